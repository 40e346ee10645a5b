import {
  CIRCUMSTANCE,
  CONTRASTING,
  ENDING_CLAUSES,
  FINDING,
  IN_WORDS,
  JOINING_CLAUSES,
  JOINING_LISTS,
  JOINING_WITH,
  LATE_RELATIVES,
  NOT_ALWAYS_SAYING,
  OBJECT_RELATIVES,
  PAUSING,
  QUESTION_WORDS,
  SAYING_PLAINLY,
  SUBORDINATING,
  SUBORDINATING_AND_UNTIL,
  SUBORDINATING_TIMES,
  THAT_ALONE,
  WRITERS_OWN,
} from '../../text/languages/en/speech';
import { DOCUMENTS } from '../../text/languages/en/titles';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { bareClause, clauseStart, hasQuote, hasVerb, quotesOnly, wordsBetween, withinReach } from './clauses';
import { skipAddressee } from './lead';
import { isComma, isTime, isVerb, type Phrase } from './phrases';

/**
 * What `all[k]` reports: one or two stretches of the line's tokens, the cue and its subject left out; or null
 * where the cue reports nothing ("spoke", "said goodbye", "made claims"). `floor` is the first token not yet
 * taken by an earlier attribution.
 */
export function contentOf(
  tokens: readonly Token[],
  all: readonly Attribution[],
  k: number,
  floor: number,
): Phrase[] | null {
  const at = all[k]!;
  if (at.order === 'according') return according(tokens, all, k, floor);
  const after = contentAfter(tokens, all, k);
  const resumes = after !== null && tokens[at.to]?.text === ',' && isVerb(tokens[after.from]);
  const before = contentBefore(tokens, at, floor, after !== null, resumes, all[k - 1]);
  if (before && after) {
    // "But whatever comes, Roe said, would likely fail": one statement on both sides.
    if (
      isPause(tokens[at.from - 1]) &&
      ((after.from === at.to && tokens[after.from]!.quote >= 0) ||
        /^[,:]$/.test(tokens[after.from - 1]!.text))
    )
      return [before, after];
    return [tokens[before.to - 1]!.quote >= 0 || at.order === 'cue-subject' ? before : after];
  }
  if (before) return [before];
  return after ? [after] : null;
}

/**
 * ", the authors write, is that …": set off by pauses on both sides, so that the statement goes on behind it.
 */
const resumed = (tokens: readonly Token[], at: Attribution): boolean =>
  isPause(tokens[at.from - 1]) && tokens[at.to]?.text === ',';

const isPause = (token: Token | undefined): boolean =>
  token !== undefined && (token.quote >= 0 || token.text === ',');

function trim(tokens: readonly Token[], from: number, to: number): Phrase | null {
  while (from < to && /^[,;:.\-–—]$/.test(tokens[from]!.text)) from++;
  while (to > from && /^[,;:.!?\-–—]$/.test(tokens[to - 1]!.text)) to--;
  return to > from ? { from, to } : null;
}

