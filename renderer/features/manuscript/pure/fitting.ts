/**
 * How many of things so wide, in order, fit into `room`. Where not all do, what is left over is told by a
 * number, which takes the room of 1. The first is shown however wide it is: a number alone says nothing.
 */
export function fitting(widths: readonly number[], room: number): number {
  if (widths.reduce((sum, width) => sum + width, 0) <= room) return widths.length;
  let left = room - 1;
  let count = 0;
  while (count < widths.length && widths[count]! <= left) left -= widths[count++]!;
  return Math.max(1, count);
}
