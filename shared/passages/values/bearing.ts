/**
 * How much a passage speaks of what a mark speaks of: words they share, and the words right beside a value.
 */

import type { Range } from '../../text/ranges';
import type { MarkSide, PassageSide } from './sides';
import { keysOf, shared, wordsOf } from './words';

/** What is said of a value; what the passage says is a stretch of it, or who speaks. */
export type Verdict = { bears: 'agrees' | 'differs'; says: Range | string; why?: string } | null;

/** What a shared word counts: in the passage or around it, in the mark or beside it in its sentence. */
const COUNTS = { around: 0.5, beside: 0.5 };
/** Of a mark that is little more than its value the sentence tells what it is of. */
const BESIDE_ALONE = [1, 0.8];

export interface Bearing {
  /** Words of the mark that are in the passage, others for less. */
  sum: number;
  /** Which part of the mark's words is in the passage or around it. */
  cover: number;
}

const known = new WeakMap<MarkSide, WeakMap<PassageSide, Bearing>>();

export function bearingOf(mark: MarkSide, passage: PassageSide): Bearing {
  let ofMark = known.get(mark);
  if (!ofMark) known.set(mark, (ofMark = new WeakMap()));
  let bearing = ofMark.get(passage);
  if (!bearing) ofMark.set(passage, (bearing = measured(mark, passage)));
  return bearing;
}

function measured(mark: MarkSide, passage: PassageSide): Bearing {
  const onlyAround = new Set([...passage.aroundKeys].filter((key) => !passage.keys.has(key)));
  const [inText, inAround] = [shared(mark.keys, passage.keys), shared(mark.keys, onlyAround)];
  const counts = BESIDE_ALONE[mark.keys.size] ?? COUNTS.beside;
  const beside = shared(mark.around, passage.keys) * counts;
  const besideAround = shared(mark.around, onlyAround) * counts * COUNTS.around;
  return {
    sum: inText + inAround * COUNTS.around + beside + besideAround,
    cover: mark.keys.size === 0 ? 0 : (inText + inAround * COUNTS.around) / mark.keys.size,
  };
}

const REACH = 8;

/** The keys of the words near a value of a passage: in a row the row's first cell and the column's head. */
export function keysNear(passage: PassageSide, range: Range): Set<string> {
  const cell = passage.cells.find(({ start, end }) => start <= range.start && range.start < end);
  if (cell) {
    const first = passage.cells[0]!;
    const isNear = (word: Range): boolean =>
      word.end <= first.end || (word.start >= cell.start && word.end <= cell.end);
    return new Set([...keysOf(passage.words.filter(isNear)), ...keysOf(wordsOf(cell.head))]);
  }
  const before = passage.words.filter((word) => word.end <= range.start).slice(-REACH);
  const behind = passage.words.filter((word) => word.start >= range.end).slice(0, REACH);
  return keysOf([...before, ...behind]);
}
