/**
 * Stretches of a text, and how they are searched and joined. Everywhere in Stet a range is `[start, end)` in
 * UTF-16 code units, and a list of ranges is in text order unless it is said otherwise.
 */

export interface Range {
  start: number;
  end: number;
}

/**
 * The first of `count` places at which `holds`, which once true must stay true; `count` where it never is.
 * The binary search of the house.
 */
export function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The first index from which `numbers`, which rise, are above `value`; their count where they never are. The
 * same search for columns of numbers: a book has a quarter of a million words, and a call for each step would
 * count.
 */
export function firstAbove(numbers: ArrayLike<number>, value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The index of the first range that ends behind `at`: the one `at` stands in, or the next. The ends must
 * rise.
 */
export const firstEndingAfter = (ranges: readonly Pick<Range, 'end'>[], at: number): number =>
  firstWhere(ranges.length, (index) => ranges[index]!.end > at);

/**
 * The index of the first range that starts at `at` or behind it: how many start before. The starts must rise.
 */
export const firstStartingFrom = (ranges: readonly Pick<Range, 'start'>[], at: number): number =>
  firstWhere(ranges.length, (index) => ranges[index]!.start >= at);

/** Whether two ranges share words; those that only touch do not. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** Those of `ranges`, which do not overlap, that reach into `[start, end)`. */
export function reachingInto<R extends Range>(ranges: readonly R[], { start, end }: Range): R[] {
  const found: R[] = [];
  for (let at = firstEndingAfter(ranges, start); at < ranges.length && ranges[at]!.start < end; at++) {
    found.push(ranges[at]!);
  }
  return found;
}

/**
 * The stretches that any of `ranges` covers, in text order whatever order those are in. What only touches is
 * joined as well, unless `touching` says that it stays apart.
 */
export function merged(ranges: Iterable<Range>, { touching = true }: { touching?: boolean } = {}): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && (start < last.end || (touching && start === last.end))) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/**
 * The ranges in text order that no earlier one reaches into: of two that overlap the one that begins first.
 */
export function apart<R extends Range>(ranges: readonly R[]): R[] {
  const kept: R[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    if ((kept.at(-1)?.end ?? -1) <= range.start) kept.push(range);
  }
  return kept;
}
