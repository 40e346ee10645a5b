import type { Range } from '../../text/ranges';
import type { Cue } from '../document';
import { cueAt } from './transcript';

/*
 * A transcript beside its recording: which turn is spoken at a second, and which seconds words take. Times of
 * a transcript may go backwards and may be missing; what has none is never guessed.
 */

/** A turn that says when it was spoken: up to the next turn's second, which the last one does not know. */
export interface TimedTurn extends Range {
  from: number;
  until: number | null;
}

/** From when to when in a recording, in seconds; `until` null: to its end. */
export interface Stretch {
  from: number;
  until: number | null;
}

/** The turns of a transcript that have times, in the order in which they were spoken. */
export function timedTurns(cues: readonly Cue[]): TimedTurn[] {
  const timed = cues.flatMap(({ start, end, time }) => (time === null ? [] : [{ start, end, from: time }]));
  timed.sort((a, b) => a.from - b.from || a.start - b.start);
  // Of several at one second all end together, where the next one begins.
  let next: number | null = null;
  const turns: TimedTurn[] = [];
  for (let at = timed.length - 1; at >= 0; at--) {
    const turn = timed[at]!;
    const after = timed[at + 1];
    if (after && after.from > turn.from) next = after.from;
    turns.push({ ...turn, until: next });
  }
  return turns.reverse();
}

/** In seconds: by so much a player may say less than it was sent to. */
const SHORT = 0.05;

/** Which of the turns is spoken at a second, the first of several; -1 before the first. */
export function turnAt(turns: readonly TimedTurn[], second: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]!.from <= second + SHORT) low = middle + 1;
    else high = middle;
  }
  let at = low - 1;
  while (at > 0 && turns[at - 1]!.from === turns[at]!.from) at--;
  return at;
}

/**
 * The seconds in which words of a transcript are spoken, as far as its times tell: from the turn they begin
 * in to the end of the one they end in. Null where the transcript does not say.
 */
export function secondsOfWords(cues: readonly Cue[], { start, end }: Range): Stretch | null {
  const from = cueAt(cues, start)?.time ?? null;
  if (from === null) return null;
  const last = cueAt(cues, Math.max(start, end - 1))?.time ?? null;
  const turns = timedTurns(cues);
  const until = turns[turnAt(turns, Math.max(from, last ?? from))]?.until ?? null;
  return { from, until };
}
