import { grammar, language } from '../../text/languages';
import type { Span } from '../types';
import type { Document } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import { endsAsThing, isCalled, isCapitals, isGivenName, isInitials, isJoinedName, nameStart } from './edges';
import { kindOf, type Kind } from './kind';
import {
  isCalendarWord,
  isMonthByWord,
  isSmallGivenName,
  isSurnameAlone,
  isSurnameByName,
} from './calendar-names';

const { classes, naming, nouns, persons, verbs } = grammar;
const { prefix, surnameHeads } = language.names;

/**
 * A run of capitalised words, cut into a title before the name and the name itself. Token indexes are into
 * the document.
 */
export interface NameRun extends Span {
  from: number;
  to: number;
  /** First token of the name proper; the title, if any, is `tokens[from, name)`. */
  name: number;
  words: string[];
  kind: Kind;
  sentence: number;
  /** "Jr.", "III": which of a family, where the name says it. */
  generation: string | null;
}

/** The surname, in lower case and with one kind of apostrophe: O’Neill is O'Neill. */
export const surnameOf = (run: Pick<NameRun, 'words'>): string =>
  plain((run.words[run.words.length - 1] ?? '').toLowerCase().replace(/’/g, "'"));

/** Müller is Muller, and al-Haddad is Haddad: what papers write either way. */
function plain(lower: string): string {
  const bare = /[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
  return bare.replace(JOINED, '');
}

const JOINED = new RegExp(`^${prefix}(?=\\p{L}{3})`, 'u');

const LONGEST = 10;

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
  let known: ReadonlySet<string> | undefined;
  const pairs = (): ReadonlySet<string> => (known ??= pairsInside(doc));
  doc.sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!starts(doc, sentence, i, lower, calendar, pairs)) continue;
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
  if (run.from - (comma ? 2 : 1) < first || !noun || noun.capital || !nouns.firms.has(noun.lower))
    return false;
  // "the director of the network, NAME," is the director.
  for (let i = run.from - 3; i >= Math.max(first, run.from - 9); i--)
    if (nouns.roles.has(tokens[i]!.lower)) return false;
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
  pairs: () => ReadonlySet<string>,
): boolean {
  const token = doc.tokens[i]!;
  if (isJoinedName(token)) return true;
  if (!token.capital || !isWord(token)) return false;
  if (calendar.has(token.lower) && isSurnameAlone(doc.tokens, i, first)) return true;
  if (isSmallGivenName(doc.tokens, i, first, last)) return true;
  if (isCalendar(token) || isMonthByWord(doc.tokens, i, first)) return false;
  // A picture's label, not a name.
  if (naming.labels.has(token.lower) && doc.tokens[i + 1]?.text === ':') return false;
  if (isAcronym(token) && !shouting(doc.tokens, i)) return true;
  if (classes.functionWords.has(token.lower) || classes.contraction.test(token.lower)) return false;
  const opening = i === first || (i === first + 1 && !isWord(doc.tokens[first]));
  if (!opening) return token.text.length > 1 || doc.tokens[i + 1]?.text === '.';
  const next = doc.tokens[i + 1];
  if (next?.capital && isWord(next) && !classes.functionWords.has(next.lower) && !lower.has(token.lower))
    return true;
  if (naming.honorifics.has(token.lower) && (next?.capital || next?.text === '.')) return true;
  // "J. Roe"
  if (token.text.length === 1 && next?.text === '.' && doc.tokens[i + 2]?.capital) return true;
  // "New Zealand", and "Big Barn", which stands so inside a sentence too.
  if (next?.capital && isWord(next) && !isOffice(next) && pairs().has(`${token.text} ${next.text}`))
    return true;
  return (
    !lower.has(token.lower) &&
    (token.pos === 'PROPN' || isGivenName(token.lower) || naming.places.has(token.lower))
  );
}

/** Two words in capitals beside each other inside a sentence. */
function pairsInside({ tokens, sentences }: Document): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { first, last } of sentences)
    for (let i = first + 1; i + 1 < last; i++)
      if (tokens[i]!.capital && tokens[i + 1]!.capital) out.add(`${tokens[i]!.text} ${tokens[i + 1]!.text}`);
  return out;
}

const isOffice = ({ lower }: Token): boolean => naming.honorifics.has(lower) || nouns.roles.has(lower);

const isAcronym = (token: Token): boolean => /^\p{Lu}{2,}$/u.test(token.text);

/** Capitals on both sides: a headline or an outcry, where they say nothing. */
const shouting = (tokens: readonly Token[], i: number): boolean =>
  [tokens[i - 1], tokens[i + 1]].every((token) => token !== undefined && isAcronym(token));

