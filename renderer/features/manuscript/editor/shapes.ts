import type { EditorState } from '@codemirror/state';
import type { Alert } from '@shared/domain';
import { fitting } from '../pure/fitting';
import type { Beside } from './column';
import { nameOf, shapesOf } from './describe';
import { element } from './dom';
import { inSameRow, type Row } from './geometry';
import type { PlacedMark } from './marks';
import { alertsHere } from './rules';
import { figure } from '@shared/domain';

/* The shapes of the marks, beside the row that their words begin on. */

/** So many marks fit beside a row at most, or one less and the number of those that are left over. */
const MOST = 4;
/**
 * In widths of a letter of the text: the bars between shapes and words, and one shape with what is beside it.
 */
const BARS = 1.26;
const SHAPE = 1.03;

/** How many shapes a margin so wide has room for, with text of this size; both in pixels. */
export const roomIn = (margin: number, size: number): number =>
  Math.min(MOST, Math.max(2, Math.floor((margin / size - BARS) / SHAPE)));

/** Somebody found something wrong there: nobody is to look for it behind a number. */
const isWrong = ({ mark: { status } }: PlacedMark): boolean => status === 'wrong' || status === 'needs-fix';
/** An alert's shape stands close to its status. */
const widthOf = ({ alerts }: Signed): number => 1 + alerts.length / 2;

/** A mark with its alerts. */
interface Signed extends PlacedMark {
  alerts: readonly Alert[];
}

/** The marks that begin on a row. */
export interface Line extends Row {
  marks: PlacedMark[];
}

/** The marks of a paragraph grouped by the row on the screen that they start on. */
export function byLine(marks: readonly PlacedMark[], rowOf: (offset: number) => Row | null): Line[] {
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

/** The shapes beside a row: as many as there is room for and all that are wrong, and how many more. */
export function shapesBeside(
  { top, bottom, marks }: Line,
  state: EditorState,
  strong: ReadonlySet<string>,
  room: number,
): Beside {
  // Every mark takes up one place at least: whether there is room for more needs not be asked of those after.
  const asked = marks.filter((each, at) => at <= room || isWrong(each));
  const first = asked.map((each) => ({ ...each, alerts: alertsHere(state, each.mark) }));
  const shown = fitting(first.map(widthOf), room, first.map(isWrong)).map((at) => first[at]!);
  const rest = marks.length - shown.length;
  const height = Math.round(bottom - top);
  const looks = shown.map(
    ({ id, mark, alerts }) => `${id} ${mark.kind} ${mark.status} ${alerts} ${strong.has(id)}`,
  );
  // They take more than their room, and stand closer.
  const close = shown.reduce((sum, each) => sum + widthOf(each), rest > 0 ? 1 : 0) > room;
  const draw = (): HTMLElement => {
    const box = element('div', close ? 'stet-margin stet-margin-close' : 'stet-margin');
    if (rest > 0) {
      const title =
        rest === 1 ? 'One more mark starts on this line' : `${figure(rest)} more marks start on this line`;
      box.append(element('span', 'stet-margin-rest', { title }, `+${rest}`));
    }
    for (const each of shown) box.append(shapeOf(each, strong.has(each.id)));
    box.style.height = `${height}px`;
    box.style.lineHeight = `${height}px`;
    return box;
  };
  return { top, look: [height, rest, ...looks].join('|'), draw };
}

function shapeOf({ id, mark, alerts }: Signed, strong: boolean): HTMLElement {
  const shape = element(
    'span',
    `stet-shape stet-status-${mark.status}${strong ? ' stet-strong' : ''}`,
    { 'data-mark': id, title: nameOf(mark, alerts) },
    shapesOf(mark, alerts),
  );
  shape.style.color = `var(--stet-status-${mark.status}, currentColor)`;
  return shape;
}
