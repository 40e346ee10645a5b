import type { Change } from '../../anchoring/changes';
import {
  aroundOf,
  REACH,
  surroundingsChanged,
  type Beside,
  type BesideKind,
} from '../../anchoring/surroundings';
import { firstWhere } from '../../text/ranges';
import type { SurroundingsRule } from './command';
import { alertsOf, type Around, type Mark, type StatusStamp } from '../model/mark';
import { inQuotes } from '../../text/in-quotes';

export type { Beside };

/*
 * What stands beside a mark: a verified figure is not verified any more once its sentence says it of somebody
 * else. What stood around the words is kept with the stamp, and whatever changes words notes what stands
 * there since.
 */

interface Standing {
  marks: Readonly<Record<string, Mark>>;
  text: string;
}

/**
 * Notes in `after.marks`, which must be nobody else's, where sentences say something else than when they were
 * checked; without a rule nothing is noted. Only marks that are `near` a change are looked at.
 */
export function noteSurroundings(
  before: Standing,
  after: { marks: Record<string, Mark>; text: string },
  rule: SurroundingsRule | undefined,
  near: (mark: Mark) => boolean = () => true,
): Record<string, Mark> {
  const { marks, text } = after;
  if (!rule) return marks;
  for (const id in marks) {
    const mark = marks[id]!;
    if (!mark.stamp) continue;
    const old = before.marks[id];
    if (old && !near(old)) continue;
    if (mark.lost) {
      const around =
        old && !old.lost ? aroundBefore(mark.stamp, { mark: old, text: before.text }) : undefined;
      if (around && !mark.stamp.around) marks[id] = { ...mark, stamp: { ...mark.stamp, around } };
      continue;
    }
    const stamp = notedStamp(mark, old && !old.lost ? { mark: old, text: before.text } : null, text, rule);
    if (stamp && stamp !== mark.stamp) marks[id] = { ...mark, stamp };
  }
  return marks;
}

/**
 * The mark's stamp with what stands around it in `text`, where by `rule` that says something else; the very
 * same stamp where nothing is to be noted. One of before Stet kept what was around is taken to have been set
 * on the sentence of before the change.
 */
export function notedStamp(
  { stamp, anchor }: Mark & { stamp?: StatusStamp },
  before: { mark: Mark; text: string } | null,
  text: string,
  rule: SurroundingsRule,
): StatusStamp | undefined {
  if (!stamp) return stamp;
  // Most marks of a long text, and quicker than looking for their sentences twice.
  if (!stamp.around && anchor.exact === stamp.words && before && isUntouched(before, { text, anchor }))
    return stamp;
  const stands = aroundOf(text, anchor);
  const around = aroundBefore(stamp, before);
  // As long as nothing has changed it can still be read from the text.
  if (!around || (!stamp.around && isSame(around, stands) && anchor.exact === stamp.words)) return stamp;
  const { now, ...rest } = stamp;
  if (!differs(around, stands, rule, anchor.exact)) return now || !stamp.around ? { ...rest, around } : stamp;
  return now && isSame(now, stands) ? stamp : { ...rest, around, now: stands };
}

/**
 * Farther from its words than this nothing is looked at for a mark, the edges of what is looked at included.
 */
const BESIDE = 2 * REACH;

/** The end of a sentence is told by what comes behind it, which may stand in the next line. */
const BEYOND = 40;

/** Whether the mark's words and all that is looked at around them are the very same. */
function isUntouched(
  { mark: { anchor: old }, text: oldText }: { mark: Mark; text: string },
  { text, anchor }: { text: string; anchor: Mark['anchor'] },
): boolean {
  if (old.exact !== anchor.exact) return false;
  const [was, is] = [linesAround(oldText, old), linesAround(text, anchor)];
  return was.ahead === is.ahead && was.words === is.words;
}

/** The lines a mark stands in, as far as they are looked at; `ahead`: where in `words` its own begin. */
function linesAround(text: string, { start, end }: Mark['anchor']): { ahead: number; words: string } {
  const low = Math.max(0, start - BESIDE);
  const from = low + text.slice(low, start).lastIndexOf('\n') + 1;
  const length = text.slice(end, end + BESIDE).indexOf('\n');
  const first = Math.max(0, from - BEYOND);
  return {
    ahead: start - first,
    words: text.slice(first, length === -1 ? end + BESIDE : end + length + BEYOND),
  };
}

