import { layer, type EditorView, type LayerMarker } from '@codemirror/view';
import type { Alert } from '@shared/domain';
import { fitting } from '../pure/fitting';
import { attentionField } from './attention';
import { nameOf, shapesOf } from './describe';
import { element } from './dom';
import { inSameRow, Rows, type Row } from './geometry';
import { marksField, marksOnScreen, type PlacedMark } from './marks';
import { lettersChanged } from './measure';
import { alertsHere, rulesField } from './rules';

/*
 * The shapes of the marks stand in the margin, beside the line their mark starts on, in text order, as a checker pencils
 * them on a proof. The text itself keeps its letters only, and nothing in it moves when a status changes.
 */

/** So many marks fit beside a row, or one less and the number of those that are left over. */
const ROOM = 4;
/** An alert's shape stands close to its status. */
const widthOf = ({ alerts }: Signed): number => 1 + alerts.length / 2;

/** A mark with its alerts. */
interface Signed extends PlacedMark {
  alerts: readonly Alert[];
}

export interface MarginEvents {
  onPick: (id: string) => void;
  onHover: (id: string | null) => void;
}

/** The shapes beside one line. */
class MarginMarker implements LayerMarker {
  private readonly key: string;

  constructor(
    private readonly right: number, private readonly top: number, private readonly height: number,
    private readonly marks: readonly Signed[], private readonly strong: ReadonlySet<string>,
  ) {
    this.key = [right, top, height, ...marks.map(({ id, mark, alerts }) => `${id} ${mark.kind} ${mark.status} ${alerts} ${strong.has(id)}`)].join('|');
  }

  eq(other: MarginMarker): boolean {
    return this.key === other.key;
  }

  draw(): HTMLElement {
    const shown = this.marks.slice(0, fitting(this.marks.map(widthOf), ROOM));
    const box = element('div', 'stet-margin');
    if (shown.length < this.marks.length) {
      const rest = this.marks.length - shown.length;
      const title = rest === 1 ? 'One more mark starts on this line' : `${rest} more marks start on this line`;
      box.append(element('span', 'stet-margin-rest', { title }, `+${rest}`));
    }
    for (const { id, mark, alerts } of shown) {
      const shape = element('span', `stet-shape stet-status-${mark.status}${this.strong.has(id) ? ' stet-strong' : ''}`,
        { 'data-mark': id, title: nameOf(mark, alerts) }, shapesOf(mark, alerts));
      shape.style.color = `var(--stet-status-${mark.status}, currentColor)`;
      box.append(shape);
    }
    box.style.left = `${this.right}px`;
    box.style.top = `${this.top}px`;
    box.style.height = `${this.height}px`;
    box.style.lineHeight = `${this.height}px`;
    return box;
  }
}

interface Line extends Row {
  marks: PlacedMark[];
}

/** Marks grouped by the row on the screen that they start on. */
function byLine(marks: readonly PlacedMark[], rowOf: (offset: number) => Row | null): Line[] {
  const lines: Line[] = [];
  const place = (index: number): Row | null => rowOf(marks[index]!.start);
  // Measuring costs; marks between two that start on the same line start on it too.
  const divide = (from: number, to: number, first: Row | null, last: Row | null): void => {
    if (first && last && inSameRow(first, last)) {
      const line = lines.at(-1);
      const slice = marks.slice(from, to + 1);
      if (line && inSameRow(line, first)) line.marks.push(...slice);
      else lines.push({ ...first, marks: slice });
    } else if (to > from) {
      const middle = (from + to) >> 1;
      divide(from, middle, first, middle === from ? first : place(middle));
      divide(middle + 1, to, middle + 1 === to ? last : place(middle + 1), last);
    }
  };
  if (marks.length) divide(0, marks.length - 1, place(0), place(marks.length - 1));
  return lines;
}

function markersOf(view: EditorView, rows: Rows): LayerMarker[] {
  const { visibleRanges, contentDOM, scrollDOM, state } = view;
  const starting = marksOnScreen(view).filter(({ start }) => visibleRanges.some(({ from, to }) => start >= from && start <= to));
  const { selectedSet, hoveredSet } = state.field(attentionField);
  const strong = new Set([...selectedSet, ...hoveredSet]);
  const scroller = scrollDOM.getBoundingClientRect();
  const x = contentDOM.getBoundingClientRect().left - scroller.left + scrollDOM.scrollLeft;
  const line = contentDOM.querySelector('.cm-line');
  const indent = line ? parseFloat(getComputedStyle(line).paddingLeft) : 0;
  rows.begin(view);
  return byLine(starting, (offset) => rows.of(view, offset)).map(({ top, bottom, marks }) =>
    new MarginMarker(
      Math.round(x + indent), Math.round(top), Math.round(bottom - top),
      marks.map((each) => ({ ...each, alerts: alertsHere(state, each.mark) })), strong,
    ));
}

export function margin(events: MarginEvents) {
  const rows = new Rows();
  const markOf = (event: Event): string | null =>
    event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-mark]')?.dataset['mark'] ?? null : null;
  return layer({
    above: true,
    class: 'stet-margin-layer',
    markers: (view) => markersOf(view, rows),
    update({ startState, state, docChanged, viewportChanged, transactions }) {
      const redressed = transactions.some(({ effects }) => effects.some((effect) => effect.is(lettersChanged)));
      if (redressed) rows.forget();
      return redressed || docChanged || viewportChanged
        || startState.field(marksField) !== state.field(marksField)
        || startState.field(rulesField) !== state.field(rulesField)
        || startState.field(attentionField) !== state.field(attentionField);
    },
    mount(dom) {
      dom.addEventListener('mousedown', (event) => event.preventDefault());
      dom.addEventListener('click', (event) => {
        const id = markOf(event);
        if (id) events.onPick(id);
      });
      dom.addEventListener('mouseover', (event) => events.onHover(markOf(event)));
      dom.addEventListener('mouseleave', () => events.onHover(null));
    },
  });
}
