import { readDate } from '../text/dates';
import { agesIn } from './ages';
import { datedIn } from './dated';
import type { FromPapers } from './papers';
import type { Drafts } from './piece';
import type { Reading } from '../reading/types';
import { spannedWrongly } from './spanned';
import type { Clash, Dated, Timeline } from './types';

/** What the piece says of when: every date on one axis, and which of them cannot both be right. */
export function timelineOf(
  reading: Reading,
  { text, earlier, published, today }: Drafts,
  papers: FromPapers,
  said: readonly Clash[],
  flags: readonly Clash[],
): Timeline {
  const from = { day: published || today, called: published === '' ? 'today' : 'publication' };
  const own = [...datedIn(text, { in: 'draft', name: '' }, from)];
  const before = earlier.flatMap((draft) => [
    ...datedIn(draft.text, { in: 'earlier', name: draft.name }, from),
  ]);
  // What an earlier draft says in the same words is said once.
  const added = before.filter(({ spot }) => !text.includes(spot.said));
  const ages = agesIn(reading, published);
  const isFlagged = ({ at }: Clash): boolean => flags.some((one) => one.at.start === at.start);
  return {
    dated: [...own, ...ages.dated, ...added, ...papers.dated].sort(byDay),
    clashes: [
      // A wrong day of the week is told once.
      ...said.filter((clash) => !(isFlagged(clash) && isOneDay(clash))),
      ...flags,
      ...ages.clashes.filter((clash) => !isFlagged(clash)),
      ...spannedWrongly(text, own),
    ],
    left: papers.left.dates,
    undated: papers.left.undated,
  };
}

function isOneDay({ here, there }: Clash): boolean {
  const [[a], [b]] = [readDate(here), readDate(there)];
  const isSame = (one?: number, other?: number): boolean =>
    one === undefined || other === undefined || one === other;
  return a !== undefined && a.day === b?.day && a.month === b?.month && isSame(a.year, b?.year);
}

/** By the first day; the wider stretch first; then in the order of the text. */
const byDay = (a: Dated, b: Dated): number =>
  compare(a.from, b.from) || compare(b.to, a.to) || a.spot.start - b.spot.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
