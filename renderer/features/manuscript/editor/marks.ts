import {
  RangeSet,
  RangeSetBuilder,
  RangeValue,
  StateEffect,
  StateField,
  type ChangeSet,
  type EditorState,
  type Range,
  type Text,
} from '@codemirror/state';
import { READ, settled } from '@shared/anchoring/grown';
import type { Mark } from '@shared/domain';
import { inTextOrder, stackAt, type Placed } from '../pure/stack';
import { movedSince } from './run';
import { plainOf } from './text';

/*
 * The marks ride in a RangeSet on the editor's own change mapping, not in decorations: nothing of the text's
 * DOM hangs on them, so a mark costs a keystroke nothing unless it is on the screen.
 */

class MarkValue extends RangeValue {
  // What is typed right before or right after a mark is not part of it, unless it grows against its words:
  // see `settled`.
  override startSide = 1;
  override endSide = -1;
  constructor(readonly mark: Mark) {
    super();
  }
  override eq(other: MarkValue): boolean {
    return other.mark === this.mark;
  }
}

/** A mark where it stands now, which while editing is not where its anchor says. */
export interface PlacedMark extends Placed {
  mark: Mark;
}

/** Replaces all marks. */
export const setMarks = StateEffect.define<readonly Mark[]>();

interface Riding {
  /** As the frame set them, on which text, and what was typed since. */
  base: RangeSet<MarkValue>;
  doc: Text;
  since: ChangeSet | null;
  /** As they stand now. */
  set: RangeSet<MarkValue>;
}

/**
 * Marks move by all that was typed since the frame set them as one change, and not letter by letter: a year
 * taken away and another typed in its place is the mark's new year, as it will be once the change is sent.
 */
export const marksField = StateField.define<Riding>({
  create: ({ doc }) => ({ base: RangeSet.empty, doc, since: null, set: RangeSet.empty }),
  update(before, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setMarks)) continue;
      const base = build(effect.value, transaction.newDoc.length);
      return { base, doc: transaction.newDoc, since: null, set: base };
    }
    if (!transaction.docChanged) return before;
    const since = movedSince(before.since, transaction);
    return { ...before, since, set: moved(before, since, transaction.newDoc) };
  },
});

/** Marks so near to a change are looked at again: further than any word reaches. */
const NEAR = 256;

/**
 * The editor lets go of all marks inside words that were replaced where they happen to be stored together,
 * and keeps them where not. What was touched, or may have had something grow against it, is therefore worked
 * out again, one by one and by the rule of the command.
 */
function moved({ base, doc }: Riding, since: ChangeSet, newDoc: Text): RangeSet<MarkValue> {
  const touched = new Map<MarkValue, Range<MarkValue> | null>();
  let [filterFrom, filterTo] = [Infinity, 0];
  since.iterChangedRanges((fromA, toA, fromB, toB) => {
    [filterFrom, filterTo] = [Math.min(filterFrom, Math.max(0, fromB - NEAR)), toB + NEAR];
    base.between(Math.max(0, fromA - NEAR), toA + NEAR, (start, end, value) => {
      if (touched.has(value)) return;
      const [from, to] = [since.mapPos(start, 1), since.mapPos(end, -1)];
      const there = { start: from, end: to };
      touched.set(value, from < to ? besides(doc, newDoc, value, { start, end }, there) : null);
    });
  });
  const set = base.map(since);
  if (touched.size === 0) return set;
  return set.update({
    filterFrom,
    filterTo,
    filter: (_from, _to, value) => !touched.has(value),
    add: [...touched.values()].filter((range) => range !== null),
    sort: true,
  });
}

/** Only what is about the mark is read: joining a whole book for each letter typed would be felt. */
function besides(doc: Text, newDoc: Text, value: MarkValue, old: Stretch, fresh: Stretch): Range<MarkValue> {
  const [was, is] = [cutOut(doc, old), cutOut(newDoc, fresh)];
  const { start, end } = settled(was.text, was.range, is.text, is.range, value.mark.stamp?.words);
  return value.range(start + is.from, end + is.from);
}

interface Stretch {
  start: number;
  end: number;
}

