/**
 * For each of `a` the index of the one of `b` that it is, in order on both sides, or -1: a longest common
 * subsequence. Its table is quadratic in what is left between equal ends, which for two sentences is little.
 */
export function pairsOf<T>(
  a: readonly T[],
  b: readonly T[],
  same: (one: T, other: T) => boolean,
): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  let head = 0;
  while (head < a.length && head < b.length && same(a[head]!, b[head]!)) partner[head] = head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && same(a.at(-1 - tail)!, b.at(-1 - tail)!)) {
    tail++;
    partner[a.length - tail] = b.length - tail;
  }
  const [height, width] = [a.length - head - tail, b.length - head - tail];
  const row = width + 1;
  const longest = new Uint16Array((height + 1) * row);
  const equal = (i: number, j: number) => same(a[head + i]!, b[head + j]!);
  for (let i = height - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      longest[i * row + j] = equal(i, j)
        ? longest[(i + 1) * row + j + 1]! + 1
        : Math.max(longest[(i + 1) * row + j]!, longest[i * row + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < height && j < width;) {
    if (equal(i, j)) partner[head + i++] = head + j++;
    else if (longest[(i + 1) * row + j]! >= longest[i * row + j + 1]!) i++;
    else j++;
  }
  return partner;
}

/**
 * Calls `visit` for each place where the two differ, as half-open ranges of indices; one of the two may be
 * empty.
 */
export function gapsOf(
  partner: Int32Array,
  length: number,
  visit: (aFrom: number, aTo: number, bFrom: number, bTo: number) => void,
): void {
  let [i, j] = [0, 0];
  for (let at = 0; at <= partner.length; at++) {
    const to = at === partner.length ? length : partner[at]!;
    if (to === -1) continue;
    if (at > i || to > j) visit(i, at, j, to);
    [i, j] = [at + 1, to + 1];
  }
}
