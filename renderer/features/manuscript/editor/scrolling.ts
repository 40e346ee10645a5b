import { EditorView } from '@codemirror/view';
import type { TextRange } from '../types';
import { canBeSeen } from './geometry';
import { markById } from './marks';

/*
 * Where the text is scrolled to when somebody asks for a place in it. What can be seen stays where it is: a
 * text that moves under a click, or at every step, is lost.
 */

/** How high the bar is that the frame puts over the top of the paper while editing. */
const EDITING_BAR = 36;

/** What lies over the top of the paper while editing must not hide the line one types in. */
export const belowTheBar = EditorView.scrollMargins.of(() => ({ top: EDITING_BAR }));

const isOnScreen = (view: EditorView, offset: number): boolean =>
  canBeSeen(view, offset, view.state.readOnly ? 0 : EDITING_BAR);

export function scrollTo(view: EditorView, offset: number): void {
  view.dispatch({
    effects: EditorView.scrollIntoView(Math.min(offset, view.state.doc.length), { y: 'center' }),
  });
}

/** False where there is no such mark. */
export function scrollToMark(view: EditorView, id: string): boolean {
  const mark = markById(view.state, id);
  if (mark && !isOnScreen(view, mark.start)) scrollTo(view, mark.start);
  return mark !== undefined;
}

/** The cursor goes along to the mark, so that the keys mean the same place as the eye. */
export function goToMark(view: EditorView, id: string): void {
  const mark = markById(view.state, id);
  const { start, end } = cursorOf(view);
  if (mark && (start < mark.start || end > mark.end)) view.dispatch({ selection: { anchor: mark.start } });
  scrollToMark(view, id);
}

/** Selects `[start, end)`, or as much of it as there is. */
export function selectRange(view: EditorView, start: number, end: number): void {
  const fit = (offset: number): number =>
    Math.min(Math.max(0, Math.trunc(offset) || 0), view.state.doc.length);
  const [from, to] = [fit(start), fit(end)];
  const seen = isOnScreen(view, from) && isOnScreen(view, to);
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: seen ? [] : EditorView.scrollIntoView(from, { y: 'center' }),
  });
}

/** The selection; where it is empty, the place of the cursor. */
export function cursorOf({ state }: EditorView): TextRange {
  const { from, to } = state.selection.main;
  return { start: from, end: to };
}

/** Whether any of the mark is on the screen; true of one that is not there. */
export function seesMark(view: EditorView, id: string): boolean {
  const mark = markById(view.state, id);
  if (!mark) return true;
  const first = view.coordsAtPos(mark.start);
  const last = view.coordsAtPos(mark.end);
  const { viewport, scrollDOM } = view;
  const { top, bottom } = scrollDOM.getBoundingClientRect();
  // What is not drawn has no place on the screen; it lies before or after what is.
  return (
    (first ? first.top < bottom : mark.start < viewport.to) &&
    (last ? last.bottom > top : mark.end > viewport.from)
  );
}
