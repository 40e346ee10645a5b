import { Prec, type Range } from '@codemirror/state';
import {
  Decoration,
  Direction,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { directionOf, foreignQuotations, hasRtlLetters, opposite } from '@shared/text/direction';

/*
 * Every paragraph on the screen runs the way of its own language, and a quotation in it that runs the other
 * way stays in one piece. The editor reads a line's direction from the page; of the pieces it is told, for
 * the cursor to go through them right.
 */

const lineOf = {
  ltr: Decoration.line({ attributes: { dir: 'ltr' } }),
  rtl: Decoration.line({ attributes: { dir: 'rtl' } }),
};
const pieceOf = {
  ltr: Decoration.mark({ attributes: { dir: 'ltr' }, bidiIsolate: Direction.LTR }),
  rtl: Decoration.mark({ attributes: { dir: 'rtl' }, bidiIsolate: Direction.RTL }),
};

/** Of a line as long as a book the beginning is enough: it is looked at again at every key. */
const LONGEST = 50_000;

interface Directions {
  lines: DecorationSet;
  pieces: DecorationSet;
}

const directions = ViewPlugin.fromClass(
  class implements Directions {
    lines!: DecorationSet;
    pieces!: DecorationSet;
    constructor(view: EditorView) {
      Object.assign(this, onScreen(view));
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) Object.assign(this, onScreen(update.view));
    }
  },
  {
    decorations: (plugin) => plugin.lines,
    provide: (plugin) => {
      const pieces = (view: EditorView) => view.plugin(plugin)?.pieces ?? Decoration.none;
      // The lowest goes around all others: bold or a mark that ends inside a quotation must not cut it in
      // two.
      return Prec.lowest([EditorView.decorations.of(pieces), EditorView.bidiIsolatedRanges.of(pieces)]);
    },
  },
);

export const paragraphDirection = [EditorView.perLineTextDirection.of(true), directions];

function onScreen({ viewport, state: { doc } }: EditorView): Directions {
  const lines: Range<Decoration>[] = [];
  const pieces: Range<Decoration>[] = [];
  for (let at = viewport.from; at <= viewport.to;) {
    const { from, to } = doc.lineAt(at);
    const text = doc.sliceString(from, Math.min(to, from + LONGEST));
    // A line that says nothing of it runs from left to right: the page is in English.
    if (hasRtlLetters(text)) {
      const direction = directionOf(text);
      lines.push(lineOf[direction].range(from));
      for (const { start, end } of foreignQuotations(text, direction))
        pieces.push(pieceOf[opposite(direction)].range(from + start, from + end));
    }
    at = to + 1;
  }
  return { lines: Decoration.set(lines), pieces: Decoration.set(pieces) };
}
