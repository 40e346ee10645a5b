import { grammar } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { contracted, isVerb, type Phrase } from './phrases';

const { endings, markers, speech } = grammar;

export function wordsBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens[i]!.quote >= 0 || /^[\p{L}\p{N}]/u.test(tokens[i]!.text)) return true;
  return false;
}

export function hasVerb(tokens: readonly Token[], part: Phrase): boolean {
  for (let i = part.from; i < Math.min(part.to, part.from + 60); i++) if (isVerb(tokens[i])) return true;
  return false;
}

export function hasQuote(tokens: readonly Token[], part: Phrase): boolean {
  for (let i = part.from; i < part.to; i++) if (tokens[i]!.quote >= 0) return true;
  return false;
}

/** The first quotation of the stretch, and those joined to it: `called for "x" and "y"`. */
export function quotesOnly(tokens: readonly Token[], part: Phrase): Phrase {
  let from = part.from;
  while (tokens[from]!.quote < 0) from++;
  let to = from + 1;
  while (to + 1 < part.to && speech.coordinating.has(tokens[to]!.lower) && tokens[to + 1]!.quote >= 0)
    to += 2;
  return { from, to };
}

/**
 * `called for a ban that makes him “a joke”`, and no `called for a ban; it makes him “a joke”`: no other
 * clause lies between the verb and the words.
 */
export function withinReach(tokens: readonly Token[], part: Phrase): boolean {
  let verbs = 0;
  for (let i = part.from; i < part.to && tokens[i]!.quote < 0; i++) {
    const { lower, pos } = tokens[i]!;
    if (speech.clauseWords.has(lower)) return true;
    const before = tokens[i - 1]!;
    if (
      (pos === 'AUX' || (pos === 'VERB' && !endings.participle.test(lower))) &&
      before.pos !== 'PRON' &&
      before.lower !== markers.goal &&
      before.pos !== 'AUX'
    )
      verbs++;
  }
  return verbs === 0;
}

// These never take a plain object in news prose; "conceded a penalty", "added salt", "claimed the title" must
// show a clause.
// "ordered the man released", "asked the court closed": an object with a participle looks like a clause.
/**
 * A clause without "that" after a strong verb: something that can be a subject, and a verb somewhere behind
 * it.
 */
export function clauseStart(tokens: readonly Token[], at: Attribution, part: Phrase): boolean {
  const first = tokens[part.from]!;
  // "tweeted, before deleting the message", "told people not to go"
  if (speech.adverbialOpeners.has(first.lower) && tokens[part.from - 1]!.text === ',') return false;
  if (
    first.lower === markers.goal ||
    (first.lower === markers.denial && tokens[part.from + 1]?.lower === markers.goal)
  )
    return false;
  // "said, but declined to say how"
  if (first.pos === 'CCONJ' && isVerb(tokens[part.from + 1])) return false;
  // Quoted words may hold the verb: `said he "could not go on"`.
  const resumes = tokens[at.from - 1]?.lower === ',' && tokens[at.to]?.text === ',';
  if (part.to - part.from < 3 && !hasQuote(tokens, part) && !resumes) return false;
  if (!hasVerb(tokens, part) && (first.pos === 'ADP' || !hasQuote(tokens, part))) return false;
  if (isVerb(first) && !contracted(first)) {
    // "…, which media say range from": the subject stands before the attribution.
    const lead = tokens[at.from - 1]?.lower ?? '';
    // `said, laughing and wiping her eyes`: how it was said, not what.
    const gerund =
      endings.ongoingOrDone.test(first.lower) &&
      tokens[part.from - 1]!.text !== ',' &&
      hasVerb(tokens, { from: part.from + 1, to: part.to });
    // "But whatever happens, Roe said, would likely fail."
    return gerund || resumes || speech.relativesAndWhat.has(lead);
  }
  if (speech.complements.has(first.lower)) return false;
  return true;
}

/**
 * "believes the plan will fail", "hopes they can": after a weaker verb the clause must show its verb soon.
 */
export function bareClause(tokens: readonly Token[], part: Phrase): boolean {
  const first = tokens[part.from]!;
  if (contracted(first)) return true;
  if (!(
    first.pos === 'PRON' ||
    first.pos === 'DET' ||
    first.pos === 'PROPN' ||
    first.pos === 'NOUN' ||
    ((first.pos === 'ADJ' || first.pos === 'NUM') && tokens[part.from + 1]?.pos === 'NOUN') ||
    speech.thereOrMore.has(first.lower)
  ))
    return false;
  if (speech.told.has(first.lower)) return false;
  const limit = Math.min(part.to, part.from + 10);
  for (let i = part.from + 1; i < limit; i++) {
    const token = tokens[i]!;
    if (speech.relativesAndTo.has(token.lower)) return false;
    // "wrote a line and let it go": a plain object, and a verb of the reporter's.
    if (token.pos === 'CCONJ' && isVerb(tokens[i + 1])) return false;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !endings.ongoing.test(token.lower))) return true;
    if (/^[,;:]$/.test(token.text)) return false;
  }
  return false;
}
