import { layer, type EditorView, type LayerMarker } from '@codemirror/view';
import { alertsOf } from '@shared/domain';
import { attentionField } from './attention';
import { nameOf, shapesOf } from './describe';
import { element } from './dom';
import { marksField, marksOnScreen, type PlacedMark } from './marks';
import { Places, type Place } from './places';

/*
 * The shapes of the marks stand in the margin, beside the line their mark starts on, in text order, as a checker pencils
 * them on a proof. The text itself keeps its letters only, and nothing in it moves when a status changes.
 */

/** More shapes than this do not fit the margin; the rest is a number. */
const MOST = 4;

export interface MarginEvents {
  onPick: (id: string) => void;
  onHover: (id: string | null) => void;
}

/** The shapes beside one line. */
class MarginMarker implements LayerMarker {
  private readonly key: string;

  constructor(
    private readonly right: number, private readonly top: number, private readonly height: number,
    private readonly marks: readonly PlacedMark[], private readonly strong: ReadonlySet<string>,
  ) {
    this.key = [right, top, height, ...marks.map(({ id, mark }) => `${id} ${mark.kind} ${mark.status} ${alertsOf(mark)} ${strong.has(id)}`)].join('|');
  }

  eq(other: MarginMarker): boolean {
    return this.key === other.key;
  }

  draw(): HTMLElement {
    const shown = this.marks.length > MOST ? this.marks.slice(0, MOST - 1) : this.marks;
    const box = element('div', 'stet-margin');
    if (shown.length < this.marks.length) {
      const rest = this.marks.length - shown.length;
      box.append(element('span', 'stet-margin-rest', { title: `${rest} more marks start on this line` }, `+${rest}`));
    }
    for (const { id, mark } of shown) {
      const shape = element('span', `stet-shape stet-status-${mark.status}${this.strong.has(id) ? ' stet-strong' : ''}`,
        { 'data-mark': id, title: nameOf(mark) }, shapesOf(mark));
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

interface Line {
  top: number;
  bottom: number;
  marks: PlacedMark[];
}

/** Marks grouped by the line on the screen that they start on; `top` and `bottom` count from the top of the text. */
function byLine(marks: readonly PlacedMark[], placeOf: (offset: number) => Place | null): Line[] {
  const lines: Line[] = [];
  const place = (index: number): Place | null => placeOf(marks[index]!.start);
  // Measuring costs; marks between two that start on the same line start on it too.
  const divide = (from: number, to: number, first: Place | null, last: Place | null): void => {
    if (first && last && Math.abs(first.bottom - last.bottom) < 2) {
      const line = lines.at(-1);
      const slice = marks.slice(from, to + 1);
      if (line && Math.abs(line.bottom - first.bottom) < 2) line.marks.push(...slice);
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

function markersOf(view: EditorView, places: Places): LayerMarker[] {
  const { visibleRanges, contentDOM, scrollDOM, state } = view;
  const starting = marksOnScreen(view).filter(({ start }) => visibleRanges.some(({ from, to }) => start >= from && start <= to));
  const { selectedSet, hoveredSet } = state.field(attentionField);
  const strong = new Set([...selectedSet, ...hoveredSet]);
  const scroller = scrollDOM.getBoundingClientRect();
  const x = contentDOM.getBoundingClientRect().left - scroller.left + scrollDOM.scrollLeft;
  const y = view.documentTop - scroller.top + scrollDOM.scrollTop;
  const line = contentDOM.querySelector('.cm-line');
  const indent = line ? parseFloat(getComputedStyle(line).paddingLeft) : 0;
  places.begin(view);
  return byLine(starting, (offset) => places.of(view, offset)).map(({ top, bottom, marks }) =>
    new MarginMarker(Math.round(x + indent), Math.round(top + y), Math.round(bottom - top), marks, strong));
}

export function margin(events: MarginEvents) {
  const places = new Places();
  const markOf = (event: Event): string | null =>
    event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-mark]')?.dataset['mark'] ?? null : null;
  return layer({
    above: true,
    class: 'stet-margin-layer',
    markers: (view) => markersOf(view, places),
    update: ({ startState, state, docChanged, viewportChanged }) => docChanged || viewportChanged
      || startState.field(marksField) !== state.field(marksField)
      || startState.field(attentionField) !== state.field(attentionField),
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
