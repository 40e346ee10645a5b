/** Statements held against each other: whether two say the same, how alike they are, where they differ. */

import { language } from '../text/languages';
import { plainStatement, tokensOf, type Token } from './statement-tokens';
import { tellingOf, type Side, type Telling } from './telling';
import type { Units } from './units';
import { plainWeightOf, type Wording } from './wording';

/** A stretch of words made ready to be compared. */
export interface Statement {
  text: string;
  tokens: readonly Token[];
  /** The keys of its tokens, one word each for `Wording`. */
  line: string;
}

/** Words of the one that are not in the other; one of the two may be empty. */
export interface Difference {
  what: Telling;
  was: string;
  now: string;
}

/**
 * The same words and signs: white space, kinds of quotation mark and of dash, the first capital and what
 * stands around them apart, a number by its value. Whatever may make it another statement counts:
 * `differences` names it. Case counts, and so does every sign inside; a hyphen only where it may make other
 * words.
 */
export const saysTheSame = (a: string, b: string): boolean => a === b || identityOf(a) === identityOf(b);

/** Equal for all words that say the same, and for no others. */
export const identityOf = (words: string): string =>
  tokensOf(plainStatement(words))
    .map(({ form }) => form)
    .join('\n');

/** Below this, words stand in any two articles: "he said", "in 1893". Two long words or figures reach it. */
const LEAST_SAID = 2;

/** Whether the words say enough to be the same statement in another article. */
export const saysEnough = ({ line }: Statement): boolean => plainWeightOf(line, 0, line.length) >= LEAST_SAID;

export function statementOf(words: string): Statement {
  const text = plainStatement(words);
  const tokens = tokensOf(text);
  return { text, tokens, line: tokens.map(({ key }) => key).join(' ') };
}

/**
 * How alike two statements are: 0, nothing in common, to 1, the same words in the same order, long and rare
 * ones counting most. `a` and `b` are their lines as `wording` cut them. It makes no difference which comes
 * first.
 */
export function likeness(wording: Wording, a: Units, b: Units): number {
  const [first, second] = inOrder(a, b);
  const both = wording.total(first) + wording.total(second);
  if (both === 0) return 0;
  let aligned = 0;
  wording.align(first, second).forEach((j, i) => (aligned += j === -1 ? 0 : wording.weight(first.ids[i]!)));
  return (wording.shared(first, second) + aligned) / both;
}

/** Two stretches of tokens that take each other's place. */
type Hunk = readonly [Side, Side];

/**
 * Where `now` differs from `was`, in order, each named by what it tells. None just where they say the same.
 */
export function differences(wording: Wording, was: Statement, now: Statement): Difference[] {
  const cut = ({ line }: Statement): Units => wording.cut(line, 0, line.length);
  const hunks = hunksOf(alignment(wording, cut(was), cut(now)), was, now);
  const moved = movedWords(hunks);
  const turned = isTurnedVoice(hunks);
  return hunks.map((hunk): Difference => {
    const told = tellingOf(hunk, moved);
    const what = told === 'words' && turned ? 'order' : told;
    const [from, to] = hunk.some(isOnlySigns) ? withNeighbours(hunk) : withoutStops(hunk);
    return { what, was: wordsOf(from), now: wordsOf(to) };
  });
}

/** Neighbours that are not each other's, and pairs in another form. */
function hunksOf(partner: Int32Array, was: Statement, now: Statement): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  const close = (iTo: number, jTo: number) => {
    if (iTo > i || jTo > j)
      hunks.push([
        { of: was, from: i, to: iTo },
        { of: now, from: j, to: jTo },
      ]);
    [i, j] = [iTo, jTo];
  };
  for (let at = 0; at < partner.length; at++) {
    const to = partner[at]!;
    if (to === -1 || was.tokens[at]!.form !== now.tokens[to]!.form) continue;
    close(at, to);
    [i, j] = [at + 1, to + 1];
  }
  close(was.tokens.length, now.tokens.length);
  return hunks;
}

/** Words that went from one place to another: who did it and to whom it was done may have changed places. */
function movedWords(hunks: readonly Hunk[]): ReadonlySet<string> {
  const keys = (side: 0 | 1): string[][] => hunks.map((hunk) => tokensIn(hunk[side]).map(({ key }) => key));
  const [gone, come] = [keys(0), keys(1)];
  const isElsewhere = (key: string, here: number): boolean =>
    come.some((list, at) => at !== here && list.includes(key));
  return new Set(gone.flatMap((list, at) => list.filter((key) => isElsewhere(key, at))));
}

const { by, be } = language.statements;

/** "Roe was sued by Poe" and "Roe sued Poe": no word has moved, and the deed is the other one's. */
function isTurnedVoice(hunks: readonly Hunk[]): boolean {
  const isPassive = (side: 0 | 1): boolean => {
    const keys = hunks.flatMap((hunk) => tokensIn(hunk[side]).map(({ key }) => key));
    return keys.includes(by) && keys.some((key) => be.has(key));
  };
  return isPassive(0) !== isPassive(1);
}

const tokensIn = ({ of, from, to }: Side): readonly Token[] => of.tokens.slice(from, to);

const isOnlySigns = (side: Side): boolean =>
  side.from < side.to && tokensIn(side).every(({ key }) => !/[\p{L}\p{N}]/u.test(key));

/** A sign alone says little: it is shown with the words it stands against, on both sides. */
function withNeighbours(hunk: Hunk): Hunk {
  const touches = (which: (side: Side) => number): boolean =>
    hunk.some((side) => {
      const {
        of: { tokens },
        from,
        to,
      } = side;
      return from < to && tokens[which(side) - 1]?.end === tokens[which(side)]?.start;
    });
  const before = hunk.every(({ from }) => from > 0) && touches(({ from }) => from);
  const after = hunk.every(({ of, to }) => to < of.tokens.length) && touches(({ to }) => to);
  const grown = ({ of, from, to }: Side): Side => ({
    of,
    from: before ? from - 1 : from,
    to: after ? to + 1 : to,
  });
  return [grown(hunk[0]), grown(hunk[1])];
}

const wordsOf = ({ of: { text, tokens }, from, to }: Side): string =>
  from < to ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : '';

const STOP = /^[.,;:]$/;

/** A stop at the edge of words that differ tells nothing beside them. */
function withoutStops(hunk: Hunk): Hunk {
  const trimmed = ({ of, from, to }: Side): Side => {
    let [first, last] = [from, to];
    while (first < last && STOP.test(of.tokens[first]!.form)) first++;
    while (last > first && STOP.test(of.tokens[last - 1]!.form)) last--;
    return { of, from: first, to: last };
  };
  return [trimmed(hunk[0]), trimmed(hunk[1])];
}

/**
 * For each word of `a` the index of its partner in `b`; in one order, so that both ways give the same
 * pairs.
 */
function alignment(wording: Wording, a: Units, b: Units): Int32Array {
  const [first] = inOrder(a, b);
  if (first === a) return wording.align(a, b);
  const partner = new Int32Array(a.ids.length).fill(-1);
  wording.align(b, a).forEach((i, j) => {
    if (i !== -1) partner[i] = j;
  });
  return partner;
}

/** The two in an order that does not depend on which comes first. */
function inOrder(a: Units, b: Units): [Units, Units] {
  if (a.ids.length !== b.ids.length) return a.ids.length < b.ids.length ? [a, b] : [b, a];
  const at = a.ids.findIndex((id, index) => id !== b.ids[index]);
  return at === -1 || a.ids[at]! < b.ids[at]! ? [a, b] : [b, a];
}
