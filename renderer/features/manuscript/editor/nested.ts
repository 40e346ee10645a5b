import type { EditorState } from '@codemirror/state';
import { barLanes, holders, type Barred } from '../pure/nested';
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
  const bars = sharingLanes(state, part, marks);
  const lanes = barLanes(bars);
  return bars
    .map(({ id, start, end, mark }, at): Outer => ({ id, start, end, mark, lane: lanes[at]! }))
    .filter(({ start, end }) => start < part.to && end > part.from);
}

/**
 * The bars that share the lanes here. What goes on in another paragraph has the same lane there, so all that
 * go on with it are among them; what begins and ends in another paragraph has no say here.
 */
function sharingLanes(state: EditorState, part: Part, marks: readonly PlacedMark[]): (PlacedMark & Barred)[] {
  const paragraph = state.doc.lineAt(part.from);
  // Of a paragraph that is drawn in pieces every mark may go on in another piece.
  const isPiece = part.from > paragraph.from || part.to < paragraph.to;
  let from = marks.reduce((least, { start }) => Math.min(least, start), part.from);
  let to = marks.reduce((most, { end }) => Math.max(most, end), part.to);
  for (;;) {
    const all = barred(state, marksBetween(state, from, to));
    const spreading = isPiece ? all : all.filter(({ across }) => across);
    const first = spreading.reduce((least, { start }) => Math.min(least, start), from);
    const last = spreading.reduce((most, { reach }) => Math.max(most, reach), to);
    if (first === from && last === to) {
      const holding = holders(all);
      return all.filter((_, at) => holding[at]);
    }
    [from, to] = [first, last];
  }
}

function barred({ doc }: EditorState, marks: readonly PlacedMark[]): (PlacedMark & Barred)[] {
  // In text order most end where the one before does: a paragraph is looked up once for all of its marks.
  let line = doc.lineAt(0);
  return marks.map((each) => {
    if (each.end < line.from || each.end > line.to) line = doc.lineAt(each.end);
    return { ...each, reach: Math.min(each.end + ROW, line.to), across: each.start < line.from };
  });
}
