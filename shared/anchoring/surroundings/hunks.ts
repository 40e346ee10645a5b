/** Where two surroundings of a mark differ, word by word. */

import { gapsOf, pairsOf } from './pairs';
import type { Line, Token } from './tokens';

interface Sides {
  before: Line;
  after: Line;
}

export interface Piece {
  token: Token;
  /** Its words as they stand. */
  shown: string;
  /** Its line and its place there. */
  line: Line;
  at: number;
}

/** Words that stand in the place of others; one of the two may be empty. */
export interface Hunk {
  side: keyof Sides;
  was: Piece[];
  is: Piece[];
}

/**
 * The places where the two differ, in text order. What stands between words (commas, dashes) is not looked
 * at.
 */
export function hunksOf(was: Sides, is: Sides): Hunk[] {
  return (['before', 'after'] as const).flatMap((side) =>
    differing(piecesOf(was[side]), piecesOf(is[side])).map((hunk) => ({ side, ...hunk })),
  );
}

const piecesOf = (line: Line): Piece[] =>
  line.tokens.flatMap((token, at): Piece[] =>
    token.tells === 'stop' ? [] : [{ token, shown: line.text.slice(token.start, token.end), line, at }],
  );

const same = (a: Piece, b: Piece): boolean => a.token.key === b.token.key;

function differing(was: readonly Piece[], is: readonly Piece[]): Omit<Hunk, 'side'>[] {
  const hunks: Omit<Hunk, 'side'>[] = [];
  gapsOf(pairsOf(was, is, same), is.length, (i, iTo, j, jTo) =>
    hunks.push({ was: was.slice(i, iTo), is: is.slice(j, jTo) }),
  );
  return hunks;
}

/**
 * Without the words that only stand elsewhere in the sentence now: an adverbial that moved says what it said.
 */
export function uncrossed(hunks: readonly Hunk[]): Hunk[] {
  const come = new Map<string, Piece[]>();
  for (const piece of hunks.flatMap(({ is }) => is))
    come.set(piece.token.key, [...(come.get(piece.token.key) ?? []), piece]);
  const moved = new Set<Piece>();
  for (const piece of hunks.flatMap(({ was }) => was)) {
    const to = come.get(piece.token.key)?.shift();
    if (to) moved.add(piece).add(to);
  }
  const stayed = (pieces: readonly Piece[]) => pieces.filter((piece) => !moved.has(piece));
  return hunks
    .map(({ side, was, is }) => ({ side, was: stayed(was), is: stayed(is) }))
    .filter(({ was, is }) => was.length + is.length > 0);
}
