import type { EditorView } from '@codemirror/view';
import type { ManuscriptSight } from '../types';
import { formatsField } from './formats';
import { Letters } from './letters';

/*
 * Where the words are: the one place that knows. The margin, the pencil, the strip, and whoever asks
 * whether something can be seen get their answers here, so that they cannot disagree. All of it is for the
 * measuring phase, or for after it.
 *
 * What is drawn is measured where it is drawn. The editor's own heights are for what is not: while it
 * measures they run ahead of the page (a gap gets the height it should have only afterwards), and a place
 * that is reckoned from both is off by the difference.
 */

/** A row of words on the screen, in pixels from the top of what scrolls. */
export interface Row {
  top: number;
  bottom: number;
}

/**
 * Letters of another font or size reach higher or lower; in one row they stand beside one another all the
 * same.
 */
export const inSameRow = (a: Row, b: Row): boolean => {
  const middle = (a.top + a.bottom) / 2;
  return middle > b.top && middle < b.bottom;
};

/** A character on the screen, in pixels from the top left of what scrolls. */
export interface Box extends Row {
  left: number;
  right: number;
}

/** What to add to a place in the window for one in what scrolls. */
function originOf({ scrollDOM }: EditorView): { x: number; y: number } {
  const { left, top } = scrollDOM.getBoundingClientRect();
  return { x: scrollDOM.scrollLeft - left, y: scrollDOM.scrollTop - top };
}

/** The character after `offset` (`side` 1) or before it (-1); null where it is not drawn. */
export function boxAt(view: EditorView, offset: number, side: -1 | 1): Box | null {
  const box = view.coordsAtPos(offset, side);
  if (!box) return null;
  const { x, y } = originOf(view);
  return { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y };
}

/** More paragraphs than this are forgotten again. */
const MOST = 1_000;
/** A longer paragraph is drawn in pieces, and its rows are wherever those put them. */
const LONGEST = 10_000;

/** A paragraph on the screen, and where the characters in it stand. */
export interface Paragraph {
  /** In pixels from the top of what scrolls. */
  top: number;
  /** Where it is in the window. */
  box: DOMRect;
  /** The rows that are known, by the place of a character in the paragraph, in pixels from its top. */
  rows: Map<number, Row>;
  /**
   * The row of the character after `offset`, in pixels from the paragraph's top; null where it is not drawn.
   */
  rowOf: (offset: number) => Row | null;
}

/**
 * In which rows characters stand. A paragraph that reads, looks and measures the same breaks into the same
 * rows, so what was measured inside it holds while one scrolls, and while one types elsewhere. Where the
 * paragraph itself is, is looked up every time.
 */
export class Rows {
  private known = new Map<string, Map<number, Row>>();
  private dress = '';

  /**
   * Begins a round of measuring: what is answered of the paragraph that begins at an offset holds until the
   * page is written to.
   */
  begin(view: EditorView): (from: number) => Paragraph | null {
    const dress = `${view.defaultLineHeight} ${view.defaultCharacterWidth} ${devicePixelRatio}`;
    if (dress !== this.dress || this.known.size > MOST) this.forget();
    this.dress = dress;
    const { y } = originOf(view);
    const letters = new Letters(view);
    return (from) => this.paragraphAt(view, letters, from, y);
  }

  /** To be called when letters look different: the same words may break elsewhere now. */
  forget(): void {
    this.known.clear();
  }

  private paragraphAt(view: EditorView, letters: Letters, from: number, y: number): Paragraph | null {
    const { node } = letters.beginningAt(from);
    const element = (node instanceof Element ? node : node.parentElement)?.closest('.cm-line');
    if (!element) return null;
    const box = element.getBoundingClientRect();
    const rows = this.rowsIn(view, from, box);
    const rowOf = (offset: number): Row | null => {
      const known = rows.get(offset - from);
      if (known) return known;
      const letter = letters.boxOf(offset);
      if (!letter) return null;
      const row = { top: letter.top - box.top, bottom: letter.bottom - box.top };
      rows.set(offset - from, row);
      return row;
    };
    return { top: box.top + y, box, rows, rowOf };
  }

  private rowsIn(view: EditorView, offset: number, { width, height }: DOMRect): Map<number, Row> {
    const { from, to, text } = view.state.doc.lineAt(offset);
    if (text.length > LONGEST) return new Map();
    let look = `${width} ${height} `;
    view.state.field(formatsField).set.between(from, to, (start, end, { spec }) => {
      look += `${start - from} ${end - from} ${String(spec.class)} `;
    });
    const key = `${look}\n${text}`;
    let rows = this.known.get(key);
    if (!rows) this.known.set(key, (rows = new Map()));
    return rows;
  }
}

/**
 * Whether the character at `offset` can be seen whole; `covered` pixels at the top lie under something
 * else.
 */
export function canBeSeen(view: EditorView, offset: number, covered: number): boolean {
  const box = view.coordsAtPos(offset);
  const { top, bottom } = view.scrollDOM.getBoundingClientRect();
  return box !== null && box.top >= top + covered && box.bottom <= bottom;
}

/** Which part of the whole height is on the screen. */
export function sightOf({ scrollDOM }: EditorView): Omit<ManuscriptSight, 'moved'> {
  const { scrollTop, scrollHeight, clientHeight } = scrollDOM;
  return { top: scrollTop / scrollHeight, bottom: (scrollTop + clientHeight) / scrollHeight };
}

/**
 * Where `rows` equal rows of the whole height begin, as offsets, and where the last one ends. Paragraphs
 * that were never on the screen are as high as the editor takes them to be; within a paragraph the text is
 * taken to run evenly.
 */
export function edgesOf(view: EditorView, rows: number): number[] {
  // The padding above the first paragraph is part of what scrolls.
  const above = view.documentTop + originOf(view).y;
  return Array.from({ length: rows + 1 }, (_, row) => {
    if (row === rows) return view.state.doc.length;
    const height = (row / rows) * view.scrollDOM.scrollHeight - above;
    if (height <= 0) return 0;
    const block = view.lineBlockAtHeight(height);
    const share = Math.min(1, (height - block.top) / block.height);
    return Math.round(block.from + share * block.length);
  });
}
