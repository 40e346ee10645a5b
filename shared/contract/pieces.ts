import type { Table } from '../document/document';
import type { PaperContent } from '../document/paper';
import type { ImportCandidate } from './library';

/*
 * A text that was read, in pieces: a book has tens of thousands of ranges, a table a million rows, and to
 * take it in one message holds a thread up for longer than a frame of the window lasts, at each of the
 * borders it crosses.
 */

type Lists = Pick<ImportCandidate, 'formats' | 'furniture' | 'annotations'> &
  Omit<ImportCandidate['apparatus'], 'title'>;

/** A stretch of the text; some of one of the lists, in their order; more rows of the table told last. */
export type Piece =
  | { text: string }
  | { rows: string[][]; numbers?: number[] }
  | { [L in keyof Lists]: { list: L; items: Lists[L] } }[keyof Lists];

/** What of it takes about as long to hand over as a frame leaves time for. */
const MOST_CHARACTERS = 250_000;
const MOST_ITEMS = 1_000;
const MOST_CELLS = 10_000;

interface Parts {
  text: string;
  lists: Partial<Lists>;
}

function partsOf({ text, formats, furniture, annotations, apparatus }: ImportCandidate): Parts {
  const { title: _, ...lists } = apparatus;
  return { text, lists: { formats, furniture, annotations, ...lists } };
}

function withParts(candidate: ImportCandidate, { text, lists }: Parts): ImportCandidate {
  const { formats, furniture, annotations, ...apparatus } = lists as Lists;
  const { title } = candidate.apparatus;
  return { ...candidate, text, formats, furniture, annotations, apparatus: { title, ...apparatus } };
}

function partsOfContent({ text, formats, apparatus }: PaperContent): Parts {
  const { title: _, ...lists } = apparatus;
  return { text, lists: { formats, ...lists } };
}

function withPartsOfContent(content: PaperContent, { text, lists }: Parts): PaperContent {
  const { formats, tables, cues, places, pictures } = lists as Lists;
  const { title } = content.apparatus;
  return { ...content, text, formats, apparatus: { title, tables, cues, places, pictures } };
}

const emptied = (lists: Partial<Lists>): Partial<Lists> =>
  Object.fromEntries(Object.keys(lists).map((list) => [list, []]));

/** A candidate without its text and lists, and these in pieces; no pieces of one that is short. */
export function inPieces(candidate: ImportCandidate): { head: ImportCandidate; pieces: Piece[] } {
  const parts = partsOf(candidate);
  const pieces = cut(parts);
  const head = withParts(candidate, { text: '', lists: emptied(parts.lists) });
  return { head: pieces.length === 0 ? candidate : head, pieces };
}

/** The candidate of `inPieces` again, once all its pieces are there. */
export const joined = (head: ImportCandidate, pieces: readonly Piece[]): ImportCandidate =>
  pieces.length === 0 ? head : withParts(head, put(pieces, emptied(partsOf(head).lists)));

/** As `inPieces`, of what was read of a paper. */
export function contentInPieces(content: PaperContent): { head: PaperContent; pieces: Piece[] } {
  const parts = partsOfContent(content);
  const pieces = cut(parts);
  const head = withPartsOfContent(content, { text: '', lists: emptied(parts.lists) });
  return { head: pieces.length === 0 ? content : head, pieces };
}

/** The content of `contentInPieces` again, once all its pieces are there. */
export const contentJoined = (head: PaperContent, pieces: readonly Piece[]): PaperContent =>
  pieces.length === 0 ? head : withPartsOfContent(head, put(pieces, emptied(partsOfContent(head).lists)));

function cut({ text, lists }: Parts): Piece[] {
  const { tables = [], ...others } = lists;
  const items = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  const isShort = text.length <= MOST_CHARACTERS && items <= MOST_ITEMS;
  if (isShort && tables.every(({ rows }) => cellsOf(rows) <= MOST_CELLS)) return [];
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += MOST_CHARACTERS)
    pieces.push({ text: text.slice(at, at + MOST_CHARACTERS) });
  for (const [list, all] of Object.entries(others))
    for (let at = 0; at < all.length; at += MOST_ITEMS)
      pieces.push({ list, items: all.slice(at, at + MOST_ITEMS) } as Piece);
  return [...pieces, ...tablesCut(tables)];
}

function* tablesCut(tables: readonly Table[]): Generator<Piece> {
  let items: Table[] = [];
  let cells = 0;
  for (const table of tables) {
    const [first = [], ...more] = rowsCut(table.rows);
    const own = cellsOf(first);
    if (items.length === MOST_ITEMS || (items.length > 0 && cells + own > MOST_CELLS)) {
      yield { list: 'tables', items };
      [items, cells] = [[], 0];
    }
    items.push(withRows(table, first, 0));
    cells += own;
    if (more.length === 0) continue;
    yield { list: 'tables', items };
    [items, cells] = [[], 0];
    let at = first.length;
    for (const rows of more) {
      const { numbers } = withRows(table, rows, at);
      yield { rows, ...(numbers && { numbers }) };
      at += rows.length;
    }
  }
  if (items.length > 0) yield { list: 'tables', items };
}

function withRows(table: Table, rows: string[][], from: number): Table {
  const { numbers } = table;
  return { ...table, rows, ...(numbers && { numbers: numbers.slice(from, from + rows.length) }) };
}

/** Rows in stretches of not too many cells. */
function rowsCut(rows: readonly string[][]): string[][][] {
  const stretches: string[][][] = [];
  let cells = Infinity;
  for (const row of rows) {
    // An empty row is a row as well.
    cells += row.length + 1;
    if (cells > MOST_CELLS) {
      stretches.push([]);
      cells = row.length + 1;
    }
    stretches.at(-1)!.push(row);
  }
  return stretches;
}

const cellsOf = (rows: readonly string[][]): number => {
  let cells = 0;
  for (const row of rows) cells += row.length + 1;
  return cells;
};

function put(pieces: readonly Piece[], lists: Partial<Lists>): Parts {
  let text = '';
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else if ('rows' in piece) goOn(lists.tables?.at(-1), piece);
    else if (piece.list === 'tables') lists.tables?.push(...piece.items.map(asOwn));
    else (lists[piece.list] as unknown[]).push(...piece.items);
  }
  return { text, lists };
}

/** Rows come to it, and what the piece has stays as it is. */
const asOwn = (table: Table): Table => ({
  ...table,
  rows: [...table.rows],
  ...(table.numbers && { numbers: [...table.numbers] }),
});

function goOn(table: Table | undefined, { rows, numbers }: { rows: string[][]; numbers?: number[] }): void {
  table?.rows.push(...rows);
  if (numbers) table?.numbers?.push(...numbers);
}
