/*
 * Where review balloons stand beside the text: each at its line, or below the one before, pushed down in the
 * order of the text; a little way past the end of its paragraph, where the next ones make room for it.
 */

/** In pixels: a row of words in a balloon, what is around them, and what is between two. */
export const ROW_HEIGHT = 17;
export const AROUND = 8;
const GAP = 4;
/** A balloon has so many rows at most; where it is crowded, fewer. */
const MOST_ROWS = 3;
/** That of the mark in hand says all it has, as far as a screen reaches. */
const MOST_WHOLE = 14;
/** So far past the end of their paragraph balloons are pushed, in pixels. */
const PAST = 150;

/** A balloon as it would be alone. */
export interface Wish {
  /** The middle of the row of text that it belongs to, from the paragraph's top. */
  at: number;
  rows: number;
  /** It is shown whole. */
  whole: boolean;
}

export interface Balloon {
  /** Which of the wishes it is. */
  of: number;
  /** From the paragraph's top. */
  top: number;
  rows: number;
}

export interface Balloons {
  shown: Balloon[];
  /** Where the number of those without room stands; null where all have room. */
  rest: { top: number; count: number } | null;
  /** From where the next paragraph's may stand, from this one's top. */
  free: number;
}

const heightOf = (rows: number): number => rows * ROW_HEIGHT + AROUND;
const stackOf = (rows: readonly number[]): number =>
  rows.reduce((sum, each) => sum + heightOf(each) + GAP, -GAP);

/**
 * The balloons of a paragraph that is `height` high, for wishes in text order, where those of the paragraphs
 * before reach down to `free`. They never lie over each other or over these.
 */
export function balloonsIn(wishes: readonly Wish[], height: number, free: number): Balloons {
  if (wishes.length === 0) return { shown: [], rest: null, free };
  // However crowded the text is before it, no balloon is further from its paragraph than that.
  const end = Math.max(height + PAST, free + heightOf(1));
  const room = end - free;
  for (let most = MOST_ROWS; most > 0; most--) {
    const rows = wishes.map((wish) => Math.min(wish.whole ? MOST_WHOLE : most, wish.rows));
    if (stackOf(rows) <= room) return stacked(wishes, rows, free, end);
  }
  const kept = keptIn(wishes, room);
  const counted: Wish = { at: wishes.at(-1)!.at, rows: 1, whole: false };
  const rows = [...kept.map(({ wish }) => rowsInCrowd(wish)), 1];
  const { shown, free: below } = stacked([...kept.map(({ wish }) => wish), counted], rows, free, end);
  return {
    shown: shown.slice(0, -1).map((each) => ({ ...each, of: kept[each.of]!.of })),
    rest: { top: shown.at(-1)!.top, count: wishes.length - kept.length },
    free: below,
  };
}

const rowsInCrowd = ({ whole, rows }: Wish): number => (whole ? Math.min(MOST_ROWS, rows) : 1);

/** The first ones that have room beside the number of the others, and the one in hand wherever it is. */
function keptIn(wishes: readonly Wish[], room: number): { wish: Wish; of: number }[] {
  let left = room - heightOf(1);
  const all = wishes.map((wish, of) => ({ wish, of }));
  const take = ({ wish }: { wish: Wish }): boolean => {
    const height = heightOf(rowsInCrowd(wish)) + GAP;
    if (height > left) return false;
    left -= height;
    return true;
  };
  const whole = new Set(all.filter((each) => each.wish.whole && take(each)));
  let full = false;
  return all.filter((each) => {
    if (whole.has(each)) return true;
    full ||= each.wish.whole || !take(each);
    return !full;
  });
}

/** Each as near to its line as those before it and those after it, down to `end`, let it be. */
function stacked(
  wishes: readonly Wish[],
  rows: readonly number[],
  from: number,
  end: number,
): Omit<Balloons, 'rest'> & { rest: null } {
  let below = stackOf(rows);
  let free = from;
  const shown = wishes.map(({ at }, of) => {
    const height = heightOf(rows[of]!);
    const latest = end - below;
    const top = Math.round(Math.min(latest, Math.max(free, at - heightOf(1) / 2)));
    below -= height + GAP;
    free = top + height + GAP;
    return { of, top, rows: rows[of]! };
  });
  return { shown, rest: null, free };
}

/**
 * How many of `rows` each of the items of a balloon has, which would need `needed`: one each first, then the
 * first ones what they need. Those after the last that has one are left over.
 */
export function rowsOfItems(needed: readonly number[], rows: number): number[] {
  const shared = needed.slice(0, rows).map(() => 1);
  let left = rows - shared.length;
  return shared.map((one, at) => {
    const more = Math.min(left, needed[at]! - one);
    left -= more;
    return one + more;
  });
}
