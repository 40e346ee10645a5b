import type { EditorState } from '@codemirror/state';
import { figure } from '@shared/domain';
import type { Range } from '@shared/text/ranges';
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

/** Bars of one lane whose words lie over each other, so that they share a row whatever the rows are. */
interface Stretch {
  start: number;
  end: number;
  lane: number;
  outers: Outer[];
}

/** One or more bars in one place: more than one only in the last lane. */
type Bar = Row & Pick<Stretch, 'lane' | 'outers'>;

/** The bars beside a paragraph, as long as its rows are drawn. */
export function barsBeside(
  state: EditorState,
  part: Part,
  paragraph: Pick<Paragraph, 'box' | 'rowOf'>,
  strong: ReadonlySet<string>,
): Beside[] {
  const seen = outersIn(state, part).filter(({ id, mark }) => !fades(state, mark) || strong.has(id));
  const bars: Bar[] = [];
  for (const { outers, lane, ...words } of stretchesOf(seen)) {
    const row = rowsOf(words, part, paragraph);
    if (!row) continue;
    const same = bars.find((bar) => bar.lane === lane && bar.top < row.bottom && row.top < bar.bottom);
    if (same) {
      same.top = Math.min(same.top, row.top);
      same.bottom = Math.max(same.bottom, row.bottom);
      same.outers.push(...outers);
    } else bars.push({ ...row, lane, outers });
  }
  return bars.map((bar) => besideOf(state, bar, strong));
}

/** Put together before anything is measured: a crowd has a thousand bars on a dozen rows. */
function stretchesOf(outers: readonly Outer[]): Stretch[] {
  const stretches: Stretch[] = [];
  const last = new Map<number, Stretch>();
  for (const outer of outers) {
    const { start, end, lane } = outer;
    const before = last.get(lane);
    if (before && start < before.end) {
      before.end = Math.max(before.end, end);
      before.outers.push(outer);
    } else {
      const stretch = { start, end, lane, outers: [outer] };
      last.set(lane, stretch);
      stretches.push(stretch);
    }
  }
  return stretches;
}

/** From the row of its first letter here to that of its last; null where they are not drawn. */
function rowsOf(
  { start, end }: Range,
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
  // Those that are only counted are as many as a crowd has.
  const named = outers.length > NAMED + 1 ? outers.slice(0, NAMED) : outers;
  const names = named.map(({ start, end, mark }) => {
    const words = shortWords(state.doc.sliceString(start, end, ' '), LONGEST);
    return `${nameOf(mark, alertsHere(state, mark))}: ${words}`;
  });
  const counted = outers.length - named.length;
  const ids = outers.map(({ id }) => id).join(' ');
  const draw = (): HTMLElement => {
    const line = outers.length > 1 ? 'many' : first.mark.kind;
    const bar = element('div', `stet-bar stet-bar-${line}${isStrong ? ' stet-strong' : ''}`, {
      'data-mark': ids,
      title: [...names, ...(counted > 0 ? [`and ${figure(counted)} more`] : [])].join('\n'),
    });
    bar.style.setProperty('--lane', String(lane));
    bar.style.height = `${height}px`;
    if (outers.length === 1) bar.style.color = `var(--stet-status-${first.mark.status}, currentColor)`;
    return bar;
  };
  const look = ['bar', height, lane, isStrong, first.mark.kind, first.mark.status, ids, ...names].join('|');
  return { top: top + GAP / 2, look, draw };
}
