import type { EditorState } from '@codemirror/state';
import { figure, STATUS_INFO, type Alert, type Status } from '@shared/domain';
import { fitting } from '../pure/fitting';
import type { Beside } from './column';
import { nameOf, shapesOf } from './describe';
import { element } from './dom';
import { inSameRow, type Row } from './geometry';
import type { PlacedMark } from './marks';
import { alertsHere } from './rules';

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
/** Closer together than they stand usually, so many more have room. */
const CLOSER = 1;

/** A mark with its alerts; where a row has too many, others of its status share its shape. */
interface Signed extends PlacedMark {
  alerts: readonly Alert[];
  sharing: PlacedMark[];
}

/** An alert's shape stands close to its status, and so does a number. */
const widthOf = ({ alerts, sharing }: Signed): number =>
  1 + (sharing.length > 0 ? String(sharing.length + 1).length : alerts.length) / 2;
const widthsOf = (signs: readonly Signed[]): number => signs.reduce((sum, each) => sum + widthOf(each), 0);

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

/** Where more are wrong than there is room for, one shape stands for all of a status, with their number. */
function together(signs: readonly Signed[], room: number): readonly Signed[] {
  if (widthsOf(signs.filter(isWrong)) <= room + CLOSER) return signs;
  const first = new Map<Status, Signed>();
  return signs.filter((each) => {
    const { status } = each.mark;
    const before = isWrong(each) ? first.get(status) : undefined;
    before?.sharing.push(each);
    if (isWrong(each) && !before) first.set(status, each);
    return !before;
  });
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
  const signs = together(
    asked.map((each) => ({ ...each, alerts: alertsHere(state, each.mark), sharing: [] })),
    room,
  );
  const shown = fitting(signs.map(widthOf), room, signs.map(isWrong)).map((at) => signs[at]!);
  const rest = marks.length - shown.reduce((sum, { sharing }) => sum + 1 + sharing.length, 0);
  const height = Math.round(bottom - top);
  const isStrong = (each: Signed): boolean => idsOf(each).some((id) => strong.has(id));
  const looks = shown.map(
    (each) => `${idsOf(each)} ${each.mark.kind} ${each.mark.status} ${each.alerts} ${isStrong(each)}`,
  );
  // They take more than their room, and stand closer.
  const close = widthsOf(shown) + (rest > 0 ? 1 : 0) > room;
  const draw = (): HTMLElement => {
    const box = element('div', close ? 'stet-margin stet-margin-close' : 'stet-margin');
    if (rest > 0) {
      const title =
        rest === 1 ? 'One more mark starts on this line' : `${figure(rest)} more marks start on this line`;
      box.append(element('span', 'stet-margin-rest', { title }, `+${rest}`));
    }
    for (const each of shown) box.append(shapeOf(each, isStrong(each)));
    box.style.height = `${height}px`;
    box.style.lineHeight = `${height}px`;
    return box;
  };
  return { top, look: [height, rest, ...looks].join('|'), draw };
}

const idsOf = ({ id, sharing }: Signed): string[] => [id, ...sharing.map((each) => each.id)];

function shapeOf(sign: Signed, strong: boolean): HTMLElement {
  const { mark, alerts, sharing } = sign;
  const [shown, title] =
    sharing.length > 0 ? namedTogether(sign) : [shapesOf(mark, alerts), nameOf(mark, alerts)];
  const box = element(
    'span',
    `stet-shape stet-status-${mark.status}${strong ? ' stet-strong' : ''}`,
    { 'data-mark': idsOf(sign).join(' '), title },
    shown,
  );
  box.style.color = `var(--stet-status-${mark.status}, currentColor)`;
  return box;
}

function namedTogether({ mark: { status }, sharing }: Signed): [shown: string, title: string] {
  const { shape, label } = STATUS_INFO[status];
  const count = figure(sharing.length + 1);
  return [`${shape}${count}`, `${label}: ${count} marks that start on this line`];
}
