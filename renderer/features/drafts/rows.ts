import type { ParagraphRow } from '@shared/anchoring';

export type Side = 'old' | 'new';

/** One row of the comparison as it is shown, or a run of unchanged ones folded together, `[from, to)`. */
export type Piece = { kind: 'row'; at: number } | { kind: 'fold'; from: number; to: number };

/** Fewer unchanged paragraphs than this are shown: a fold would save nothing. */
const FEWEST = 3;

/**
 * What is shown of the rows: all that changed with one unchanged paragraph before and after, the rest folded.
 * With `everything` all of it; folds in `opened` (by their first row) and the one that holds row `needed` are
 * open.
 */
export function foldsOf(
  rows: readonly ParagraphRow[],
  everything: boolean,
  opened: ReadonlySet<number>,
  needed = -1,
): Piece[] {
  const pieces: Piece[] = [];
  const show = (from: number, to: number) => {
    for (let at = from; at < to; at++) pieces.push({ kind: 'row', at });
  };
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (end < rows.length && rows[end]!.kind === 'kept') end++;
    if (end === at) {
      show(at, ++at);
      continue;
    }
    const from = at === 0 ? at : at + 1;
    const to = end === rows.length ? end : end - 1;
    if (everything || to - from < FEWEST || opened.has(from) || (needed >= from && needed < to))
      show(at, end);
    else {
      show(at, from);
      pieces.push({ kind: 'fold', from, to });
      show(to, end);
    }
    at = end;
  }
  return pieces;
}

/** The row that has the stretch on that side, or -1. */
export const rowAt = (
  rows: readonly ParagraphRow[],
  { side, start }: { side: Side; start: number },
): number => rows.findIndex((row) => row[side] !== null && row[side].start <= start && start < row[side].end);
