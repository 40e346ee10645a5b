import type { Format } from '../../domain/model/article';
import type { Notice, Place, ReadDocument, Table } from '../document';

/** Rows that have cells, by their places in the sheet from 0; their cells from column A. */
export type Rows = ReadonlyMap<number, string[]>;

/** A sheet as it is shown. */
export interface Sheet {
  /** '' of a file that is one table and has no name for it. */
  name: string;
  rows: Rows;
}

/**
 * A workbook as words: each sheet its name as a heading and its rows as paragraphs, cells apart by tabs. The
 * tables keep empty rows, so that row 7 of a sheet is row 7 of its table; the text does not. A sheet that is
 * nearly all emptiness (one cell in row 1,048,576) would be a million rows of nothing: its table has the rows
 * with words alone, and `numbers` says which rows of the sheet they are.
 */
export function documentOf(sheets: readonly Sheet[], notices: Notice[] = []): ReadDocument {
  const paragraphs: string[] = [];
  const formats: Format[] = [];
  const tables: Table[] = [];
  const places: Place[] = [];
  let length = 0;
  const add = (words: string): void => {
    paragraphs.push(words);
    length += words.length + 1;
  };
  for (const { name, rows } of sheets) {
    const start = length;
    const title = oneLine(name);
    if (title !== '') {
      formats.push({ type: 'heading', level: 1, start, end: start + title.length });
      add(title);
    }
    const from = length;
    const shown: { at: number; cells: string[] }[] = [];
    for (const [at, row] of rows) {
      const cells = withoutTail(row.map(oneLine));
      if (cells.length > 0) shown.push({ at, cells });
    }
    shown.sort((a, b) => a.at - b.at);
    for (const { cells } of shown) add(cells.join('\t'));
    const end = Math.max(from, length - 1);
    if (shown.length > 0) tables.push({ start: from, end, ...tableRows(shown) });
    if (title !== '') places.push({ kind: 'sheet', name: title, start, end: Math.max(start, length - 1) });
  }
  return {
    text: paragraphs.join('\n').toWellFormed(),
    formats,
    details: {},
    notices,
    apparatus: { tables, places },
  };
}

/** So many empty rows a table has at most, and as many more as it has rows with words. */
const EMPTY_ROWS = 1000;

/** The rows of a table; the empty ones among them too, unless they would be most of it. */
function tableRows(shown: readonly { at: number; cells: string[] }[]): Pick<Table, 'rows' | 'numbers'> {
  const count = shown.at(-1)!.at + 1;
  if (count > 2 * shown.length + EMPTY_ROWS)
    return { rows: shown.map(({ cells }) => cells), numbers: shown.map(({ at }) => at + 1) };
  const rows = Array.from({ length: count }, (): string[] => []);
  for (const { at, cells } of shown) rows[at] = cells;
  return { rows };
}

/** What a cell holds is one line: breaks and tabs in it are blanks, or they would be cells and rows. */
const oneLine = (words: string): string =>
  // A sheet may have millions of cells, and nearly none of them has a break.
  BREAKS.test(words) ? unbroken(words) : words.trim();

const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

const unbroken = (words: string): string =>
  words
    .replace(/[\s\u0085\u2028\u2029]*[\t\n\v\f\r\u0085\u2028\u2029][\s\u0085\u2028\u2029]*/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
    .trim();

function withoutTail(row: string[]): string[] {
  const last = row.findLastIndex((cell) => cell !== '');
  return row.slice(0, last + 1);
}
