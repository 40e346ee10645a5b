import { StateEffect } from '@codemirror/state';
import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';

/*
 * The editor draws more paragraphs at once than can be seen, and whatever is painted on them and stands
 * beside them takes longer than a frame has time. What can be seen is done in the frame that shows it, the
 * rest in those after it, which is before anybody can scroll there.
 */

/** How many paragraphs that cannot be seen yet are drawn in a frame. */
const AT_ONCE = 2;

/** What cannot be seen yet is to be drawn now. */
const drawRest = StateEffect.define<null>();

export const isForRest = ({ transactions }: ViewUpdate): boolean =>
  transactions.some(({ effects }) => effects.some((effect) => effect.is(drawRest)));

class Ahead implements PluginValue {
  /** Paper has no frames: all of it is drawn at once. */
  printing = false;
  private waiting = 0;

  constructor(private readonly view: EditorView) {
    // The editor itself measures for paper at the same event, and later: it listens only when its parts are
    // there.
    window.addEventListener('beforeprint', this.begin);
    window.addEventListener('afterprint', this.end);
  }

  destroy(): void {
    cancelAnimationFrame(this.waiting);
    window.removeEventListener('beforeprint', this.begin);
    window.removeEventListener('afterprint', this.end);
  }

  /** Asks for another turn after this frame. Within it the editor would take it at once. */
  readonly wait = (): void => {
    cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => this.view.dispatch({ effects: drawRest.of(null) }));
  };

  private readonly begin = (): void => void (this.printing = true);
  private readonly end = (): void => void (this.printing = false);
}

export const ahead = ViewPlugin.fromClass(Ahead);

/**
 * Begins a round of drawing, in the measuring phase: the answer says whether something so high, in pixels of
 * the window, is to be drawn in this one. What can be seen is; of what cannot be a few are where it is a turn
 * for the `rest`.
 */
export function turnOf(view: EditorView, rest: boolean): (box: DOMRect | undefined) => boolean {
  const { top, bottom } = view.scrollDOM.getBoundingClientRect();
  const plugin = view.plugin(ahead);
  let spare = rest ? AT_ONCE : 0;
  return (box) => {
    if (!box || !plugin || plugin.printing || (box.bottom > top && box.top < bottom) || spare-- > 0)
      return true;
    plugin.wait();
    return false;
  };
}
