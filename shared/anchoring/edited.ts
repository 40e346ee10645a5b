/** The later steps: sentences that were edited, where they stand and then anywhere. */

import type { Links, Run } from './links';
import type { Units } from './units';
import type { Wording } from './wording';

/** How alike an edited sentence must be to its old self. The less its place says, the more its words have to say. */
const ALONE_IN_PLACE = 0.3;
const IN_PLACE = 0.38;
const BESIDE = 0.5;
const ANYWHERE = 0.66;
// Two candidates nearer to each other than this are lookalikes.
const CLEARLY_BETTER = 0.1;
const CLEARLY_BETTER_ANYWHERE = 0.15;
// Worth showing a person as a candidate.
const WORTH_A_LOOK = 0.2;
// A table of similarities larger than this is left to `linkEditedAnywhere`, whose cost is linear.
const LARGEST_TABLE = 2_500;
// How far a neighbour may be, in sentences, to speak for a place.
const NEIGHBOURHOOD = 3;
// Looked up anywhere by so many of its most telling words; a word in more sentences than this tells too little.
const TELLING_WORDS = 8;
const COMMONEST_WORD = 60;

export interface Words {
  wording: Wording;
  /** Words of the sentences that had no partner after the exact steps, by sentence. */
  old: Map<number, Units>;
  fresh: Map<number, Units>;
  /** Every word of the new draft, or null where no sentence was left over. */
  all: Units | null;
}

/** Links edited sentences inside the runs that stand between (or beside) the same neighbours in both drafts. */
export function linkEditedInPlace(links: Links, words: Words): void {
  for (const run of links.oldRuns()) {
    const after = runAfter(links, run.from === 0 ? -1 : links.lastNewOf(run.from - 1), run.from === 0);
    const before = runBefore(links, run.to === links.oldTo.length ? links.newTo.length : links.oldTo[run.to]!);
    if (after && before && after.from === before.from) {
      matchRun(links, words, run, after, false);
      continue;
    }
    const options = [after, before].filter((option) => option !== null);
    const scored = options.map((option) => ({ option, plan: planRun(links, words, run, option, BESIDE) }));
    scored.sort((a, b) => b.plan.value - a.plan.value);
    for (const { option } of scored) matchRun(links, words, run, option, true);
  }
}

/**
 * A sentence that stands word for word elsewhere, but has a much alike one at its old place: was it moved, or was it
 * edited and quoted again? Unsure.
 */
export function doubtLoneMoves(links: Links, words: Words, isMoved: (i: number) => boolean): void {
  const { oldTo, newTo } = links;
  for (const [i, unit] of words.old) {
    const j = oldTo[i]!;
    if (j === -1 || links.groupOf[i] !== -1 || !isMoved(i)) continue;
    if ((i > 0 && oldTo[i - 1] === j - 1) || (oldTo[i + 1] === j + 1)) continue;
    const after = runAfter(links, i === 0 ? -1 : links.lastNewOf(i - 1), i === 0);
    const before = runBefore(links, i + 1 === oldTo.length ? newTo.length : oldTo[i + 1]!);
    for (const run of [after, before]) {
      if (!run) continue;
      for (const k of [run.from, run.to - 1]) {
        if (words.wording.similarity(unit, words.fresh.get(k)!) < BESIDE) continue;
        links.unsure[i] = 1;
        links.suspect(i, k);
        links.suspect(i, j);
      }
    }
  }
}

function runAfter(links: Links, j: number, atStart: boolean): Run | null {
  if (j === -1 && !atStart) return null;
  let to = j + 1;
  while (to < links.newTo.length && links.newTo[to] === -1) to++;
  return to > j + 1 ? { from: j + 1, to } : null;
}

function runBefore(links: Links, j: number): Run | null {
  let from = j;
  while (from > 0 && links.newTo[from - 1] === -1) from--;
  return from < j ? { from, to: j } : null;
}

interface Step {
  i: number;
  oldCount: number;
  j: number;
  newCount: number;
  similarity: number;
}

interface Plan {
  steps: Step[];
  value: number;
  similarity: (i: number, j: number) => number;
}

const isTooLarge = (a: Run, b: Run): boolean => (a.to - a.from) * (b.to - b.from) > LARGEST_TABLE;

