import type { Span } from '../reading/types';

/** Index of the first item whose end lies past `at` (items in order, not overlapping). */
export function indexAt(items: readonly Span[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
