import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import type { ManuscriptSight } from '../types';

/** Tells which part of the text is on the screen, at most once a frame: while one scrolls, and when heights change. */
export const sight = (onSight: (sight: ManuscriptSight) => void) => ViewPlugin.fromClass(class implements PluginValue {
  private moved = true;
  private readonly ask = (): void => this.view.requestMeasure(this.request);
  private readonly request = {
    key: this,
    read: ({ scrollDOM: { scrollTop, scrollHeight, clientHeight } }: EditorView) => ({ top: scrollTop / scrollHeight, bottom: (scrollTop + clientHeight) / scrollHeight }),
    write: (seen: { top: number; bottom: number }): void => {
      const { moved } = this;
      this.moved = false;
      onSight({ ...seen, moved });
    },
  };

  constructor(private readonly view: EditorView) {
    view.scrollDOM.addEventListener('scroll', this.ask, { passive: true });
    this.ask();
  }

  update({ geometryChanged }: ViewUpdate): void {
    if (!geometryChanged) return;
    this.moved = true;
    this.ask();
  }

  destroy(): void {
    this.view.scrollDOM.removeEventListener('scroll', this.ask);
  }
});

/**
 * Where `rows` equal rows of the whole height begin, as offsets, and where the last one ends. Lines that were never on the
 * screen are as high as the editor takes them to be; within a paragraph the text is taken to run evenly.
 */
export function edgesOf(view: EditorView, rows: number): number[] {
  const { scrollDOM } = view;
  // The padding above the first line is part of what scrolls.
  const above = view.documentTop - scrollDOM.getBoundingClientRect().top + scrollDOM.scrollTop;
  return Array.from({ length: rows + 1 }, (_, row) => {
    if (row === rows) return view.state.doc.length;
    const height = (row / rows) * scrollDOM.scrollHeight - above;
    if (height <= 0) return 0;
    const block = view.lineBlockAtHeight(height);
    const share = Math.min(1, (height - block.top) / block.height);
    return Math.round(block.from + share * block.length);
  });
}