function matchRun(links: Links, words: Words, oldRun: Run, newRun: Run, besideOnly: boolean): void {
  if (isTooLarge(oldRun, newRun)) return;
  const alone = oldRun.to - oldRun.from === 1 && newRun.to - newRun.from === 1;
  const least = besideOnly ? BESIDE : alone ? ALONE_IN_PLACE : IN_PLACE;
  const plan = planRun(links, words, oldRun, newRun, least);
  for (const { i, oldCount, j, newCount, similarity } of plan.steps) {
    links.group({ oldFrom: i, oldTo: i + oldCount, newFrom: j, newTo: j + newCount, similarity });
  }
  for (let i = oldRun.from; i < oldRun.to; i++) {
    for (let j = newRun.from; j < newRun.to; j++) {
      const similarity = plan.similarity(i, j);
      const step = plan.steps.find((s) => (i >= s.i && i < s.i + s.oldCount) || (j >= s.j && j < s.j + s.newCount));
      if (!step) {
        if (similarity >= WORTH_A_LOOK) links.suspect(i, j);
        continue;
      }
      // The rival is a sentence left over on one side that fits the chosen one nearly as well.
      if (links.oldTo[i] !== -1 && links.newTo[j] !== -1) continue;
      if (similarity < step.similarity - CLEARLY_BETTER) continue;
      for (let k = step.i; k < step.i + step.oldCount; k++) {
        links.unsure[k] = 1;
        links.suspect(k, step.j);
      }
      links.suspect(i, j);
    }
  }
}

/** The heaviest in-order pairing of two runs, one to one, two to one or one to two (Gale and Church's moves). */
function planRun(links: Links, words: Words, oldRun: Run, newRun: Run, least: number): Plan {
  const height = oldRun.to - oldRun.from;
  const width = newRun.to - newRun.from;
  if (isTooLarge(oldRun, newRun)) return { steps: [], value: 0, similarity: () => 0 };
  const { wording } = words;
  const olds = Array.from({ length: height }, (_, i) => words.old.get(oldRun.from + i)!);
  const news = Array.from({ length: width }, (_, j) => words.fresh.get(newRun.from + j)!);
  const oldWeight = olds.map((unit) => wording.total(unit));
  const newWeight = news.map((unit) => wording.total(unit));
  const shared = olds.map((old) => news.map((fresh) => wording.shared(old, fresh)));
  const similarity = (i: number, j: number): number => ratio(2 * shared[i]![j]!, oldWeight[i]! + newWeight[j]!);
  const value = grid(height + 1, width + 1);
  const move: (Step | null)[][] = Array.from({ length: height + 1 }, () => new Array<Step | null>(width + 1).fill(null));
  for (let i = 0; i <= height; i++) {
    for (let j = 0; j <= width; j++) {
      if (i > 0) value[i]![j] = value[i - 1]![j]!;
      if (j > 0 && value[i]![j - 1]! > value[i]![j]!) value[i]![j] = value[i]![j - 1]!;
      const consider = (oldCount: number, newCount: number, common: number, weight: number): void => {
        const alike = ratio(2 * common, weight);
        const total = value[i - oldCount]![j - newCount]! + common * alike;
        if (alike < least || total <= value[i]![j]!) return;
        value[i]![j] = total;
        move[i]![j] = { i: oldRun.from + i - oldCount, oldCount, j: newRun.from + j - newCount, newCount, similarity: alike };
      };
      if (i > 0 && j > 0) consider(1, 1, shared[i - 1]![j - 1]!, oldWeight[i - 1]! + newWeight[j - 1]!);
      if (i > 1 && j > 0) {
        const [x, y] = [shared[i - 2]![j - 1]!, shared[i - 1]![j - 1]!];
        if (x >= oldWeight[i - 2]! / 2 && y >= oldWeight[i - 1]! / 2) {
          const common = Math.min(x + y, wording.shared(joined(olds[i - 2]!, olds[i - 1]!), news[j - 1]!));
          consider(2, 1, common, oldWeight[i - 2]! + oldWeight[i - 1]! + newWeight[j - 1]!);
        }
      }
      if (i > 0 && j > 1) {
        const [x, y] = [shared[i - 1]![j - 2]!, shared[i - 1]![j - 1]!];
        if (x >= newWeight[j - 2]! / 2 && y >= newWeight[j - 1]! / 2) {
          const common = Math.min(x + y, wording.shared(joined(news[j - 2]!, news[j - 1]!), olds[i - 1]!));
          consider(1, 2, common, oldWeight[i - 1]! + newWeight[j - 2]! + newWeight[j - 1]!);
        }
      }
    }
  }
  const steps: Step[] = [];
  for (let i = height, j = width; i > 0 && j > 0; ) {
    const step = move[i]![j];
    if (step && value[i]![j]! > Math.max(value[i - 1]![j]!, value[i]![j - 1]!)) {
      steps.push(step);
      i -= step.oldCount;
      j -= step.newCount;
    } else if (value[i - 1]![j]! >= value[i]![j - 1]!) i--;
    else j--;
  }
  return { steps: steps.reverse(), value: value[height]![width]!, similarity: (i, j) => similarity(i - oldRun.from, j - newRun.from) };
}

