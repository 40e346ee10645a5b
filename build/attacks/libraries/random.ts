/** Chance that can be had again: the same seed, the same damage. */
export interface Random {
  /** A whole number from 0 up to, and without, `end`. */
  below: (end: number) => number;
  pick: <T>(list: readonly T[]) => T;
}

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  // The first of close seeds are close.
  next();
  const below = (end: number) => Math.floor(next() * end);
  return { below, pick: (list) => list[below(list.length)]! };
}
