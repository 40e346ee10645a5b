import { BEFORE_NAME } from '../../text/languages/en/address';
import type { Span } from '../types';
import { ALSO_NAMES, MONTHS, WEEKDAYS } from '../../text/languages/en/calendar';
import { FEMALE_NAMES, MALE_NAMES } from '../../text/languages/en/names';
import { DEMONYMS, FIRMS, ORGANISATION_WORDS, PLACES } from '../../text/languages/en/places';
import { HONORIFICS, ROLES } from '../../text/languages/en/titles';
import { FUNCTION_WORDS } from '../../text/languages/en/words';
import type { Document } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import {
  isCalendarWord,
  isMonthByWord,
  isSmallGivenName,
  isSurnameAlone,
  isSurnameByName,
} from './calendar-names';

/** A run of capitalised words, cut into a title before the name and the name itself. Token indexes are into the document. */
export interface NameRun extends Span {
  from: number;
  to: number;
  /** First token of the name proper; the title, if any, is `tokens[from, name)`. */
  name: number;
  words: string[];
  kind: 'person' | 'organisation' | 'place' | 'unknown';
  sentence: number;
}

/** The surname, in lower case and with one kind of apostrophe: O’Neill is O'Neill. */
export const surnameOf = (run: Pick<NameRun, 'words'>): string =>
  (run.words[run.words.length - 1] ?? '').toLowerCase().replace(/’/g, "'");

const PARTICLES = new Set([
  'de',
  'van',
  'von',
  'bin',
  'al',
  'la',
  'del',
  'da',
  'ibn',
  'el',
  'du',
  'der',
  'den',
  'di',
  'le',
  'dos',
  'ben',
]);
/** What stands behind a name and is no part of it: generations, honours, degrees. */
const SUFFIXES = new Set(
  'jr sr jr. sr. ii iii iv kc qc sc mp mep msp mbe obe cbe kbe dbe phd md esq ph.d. m.d. rn dds frs'.split(
    ' ',
  ),
);
const LONGEST = 10;

export const isGivenName = (lower: string): boolean => FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower);

/** All capitalised runs of the document, in order. */
export function nameRuns(doc: Document): NameRun[] {
  const runs = runsOf(doc, new Set());
  const calendar = runs.filter(({ words }) => isCalendarWord(surnameOf({ words })));
  return calendar.length === 0 ? runs : runsOf(doc, new Set(calendar.map(surnameOf)));
}

/** The runs, where somebody is known to be called by these words of the calendar. */
function runsOf(doc: Document, calendar: ReadonlySet<string>): NameRun[] {
  const out: NameRun[] = [];
  const lower = lowercased(doc);
  doc.sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!starts(doc, sentence, i, lower, calendar)) continue;
      const to = runEnd(doc.tokens, i, sentence.last);
      for (const run of split(doc.tokens, i, to, index))
        out.push(isFirm(doc.tokens, run, sentence.first) ? { ...run, kind: 'organisation' } : run);
      i = to - 1;
    }
  });
  return out;
}

/** "law firm NAME", "the same company, NAME": a body, though its name be a person's. */
function isFirm(tokens: readonly Token[], run: NameRun, first: number): boolean {
  if (run.kind === 'place' || run.name > run.from || run.words.length < 2) return false;
  const comma = tokens[run.from - 1]?.text === ',';
  const noun = tokens[run.from - (comma ? 2 : 1)];
  if (run.from - (comma ? 2 : 1) < first || !noun || noun.capital || !FIRMS.has(noun.lower)) return false;
  // "the director of the network, NAME," is the director.
  for (let i = run.from - 3; i >= Math.max(first, run.from - 9); i--)
    if (ROLES.has(tokens[i]!.lower)) return false;
  return comma ? /^[,.;]$/.test(tokens[run.to]?.text ?? '.') : tokens[run.to]?.pos !== 'VERB';
}

/** Words the article also writes small: a capital at a sentence's start says nothing about them. */
export function lowercased(doc: Document): ReadonlySet<string> {
  const out = new Set<string>();
  for (const token of doc.tokens) if (!token.capital) out.add(token.lower);
  return out;
}

