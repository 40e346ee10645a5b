import { inOneLine } from '../../text/clip';
import { language } from '../../text/languages';
import { NOTHING_MARKED, type Marked } from './marked';

/*
 * A table of claims, as researchers and other desks keep one: which column is what is told by its head, in
 * the first lines; without one the column with the longest words has the claims.
 */

const COLUMNS = language.claimColumns;
type Column = keyof typeof COLUMNS;

/** The head stands within so many lines, if there is one. */
const HEAD_WITHIN = 10;

/** The claims of a table, a row each, in its order; empty where it has no words. */
export function claimsIn(rows: readonly (readonly string[])[]): Marked[] {
  const { columns, from } = columnsOf(rows);
  return rows.slice(from).flatMap((row): Marked[] => {
    const cell = (column: Column): string =>
      columns[column] === undefined ? '' : (row[columns[column]] ?? '').trim();
    const words = cell('words')
      .replace(/^["“”'‘’]+|["“”'‘’]+$/gu, '')
      .trim();
    if (words === '') return [];
    const [by, status, note] = [cell('by'), cell('status'), cell('note')];
    const texts = [note, status && `Status in the table: ${inOneLine(status)}`].filter((text) => text !== '');
    return [
      {
        ...NOTHING_MARKED,
        words,
        by,
        notes: texts.map((text) => ({ id: null, by, date: undefined, text })),
        source: cell('source'),
      },
    ];
  });
}

function columnsOf(rows: readonly (readonly string[])[]): {
  columns: Partial<Record<Column, number>>;
  from: number;
} {
  for (const [line, row] of rows.slice(0, HEAD_WITHIN).entries()) {
    const columns: Partial<Record<Column, number>> = {};
    for (const name of ['by', 'words', 'source', 'note', 'status'] as const) {
      const at = row.findIndex(
        (cell, index) =>
          !Object.values(columns).includes(index) &&
          COLUMNS[name].test(cell.trim()) &&
          cell.trim().length < 40,
      );
      if (at !== -1) columns[name] = at;
    }
    // A title over the table has one cell, the head of a list one in every row.
    const isTitle = filled(row) < 2 && rows.some((other) => filled(other) > 1);
    if (columns.words !== undefined && !isTitle) return { columns, from: line + 1 };
  }
  const lengths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (lengths[at] = (lengths[at] ?? 0) + cell.length));
  return { columns: { words: lengths.indexOf(Math.max(...lengths)) }, from: 0 };
}

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;