function cutOut(doc: Text, { start, end }: Stretch): { text: string; from: number; range: Stretch } {
  const from = Math.max(0, start - READ);
  const text = plainOf(doc, from, Math.min(doc.length, end + READ));
  return { text, from, range: { start: start - from, end: end - from } };
}

const ridingIn = (state: EditorState): RangeSet<MarkValue> => state.field(marksField).set;

function build(marks: readonly Mark[], length: number): RangeSet<MarkValue> {
  const fitting = marks.filter(
    ({ lost, anchor }) => !lost && anchor.start >= 0 && anchor.start < anchor.end && anchor.end <= length,
  );
  fitting.sort((a, b) => a.anchor.start - b.anchor.start);
  const builder = new RangeSetBuilder<MarkValue>();
  for (const mark of fitting) builder.add(mark.anchor.start, mark.anchor.end, new MarkValue(mark));
  return builder.finish();
}

const placed = (start: number, end: number, { mark }: MarkValue): PlacedMark => ({
  id: mark.id,
  start,
  end,
  mark,
});

/** The marks that touch `[from, to]`, in text order. */
export function marksBetween(state: EditorState, from: number, to: number): PlacedMark[] {
  const found: PlacedMark[] = [];
  ridingIn(state).between(from, to, (start, end, value) => void found.push(placed(start, end, value)));
  return found.sort(inTextOrder);
}

/** The marks of paragraphs by where those begin. Looked up by the set they came from, which never changes. */
const inParagraphs = new WeakMap<RangeSet<MarkValue>, Map<number, Within>>();

interface Within {
  to: number;
  marks: readonly PlacedMark[];
}

/**
 * `marksBetween` of a paragraph, or of a drawn part of one: the same list each time as long as no mark moves.
 * Whoever draws while one scrolls asks again and again for the same.
 */
export function marksIn(
  state: EditorState,
  { from, to }: { from: number; to: number },
): readonly PlacedMark[] {
  const set = ridingIn(state);
  let known = inParagraphs.get(set);
  if (!known) inParagraphs.set(set, (known = new Map()));
  const before = known.get(from);
  if (before?.to === to) return before.marks;
  const marks = marksBetween(state, from, to);
  known.set(from, { to, marks });
  return marks;
}

/** The marks over the character after `offset` (`side` 1) or before it (-1), innermost first. */
export function marksAt(state: EditorState, offset: number, side: -1 | 1): PlacedMark[] {
  return stackAt(marksBetween(state, offset, offset), side === 1 ? offset : offset - 1);
}

/**
 * The marks the cursor stands in; at an edge, the mark it is about to enter goes before the one it has just
 * left.
 */
export function marksAtCursor(state: EditorState): PlacedMark[] {
  const { head } = state.selection.main;
  const after = marksAt(state, head, 1);
  return after.length ? after : marksAt(state, head, -1);
}

// Looked up by the set they came from: a set never changes, a new one gets a new list when somebody asks for
// it.
const lists = new WeakMap<RangeSet<MarkValue>, readonly PlacedMark[]>();

/**
 * All marks in text order. Walks over all of them the first time after a change, so it is not for every
 * letter typed.
 */
export function allMarks(state: EditorState): readonly PlacedMark[] {
  const set = ridingIn(state);
  let list = lists.get(set);
  if (!list) {
    const marks: PlacedMark[] = [];
    for (const cursor = set.iter(); cursor.value; cursor.next())
      marks.push(placed(cursor.from, cursor.to, cursor.value));
    lists.set(set, (list = marks.sort(inTextOrder)));
  }
  return list;
}

export const markById = (state: EditorState, id: string): PlacedMark | undefined =>
  allMarks(state).find((mark) => mark.id === id);

/** The mark with its other half: a quote with its attribution, an attribution with all its quotes. */
export function withPartners(state: EditorState, id: string | null): ReadonlySet<string> {
  const ids = new Set<string>();
  const mark = id === null ? undefined : markById(state, id)?.mark;
  if (!mark) return ids;
  ids.add(mark.id);
  if (mark.attribution) ids.add(mark.attribution);
  if (mark.kind === 'attribution') {
    for (const other of allMarks(state)) if (other.mark.attribution === mark.id) ids.add(other.id);
  }
  return ids;
}