function starts(
  doc: Document,
  { first, last }: { first: number; last: number },
  i: number,
  lower: ReadonlySet<string>,
  calendar: ReadonlySet<string>,
): boolean {
  const token = doc.tokens[i]!;
  if (!token.capital || !isWord(token)) return false;
  if (calendar.has(token.lower) && isSurnameAlone(doc.tokens, i, first)) return true;
  if (isSmallGivenName(doc.tokens, i, first, last)) return true;
  if (isCalendar(token) || isMonthByWord(doc.tokens, i, first)) return false;
  // A picture's label, not a name.
  if (
    /^(?:image|photo|picture|file|credit|source|read|video|watch)$/.test(token.lower) &&
    doc.tokens[i + 1]?.text === ':'
  )
    return false;
  if (isAcronym(token) && !shouting(doc.tokens, i)) return true;
  if (FUNCTION_WORDS.has(token.lower) || CONTRACTED.test(token.lower)) return false;
  const opening = i === first || (i === first + 1 && !isWord(doc.tokens[first]));
  if (!opening) return token.text.length > 1 || doc.tokens[i + 1]?.text === '.';
  const next = doc.tokens[i + 1];
  if (next?.capital && isWord(next) && !FUNCTION_WORDS.has(next.lower) && !lower.has(token.lower))
    return true;
  if (HONORIFICS.has(token.lower) && (next?.capital || next?.text === '.')) return true;
  return (
    !lower.has(token.lower) && (token.pos === 'PROPN' || isGivenName(token.lower) || PLACES.has(token.lower))
  );
}

