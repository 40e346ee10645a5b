import type { Run } from './page';

/*
 * Runs to stretches, stretches to lines. A stretch is what stands side by side without a gap that could be
 * one between columns; a line is all the stretches of a column at one height.
 */

/** Runs side by side; never empty. */
export interface Stretch {
  runs: Run[];
  x0: number;
  x1: number;
  /** Where most of its letters stand, and how large they are. */
  y: number;
  size: number;
  /** Of letters that are no blanks. */
  letters: number;
}

/** In ems. A justified line has gaps between its words of nearly one; columns are further apart. */
const WIDEST_GAP = 1;
/** So much letters may run into each other, in ems: italic and kerning. */
const OVERLAP = 0.5;

export const endOf = ({ x, width }: Run): number => x + width;

/**
 * Whether two runs stand at one height: raised and lowered figures do, lines below each other do not, however
 * tightly they are set.
 */
export function level(a: Run | Stretch, b: Run | Stretch): boolean {
  const overlap =
    Math.min(a.y + 0.2 * a.size, b.y + 0.2 * b.size) - Math.max(a.y - 0.7 * a.size, b.y - 0.7 * b.size);
  return overlap >= 0.45 * Math.min(a.size, b.size);
}

/** The stretches of a page's runs, from top to bottom. */
export function stretchesOf(runs: readonly Run[]): Stretch[] {
  const pieces: Run[][] = [];
  for (const run of runs) {
    const piece = pieces.at(-1);
    const before = piece?.at(-1);
    if (!before || !follows(before, run)) pieces.push([run]);
    else if (!isDrawnAgain(before, run)) piece!.push(run);
  }
  return rowsOf(pieces.map(stretchOf)).flatMap(merged);
}

/** Text comes in the order in which it is read, mostly: what comes next and stands beside goes on. */
function follows(before: Run, run: Run): boolean {
  if (!level(before, run) || areStrangers(before, run)) return false;
  const em = Math.max(before.size, run.size);
  const gap = run.x - endOf(before);
  const back = before.x - endOf(run);
  return (
    (gap <= WIDEST_GAP * em && gap >= -OVERLAP * em) ||
    (back >= -OVERLAP * em && back <= WIDEST_GAP * em) ||
    isDrawnAgain(before, run)
  );
}

/**
 * Whether two that stand beside each other are of two texts: the large letter that a text begins with, or
 * words in much larger letters. Small capitals and figures that are raised are not so different.
 */
function areStrangers(a: Run, b: Run): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const gap = Math.max(a.x, b.x) - (a.x < b.x ? endOf(a) : endOf(b));
  if (large.size > 1.8 * small.size && small.text.length > 3) return true;
  return (
    large.size > 1.3 * small.size &&
    gap > 0.3 * small.size &&
    Math.min(small.text.length, large.text.length) > 3
  );
}

/** Bold by hand: the same words a hair beside themselves. */
const isDrawnAgain = (before: Run, run: Run): boolean =>
  before.text === run.text &&
  Math.abs(before.x - run.x) < 0.15 * run.size &&
  Math.abs(before.y - run.y) < 0.15 * run.size;

export function stretchOf(runs: Run[]): Stretch {
  const sizes = new Map<number, number>();
  let x0 = Infinity;
  let x1 = -Infinity;
  let letters = 0;
  let main = runs[0]!;
  for (const run of runs) {
    x0 = Math.min(x0, run.x);
    x1 = Math.max(x1, endOf(run));
    const own = run.text.trim().length;
    letters += own;
    const key = Math.round(run.size * 4) * 4096 + Math.round(run.y);
    const sum = (sizes.get(key) ?? 0) + own;
    sizes.set(key, sum);
    if (sum > (sizes.get(Math.round(main.size * 4) * 4096 + Math.round(main.y)) ?? 0)) main = run;
  }
  return { runs, x0, x1, y: main.y, size: main.size, letters };
}

/** Stretches at one height together, from top to bottom; within a row from left to right. */
export function rowsOf(stretches: readonly Stretch[]): Stretch[][] {
  const rows: Stretch[][] = [];
  for (const each of [...stretches].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && level(row[0]!, each) && Math.abs(row[0]!.y - each.y) < 0.5 * Math.max(row[0]!.size, each.size))
      row.push(each);
    else rows.push([each]);
  }
  for (const row of rows) row.sort((a, b) => a.x0 - b.x0);
  return rows;
}

/** The stretches of a row, those that touch as one: a page may be drawn letter by letter in any order. */
function merged(row: Stretch[]): Stretch[] {
  const wholes: Stretch[] = [];
  for (const each of row) {
    const before = wholes.at(-1);
    const gap = before ? each.x0 - before.x1 : Infinity;
    const em = Math.max(each.size, before?.size ?? 0);
    if (
      before &&
      gap <= 0.6 * em &&
      gap >= -OVERLAP * em &&
      !areStrangers(before.runs.at(-1)!, each.runs[0]!)
    )
      wholes[wholes.length - 1] = stretchOf([...before.runs, ...each.runs]);
    else wholes.push(each);
  }
  return wholes;
}
