import { firstAbove } from '@shared/text/ranges';

/* Which rows and columns of a sheet are in view, and where they are drawn. In pixels. */

export const ROW = 24;
export const HEAD = 24;
/** Browsers give up on boxes that are much higher; on a screen of two pixels for one at half of it. */
const HIGHEST = 12_000_000;

export interface Seen {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** How high the box of so many rows is. */
export const boxHeight = (rows: number): number => Math.min(HIGHEST, rows * ROW);

/**
 * How far down the rows one is. A sheet that would be too high for a box goes by faster than it is scrolled,
 * so that its last row is at the end.
 */
export function offsetAt(rows: number, { top, height }: Pick<Seen, 'top' | 'height'>): number {
  const room = boxHeight(rows) - height;
  return room <= 0 ? 0 : top * Math.max(1, (rows * ROW - height) / room);
}

/** How far to scroll to be so far down the rows. */
export function topFor(rows: number, offset: number, height: number): number {
  const room = boxHeight(rows) - height;
  const all = rows * ROW - height;
  return all <= 0 || room <= 0 ? 0 : Math.max(0, Math.min(room, (offset * room) / Math.max(room, all)));
}

/** The rows in view, and where the first of them is drawn in the box. */
export function rowsSeen(rows: number, seen: Seen): { first: number; last: number; y: number } {
  const offset = offsetAt(rows, seen);
  const first = Math.max(0, Math.min(rows - 1, Math.floor(offset / ROW)));
  return {
    first,
    last: Math.min(rows - 1, first + Math.ceil(seen.height / ROW)),
    y: seen.top - (offset - first * ROW),
  };
}

/** Where each column begins, and the last one ends. */
export function columnStarts(widths: readonly number[]): Float64Array {
  const starts = new Float64Array(widths.length + 1);
  widths.forEach((width, at) => (starts[at + 1] = starts[at]! + width));
  return starts;
}

export function columnsSeen(starts: Float64Array, seen: Seen): { first: number; last: number } {
  const at = (x: number): number => Math.max(0, Math.min(starts.length - 2, firstAbove(starts, x) - 1));
  return { first: at(seen.left), last: at(seen.left + seen.width) };
}

interface Scrolled {
  count: number;
  starts: Float64Array;
  seen: Seen;
}

/**
 * How far to scroll for a cell to be in view: as little as it takes, or, `inside`, to a third of the view
 * where it is not there yet.
 */
export function revealed(
  { count, starts, seen }: Scrolled,
  { row, column }: { row: number; column: number },
  inside: boolean,
): { top: number; left: number } {
  const { height, width } = seen;
  const offset = offsetAt(count, seen);
  const y = row * ROW;
  const isAbove = y < offset;
  const isBelow = y + ROW > offset + height;
  const wanted = inside ? y - height / 3 : isAbove ? y : y + ROW - height;
  const [from, to] = [starts[column] ?? 0, starts[column + 1] ?? 0];
  const isRight = to > seen.left + width;
  return {
    top: isAbove || isBelow ? topFor(count, wanted, height) : seen.top,
    left: from < seen.left ? from : isRight ? Math.min(from, to - width) : seen.left,
  };
}