/**
 * What was answered last of a sentence as it once stood: most edits leave most sentences as the edit before
 * left them.
 */
const answered = new WeakMap<
  Around,
  { stands: Around; rule: SurroundingsRule; words: string; differs: boolean }
>();

function differs(around: Around, stands: Around, rule: SurroundingsRule, words: string): boolean {
  const last = answered.get(around);
  if (last && last.rule === rule && last.words === words && isSame(last.stands, stands)) return last.differs;
  const answer = surroundingsChanged(around, stands, rule, words) !== null;
  answered.set(around, { stands, rule, words, differs: answer });
  return answer;
}

/**
 * What stood around the words when the status was set. It is kept with the first change that has a rule, and
 * not with the status: what an earlier Stet wrote has to come out of its history as it did then.
 */
function aroundBefore(stamp: StatusStamp, before: { mark: Mark; text: string } | null): Around | undefined {
  if (stamp.around || !before) return stamp.around;
  const { exact } = before.mark.anchor;
  return exact === stamp.words || exact === stamp.same
    ? aroundOf(before.text, before.mark.anchor)
    : undefined;
}

const isSame = (a: { before: string; after: string }, b: { before: string; after: string }): boolean =>
  a.before === b.before && a.after === b.after;

/**
 * What will differ around a mark that is decided once its words stand at `[start, end)` of another text;
 * empty where nothing does.
 */
export function besideAt(
  mark: Mark,
  old: string,
  text: string,
  { start, end }: { start: number; end: number },
  rule: SurroundingsRule,
): Beside[] {
  const moved = {
    ...mark,
    lost: false,
    anchor: { ...mark.anchor, start, end, exact: text.slice(start, end) },
  };
  const stamp = notedStamp(moved, mark.lost ? null : { mark, text: old }, text, rule);
  const then = { ...moved, ...(stamp ? { stamp } : {}) };
  return alertsOf(then).includes('surroundings') ? besideOf(then) : [];
}

/**
 * Whether a mark stands near enough to one of `changes` (in order, offsets of before them) for its sentence
 * to be another one.
 */
export function nearTo(changes: readonly Change[]): (mark: Mark) => boolean {
  return ({ anchor: { start, end } }) => {
    const at = firstWhere(changes.length, (each) => changes[each]!.to >= start - REACH);
    return at < changes.length && changes[at]!.from <= end + REACH;
  };
}

/** What differs around a mark from when it was checked, for showing it; empty where nothing is noted. */
export function besideOf({
  stamp,
  anchor: { exact },
}: Pick<Mark, 'stamp'> & { anchor: Pick<Mark['anchor'], 'exact'> }): Beside[] {
  if (!stamp?.around || !stamp.now) return [];
  // What the desk's rule was when it was noted is not known here; by the strictest one something differs in
  // any case.
  return (
    surroundingsChanged(stamp.around, stamp.now, 'facts', exact) ??
    surroundingsChanged(stamp.around, stamp.now, 'any', exact) ??
    []
  );
}

/** What kind of thing differs, as it is headed. */
export const BESIDE_INFO: Record<BesideKind, { label: string }> = {
  number: { label: 'Number' },
  unit: { label: 'Unit or currency' },
  date: { label: 'Date or time' },
  name: { label: 'Name or person' },
  denial: { label: 'Denial' },
  hedge: { label: 'How sure or how much' },
  saying: { label: 'Verb of saying' },
  speaker: { label: 'Who says it' },
  status: { label: 'Status' },
  opposite: { label: 'Opposite' },
  grown: { label: 'Grown to the words' },
  another: { label: 'Another sentence' },
  word: { label: 'Wording' },
};

/** One difference in words: “said” became “denied”. */
export function toldOfBeside({ was, is }: Beside): string {
  if (was === '') return `${inQuotes(is)} came in`;
  return is === '' ? `${inQuotes(was)} is gone` : `${inQuotes(was)} became ${inQuotes(is)}`;
}
