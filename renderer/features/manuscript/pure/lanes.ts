/** Below a line of text there is room for three underlines; what lies deeper shares the last. */
export const LANES = 3;

/**
 * For every range, given in order of start, the lane its underline runs in: the nearest to the text that no
 * range still open uses. So marks that overlap never share a line until more than three do.
 */
export function lanesOf(ranges: readonly { start: number; end: number }[]): number[] {
  const openUntil: number[] = new Array<number>(LANES).fill(-1);
  return ranges.map(({ start, end }) => {
    const free = openUntil.findIndex((until) => until <= start);
    const lane = free === -1 ? LANES - 1 : free;
    openUntil[lane] = Math.max(openUntil[lane]!, end);
    return lane;
  });
}

/**
 * Joins ranges that overlap or touch, given in order of start: what is painted alike is painted once, so a
 * pile of a thousand marks on one word costs one. `pairs` is start, end, start, end …
 */
export function joined(pairs: readonly number[]): number[] {
  const result: number[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const last = result.length - 1;
    if (last > 0 && pairs[i]! <= result[last]!) result[last] = Math.max(result[last]!, pairs[i + 1]!);
    else result.push(pairs[i]!, pairs[i + 1]!);
  }
  return result;
}

/**
 * What is seen of ranges laid over each other between `from` and `to`: the first lies lowest, the last on
 * top, as on a painter's canvas. `paint` is 1 to 255, or 0 for what
 * hides and is not seen itself. The result is in text order and never overlaps.
 */
export function topmost(
  ranges: readonly { start: number; end: number; paint: number }[],
  from: number,
  to: number,
): { start: number; end: number; paint: number }[] {
  const canvas = new Uint8Array(Math.max(0, to - from));
  for (const { start, end, paint } of ranges)
    canvas.fill(paint, Math.max(0, start - from), Math.max(0, end - from));
  const seen: { start: number; end: number; paint: number }[] = [];
  for (let at = 0, start = 0; at < canvas.length; at++) {
    if (at + 1 < canvas.length && canvas[at + 1] === canvas[at]) continue;
    if (canvas[at]) seen.push({ start: start + from, end: at + 1 + from, paint: canvas[at]! });
    start = at + 1;
  }
  return seen;
}