function contentAfter(tokens: readonly Token[], all: readonly Attribution[], k: number): Phrase | null {
  const at = all[k]!;
  let start = at.to;
  const end = endOfContent(tokens, all, k);
  if (start >= end) return null;
  const lead = skipAddressee(tokens, at, start, end);
  start = lead.from;
  if (start >= end) return null;
  const strong = lead.marked;
  const content = trim(tokens, start, end);
  if (!content) return null;
  const first = tokens[content.from]!;
  // "did not know who had", "decides what to do": knowing is no saying.
  if ((!at.verb.speech || at.verb.lemma === 'dispute') && QUESTION_WORDS.has(first.lower)) return null;
  // "Pressed on when she would decide, Roe said": a comma ends what is only held.
  if (
    !at.verb.speech &&
    at.order === 'subject-cue' &&
    !resumed(tokens, at) &&
    isComma(tokens[at.to]) &&
    first.lower !== 'that' &&
    first.quote < 0
  )
    return null;
  // "had shown “no remorse”": what is shown or found is not what is said.
  if (
    !at.verb.speech &&
    !strong &&
    hasQuote(tokens, content) &&
    !bareClause(tokens, content) &&
    !(tokens[content.from]!.quote >= 0 && findsInWriting(tokens, at))
  )
    return null;
  // `said Roe, “and,” she added, “we go.”`: the words of the next attribution are none of these.
  const more = at.order === 'cue-subject' && all[k + 1] !== undefined && all[k + 1]!.from < content.to;
  if (first.quote >= 0) return at.verb.takes === 'says' && !more ? content : quotesOnly(tokens, content);
  // "Roe's claim that it was “a joke” drew laughter": where the claim ends nothing says.
  if (
    at.verb.takes === 'quote' &&
    at.verb.lemma !== 'put it' &&
    !IN_WORDS.has(at.verb.lemma) &&
    hasQuote(tokens, content) &&
    !withinReach(tokens, content)
  )
    return null;
  if (at.verb.takes === 'quote' && at.order === 'shared')
    return hasQuote(tokens, content) ? quotesOnly(tokens, content) : null;
  if (at.verb.takes === 'quote' && first.lower !== 'that' && !hasQuote(tokens, content)) return null;
  if (strong)
    return hasVerb(tokens, content) ||
      (THAT_ALONE.has(first.lower) && content.to - content.from > 3) ||
      hasQuote(tokens, content) ||
      (QUESTION_WORDS.has(first.lower) && content.to - content.from > 1)
      ? content
      : null;
  // "Also, said Roe, the bridge is safe."
  if (
    at.order === 'cue-subject' &&
    lead.paused &&
    at.from === 2 &&
    tokens[0]!.quote < 0 &&
    clauseStart(tokens, at, content)
  )
    return content;
  // "They work, says Roe, though most are no more than a noise."
  if (
    at.order === 'cue-subject' &&
    lead.paused &&
    CONTRASTING.has(first.lower) &&
    hasVerb(tokens, { from: content.from + 1, to: content.to })
  )
    return content;
  if (at.order === 'cue-subject')
    return hasQuote(tokens, content) && lead.paused ? quotesOnly(tokens, content) : null;
  if (at.verb.takes === 'quote') return hasQuote(tokens, content) ? quotesOnly(tokens, content) : null;
  if (at.verb.takes === 'that' && !(!NOT_ALWAYS_SAYING.has(at.verb.lemma) && bareClause(tokens, content)))
    return hasQuote(tokens, content) ? quotesOnly(tokens, content) : null;
  if (resumed(tokens, at) && at.order === 'subject-cue' && isVerb(first) && !/ing$/.test(first.lower))
    return content;
  if (resumed(tokens, at) && at.verb.takes === 'says' && clauseStart(tokens, at, content)) return content;
  if (
    !clauseStart(tokens, at, content) ||
    (!SAYING_PLAINLY.has(at.verb.lemma) && !bareClause(tokens, content))
  )
    return hasQuote(tokens, content) &&
      !(first.pos === 'ADP' && at.order === 'subject-cue' && (tokens[at.from - 1]?.quote ?? -1) >= 0)
      ? quotesOnly(tokens, content)
      : null;
  return content;
}

/** `The report found “no evidence”`: what a document finds it says. */
const findsInWriting = (tokens: readonly Token[], { subject, verb }: Attribution): boolean =>
  FINDING.has(verb.lemma) &&
  subject !== null &&
  tokens.slice(subject.from, subject.to).some(({ lower }) => DOCUMENTS.has(lower));

/**
 * The content ends with the line, at a semicolon, or where the next attribution with a subject of its own
 * begins.
 */
function endOfContent(tokens: readonly Token[], all: readonly Attribution[], k: number): number {
  const at = all[k]!;
  let end = tokens.length;
  // "When Roe said it was late, the mayor left": the main clause is nobody's speech.
  if (k === 0 && at.from > 0 && at.from <= 3 && SUBORDINATING_TIMES.has(tokens[at.from - 1]!.lower)) {
    for (let i = at.to + 2; i < tokens.length && end === tokens.length; i++)
      if (tokens[i]!.text === ',') end = i;
  }
  // "Asked by a reporter why, Roe shrugged"
  if (at.verb.lemma === 'ask' && at.order === 'shared')
    for (let i = at.to; i < tokens.length && end === tokens.length; i++) if (tokens[i]!.text === ',') end = i;
  for (let n = k + 1; n < all.length; n++) {
    const next = all[n]!;
    // "Roe, who wrote the book, told …": the relative clause ends at the comma before the main verb.
    if (next.from <= at.from && next.cue.from > at.to && next.order === 'subject-cue') {
      let comma = next.cue.from;
      while (comma > at.to && !isComma(tokens[comma])) comma--;
      end = comma > at.to ? comma : next.cue.from;
      if (end === next.cue.from)
        while (end > at.to && (tokens[end - 1]!.pos === 'AUX' || tokens[end - 1]!.pos === 'ADV')) end--;
      break;
    }
    if (
      next.from <= at.to ||
      (!next.verb.speech && next.order === 'subject-cue' && tokens[next.from - 1]?.text === ',')
    )
      continue;
    const cut = beforeLink(tokens, next.from, at.to);
    if (cut >= 0 && wordsBetween(tokens, at.to, cut)) {
      end = cut;
      break;
    }
  }
  for (let i = at.to; i < end; i++) if (tokens[i]!.text === ';') return i;
  return end;
}

