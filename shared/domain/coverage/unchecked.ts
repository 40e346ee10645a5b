import { byPlace } from '../model/article';
import { isDecided, type Mark } from '../model/mark';
import { firstAbove, firstWhere } from '../../text/ranges';
import type { Standing } from './standing';

/**
 * What a checker comes to next: a sentence nobody has looked at, or a mark nobody has decided on the words as
 * they stand or looked at by itself. A sentence with a mark of its own is come to by its mark.
 */
export type Unchecked = { what: 'sentence'; start: number; end: number } | { what: 'mark'; mark: Mark };

/** Where a checker is: on a mark, or with `[start, end)` selected (the cursor, where both are the same). */
export type Whereabouts = { mark: Mark } | { start: number; end: number };

/**
 * The next thing to check after `from` (`by` 1) or the one before it (-1), round and round; null when there
 * is no other. `marks` are in text order. `skip` names sentences by their start: they are being ticked off at
 * this moment.
 */
export function nextUnchecked(
  standing: Standing,
  marks: readonly Mark[],
  from: Whereabouts,
  by: 1 | -1,
  skip: ReadonlySet<number> = NONE,
): Unchecked | null {
  const {
    sentences: { starts, ends },
    looked,
    bare,
  } = standing;
  const here = selectedSentence(standing, from);
  const isToRead = (at: number) =>
    looked[at] === 0 && bare[at] === 1 && at !== here && !skip.has(starts[at]!);
  const sentence = nearest(looked.length, sentenceBeside(standing, from, here, by), by, isToRead);
  const isNext = (each: Mark) => isToCheck(each) && !('mark' in from && from.mark.id === each.id);
  const mark = nearest(marks.length, markBeside(marks, from, by), by, (at) => isNext(marks[at]!));
  if (!sentence && !mark) return null;
  if (
    !mark ||
    (sentence && isNearer(starts[sentence.at]!, sentence.round, marks[mark.at]!.anchor.start, mark.round, by))
  ) {
    return { what: 'sentence', start: starts[sentence!.at]!, end: ends[sentence!.at]! };
  }
  return { what: 'mark', mark: marks[mark.at]! };
}

/**
 * Whether the sentence comes before the mark, going `by`. In one place (the mark is lost then) the sentence
 * is the first in the text.
 */
function isNearer(
  sentence: number,
  itsRound: boolean,
  mark: number,
  marksRound: boolean,
  by: 1 | -1,
): boolean {
  if (itsRound !== marksRound) return marksRound;
  return by === 1 ? sentence <= mark : sentence > mark;
}

const NONE: ReadonlySet<number> = new Set();
const isToCheck = (mark: Mark): boolean => !isDecided(mark) || mark.bulk === true;

/**
 * The sentences nobody has looked at that `[start, end)` touches; with nothing selected, the one the cursor
 * stands in.
 */
export const unseenIn = (standing: Standing, start: number, end: number): Stretch[] =>
  sentencesWhere(standing, start, end, (at) => standing.looked[at] === 0);

/** Of these, the ones that can be ticked off: no mark of their own is there. */
export const tickableIn = (standing: Standing, start: number, end: number): Stretch[] =>
  sentencesWhere(standing, start, end, (at) => standing.looked[at] === 0 && standing.bare[at] === 1);

interface Stretch {
  start: number;
  end: number;
}

type Holds = (at: number) => boolean;

function sentencesWhere(
  { sentences: { starts, ends } }: Standing,
  start: number,
  end: number,
  holds: Holds,
): Stretch[] {
  const found: Stretch[] = [];
  for (
    let at = firstAbove(ends, start);
    at < starts.length && (starts[at]! < end || starts[at]! <= start);
    at++
  ) {
    if (holds(at)) found.push({ start: starts[at]!, end: ends[at]! });
  }
  return found;
}

/** The ticks of the sentences that `[start, end)` touches, or the cursor stands in. */
export function ticksIn(
  { sentences: { starts, ends }, ticks }: Standing,
  start: number,
  end: number,
): string[] {
  const found: string[] = [];
  for (
    let at = firstAbove(ends, start);
    at < starts.length && (starts[at]! < end || starts[at]! <= start);
    at++
  ) {
    const tick = ticks.get(at);
    if (tick !== undefined) found.push(tick);
  }
  return found;
}

/** The sentence that is selected as a whole, by its index; -1 when none is. */
function selectedSentence({ sentences: { starts, ends } }: Standing, from: Whereabouts): number {
  if ('mark' in from) return -1;
  const at = firstAbove(starts, from.start - 1);
  return starts[at] === from.start && ends[at] === from.end ? at : -1;
}

/** Where to begin looking for a sentence. Going on from a cursor, the sentence it stands in is the first. */
function sentenceBeside(
  { sentences: { starts, ends } }: Standing,
  from: Whereabouts,
  here: number,
  by: 1 | -1,
): number {
  if (here >= 0) return here + by;
  if ('mark' in from) return firstAbove(starts, from.mark.anchor.start) - (by === 1 ? 0 : 1);
  return by === 1 ? firstAbove(ends, from.start) : firstAbove(starts, from.start - 1) - 1;
}

/** Where to begin looking for a mark. */
function markBeside(marks: readonly Mark[], from: Whereabouts, by: 1 | -1): number {
  const isBefore = (mark: Mark) =>
    'mark' in from ? byPlace(mark, from.mark) < 0 : mark.anchor.start < from.start;
  const at = firstWhere(marks.length, (each) => !isBefore(marks[each]!));
  return by === 1 ? at : at - 1;
}

/**
 * The first place from `from` on, `by` by `by` and round the end, where it `holds`; `round` tells that it
 * came round.
 */
function nearest(
  size: number,
  from: number,
  by: 1 | -1,
  holds: (at: number) => boolean,
): { at: number; round: boolean } | null {
  for (let step = 0; step < size; step++) {
    const on = from + step * by;
    const at = ((on % size) + size) % size;
    if (holds(at)) return { at, round: on !== at };
  }
  return null;
}
