/** Carries marks from one draft to the next, and says honestly what became of each. */

import { alignDrafts, type Alignment } from './align';
import { CandidateFinder, type Candidate } from './candidates';
import { withGrown } from './grown';
import { placeOf, type Place } from './place';
import { firstAbove } from '../text/ranges';

export interface MarkRange {
  id: string;
  /** UTF-16 code units into the old draft, `[start, end)`. */
  start: number;
  end: number;
}

interface Placed {
  id: string;
  /** Offsets into the NEW draft. */
  start: number;
  end: number;
  /** 0 to 1: how much of the words stands there. 1 for kept and moved. */
  score: number;
  /** Empty: a place was found. */
  candidates: Candidate[];
}

/**
 * - kept: the very words, in the same place among their neighbours (its offsets may differ).
 * - moved: the very words, with their sentence or paragraph elsewhere.
 * - changed: the place is sure, the words are not the same: to re-check. What has grown against them is part
 *   of the place ("1.5 million" for "5 million"); where only their neighbours in a word went, the words at
 *   the place are the same.
 * - lost: the words are gone, or nobody can say for sure which of several places is theirs. A person decides.
 */
export type MappedMark =
  | (Placed & { outcome: 'kept' | 'moved' | 'changed' })
  | { id: string; outcome: 'lost'; start?: undefined; end?: undefined; score: 0; candidates: Candidate[] };

export interface MapOptions {
  /** The comparison of the two drafts, if it was made already. */
  alignment?: Alignment;
  /** How many candidates a lost mark shows at most (8); twice as many where copies are all alike. */
  mostCandidates?: number;
}

// A changed mark needs so much of its weight standing; or else so much standing or replaced in place. Whether
// the sentence around it is its own at all was settled before (`doubtFormulas`).
const STANDING = 0.3;
const ACCOUNTED = 0.5;

/**
 * One outcome for each mark, in the order given. Total: a mark that does not lie in the old draft is lost.
 * Pass `options.alignment` (from `alignDrafts(oldText, newText)`) when `compareDrafts` needs it as well.
 */
export function mapMarks(
  oldText: string,
  newText: string,
  marks: readonly MarkRange[],
  options: MapOptions = {},
): MappedMark[] {
  if (oldText === newText)
    return marks.map((mark) => (lies(mark, oldText) ? placed(mark, 'kept', mark, 1) : lost(mark, [])));
  const alignment = options.alignment ?? alignDrafts(oldText, newText);
  const pending: { mark: MarkRange; index: number; place: Place | null }[] = [];
  const results = marks.map((mark, index): MappedMark => {
    if (!lies(mark, oldText)) return lost(mark, []);
    const place = placeOf(alignment, mark.start, mark.end);
    if (place && (place.same || isSameMark(place)) && !isUnsure(alignment, mark)) {
      const grown = withGrown(oldText, mark, newText, place);
      if (place.same && !grown.changed) return placed(mark, place.moved ? 'moved' : 'kept', place, 1);
      return placed(mark, 'changed', grown, Math.min(0.99, (place.share + place.accounted) / 2));
    }
    pending.push({ mark, index, place });
    return lost(mark, []);
  });
  const finder = new CandidateFinder(
    alignment,
    pending.map(({ mark }) => mark),
    options.mostCandidates ?? 8,
  );
  for (const { mark, index, place } of pending) results[index] = lost(mark, finder.find(mark, place));
  return results;
}

const isSameMark = ({ start, end, share, accounted }: Place): boolean =>
  start < end && (share >= STANDING || accounted >= ACCOUNTED);

/**
 * A mark that lies wholly in a zone nobody can place; one that reaches beyond is held by what is sure in it.
 */
function isUnsure({ unsure }: Alignment, { start, end }: MarkRange): boolean {
  const zone = firstAbove(unsure.ends, start);
  return zone < unsure.starts.length && unsure.starts[zone]! <= start && end <= unsure.ends[zone]!;
}

const lies = ({ start, end }: MarkRange, text: string): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;

const placed = (
  { id }: MarkRange,
  outcome: 'kept' | 'moved' | 'changed',
  { start, end }: { start: number; end: number },
  score: number,
): MappedMark => ({ id, outcome, start, end, score, candidates: [] });

const lost = ({ id }: MarkRange, candidates: Candidate[]): MappedMark => ({
  id,
  outcome: 'lost',
  score: 0,
  candidates,
});
