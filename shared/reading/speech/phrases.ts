import { grammar } from '../../text/languages';
import type { Token } from '../text/tokens';
import { ratioFrom } from './ratios';

const { classes, endings, markers, naming, nouns, speech } = grammar;

/** A stretch of a line, `tokens[from, to)`. */
export interface Phrase {
  from: number;
  to: number;
}

// A name with its office and its institution is seldom longer; the bound keeps the walk linear.
const LONGEST = 32;

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'X', 'SYM']);

/** A comma, or a dash that does a comma's work. */
export const isComma = (token: Token | undefined): boolean =>
  token !== undefined && /^[,–—]$/.test(token.text);

export const isTime = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.named &&
  (naming.weekdays.has(token.lower) ||
    (token.capital && naming.months.has(token.lower)) ||
    speech.timesOfDay.has(token.lower));

/** "he'd", "they're": a subject and its verb in one word. */
export const contracted = (token: Token): boolean => classes.contracted.test(token.lower);

const isStop = (token: Token): boolean => speech.noNoun.has(token.lower);

/** A token that can stand inside a noun phrase. */
export function isNominal(token: Token): boolean {
  if (token.named) return true;
  if (token.quote >= 0 || isStop(token) || contracted(token)) return false;
  if (NOMINAL.has(token.pos) || (token.pos === 'PART' && endings.possessive.test(token.lower))) return true;
  if (speech.possessives.has(token.lower)) return true;
  if (token.capital && /^\p{L}/u.test(token.text) && !classes.functionWords.has(token.lower)) return true;
  return (
    speech.somebodies.has(token.lower) ||
    naming.honorifics.has(token.lower) ||
    nouns.roles.has(token.lower) ||
    token.lower === "'" ||
    token.lower === '’'
  );
}

/**
 * The noun phrase that ends just before `end`, walking left: "the head of the agency", "the council's Jane
 * Roe". Null where no noun stands there.
 */
