import type { Piece } from './piece';
import { timelineOf } from './timeline';
import type { Across } from './types';

/**
 * What is told of a piece as a whole, in steps: it yields the share done, 0 to 1, so that whoever waits can
 * be told and can stop. It asks and shows; nothing is decided by it.
 */
export function* acrossInSteps(piece: Piece): Generator<number, Across> {
  const timeline = timelineOf(piece.text, piece.published);
  yield 1;
  return { timeline };
}
