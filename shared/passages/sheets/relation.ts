import { lettersOf } from '../../document/sheets/address';
import { declaredIn } from '../values/amounts';
import type { Grid } from '../cut/unit';
import type { MarkValue } from '../types';
import type { Derived } from './asked';
import { addressOf, bodyOf, columnsOf, type Column } from './columns';
import { cellIn, namedColumn, namedRows, twoYears, yearIn, type Naming } from './named';

/** What the words around a figure say it is, of figures that a sheet may have. */
export interface RelationAsked {
  value: MarkValue;
  figure: number;
  /** It is told in per cent. */
  percent: boolean;
  /** Something became more (1) or less (-1), or is; 0 where the words do not say. */
  way: 1 | -1 | 0;
  is: 'change' | 'difference' | 'share';
}

/** What cells give when they are set against each other. */
interface Result {
  row: number;
  column: number;
  figure: number;
  formula: string;
}

/**
 * What a sheet says of a figure that the mark calls a change, a difference or a share: of the rows and
 * columns that the mark itself names, never of others. The figure to its last digit agrees; the same change
 * the other way, and the same figures in another order, differ. Null where the mark names no cells, and for
 * all else.
 */
export function relationIn(grid: Grid, asked: RelationAsked, naming: Naming): Derived | null {
  if (grid.head < 0 || isPrinted(grid, asked)) return null;
  const results = asked.is === 'share' ? sharesIn(grid, naming) : pairsIn(grid, asked, naming);
  for (const { row, column, figure, formula: why } of results) {
    const bears = bearingOf(asked, figure, scaleIn(grid, column));
    if (bears === null) continue;
    const says = shown(figure, asked.percent);
    return { row, column, judged: { value: asked.value, bears, says, why } };
  }
  return null;
}

/** Where a cell has the figure itself nothing is worked out. */
const isPrinted = (grid: Grid, { figure, percent }: RelationAsked): boolean =>
  !percent && grid.rows.some((cells, row) => cells.some((_, at) => cellIn(grid, row, at) === figure));

function pairsIn(grid: Grid, { percent, way }: RelationAsked, naming: Naming): Result[] {
  const rows = rowsUnder(grid);
  const columns = columnsOf(grid, bodyOf(grid));
  const named = namedRows(grid, rows, naming);
  const results: Result[] = [];
  const between = (from: Cell, to: Cell): Result[] => {
    const a = cellIn(grid, from.row, from.column);
    const b = cellIn(grid, to.row, to.column);
    if (!Number.isFinite(a) || !Number.isFinite(b) || (percent && a === 0)) return [];
    const [one, other] = [nameOf(from), nameOf(to)];
    return [
      {
        ...to,
        figure: percent ? (b / a - 1) * 100 : b - a,
        formula: percent ? `=${other}/${one}-1` : `=${other}-${one}`,
      },
    ];
  };
  // In one row, from one year to another.
  const ofYears = twoYears(
    columns.map(({ head }) => yearIn(head)),
    naming,
  );
  if (ofYears && named.length === 1) {
    const [from, to] = ofYears.map((at) => columns[at]!.at);
    results.push(...between({ row: named[0]!, column: from! }, { row: named[0]!, column: to! }));
  }
  // In one column, from the row of one year to that of another.
  const body = bodyOf(grid);
  const column = namedColumn(grid, columns, naming);
  const rowsOfYears = twoYears(
    body.map((row) => yearIn(grid.rows[row]![0])),
    naming,
  );
  if (column && rowsOfYears) {
    const [from, to] = rowsOfYears.map((at) => body[at]!);
    results.push(...between({ row: from!, column: column.at }, { row: to!, column: column.at }));
  }
  // In one column, two rows that are named: the one beside the other.
  if (column && named.length === 2) {
    const [one, other] = named.map((row) => ({ row, column: column.at }));
    // The one is more than the other, or less: which of the two is told about, the words alone know.
    const isTold = ({ figure }: Result) => Math.sign(figure) === (percent && way !== 0 ? way : 1);
    results.push(...[...between(one!, other!), ...between(other!, one!)].filter(isTold));
  }
  return results;
}

/** A row that is named as a part of all of them, or of the row that adds them up. */
function sharesIn(grid: Grid, naming: Naming): Result[] {
  const body = bodyOf(grid);
  const [row, another] = namedRows(grid, body, naming);
  const column = namedColumn(grid, columnsOf(grid, body), naming) ?? onlyCounted(grid, body);
  if (row === undefined || another !== undefined || !column) return [];
  const values = column.values.filter(Number.isFinite);
  const sum = values.reduce((all, each) => all + each, 0);
  if (sum === 0 || values.some((each) => each < 0)) return [];
  const cell = nameOf({ row, column: column.at });
  const formula = `=${cell}/SUM(${addressOf(column, body)})`;
  const figure = (100 * cellIn(grid, row, column.at)) / sum;
  return Number.isFinite(figure) ? [{ row, column: column.at, figure, formula }] : [];
}

/** Of a sheet with one column of figures that one, whatever its head is. */
function onlyCounted(grid: Grid, body: readonly number[]): Column | null {
  const columns = columnsOf(grid, body);
  return columns.length === 1 ? columns[0]! : null;
}

interface Cell {
  row: number;
  column: number;
}

const nameOf = ({ row, column }: Cell): string => `${lettersOf(column)}${row + 1}`;

const rowsUnder = (grid: Grid): number[] =>
  grid.rows.flatMap((cells, row) => (row > grid.head && cells.some((cell) => cell !== '') ? [row] : []));

const scaleIn = (grid: Grid, column: number): number =>
  declaredIn(`${grid.title} ${grid.rows[grid.head]![column] ?? ''}`)?.scale ?? 1;

/** From so many figures on two numbers of the same ones are a slip of each other. */
const SLIP = 4;

function bearingOf(
  { value, figure, percent, way, is }: RelationAsked,
  result: number,
  scale: number,
): 'agrees' | 'differs' | null {
  if (!Number.isFinite(result) || result === 0) return null;
  const isSame = [1, percent ? 1 : scale].some((by) =>
    isPrintedAs(value.text, figure, Math.abs(result) * by),
  );
  if (isSame) return is === 'change' && way !== 0 && Math.sign(result) !== way ? 'differs' : 'agrees';
  const [one, other] = [figure, Math.abs(result)].map((each) => String(each));
  const isSlip = !percent && one!.length >= SLIP && sorted(one!) === sorted(other!);
  return isSlip ? 'differs' : null;
}

const sorted = (digits: string): string => [...digits].sort().join('');

/** Whether a result would be printed as the figure is: rounded to as many digits as that has. */
function isPrintedAs(text: string, figure: number, result: number): boolean {
  const written = /\d[\d,. ]*/.exec(text)?.[0].replace(/[, ]/g, '').replace(/\.$/, '');
  if (written === undefined) return result === figure;
  const decimals = written.split('.')[1]?.length ?? 0;
  const unit = Number(written) === 0 ? 1 : figure / Number(written);
  return Math.abs(result - figure) <= (0.5 * unit) / 10 ** decimals + 1e-9 * Math.abs(figure);
}

function shown(figure: number, percent: boolean): string {
  const most = percent || Math.abs(figure) < 100 ? 1 : 0;
  const words = figure.toLocaleString('en', { maximumFractionDigits: most });
  return percent ? `${words} %` : words;
}
