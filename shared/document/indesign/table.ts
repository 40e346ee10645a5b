import { replay, type XmlEvent } from '../walk';

interface Cell {
  row: number;
  column: number;
  inside: XmlEvent[];
}

/** What stands in the cells of a Table, row by row; each is called by its column and row: "0:1". */
export function cellsIn(table: readonly XmlEvent[]): XmlEvent[][][] {
  const cells: Cell[] = [];
  replay(table, {
    enter(tag) {
      if (tag.local !== 'Cell') return 'skip';
      const [column = 0, row = 0] = (tag.attribute('Name') ?? '').split(':').map(Number);
      return { aside: (inside) => cells.push({ row, column, inside }) };
    },
    words: () => undefined,
  });
  const rows = new Map<number, XmlEvent[][]>();
  for (const { row, inside } of cells.sort((a, b) => a.row - b.row || a.column - b.column))
    rows.set(row, [...(rows.get(row) ?? []), inside]);
  return [...rows.values()];
}
