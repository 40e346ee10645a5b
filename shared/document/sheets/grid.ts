import type { Format } from '../../domain/model/article';
import type { Notice, Place, ReadDocument, Table } from '../document';

/** A sheet as it is shown: its rows from the first, its cells from column A. */
export interface Sheet {
  /** '' of a file that is one table and has no name for it. */
  name: string;
  rows: string[][];
}

/**
 * A workbook as words: each sheet its name as a heading and its rows as paragraphs, cells apart by tabs. The
 * tables keep empty rows, so that row 7 of a sheet is row 7 of its table; the text does not.
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
    const shown = rows.map((row) => withoutTail(row.map(oneLine)));
    for (const row of shown) if (row.length > 0) add(row.join('\t'));
    const last = shown.findLastIndex((row) => row.length > 0);
    const end = Math.max(from, length - 1);
    if (last >= 0) tables.push({ start: from, end, rows: shown.slice(0, last + 1) });
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

/** What a cell holds is one line: breaks and tabs in it are blanks, or they would be cells and rows. */
const oneLine = (words: string): string =>
  words
    .replace(/[\s\u0085\u2028\u2029]*[\t\n\v\f\r\u0085\u2028\u2029][\s\u0085\u2028\u2029]*/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
    .trim();

function withoutTail(row: string[]): string[] {
  const last = row.findLastIndex((cell) => cell !== '');
  return row.slice(0, last + 1);
}
