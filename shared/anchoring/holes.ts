/** The stretches of edited sentences that have no partner, and what was put in their stead. */

import type { Alignment } from './align';
import { firstAbove } from '../text/ranges';
import { isWordCode, slice, Vocabulary, wordsOf, type Units } from './units';
import { plainWeightOf } from './wording';

/** An old stretch without partner inside an edited sentence, and what stands in its stead. */
export interface Hole {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

export function holeBefore(alignment: Alignment, k: number): Hole | null {
  const { standing: segments, links, oldSentences, newSentences } = alignment;
  const segment = segments[k];
  const group = segment && links.groups[segment.group];
  if (!group) return null;
  const before = segments[k - 1]?.group === segment.group ? segments[k - 1]! : null;
  return {
    oldStart: before ? before.oldEnd : oldSentences.starts[group.oldFrom]!,
    oldEnd: segment.oldStart,
    newStart: before ? before.newEnd : newSentences.starts[group.newFrom]!,
    newEnd: segment.newStart,
  };
}

export function holeAfter(alignment: Alignment, k: number): Hole | null {
  const { standing: segments, links, oldSentences, newSentences } = alignment;
  const segment = segments[k];
  const group = segment && links.groups[segment.group];
  if (!group) return null;
  const after = segments[k + 1]?.group === segment.group ? segments[k + 1]! : null;
  return {
    oldStart: segment.oldEnd,
    oldEnd: after ? after.oldStart : oldSentences.ends[group.oldTo - 1]!,
    newStart: segment.newEnd,
    newEnd: after ? after.newStart : newSentences.ends[group.newTo - 1]!,
  };
}

/** Words on both sides of a hole, and what they weigh with all that stands beside them there. */
interface InHole {
  old: Units;
  fresh: Units;
  oldWeight: number;
  newWeight: number;
}

// A sentence rewritten from end to end is one hole, and there may be a thousand marks in it: it is read once.
const read = new WeakMap<Alignment, Map<string, InHole>>();

/**
 * Words on both sides of a hole. Where they are equally many they go pairwise, points and quotation marks
 * too; else the points at the edges are left out. Points alone never stand for words: then the words are
 * gone.
 */
export function wordsOfHole(alignment: Alignment, hole: Hole): InHole {
  const known = read.get(alignment) ?? new Map<string, InHole>();
  read.set(alignment, known);
  const key = `${hole.oldStart} ${hole.oldEnd} ${hole.newStart}`;
  const found = known.get(key) ?? readHole(alignment, hole);
  known.set(key, found);
  return found;
}

function readHole({ oldText, newText }: Alignment, hole: Hole): InHole {
  const old = wordsOf(oldText, hole.oldStart, hole.oldEnd, new Vocabulary());
  const fresh = wordsOf(newText, hole.newStart, hole.newEnd, new Vocabulary());
  const trimmedOld = withoutEdgePoints(oldText, old);
  const trimmedNew = withoutEdgePoints(newText, fresh);
  const wordsGone = trimmedNew.starts.length === 0 && trimmedOld.starts.length > 0;
  const whole = old.starts.length === fresh.starts.length && !wordsGone;
  return {
    old: whole ? old : trimmedOld,
    fresh: whole ? fresh : trimmedNew,
    oldWeight: plainWeightOf(oldText, hole.oldStart, hole.oldEnd),
    newWeight: plainWeightOf(newText, hole.newStart, hole.newEnd),
  };
}

function withoutEdgePoints(text: string, units: Units): Units {
  const isWord = (at: number): boolean => isWordCode(text.charCodeAt(at));
  const first = units.starts.findIndex(isWord);
  return first === -1 ? slice(units, 0, 0) : slice(units, first, units.starts.findLastIndex(isWord) + 1);
}

/** Index of the first word that ends after `at`; -1 where none does. */
export function firstWordAfter({ ends }: Units, at: number): number {
  const k = firstAbove(ends, at);
  return k < ends.length ? k : -1;
}

/** Index of the last word that starts before `at`; -1 where none does. */
export const lastWordBefore = ({ starts }: Units, at: number): number => firstAbove(starts, at - 1) - 1;
