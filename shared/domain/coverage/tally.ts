import type { Article } from '../model/article';
import type { Mark } from '../model/mark';
import { counted, inSeries } from '../model/numbers';
import { KIND_INFO, MARK_KINDS } from '../../vocabulary';

/**
 * What a change did to an article, counted from the article before and after. Whatever is said of it is said
 * from here: a command makes more than was asked of it (a quote brings its attribution and its speaker) and
 * less (what was so before).
 */
export interface Tally {
  made: Mark[];
  removed: Mark[];
  /** Marks that are other than they were; as they are now. */
  changed: Mark[];
  people: number;
  sources: number;
  evidence: number;
  /** Suggestions by their key, see `suggestionKey`. */
  dismissed: ReadonlySet<string>;
  /** Sentences ticked off, by themselves or anew, and ticks taken back. */
  cleared: number;
  uncleared: number;
}

/** Tells what is other by identity, which `apply` keeps for everything it leaves alone. */
export function tallyOf(before: Article, after: Article): Tally {
  const marks = Object.values(after.marks);
  const made = marks.filter(({ id }) => !(id in before.marks));
  const changed = marks.filter((mark) => mark.id in before.marks && before.marks[mark.id] !== mark);
  return {
    made,
    changed,
    removed: missing(before.marks, after.marks),
    people: missing(after.people, before.people).length,
    sources: missing(after.sources, before.sources).length,
    evidence: [...made, ...changed].reduce(
      (sum, { id, evidence }) => sum + evidence.length - (before.marks[id]?.evidence.length ?? 0),
      0,
    ),
    dismissed: new Set(Object.keys(after.dismissed).filter((key) => !(key in before.dismissed))),
    cleared: missing(after.cleared, before.cleared).length,
    uncleared: missing(before.cleared, after.cleared).length,
  };
}

function missing<T>(all: Readonly<Record<string, T>>, from: Readonly<Record<string, T>>): T[] {
  return all === from ? [] : Object.entries(all).flatMap(([id, each]) => (id in from ? [] : [each]));
}

/** "149 marks (9 claims, 70 quotes and 70 attributions)". */
export const marksInWords = (marks: readonly Mark[]): string =>
  `${counted(marks.length, 'mark')} (${kindsInWords(marks)})`;

/** "9 claims, 70 quotes and 70 attributions". */
export const kindsInWords = (marks: readonly Mark[]): string =>
  inSeries(
    MARK_KINDS.flatMap((kind) => {
      const of = marks.filter((mark) => mark.kind === kind).length;
      return of === 0 ? [] : [counted(of, KIND_INFO[kind].label.toLowerCase())];
    }),
  );
