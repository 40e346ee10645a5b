/** Which old sentence became which new one, as it is worked out step by step. */

import type { SentenceUnits } from './units';

/** Sentences that were edited into one another: one into one, or as many as they were cut into. */
export interface SentenceGroup {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
  /** Share of the words they have in common, by weight: 0 to 1. */
  similarity: number;
}

/** A maximal stretch of sentences without a partner, `[from, to)`. */
export interface Run {
  from: number;
  to: number;
}

export class Links {
  /** New sentence of each old one, or -1; and the reverse. In a group, the first of the other side. */
  readonly oldTo: Int32Array;
  readonly newTo: Int32Array;
  /**
   * For each old sentence: index into `groups`, or -1 when it is linked to the very same words (or not at
   * all).
   */
  readonly groupOf: Int32Array;
  readonly groups: SentenceGroup[] = [];
  /** Old sentences whose link nobody should build on, because a lookalike fits as well. */
  readonly unsure: Uint8Array;
  /** New sentences an old one without a sure link may have become. */
  readonly suspects = new Map<number, number[]>();
  /**
   * The new sentences most like an old one among those of other words, where copies of it word for word were
   * left as well: it may have become one of them, but they are no rivals of the copies.
   */
  readonly besideCopies = new Map<number, number[]>();

  constructor(
    readonly old: SentenceUnits,
    readonly fresh: SentenceUnits,
  ) {
    this.oldTo = new Int32Array(old.ids.length).fill(-1);
    this.newTo = new Int32Array(fresh.ids.length).fill(-1);
    this.groupOf = new Int32Array(old.ids.length).fill(-1);
    this.unsure = new Uint8Array(old.ids.length);
  }

  same(i: number, j: number): void {
    this.oldTo[i] = j;
    this.newTo[j] = i;
  }

  group(group: SentenceGroup): void {
    const { oldFrom, newFrom } = group;
    if (
      group.oldTo === oldFrom + 1 &&
      group.newTo === newFrom + 1 &&
      this.old.ids[oldFrom] === this.fresh.ids[newFrom]
    ) {
      this.same(oldFrom, newFrom);
      return;
    }
    this.regroup(this.groups.length, group);
  }

  /**
   * Puts a group in the place of another one, which it takes in whole. What looked like a rival and is a
   * piece of it is none.
   */
  regroup(index: number, group: SentenceGroup): void {
    this.groups[index] = group;
    for (let i = group.oldFrom; i < group.oldTo; i++) {
      this.oldTo[i] = group.newFrom;
      this.groupOf[i] = index;
      const isPiece = (j: number): boolean => j >= group.newFrom && j < group.newTo;
      const wasCut = group.newTo > group.newFrom + 1;
      if (wasCut && this.unsure[i] === 1 && this.suspects.get(i)?.every(isPiece)) this.unsure[i] = 0;
    }
    for (let j = group.newFrom; j < group.newTo; j++) this.newTo[j] = group.oldFrom;
  }

  suspect(i: number, j: number): void {
    const list = this.suspects.get(i);
    if (!list) this.suspects.set(i, [j]);
    else if (!list.includes(j)) list.push(j);
  }

  /** Old sentences of `[from, to)` without a partner, as runs. */
  oldRuns(from = 0, to = this.oldTo.length): Run[] {
    return runsOf(this.oldTo, from, to);
  }

  newRuns(from = 0, to = this.newTo.length): Run[] {
    return runsOf(this.newTo, from, to);
  }

  /** The last new sentence that old sentence `i` became, or -1. */
  lastNewOf(i: number): number {
    const group = this.groups[this.groupOf[i]!];
    return group ? group.newTo - 1 : this.oldTo[i]!;
  }
}

function runsOf(partner: Int32Array, start: number, end: number): Run[] {
  const runs: Run[] = [];
  for (let i = start; i < end; i++) {
    if (partner[i] !== -1) continue;
    const from = i;
    while (i < end && partner[i] === -1) i++;
    runs.push({ from, to: i });
  }
  return runs;
}
