import { rowsOf, type Stretch } from './lines';

/*
 * The numbers that court reporters, bills and manuscripts have beside each line, or each fifth.
 */

const FEWEST = 5;

/** The stretches of a page without line numbers, and those. */
export function withoutLineNumbers(stretches: readonly Stretch[]): {
  stretches: Stretch[];
  numbers: number[];
} {
  const rows = rowsOf(stretches);
  for (const side of ['left', 'right'] as const) {
    const found = rows.flatMap((row) => {
      const outer = side === 'left' ? row[0]! : row.at(-1)!;
      const text = outer.runs
        .map((run) => run.text)
        .join('')
        .trim();
      return /^\d{1,4}$/.test(text) ? [{ outer, number: Number(text), alone: row.length === 1 }] : [];
    });
    if (isCounting(found, rows.length, side)) {
      const gone = new Set(found.map(({ outer }) => outer));
      return {
        stretches: stretches.filter((each) => !gone.has(each)),
        numbers: found.map(({ number }) => number),
      };
    }
  }
  return { stretches: [...stretches], numbers: [] };
}

interface Found {
  outer: Stretch;
  number: number;
  /** Nothing stands beside it. */
  alone: boolean;
}

/**
 * They go up by one step all the way, stand below each other, and beside nearly every line (or each fifth).
 */
function isCounting(found: readonly Found[], rows: number, side: 'left' | 'right'): boolean {
  if (found.length < FEWEST) return false;
  const steps = found.slice(1).map(({ number }, at) => number - found[at]!.number);
  const step = steps[Math.floor(steps.length / 2)]!;
  if (![1, 2, 5, 10].includes(step) || steps.some((each) => each !== step)) return false;
  const ends = found.map(({ outer }) => outer.x1);
  const starts = found.map(({ outer }) => outer.x0);
  const spread = (places: number[]) => Math.max(...places) - Math.min(...places);
  if (Math.min(spread(ends), spread(starts)) > 3) return false;
  const beside = found.filter(({ alone }) => !alone).length;
  return side === 'left' || step > 1
    ? found.length * step >= 0.6 * rows && beside >= 0.3 * found.length
    : found.length >= 0.8 * rows && beside >= 0.8 * found.length;
}
