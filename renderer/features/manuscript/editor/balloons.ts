import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { layer, type EditorView, type LayerMarker } from '@codemirror/view';
import { figure } from '@shared/domain';
import { firstStartingFrom } from '@shared/text/ranges';
import { AROUND, balloonsIn, ROW_HEIGHT, rowsOfItems } from '../pure/balloons';
import type { BalloonItem, ManuscriptProps } from '../types';
import { isForRest, turnOf } from './ahead';
import { attentionField } from './attention';
import { Column, type Beside } from './column';
import { nameOf } from './describe';
import { element } from './dom';
import { Rows, type Paragraph } from './geometry';
import { marksField, marksIn, type PlacedMark } from './marks';
import { lettersChanged } from './measure';
import { partsOn } from './paragraphs';
import { listenOn, type PickEvents } from './picking';
import { alertsHere, rulesField } from './rules';
import { Wrapped } from './wrapped';

/*
 * Notes and evidence beside the line of their mark, as review balloons, where the paper has room for them.
 * They stand in a layer of what scrolls: nothing in the text moves for them, and only what is drawn has any.
 */

/** What a mark's balloon says, the most telling first; nothing, and it has no balloon. */
export type BalloonOf = NonNullable<ManuscriptProps['balloonOf']>;

export const setBalloons = StateEffect.define<BalloonOf | null>();

/** Null: no balloons. */
export const balloonsField = StateField.define<BalloonOf | null>({
  create: () => null,
  update: (of, { effects }) =>
    effects.reduce((now, effect) => (effect.is(setBalloons) ? effect.value : now), of),
});

/** In pixels: what is kept free on both sides of the balloons, and the narrowest worth having. */
const FREE = 10;
const NARROWEST = 150;
/** What hangs on more than the marks. */
const FIELDS = [balloonsField, rulesField, attentionField] as const;
/** More paragraphs than this are forgotten again. */
const MOST = 500;

/** Where balloons stand, in pixels: from the end of the rows on, `join` away from it, and so wide. */
interface Place {
  left: number;
  join: number;
  width: number;
}

interface Known {
  marks: readonly PlacedMark[];
  rows: Paragraph['rows'];
  fields: readonly unknown[];
  place: string;
  /** What those of the paragraph before took of it, and what these leave, from its top. */
  taken: number;
  free: number;
  beside: readonly Beside[];
}

class Balloons {
  rest = false;
  private readonly rows = new Rows();
  private readonly words = new Wrapped();
  private readonly known = new Map<number, Known>();

  /** To be called when letters look different. */
  forget(): void {
    this.rows.forget();
    this.words.forget();
    this.known.clear();
  }

  markersOf(view: EditorView): LayerMarker[] {
    const { state } = view;
    const of = state.field(balloonsField);
    const place = of && placeFor(view);
    if (!of || !place) return [];
    const paragraphAt = this.rows.begin(view);
    const isTurnOf = turnOf(view, this.rest);
    this.rest = false;
    if (this.known.size > MOST) this.known.clear();
    const fields = FIELDS.map((field) => state.field<unknown>(field));
    const placed = Object.values(place).join();
    /** Down to where balloons are, in what scrolls. */
    let down = 0;
    const all = partsOn(view).flatMap((part) => {
      const marks = marksIn(state, part);
      const paragraph = marks.length ? paragraphAt(part.from) : null;
      if (!paragraph) return [];
      const before = this.known.get(part.from);
      const taken = Math.max(0, Math.round(down - paragraph.top));
      const same =
        before?.marks === marks &&
        before.rows === paragraph.rows &&
        before.place === placed &&
        before.taken === taken &&
        before.fields.every((each, at) => each === fields[at]);
      if (!same && before?.marks !== marks && !isTurnOf(paragraph.box)) return [];
      const starting = marks.slice(firstStartingFrom(marks, part.from));
      const { beside, free } = same
        ? before
        : besideOf(state, starting, { paragraph, taken, of, place, words: this.words });
      if (!same)
        this.known.set(part.from, {
          marks,
          rows: paragraph.rows,
          fields,
          place: placed,
          taken,
          free,
          beside,
        });
      down = paragraph.top + free;
      return beside.map((each) => ({ ...each, top: Math.round(paragraph.top + each.top) }));
    });
    return [new Column(place.left, all)];
  }
}

/** Null where there is no room beside the column of the text. */
function placeFor({ contentDOM, scrollDOM }: EditorView): Place | null {
  const line = contentDOM.querySelector('.cm-line');
  if (!line) return null;
  const origin = scrollDOM.getBoundingClientRect().left - scrollDOM.scrollLeft;
  const indent = parseFloat(getComputedStyle(line).paddingRight);
  const left = Math.round(line.getBoundingClientRect().right - origin - indent);
  // The divider stands where the content ends; what scrolls has its bar between.
  const bar = scrollDOM.offsetWidth - scrollDOM.clientWidth;
  const begin = Math.round(contentDOM.getBoundingClientRect().right - origin) + bar + FREE;
  const width = scrollDOM.clientWidth - begin - FREE;
  return width < NARROWEST ? null : { left, join: begin - left, width };
}

