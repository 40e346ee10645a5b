import { walkOf } from '../walk';
import { BadXml, readXml, type Tag } from '../xml';
import type { Rows } from './grid';
import { codeOf, shown, textShown, type Since } from './shown';

/** What a workbook says of its sheets, in their order. */
export interface Workbook {
  sheets: { name: string; relation: string; hidden: boolean }[];
  since: Since;
}

export function readWorkbook(xml: string): Workbook {
  const workbook: Workbook = { sheets: [], since: 1900 };
  readXml(
    xml,
    walkOf({
      enter(tag) {
        if (tag.local === 'workbookPr' && isTrue(tag.attribute('date1904'))) workbook.since = 1904;
        if (tag.local === 'sheet')
          workbook.sheets.push({
            name: tag.attribute('name') ?? '',
            relation: tag.attribute('id') ?? '',
            hidden: (tag.attribute('state') ?? 'visible') !== 'visible',
          });
        return undefined;
      },
      words: () => undefined,
    }),
  );
  return workbook;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The format code of each cell style, by its number. */
export function readStyles(xml: string): string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  readXml(
    xml,
    walkOf({
      enter(tag) {
        if (tag.local === 'numFmt')
          own.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
        if (tag.local === 'xf' && inCells) ids.push(Number(tag.attribute('numFmtId') ?? 0));
        if (tag.local !== 'cellXfs') return undefined;
        inCells = true;
        return () => (inCells = false);
      },
      words: () => undefined,
    }),
  );
  return ids.map((id) => codeOf(id, own));
}

/** The strings that cells share. How they are spoken (rPh) is none of them. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let words = '';
  let inText = false;
  readXml(
    xml,
    walkOf({
      enter(tag) {
        if (tag.local === 'rPh') return 'skip';
        if (tag.local === 't') {
          inText = true;
          return () => (inText = false);
        }
        if (tag.local !== 'si') return undefined;
        words = '';
        return () => void strings.push(unescaped(words));
      },
      words: (each) => inText && (words += each),
    }),
  );
  return strings;
}

/** Characters that XML cannot have are written _x0007_ (ECMA-376, part 1, section 22.9.2.19). */
const unescaped = (words: string): string =>
  words.includes('_x')
    ? words.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : words;

export interface SheetRead {
  rows: Rows;
  /** Formulas whose results the file does not keep. */
  unknown: number;
  hiddenRows: number;
}

interface Cell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  formula: boolean;
}

/** Of a sheet, those that a table may have: cells with the empty ones before them in their rows. */
export const MOST_CELLS = 2_000_000;
/** Why a sheet was not read; the end of a sentence. */
export const TOO_MANY_CELLS = `it has more than ${MOST_CELLS.toLocaleString('en-GB')} cells`;

/** What the cells of a sheet show. Throws a BadXml; also where there are more cells than anybody reads. */
export function readSheet(
  xml: string,
  { strings, codes, since }: { strings: readonly string[]; codes: readonly string[]; since: Since },
): SheetRead {
  const rows = new Map<number, string[]>();
  const read: SheetRead = { rows, unknown: 0, hiddenRows: 0 };
  let cells = 0;
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let inValue = false;
  const put = ({ row: at, column: to, ...of }: Cell): void => {
    const words = wordsOf(of, strings, codes[of.style] ?? 'General', since);
    if (of.formula && of.value === '') read.unknown++;
    if (words === '') return;
    const line = rows.get(at) ?? [];
    rows.set(at, line);
    cells += Math.max(0, to + 1 - line.length);
    if (cells > MOST_CELLS) throw new BadXml(TOO_MANY_CELLS);
    while (line.length <= to) line.push('');
    line[to] = words;
  };
  readXml(
    xml,
    walkOf({
      enter(tag) {
        switch (tag.local) {
          case 'row':
            row = rowOf(tag.attribute('r')) ?? row + 1;
            column = -1;
            if (isTrue(tag.attribute('hidden'))) read.hiddenRows++;
            return undefined;
          case 'c': {
            [row, column] = placeOf(tag, row, column);
            cell = {
              row,
              column,
              type: tag.attribute('t') ?? 'n',
              style: Number(tag.attribute('s') ?? 0),
              value: '',
              formula: false,
            };
            const each = cell;
            return () => {
              put(each);
              cell = null;
            };
          }
          case 'f':
            if (cell) cell.formula = true;
            return 'skip';
          case 'rPh':
          case 'extLst':
            return 'skip';
          case 'v':
          case 't':
            inValue = cell !== null;
            return () => (inValue = false);
          default:
            return undefined;
        }
      },
      words: (words) => {
        if (inValue && cell) cell.value += words;
      },
    }),
  );
  return read;
}

/** The row of a number that is one. */
const rowOf = (number = ''): number | undefined =>
  /^\d{1,7}$/.test(number) ? Math.max(Number(number) - 1, 0) : undefined;

/** "B7" is row 6 and column 1; a cell that does not say stands behind the one before. */
function placeOf(tag: Tag, row: number, column: number): [number, number] {
  const [, letters, figures] = /^([A-Z]{1,3})(\d{1,7})$/.exec(tag.attribute('r') ?? '') ?? [];
  if (letters === undefined) return [Math.max(row, 0), column + 1];
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return [Math.max(Number(figures) - 1, 0), number - 1];
}

function wordsOf(
  { type, value }: Pick<Cell, 'type' | 'value'>,
  strings: readonly string[],
  code: string,
  since: Since,
): string {
  switch (type) {
    case 's':
      return textShown(strings[Number(value)] ?? '', code);
    case 'inlineStr':
    case 'str':
      return textShown(unescaped(value), code);
    case 'b':
      return value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE';
    case 'n':
      return value.trim() === '' ? '' : shown(Number(value), code, since);
    default:
      // Errors as they are, and dates that are written out.
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
  }
}
