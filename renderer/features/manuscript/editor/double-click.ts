import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { wordAt } from '@shared/anchoring/word-at';
import type { TextRange } from '../types';
import { plainOf } from './text';

/** How far around the pointer a word is looked for: the paragraph may be the whole book. */
const FURTHEST = 1000;

/**
 * A double click takes a whole figure or name part ("£1.5m", "O’Brien’s", "U.S."), where the editor by
 * itself takes what stands between two points. Drawn on, the selection grows word by word. Three clicks
 * stay the paragraph's.
 */
export const doubleClick = EditorView.mouseSelectionStyle.of((view, event) => {
  if (event.button !== 0 || event.detail !== 2) return null;
  const clicked = wordUnder(view, event);
  if (!clicked) return null;
  let first = clicked;
  return {
    update({ changes, docChanged }) {
      if (docChanged) first = { start: changes.mapPos(first.start, 1), end: changes.mapPos(first.end, -1) };
    },
    get(now, extend) {
      const { main } = view.state.selection;
      const from = extend ? spanOf({ start: main.anchor, end: main.anchor }, first) : first;
      const to = now === event ? first : (wordUnder(view, now) ?? placeUnder(view, now));
      const { start, end } = spanOf(from, to);
      return to.start < from.start ? EditorSelection.single(end, start) : EditorSelection.single(start, end);
    },
  };
});

const spanOf = (a: TextRange, b: TextRange): TextRange => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

function placeUnder(view: EditorView, { clientX: x, clientY: y }: MouseEvent): TextRange {
  const at = view.posAtCoords({ x, y }, false);
  return { start: at, end: at };
}

function wordUnder(view: EditorView, { clientX: x, clientY: y }: MouseEvent): TextRange | null {
  const { pos, assoc } = view.posAndSideAtCoords({ x, y }, false);
  const line = view.state.doc.lineAt(pos);
  const from = Math.max(line.from, pos - FURTHEST);
  const text = plainOf(view.state.doc, from, Math.min(line.to, pos + FURTHEST));
  // The character under the pointer stands before the place or behind it.
  const word = wordAt(text, Math.max(0, assoc < 0 ? pos - 1 - from : pos - from));
  return word && { start: word.start + from, end: word.end + from };
}