interface Around {
  paragraph: Paragraph;
  taken: number;
  of: BalloonOf;
  place: Place;
  words: Wrapped;
}

function besideOf(
  state: EditorState,
  marks: readonly PlacedMark[],
  { paragraph: { rowOf, box }, taken, of, place, words }: Around,
): { beside: Beside[]; free: number } {
  const { selected, selectedSet, hoveredSet } = state.field(attentionField);
  const said = marks.flatMap((each) => {
    const items = of(each.mark);
    const row = items.length > 0 ? rowOf(each.start) : null;
    if (!row) return [];
    const needed = items.map((item) => words.rowsOf(item, place.width));
    const rows = needed.reduce((sum, one) => sum + one, 0);
    const wish = { at: (row.top + row.bottom) / 2, rows, whole: each.id === selected };
    return [{ ...each, items, needed, wish }];
  });
  const { shown, rest, free } = balloonsIn(
    said.map(({ wish }) => wish),
    box.height,
    taken,
  );
  const beside = shown.map(({ of: which, top, rows }): Beside => {
    const { id, mark, items, needed, wish } = said[which]!;
    const strong = selectedSet.has(id) || hoveredSet.has(id);
    const name = nameOf(mark, alertsHere(state, mark));
    const at = wish.at - top;
    const texts = items.map(({ head, words: more }) => [head, more].filter(Boolean).join(': '));
    const look = [id, place.join, place.width, rows, at, mark.status, strong, name, ...texts].join('|');
    const draw = () => {
      const dom = balloonOf(place, rows, itemsIn(items, rowsOfItems(needed, rows)));
      dom.append(joinTo(at, place.join));
      dom.dataset['mark'] = id;
      dom.title = [name, ...texts].join('\n');
      dom.style.setProperty('--status', `var(--stet-status-${mark.status}, currentColor)`);
      if (strong) dom.classList.add('stet-strong');
      return dom;
    };
    return { top, look, draw };
  });
  if (!rest) return { beside, free };
  const counted = `and ${figure(rest.count)} more`;
  const look = `${place.join}|${place.width}|${counted}`;
  const draw = () => {
    const dom = balloonOf(place, 1, [counted]);
    dom.classList.add('stet-balloon-rest');
    dom.title = `${counted} with notes or evidence on these lines: the list has them all`;
    return dom;
  };
  return { beside: [...beside, { top: rest.top, look, draw }], free };
}

/** The items, each cut to its rows; after the last that has any how many more there are. */
function itemsIn(items: readonly BalloonItem[], rows: readonly number[]): HTMLElement[] {
  const more = items.length - rows.length;
  return items.map(({ head, words }, at) => {
    const said = words ? [element('b', '', {}, `${head}:`), ` ${words}`] : [element('b', '', {}, head)];
    const item = element('span', 'stet-balloon-item', {}, ...said);
    item.style.setProperty('--rows', String(rows[at] ?? 1));
    const row = element(
      'div',
      rows[at] ? 'stet-balloon-row' : 'stet-balloon-row stet-balloon-over',
      {},
      item,
    );
    if (more > 0 && at === rows.length - 1)
      row.append(element('span', 'stet-balloon-more', {}, `+${figure(more)}`));
    return row;
  });
}

function balloonOf({ join, width }: Place, rows: number, children: readonly (Node | string)[]): HTMLElement {
  const box = element('div', 'stet-balloon', {}, ...children);
  box.style.left = `${join}px`;
  box.style.width = `${width}px`;
  box.style.setProperty('--height', `${rows * ROW_HEIGHT + AROUND}px`);
  return box;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The line to where its words begin, `at` pixels below the balloon's top. */
function joinTo(at: number, join: number): SVGElement {
  const box = document.createElementNS(SVG, 'svg');
  box.setAttribute('class', 'stet-balloon-join');
  const line = document.createElementNS(SVG, 'line');
  const ends = { x1: -join, y1: at, x2: 0, y2: (ROW_HEIGHT + AROUND) / 2 };
  for (const [name, value] of Object.entries(ends)) line.setAttribute(name, String(value));
  box.append(line);
  return box;
}

export function balloons(events: PickEvents) {
  const all = new Balloons();
  let begun = false;
  return layer({
    above: true,
    class: 'stet-balloon-layer',
    markers: (view) => (begun ? all.markersOf(view) : []),
    update(update) {
      const { startState, state, docChanged, viewportChanged, geometryChanged, transactions } = update;
      begun ||= geometryChanged;
      const on = state.field(balloonsField) !== null;
      all.rest ||= on && isForRest(update);
      const redressed = transactions.some(({ effects }) =>
        effects.some((effect) => effect.is(lettersChanged)),
      );
      if (redressed) all.forget();
      if (!on && startState.field(balloonsField) === null) return false;
      return (
        redressed ||
        all.rest ||
        docChanged ||
        viewportChanged ||
        startState.field(marksField) !== state.field(marksField) ||
        FIELDS.some((field) => startState.field<unknown>(field) !== state.field<unknown>(field))
      );
    },
    mount: (dom, view) => listenOn(dom, view, events),
  });
}
