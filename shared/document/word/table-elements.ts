import type { Element } from './elements';
import { lineSaid, type Line } from './line';

/*
 * Tables. A row is one line, its cells apart by tabs; where a cell has several paragraphs or a heading, each
 * of them is a line of its own.
 */

const hasWords = (line: Line): boolean => lineSaid(line).text !== '';

function joinCells(cells: Line[][]): void {
  for (const line of cells.flat()) {
    line.inTable = true;
    line.inCell ||= cells.length > 1;
    line.said = undefined;
  }
  const said = cells.map((cell) => cell.filter(hasWords));
  const standsAlone = ({ level, role }: Line) => level > 0 || role === 'title' || role === 'subtitle';
  if (said.some((cell) => cell.length > 1 || cell.some(standsAlone))) return;
  for (const line of said.flat().slice(1)) line.joint = '\t';
}

export const TABLE_ELEMENTS: Record<string, Element> = {
  'w:tbl'(story) {
    story.beginTable();
    return () => story.endTable();
  },
  'w:tr'(story) {
    const table = story.tables.at(-1);
    if (!table) return undefined;
    const changes = story.changes.length;
    const row: Line[][] = [];
    table.cells.push(row);
    return () => {
      story.changes.length = changes;
      joinCells(row);
    };
  },
  'w:tc'(story) {
    const row = story.tables.at(-1)?.cells.at(-1);
    if (!row) return undefined;
    const changes = story.changes.length;
    const from = story.piece.flow.lines.length;
    story.carried = null;
    return () => {
      story.changes.length = changes;
      story.carried = null;
      row.push(story.piece.flow.lines.slice(from));
    };
  },
};
