import { writeXlsx as write, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { evidenceTable, marksTable, queriesTable, sourcesTable, type Cell, type Table } from './tables';
import { withoutControls } from './text';
import type { Writer } from './writer';

/*
 * The choice of a library for sheets ends here. Words are cells of the format "Text": they are text in the
 * file whatever they begin with, and stay text where somebody edits them in Excel, which would otherwise make
 * a formula of what begins with = then.
 */

const AS_TEXT: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
const AS_FIGURE: CellStyle = { alignment: { vertical: 'top' } };
const HEAD: CellStyle = {
  numFmt: '@',
  font: { bold: true },
  alignment: { wrapText: true, vertical: 'center' },
};

/** So many characters go into a cell of Excel; the ellipsis says that there are more. */
const LONGEST_CELL = 32_767;

/** A sheet a table: the head stays in view, every column can be filtered, addresses and numbers lead on. */
export const writeXlsx: Writer = async (model) => {
  const tables = [marksTable(model), evidenceTable(model), queriesTable(model), sourcesTable(model)];
  const bytes = await write({
    sheets: tables.filter(({ name, rows }) => name === 'Marks' || rows.length > 0).map(sheetOf),
    properties: { title: withoutControls(`Fact-check: ${model.title.name}`).slice(0, 250) },
  });
  return new Uint8Array(bytes);
};

function sheetOf({ name, columns, rows }: Table): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  columns.forEach((_, at) => cells.set(`0,${at}`, { style: HEAD }));
  const values = rows.map((row, at) =>
    row.map((cell, column): CellValue => {
      const { value, style, hyperlink } = cellOf(cell);
      cells.set(`${at + 1},${column}`, { style, ...(hyperlink && { hyperlink }) });
      return value;
    }),
  );
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(({ title }) => title), ...values],
    cells,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${letterOf(columns.length)}${rows.length + 1}` },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', printTitlesRow: '$1:$1' },
  };
}

function cellOf(cell: Cell): {
  value: CellValue;
  style: CellStyle;
  hyperlink?: { target: string; location?: string };
} {
  if (cell === null) return { value: null, style: AS_TEXT };
  if (typeof cell === 'number') return { value: cell, style: AS_FIGURE };
  if (typeof cell === 'string') return { value: textOf(cell), style: AS_TEXT };
  const { text, href, place } = cell;
  return {
    value: typeof text === 'number' ? text : textOf(text),
    style: { ...(typeof text === 'number' ? AS_FIGURE : AS_TEXT), font: LINK },
    hyperlink: place ? { target: '', location: place } : { target: href ?? '' },
  };
}

const LINK: CellStyle['font'] = { underline: true };

function textOf(words: string): string {
  const clean = withoutControls(words);
  if (clean.length <= LONGEST_CELL) return clean;
  return `${clean.slice(0, LONGEST_CELL - 2).toWellFormed()} …`;
}

/** 1 is A, 27 is AA. */
export function letterOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letterOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
