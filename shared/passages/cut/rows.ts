import type { Range } from '../../text/ranges';
import type { Paper, Table } from '../types';
import { BESIDE, type Grid, type Unit } from './unit';

/** Rows of the tables of a paper, with the heads of their columns. */
export function rowsOf(paper: Paper): Unit[] {
  return paper.apparatus.tables.flatMap((table) => rowsIn(paper, table));
}

function rowsIn(paper: Paper, table: Table): Unit[] {
  const lines = linesOf(paper.text, table);
  const full = table.rows.flatMap((cells, row) => (cells.some((cell) => cell.trim() !== '') ? [row] : []));
  // Where the words do not stand as the rows do, nobody could say where a row is.
  if (lines.length !== full.length) return [];
  const grid = gridOf(paper, table);
  const heads = grid.head < 0 ? '' : table.rows[grid.head]!.join(' | ');
  const head = [grid.title, heads].filter((words) => words !== '').join(BESIDE);
  return full.flatMap((row, at) =>
    row === grid.head
      ? []
      : [
          {
            ...lines[at]!,
            form: 'row' as const,
            head,
            beside: [],
            weak: cellsIn(table.rows[row]!) < 2,
            grid,
            row,
          },
        ],
  );
}

function gridOf(paper: Paper, table: Table): Grid {
  const sheet = paper.apparatus.places.find(
    ({ kind, start, end }) => kind === 'sheet' && start <= table.start && table.end <= end,
  );
  const isWhole = paper.text.slice(0, table.start).trim() === '' && paper.text.slice(table.end).trim() === '';
  const head = headOf(table.rows);
  const over = table.rows.slice(0, Math.max(0, head)).map((cells) => cells.filter(Boolean).join(' '));
  return {
    rows: table.rows,
    head,
    sheet: sheet ? `${sheet.name}!` : isWhole ? '' : null,
    title: [sheet?.name ?? lineBefore(paper.text, table.start), ...over].filter(Boolean).join(BESIDE),
  };
}

/** The row with the heads of the columns: the first of several cells, if most of them are no figures. */
function headOf(rows: Table['rows']): number {
  const first = rows.findIndex((cells) => cellsIn(cells) > 1);
  if (first < 0 || first === rows.length - 1) return -1;
  const cells = rows[first]!.filter(Boolean);
  const figures = cells.filter((cell) => isFigure(cell) && !isYear(cell)).length;
  return figures * 2 < cells.length ? first : -1;
}

const cellsIn = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
const isFigure = (cell: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell);
const isYear = (cell: string): boolean => /^(?:1[89]|20)\d\d(?:\.0)?$/.test(cell.trim());

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at).trimEnd();
  return before.slice(before.lastIndexOf('\n') + 1).trim();
}

function linesOf(text: string, { start, end }: Range): Range[] {
  const lines: Range[] = [];
  for (let from = start; from < end;) {
    const at = text.indexOf('\n', from);
    const to = at < 0 || at > end ? end : at;
    if (text.slice(from, to).trim() !== '') lines.push({ start: from, end: to });
    from = to + 1;
  }
  return lines;
}
