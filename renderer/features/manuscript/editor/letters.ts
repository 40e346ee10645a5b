import type { EditorView } from '@codemirror/view';

/** A place in the page. */
export interface Place {
  node: Node;
  offset: number;
}

/** A paragraph, and the text node that is all of it, where one is. */
interface Paragraph {
  from: number;
  to: number;
  words: Text | null;
}

/**
 * Where characters stand in the page, for whoever asks of many. A paragraph of plain words is one text node,
 * and the editor is asked for it once; of any other it is asked each time. To be made anew for every round:
 * the editor changes its nodes.
 */
export class Letters {
  private readonly known = new Map<number, Paragraph>();
  private last: Paragraph = { from: 0, to: -1, words: null };
  private readonly range = document.createRange();

  constructor(private readonly view: EditorView) {}

  /** The place before the character after `offset` (`side` 1), or after the one before it (-1). */
  placeOf(offset: number, side: -1 | 1): Place {
    const { words, from } = this.paragraphAt(offset);
    return words ? { node: words, offset: offset - from } : this.view.domAtPos(offset, side);
  }

  /** The node that what is drawn from `offset` begins with, and whether that is all of its paragraph. */
  beginningAt(offset: number): { node: Node; plain: boolean } {
    const { words } = this.paragraphAt(offset);
    return { node: words ?? this.view.domAtPos(offset, 1).node, plain: words !== null };
  }

  /** The top and bottom of the character after `offset`, in the window; null where it is not drawn. */
  boxOf(offset: number): { top: number; bottom: number } | null {
    const { words, from, to } = this.paragraphAt(offset);
    // At the end of a paragraph no character follows.
    if (!words || offset === to) return this.view.coordsAtPos(offset, 1);
    this.range.setStart(words, offset - from);
    this.range.setEnd(words, offset - from + 1);
    return this.range.getClientRects()[0] ?? null;
  }

  private paragraphAt(offset: number): Paragraph {
    if (offset >= this.last.from && offset <= this.last.to) return this.last;
    const { from, to } = this.view.state.doc.lineAt(offset);
    let paragraph = this.known.get(from);
    if (!paragraph) {
      const { node } = this.view.domAtPos(from, 1);
      // As long as the paragraph it is all of it: nothing is hidden, left out or drawn by something else.
      const words = node instanceof Text && node.length > 0 && node.length === to - from ? node : null;
      this.known.set(from, (paragraph = { from, to, words }));
    }
    return (this.last = paragraph);
  }
}
