import { cutTo } from '../../text/clip';
import { grammar, language } from '../../text/languages';
import type { Document } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import type { NameRun } from './runs';

/* A description of somebody: the words of an office, of what, and at which body. */

const { classes, endings, markers, naming, nouns, persons, speech } = grammar;

/** Every name by the token behind it. */
export type RunsByEnd = ReadonlyMap<number, NameRun>;

/** A description is seldom longer, in tokens. */
export const LONGEST = 9;

export const wordsOf = ({ text, tokens }: Document, from: number, to: number): string =>
  text.slice(tokens[from]!.start, tokens[to - 1]!.end);

export interface Office {
  office: string;
  affiliation: string | null;
  /** The token behind it. */
  end: number;
}

/** "-ologist", "goalkeeper": what somebody does by the word itself. */
export const isOccupation = (token: Token): boolean =>
  (persons.occupations.has(token.lower) || persons.occupation.test(token.lower)) &&
  /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) &&
  !nouns.noOffices.has(token.lower) &&
  // "Lord Baker"
  !(token.capital && language.names.common.has(token.lower));

/** "council member", "expert on rain": an office where something stands with it. */
export const isQualified = ({ lower, pos }: Token): boolean =>
  persons.qualified.has(lower) && /^(?:NOUN|PROPN|ADJ)$/.test(pos);

export const isOffice = (token: Token): boolean =>
  ((nouns.roles.has(token.lower) || naming.honorifics.has(token.lower) || nouns.offices.has(token.lower)) &&
    !nouns.noOffices.has(token.lower)) ||
  isOccupation(token) ||
  isQualified(token);

/**
 * The office whose description begins at `start`: "the bank's former head of research", "chief executive of
 * Heath Bank".
 */
