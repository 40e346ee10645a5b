/*
 * Where review balloons stand beside a paragraph: each at its line, or below the one before, and none below
 * the paragraph's end. So a paragraph's balloons hang on nothing else, and stay where they are while one
 * scrolls.
 */

/** In pixels: a row of words in a balloon, what is around them, and what is between two. */
export const ROW_HEIGHT = 17;
export const AROUND = 8;
const GAP = 4;
/** A balloon has so many rows at most; where it is crowded, fewer. */
const MOST_ROWS = 3;

/** A balloon as it would be alone. */
export interface Wish {
  /** The middle of the row of text that it belongs to, from the paragraph's top. */
  at: number;
  rows: number;
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
}

const heightOf = (rows: number): number => rows * ROW_HEIGHT + AROUND;

/**
 * The balloons of a paragraph that is `room` high, for wishes in text order. They never lie over each other,
 * and all of them, the number of those left over too, are within the room.
 */
export function balloonsIn(wishes: readonly Wish[], room: number): Balloons {
  for (let most = MOST_ROWS; most > 0; most--) {
    const rows = wishes.map((wish) => Math.min(most, wish.rows));
    if (stackOf(rows) <= room) return { shown: placed(wishes, rows, room), rest: null };
  }
  const fitting = Math.floor((room + GAP) / (heightOf(1) + GAP));
  if (fitting < 1) return { shown: [], rest: null };
  const kept = [...wishes.slice(0, fitting - 1), wishes[wishes.length - 1]!];
  const all = placed(
    kept,
    kept.map(() => 1),
    room,
  );
  return { shown: all.slice(0, -1), rest: { top: all.at(-1)!.top, count: wishes.length - fitting + 1 } };
}

const stackOf = (rows: readonly number[]): number =>
  rows.reduce((sum, each) => sum + heightOf(each) + GAP, -GAP);

function placed(wishes: readonly Wish[], rows: readonly number[], room: number): Balloon[] {
  let below = stackOf(rows);
  let free = 0;
  return wishes.map(({ at }, of) => {
    const height = heightOf(rows[of]!);
    const latest = room - below;
    const top = Math.round(Math.min(latest, Math.max(free, at - heightOf(1) / 2)));
    below -= height + GAP;
    free = top + height + GAP;
    return { of, top, rows: rows[of]! };
  });
}
