import type { EditorView } from '@codemirror/view';
import { formatsField } from './formats';

/** Top and bottom of a character, counted from the top of the text. */
export interface Place {
  top: number;
  bottom: number;
}

/** More paragraphs than this are forgotten again. */
const MOST = 1_000;

/**
 * Where characters stand, measured once. A paragraph that reads and looks the same breaks into the same lines, so what was
 * measured in it holds while one scrolls, and while one types elsewhere.
 */
export class Places {
  private known = new Map<string, Map<number, Place>>();
  private dress = '';

  /** To be called before a round of measuring: forgets everything when column or type have changed. */
  begin(view: EditorView): void {
    const dress = `${view.contentDOM.clientWidth} ${view.defaultLineHeight} ${view.defaultCharacterWidth}`;
    if (dress !== this.dress || this.known.size > MOST) this.known.clear();
    this.dress = dress;
  }

  /** Null when the character is not drawn. Reads the layout, so it is for the measuring phase only. */
  of(view: EditorView, offset: number): Place | null {
    const line = view.state.doc.lineAt(offset);
    const { top } = view.lineBlockAt(offset);
    const places = this.placesIn(view, line.from, line.to, line.text);
    let place = places.get(offset - line.from);
    if (!place) {
      const box = view.coordsAtPos(offset, 1);
      if (!box) return null;
      const origin = view.documentTop + top;
      place = { top: box.top - origin, bottom: box.bottom - origin };
      places.set(offset - line.from, place);
    }
    return { top: place.top + top, bottom: place.bottom + top };
  }

  private placesIn(view: EditorView, from: number, to: number, text: string): Map<number, Place> {
    let look = '';
    view.state.field(formatsField).set.between(from, to, (start, end, { spec }) => {
      look += `${start - from} ${end - from} ${String(spec.class)} `;
    });
    const key = `${look}\n${text}`;
    let places = this.known.get(key);
    if (!places) this.known.set(key, places = new Map());
    return places;
  }
}