export function officeFrom(doc: Document, start: number, last: number, endingAt: RunsByEnd): Office | null {
  const { tokens } = doc;
  let from = start;
  let owner: string | null = null;
  let head = -1;
  for (let i = start; i < last && i < start + LONGEST; i++) {
    const token = tokens[i]!;
    if (
      endings.owner.test(token.lower) ||
      (/^['’]$/.test(token.text) && head < 0 && tokens[i - 1]?.capital)
    ) {
      owner = endingAt.get(i)?.kind === 'person' ? null : capitalsBefore(doc, i, start);
      from = i + 1;
      head = -1;
    } else if (naming.holders.has(token.lower) || speech.owners.has(token.lower)) {
      if (head >= 0) break;
      from = i + 1;
    } else if (isPart(token)) {
      if (isOffice(token)) head = i;
    } else if (i === from && /^\d{4}$/.test(token.text)) {
      // "the 2008 presidential nominee"
      from = i + 1;
    } else if (!/^[-–&]$/.test(token.text) && !(token.lower === markers.addition && goesOn(tokens, i, last)))
      break;
  }
  if (head < from) return null;
  // "Roe, Sheriff Jane Doe": another's title.
  const next = head + 1 < last ? tokens[head + 1] : undefined;
  if (tokens[head]!.capital && next?.capital && isWord(next) && naming.honorifics.has(tokens[head]!.lower))
    return null;
  // ", singer Jane Doe": in a row.
  if (!tokens[head]!.capital && next?.capital && isWord(next)) return null;
  if (next && /^(?:NOUN|PROPN)$/.test(next.pos) && isPart(next) && !next.capital) return null;
  if (next && verbBehind(next)) return null;
  const whose = capitalsIn(tokens, from, head);
  const rest = placeOfOffice(doc, head + 1, last);
  if (isQualified(tokens[head]!) && head === from && rest.end === head + 1) return null;
  return {
    office: cutTo(wordsOf(doc, whose, rest.officeEnd), 120),
    affiliation: rest.affiliation ?? owner ?? (whose > from ? wordsOf(doc, from, whose) : null),
    end: rest.end,
  };
}

/** "Roe, his lawyer said": a clause and no description. */
const verbBehind = ({ pos, lower }: Token): boolean =>
  /^(?:VERB|AUX)$/.test(pos) && endings.finite.test(lower);

const isPart = (token: Token): boolean =>
  isWord(token) &&
  (!classes.functionWords.has(token.lower) || persons.formerly.has(token.lower)) &&
  (/^(?:ADJ|NOUN|PROPN)$/.test(token.pos) || isOffice(token) || persons.formerly.has(token.lower));

/** "president and chief executive": an office follows the "and". */
function goesOn(tokens: readonly Token[], at: number, last: number): boolean {
  for (let i = at + 1; i < Math.min(last, at + 5); i++) {
    if (!isPart(tokens[i]!)) return false;
    if (isOffice(tokens[i]!)) return true;
  }
  return false;
}

/**
 * Behind the words of a body in capitals, where the office itself is small: "FGS" of "FGS vice president".
 */
export function capitalsIn(tokens: readonly Token[], from: number, head: number): number {
  if (tokens[head]!.capital) return from;
  let at = from;
  while (at < head && tokens[at]!.capital && !naming.demonyms.has(tokens[at]!.lower)) {
    // "CEO and founder", "a Ukraine specialist"
    if (isOffice(tokens[at]!)) return from;
    at++;
  }
  const places = at === from + 1 && naming.places.has(tokens[from]!.lower);
  return places ? from : at;
}

/** The words in capitals that end at `to`: whose office it is. */
function capitalsBefore(doc: Document, to: number, floor: number): string | null {
  let from = to;
  while (
    from > floor &&
    (doc.tokens[from - 1]!.text === '&' || (doc.tokens[from - 1]!.capital && isWord(doc.tokens[from - 1])))
  )
    from--;
  return from < to && !naming.demonyms.has(doc.tokens[to - 1]!.lower) ? wordsOf(doc, from, to) : null;
}

/**
 * What follows the office: "of property services", which belongs to it, and "at Heath Bank", which is the
 * body.
 */
function placeOfOffice(
  doc: Document,
  at: number,
  last: number,
): { officeEnd: number; affiliation: string | null; end: number } {
  const { tokens } = doc;
  let end = at;
  for (let turn = 0; turn < 3; turn++) {
    const link = tokens[end]?.lower ?? '';
    if (link === ',' && turn === 0) {
      const body = bodyAt(doc, end, last, COMMA, true);
      return { officeEnd: end, affiliation: body?.words ?? null, end: body?.to ?? end };
    }
    if (!persons.officeAt.has(link) || end + 1 >= last) break;
    const body = bodyAt(doc, end, last, persons.officeAt, persons.residesIn.has(link));
    const field = body && persons.fields.has(link) ? fieldEnd(doc, body.to, last) : null;
    if (body && field === null) return { officeEnd: end, affiliation: body.words, end: body.to };
    const next = field ?? smallPhrase(tokens, end + 1, last);
    if (next === end + 1) break;
    if (endings.owner.test(tokens[next]?.lower ?? ''))
      return {
        officeEnd: end,
        affiliation: bodyAt(doc, next, last, naming.holders, false)?.words ?? null,
        end: next,
      };
    const small =
      field === null && link !== markers.possession && !persons.officeAt.has(tokens[next]?.lower ?? '');
    if (small && !persons.worksAt.has(link) && !isBody(tokens[next - 1]!)) break;
    if (small)
      return { officeEnd: end, affiliation: wordsOf(doc, withoutArticle(tokens, end + 1), next), end: next };
    end = next;
  }
  return { officeEnd: end, affiliation: null, end };
}

const COMMA = new Set([',']);

/**
 * "head of Research at Heath Bank", "director for Asia and Africa at Heath Bank": where what is worked on
 * ends and the body follows.
 */
function fieldEnd(doc: Document, to: number, last: number): number | null {
  const { tokens } = doc;
  let end = to;
  if (tokens[end]?.lower === markers.addition && tokens[end + 1]?.capital) {
    end++;
    while (end < last && tokens[end]!.capital) end++;
  }
  const link = tokens[end]?.lower ?? '';
  return persons.officeAt.has(link) && bodyAt(doc, end, last, persons.officeAt, persons.residesIn.has(link))
    ? end
    : null;
}

const withoutArticle = (tokens: readonly Token[], at: number): number =>
  naming.determiners.has(tokens[at]!.lower) || speech.articles.has(tokens[at]!.lower) ? at + 1 : at;

/** "the north region", up to a verb, a mark or the next name. */
function smallPhrase(tokens: readonly Token[], at: number, last: number): number {
  let end = at;
  while (
    end < last &&
    end < at + 6 &&
    !tokens[end]!.capital &&
    ((naming.determiners.has(tokens[end]!.lower) && end === at) ||
      isPart(tokens[end]!) ||
      (tokens[end]!.lower === markers.addition && tokens[end + 1]?.pos === 'NOUN'))
  )
    end++;
  return end > at && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[end - 1]!.pos) ? end : at;
}

/**
 * The body behind a small word at `at`: "of the Institute for Rain Studies". `sure`: only where its words say
 * that it is one.
 */
export function bodyAt(
  doc: Document,
  at: number,
  last: number,
  links: ReadonlySet<string>,
  sure: boolean,
): { words: string; to: number } | null {
  const { tokens } = doc;
  if (at >= last || !links.has(tokens[at]!.lower)) return null;
  let from = withoutArticle(tokens, Math.min(at + 1, last - 1));
  const article = from > at + 1;
  // "the advocacy group Full Plate"
  while (from < last && from < at + 6 && isModifier(tokens[from]!)) from++;
  if (from >= last || !tokens[from]!.capital || !isWord(tokens[from])) return null;
  const described = tokens.slice(at, from).some(isBody);
  let to = from;
  while (to < last) {
    const token = tokens[to]!;
    if (token.capital && isWord(token)) to++;
    else if (/^[&-]$/.test(token.text) && tokens[to + 1]?.capital) to++;
    else if (token.text === '.' && /^St$/.test(tokens[to - 1]!.text) && tokens[to + 1]?.capital) to++;
    else if (endings.owner.test(token.lower) && tokens[to + 1]?.capital) to++;
    // "the Heath Sheriff's office"
    else if (endings.owner.test(token.lower) && tokens[to + 1] && isBody(tokens[to + 1]!)) {
      to += 2;
      break;
    } else if (
      persons.insideBodies.has(token.lower) &&
      joins(tokens, to, last) &&
      (token.lower === markers.possession ||
        // "The Globe and Mail"
        (tokens[at + 1]!.capital && token.lower === markers.addition) ||
        headOf(tokens, from, to))
    )
      to++;
    else break;
  }
  const lower = tokens.slice(from, to).map((token) => token.lower);
  const known = lower.some(
    (word) => nouns.inNamesOfBodies.has(word) || nouns.bodies.has(word) || persons.thingEnds.has(word),
  );
  if (lower.every((word) => naming.places.has(word)) && sure) return null;
  // "for Mrs Roe"
  if (persons.ranks.has(lower[0]!) && !known) return null;
  const party = article && persons.partisans.has(lower[0]!);
  return sure && !known && !described && !party && !(article && to - from > 1)
    ? null
    : { words: cutTo(wordsOf(doc, from, to), 120), to };
}

const isBody = ({ lower, capital }: Token): boolean =>
  !capital && (nouns.bodies.has(lower) || nouns.firms.has(lower));

/** "the London-based charity NAME": what stands before a body's name. */
const isModifier = (token: Token): boolean =>
  (!token.capital && isPart(token)) || persons.modifier.test(token.text);

const headOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .findLast((word) => nouns.bodies.has(word)) ?? '';

const joins = (tokens: readonly Token[], at: number, last: number): boolean => {
  const next = persons.insideBodies.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return next < last && tokens[next]!.capital && isWord(tokens[next]);
};
