import type { Grid } from './grid';

/** In pixels: what a letter of a cell takes, about; and what a column has at least and at most. */
const LETTER = 7.2;
const ROOM = 18;
const LEAST = 56;
const MOST = 300;
/** Rows, of the first and of the last, by which a column's width is told; nobody waits for a million. */
const SAMPLE = 200;

/** How wide each column of a grid is, by what stands in its first and its last rows. */
export function columnWidths({ table: { rows }, columns }: Grid): number[] {
  const longest = new Array<number>(columns).fill(0);
  for (const row of [...rows.slice(0, SAMPLE), ...rows.slice(-SAMPLE)])
    row.forEach((cell, at) => (longest[at] = Math.max(longest[at] ?? 0, cell.length)));
  return longest.map((length) => Math.round(Math.min(MOST, Math.max(LEAST, length * LETTER + ROOM))));
}

/** Figures stand on the right, under each other; words on the left. */
export const isFigure = (cell: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell);
