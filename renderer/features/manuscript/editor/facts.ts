import { EditorSelection, StateEffect, StateField } from '@codemirror/state';
import { layer, RectangleMarker, type EditorView, type LayerMarker } from '@codemirror/view';
import type { FactInText, ManuscriptProps, TextRange } from '../types';
import { element } from './dom';
import { boxAt, inSameRow } from './geometry';

/*
 * Ticks over the facts of a mark, as with a pencil on a proof: drawn above the words, between the lines, so
 * that the text keeps its letters and its places.
 */

interface Facts {
  all: readonly FactInText[];
  current: TextRange | null;
}

export const setFacts = StateEffect.define<Pick<ManuscriptProps, 'facts' | 'fact'>>();

const NONE: Facts = { all: [], current: null };

export const factsField = StateField.define<Facts>({
  create: () => NONE,
  update(shown, { effects, changes, docChanged }) {
    for (const effect of effects)
      if (effect.is(setFacts)) return { all: effect.value.facts ?? [], current: effect.value.fact ?? null };
    if (!docChanged || shown.all.length === 0) return shown;
    const moved = <R extends TextRange>(range: R): R => ({
      ...range,
      start: changes.mapPos(range.start, 1),
      end: changes.mapPos(range.end, -1),
    });
    return { all: shown.all.map(moved), current: shown.current && moved(shown.current) };
  },
});

/** The sign above one fact. */
class Sign implements LayerMarker {
  constructor(
    private readonly left: number,
    private readonly top: number,
    private readonly ticked: boolean,
  ) {}

  eq(other: Sign): boolean {
    return other.left === this.left && other.top === this.top && other.ticked === this.ticked;
  }

  draw(): HTMLElement {
    const sign = element(
      'div',
      `stet-fact${this.ticked ? ' stet-fact-ticked' : ''}`,
      {},
      this.ticked ? '✓' : '○',
    );
    sign.style.left = `${this.left}px`;
    sign.style.top = `${this.top}px`;
    return sign;
  }
}

function markersOf(view: EditorView): LayerMarker[] {
  const { all, current } = view.state.field(factsField);
  const onScreen = ({ start, end }: TextRange): boolean =>
    start < end && view.visibleRanges.some(({ from, to }) => start >= from && end <= to);
  const signs = all.filter(onScreen).flatMap(({ start, end, ticked }): LayerMarker[] => {
    const [first, last] = [boxAt(view, start, 1), boxAt(view, end, -1)];
    if (!first || !last) return [];
    // Over the middle of the words; where they run over the line's end, over their beginning.
    const middle = inSameRow(first, last) ? (first.left + last.right) / 2 : first.left + 8;
    return [new Sign(Math.round(middle), Math.round(first.top), ticked)];
  });
  const boxes =
    current && onScreen(current)
      ? RectangleMarker.forRange(view, 'stet-fact-current', EditorSelection.range(current.start, current.end))
      : [];
  return [...boxes, ...signs];
}

export const pencil = layer({
  above: true,
  class: 'stet-pencil-layer',
  markers: markersOf,
  update: ({ docChanged, viewportChanged, geometryChanged, startState, state }) =>
    state.field(factsField) !== startState.field(factsField) ||
    (state.field(factsField).all.length > 0 && (docChanged || viewportChanged || geometryChanged)),
});
