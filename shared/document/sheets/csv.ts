import Papa from 'papaparse';
import type { Notice, ReadDocument } from '../document';
import { documentOf } from './grid';

/** Of two that fit as well, the first: commas are in figures too. */
const SEPARATORS = ['\t', ';', '|', ','];
const NAMES: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'upright bars' };
/** So many rows are tried. */
const TRIED = 200;

/**
 * The table in text: rows of cells apart by the `separator`, or by the one that fits best (RFC 4180, and what
 * spreadsheets of countries with decimal commas write). Nothing in a cell is run, whatever it begins with.
 */
export function readCsv(source: string): ReadDocument {
  const text = source.replace(/^\uFEFF/, '');
  // Excel's own way to say it: a first line "sep=;".
  const said = /^sep=([^\r\n])(?:\r\n?|\n)/i.exec(text);
  const table = said ? text.slice(said[0].length) : text;
  const delimiter = said?.[1] ?? separatorIn(table);
  const { data, errors } = Papa.parse<string[]>(table, { delimiter });
  const notices: Notice[] = [];
  if (!said && delimiter !== ',')
    notices.push({ level: 'info', message: `Its cells are taken to be set apart by ${NAMES[delimiter]}.` });
  if (errors.some(({ type }) => type === 'Quotes'))
    notices.push({
      level: 'warning',
      message: 'A quotation mark in it has no other half; look at where cells begin and end.',
    });
  return documentOf([{ name: '', rows: new Map(data.entries()) }], notices);
}

/** What makes most rows of the same number of cells, and of more than one. */
function separatorIn(text: string): string {
  let best = { separator: ',', share: 0 };
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter: separator,
      preview: TRIED,
      skipEmptyLines: true,
    });
    const times = new Map<number, number>();
    for (const { length } of data) times.set(length, (times.get(length) ?? 0) + 1);
    const [cells = 1, rows = 0] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    const share = rows / data.length;
    if (cells > 1 && share > best.share) best = { separator, share };
  }
  return best.separator;
}
