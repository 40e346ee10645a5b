import { StateEffect, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';

/*
 * What the editor needs to measure the text aright. It draws the paragraphs around the screen and takes the
 * others to be as high as a sample says; it measures anew when it knows of a reason to.
 */

/** The letters look different now, though no word changed: a font came in. */
export const lettersChanged = StateEffect.define<null>();

/**
 * The editor takes any line of up to so many characters that is bare text for a sample of all the others
 * (`measureTextSize` of @codemirror/view). Here a short line is a heading or a byline as likely as a
 * paragraph. Each that came to the screen made the whole text a third longer, or shorter: the view then ran
 * after a place that ran away from it, gave up, and left the paper blank and the signs of the margin where
 * they were.
 */
const SAMPLE = 20;

/**
 * In an element of its own text is no sample; where there is none the editor draws a plain line to measure.
 */
const noSample = Decoration.mark({ class: 'stet-short-line', inclusive: true });

function shortLinesIn({
  viewport,
  state: {
    doc,
    selection: { main },
  },
}: EditorView): DecorationSet {
  const short = new Map<number, Range<Decoration>>();
  const look = (at: number): number => {
    const { from, to } = doc.lineAt(at);
    if (from < to && to - from <= SAMPLE) short.set(from, noSample.range(from, to));
    return to + 1;
  };
  for (let at = viewport.from; at <= viewport.to;) at = look(at);
  // The lines of the selection are drawn wherever they are.
  look(main.anchor);
  look(main.head);
  return Decoration.set([...short.values()], true);
}

const noSamples = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = shortLinesIn(view);
    }

    update({ docChanged, viewportChanged, selectionSet, view }: ViewUpdate): void {
      if (docChanged || viewportChanged || selectionSet) this.decorations = shortLinesIn(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

/**
 * Text size and column width are set from outside, by custom properties, and fonts come in when the first
 * letter needs them. The editor watches its own box, which stays as it is; the text in it changes, and
 * everything measured with it.
 */
const watched = ViewPlugin.define((view) => {
  const observer = new ResizeObserver(() => view.requestMeasure());
  // With its padding: beside balloons the column moves in it.
  observer.observe(view.contentDOM, { box: 'border-box' });
  const lettersCame = (): void => view.dispatch({ effects: lettersChanged.of(null) });
  document.fonts.addEventListener('loadingdone', lettersCame);
  return {
    destroy() {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', lettersCame);
    },
  };
});

export const measured = [noSamples, watched];
