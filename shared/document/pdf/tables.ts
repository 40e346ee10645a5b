import type { Column, Line } from './column';
import type { Stretch } from './lines';
import { isCut, startsSmall } from './sentences';
import { wordsOf, type Reader, type Words } from './words';

/*
 * Tables, by how their words stand: rows below each other whose words stand in the same places, with room
 * between them all the way down. That there are lines between is not looked at.
 */

/** Lines of a column that belong together: rows of a table, or text. */
export interface Section {
  lines: Line[];
  /** Of a table. */
  rows?: Row[];
}

/** A row of a table: its lines, and of each cell what stands in them. */
export interface Row {
  lines: Line[];
  cells: Words[][];
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
    if (last && !last.rows) last.lines.push(lines[at]!);
    else sections.push({ lines: [lines[at]!] });
    at++;
  }
  return sections;
}

function tableAt(column: Column, from: number, reader: Reader): Section | null {
  const { lines } = column;
  if (lines[from]!.stretches.length < 2) return null;
  let to = from;
  while (to < lines.length && isNear(lines, from, to)) to++;
  for (; to - from >= FEWEST_ROWS; to--) {
    const own = lines.slice(from, to);
    const places = placesOf(own);
    if (places.length < 2 || isSpread(own, places, column)) continue;
    const said = own.map((line): Said => ({
      line,
      cells: places.map((place) => {
        const stretches = line.stretches.filter((each) => isIn(each, place));
        return stretches.length > 0 ? wordsOf(stretches, reader) : null;
      }),
    }));
    const rows = asRows(said);
    // Room that runs down through words by chance leaves most of a line on one side.
    if (rows.length < FEWEST_ROWS || rows.some(([first]) => filledIn(first!) < 2)) continue;
    return {
      lines: own,
      rows: rows.map((row) => ({
        lines: row.map(({ line }) => line),
        cells: places.map((_, at) => row.flatMap(({ cells }) => (cells[at] ? [cells[at]] : []))),
      })),
    };
  }
  return null;
}

/** A line of a table: what stands in each place of it. */
interface Said {
  line: Line;
  cells: (Words | null)[];
}

const filledIn = ({ cells }: Said): number => cells.filter((cell) => cell !== null).length;

/**
 * Lines as rows: where words of a cell do not fit on one line, they go on below, closer than rows are to each
 * other. Where all lines are as close, it is told by what is said.
 */
function asRows(lines: readonly Said[]): Said[][] {
  const steps = lines.slice(1).map((each, at) => each.line.y - lines[at]!.line.y);
  const most = Math.max(...lines.map(filledIn));
  const between = steps.filter((_, at) => filledIn(lines[at + 1]!) === most);
  const apart = between.length > 0 ? Math.min(...between) : Infinity;
  const rows: Said[][] = [];
  lines.forEach((line, at) => {
    const row = rows.at(-1);
    const isCloser = at > 0 && steps[at - 1]! < apart - 0.1 * line.line.size;
    if (row && goesOn(row, line, isCloser)) row.push(line);
    else rows.push([line]);
  });
  return rows;
}

/** Whether the cells of a line go on with those above: not all of them do, and each has something above. */
function goesOn(row: readonly Said[], { cells, line }: Said, isCloser: boolean): boolean {
  const above = row.at(-1)!;
  if (line.y - above.line.y > 1.6 * line.size) return false;
  const filled = cells.flatMap((words, at) => (words ? [{ words, at }] : []));
  const whole = ({ at }: { at: number }) => row.findLast((each) => each.cells[at])?.cells[at];
  if (filled.some((each) => !whole(each) || isFigure(each.words.text))) return false;
  if (filled.every((each) => isCut(whole(each)!.text) || startsSmall(each.words.text))) return true;
  return filled.length < cells.length && (isCloser || (cells[0] === null && filled.length === 1));
}

/** A figure does not go on from one line to the next. */
const isFigure = (text: string): boolean => /^[^\p{L}]*\p{N}[^\p{L}]*$/u.test(text);

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
