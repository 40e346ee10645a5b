import { rowsOf, type Stretch } from './lines';
import { isStopped, startsSmall } from './sentences';

/*
 * In which order the parts of a page are read: column after column, and what runs across them (a headline, a
 * wide table) before what is below it. A region is cut at its best gutter, and each part is looked at again.
 */

/** In ems: columns are hardly ever closer. */
const NARROWEST_GUTTER = 0.6;
/** Lines that begin or end at one place make an edge. */
const FEWEST_LINES = 3;
const MOST_EDGES = 40;
const DEEPEST = 8;
/** A line of a column has at least so many letters: else it is a number, a label or a cell. */
const FEWEST_LETTERS = 12;

/** What is known of a document while its pages are cut. */
export interface Layout {
  rightToLeft: boolean;
  /** Where columns begin on pages before: a few lines at the end are columns too. Grows. */
  gutters: number[];
}

/** The parts of a page in the order in which they are read, each of lines below each other. */
export function partsOf(stretches: readonly Stretch[], layout: Layout, depth = 0): Stretch[][] {
  const bands = stretches.length < 2 || depth > DEEPEST ? null : bestBands(stretches, layout.gutters);
  if (!bands) return [[...stretches]];
  return bands.flatMap(({ left, right }) => {
    const sides = layout.rightToLeft ? [right, left] : [left, right];
    return sides.filter((side) => side.length > 0).flatMap((side) => partsOf(side, layout, depth + 1));
  });
}

/** A stretch of the page from top to bottom; what runs across the gutter stands on the left alone. */
interface Band {
  left: Stretch[];
  right: Stretch[];
}

function bestBands(stretches: readonly Stretch[], gutters: number[]): Band[] | null {
  const em = median(stretches.map(({ size }) => size));
  const width = Math.max(4, NARROWEST_GUTTER * em);
  const rows = rowsOf(stretches);
  let best: Band[] | null = null;
  let most = 0;
  let found: number | null = null;
  for (const right of edgesOf(stretches, width)) {
    const bands = bandsAt(rows, right - width, right);
    const worth = bands.reduce((sum, band) => sum + worthOf(band), 0);
    if (worth > most) [best, most, found] = [bands, worth, right];
  }
  if (found !== null) {
    if (!gutters.some((at) => Math.abs(at - found) < 2)) gutters.push(found);
    return best;
  }
  for (const right of gutters) {
    const bands = bandsAt(rows, right - width, right);
    if (bands.length === 1 && isLikeColumns(bands[0]!, right)) return bands;
  }
  return null;
}

/** Where a gutter may end: before lines that begin at one place, or after lines that end at one. */
function edgesOf(stretches: readonly Stretch[], width: number): number[] {
  const edges = [
    ...crowded(stretches.map(({ x0 }) => x0)),
    ...crowded(stretches.map(({ x1 }) => x1 + width)),
  ];
  return edges
    .sort((a, b) => b.lines - a.lines)
    .slice(0, MOST_EDGES)
    .map(({ at }) => at);
}

function crowded(places: number[]): { at: number; lines: number }[] {
  const sorted = places.sort((a, b) => a - b);
  const found: { at: number; lines: number }[] = [];
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]! - sorted[from]! <= 2) to++;
    if (to - from >= FEWEST_LINES) found.push({ at: sorted[from]!, lines: to - from });
    from = to;
  }
  return found;
}

/** Bands from top to bottom, cut wherever something runs across the gutter. */
function bandsAt(rows: readonly Stretch[][], from: number, to: number): Band[] {
  const bands: (Band & { across: boolean })[] = [];
  for (const row of rows) {
    const across = row.some(({ x0, x1 }) => x0 < to - 0.5 && x1 > from + 0.5);
    let band = bands.at(-1);
    if (!band || band.across !== across) bands.push((band = { left: [], right: [], across }));
    for (const each of row) (across || each.x1 <= from + 0.5 ? band.left : band.right).push(each);
  }
  return bands;
}

/** How much is gained by reading a band in two columns, in letters; 0: it is none of columns. */
function worthOf({ left, right }: Band): number {
  if (left.length === 0 || right.length === 0) return 0;
  const [a, b] = [sideOf(left), sideOf(right)];
  const fewer = a.rows.length <= b.rows.length ? a : b;
  const other = fewer === a ? b : a;
  const beside = fewer.rows.filter(([first]) =>
    other.rows.some(([its]) => Math.abs(its!.y - first!.y) <= 0.15 * first!.size),
  ).length;
  const aligned = beside / fewer.rows.length;
  const areColumns =
    a.isProse && b.isProse
      ? aligned < 0.8 ||
        fewer.rows.length >= 5 ||
        (fewer.rows.length >= 4 && goesDown(left) && goesDown(right))
      : (a.isProse || b.isProse) && other.rows.length >= 5 && fewer.rows.length >= 2 && aligned < 0.6;
  return areColumns ? Math.min(a.letters, b.letters) : 0;
}

/** Whether a few lines stand in columns that pages before have: the right ones begin where those do. */
const isLikeColumns = ({ left, right }: Band, at: number): boolean =>
  left.length > 0 &&
  right.length > 0 &&
  right.some(({ x0 }) => Math.abs(x0 - at) < 1) &&
  [left, right].every(
    (side) => side.reduce((sum, { letters }) => sum + letters, 0) >= FEWEST_LETTERS * rowsOf(side).length,
  );

/** Whether sentences go on from line to line, as they do in a column and not in a table. */
function goesDown(side: readonly Stretch[]): boolean {
  const lines = rowsOf(side).map((row) =>
    row.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '),
  );
  const on = lines.slice(1).filter((line, at) => !isStopped(lines[at]!) && startsSmall(line)).length;
  return on >= 0.5 * (lines.length - 1);
}

/**
 * Prose: lines of words that are about as long as the column is wide, be they whole rows or, where a side has
 * columns itself, stretches of rows.
 */
function sideOf(side: Stretch[]): { rows: Stretch[][]; letters: number; isProse: boolean } {
  const rows = rowsOf(side);
  const letters = side.reduce((sum, each) => sum + each.letters, 0);
  const x0 = Math.min(...side.map((each) => each.x0));
  const x1 = Math.max(...side.map((each) => each.x1));
  const full = rows.filter((row) => row.at(-1)!.x1 - row[0]!.x0 >= 0.6 * (x1 - x0)).length;
  const areRows = full >= rows.length / 2 && letters >= FEWEST_LETTERS * rows.length;
  const widths = side.map((each) => each.x1 - each.x0).sort((a, b) => a - b);
  const [usual, most] = [0.5, 0.9].map((share) => widths[Math.floor(widths.length * share)]!);
  const areStretches = usual! >= 0.6 * most! && letters >= FEWEST_LETTERS * side.length;
  return { rows, letters, isProse: rows.length >= FEWEST_LINES && (areRows || areStretches) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
