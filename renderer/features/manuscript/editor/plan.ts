import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { asksAgain, MARK_KINDS, STATUSES, type MarkKind } from '@shared/domain';
import { firstStartingFrom, type Range } from '@shared/text/ranges';
import { joined, LANES, lanesOf, topmost } from '../pure/lanes';
import { holders, ownWords } from '../pure/nested';
import { outermostFirst } from '../pure/stack';
import { attentionField } from './attention';
import { fadedField, fades } from './faded';
import { findField } from './find';
import { againField, unseenField } from './followed';
import { ghostsField } from './ghosts';
import { marksAtCursor, marksIn, type PlacedMark } from './marks';
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
import type { Part } from './paragraphs';
import { rulesField } from './rules';

/*
 * What is to be painted, paragraph by paragraph. It is remembered for as long as nothing about the paragraph
 * changes, so that whoever scrolls has only those worked out that were never on the screen.
 */

/**
 * Start and end of every range to paint, counted from where the part begins, apart and in order, by highlight
 * name.
 */
export type Plan = ReadonlyMap<string, readonly number[]>;

/** What painting asks of the editor. */
type Seen = Pick<EditorView, 'state' | 'hasFocus'>;

/** What was made of the marks of a part and how strongly they show. */
interface Known extends Part {
  marks: readonly PlacedMark[];
  strengths: readonly Strength[];
  /** The same as long as the same is to be painted. */
  plan: Plan;
}

/** More paragraphs than this are forgotten again. */
const MOST = 500;

const TINTS = STATUSES.flatMap((status) => STRENGTHS.map((strength) => tintName(status, strength)));

/**
 * Names by kind, lane and whether they are strong: put together for every mark they would be half the work.
 */
const LINES = Object.fromEntries(
  MARK_KINDS.map((kind) => [
    kind,
    Array.from({ length: LANES }, (_, lane) => [false, true].map((strong) => lineName(kind, lane, strong))),
  ]),
) as Record<MarkKind, string[][]>;

export class Plans {
  private readonly known = new Map<number, Known>();
  private about: readonly unknown[] = [];

  /**
   * Begins a round. What is to be painted on a part is answered at once where it is remembered, and otherwise
   * only when it `must` be: undefined.
   */
  begin(view: Seen): (part: Part, must: boolean) => Plan | undefined {
    this.forgetWhatChanged(view);
    const strength = strengths(view);
    return (part, must) => this.planOf(view.state, part, strength, must);
  }

  private planOf(
    state: EditorState,
    part: Part,
    strength: (id: string) => Strength,
    must: boolean,
  ): Plan | undefined {
    const known = this.known.get(part.from);
    if (!known && !must) return undefined;
    const marks = marksIn(state, part);
    if (
      known?.to === part.to &&
      known.marks === marks &&
      marks.every(({ id }, i) => strength(id) === known.strengths[i])
    )
      return known.plan;
    if (!must) return undefined;
    const strong = marks.map(({ id }) => strength(id));
    const plan = made(state, part, marks, strong);
    this.known.set(part.from, { ...part, marks, strengths: strong, plan });
    return plan;
  }

  private forgetWhatChanged({ state }: Seen): void {
    const about = [
      state.doc,
      state.field(findField),
      state.field(fadedField),
      state.field(rulesField),
      state.field(unseenField),
      state.field(againField),
      state.field(ghostsField),
    ];
    if (this.known.size > MOST || about.some((each, i) => each !== this.about[i])) this.known.clear();
    this.about = about;
  }
}

function made(
  state: EditorState,
  part: Part,
  marks: readonly PlacedMark[],
  strong: readonly Strength[],
): Plan {
  const { from, to } = part;
  const pairs = new Map<string, number[]>();
  const add = (name: string, start: number, end: number): void => {
    const [first, last] = [Math.max(start, from) - from, Math.min(end, to) - from];
    if (first >= last) return;
    const list = pairs.get(name);
    if (list) list.push(first, last);
    else pairs.set(name, [first, last]);
  };
  const lanes = lanesOf(marks);
  // What one looks at is seen even if it faded.
  const seen = marks.map(({ mark }, i) => strong[i]! > 0 || !fades(state, mark));
  const shown = outermostFirst(marks, strong).filter((i) => seen[i]);
  const holding = holders(marks);
  const nameOf = (i: number): string => LINES[marks[i]!.mark.kind][lanes[i]!]![strong[i]! > 0 ? 1 : 0]!;
  // Around another it has its bar in the margin, and its whole line only while one looks at it.
  const ownOf = (i: number): Range[] =>
    holding[i] && strong[i] === 0 ? ownWords(marks, i, seen) : [marks[i]!];
  const shared = (i: number): boolean => lanes[i] === LANES - 1 && strong[i] === 0;
  marks.forEach(({ start, end, mark }, i) => {
    if (!seen[i]) return;
    if (!shared(i)) for (const own of ownOf(i)) add(nameOf(i), own.start, own.end);
    if (asksAgain(mark)) add(RECHECK, start, end);
  });
  // In the lane that is shared one line on a place, the innermost's: over one another they would be a blot.
  const lines = shown.map((i) => ({
    start: marks[i]!.start,
    end: marks[i]!.end,
    paint: shared(i) ? 1 + MARK_KINDS.indexOf(marks[i]!.mark.kind) : 0,
  }));
  for (const { start, end, paint } of topmost(lines, from, to))
    add(LINES[MARK_KINDS[paint - 1]!][LANES - 1]![0]!, start, end);
  // One tint on a place, however many marks lie on it: the innermost's, or the strongest's. Piled up they
  // would be mud.
  const tints = shown.map((i) => ({
    start: marks[i]!.start,
    end: marks[i]!.end,
    paint: 1 + STATUSES.indexOf(marks[i]!.mark.status) * STRENGTHS.length + strong[i]!,
  }));
  for (const { start, end, paint } of topmost(tints, from, to)) add(TINTS[paint - 1]!, start, end);
  addOthers(state, part, add);
  return new Map([...pairs].map(([name, list]) => [name, joined(list)]));
}

function addOthers(
  state: EditorState,
  { from, to }: Part,
  add: (name: string, start: number, end: number) => void,
): void {
  const within = (ranges: readonly Range[], nameOf: (at: number) => string): void => {
    const first = Math.max(0, firstStartingFrom(ranges, from) - 1);
    for (let i = first; i < ranges.length && ranges[i]!.start < to; i++)
      add(nameOf(i), ranges[i]!.start, ranges[i]!.end);
  };
  const find = state.field(findField);
  within(find.matches, (at) => (at === find.current ? CURRENT_MATCH : MATCH));
  within(state.field(unseenField), () => UNSEEN);
  within(state.field(againField), () => AGAIN);
  const { all, current } = state.field(ghostsField);
  within(all, () => GHOST);
  if (current) within([current], () => CURRENT_GHOST);
}

function strengths({ state, hasFocus }: Seen): (id: string) => Strength {
  const { selectedSet, hoveredSet } = state.field(attentionField);
  const atCursor = hasFocus && state.selection.main.empty ? marksAtCursor(state) : [];
  // Where the selected mark is under the cursor it speaks for itself; otherwise the innermost is shown.
  const cursor = atCursor.some((mark) => selectedSet.has(mark.id)) ? undefined : atCursor[0]?.id;
  if (selectedSet.size === 0 && hoveredSet.size === 0 && cursor === undefined) return () => 0;
  return (id) => (selectedSet.has(id) ? 2 : hoveredSet.has(id) || id === cursor ? 1 : 0);
}