/**
 * Where ", but Roe said" starts: at its comma or conjunction; -1 where the next attribution lies inside this
 * one's content.
 */
function beforeLink(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  let linked = false;
  while (at > floor) {
    const token = tokens[at - 1]!;
    // "said that while he agreed, …": inside the clause that "that" opens.
    if (token.lower === 'that') return -1;
    if (JOINING_CLAUSES.has(token.lower) || /^[,;:–—]$/.test(token.text)) {
      linked = true;
      at--;
    } else break;
  }
  return linked || tokens[at]!.lower === ',' || JOINING_WITH.has(tokens[from]!.lower) ? at : -1;
}

function contentBefore(
  tokens: readonly Token[],
  at: Attribution,
  floor: number,
  followed: boolean,
  resumes: boolean,
  earlier: Attribution | undefined,
): Phrase | null {
  // "…, the government recommending": what stands before is the main clause, not speech.
  if (
    at.order === 'shared' ||
    at.via !== undefined ||
    (/ing$/.test(tokens[at.cue.from]!.lower) && at.order === 'subject-cue' && !at.finite)
  )
    return null;
  const last = tokens[at.from - 1];
  if (!last || at.from <= floor) return null;
  const quoted = last.quote >= 0 ? at.from - 1 : last.text === ',' ? at.from - 2 : -1;
  if (
    earlier &&
    quoted > earlier.to - 1 &&
    (tokens[quoted]?.quote ?? -1) >= 0 &&
    belongsToLead(tokens, earlier, quoted)
  )
    return null;
  if (last.quote >= 0)
    return { from: sentenceBack(tokens, at, quotesBack(tokens, at.from, floor), floor), to: at.from };
  if (last.text !== ',') return null;
  if (tokens[at.from - 2]?.quote !== undefined && tokens[at.from - 2]!.quote >= 0)
    return { from: sentenceBack(tokens, at, quotesBack(tokens, at.from - 1, floor), floor), to: at.from - 1 };
  // "a meeting which, she found, had never taken place": the meeting is the reporter's.
  if (OBJECT_RELATIVES.has(tokens[at.from - 2]?.lower ?? '')) return null;
  if (at.verb.takes === 'quote' || (at.order === 'subject-cue' && !endsHere(tokens, at, followed)))
    return null;
  const content = trim(tokens, afterSemicolon(tokens, floor, at.from - 1), at.from - 1);
  // "The bridge, Roe said, is safe": the verb stands on the other side.
  if (content && resumes) return content;
  if (!content || content.to - content.from < 3 || !(hasVerb(tokens, content) || hasQuote(tokens, content)))
    return null;
  if (CIRCUMSTANCE.has(tokens[content.from]!.lower) && followed) return null;
  return leadsUp(tokens, content, followed) ? null : content;
}

/** `When Roe said he would “go,” the crowd applauded`: the words belong to the clause that leads up. */
function belongsToLead(tokens: readonly Token[], earlier: Attribution, quote: number): boolean {
  const opens = tokens.slice(0, 3).some(({ lower }) => SUBORDINATING.has(lower));
  if (!opens || earlier.from > 6 || earlier.order !== 'subject-cue') return false;
  for (let i = earlier.to + 1; i < quote; i++) if (isComma(tokens[i])) return false;
  return true;
}

/**
 * "Shortly after it fell, she replied", "Asked about it, she said": a clause that leads up to the saying is
 * not what is said.
 */
