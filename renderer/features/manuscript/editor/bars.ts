import type { EditorState } from '@codemirror/state';
import type { Beside } from './column';
import { nameOf, shortWords } from './describe';
import { element } from './dom';
import { fades } from './faded';
import type { Paragraph, Row } from './geometry';
import { outersIn, type Outer } from './nested';
import type { Part } from './paragraphs';
import { alertsHere } from './rules';

/*
 * A mark around others stands as a thin bar beside its rows, between the words and the shapes: the line of
 * its kind in the colour of its status. The lanes are there whether bars stand in them or not, so that
 * nothing moves when one comes. In a paragraph that runs from right to left too they are where the shapes
 * are.
 */

/** Bars one below the other are told apart by so many pixels. */
const GAP = 2;
/** Of the words of a mark what tells it from another. */
const LONGEST = 60;
/** Where more share a bar, the others are counted. */
const NAMED = 5;

/** One or more bars in one place: more than one only in the last lane. */
interface Bar extends Row {
  lane: number;
  outers: Outer[];
}

/** The bars beside a paragraph, as long as its rows are drawn. */
export function barsBeside(
  state: EditorState,
  part: Part,
  paragraph: Pick<Paragraph, 'box' | 'rowOf'>,
  strong: ReadonlySet<string>,
): Beside[] {
  const bars: Bar[] = [];
  for (const outer of outersIn(state, part)) {
    if (fades(state, outer.mark) && !strong.has(outer.id)) continue;
    const row = rowsOf(outer, part, paragraph);
    if (!row) continue;
    const { lane } = outer;
    const same = bars.find((bar) => bar.lane === lane && bar.top < row.bottom && row.top < bar.bottom);
    if (same) {
      same.top = Math.min(same.top, row.top);
      same.bottom = Math.max(same.bottom, row.bottom);
      same.outers.push(outer);
    } else bars.push({ ...row, lane, outers: [outer] });
  }
  return bars.map((bar) => besideOf(state, bar, strong));
}

/** From the row of its first letter here to that of its last; null where they are not drawn. */
function rowsOf(
  { start, end }: Outer,
  { from, to }: Part,
  paragraph: Pick<Paragraph, 'box' | 'rowOf'>,
): Row | null {
  const first = paragraph.rowOf(Math.max(start, from));
  const last = paragraph.rowOf(Math.min(end, to) - 1);
  if (!first || !last) return null;
  // It goes on in the next paragraph, and so does its bar.
  const bottom = end > to ? paragraph.box.height : last.bottom;
  const top = start < from ? 0 : first.top;
  return { top: Math.min(top, last.top), bottom: Math.max(bottom, first.bottom) };
}

function besideOf(
  state: EditorState,
  { top, bottom, lane, outers }: Bar,
  strong: ReadonlySet<string>,
): Beside {
  const [first] = outers as [Outer];
  const isStrong = outers.some(({ id }) => strong.has(id));
  const height = Math.round(bottom - top) - GAP;
  const names = outers.map(({ start, end, mark }) => {
    const words = shortWords(state.doc.sliceString(start, end, ' '), LONGEST);
    return `${nameOf(mark, alertsHere(state, mark))}: ${words}`;
  });
  const draw = (): HTMLElement => {
    const line = outers.length > 1 ? 'many' : first.mark.kind;
    const bar = element('div', `stet-bar stet-bar-${line}${isStrong ? ' stet-strong' : ''}`, {
      'data-mark': outers.map(({ id }) => id).join(' '),
      title: listed(names),
    });
    bar.style.setProperty('--lane', String(lane));
    bar.style.height = `${height}px`;
    if (outers.length === 1) bar.style.color = `var(--stet-status-${first.mark.status}, currentColor)`;
    return bar;
  };
  const looks = outers.map(({ id, mark }) => `${id} ${mark.kind} ${mark.status}`);
  return { top: top + GAP / 2, look: ['bar', height, lane, isStrong, ...looks, ...names].join('|'), draw };
}

const listed = (names: readonly string[]): string =>
  names.length > NAMED + 1
    ? [...names.slice(0, NAMED), `and ${names.length - NAMED} more`].join('\n')
    : names.join('\n');
