export interface Random {
  (): number;
  pick: <T>(list: readonly T[]) => T;
  /** A whole number from 0 up to, and without, `end`. */
  below: (end: number) => number;
}

/** mulberry32: the same seed, the same numbers. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(random() * end);
  return Object.assign(random, { below, pick: <T>(list: readonly T[]): T => list[below(list.length)]! });
}
