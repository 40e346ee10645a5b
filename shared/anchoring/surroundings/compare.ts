/**
 * Whether what a sentence says of a mark's words is still what it said: its numbers, names, dates and units,
 * what it denies and what it holds back, who says it and how; or whether it is another sentence altogether.
 */

import { amounts } from '../../text/numbers';
import type { Around } from './around';
import { isAnother, looseEnds } from './another';
import { hunksOf, uncrossed, type Hunk } from './hunks';
import { deniedElse, owners, shrugged, swaps, turnings, voices } from './meanings';
import { spokenIn } from './speakers';
import { even, lineOf, nameFirstWords, type Line, type Telling, type Token } from './tokens';

export const SURROUNDINGS_RULES = ['off', 'facts', 'any'] as const;
/**
 * How much a desk takes for a change of what stands around a mark: nothing, what could be checked, or any
 * word.
 */
export type SurroundingsRule = (typeof SURROUNDINGS_RULES)[number];

export const BESIDE_KINDS = [
  'number',
  'unit',
  'date',
  'name',
  'denial',
  'hedge',
  'saying',
  'speaker',
  'status',
  'opposite',
  'grown',
  'another',
  'word',
] as const;
export type BesideKind = (typeof BESIDE_KINDS)[number];

/** One thing that differs: the words as they were and as they are. One of the two may be empty. */
export interface Beside {
  kind: BesideKind;
  was: string;
  is: string;
}

/**
 * What differs between two surroundings of the same words, the weightiest kind first; null where nothing does
 * that `rule` takes for a change. `words` are the mark's: "about" tells something before a figure only.
 * Quadratic in the words that differ, which are those of two sentences at most.
 */
export function surroundingsChanged(
  was: Around,
  is: Around,
  rule: SurroundingsRule,
  words = '',
): Beside[] | null {
  if (rule === 'off' || (was.before === is.before && was.after === is.after)) return null;
  const grown = touching(was, is);
  const old = sidesOf(was, words);
  const now = sidesOf(is, words, { around: was, sides: old });
  nameFirstWords([old.before, old.after, now.before, now.after]);
  const hunks = hunksOf(old, now);
  const figure = amounts(words).length > 0;
  const others = rule === 'any' ? every(hunks) : facts(old, now, uncrossed(hunks), figure);
  const found = [...grown, ...others];
  if (found.length === 0) return null;
  return found.sort((a, b) => BESIDE_KINDS.indexOf(a.kind) - BESIDE_KINDS.indexOf(b.kind));
}

export interface Sides {
  before: Line;
  after: Line;
}

/** Most changes are on one side; what stands on the other is not read twice. */
function sidesOf({ before, after }: Around, words: string, as?: { around: Around; sides: Sides }): Sides {
  return {
    before:
      before === as?.around.before
        ? as.sides.before
        : lineRead(before, { atStart: true, figure: amounts(words)[0]?.start === 0 }),
    after: after === as?.around.after ? as.sides.after : lineRead(after, { atStart: false, figure: false }),
  };
}

/** What was read last: an edit leaves most of a sentence as the edit before it did. */
const read = new Map<string, Line>();
const MOST = 1_000;

function lineRead(side: string, where: { atStart: boolean; figure: boolean }): Line {
  const key = `${where.atStart} ${where.figure} ${side}`;
  const line = read.get(key) ?? lineOf(side, where);
  read.delete(key);
  read.set(key, line);
  if (read.size > MOST) read.delete(read.keys().next().value!);
  // Whether a first word is a name is found anew each time, and noted with it.
  return { ...line, tokens: line.tokens.map((token) => (token.perhapsName ? { ...token } : token)) };
}

const FACTS: readonly (Telling & BesideKind)[] = [
  'number',
  'unit',
  'date',
  'name',
  'denial',
  'hedge',
  'saying',
  'status',
];

