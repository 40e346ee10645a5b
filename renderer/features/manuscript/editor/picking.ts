import type { EditorView } from '@codemirror/view';
import { attentionField } from './attention';

/** What comes of pressing or resting on what stands beside the text for a mark. */
export interface PickEvents {
  onPick: (id: string) => void;
  /** `marks`: where one thing stands for several, all of them. */
  onMenu: (at: { x: number; y: number; byKey: boolean }, marks: string[]) => void;
  onHover: (id: string | null) => void;
}

function marksOf({ target }: Event): string[] {
  const sign = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null;
  return sign?.dataset['mark']?.split(' ') ?? [];
}

/** Listens on a layer whose elements name their marks in `data-mark`; the text keeps the keyboard. */
export function listenOn(dom: HTMLElement, view: EditorView, events: PickEvents): void {
  // One that is rested on is drawn anew, maybe while it is pressed: the click is then of none of both.
  let pressed: string[] = [];
  dom.addEventListener('mousedown', (event) => {
    event.preventDefault();
    pressed = marksOf(event);
  });
  dom.addEventListener('click', (event) => {
    const hit = marksOf(event);
    const ids = hit.length > 0 ? hit : pressed;
    // Pressed again, the next of those that share a place.
    const at = ids.indexOf(view.state.field(attentionField).selected ?? '');
    const id = ids[(at + 1) % ids.length];
    if (id) events.onPick(id);
  });
  dom.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const ids = marksOf(event);
    if (ids.length) events.onMenu({ x: event.clientX, y: event.clientY, byKey: false }, ids);
  });
  dom.addEventListener('mouseover', (event) => events.onHover(marksOf(event)[0] ?? null));
  dom.addEventListener('mouseleave', () => events.onHover(null));
}
