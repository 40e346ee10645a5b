import { isSame, type Sought } from './sought';

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
/** How much more a rare word is worth that agrees. */
const WEIGHED = 0.2;

/** A word of the quotation beside one of the tape; null where the other has none. Both are indexes. */
export interface Pair {
  quoted: number | null;
  said: number | null;
}

/** The last step to a place; the bit says that a gap that ends there was opened there. */
const QUOTED_ALONE = 0;
const BOTH = 1;
const SAID_ALONE = 2;
const STEP = 3;
const OPENED = 4;

/**
 * The best alignment of the whole quotation with words `[from, to)` of the tape, whose numbers are `ids`,
 * from its first word that has one in the tape to its last; empty where none has.
 */
export function align(sought: readonly Sought[], ids: Int32Array, from: number, to: number): Pair[] {
  const width = to - from + 1;
  const steps = new Uint8Array(width * (sought.length + 1));
  // Two states, row by row: the last step was along both or the quotation, or along the tape (in a gap).
  let best = new Float64Array(width);
  let above = new Float64Array(width);
  for (let row = 1; row <= sought.length; row++) {
    const each = sought[row - 1]!;
    const { word, ids: own } = each;
    const next = sought[row]?.word;
    const marked = next?.leftOutBefore === true || next?.putIn === true || word.putIn;
    const open = marked ? MARKED : OPEN;
    const alone = word.putIn ? PUT_IN : ADDED;
    const other = word.putIn ? PUT_IN : OTHER;
    const gain = 1 + WEIGHED * each.weight;
    const only = own.length === 1 ? own[0]! : -1;
    [above, best] = [best, above];
    best[0] = above[0]! + alone;
    let gap = -Infinity;
    for (let column = 1, here = row * width + 1; column < width; column++, here++) {
      const id = ids[from + column - 1]!;
      const agree = id === only || (own.length > 1 && isSame(each, id));
      let top = above[column]! + alone;
      let step = QUOTED_ALONE;
      const both = above[column - 1]! + (agree ? gain : other);
      if (both >= top) [top, step] = [both, BOTH];
      const opened = best[column - 1]! + open + GO_ON;
      const goneOn = gap + GO_ON;
      gap = opened >= goneOn ? opened : goneOn;
      if (gap > top) [top, step] = [gap, SAID_ALONE];
      best[column] = top;
      steps[here] = opened >= goneOn ? step | OPENED : step;
    }
  }
  let end = 0;
  for (let column = 1; column < width; column++) if (best[column]! > best[end]!) end = column;
  return traced(steps, width, sought.length, end, from);
}

/** The way back from the last word of the quotation at column `end`. */
function traced(steps: Uint8Array, width: number, rows: number, end: number, from: number): Pair[] {
  const pairs: Pair[] = [];
  let [row, at] = [rows, end];
  let inGap = false;
  while (row > 0) {
    const here = steps[row * width + at]!;
    const step = here & STEP;
    if (inGap || step === SAID_ALONE) {
      pairs.push({ quoted: null, said: from + at - 1 });
      inGap = (here & OPENED) === 0;
      at--;
    } else if (step === BOTH) {
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