const CONTRACTED =
  /^(?:i|it|he|she|we|they|you|that|there|what|who|let|don|can|won|isn|aren|didn|doesn|couldn|wouldn|hasn|haven|wasn|weren)['’]/;

const isAcronym = (token: Token): boolean => /^\p{Lu}{2,}$/u.test(token.text);

/** Capitals on both sides: a headline or an outcry, where they say nothing. */
const shouting = (tokens: readonly Token[], i: number): boolean =>
  [tokens[i - 1], tokens[i + 1]].every((token) => token !== undefined && isAcronym(token));

const isCalendar = (token: Token): boolean =>
  WEEKDAYS.has(token.lower) || (MONTHS.has(token.lower) && !ALSO_NAMES.has(token.lower));

const isMark = (token: Token | undefined): boolean => token !== undefined && /^["“”]$/.test(token.text);

function runEnd(tokens: readonly Token[], from: number, last: number): number {
  let to = from + 1;
  while (to < last && to - from < LONGEST) {
    const token = tokens[to]!;
    const next = tokens[to + 1];
    if (
      token.capital &&
      isWord(token) &&
      ((!(FUNCTION_WORDS.has(token.lower) && token.text.length > 1) && !isCalendar(token)) ||
        isSurnameByName(tokens, to))
    )
      to++;
    else if (token.text === '&' && next?.capital && isWord(next)) to++;
    else if (
      token.text === '.' &&
      (tokens[to - 1]!.text.length === 1 || HONORIFICS.has(tokens[to - 1]!.lower)) &&
      next?.capital &&
      isWord(next)
    )
      to++;
    // `Marcia “Cia” Doe`
    else if (
      isMark(token) &&
      next?.capital &&
      isMark(tokens[to + 2]) &&
      tokens[to + 3]?.capital &&
      to + 3 < last &&
      isWord(tokens[to + 3])
    )
      to += 3;
    else if (
      PARTICLES.has(token.lower) &&
      to + 1 < last &&
      next &&
      ((next.capital && isWord(next)) || (PARTICLES.has(next.lower) && tokens[to + 2]?.capital))
    )
      to++;
    else break;
  }
  return to;
}

/** "Harbour Council Jane Roe" is two runs; "Home Secretary Jane Roe" is a title and a name. */
function split(tokens: readonly Token[], from: number, to: number, sentence: number): NameRun[] {
  for (let i = to - 2; i > from; i--) {
    const left = tokens[i - 1]!;
    const institution =
      (ORGANISATION_WORDS.has(left.lower) && !HONORIFICS.has(left.lower)) ||
      PLACES.has(left.lower) ||
      left.lower === 'states';
    if (institution && isGivenName(tokens[i]!.lower) && !isGivenName(tokens[from]!.lower)) {
      return [run(tokens, from, i, sentence), run(tokens, i, to, sentence)];
    }
  }
  return [run(tokens, from, to, sentence)];
}

function run(tokens: readonly Token[], from: number, to: number, sentence: number): NameRun {
  let name = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (
      i + 1 < to &&
      (HONORIFICS.has(token.lower) || ROLES.has(token.lower)) &&
      !(i === from && isGivenName(token.lower))
    )
      name = i + 1;
    else if (name === i && token.text === '.') name = i + 1;
    // "Treasury Wayne Hill": what stands before the only given name belongs to the title.
    else if (
      i > name &&
      i + 1 < to &&
      to - i <= 3 &&
      isGivenName(token.lower) &&
      !isGivenName(tokens[name]!.lower) &&
      !PARTICLES.has(tokens[i - 1]!.lower) &&
      i - name > 0 &&
      to - name > 2
    )
      name = i;
  }
  const words: string[] = [];
  for (let i = name; i < to; i++) {
    const token = tokens[i]!;
    if (
      !isWord(token) ||
      (i > name && SUFFIXES.has(token.lower)) ||
      (i > name && isMark(tokens[i - 1]) && isMark(tokens[i + 1]))
    )
      continue;
    words.push(
      i + 1 < to && tokens[i + 1]!.text === '.' && token.text.length === 1 ? `${token.text}.` : token.text,
    );
  }
  const firm = tokens.slice(from, to).some((token) => token.text === '&');
  return {
    from,
    to,
    name,
    words,
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    sentence,
    kind: firm
      ? 'organisation'
      : kindOf(
          words,
          name > from,
          tokens
            .slice(from, name)
            .map((token) => token.text)
            .join(' ')
            .replace(/ \.$/, ''),
        ),
  };
}

const NO_SURNAMES = new Set(
  'election elections assembly motors electric mills synod hospital court strike staff office manager council public minister secretary director reserve accountability'.split(
    ' ',
  ),
);

function kindOf(words: readonly string[], titled: boolean, title: string): NameRun['kind'] {
  const lower = words.map((word) => word.toLowerCase());
  const last = lower[lower.length - 1] ?? '';
  const first = lower[0] ?? '';
  if (
    !titled &&
    words.length > 1 &&
    ORGANISATION_WORDS.has(last) &&
    !(isGivenName(first) && words.length < 4)
  )
    return 'organisation';
  if (HONORIFICS.has(last) || ROLES.has(last)) return 'unknown';
  if (!titled && DEMONYMS.has(last)) return 'unknown';
  const organisation = lower.some((word) => ORGANISATION_WORDS.has(word));
  // "General Election", "General Motors", "Crown Court"
  if (titled && words.length === 1 && NO_SURNAMES.has(last)) return 'organisation';
  if (titled && (!organisation || BEFORE_NAME.test(title))) return 'person';
  if (organisation && !(isGivenName(first) && words.length === 2 && !ORGANISATION_WORDS.has(first)))
    return 'organisation';
  if (lower.every((word) => PLACES.has(word)) || PLACES.has(words.join(' ').toLowerCase())) return 'place';
  if (words.length > 1 && PLACES.has(last)) return 'place';
  if (isGivenName(first) && words.length > 1 && words.length < 5) return 'person';
  if (lower.slice(1, -1).some((word) => /^(?:van|von|bin|ibn|der|dos)$/.test(word))) return 'person';
  if (words.length === 1 && words[0]!.length > 1 && words[0] === words[0]!.toUpperCase())
    return 'organisation';
  return 'unknown';
}