function leadsUp(tokens: readonly Token[], content: Phrase, followed: boolean): boolean {
  const first = tokens[content.from]!;
  const second = tokens[content.from + 1];
  if (
    SUBORDINATING_AND_UNTIL.has(first.lower) ||
    (first.pos === 'ADV' && SUBORDINATING_AND_UNTIL.has(second?.lower ?? ''))
  ) {
    if (followed) return true;
    // "When it fell nobody was there, she said" needs a clause of its own behind the first.
    for (let i = content.from; i < content.to - 2; i++) if (isComma(tokens[i])) return false;
    return true;
  }
  if (first.pos !== 'VERB' || !/(?:ing|ed)$/.test(first.lower)) return false;
  for (let i = content.from + 1; i < Math.min(content.to, content.from + 40); i++) {
    if (
      tokens[i]!.pos === 'AUX' ||
      (tokens[i]!.pos === 'VERB' && !/(?:ing|ed)$/.test(tokens[i]!.lower) && tokens[i - 1]!.lower !== 'to')
    )
      return false;
  }
  return true;
}

/** "She went further: the bridge, she said, was old": behind the colon, too, where a clause stands before it. */
function afterSemicolon(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--)
    if (tokens[i]!.text === ';' || (tokens[i]!.text === ':' && hasVerb(tokens, { from, to: i })))
      return i + 1;
  return from;
}

/** Start of the run of quotations that ends at `end`: `"A" and "B," she said`. */
function quotesBack(tokens: readonly Token[], end: number, floor: number): number {
  let from = end - 1;
  while (
    from - 1 >= floor &&
    (tokens[from - 1]!.quote >= 0 ||
      (from - 2 >= floor && JOINING_LISTS.has(tokens[from - 1]!.lower) && tokens[from - 2]!.quote >= 0))
  )
    from--;
  return from;
}

/** `The plan is “a joke,” she said`: the reporter's words that lead into the quotation are hers as well. */
function sentenceBack(tokens: readonly Token[], at: Attribution, quote: number, floor: number): number {
  if (quote === floor || at.verb.takes !== 'says' || !/^\p{L}/u.test(tokens[quote - 1]!.text)) return quote;
  let from = quote;
  while (from > floor && !/^[;:]$/.test(tokens[from - 1]!.text)) from--;
  while (from < quote && ENDING_CLAUSES.has(tokens[from]!.lower)) from++;
  // `We must "make sure," she said`: the mark came late, and no reporter says "we".
  if (WRITERS_OWN.has(tokens[from]!.lower)) return quote;
  return hasVerb(tokens, { from, to: quote }) || tokens[from]!.quote >= 0 ? from : quote;
}

/** Nothing of weight follows "…, Roe said": the line ends, or a time, a place or a pause follows. */
function endsHere(tokens: readonly Token[], at: Attribution, followed: boolean): boolean {
  const next = tokens[at.to];
  if (!next || /^[.,;!?]$/.test(next.text)) return true;
  if (followed) return false;
  return isTime(next) || next.pos === 'ADP' || next.pos === 'ADV' || at.verb.addressed;
}

function according(
  tokens: readonly Token[],
  all: readonly Attribution[],
  k: number,
  floor: number,
): Phrase[] | null {
  const at = all[k]!;
  const leads =
    !wordsBetween(tokens, floor, at.from) ||
    (isComma(tokens[at.from - 1]) && LATE_RELATIVES.has(tokens[at.from - 2]?.lower ?? '')) ||
    (PAUSING.has(tokens[at.from - 1]!.lower) &&
      !hasVerb(tokens, { from: floor, to: at.from - 1 }) &&
      !hasQuote(tokens, { from: floor, to: at.from }));
  if (leads) {
    const lead =
      wordsBetween(tokens, floor, at.from) && tokens[at.from - 1]!.text === ','
        ? trim(tokens, floor, at.from)
        : null;
    const content = trim(tokens, at.to, endOfContent(tokens, all, k));
    const whole = lead && !/^(?:ADP|ADV|SCONJ)$/.test(tokens[lead.from]!.pos) && !hasVerb(tokens, lead);
    return content && (hasVerb(tokens, content) || hasQuote(tokens, content))
      ? whole
        ? [lead, content]
        : [content]
      : null;
  }
  const content = trim(tokens, floor, at.from);
  return content ? [content] : null;
}