export function phraseBefore(tokens: readonly Token[], end: number): Phrase | null {
  const last = tokens[end - 1];
  if (!last) return null;
  // A newspaper is called "the i".
  if (classes.pronouns.has(last.lower) && last.text !== markers.nameAsWell) return { from: end - 1, to: end };
  // "49% said", "those questioned said"
  const share = last.text === '%' && tokens[end - 2]?.pos === 'NUM';
  const asked =
    last.pos === 'VERB' &&
    endings.done.test(last.lower) &&
    speech.askedPeople.has(tokens[end - 2]?.lower ?? '');
  if (!share && !asked && !isHeadable(last)) return null;
  if (last.pos === 'NUM' && speech.numbered.has(tokens[end - 2]?.text ?? ''))
    return { from: end - 2, to: end };
  const ratio = ratioFrom(tokens, end);
  if (ratio >= 0) return { from: ratio, to: end };
  let from = end - (share || asked ? 2 : 1);
  const floor = Math.max(0, end - LONGEST);
  while (from > floor) {
    const token = tokens[from - 1]!;
    // "In a statement the council": an article after a noun begins another phrase; "lobby group the CBI" is
    // one.
    if (
      speech.articles.has(tokens[from]!.lower) &&
      (token.pos === 'NOUN' || token.pos === 'PROPN') &&
      !nouns.bodies.has(token.lower)
    )
      break;
    if (isNominal(token) && !(token.pos === 'DET' && from < end && tokens[from]!.pos === 'DET')) from--;
    else if (token.lower === '.' && from > 1 && abbreviates(tokens, from - 2)) from--;
    else if (/^[-–&/.#$]$/.test(token.text) && from > 1 && tokens[from - 2]!.end === token.start) from--;
    else if (token.text === '&' && from > 1 && tokens[from]!.capital && tokens[from - 2]!.capital) from--;
    else if (
      speech.approximately.has(token.lower) &&
      tokens[from]!.pos === 'NUM' &&
      tokens[from - 2] &&
      speech.phraseLinks.has(tokens[from - 2]!.lower)
    )
      from--;
    // "the bespectacled, 71-year-old diplomat"
    else if (
      token.text === ',' &&
      from > 2 &&
      isAdjective(tokens[from - 2]!) &&
      isAdjective(tokens[from]!) &&
      tokens[from - 3]!.pos === 'DET'
    )
      from--;
    else if (speech.phraseLinks.has(token.lower) && from > 1 && linksBack(tokens, from - 1)) from--;
    else if (token.lower === markers.addition && from > 1 && joins(tokens, from - 1, end)) from--;
    else if (
      token.pos === 'VERB' &&
      endings.behindNoun.test(token.lower) &&
      from > 1 &&
      postmodifies(tokens, from - 1)
    )
      from--;
    else if (
      token.pos === 'VERB' &&
      from > 1 &&
      /^(?:DET|PART)$/.test(tokens[from - 2]!.pos) &&
      tokens[from - 2]!.lower !== markers.goal
    )
      from--;
    else if (
      token.lower === markers.being &&
      from > 3 &&
      tokens[from - 2]!.lower === markers.goal &&
      endings.ongoing.test(tokens[from - 3]!.lower) &&
      isNominal(tokens[from - 4]!)
    )
      from -= 3;
    else break;
  }
  const phrase = tidy(tokens, from, end);
  return phrase && withParticles(tokens, phrase);
}

/** "de Miranda writes", "van der Berg said": the particle begins the name. */
function withParticles(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  let start = from;
  if (tokens[from]!.capital)
    while (start > 0 && from - start < 3 && naming.particles.has(tokens[start - 1]!.text)) start--;
  return { from: start, to };
}

/** "Sen. Roe", "Jane E. Roe": the full stop behind this word ends no sentence. */
function abbreviates(tokens: readonly Token[], at: number): boolean {
  const { text, lower } = tokens[at]!;
  return (
    naming.honorifics.has(lower) ||
    (/^\p{Lu}$/u.test(text) && tokens[at + 2] !== undefined && tokens[at + 2]!.capital)
  );
}

const isAdjective = (token: Token): boolean =>
  token.pos === 'ADJ' || (endings.adjectival.test(token.lower) && !token.capital);

const isHeadable = (token: Token): boolean =>
  token.text === markers.nameAsWell ||
  (isNominal(token) &&
    !speech.possessives.has(token.lower) &&
    token.pos !== 'DET' &&
    token.pos !== 'SYM' &&
    !/^['’]/.test(token.text)) ||
  speech.quantitiesAlone.has(token.lower);

/** "head OF the agency": a noun on the left of the link. */
function linksBack(tokens: readonly Token[], link: number): boolean {
  const left = tokens[link - 1]!;
  // "two OF the staff", "half OF those asked", "49% OF voters"
  if (
    tokens[link]!.lower === markers.possession &&
    (left.pos === 'NUM' || left.text === '%' || speech.partOf.has(left.lower))
  )
    return true;
  // "a source CLOSE to the talks", "people FAMILIAR with the matter"
  if (speech.linkedAdjectives.has(left.lower) && link > 1 && isNominal(tokens[link - 2]!)) return true;
  // "somebody IN the crowd", "chief OF staff", whatever the tagger takes the chief for
  // "FEW on either side of the valley"
  if (
    speech.somebodies.has(left.lower) ||
    nouns.roles.has(left.lower) ||
    (speech.quantitiesAlone.has(left.lower) && tokens[link - 2]?.pos !== 'VERB')
  )
    return true;
  if (
    left.pos === 'VERB' &&
    link > 1 &&
    tokens[link - 2]!.pos === 'NOUN' &&
    endings.doneOrMade.test(left.lower)
  )
    return true;
  return (
    (left.pos === 'NOUN' || left.pos === 'PROPN' || (left.capital && link > 1)) &&
    isNominal(left) &&
    !isTime(left)
  );
}

/** "Smith AND Jones", "researchers AND doctors": like joins like. */
function joins(tokens: readonly Token[], at: number, end: number): boolean {
  const left = tokens[at - 1]!;
  const right = tokens[at + 1];
  if (!right) return false;
  // "the Retail Consortium AND accountants KPMG"
  // "chief executive Roe AND finance director Doe"
  if (
    left.capital &&
    left.pos === 'PROPN' &&
    tokens[end - 1]!.capital &&
    (right.pos === 'NOUN' || right.pos === 'ADJ')
  )
    return true;
  // "president AND CEO"
  if (nouns.roles.has(left.lower) && nouns.roles.has(right.lower)) return true;
  return (
    (left.capital && right.capital && left.pos === 'PROPN') ||
    (left.pos === 'NOUN' && right.pos === 'NOUN' && at > 0)
  );
}

/** "A letter SEEN by the Post": a participle after a noun and before a link or a noun. */
function postmodifies(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]!;
  const right = tokens[at + 1];
  if (left.pos !== 'NOUN' || right === undefined) return false;
  return speech.phraseLinks.has(right.lower) || endings.ongoing.test(tokens[at]!.lower);
}

/** Drops what leads up to the phrase: a time, a preposition and its own object before the name. */
function tidy(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let start = from;
  while (
    start < to &&
    (speech.phraseLinks.has(tokens[start]!.lower) ||
      (isTime(tokens[start]) && start + 1 < to) ||
      /^[.\-–,'’]$/.test(tokens[start]!.text) ||
      tokens[start]!.lower === markers.addition)
  ) {
    if (speech.phraseLinks.has(tokens[start]!.lower)) {
      // "In a statement Smith": the phrase starts after the object, where a name does.
      let at = start + 1;
      while (at < to && !(isTime(tokens[at - 1]) || tokens[at - 1]!.pos === 'NOUN')) at++;
      if (at >= to) at = start + 1;
      start = at;
    } else start++;
  }
  return start < to ? { from: start, to } : null;
}

/** The noun phrase that starts at `start`, walking right: "said JANE ROE of the harbour board". */
export function phraseAfter(tokens: readonly Token[], start: number): Phrase | null {
  const first = tokens[start];
  if (!first) return null;
  // "said his father": an owner, not the one who speaks.
  const owner =
    speech.hisOrHer.has(first.lower) &&
    tokens[start + 1] !== undefined &&
    isNominal(tokens[start + 1]!) &&
    !isTime(tokens[start + 1]);
  if (classes.pronouns.has(first.lower) && !owner) return { from: start, to: start + 1 };
  if (!isNominal(first)) return null;
  let to = start;
  const ceiling = Math.min(tokens.length, start + LONGEST);
  while (to < ceiling) {
    const token = tokens[to]!;
    if (to > start && isTime(token)) break;
    if (isNominal(token)) to++;
    else if (
      token.pos === 'VERB' &&
      to > start &&
      speech.ownersAndPossessive.has(tokens[to - 1]!.lower) &&
      tokens[to + 1] &&
      isNominal(tokens[to + 1]!)
    )
      to++;
    else if (token.lower === '.' && to > start && abbreviates(tokens, to - 1)) to++;
    else if (token.text === '&' && to > start && tokens[to - 1]!.capital && tokens[to + 1]?.capital) to++;
    else if (
      /^[-–&/.]$/.test(token.text) &&
      tokens[to + 1]?.start === token.end &&
      tokens[to - 1]?.end === token.start
    )
      to++;
    else if (
      speech.phraseLinks.has(token.lower) &&
      to > start &&
      tokens[to + 1] &&
      isNominal(tokens[to + 1]!) &&
      !isTime(tokens[to + 1]) &&
      (token.lower !== markers.within || tokens[to + 1]!.capital) &&
      token.lower !== markers.upon
    )
      to++;
    else if (
      token.lower === markers.addition &&
      tokens[to + 1] &&
      joins(tokens, to, Math.min(tokens.length, to + 3))
    )
      to++;
    else break;
  }
  while (to > start && !isHeadable(tokens[to - 1]!)) to--;
  return to > start
    ? tokens[to - 1]!.pos === 'NOUN'
      ? withParticiple(tokens, { from: start, to })
      : { from: start, to }
    : null;
}

/** "records OBTAINED by the Post", "a man BRIEFED on the talks" */
export function withParticiple(tokens: readonly Token[], phrase: Phrase): Phrase {
  const added = tokens[phrase.to];
  if (
    added?.pos !== 'VERB' ||
    !endings.doneOrMade.test(added.lower) ||
    !speech.participleLinks.has(tokens[phrase.to + 1]?.lower ?? '')
  )
    return phrase;
  const at = phrase.to + 2;
  if (isTime(tokens[at])) return { from: phrase.from, to: at + 1 };
  let to = at;
  while (to < at + 8 && tokens[to] && isNominal(tokens[to]!)) to++;
  return to > at ? { from: phrase.from, to } : phrase;
}

/** True for a verb form that can carry a clause. */
export const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX');
