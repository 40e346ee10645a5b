/** The best way to pair two short runs of sentences, by what they say. */

import type { Run } from './links';
import type { Units } from './units';
import type { Wording } from './wording';

// A table of similarities larger than this is left to the search anywhere, whose cost is linear.
const LARGEST_TABLE = 2_500;

export interface Words {
  wording: Wording;
  /** Words of the sentences that had no partner after the exact steps, by sentence. */
  old: Map<number, Units>;
  fresh: Map<number, Units>;
  /** Every word of the new draft, or null where no sentence was left over. */
  all: Units | null;
}

/** `oldCount` sentences from `i` on became `newCount` from `j` on. */
export interface Step {
  i: number;
  oldCount: number;
  j: number;
  newCount: number;
  similarity: number;
}

export interface Plan {
  steps: Step[];
  value: number;
  similarity: (i: number, j: number) => number;
}

export const isTooLarge = (a: Run, b: Run): boolean => (a.to - a.from) * (b.to - b.from) > LARGEST_TABLE;

/**
 * The heaviest in-order pairing of two runs, one to one, two to one or one to two (Gale and Church's moves).
 */
export function planRun(words: Words, oldRun: Run, newRun: Run, least: number): Plan {
  const height = oldRun.to - oldRun.from;
  const width = newRun.to - newRun.from;
  if (isTooLarge(oldRun, newRun)) return { steps: [], value: 0, similarity: () => 0 };
  const { wording } = words;
  const olds = Array.from({ length: height }, (_, i) => words.old.get(oldRun.from + i)!);
  const news = Array.from({ length: width }, (_, j) => words.fresh.get(newRun.from + j)!);
  const oldWeight = olds.map((unit) => wording.total(unit));
  const newWeight = news.map((unit) => wording.total(unit));
  const shared = olds.map((old) => news.map((fresh) => wording.shared(old, fresh)));
  const similarity = (i: number, j: number): number =>
    ratio(2 * shared[i]![j]!, oldWeight[i]! + newWeight[j]!);
  const value = grid(height + 1, width + 1);
  const move: (Step | null)[][] = Array.from({ length: height + 1 }, () =>
    new Array<Step | null>(width + 1).fill(null),
  );
  for (let i = 0; i <= height; i++) {
    for (let j = 0; j <= width; j++) {
      if (i > 0) value[i]![j] = value[i - 1]![j]!;
      if (j > 0 && value[i]![j - 1]! > value[i]![j]!) value[i]![j] = value[i]![j - 1]!;
      const consider = (oldCount: number, newCount: number, common: number, weight: number): void => {
        const alike = ratio(2 * common, weight);
        const total = value[i - oldCount]![j - newCount]! + common * alike;
        if (alike < least || total <= value[i]![j]!) return;
        value[i]![j] = total;
        move[i]![j] = {
          i: oldRun.from + i - oldCount,
          oldCount,
          j: newRun.from + j - newCount,
          newCount,
          similarity: alike,
        };
      };
      if (i > 0 && j > 0) consider(1, 1, shared[i - 1]![j - 1]!, oldWeight[i - 1]! + newWeight[j - 1]!);
      if (i > 1 && j > 0) {
        const [x, y] = [shared[i - 2]![j - 1]!, shared[i - 1]![j - 1]!];
        if (x >= oldWeight[i - 2]! / 2 && y >= oldWeight[i - 1]! / 2) {
          const common = Math.min(x + y, wording.shared(joined(olds[i - 2]!, olds[i - 1]!), news[j - 1]!));
          if (areHalves(x, y, common, oldWeight[i - 2]!, oldWeight[i - 1]!))
            consider(2, 1, common, oldWeight[i - 2]! + oldWeight[i - 1]! + newWeight[j - 1]!);
        }
      }
      if (i > 0 && j > 1) {
        const [x, y] = [shared[i - 1]![j - 2]!, shared[i - 1]![j - 1]!];
        if (x >= newWeight[j - 2]! / 2 && y >= newWeight[j - 1]! / 2) {
          const common = Math.min(x + y, wording.shared(joined(news[j - 2]!, news[j - 1]!), olds[i - 1]!));
          if (areHalves(x, y, common, newWeight[j - 2]!, newWeight[j - 1]!))
            consider(1, 2, common, oldWeight[i - 1]! + newWeight[j - 2]! + newWeight[j - 1]!);
        }
      }
    }
  }
  const steps: Step[] = [];
  for (let i = height, j = width; i > 0 && j > 0;) {
    const step = move[i]![j];
    if (step && value[i]![j]! > Math.max(value[i - 1]![j]!, value[i]![j - 1]!)) {
      steps.push(step);
      i -= step.oldCount;
      j -= step.newCount;
    } else if (value[i - 1]![j]! >= value[i]![j - 1]!) i--;
    else j--;
  }
  return {
    steps: steps.reverse(),
    value: value[height]![width]!,
    similarity: (i, j) => similarity(i - oldRun.from, j - newRun.from),
  };
}

/**
 * Two halves of a sentence have words of their own from it; two sentences that have the same ones are
 * lookalikes.
 */
const areHalves = (x: number, y: number, common: number, first: number, second: number): boolean =>
  common - y >= first / 2 && common - x >= second / 2;
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const grid = (height: number, width: number): number[][] =>
  Array.from({ length: height }, () => new Array<number>(width).fill(0));
const joined = (a: Units, b: Units): Units => ({
  starts: [...a.starts, ...b.starts],
  ends: [...a.ends, ...b.ends],
  ids: [...a.ids, ...b.ids],
});
