import { unparse } from 'papaparse';
import { marksTable, type Cell } from './tables';
import { withoutControls } from './text';
import type { Writer } from './writer';

/**
 * What Excel and its like take for the beginning of a formula, after whatever blanks (OWASP, "CSV
 * injection"); the wide forms count in Japanese and Chinese ones.
 */
const FORMULA = /^[\s\u0000\uFEFF]*[=+\-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * A row a mark. An apostrophe stands before what a spreadsheet would take for a formula: it is read as text
 * and stays text when the file is saved again. With a byte order mark, or Excel reads the letters of another
 * century.
 */
export const writeCsv: Writer = async (model) => {
  const { columns, rows } = marksTable(model);
  const text = unparse(
    { fields: columns.map(({ title }) => title), data: rows.map((row) => row.map(plain)) },
    { newline: '\r\n', escapeFormulae: FORMULA },
  );
  return `\uFEFF${text.toWellFormed()}\r\n`;
};

const plain = (cell: Cell): string | number => {
  const value = cell !== null && typeof cell === 'object' ? cell.text : cell;
  return typeof value === 'string' ? withoutControls(value) : (value ?? '');
};
