import { lineSaid, type Line } from './line';

/*
 * Headings that are made by hand: a line that is bold or larger and looks like one. Rather one too few: what
 * is marked as a heading is no sentence to check.
 */

const LONGEST = 100;
/** A size that no emphasis has. */
const LARGER = 1.2;
const MUCH_LARGER = 1.5;
/** Where more lines than that are bold, bold means something else. */
const MOST = 0.25;

/** Makes lines headings that are meant as such, where no style says what is one. */
export function markHeadings(lines: readonly Line[], usualSize: number): void {
  const said = lines.filter((line) => lineSaid(line).text !== '');
  if (said.some(({ level, role }) => level > 0 && role !== 'title')) return;
  const body = bodySize(said) ?? usualSize;
  const found = said.filter((line, at) => looksLikeOne(line, body) && standsOver(said, at, body));
  if (found.length > said.length * MOST) return;
  for (const line of found) {
    line.level = line.size >= body * MUCH_LARGER ? 1 : 2;
    line.said = undefined;
  }
}

function looksLikeOne(line: Line, body: number): boolean {
  if (line.level > 0 || line.isBody || line.role !== undefined || line.label !== '' || line.inTable)
    return false;
  const { text } = lineSaid(line);
  if (text.length > LONGEST || /[\n\t]/.test(text) || !/^\P{Ll}*\p{L}/u.test(text)) return false;
  if (/[.,;:!?…"”’)]$/u.test(text) || /^["“‘(]/u.test(text)) return false;
  return line.allBold || line.size >= body * LARGER;
}

/** A heading stands over something: the next line is of the body, and the one before is no such line. */
function standsOver(said: readonly Line[], at: number, body: number): boolean {
  const before = said[at - 1];
  const next = said[at + 1];
  if (before?.allBold && before.size === said[at]!.size) return false;
  return next !== undefined && !next.allBold && next.size < body * LARGER && !next.inTable;
}

/** The size most words have. */
function bodySize(said: readonly Line[]): number | undefined {
  const letters = new Map<number, number>();
  for (const line of said) letters.set(line.size, (letters.get(line.size) ?? 0) + line.raw.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}
