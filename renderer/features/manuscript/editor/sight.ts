import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import type { ManuscriptSight } from '../types';
import { sightOf } from './geometry';

/**
 * Tells which part of the text is on the screen, at most once a frame: while one scrolls, and when heights
 * change.
 */
export const sight = (onSight: (sight: ManuscriptSight) => void) =>
  ViewPlugin.fromClass(
    class implements PluginValue {
      private moved = true;
      private readonly ask = (): void => this.view.requestMeasure(this.request);
      private readonly request = {
        key: this,
        read: sightOf,
        write: (seen: ReturnType<typeof sightOf>): void => {
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
    },
  );