const isCalendar = (token: Token): boolean =>
  naming.weekdays.has(token.lower) ||
  (naming.months.has(token.lower) && !naming.monthsAsNames.has(token.lower));

const isMark = (token: Token | undefined): boolean => token !== undefined && /^["“”]$/.test(token.text);

function runEnd(tokens: readonly Token[], from: number, last: number): number {
  let to = from + 1;
  while (to < last && to - from < LONGEST) {
    const token = tokens[to]!;
    const next = tokens[to + 1];
    if (isJoinedName(token)) to++;
    else if (
      token.capital &&
      isWord(token) &&
      !endsBefore(tokens, to) &&
      ((!(classes.functionWords.has(token.lower) && token.text.length > 1) && !isCalendar(token)) ||
        isSurnameByName(tokens, to))
    )
      to++;
    else if (token.text === '&' && next?.capital && isWord(next)) to++;
    else if (
      token.text === '.' &&
      (tokens[to - 1]!.text.length === 1 || naming.honorifics.has(tokens[to - 1]!.lower)) &&
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
      naming.particles.has(token.lower) &&
      to + 1 < last &&
      next &&
      ((next.capital && isWord(next)) || (naming.particles.has(next.lower) && tokens[to + 2]?.capital))
    )
      to++;
    else break;
  }
  return to;
}

/** "Image:" behind a name, the "I" of the next sentence, the capitals of a banner. */
function endsBefore(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]];
  if (naming.labels.has(token.lower) && next?.text === ':') return true;
  if (token.text === classes.capitalPronoun && /^(?:VERB|AUX|ADV|PART)$/.test(next?.pos ?? '')) return true;
  return (
    isCapitals(before) !== isCapitals(token) &&
    isWord(before) &&
    (isCapitals(before) ? before : token).text.length > 4
  );
}

/** "Harbour Council Jane Roe" is two runs; "Home Secretary Jane Roe" is a title and a name. */
function split(tokens: readonly Token[], from: number, to: number, sentence: number): NameRun[] {
  for (let i = to - 2; i > from; i--) {
    const left = tokens[i - 1]!;
    const institution =
      (nouns.inNamesOfBodies.has(left.lower) && !naming.honorifics.has(left.lower)) ||
      naming.places.has(left.lower) ||
      left.lower === naming.states;
    const speaks = to - i === 2 && verbs.plain.has(tokens[to]?.lower ?? '') && institution;
    if (institution && (isGivenName(tokens[i]!.lower) || speaks) && !isGivenName(tokens[from]!.lower)) {
      return [run(tokens, from, i, sentence), run(tokens, i, to, sentence)];
    }
  }
  return [run(tokens, from, to, sentence)];
}

function run(tokens: readonly Token[], first: number, to: number, sentence: number): NameRun {
  const from = nameStart(tokens, first, to);
  const thing = endsAsThing(tokens[to - 1]!.lower);
  let name = from;
  for (let i = from; i < to && !thing; i++) {
    const token = tokens[i]!;
    if (
      i + 1 < to &&
      (naming.honorifics.has(token.lower) || (nouns.roles.has(token.lower) && !isKin(token))) &&
      !(i === from && (isGivenName(token.lower) || isCalled(tokens, i)))
    )
      name = i + 1;
    else if (name === i && token.text === '.') name = i + 1;
    // "Treasury Wayne Hill": what stands before the only given name belongs to the title.
    else if (
      i > name &&
      i + 1 < to &&
      to - i <= 3 &&
      !isInitials(tokens[name]!) &&
      isGivenName(token.lower) &&
      !isGivenName(tokens[name]!.lower) &&
      !naming.particles.has(tokens[i - 1]!.lower) &&
      tokens[i - 1]!.text !== '.' &&
      !surnameHeads.has(tokens[name]!.lower) &&
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
      (i > name && naming.suffixes.has(token.lower)) ||
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
    generation: generationOf(tokens, name, to),
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

/** "Man Shot": no title, with or without its capital; "Father Roe" and "Sister Roe" are. */
const isKin = ({ lower }: Token): boolean => nouns.noOffices.has(lower) && !naming.honorifics.has(lower);

function generationOf(tokens: readonly Token[], name: number, to: number): string | null {
  for (let i = to; i > Math.max(name, to - 2); i--) {
    // "Roe, Jr." and "Roe Jr."; the comma is no part of the run.
    const token = tokens[i]?.text === ',' ? tokens[i + 1] : tokens[i];
    const found = token && persons.generations.get(token.lower.replace('.', ''));
    if (found && token.capital) return found;
  }
  return null;
}
