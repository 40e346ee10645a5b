import { rowsOf, type Stretch } from './lines';

/*
 * What stands on page after page and is no part of the text: running heads and feet, page numbers. They are
 * the outermost lines, say the same at the same height on other pages, or count the pages.
 */

/** The stretches of a page without its furniture, and what that was. */
export interface Cleared {
  stretches: Stretch[];
  dropped: string[];
}

export interface Leaf {
  height: number;
  stretches: readonly Stretch[];
}

/** So many lines from the edge are looked at. */
const DEEP = 4;

/** In pages: a running head comes again soon, on the next page or the one after. */
const NEAR = 6;

/** In parts of the page's height. */
const MARGIN = 0.1;

interface Edge {
  page: number;
  /** From the outermost inwards. */
  rank: number;
  side: 'head' | 'foot';
  row: Stretch[];
  text: string;
  /** Its letters alone: what changes from page to page is figures, and blanks are anyone's guess. */
  key: string;
  numbers: number[];
  y: number;
  size: number;
  /** How far it is from the next line inwards, in ems. */
  apart: number;
}

/** The pages without their running heads, feet and numbers. */
export function withoutFurniture(pages: readonly Leaf[]): Cleared[] {
  const edges = pages.map(edgesOf);
  const offset = offsetOf(edges.flat(), pages.length);
  return pages.map(({ stretches }, page) => {
    const gone = new Set<Stretch>();
    const dropped: string[] = [];
    for (const side of ['head', 'foot'] as const) {
      const near = edges.slice(Math.max(0, page - NEAR), page + NEAR + 1).flat();
      const own = edges[page]!.filter((each) => each.side === side);
      const alone = pages.length === 1 && hasLineBeyondNumber(own) ? 2 : 0;
      for (const edge of own) {
        if (edge.rank >= alone && !isFurniture(edge, near, offset, pages.length)) {
          // A speck of dirt that was read as a sign hides nothing.
          if (edge.text.length <= 2 && !/[\p{L}\p{N}]/u.test(edge.text)) continue;
          break;
        }
        edge.row.forEach((each) => gone.add(each));
        dropped.push(edge.text);
      }
    }
    // A page is not made of furniture: a few words on each are what it says.
    if (gone.size === stretches.length && dropped.some((text) => text.length > 8))
      return { stretches: [...stretches], dropped: [] };
    return { stretches: stretches.filter((each) => !gone.has(each)), dropped };
  });
}

function edgesOf({ height, stretches }: Leaf, page: number): Edge[] {
  const rows = rowsOf(stretches);
  const edge = (row: Stretch[], rank: number, side: Edge['side'], inner: Stretch[] | undefined): Edge => {
    const text = textOf(row);
    return {
      ...{ page, rank, side, row, text },
      key: text.toLowerCase().replace(/[^\p{L}]/gu, ''),
      numbers: numbersIn(text),
      y: row[0]!.y / height,
      size: Math.max(...row.flatMap(({ runs }) => runs.map((run) => run.size))),
      apart: inner ? Math.abs(inner[0]!.y - row[0]!.y) / row[0]!.size : Infinity,
    };
  };
  return [
    ...rows.slice(0, DEEP).map((row, rank) => edge(row, rank, 'head', rows[rank + 1])),
    ...rows
      .toReversed()
      .slice(0, DEEP)
      .map((row, rank) => edge(row, rank, 'foot', rows[rows.length - 2 - rank])),
  ];
}

const textOf = (row: readonly Stretch[]): string =>
  row
    .map(({ runs }) => runs.map(({ text, spaced }) => (spaced ? ' ' : '') + text).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function isFurniture(edge: Edge, others: readonly Edge[], offset: number | null, pages: number): boolean {
  const counts = offset !== null && edge.numbers.some((number) => number - edge.page === offset);
  const isNumber = edge.key.length <= 8 && edge.numbers.length > 0 && edge.text.length <= 24;
  if (isNumber && edge.rank === 0 && edge.apart > 1.4 && (counts || (pages === 1 && edge.key.length === 0)))
    return true;
  if (counts && edge.rank <= 1 && edge.apart > 1.5 && edge.text.length <= 80) return true;
  const alike = others.filter(
    (other) =>
      other.page !== edge.page &&
      other.side === edge.side &&
      Math.abs(other.y - edge.y) < 0.03 &&
      isAlike(edge, other),
  );
  const enough = pages <= 3 ? 1 : 2;
  return new Set(alike.map(({ page }) => page)).size >= enough;
}

/**
 * On a page that is alone nothing comes again. What stands between its number and the edge of the paper is no
 * text all the same, where the number stands well apart from that.
 */
function hasLineBeyondNumber([line, number]: readonly Edge[]): boolean {
  if (!line || !number) return false;
  const isInMargin = line.side === 'head' ? line.y < MARGIN : line.y > 1 - MARGIN;
  const isNumber = number.key === '' && number.numbers.length === 1 && number.text.length <= 6;
  return isInMargin && isNumber && line.text.length <= 80 && number.apart > 3;
}

function isAlike(a: Edge, b: Edge): boolean {
  if (a.key.length < 3 || b.key.length < 3)
    return a.text === b.text && a.key === b.key && a.numbers.length === 0;
  // The title itself is larger than the running head that repeats it.
  if (Math.abs(a.size - b.size) > 0.08 * a.size) return false;
  if (a.key === b.key) return true;
  if (Math.min(a.key.length, b.key.length) < 6) return false;
  return likeness(a.key, b.key) >= 0.75;
}

/** Dice's: how many pairs of letters two texts share. What was read off a picture has faults. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
  const left = pairs(b);
  const both = pairs(a).filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * both) / (a.length + b.length - 2);
}

/** By how much the numbers at the edges are ahead of the pages; null where they do not count them. */
function offsetOf(edges: readonly Edge[], pages: number): number | null {
  const votes = new Map<number, Set<number>>();
  for (const { page, numbers, rank } of edges)
    if (rank <= 1)
      for (const number of numbers) {
        const seen = votes.get(number - page) ?? new Set();
        votes.set(number - page, seen.add(page));
      }
  const [best] = [...votes].sort((a, b) => b[1].size - a[1].size);
  return best && best[1].size >= Math.max(2, pages / 4) ? best[0] : null;
}

/** Figures that may count pages: at the ends of a line, or on their own; small Roman ones too. */
function numbersIn(text: string): number[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}.,])\d{1,4}(?![\p{L}\p{N}]|[.,]\d)/gu)].map(([figures]) =>
    Number(figures),
  );
  const roman = /^[ivxlc]{1,7}$/i.test(text) ? romanOf(text.toLowerCase()) : null;
  return roman === null ? found : [roman, ...found];
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
function romanOf(text: string): number {
  const values = [...text].map((sign) => ROMAN[sign]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
