import type { EditorState } from '@codemirror/state';
import { layer, type EditorView, type LayerMarker } from '@codemirror/view';
import type { Alert } from '@shared/domain';
import { firstStartingFrom } from '@shared/text/ranges';
import { fitting } from '../pure/fitting';
import { isForRest, turnOf } from './ahead';
import { attentionField } from './attention';
import { nameOf, shapesOf } from './describe';
import { element } from './dom';
import { inSameRow, Rows, type Paragraph, type Row } from './geometry';
import { marksField, marksIn, type PlacedMark } from './marks';
import { lettersChanged } from './measure';
import { partsOn, type Part } from './paragraphs';
import { alertsHere, rulesField } from './rules';

/*
 * The shapes of the marks stand in the margin, beside the line their mark starts on, in text order, as a
 * checker pencils them on a proof. The text itself keeps its letters only, and nothing in it moves when a
 * status changes.
 */

/** So many marks fit beside a row, or one less and the number of those that are left over. */
const ROOM = 4;
/** Somebody found something wrong there: nobody is to look for it behind a number. */
const isWrong = ({ mark: { status } }: PlacedMark): boolean => status === 'wrong' || status === 'needs-fix';
/** More paragraphs than this are forgotten again. */
const MOST = 500;
/** An alert's shape stands close to its status. */
const widthOf = ({ alerts }: Signed): number => 1 + alerts.length / 2;

/** A mark with its alerts. */
interface Signed extends PlacedMark {
  alerts: readonly Alert[];
}

export interface MarginEvents {
  onPick: (id: string) => void;
  onMenu: (at: { x: number; y: number; byKey: boolean }, marks: string[]) => void;
  onHover: (id: string | null) => void;
}

/** The shapes beside one line. */
interface Beside {
  /**
   * In pixels: from the top of its paragraph as long as it is remembered, of what scrolls where it is drawn.
   */
  top: number;
  height: number;
  /** As many as there is room for, and all that are wrong. */
  shown: readonly Signed[];
  /** How many more start there. */
  rest: number;
  /** They take more than their room, and stand closer. */
  close: boolean;
  /** What it looks like, wherever it stands. */
  look: string;
}

function besideLine({ top, bottom, marks }: Line, state: EditorState, strong: ReadonlySet<string>): Beside {
  // Every mark takes up one place at least: whether there is room for more needs not be asked of those after.
  const asked = marks.filter((each, at) => at <= ROOM || isWrong(each));
  const first = asked.map((each) => ({ ...each, alerts: alertsHere(state, each.mark) }));
  const shown = fitting(first.map(widthOf), ROOM, first.map(isWrong)).map((at) => first[at]!);
  const rest = marks.length - shown.length;
  const height = Math.round(bottom - top);
  const looks = shown.map(
    ({ id, mark, alerts }) => `${id} ${mark.kind} ${mark.status} ${alerts} ${strong.has(id)}`,
  );
  const close = shown.reduce((sum, each) => sum + widthOf(each), rest > 0 ? 1 : 0) > ROOM;
  return { top, height, shown, rest, close, look: [height, rest, ...looks].join('|') };
}

function drawn({ height, shown, rest, close }: Beside, strong: ReadonlySet<string>): HTMLElement {
  const box = element('div', close ? 'stet-margin stet-margin-close' : 'stet-margin');
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
 * All that stands in the margin, as one thing: told of one line after the other the editor draws every line
 * anew whenever the first of them has gone from the screen.
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

/** The marks of a paragraph grouped by the row on the screen that they start on. */
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

/** What stands beside a paragraph, and what was looked at to say so. */
interface Known {
  marks: readonly PlacedMark[];
  rows: Paragraph['rows'];
  lines: readonly Line[];
  rules: unknown;
  attention: unknown;
  beside: readonly Beside[];
}

/**
 * What stands beside the paragraphs on the screen; worked out again only where something about one has
 * changed.
 */
class Signs {
  readonly rows = new Rows();
  /** Whether what cannot be seen yet is to be drawn as well. */
  rest = false;
  private readonly known = new Map<number, Known>();

  markersOf(view: EditorView): LayerMarker[] {
    const { contentDOM, scrollDOM, state } = view;
    const { selectedSet, hoveredSet } = state.field(attentionField);
    const strong = new Set([...selectedSet, ...hoveredSet]);
    const scroller = scrollDOM.getBoundingClientRect();
    const x = contentDOM.getBoundingClientRect().left - scroller.left + scrollDOM.scrollLeft;
    const line = contentDOM.querySelector('.cm-line');
    const indent = line ? parseFloat(getComputedStyle(line).paddingLeft) : 0;
    const paragraphAt = this.rows.begin(view);
    const isTurnOf = turnOf(view, this.rest);
    this.rest = false;
    if (this.known.size > MOST) this.known.clear();
    const lines = partsOn(view).flatMap((part) => {
      const marks = marksIn(state, part);
      const paragraph = marks.length ? paragraphAt(part.from) : null;
      if (!paragraph) return [];
      const beside = this.besideOf(state, part, marks, paragraph, strong, isTurnOf);
      return beside.map((each) => ({ ...each, top: Math.round(paragraph.top + each.top) }));
    });
    return [new Margin(Math.round(x + indent), lines, strong)];
  }

  private besideOf(
    state: EditorState,
    { from }: Part,
    marks: readonly PlacedMark[],
    { rows, rowOf, box }: Paragraph,
    strong: ReadonlySet<string>,
    isTurnOf: (box: DOMRect) => boolean,
  ): readonly Beside[] {
    const before = this.known.get(from);
    const same = before?.marks === marks && before.rows === rows ? before : undefined;
    const [rules, attention] = [state.field(rulesField), state.field(attentionField)];
    if (same?.rules === rules && same.attention === attention) return same.beside;
    if (before?.marks !== marks && !isTurnOf(box)) return [];
    const starting = marks.slice(firstStartingFrom(marks, from));
    const lines = same?.lines ?? byLine(starting, rowOf);
    const beside = lines.map((each) => besideLine(each, state, strong));
    const all = lines.reduce((sum, each) => sum + each.marks.length, 0) === starting.length;
    // Where not, it is looked at again in the next round.
    this.known.set(from, { marks, rows: all ? rows : new Map(), lines, rules, attention, beside });
    return beside;
  }
}

export function margin(events: MarginEvents) {
  const signs = new Signs();
  // The first measuring tells what is on the screen at all, and draws it; drawn before, all would be done
  // twice.
  let begun = false;
  const markOf = (event: Event): string | null =>
    event.target instanceof HTMLElement
      ? (event.target.closest<HTMLElement>('[data-mark]')?.dataset['mark'] ?? null)
      : null;
  return layer({
    above: true,
    class: 'stet-margin-layer',
    markers: (view) => (begun ? signs.markersOf(view) : []),
    update(update) {
      const { startState, state, docChanged, viewportChanged, geometryChanged, transactions } = update;
      begun ||= geometryChanged;
      signs.rest ||= isForRest(update);
      const redressed = transactions.some(({ effects }) =>
        effects.some((effect) => effect.is(lettersChanged)),
      );
      if (redressed) signs.rows.forget();
      return (
        redressed ||
        signs.rest ||
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
      dom.addEventListener('contextmenu', (event) => {
        event.preventDefault();
        const id = markOf(event);
        if (id) events.onMenu({ x: event.clientX, y: event.clientY, byKey: false }, [id]);
      });
      dom.addEventListener('mouseover', (event) => events.onHover(markOf(event)));
      dom.addEventListener('mouseleave', () => events.onHover(null));
    },
  });
}
