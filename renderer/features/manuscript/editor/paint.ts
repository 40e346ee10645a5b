import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { asksAgain, MARK_KINDS, STATUSES, type MarkKind } from '@shared/domain';
import { joined, LANES, lanesOf, topmost } from '../pure/lanes';
import { outermostFirst } from '../pure/stack';
import { firstStartingFrom } from '@shared/text/ranges';
import { attentionField } from './attention';
import { findField } from './find';
import { againField, unseenField } from './followed';
import { marksAtCursor, marksField, marksOnScreen } from './marks';
import { ghostsField } from './ghosts';
import { Letters } from './letters';
import {
  AGAIN,
  CURRENT_GHOST,
  CURRENT_MATCH,
  GHOST,
  lineName,
  MATCH,
  RECHECK,
  STRENGTHS,
  tintName,
  UNSEEN,
  type Strength,
} from './palette';

/*
 * Painting, apart from everything else: what is on the screen goes to the CSS Custom Highlight API, which colours ranges
 * of the text without a single element of its own. Spans instead dropped frames while scrolling; this drops none.
 */

/** Start and end of every range to paint, by highlight name. */
type Plan = Map<string, number[]>;

function planOf(view: EditorView): Plan {
  const plan: Plan = new Map();
  const add = (name: string, start: number, end: number): void => {
    const pairs = plan.get(name);
    if (pairs) pairs.push(start, end);
    else plan.set(name, [start, end]);
  };
  const strength = strengths(view);
  const marks = marksOnScreen(view);
  const lanes = lanesOf(marks);
  const strengthOf = marks.map(({ id, start, end, mark }, i) => {
    const strong = strength(id);
    add(LINES[mark.kind][lanes[i]!]![strong > 0 ? 1 : 0]!, start, end);
    if (asksAgain(mark)) add(RECHECK, start, end);
    return strong;
  });
  // One tint on a place, however many marks lie on it: the innermost's, or the strongest's. Piled up they would be mud.
  const layers = outermostFirst(marks, strengthOf).map((i) => ({
    start: marks[i]!.start,
    end: marks[i]!.end,
    paint: 1 + STATUSES.indexOf(marks[i]!.mark.status) * STRENGTHS.length + strengthOf[i]!,
  }));
  for (const { from, to } of view.visibleRanges) {
    for (const { start, end, paint } of topmost(layers, from, to)) add(TINTS[paint - 1]!, start, end);
  }
  addMatches(view, add);
  addWithin(view, view.state.field(unseenField), UNSEEN, add);
  addWithin(view, view.state.field(againField), AGAIN, add);
  const { all, current } = view.state.field(ghostsField);
  addWithin(view, all, GHOST, add);
  if (current) addWithin(view, [current], CURRENT_GHOST, add);
  return plan;
}

const TINTS = STATUSES.flatMap((status) => STRENGTHS.map((strength) => tintName(status, strength)));

/** Names by kind, lane and whether they are strong: put together for every mark they would be half the work. */
const LINES = Object.fromEntries(
  MARK_KINDS.map((kind) => [
    kind,
    Array.from({ length: LANES }, (_, lane) => [false, true].map((strong) => lineName(kind, lane, strong))),
  ]),
) as Record<MarkKind, string[][]>;

function strengths({ state, hasFocus }: EditorView): (id: string) => Strength {
  const { selectedSet, hoveredSet } = state.field(attentionField);
  const atCursor = hasFocus && state.selection.main.empty ? marksAtCursor(state) : [];
  // Where the selected mark is under the cursor it speaks for itself; otherwise the innermost is shown.
  const cursor = atCursor.some((mark) => selectedSet.has(mark.id)) ? undefined : atCursor[0]?.id;
  if (selectedSet.size === 0 && hoveredSet.size === 0 && cursor === undefined) return () => 0;
  return (id) => (selectedSet.has(id) ? 2 : hoveredSet.has(id) || id === cursor ? 1 : 0);
}

/** Those of `ranges`, which are in order and apart, that are on the screen. */
function addWithin(
  { viewport }: EditorView,
  ranges: readonly { start: number; end: number }[],
  name: string,
  add: (name: string, start: number, end: number) => void,
): void {
  for (
    let i = Math.max(0, firstStartingFrom(ranges, viewport.from) - 1);
    i < ranges.length && ranges[i]!.start < viewport.to;
    i++
  ) {
    if (ranges[i]!.end > viewport.from) add(name, ranges[i]!.start, ranges[i]!.end);
  }
}

