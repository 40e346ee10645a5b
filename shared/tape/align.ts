import { isSameWord, type Word } from './words';
import type { QuotedWord } from './quotation';

/*
 * The words of a quotation laid along those of a stretch of tape, so that as much as possible agrees: an
 * alignment with affine gaps (Gotoh 1982), free at both ends of the tape. Words that the tape has more are
 * cheap once there is a gap: an editor leaves out clauses. Words that the quotation has more are dear.
 */

const OTHER = -1.6;
const OPEN = -1.5;
const GO_ON = -0.06;
/** Where an ellipsis says that something is left out. */
const MARKED = -0.2;
const ADDED = -1.2;
/** What an editor put in says nothing about the tape. */
const PUT_IN = -0.1;

/** A word of the quotation beside one of the tape; null where the other has none. Both are indexes. */
export interface Pair {
  quoted: number | null;
  said: number | null;
}

const enum Step {
  Both,
  QuotedAlone,
  SaidAlone,
}

/**
 * The best alignment of the whole quotation with words `[from, to)` of the tape, from its first word that has
 * one in the tape to its last; empty where none has. `gains`: what it is worth that a word of the quotation
 * agrees, 1 and more.
 */
export function align(
  quoted: readonly QuotedWord[],
  gains: readonly number[],
  said: readonly Word[],
  from: number,
  to: number,
): { pairs: Pair[]; score: number } {
  const width = to - from + 1;
  const height = quoted.length + 1;
  // Two states: the last step was along both or the quotation, or along the tape (in a gap).
  const best = new Float64Array(width * height).fill(-Infinity);
  const gap = new Float64Array(width * height).fill(-Infinity);
  const step = new Uint8Array(width * height);
  const gapOpened = new Uint8Array(width * height);
  for (let column = 0; column < width; column++) best[column] = 0;
  for (let row = 1; row < height; row++) {
    const word = quoted[row - 1]!;
    const alone = word.putIn ? PUT_IN : ADDED;
    const next = quoted[row];
    const marked = next?.leftOutBefore === true || next?.putIn === true || word.putIn;
    const open = marked ? MARKED : OPEN;
    for (let column = 0; column < width; column++) {
      const here = row * width + column;
      const above = here - width;
      let top = best[above]! + alone;
      let how = Step.QuotedAlone;
      if (column > 0) {
        const other = said[from + column - 1]!;
        const agree = word.key === other.key || isSameWord(word.key, other.key);
        const both = best[above - 1]! + (agree ? gains[row - 1]! : word.putIn ? PUT_IN : OTHER);
        if (both >= top) [top, how] = [both, Step.Both];
        const opened = best[here - 1]! + open + GO_ON;
        const goneOn = gap[here - 1]! + GO_ON;
        gap[here] = Math.max(opened, goneOn);
        gapOpened[here] = opened >= goneOn ? 1 : 0;
        if (gap[here]! > top) [top, how] = [gap[here]!, Step.SaidAlone];
      }
      best[here] = top;
      step[here] = how;
    }
  }
  let column = 0;
  const last = (height - 1) * width;
  for (let at = 1; at < width; at++) if (best[last + at]! > best[last + column]!) column = at;
  return { score: best[last + column]!, pairs: traced(column) };

  function traced(end: number): Pair[] {
    const pairs: Pair[] = [];
    let [row, at] = [height - 1, end];
    let inGap = false;
    while (row > 0) {
      const here = row * width + at;
      if (inGap || step[here] === Step.SaidAlone) {
        pairs.push({ quoted: null, said: from + at - 1 });
        inGap = gapOpened[here] === 0;
        at--;
      } else if (step[here] === Step.Both) {
        pairs.push({ quoted: row - 1, said: from + at - 1 });
        row--;
        at--;
      } else {
        pairs.push({ quoted: row - 1, said: null });
        row--;
      }
    }
    return pairs.reverse();
  }
}
