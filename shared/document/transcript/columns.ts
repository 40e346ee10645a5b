import { trimmed } from './lines';
import type { Range } from '../../text/ranges';
import { inSeconds } from './units';
import type { Turn } from './transcript';

const TEXTS = ['text', 'transcript'];
const STARTS = ['start', 'start_time', 'begin'];
const SPEAKERS = ['speaker', 'name'];

/**
 * The turns of a table with tabs between its columns, as Whisper writes them: when, until when, the words;
 * who speaks, where there is such a column. Null where its first line does not name them.
 */
export function turnsOfColumns(source: string, lines: readonly Range[]): Turn[] | null {
  const [head, ...rows] = lines.filter((line) => trimmed(source, line) !== null);
  if (!head) return null;
  const names = source.slice(head.start, head.end).toLowerCase().split('\t');
  const columnOf = (among: readonly string[]): number =>
    names.findIndex((name) => among.includes(name.trim()));
  const [start, text, speaker] = [columnOf(STARTS), columnOf(TEXTS), columnOf(SPEAKERS)];
  if (start < 0 || text < 0) return null;
  const turns = rows.map((row) => {
    const cells = cellsOf(source, row);
    const said = cells[text];
    const words = said && trimmed(source, text === names.length - 1 ? { ...said, end: row.end } : said);
    const cell = (at: number): string =>
      cells[at] ? source.slice(cells[at].start, cells[at].end).trim() : '';
    return {
      speaker: cell(speaker),
      time: cell(start) === '' ? null : Number(cell(start)),
      pieces: words ? [{ text: source.slice(words.start, words.end), ...words }] : [],
    };
  });
  return turns.every(({ time }) => time === null || Number.isFinite(time)) ? inSeconds(turns) : null;
}

function cellsOf(source: string, row: Range): Range[] {
  const cells: Range[] = [];
  let start = row.start;
  for (const cell of source.slice(row.start, row.end).split('\t')) {
    cells.push({ start, end: start + cell.length });
    start += cell.length + 1;
  }
  return cells;
}
