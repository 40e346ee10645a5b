/**
 * Which of things so wide, in order, are shown in `room`: their places. Where not all fit, what is left over
 * is told by a number, which takes the room of 1. Those that `must` be seen are, however many; of the others
 * as many as fit beside them, the first ones. Something is always shown: a number alone says nothing.
 */
export function fitting(widths: readonly number[], room: number, must: readonly boolean[] = []): number[] {
  const all = widths.map((_, at) => at);
  if (widths.reduce((sum, width) => sum + width, 0) <= room) return all;
  let left = room - 1 - all.reduce((sum, at) => sum + (must[at] ? widths[at]! : 0), 0);
  let full = false;
  const shown = all.filter((at) => {
    if (must[at]) return true;
    full ||= widths[at]! > left;
    if (full) return false;
    left -= widths[at]!;
    return true;
  });
  return shown.length > 0 ? shown : all.slice(0, 1);
}
