import type { EditorState } from '@codemirror/state';
import { layer, type EditorView, type LayerMarker } from '@codemirror/view';
import type { Alert } from '@shared/domain';
import { firstStartingFrom } from '@shared/text/ranges';
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
interface Beside {
  top: number;
  height: number;
  /** As many as there is room for. */
  shown: readonly Signed[];
  /** How many more start there. */
  rest: number;
  /** What it looks like, wherever it stands. */
  look: string;
}

function beside({ top, bottom, marks }: Line, state: EditorState, strong: ReadonlySet<string>): Beside {
  // Every mark takes up one place at least: whether there is room for more needs not be asked of those after.
  const first = marks.slice(0, ROOM + 1).map((each) => ({ ...each, alerts: alertsHere(state, each.mark) }));
  const shown = first.slice(0, fitting(first.map(widthOf), ROOM));
  const rest = marks.length - shown.length;
  const height = Math.round(bottom - top);
  const looks = shown.map(
    ({ id, mark, alerts }) => `${id} ${mark.kind} ${mark.status} ${alerts} ${strong.has(id)}`,
  );
  return { top: Math.round(top), height, shown, rest, look: [height, rest, ...looks].join('|') };
}

function drawn({ height, shown, rest }: Beside, strong: ReadonlySet<string>): HTMLElement {
  const box = element('div', 'stet-margin');
  if (rest > 0) {
    const title = rest === 1 ? 'One more mark starts on this line' : `${rest} more marks start on this line`;
    box.append(element('span', 'stet-margin-rest', { title }, `+${rest}`));
  }
  for (const { id, mark, alerts } of shown) {
    const shape = element(
      'span',
      `stet-shape stet-status-${mark.status}${strong.has(id) ? ' stet-strong' : ''}`,
      { 'data-mark': id, title: nameOf(mark, alerts) },
      shapesOf(mark, alerts),
    );
    shape.style.color = `var(--stet-status-${mark.status}, currentColor)`;
    box.append(shape);
  }
  box.style.height = `${height}px`;
  box.style.lineHeight = `${height}px`;
  return box;
}

/**
 * All that stands in the margin, as one thing: told of one line after the other the editor draws every line anew
 * whenever the first of them has gone from the screen.
 */
class Margin implements LayerMarker {
  constructor(
    private readonly left: number,
    private readonly lines: readonly Beside[],
    private readonly strong: ReadonlySet<string>,
  ) {}

  eq(other: Margin): boolean {
    return (
      other.left === this.left &&
      other.lines.length === this.lines.length &&
      this.lines.every(({ top, look }, at) => top === other.lines[at]!.top && look === other.lines[at]!.look)
    );
  }

  draw(): HTMLElement {
    const column = element('div', 'stet-margin-column');
    this.fill(column, new Map());
    return column;
  }

  update(column: HTMLElement, before: LayerMarker): boolean {
    if (!(before instanceof Margin)) return false;
    this.fill(
      column,
      new Map(before.lines.map(({ look }, at) => [look, column.children[at] as HTMLElement])),
    );
    return true;
  }

  /** What looks as it did is moved at most; the signs stand in the order of the text. */
  private fill(column: HTMLElement, known: Map<string, HTMLElement>): void {
    const boxes = this.lines.map((line) => {
      const box = known.get(line.look) ?? drawn(line, this.strong);
      known.delete(line.look);
      const top = `${line.top}px`;
      if (box.style.top !== top) box.style.top = top;
      return box;
    });
    const kept = new Set(boxes);
    for (const box of [...column.children]) if (!kept.has(box as HTMLElement)) box.remove();
    boxes.forEach((box, at) => {
      if (column.children[at] !== box) column.insertBefore(box, column.children[at] ?? null);
    });
    column.style.left = `${this.left}px`;
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
  const onScreen = marksOnScreen(view);
  const starting = visibleRanges.flatMap(({ from, to }) =>
    onScreen.slice(firstStartingFrom(onScreen, from), firstStartingFrom(onScreen, to + 1)),
  );
  const { selectedSet, hoveredSet } = state.field(attentionField);
  const strong = new Set([...selectedSet, ...hoveredSet]);
  const scroller = scrollDOM.getBoundingClientRect();
  const x = contentDOM.getBoundingClientRect().left - scroller.left + scrollDOM.scrollLeft;
  const line = contentDOM.querySelector('.cm-line');
  const indent = line ? parseFloat(getComputedStyle(line).paddingLeft) : 0;
  const lines = byLine(starting, rows.begin(view));
  return [
    new Margin(
      Math.round(x + indent),
      lines.map((each) => beside(each, state, strong)),
      strong,
    ),
  ];
}

export function margin(events: MarginEvents) {
  const rows = new Rows();
  // The first measuring tells what is on the screen at all, and draws it; drawn before, all would be done twice.
  let begun = false;
  const markOf = (event: Event): string | null =>
    event.target instanceof HTMLElement
      ? (event.target.closest<HTMLElement>('[data-mark]')?.dataset['mark'] ?? null)
      : null;
  return layer({
    above: true,
    class: 'stet-margin-layer',
    markers: (view) => (begun ? markersOf(view, rows) : []),
    update({ startState, state, docChanged, viewportChanged, geometryChanged, transactions }) {
      begun ||= geometryChanged;
      const redressed = transactions.some(({ effects }) =>
        effects.some((effect) => effect.is(lettersChanged)),
      );
      if (redressed) rows.forget();
      return (
        redressed ||
        docChanged ||
        viewportChanged ||
        startState.field(marksField) !== state.field(marksField) ||
        startState.field(rulesField) !== state.field(rulesField) ||
        startState.field(attentionField) !== state.field(attentionField)
      );
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
