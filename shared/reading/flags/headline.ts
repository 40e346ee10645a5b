import { dates } from '../../text/dates';
import { quantities, type Quantity } from '../../text/numbers';
import { grammar, language } from '../../text/languages';
import type { Span } from '../types';
import type { Context, Found, Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { nouns, persons } = grammar;
const { captioned, credited, general, timed } = language.rules.headline;

/** A line that sums up what stands below or beside it, and what its words are called. */
interface Title extends Span {
  called: string;
}

/** Numbers, names and quoted words in the headline and in captions that the text does not have. */
export const headline: Rule = {
  name: 'headline',
  source: 'IPSO Editors’ Code of Practice, clause 1 (headlines supported by the text)',
  find(context) {
    const titles = titlesOf(context);
    if (titles.length === 0) return [];
    const body = bodyOf(context, titles);
    return titles.flatMap((title) => [
      ...figuresIn(context, title, body),
      ...namesIn(context, title, body),
      ...quotedIn(context, title, body),
    ]);
  },
};

function titlesOf({ doc }: Context): Title[] {
  const captions = doc.paragraphs.flatMap(({ start, end }): Title[] => {
    const found = captioned.exec(doc.text.slice(start, end));
    return found ? [{ start: start + found[0].length, end, called: 'caption' }] : [];
  });
  return doc.headline ? [{ ...doc.paragraphs[0]!, called: 'headline' }, ...captions] : captions;
}

interface Body {
  words: ReadonlySet<string>;
  raw: string;
  /** Its words in lower case, with one blank between them. */
  plain: string;
  figures: readonly Quantity[];
}

const plainly = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

function bodyOf({ doc, quantities: figures }: Context, titles: readonly Title[]): Body {
  const inTitle = (at: number): boolean => titles.some(({ start, end }) => start <= at && at < end);
  const parts = doc.paragraphs.filter(({ start, end }) => !inTitle(start) && !inTitle(end - 1));
  const raw = parts.map(({ start, end }) => doc.text.slice(start, end)).join('\n');
  const plain = ` ${plainly(raw)} `;
  return {
    raw,
    plain,
    words: new Set(plain.split(' ')),
    figures: figures.filter(({ start }) => !inTitle(start)),
  };
}

/** As far as a headline may round: "£300,000" for £312,400, not "9" for 12. */
const ROUNDED = 0.06;

/** Fewer digits than the figure it stands for, and near it: 221 is no rounding of 212. */
const isRounded = (said: number, is: number): boolean =>
  said === is || (digitsOf(said) < digitsOf(is) && Math.abs(is - said) <= Math.abs(said) * ROUNDED);

const digitsOf = (value: number): number =>
  String(value)
    .replace(/\./, '')
    .replace(/^0+|0+$/g, '').length;

const SCORE = /(?<![\d-–])\d{1,3}[-–]\d{1,3}(?![\d-–])/;

/** One side of "9-2". */
const isScore = (head: string, start: number, end: number): boolean =>
  SCORE.test(head.slice(start, end + 4)) || SCORE.test(head.slice(Math.max(0, start - 4), end));

/** A figure that counts the same as another one below, and differs: "12 die" over "14 people had died". */
function figuresIn({ doc }: Context, title: Title, { figures, plain, raw, words }: Body): Found[] {
  const head = doc.text.slice(title.start, title.end);
  const inDates = dates(head);
  // "9-2": of a match whose goals the text tells one by one, nothing can be said.
  const scored = SCORE.test(raw);
  const years = inDates.flatMap((span): Found[] => {
    const year = /^\d{4}$/.exec(head.slice(span.start, span.end))?.[0];
    const slip =
      year !== undefined && !words.has(year) && [...words].some((other) => isYearSlip(year, other));
    return slip ? [{ ...placed(title, span.start, span.end), why: missing(year, title) }] : [];
  });
  const found = quantities(head).flatMap((one): Found[] => {
    const { start, end, kind, value } = one;
    const written = head.slice(start, end).trim();
    const behind = head.slice(end, end + 12);
    const alike = figures.filter((other) => other.kind === kind);
    if (!/\d/.test(written) || !Number.isFinite(value) || timed.test(head.slice(Math.max(0, start - 1))))
      return [];
    if (!scored && isScore(head, start, end)) return [];
    if (/^[:.]\d|^-\p{L}/u.test(behind) || plain.includes(` ${plainly(written)} `)) return [];
    if (inDates.some((span) => span.start <= start && end <= span.end)) return [];
    if (figures.some((other) => isRounded(value, other.value))) return [];
    if (alike.length === 0) return [];
    return [{ ...placed(title, start, end), why: missing(written, title) }];
  });
  return [...years, ...found];
}

/** Two digits in each other's place, or one that is wrong. */
function isYearSlip(year: string, other: string): boolean {
  if (!/^\d{4}$/.test(other)) return false;
  const wrong = [...year].filter((digit, i) => digit !== other[i]).length;
  return wrong === 1 || (wrong === 2 && [...year].sort().join('') === [...other].sort().join(''));
}

const isRole = (word: string): boolean => {
  const lower = word.toLowerCase();
  return nouns.roles.has(lower) || nouns.offices.has(lower) || persons.occupations.has(lower);
};

/** A name that nothing below bears out; where every word has a capital none can be told. */
function namesIn({ doc, people }: Context, title: Title, { words }: Body): Found[] {
  if (isTitleCase(doc.text.slice(title.start, title.end))) return [];
  const named = people.mentions.some(({ start }) => start >= title.end);
  return people.runs.flatMap((run): Found[] => {
    if (run.start < title.start || run.end > title.end || run.kind === 'unknown') return [];
    // "Hermit comes down" over a text that names nobody: its first word has its capital from its place.
    const opens = run.start === title.start && run.words.length === 1 && run.kind !== 'place';
    if (opens && (!named || isRole(run.words[0]!))) return [];
    if (
      credited.test(doc.text.slice(Math.max(title.start, run.start - 6), run.start)) ||
      /^[’']s? \p{L}+:/u.test(doc.text.slice(run.end, run.end + 30))
    )
      return [];
    const missed = run.words.filter((word) => !isKnown(words, word));
    if (missed.length < run.words.length || missed.every((word) => general.has(word.replaceAll('.', ''))))
      return [];
    const { start, end } = run;
    return [{ start, end, why: missing(doc.text.slice(start, end), title) }];
  });
}

/**
 * Itself, without its stops, as the first letters of a longer form ("Norway", "Norwegian"), or in capitals.
 */
function isKnown(words: ReadonlySet<string>, word: string): boolean {
  const lower = word.toLowerCase();
  if (
    plainly(lower)
      .split(' ')
      .every((part) => words.has(part)) ||
    words.has(lower.replaceAll('.', ''))
  )
    return true;
  if (word === word.toUpperCase()) return true;
  const stem = lower.slice(0, Math.min(5, Math.max(4, lower.length - 2)));
  return lower.length > 4 && [...words].some((other) => other.startsWith(stem));
}

function isTitleCase(head: string): boolean {
  const long = (head.match(/\p{L}[\p{L}’'-]*/gu) ?? []).slice(1).filter((word) => word.length > 3);
  return long.length > 1 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.6;
}

const LEAST_QUOTED = 3;
/** So much of the quoted words has to stand together below. */
const ENOUGH = 0.75;

/** Words between marks are somebody's own, and stand below as they were said. */
function quotedIn({ doc, marks }: Context, title: Title, { plain, words }: Body): Found[] {
  return marks.quotes.flatMap(({ start, end }): Found[] => {
    if (start < title.start || end > title.end) return [];
    const said = plainly(doc.text.slice(start, end));
    const each = said.split(' ');
    if (each.length < LEAST_QUOTED || plain.includes(` ${said} `)) return [];
    const long = each.filter((word) => word.length > 3);
    const borne = long.filter((word) => words.has(word)).length >= long.length * ENOUGH;
    const together = borne && longestRun(each, plain) >= each.length * ENOUGH;
    if (together) return [];
    return [
      { start, end, why: `Nobody says ${doc.text.slice(start, end)} in the text: quote what was said.` },
    ];
  });
}

/** How many of the words stand one behind the other in the body, at most. */
function longestRun(each: readonly string[], plain: string): number {
  for (let length = each.length; length > 0; length--)
    for (let from = 0; from + length <= each.length; from++)
      if (plain.includes(` ${each.slice(from, from + length).join(' ')} `)) return length;
  return 0;
}

const placed = (title: Title, start: number, end: number): Span => ({
  start: title.start + start,
  end: title.start + end,
});

const missing = (words: string, { called }: Title): string =>
  `${inQuotes(words)} stands in the ${called} and not in the text: make them agree.`;
