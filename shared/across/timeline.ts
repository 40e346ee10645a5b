import { datedIn } from './dated';
import type { FromPapers } from './papers';
import type { Drafts } from './piece';
import { spannedWrongly } from './spanned';
import type { Clash, Dated, Timeline } from './types';

/** What the piece says of when: every date on one axis, and which of them cannot both be right. */
export function timelineOf(
  { text, earlier, published }: Drafts,
  papers: FromPapers,
  told: readonly Clash[],
): Timeline {
  const own = [...datedIn(text, { in: 'draft', name: '' }, published)];
  const before = earlier.flatMap((draft) => [
    ...datedIn(draft.text, { in: 'earlier', name: draft.name }, published),
  ]);
  // What an earlier draft says in the same words is said once.
  const added = before.filter(({ spot }) => !text.includes(spot.said));
  return {
    dated: [...own, ...added, ...papers.dated].sort(byDay),
    clashes: [...told, ...spannedWrongly(text, own)],
    left: papers.left.dates,
  };
}

/** By the first day; the wider stretch first; then in the order of the text. */
const byDay = (a: Dated, b: Dated): number =>
  compare(a.from, b.from) || compare(b.to, a.to) || a.spot.start - b.spot.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
