import type { ReactNode } from 'react';

export interface Column<T> {
  id: string;
  title: string;
  /** The least it needs, in pixels; `grow` is its share of what is left over. */
  least: number;
  grow?: number;
  /** Figures stand at the end of their column. */
  end?: boolean;
  /** Where there is no room for all, the highest goes first; 0 always stays. */
  rank: number;
  /** Whether a click on its head sorts. */
  sorts?: boolean;
  cell: (row: T) => ReactNode;
}

/** Between columns, and at both ends; as in the style sheet. */
export const GAP = 14;
const ENDS = 24;
/** The box that selects. */
export const BOX = 20;

const needs = (columns: readonly Column<never>[]): number =>
  ENDS + BOX + columns.reduce((sum, { least }) => sum + least + GAP, 0);

/** The columns there is room for in `width` pixels. */
export function fitting<T>(columns: readonly Column<T>[], width: number): Column<T>[] {
  let left = [...columns];
  while (needs(left as readonly Column<never>[]) > width) {
    const rank = Math.max(...left.map((column) => column.rank));
    if (rank === 0) break;
    left = left.filter((column) => column !== left.findLast((each) => each.rank === rank));
  }
  return left;
}

export const templateOf = <T>(columns: readonly Column<T>[]): string =>
  [
    `${BOX}px`,
    ...columns.map(({ least, grow }) => (grow ? `minmax(${least}px, ${grow}fr)` : `${least}px`)),
  ].join(' ');
