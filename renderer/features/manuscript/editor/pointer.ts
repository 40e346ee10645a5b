import { EditorView } from '@codemirror/view';
import { nextInStack } from '../pure/stack';
import { attentionField } from './attention';
import { marksAt, marksAtCursor, type PlacedMark } from './marks';
import { setChooser, setPointerDown } from './tooltips';

export interface PointerEvents {
  onPick: (id: string | null) => void;
  onHover: (id: string | null) => void;
  /** `marks` innermost first. */
  onMenu: (at: { x: number; y: number; byKey: boolean }, marks: PlacedMark[]) => void;
}

interface Hit {
  offset: number;
  side: -1 | 1;
  marks: PlacedMark[];
}

/** What lies under the pointer; null where there is no text (beside a line, below the last). */
function hitAt(view: EditorView, { clientX: x, clientY: y }: MouseEvent): Hit | null {
  const at = view.posAndSideAtCoords({ x, y });
  if (!at) return null;
  const box = view.coordsForChar(at.assoc === 1 ? at.pos : at.pos - 1);
  if (!box || x < box.left - 2 || x > box.right + 2 || y < box.top - 4 || y > box.bottom + 4) return null;
  return { offset: at.pos, side: at.assoc, marks: marksAt(view.state, at.pos, at.assoc) };
}

/** A menu is about what was clicked: a click beside the selection lets go of it. */
function placeCursor(view: EditorView, { clientX: x, clientY: y }: MouseEvent): void {
  const offset = view.posAtCoords({ x, y }, false);
  const { from, to } = view.state.selection.main;
  if (offset < from || offset > to) view.dispatch({ selection: { anchor: offset } });
}

export function pointer(events: PointerEvents) {
  let moved: MouseEvent | null = null;

  const hover = (view: EditorView): void => {
    const event = moved;
    moved = null;
    if (event) events.onHover(event.buttons ? null : (hitAt(view, event)?.marks[0]?.id ?? null));
  };

  const release = (view: EditorView) => () => view.dispatch({ effects: setPointerDown.of(false) });

  return EditorView.domEventHandlers({
    mousemove(event, view) {
      // At most once a frame: a mouse reports more often than anybody can see.
      if (!moved) requestAnimationFrame(() => hover(view));
      moved = event;
      return false;
    },
    mouseleave() {
      moved = null;
      events.onHover(null);
      return false;
    },
    mousedown(event, view) {
      if (event.button !== 0) return false;
      view.dispatch({ effects: setPointerDown.of(true) });
      // The button may come up anywhere, outside the window too.
      window.addEventListener('mouseup', release(view), { once: true });
      return false;
    },
    click(event, view) {
      if (event.button !== 0 || event.detail > 1 || !view.state.selection.main.empty) return false;
      const hit = hitAt(view, event);
      const next = nextInStack(hit?.marks ?? [], view.state.field(attentionField).selected);
      events.onPick(next?.id ?? null);
      if (hit && hit.marks.length > 1)
        view.dispatch({ effects: setChooser.of({ offset: hit.offset, side: hit.side }) });
      return false;
    },
    contextmenu(event, view) {
      event.preventDefault();
      // The menu key and Shift+F10 give no place of their own: then it is the cursor's.
      const fromKeyboard = event.button !== 2 && !event.ctrlKey;
      if (!fromKeyboard) placeCursor(view, event);
      const cursor = fromKeyboard ? view.coordsAtPos(view.state.selection.main.head) : null;
      const marks = fromKeyboard ? marksAtCursor(view.state) : (hitAt(view, event)?.marks ?? []);
      events.onMenu(
        {
          ...(cursor ? { x: cursor.left, y: cursor.bottom } : { x: event.clientX, y: event.clientY }),
          byKey: fromKeyboard,
        },
        marks,
      );
      return true;
    },
  });
}
