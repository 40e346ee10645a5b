import type { EditorState } from '@codemirror/state';
import { barLanes, holders } from '../pure/nested';
import { marksBetween, marksIn, type PlacedMark } from './marks';
import type { Part } from './paragraphs';

/** A mark around others, and the lane of its bar. */
export interface Outer extends PlacedMark {
  lane: number;
}

/** No row holds more characters: bars whose words are further apart stand on different rows. */
const ROW = 110;

/** By the marks of the part, which are another list as soon as one moves. */
const known = new WeakMap<readonly PlacedMark[], readonly Outer[]>();

/**
 * The marks on a paragraph, or on a drawn part of one, that hold others, there or elsewhere; each in the same
 * lane on every paragraph that it touches.
 */
export function outersIn(state: EditorState, part: Part): readonly Outer[] {
  const marks = marksIn(state, part);
  let outers = known.get(marks);
  if (!outers) known.set(marks, (outers = madeOf(state, part, marks)));
  return outers;
}

function madeOf(state: EditorState, part: Part, marks: readonly PlacedMark[]): readonly Outer[] {
  // Where a mark goes on in another paragraph, so do others around it: lanes are shared out among all of
  // them.
  let { from, to } = part;
  let all = marks;
  for (;;) {
    const first = all.reduce((least, { start }) => Math.min(least, start), from);
    const last = all.reduce((most, { end }) => Math.max(most, end), to);
    if (first === from && last === to) break;
    [from, to] = [first, last];
    all = marksBetween(state, from, to);
  }
  const holding = holders(all);
  const outers = all.filter((_, at) => holding[at]);
  const lanes = barLanes(
    outers.map((each) => ({ ...each, reach: Math.min(each.end + ROW, state.doc.lineAt(each.end).to) })),
  );
  return outers
    .map((each, at) => ({ ...each, lane: lanes[at]! }))
    .filter(({ start, end }) => start < part.to && end > part.from);
}
