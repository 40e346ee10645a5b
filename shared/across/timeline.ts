import { datedIn } from './dated';
import type { Dated, Timeline } from './types';

/** What the piece says of when: every date on one axis, and which of them cannot both be right. */
export function timelineOf(draft: string, published: string): Timeline {
  return {
    dated: [...datedIn(draft, { in: 'draft', name: '' }, published)].sort(byDay),
    clashes: [],
    left: 0,
  };
}

/** By the first day; the wider stretch first; then in the order of the text. */
export const byDay = (a: Dated, b: Dated): number =>
  compare(a.from, b.from) || compare(b.to, a.to) || a.spot.start - b.spot.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
