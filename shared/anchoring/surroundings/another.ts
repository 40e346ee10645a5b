/** Whether a sentence that kept a mark's words is another one altogether. */

import { surroundings as around } from '../../text/languages';
import type { Beside } from './compare';
import type { Hunk, Piece } from './hunks';
import { isSpeltAlike } from './spelling';
import type { Line } from './tokens';

interface Sides {
  before: Line;
  after: Line;
}

/** Sharing less than so much of what it tells, it is another sentence. */
const LEAST_SHARED = 1 / 3;

/**
 * Words that tell something were put in the place of others, and nearly all are others; or two or more in one
 * place, as "were paid a bonus" for "lost their jobs". What was only cut, or only added, leaves the sentence
 * what it was. A figure says nothing by itself (`figure`): what it is said of is the words beside it, and
 * each of them counts.
 */
export function isAnother(was: Sides, is: Sides, hunks: readonly Hunk[], figure: boolean): boolean {
  const replaced = hunks.map(told);
  if (figure && replaced.some((hunk) => hunk.was.length > 0 && hunk.is.length > 0)) return true;
  if (replaced.some((hunk) => hunk.was.length > 1 && hunk.is.length > 1)) return true;
  const gone = replaced.reduce((sum, hunk) => sum + hunk.was.length, 0);
  const come = replaced.reduce((sum, hunk) => sum + hunk.is.length, 0);
  if (gone === 0 || come === 0 || !replaced.some((hunk) => hunk.was.length > 0 && hunk.is.length > 0))
    return false;
  const all = Math.max(tellingOf(was), tellingOf(is));
  const shared = Math.min(tellingOf(was) - gone, tellingOf(is) - come);
  return shared < LEAST_SHARED * all;
}

/** What differs, once it is clear that the sentence is another one. */
export const looseEnds = (hunks: readonly Hunk[]): Beside[] =>
  hunks.flatMap((hunk): Beside[] => {
    const { was, is } = told(hunk);
    return was.length + is.length === 0
      ? []
      : [{ kind: 'another', was: shown(hunk.was), is: shown(hunk.is) }];
  });

const shown = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.shown).join(' ');

const isSameWord = (a: string, b: string): boolean =>
  isSpeltAlike(a, b) || around.isAlike(a, b) || around.sameRole(a, b);

/** The words of a place that tell something, without those that are only spelt or inflected otherwise. */
function told({ was, is }: Hunk): { was: Piece[]; is: Piece[] } {
  const [old, now] = [was.filter(isLoose), is.filter(isLoose)];
  const met = new Set<Piece>();
  const gone = old.filter((piece) => {
    const alike = now.find((other) => !met.has(other) && isSameWord(piece.token.key, other.token.key));
    if (alike) met.add(alike);
    return !alike;
  });
  return { was: gone, is: now.filter((piece) => !met.has(piece)) };
}

/** What could be checked was looked at by itself, and where it differs is only another way to say it. */
const isLoose = ({ token: { tells: what, key } }: Piece): boolean =>
  (what === 'plain' || what === 'saying') && !around.adverb.test(key);
const tells = ({ token }: Pick<Piece, 'token'>): boolean =>
  token.tells !== 'small' &&
  token.tells !== 'title' &&
  token.tells !== 'pronoun' &&
  !around.adverb.test(token.key);
const tellingOf = ({ before, after }: Sides): number =>
  [...before.tokens, ...after.tokens].filter((token) => token.tells !== 'stop' && tells({ token })).length;
