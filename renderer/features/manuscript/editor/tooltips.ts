import { StateEffect, StateField, type EditorState, type Line } from '@codemirror/state';
import { EditorView, showTooltip, tooltips, type Tooltip } from '@codemirror/view';
import { KIND_INFO, MARK_KINDS, type MarkKind, figure } from '@shared/domain';
import { attentionField } from './attention';
import { nameOf, shapesOf } from './describe';
import { alertsHere } from './rules';
import { element } from './dom';
import { formatsField } from './formats';
import { marksAt, type PlacedMark } from './marks';

/*
 * Two small boxes at the text: the toolbar at a selection, and the chooser where marks lie over each other.
 * Both float (nothing moves aside for them), stay inside the window and never take the focus away from the
 * text.
 */

export interface TooltipEvents {
  /** `exact`: the letters selected, and not the words they are in. */
  onMark: (kind: MarkKind, exact: boolean) => void;
  onPick: (id: string) => void;
  keyOf: (kind: MarkKind) => string | undefined;
}

/** The pointer is down: no toolbar may appear under a selection that is still being drawn. */
export const setPointerDown = StateEffect.define<boolean>();
/** The person clicked a place where several marks lie; null closes the chooser. */
export const setChooser = StateEffect.define<{ offset: number; side: -1 | 1 } | null>();

interface Boxes {
  pointerDown: boolean;
  chooser: { offset: number; side: -1 | 1 } | null;
  tooltip: Tooltip | null;
}

export function floatingBoxes(events: TooltipEvents) {
  const field = StateField.define<Boxes>({
    create: () => ({ pointerDown: false, chooser: null, tooltip: null }),
    update(before, transaction) {
      const { state, effects } = transaction;
      let { pointerDown, chooser } = before;
      if (transaction.docChanged || transaction.selection) chooser = null;
      for (const effect of effects) {
        if (effect.is(setPointerDown)) pointerDown = effect.value;
        if (effect.is(setChooser)) chooser = effect.value;
      }
      const marks = chooser ? marksAt(state, chooser.offset, chooser.side) : [];
      const tooltip = pointerDown
        ? null
        : // While editing letters are letters: the frame's own buttons format the selection then.
          !state.selection.main.empty
          ? state.readOnly
            ? toolbarAt(before, transaction.startState, state, events)
            : null
          : marks.length > 1
            ? chooserAt(before, marks, transaction.startState, state, events)
            : null;
      return { pointerDown, chooser, tooltip };
    },
    provide: (own) => showTooltip.from(own, ({ tooltip }) => tooltip),
  });
  return [field, tooltips({ position: 'fixed', tooltipSpace: paper })];
}

/** Beside the paper other things lie, and some over it. */
function paper({ scrollDOM }: EditorView): { top: number; left: number; right: number; bottom: number } {
  const { top, left, bottom } = scrollDOM.getBoundingClientRect();
  return { top, left, right: left + scrollDOM.clientWidth, bottom };
}

/**
 * The same box stays as it is while nothing about it changes, so that it is not built again with every key.
 */
function toolbarAt(before: Boxes, was: EditorState, state: EditorState, events: TooltipEvents): Tooltip {
  const { from, to } = state.selection.main;
  const { from: oldFrom, to: oldTo } = was.selection.main;
  if (before.tooltip?.end !== undefined && from === oldFrom && to === oldTo) return before.tooltip;
  const heading = headingBy(state, from);
  return {
    pos: from,
    end: to,
    above: heading !== 'before',
    create: (view) => ({
      dom: toolbar(events),
      offset: { x: -4, y: 6 },
      getCoords: () =>
        heading === 'here' ? blockCoords(view) : visibleCoords(view, heading === 'before' ? to : from),
    }),
  };
}

/** More than fits in a row: what begins after so many characters has a row of its paragraph above it. */
const ROW = 90;

