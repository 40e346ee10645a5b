/** Sentences that were edited where they stand: between, or beside, the same neighbours in both drafts. */

import type { Links, Run } from './links';
import { isTooLarge, planRun, type Words } from './plan';

/**
 * How alike an edited sentence must be to its old self. The less its place says, the more its words have to
 * say.
 */
const ALONE_IN_PLACE = 0.3;
const IN_PLACE = 0.38;
export const BESIDE = 0.5;
// Two candidates nearer to each other than this are lookalikes.
const CLEARLY_BETTER = 0.1;
// How many sentences away one still stands at the same place.
const NEAR = 3;
// A heading has so many words.
const SHORT = 8;
// Worth showing a person as a candidate.
export const WORTH_A_LOOK = 0.2;

/**
 * Links edited sentences inside the runs that stand between (or beside) the same neighbours in both drafts.
 * Those for which the place says more than the words are linked only when `weakly`, after all others had
 * their chance.
 */
export function linkEditedInPlace(links: Links, words: Words, weakly: boolean): void {
  for (const run of links.oldRuns()) {
    const after = runAfter(links, run.from === 0 ? -1 : links.lastNewOf(run.from - 1), run.from === 0);
    const before = runBefore(
      links,
      run.to === links.oldTo.length ? links.newTo.length : links.oldTo[run.to]!,
    );
    if (after && before && after.from === before.from) {
      matchRun(links, words, run, after, !weakly);
      continue;
    }
    const options = [after, before].filter((option) => option !== null);
    const scored = options.map((option) => ({ option, value: planRun(words, run, option, BESIDE).value }));
    scored.sort((a, b) => b.value - a.value);
    for (const { option } of scored) {
      // The better option goes first; the other gets what is left on its own side.
      let { from, to } = run;
      if (option === after) while (to > from && links.oldTo.subarray(from, to).some((j) => j !== -1)) to--;
      else while (from < to && links.oldTo.subarray(from, to).some((j) => j !== -1)) from++;
      if (from < to) matchRun(links, words, { from, to }, option, true);
    }
  }
}

/**
 * Links edited sentences whose neighbour moved away, or beside which another one moved in: what moved says
 * nothing about the place, so the nearest sentences that stayed do. Only where one run is left between them
 * in each draft.
 */
export function linkEditedAroundMoved(links: Links, words: Words, stayed: (i: number) => boolean): void {
  const { oldTo, newTo } = links;
  let before = -1;
  for (let i = 0; i <= oldTo.length; i++) {
    const isEnd = i === oldTo.length;
    if (!isEnd && !stayed(i)) continue;
    const [oldRun, ...moreOld] = links.oldRuns(before + 1, i);
    if (oldRun && moreOld.length === 0) {
      const [newRun, ...moreNew] = links.newRuns(
        before === -1 ? 0 : links.lastNewOf(before) + 1,
        isEnd ? newTo.length : oldTo[i],
      );
      if (newRun && moreNew.length === 0) matchRun(links, words, oldRun, newRun, false);
    }
    before = i;
  }
}

/**
 * A sentence that stands word for word elsewhere, but has a much alike one at its old place: was it moved, or
 * was it edited and quoted again? Unsure.
 */
export function doubtLoneMoves(links: Links, words: Words, isMoved: (i: number) => boolean): void {
  const { oldTo, newTo } = links;
  for (const [i, unit] of words.old) {
    const j = oldTo[i]!;
    if (j === -1 || links.groupOf[i] !== -1 || !isMoved(i)) continue;
    if ((i > 0 && oldTo[i - 1] === j - 1) || oldTo[i + 1] === j + 1) continue;
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

/**
 * What stands where a sentence without a sure partner stood, near a neighbour of its own, or was joined to
 * that neighbour: worth a look, whatever else it may have become.
 */
export function suspectOldPlaces(links: Links, words: Words, oldText: string): void {
  const { old, oldTo, newTo } = links;
  for (let i = 0; i < oldTo.length; i++) {
    if (oldTo[i] !== -1 && links.unsure[i] === 0) continue;
    const unit = words.old.get(i) ?? words.wording.cut(oldText, old.starts[i]!, old.ends[i]!);
    for (const step of [-1, 1]) {
      for (let neighbour = i + step; Math.abs(neighbour - i) <= NEAR; neighbour += step) {
        const there =
          neighbour < 0
            ? -1
            : neighbour >= oldTo.length
              ? newTo.length
              : step < 0
                ? links.lastNewOf(neighbour)
                : oldTo[neighbour]!;
        if (there === -1 && neighbour >= 0) continue;
        const joined = words.fresh.get(there);
        if (joined && words.wording.shared(unit, joined) >= words.wording.total(unit) / 2)
          links.suspect(i, there);
        for (let j = there - step; Math.abs(j - there) <= NEAR; j -= step) {
          if (newTo[j] === -1 && words.wording.similarity(unit, words.fresh.get(j)!) >= WORTH_A_LOOK)
            links.suspect(i, j);
        }
        if (neighbour < 0 || neighbour >= oldTo.length) break;
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

function matchRun(links: Links, words: Words, oldRun: Run, newRun: Run, besideOnly: boolean): void {
  if (isTooLarge(oldRun, newRun)) return;
  const alone = oldRun.to - oldRun.from === 1 && newRun.to - newRun.from === 1;
  const least = besideOnly ? BESIDE : alone ? ALONE_IN_PLACE : IN_PLACE;
  const plan = planRun(words, oldRun, newRun, least);
  for (const { i, oldCount, j, newCount, similarity } of plan.steps) {
    links.group({ oldFrom: i, oldTo: i + oldCount, newFrom: j, newTo: j + newCount, similarity });
  }
  for (let i = oldRun.from; i < oldRun.to; i++) {
    for (let j = newRun.from; j < newRun.to; j++) {
      const similarity = plan.similarity(i, j);
      const step = plan.steps.find(
        (s) => (i >= s.i && i < s.i + s.oldCount) || (j >= s.j && j < s.j + s.newCount),
      );
      if (!step) {
        // A heading of two words has little to be known by but its place.
        const isShort = alone && words.old.get(i)!.ids.length <= SHORT;
        if (similarity >= WORTH_A_LOOK || (isShort && similarity > 0)) links.suspect(i, j);
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
