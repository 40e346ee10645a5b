import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { layer, type EditorView, type LayerMarker } from '@codemirror/view';
import { figure, type Mark } from '@shared/domain';
import { firstStartingFrom } from '@shared/text/ranges';
import { AROUND, balloonsIn, ROW_HEIGHT, type Balloon, type Wish } from '../pure/balloons';
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

/*
 * Notes and evidence beside the line of their mark, as review balloons, where the paper has room for them.
 * They stand in a layer of what scrolls: nothing in the text moves for them, and only what is drawn has any.
 */

/** The lines of a mark's balloon, the most telling first; none, and it has no balloon. */
export type BalloonOf = (mark: Mark) => readonly string[];

export const setBalloons = StateEffect.define<BalloonOf | null>();

/** Null: no balloons. */
export const balloonsField = StateField.define<BalloonOf | null>({
  create: () => null,
  update: (of, { effects }) =>
    effects.reduce((now, effect) => (effect.is(setBalloons) ? effect.value : now), of),
});

/** In pixels: the line from the text to the balloon, the widest balloon, and the narrowest worth having. */
const JOIN = 24;
const WIDEST = 300;
const NARROWEST = 150;
/** What hangs on more than the marks. */
const FIELDS = [balloonsField, rulesField, attentionField] as const;
/** More paragraphs than this are forgotten again. */
const MOST = 500;

interface Known {
  marks: readonly PlacedMark[];
  rows: Paragraph['rows'];
  fields: readonly unknown[];
  width: number;
  beside: readonly Beside[];
}

class Balloons {
  readonly rows = new Rows();
  rest = false;
  private readonly known = new Map<number, Known>();

  markersOf(view: EditorView): LayerMarker[] {
    const { state } = view;
    const of = state.field(balloonsField);
    const { left, width } = placeFor(view);
    if (!of || width < NARROWEST) return [];
    const paragraphAt = this.rows.begin(view);
    const isTurnOf = turnOf(view, this.rest);
    this.rest = false;
    if (this.known.size > MOST) this.known.clear();
    const fields = FIELDS.map((field) => state.field<unknown>(field));
    const all = partsOn(view).flatMap((part) => {
      const marks = marksIn(state, part);
      const paragraph = marks.length ? paragraphAt(part.from) : null;
      if (!paragraph) return [];
      const before = this.known.get(part.from);
      const same =
        before?.marks === marks &&
        before.rows === paragraph.rows &&
        before.width === width &&
        before.fields.every((each, at) => each === fields[at]);
      if (!same && before?.marks !== marks && !isTurnOf(paragraph.box)) return [];
      const starting = marks.slice(firstStartingFrom(marks, part.from));
      const beside = same ? before.beside : besideOf(state, starting, paragraph, of, width);
      if (!same) this.known.set(part.from, { marks, rows: paragraph.rows, fields, width, beside });
      return beside.map((each) => ({ ...each, top: Math.round(paragraph.top + each.top) }));
    });
    return [new Column(left, all)];
  }
}

/** Where balloons begin, in what scrolls, and how wide they may be. */
function placeFor({ contentDOM, scrollDOM }: EditorView): { left: number; width: number } {
  const scroller = scrollDOM.getBoundingClientRect();
  const line = contentDOM.querySelector('.cm-line');
  const indent = line ? parseFloat(getComputedStyle(line).paddingRight) : 0;
  const left = Math.round(
    contentDOM.getBoundingClientRect().right - scroller.left + scrollDOM.scrollLeft - indent,
  );
  return { left, width: Math.min(WIDEST, scrollDOM.clientWidth - left - JOIN - 12) };
}

function besideOf(
  state: EditorState,
  marks: readonly PlacedMark[],
  { rowOf, box }: Paragraph,
  of: BalloonOf,
  width: number,
): Beside[] {
  const said = marks.flatMap((each) => {
    const lines = of(each.mark);
    const row = lines.length > 0 ? rowOf(each.start) : null;
    return row ? [{ ...each, lines, wish: { at: (row.top + row.bottom) / 2, rows: lines.length } }] : [];
  });
  const { shown, rest } = balloonsIn(
    said.map(({ wish }) => wish),
    box.height,
  );
  const { selectedSet, hoveredSet } = state.field(attentionField);
  const beside = shown.map((place): Beside => {
    const { id, mark, lines, wish } = said[place.of]!;
    const strong = selectedSet.has(id) || hoveredSet.has(id);
    const name = nameOf(mark, alertsHere(state, mark));
    const look = [id, width, place.rows, wish.at - place.top, mark.status, strong, name, ...lines].join('|');
    return {
      top: place.top,
      look,
      draw: () => {
        const dom = drawn(place, wish, lines, width);
        dom.dataset['mark'] = id;
        dom.title = [name, ...lines].join('\n');
        dom.style.setProperty('--status', `var(--stet-status-${mark.status}, currentColor)`);
        if (strong) dom.classList.add('stet-strong');
        return dom;
      },
    };
  });
  if (!rest) return beside;
  const words = `and ${figure(rest.count)} more`;
  const draw = () => drawn({ ...rest, of: 0, rows: 1 }, null, [words], width);
  return [...beside, { top: rest.top, look: `${width}|${words}`, draw }];
}

const SVG = 'http://www.w3.org/2000/svg';

function drawn(place: Balloon, wish: Wish | null, lines: readonly string[], width: number): HTMLElement {
  const more = lines.length - place.rows;
  const rows = lines.slice(0, place.rows).map((line, at) => {
    const last = more > 0 && at === place.rows - 1;
    return element(
      'div',
      'stet-balloon-row',
      {},
      element('span', '', {}, line),
      ...(last ? [element('b', '', {}, `+${more}`)] : []),
    );
  });
  const box = element('div', wish ? 'stet-balloon' : 'stet-balloon stet-balloon-rest', {}, ...rows);
  box.style.left = `${JOIN}px`;
  box.style.width = `${width}px`;
  box.style.height = `${place.rows * ROW_HEIGHT + AROUND}px`;
  if (wish) box.append(joinTo(wish.at - place.top));
  return box;
}

/** The line to where its words begin, `at` pixels below the balloon's top. */
function joinTo(at: number): SVGElement {
  const join = document.createElementNS(SVG, 'svg');
  join.setAttribute('class', 'stet-balloon-join');
  const line = document.createElementNS(SVG, 'line');
  const ends = { x1: -JOIN, y1: at, x2: 0, y2: (ROW_HEIGHT + AROUND) / 2 };
  for (const [name, value] of Object.entries(ends)) line.setAttribute(name, String(value));
  join.append(line);
  return join;
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
      if (redressed) all.rows.forget();
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