/** Whether `offset` stands in a heading, or in the first row below one: what floats is not to cover it. */
function headingBy(state: EditorState, offset: number): 'here' | 'before' | null {
  const isHeading = (line: Line): boolean => {
    let found = false;
    state.field(formatsField).set.between(line.from, line.from, (_from, _to, { spec }) => {
      found ||= String(spec.class).startsWith('stet-heading');
    });
    return found;
  };
  const line = state.doc.lineAt(offset);
  if (isHeading(line)) return 'here';
  if (line.number === 1 || offset - line.from > ROW) return null;
  return isHeading(state.doc.line(line.number - 1)) ? 'before' : null;
}

/** The whole paragraph that the selection begins in. */
function blockCoords(view: EditorView) {
  const { from } = view.state.selection.main;
  const { top, bottom } = view.lineBlockAt(from);
  const seen = visibleCoords(view, from);
  return { ...seen, top: view.documentTop + top, bottom: view.documentTop + bottom };
}

function chooserAt(
  before: Boxes,
  marks: PlacedMark[],
  was: EditorState,
  state: EditorState,
  events: TooltipEvents,
): Tooltip {
  const { selected } = state.field(attentionField);
  const same =
    before.tooltip && before.tooltip.end === undefined && was.field(attentionField).selected === selected;
  if (same && before.tooltip?.pos === state.selection.main.head) return before.tooltip;
  return {
    pos: state.selection.main.head,
    above: true,
    create: () => ({ dom: chooser(state, marks, selected, events), offset: { x: 0, y: 6 } }),
  };
}

/** The end of the selection that is `wanted` if it can be seen, otherwise the one one is working at. */
function visibleCoords(view: EditorView, wanted: number) {
  const { from, head } = view.state.selection.main;
  const start = view.coordsAtPos(wanted, wanted === from ? 1 : -1);
  const top = view.scrollDOM.getBoundingClientRect().top;
  const seen = start && start.top >= top ? start : view.coordsAtPos(head, -1);
  return seen ?? { left: 0, right: 0, top: -1, bottom: -1 };
}

function keepFocus(box: HTMLElement): HTMLElement {
  box.addEventListener('mousedown', (event) => event.preventDefault());
  return box;
}

/** What a button that marks says to who rests on it. */
export const WHOLE_WORDS = 'Marks whole words; with Alt held, the exact letters';

function toolbar(events: TooltipEvents): HTMLElement {
  return keepFocus(
    element(
      'div',
      'stet-toolbar',
      { role: 'toolbar', 'aria-label': 'Mark the selection' },
      ...MARK_KINDS.map((kind) => {
        const { label } = KIND_INFO[kind];
        const key = events.keyOf(kind);
        const button = element(
          'button',
          `stet-toolbar-button stet-kind-${kind}`,
          { type: 'button', title: WHOLE_WORDS, ...(key ? { 'aria-keyshortcuts': key } : {}) },
          element('span', 'stet-kind-line', {}, label),
          ...(key ? [element('kbd', 'stet-key', { 'aria-hidden': 'true' }, key)] : []),
        );
        button.addEventListener('click', ({ altKey }) => events.onMark(kind, altKey));
        return button;
      }),
    ),
  );
}

function chooser(
  state: EditorState,
  marks: readonly PlacedMark[],
  selected: string | null,
  events: TooltipEvents,
): HTMLElement {
  return keepFocus(
    element(
      'div',
      'stet-chooser',
      { role: 'group', 'aria-label': `${figure(marks.length)} marks here` },
      ...marks.map(({ id, mark }) => {
        const alerts = alertsHere(state, mark);
        const shape = element('span', 'stet-shape', { 'aria-hidden': 'true' }, shapesOf(mark, alerts));
        shape.style.color = `var(--stet-status-${mark.status}, currentColor)`;
        const button = element(
          'button',
          `stet-chooser-button stet-kind-${mark.kind}`,
          {
            type: 'button',
            'aria-pressed': String(id === selected),
            'aria-label': nameOf(mark, alerts),
            title: nameOf(mark, alerts),
          },
          shape,
          element('span', 'stet-kind-line', {}, KIND_INFO[mark.kind].label),
        );
        button.addEventListener('click', () => events.onPick(id));
        return button;
      }),
    ),
  );
}
