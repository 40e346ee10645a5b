import type { EditorState } from '@codemirror/state';
import { layer, type EditorView, type LayerMarker } from '@codemirror/view';
import { firstStartingFrom } from '@shared/text/ranges';
import { isForRest, turnOf } from './ahead';
import { attentionField } from './attention';
import { barsBeside } from './bars';
import { Column, type Beside } from './column';
import { fadedField } from './faded';
import { Rows, type Paragraph } from './geometry';
import { marksField, marksIn, type PlacedMark } from './marks';
import { lettersChanged } from './measure';
import { partsOn, type Part } from './paragraphs';
import { listenOn, type PickEvents } from './picking';
import { rulesField } from './rules';
import { byLine, roomIn, shapesBeside, type Line } from './shapes';

/*
 * The shapes of the marks stand in the margin, beside the line their mark starts on, in text order, as a
 * checker pencils them on a proof; between these and the words the bars of the marks around others. The text
 * itself keeps its letters only, and nothing in it moves when a status changes.
 */

/** More paragraphs than this are forgotten again. */
const MOST = 500;
/** What hangs on more than the marks. */
const FIELDS = [rulesField, attentionField, fadedField] as const;

/** What stands beside a paragraph, and what was looked at to say so. */
interface Known {
  marks: readonly PlacedMark[];
  rows: Paragraph['rows'];
  lines: readonly Line[];
  fields: readonly unknown[];
  room: number;
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
  /** How many shapes have room beside a row. */
  private room = 0;
  private readonly known = new Map<number, Known>();

  markersOf(view: EditorView): LayerMarker[] {
    const { contentDOM, scrollDOM, state } = view;
    const { selectedSet, hoveredSet } = state.field(attentionField);
    const strong = new Set([...selectedSet, ...hoveredSet]);
    const scroller = scrollDOM.getBoundingClientRect();
    const line = contentDOM.querySelector('.cm-line');
    const column = (line ?? contentDOM).getBoundingClientRect();
    const x = column.left - scroller.left + scrollDOM.scrollLeft;
    const indent = line ? parseFloat(getComputedStyle(line).paddingLeft) : 0;
    this.room = roomIn(indent, parseFloat(getComputedStyle(contentDOM).fontSize));
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
    return [new Column(Math.round(x + indent), lines)];
  }

  private besideOf(
    state: EditorState,
    part: Part,
    marks: readonly PlacedMark[],
    paragraph: Paragraph,
    strong: ReadonlySet<string>,
    isTurnOf: (box: DOMRect) => boolean,
  ): readonly Beside[] {
    const { rows, rowOf, box } = paragraph;
    const before = this.known.get(part.from);
    const same =
      before?.marks === marks && before.rows === rows && before.room === this.room ? before : undefined;
    const fields = FIELDS.map((field) => state.field<unknown>(field));
    if (same?.fields.every((each, at) => each === fields[at])) return same.beside;
    if (before?.marks !== marks && !isTurnOf(box)) return [];
    const starting = marks.slice(firstStartingFrom(marks, part.from));
    const lines = same?.lines ?? byLine(starting, rowOf);
    const beside = [
      ...lines.map((each) => shapesBeside(each, state, strong, this.room)),
      ...barsBeside(state, part, paragraph, strong),
    ];
    const all = lines.reduce((sum, each) => sum + each.marks.length, 0) === starting.length;
    // Where not, it is looked at again in the next round.
    this.known.set(part.from, {
      marks,
      rows: all ? rows : new Map(),
      lines,
      fields,
      room: this.room,
      beside,
    });
    return beside;
  }
}

export function margin(events: PickEvents) {
  const signs = new Signs();
  // The first measuring tells what is on the screen at all, and draws it; drawn before, all would be done
  // twice.
  let begun = false;
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
        FIELDS.some((field) => startState.field<unknown>(field) !== state.field<unknown>(field))
      );
    },
    mount: (dom, view) => listenOn(dom, view, events),
  });
}