/**
 * Links what is left to the sentence most like it, anywhere, where no other is nearly as like, seen from both sides, and
 * where its neighbour went with it. A single sentence that was both moved and edited cannot be told from a
 * lookalike of one that was deleted, so it stays unlinked: a suspect for a person to look at.
 */
export function linkEditedAnywhere(links: Links, words: Words): void {
  const { wording } = words;
  const olds = links.oldRuns().flatMap(({ from, to }) => range(from, to));
  const news = links.newRuns().flatMap(({ from, to }) => range(from, to));
  if (olds.length === 0 || news.length === 0) return;
  const postings = new Map<number, number[]>();
  for (const j of news) {
    for (const id of new Set(words.fresh.get(j)!.ids)) {
      const list = postings.get(id);
      if (!list) postings.set(id, [j]);
      else if (list.length <= COMMONEST_WORD) list.push(j);
    }
  }
  const bestOfOld = new Map<number, Rivals>();
  const bestOfNew = new Map<number, Rivals>();
  for (const i of olds) {
    const unit = words.old.get(i)!;
    const telling = [...new Set(unit.ids)].filter((id) => (postings.get(id)?.length ?? Infinity) <= COMMONEST_WORD);
    telling.sort((a, b) => wording.weight(b) - wording.weight(a) || a - b);
    const candidates = new Set(telling.slice(0, TELLING_WORDS).flatMap((id) => postings.get(id)!));
    for (const j of candidates) {
      const similarity = wording.similarity(unit, words.fresh.get(j)!);
      if (similarity >= WORTH_A_LOOK) {
        compete(bestOfOld, i, j, similarity);
        compete(bestOfNew, j, i, similarity);
      }
    }
  }
  const likely = new Map<number, number>();
  for (const [i, { best, score, second, next }] of bestOfOld) {
    links.suspect(i, best);
    if (second !== -1) links.suspect(i, second);
    const rival = bestOfNew.get(best)!;
    if (score < ANYWHERE || rival.best !== i) continue;
    if (score - next < CLEARLY_BETTER_ANYWHERE || score - rival.next < CLEARLY_BETTER_ANYWHERE) continue;
    likely.set(i, best);
  }
  const backwards = new Map([...likely].map(([i, j]) => [j, i]));
  const newOf = (i: number): number => likely.get(i) ?? links.oldTo[i] ?? -1;
  const oldOf = (j: number): number => backwards.get(j) ?? links.newTo[j] ?? -1;
  const supported = [...likely].filter(([i, j]) =>
    [-1, 1].some((step) => {
      const neighbour = nearest(i, step, newOf);
      const there = nearest(j, step, oldOf);
      return neighbour !== null && there !== null && (newOf(neighbour) === there || oldOf(there) === neighbour);
    }),
  );
  for (const [i, j] of supported) {
    links.group({ oldFrom: i, oldTo: i + 1, newFrom: j, newTo: j + 1, similarity: bestOfOld.get(i)!.score });
  }
}

/** The next sentence in a direction that has a partner, over a few that were deleted or put in. */
function nearest(at: number, step: number, partnerOf: (at: number) => number): number | null {
  for (let k = 1; k <= NEIGHBOURHOOD; k++) if (at + k * step >= 0 && partnerOf(at + k * step) !== -1) return at + k * step;
  return null;
}

interface Rivals {
  best: number;
  score: number;
  second: number;
  next: number;
}

function compete(table: Map<number, Rivals>, key: number, other: number, score: number): void {
  const held = table.get(key);
  if (!held) table.set(key, { best: other, score, second: -1, next: 0 });
  else if (score > held.score) table.set(key, { best: other, score, second: held.best, next: held.score });
  else if (score > held.next) table.set(key, { ...held, second: other, next: score });
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
const grid = (height: number, width: number): number[][] => Array.from({ length: height }, () => new Array<number>(width).fill(0));
const joined = (a: Units, b: Units): Units => ({
  starts: [...a.starts, ...b.starts],
  ends: [...a.ends, ...b.ends],
  ids: [...a.ids, ...b.ids],
});
