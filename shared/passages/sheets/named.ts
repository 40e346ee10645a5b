import { language } from '../../text/languages';
import type { Grid } from '../cut/unit';
import { stemsIn } from '../keys';
import { figureIn, hitsIn, isFigure, type Column } from './columns';

/** The words of a mark by which it names rows and columns of a sheet. */
export interface Naming {
  stems: ReadonlySet<string>;
  /** The years it names, "last year" among them. */
  years: ReadonlySet<number>;
}

const YEAR = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/g;
/** A year by itself, or as a head has it: "FY2024", "2024.0". */
const ONLY_YEAR = /^\D{0,12}((?:1[89]|20)\d\d)(?:\.0)?\D{0,12}$/;

export function namingOf(text: string, published: string): Naming {
  const years = new Set(Array.from(text.matchAll(YEAR), ([year]) => Number(year)));
  const relative = language.searching.yearOf(text, Number(published.slice(0, 4)));
  if (relative !== null) years.add(relative);
  return { stems: new Set(stemsIn(text)), years };
}

/** The year a head or a label is; null where it is none. */
export const yearIn = (words: string | undefined): number | null => {
  const [, year] = ONLY_YEAR.exec(words?.trim() ?? '') ?? [];
  return year === undefined ? null : Number(year);
};

/** The rows that the mark names, by every word of their labels; those whose labels say most. */
export function namedRows(grid: Grid, rows: readonly number[], { stems }: Naming): number[] {
  const named = rows.flatMap((row) => {
    const label = grid.rows[row]!.find((cell) => cell.trim() !== '') ?? '';
    const own = isFigure(label) ? [] : [...new Set(stemsIn(label))];
    return own.length > 0 && own.every((stem) => stems.has(stem)) ? [{ row, many: own.length }] : [];
  });
  // "North Quay" names no row that is called "Quay".
  return named
    .filter(({ row }) => !named.some((other) => other.row !== row && isWithin(grid, row, other.row)))
    .map(({ row }) => row);
}

function isWithin(grid: Grid, row: number, other: number): boolean {
  const [own, theirs] = [row, other].map((each) => new Set(stemsIn(grid.rows[each]!.find(Boolean) ?? '')));
  return own!.size < theirs!.size && [...own!].every((stem) => theirs!.has(stem));
}

/** The one column that the mark speaks of: the only one, or the one whose head its words are nearest to. */
export function namedColumn(grid: Grid, columns: readonly Column[], { stems, years }: Naming): Column | null {
  const [only] = columns;
  if (only && columns.length === 1) return hitsIn(`${grid.title} ${only.head}`, stems) > 0 ? only : null;
  const hits = columns.map(({ head }) => hitsIn(head, stems) + (years.has(yearIn(head) ?? 0) ? 1 : 0));
  const best = Math.max(0, ...hits);
  const nearest = columns.filter((_, at) => hits[at] === best);
  return best > 0 && nearest.length === 1 ? nearest[0]! : null;
}

/**
 * Which two of several years a mark compares: the two it names; the one it names and the one before; the only
 * two. Null where it says nothing of them. Places among `all`, the earlier year first.
 */
export function twoYears(all: readonly (number | null)[], { years }: Naming): [number, number] | null {
  const known = all
    .flatMap((year, at) => (year === null ? [] : [{ year, at }]))
    .sort((a, b) => a.year - b.year);
  if (new Set(known.map(({ year }) => year)).size < known.length) return null;
  const named = known.filter(({ year }) => years.has(year));
  if (named.length === 2) return [named[0]!.at, named[1]!.at];
  if (named.length === 1) {
    const before = known[known.indexOf(named[0]!) - 1];
    return before && before.year === named[0]!.year - 1 ? [before.at, named[0]!.at] : null;
  }
  return years.size === 0 && known.length === 2 ? [known[0]!.at, known[1]!.at] : null;
}

/** The figure of a cell; NaN where it is none. */
export const cellIn = (grid: Grid, row: number, column: number): number => figureIn(grid.rows[row]![column]);