function facts(old: Sides, now: Sides, hunks: readonly Hunk[], figure: boolean): Beside[] {
  const found = hunks.flatMap((hunk): Beside[] => [
    ...FACTS.flatMap((kind): Beside[] => besides(kind, hunk, old, now)),
    ...turnings(hunk),
  ]);
  const spoken = speakers(old, now, hunks);
  const swapped = found.length === 0 ? [...swaps(old, now), ...deniedElse(old, now), ...voices(hunks)] : [];
  const all = [
    ...found,
    ...asked(old, now),
    ...owners(hunks, old, now),
    ...spoken.filter(
      ({ was, is }) => !found.some((other) => other.kind === 'name' && other.was === was && other.is === is),
    ),
    ...swapped,
  ];
  return all.length === 0 && isAnother(old, now, hunks, figure) ? looseEnds(hunks) : all;
}

/** What was said is asked now, or the other way round. */
function asked(old: Sides, now: Sides): Beside[] {
  const [was, is] = [old, now].map(({ after }) => (/[?؟？]/.test(after.text) ? '?' : '')) as [string, string];
  return was === is ? [] : [{ kind: 'hedge', was, is }];
}

/** What of one kind is gone from a place and what came to it. */
function besides(kind: Telling & BesideKind, hunk: Hunk, old: Sides, now: Sides): Beside[] {
  const was = hunk.was.filter(({ token }) => token.tells === kind);
  const is = hunk.is.filter(({ token }) => token.tells === kind);
  if (was.length + is.length === 0 || shrugged(kind, hunk, old, now)) return [];
  return [{ kind, was: was.map(({ shown }) => shown).join(' '), is: is.map(({ shown }) => shown).join(' ') }];
}

/** Verbs of saying that stayed and have another subject. */
function speakers(old: Sides, now: Sides, hunks: readonly Hunk[]): Beside[] {
  const changed = (side: 'was' | 'is') =>
    new Set(hunks.flatMap((hunk) => hunk[side].map(({ token }) => token)));
  const [gone, come] = [changed('was'), changed('is')];
  return (['before', 'after'] as const).flatMap((side): Beside[] => {
    const [a, b] = [spokenIn(old[side].tokens), spokenIn(now[side].tokens)];
    if (a.length !== b.length) return [];
    return a.flatMap(({ subject }, at): Beside[] => {
      const was = subject.map((each) => old[side].tokens[each]!).filter((token) => gone.has(token));
      const is = b[at]!.subject.map((each) => now[side].tokens[each]!).filter((token) => come.has(token));
      if (was.length === 0 || is.length === 0) return [];
      return [{ kind: 'speaker', was: wordsOf(was, old[side]), is: wordsOf(is, now[side]) }];
    });
  });
}

const wordsOf = (tokens: readonly Token[], { text }: Line): string =>
  tokens.map(({ start, end }) => text.slice(start, end)).join(' ');

/** By the strictest rule every word counts; what stands between words never does. */
const every = (hunks: readonly Hunk[]): Beside[] =>
  hunks.map(({ was, is }) => ({
    kind: 'word',
    was: was.map(({ shown }) => shown).join(' '),
    is: is.map(({ shown }) => shown).join(' '),
  }));

/**
 * What stands against the mark's own words without a blank is part of them, whatever it is: a sign, a letter,
 * a hyphen.
 */
function touching(was: Around, is: Around): Beside[] {
  const grown = (from: string, to: string): Beside[] =>
    from === to ? [] : [{ kind: 'grown', was: from, is: to }];
  return [
    ...grown(endingOf(was.before), endingOf(is.before)),
    ...grown(beginningOf(was.after), beginningOf(is.after)),
  ];
}

const endingOf = (before: string): string => /[^\s"'([{¿¡–…]*$/u.exec(even(before))![0];
const beginningOf = (after: string): string =>
  /^(?:[.,:](?=\p{N})|[^\s.,:;!?"')\]}–…])*(?:'\p{L}+)?/u.exec(even(after))![0];
