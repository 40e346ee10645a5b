import type { EditorState, StateEffect } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import type { ScrollPlace } from '@shared/contract';

/** Long enough not to measure while the text is still moving. */
const PAUSE = 250;

/** Tells what the text is scrolled to, a moment after the scrolling has ended and when the view goes. */
export function place(told: (place: ScrollPlace) => void) {
  return ViewPlugin.define((view) => {
    let timer: number | undefined;
    const tell = () => {
      timer = undefined;
      told(placeOf(view));
    };
    const scrolled = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(tell, PAUSE);
    };
    view.scrollDOM.addEventListener('scroll', scrolled, { passive: true });
    return {
      destroy() {
        view.scrollDOM.removeEventListener('scroll', scrolled);
        if (timer === undefined) return;
        window.clearTimeout(timer);
        tell();
      },
    };
  });
}

/** By a character and not by pixels alone: those mean another place once type or column have another size. */
function placeOf(view: EditorView): ScrollPlace {
  const { top } = view.scrollDOM.getBoundingClientRect();
  const { left } = view.contentDOM.getBoundingClientRect();
  const offset = view.posAtCoords({ x: left + 1, y: top + 1 }, false);
  return { offset, by: (view.coordsAtPos(offset)?.top ?? top) - top };
}

export const scrolledTo = ({ offset, by }: ScrollPlace, { doc }: EditorState): StateEffect<unknown> =>
  EditorView.scrollIntoView(Math.min(offset, doc.length), { y: 'start', yMargin: by });
