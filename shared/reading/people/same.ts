import { grammar } from '../../text/languages';
import type { Person } from '../types';
import type { Token } from '../text/tokens';
import { genderOf } from './gender';
import type { NameRun } from './runs';

/* Whether a name that stands here is one that is known, or another's. */

const { naming, nouns, persons } = grammar;

/**
 * Same surname, and the same given name, its initial or its short form: "J. Roe" and "Jim Roe" are James Roe.
 * Middle initials and "Jr." that differ tell two people.
 */
export function agrees({ name, generation }: Person, run: NameRun): boolean {
  if (generation && run.generation && generation !== run.generation) return false;
  const [first, other] = [givenOf(name.split(' ')), givenOf(run.words)];
  const [middle, otherMiddle] = [middleOf(name.split(' ')), middleOf(run.words)];
  if (middle && otherMiddle && middle !== otherMiddle) return false;
  return (
    first === other ||
    (first[0] === other[0] && (first.length === 1 || other.length === 1)) ||
    isShortFor(first, other) ||
    isShortFor(other, first)
  );
}

/** More words, or a given name where there was an initial; "J. T. Roe" is not fuller than "James Roe". */
export function isFuller(words: readonly string[], name: string): boolean {
  const known = name.split(' ');
  const [initial, was] = [words[0]!.length < 3, known[0]!.length < 3];
  return initial === was ? words.length > known.length : was;
}

const givenOf = (words: readonly string[]): string => words[0]!.toLowerCase().replace('.', '');

/** The letter of the second given name: "W" of "Jane W. Roe". */
const middleOf = (words: readonly string[]): string => (words.length > 2 ? words[1]![0]!.toLowerCase() : '');

const isShortFor = (short: string, long: string): boolean =>
  persons.shortForms.get(short)?.includes(long) ?? false;

/** "John Roe and his son John Roe": the family noun beside a name that was just given makes it another's. */
export function isKinOfNamesake(
  tokens: readonly Token[],
  run: NameRun,
  before: NameRun | undefined,
): boolean {
  if (!before || before.words.join(' ') !== run.words.join(' ') || run.from - before.to > KIN_REACH)
    return false;
  const at = tokens[run.from - 1]?.text === ',' ? run.from - 2 : run.from - 1;
  return at >= before.to && nouns.relations.has(tokens[at]!.lower);
}

const KIN_REACH = 30;

/**
 * Of several people with a surname, the one it means alone: as "Mr" or "Ms" says, then whom it meant before,
 * then who was introduced first, for the others ("his son Paul Roe") go by their full names. Null where the
 * one there is cannot be meant: "Mrs Roe" is not Paul.
 */
export function bearer(
  tokens: readonly Token[],
  run: NameRun,
  list: readonly Person[] | undefined,
  before: Person | undefined,
): Person | null {
  if (!list || list.length === 0) return null;
  const title = run.name > run.from ? tokens[run.from]!.lower : '';
  const gender = naming.femaleTitles.has(title) ? 'f' : naming.maleTitles.has(title) ? 'm' : null;
  const fits = list.filter((person) => gender === null || (genderOf(person) ?? gender) === gender);
  if (before && fits.includes(before)) return before;
  return fits[0] ?? null;
}

/** The one person whose surname is one or two letters off. Short names are left alone. */
export function nearSurname(people: readonly Person[], word: string): Person | null {
  if (word.length < 6 || people.length > 400) return null;
  const close = people.filter((person) => {
    const surname = person.name.split(' ').pop()!.toLowerCase();
    return (
      person.name.includes(' ') &&
      surname[0] === word[0] &&
      Math.abs(surname.length - word.length) <= 2 &&
      distance(surname, word) <= 2
    );
  });
  return close.length === 1 ? close[0]! : null;
}

/** Levenshtein distance with swaps counted as two; words are short. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
