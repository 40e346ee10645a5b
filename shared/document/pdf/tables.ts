import type { Column, Line } from './column';
import type { Stretch } from './lines';
import { joinedWords, wordsOf, type Reader } from './words';

/*
 * Tables, by how their words stand: rows below each other whose words stand in the same places, with room
 * between them all the way down. That there are lines between is not looked at.
 */

/** Lines of a column that belong together: rows of a table, or text. */
export interface Section {
  lines: Line[];
  /** Of a table. */
  cells?: string[][];
}

const FEWEST_ROWS = 3;
/** In ems: cells are at least so far apart. */
const GAP = 1;

/** The lines of a column as text and tables, from top to bottom. */
export function sectionsOf(column: Column, reader: Reader): Section[] {
  const { lines } = column;
  const sections: Section[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(column, at, reader);
    if (table) {
      sections.push(table);
      at += table.lines.length;
      continue;
    }
    const last = sections.at(-1);
    if (last && !last.cells) last.lines.push(lines[at]!);
    else sections.push({ lines: [lines[at]!] });
    at++;
  }
  return sections;
}

function tableAt(column: Column, from: number, reader: Reader): Section | null {
  const { lines } = column;
  let to = from;
  while (to < lines.length && lines[to]!.stretches.length >= 2 && isNear(lines, from, to)) to++;
  for (; to - from >= FEWEST_ROWS; to--) {
    const rows = lines.slice(from, to);
    const places = placesOf(rows);
    if (places.length < 2 || isSpread(rows, places, column)) continue;
    const cells = rows.map((row) => places.map((place) => row.stretches.filter((each) => isIn(each, place))));
    // Room that runs down through words by chance leaves most of a line on one side.
    if (cells.some((row) => row.filter((cell) => cell.length > 0).length < 2)) continue;
    const words = cells.map((row) => row.map((cell) => (cell.length > 0 ? wordsOf(cell, reader) : null)));
    return {
      lines: rows.map((row, at) => ({ ...row, words: joinedWords(words[at]!, '\t') })),
      cells: words.map((row) => row.map((each) => each?.text.replaceAll('\t', ' ') ?? '')),
    };
  }
  return null;
}

/** Whether these are lines of a narrow column, spread to fill it, with room in one place by chance. */
function isSpread(rows: readonly Line[], places: readonly Place[], { left, right }: Column): boolean {
  const gaps = places.slice(1).map(({ x0 }, at) => x0 - places[at]!.x1);
  const full = rows.filter(({ x0, x1, size }) => x0 - left < size && right - x1 < 0.2 * size);
  return Math.min(...gaps) < 2 * rows[0]!.size && full.length >= 0.6 * rows.length;
}

const isNear = (lines: readonly Line[], from: number, at: number): boolean =>
  at === from || lines[at]!.y - lines[at - 1]!.y < 3.5 * lines[at]!.size;

interface Place {
  x0: number;
  x1: number;
}

const isIn = (each: Stretch, { x0, x1 }: Place): boolean => each.x0 >= x0 - 0.01 && each.x1 <= x1 + 0.01;

/** Where the words of some rows stand: stretches of the line's width with room between in all of them. */
function placesOf(rows: readonly Line[]): Place[] {
  const stretches = rows.flatMap((row) => row.stretches).sort((a, b) => a.x0 - b.x0);
  const places: Place[] = [];
  for (const { x0, x1, size } of stretches) {
    const last = places.at(-1);
    if (last && x0 - last.x1 < GAP * size) last.x1 = Math.max(last.x1, x1);
    else places.push({ x0, x1 });
  }
  return places;
}
