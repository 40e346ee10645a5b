/** As PDF writes it: a point (x, y) goes to (a·x + c·y + e, b·x + d·y + f). */
export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/** What does `n`, and then `m`. */
export function multiplied(m: readonly number[], n: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = m as Matrix;
  const [p, q, r, s, t, u] = n as Matrix;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