function addMatches(
  { state, viewport }: EditorView,
  add: (name: string, start: number, end: number) => void,
): void {
  const { matches, current } = state.field(findField);
  for (let i = Math.max(0, firstStartingFrom(matches, viewport.from) - 1); i < matches.length; i++) {
    const { start, end } = matches[i]!;
    if (start > viewport.to) break;
    add(i === current ? CURRENT_MATCH : MATCH, start, end);
  }
}

/** What is painted by one name, in text order. */
type Painted = readonly StaticRange[];

class Painter implements PluginValue {
  private painted = new Map<string, Painted>();
  private begun = false;
  private readonly request = {
    key: this,
    read: (view: EditorView): Map<string, Painted> => this.rangesOf(view),
    write: (ranges: Map<string, Painted>): void => this.show(ranges),
  };

  constructor(private readonly view: EditorView) {}

  update(update: ViewUpdate): void {
    const { startState: before, state: after } = update;
    // The first measuring tells what is on the screen at all, and draws it; painted before, all would be done twice.
    const first = !this.begun && update.geometryChanged;
    this.begun ||= first;
    const changed =
      first ||
      update.docChanged ||
      update.viewportChanged ||
      update.selectionSet ||
      update.focusChanged ||
      before.field(marksField) !== after.field(marksField) ||
      before.field(attentionField) !== after.field(attentionField) ||
      before.field(findField) !== after.field(findField) ||
      before.field(unseenField) !== after.field(unseenField) ||
      before.field(againField) !== after.field(againField) ||
      before.field(ghostsField) !== after.field(ghostsField);
    if (changed) update.view.requestMeasure(this.request);
  }

  // The editor redraws lines for reasons of its own (scrolling, formats): the ranges must point at the new text nodes.
  docViewUpdate(view: EditorView): void {
    view.requestMeasure(this.request);
  }

  destroy(): void {
    this.show(new Map());
  }

  private rangesOf(view: EditorView): Map<string, Painted> {
    const { from, to } = view.viewport;
    const result = new Map<string, Painted>();
    const letters = new Letters(view);
    for (const [name, pairs] of planOf(view)) {
      const merged = joined(pairs);
      const before = byStart(this.painted.get(name) ?? []);
      const ranges: StaticRange[] = [];
      for (let i = 0; i < merged.length; i += 2) {
        const start = letters.placeOf(Math.max(from, merged[i]!), 1);
        const end = letters.placeOf(Math.min(to, merged[i + 1]!), -1);
        const range = {
          startContainer: start.node,
          startOffset: start.offset,
          endContainer: end.node,
          endOffset: end.offset,
        };
        const there = before.get(start.node)?.get(start.offset);
        // Static: the editor changes its text nodes under the ranges, and live ones would be kept up to date for nothing.
        ranges.push(there && endsAlike(there, range) ? there : new StaticRange(range));
      }
      result.set(name, ranges);
    }
    return result;
  }

  /** Only what came and what went is told to the browser: it paints anew whatever has one range more or less. */
  private show(next: Map<string, Painted>): void {
    for (const [name, ranges] of this.painted) {
      const highlight = CSS.highlights.get(name);
      const staying = new Set(next.get(name));
      for (const range of ranges) if (!staying.has(range)) highlight?.delete(range);
      if (highlight?.size === 0 && !next.has(name)) CSS.highlights.delete(name);
    }
    for (const [name, ranges] of next) {
      const highlight = CSS.highlights.get(name) ?? newHighlight(name);
      for (const range of ranges) highlight.add(range);
    }
    this.painted = next;
  }
}

/** By where they start, which of what is painted by one name no two do at the same place. */
function byStart(ranges: Painted): Map<Node, Map<number, StaticRange>> {
  const found = new Map<Node, Map<number, StaticRange>>();
  for (const range of ranges) {
    const there = found.get(range.startContainer);
    if (there) there.set(range.startOffset, range);
    else found.set(range.startContainer, new Map([[range.startOffset, range]]));
  }
  return found;
}

const endsAlike = (a: StaticRange, b: StaticRangeInit): boolean =>
  a.endOffset === b.endOffset && a.endContainer === b.endContainer;

/** The registry belongs to the whole page: two manuscripts share a name's highlight and each minds its own ranges. */
function newHighlight(name: string): Highlight {
  const highlight = new Highlight();
  highlight.priority = name === CURRENT_MATCH ? 3 : name === MATCH ? 2 : name.endsWith('-strong') ? 1 : 0;
  CSS.highlights.set(name, highlight);
  return highlight;
}

export const painter = ViewPlugin.fromClass(Painter);
