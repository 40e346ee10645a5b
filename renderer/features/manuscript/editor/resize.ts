import { ViewPlugin, type EditorView, type PluginValue } from '@codemirror/view';

/**
 * Text size and column width are set from outside, by custom properties. The editor watches its own box, which stays as it
 * is; the text in it changes, and everything measured with it.
 */
export const remeasured = ViewPlugin.fromClass(class implements PluginValue {
  private readonly observer: ResizeObserver;

  constructor(view: EditorView) {
    this.observer = new ResizeObserver(() => view.requestMeasure());
    this.observer.observe(view.contentDOM);
  }

  destroy(): void {
    this.observer.disconnect();
  }
});
