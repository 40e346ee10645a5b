import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, type Sheet } from '@shared/document/sheets/grid';
import type { ShownContent } from '../types';
import { between, cellsAt, gridsOf, rowNumber, selectedIn, wordsIn, type Grid } from './grid';
import { cellBy } from './moving';
import { boxHeight, offsetAt, ROW, rowsSeen, topFor } from './window';
import { columnWidths } from './widths';

const read = (...sheets: [name: string, rows: Record<number, string[]>][]): ShownContent => {
  const document = documentOf(
    sheets.map(([name, rows]): Sheet => ({
      name,
      rows: new Map(Object.entries(rows).map(([at, row]) => [Number(at), row])),
    })),
  );
  const { tables = [], places = [] } = document.apparatus ?? {};
  return { ...document, apparatus: { title: '', tables, places, cues: [], pictures: [] } };
};
const book = read(
  ['Boats', { 0: ['Year', 'Boats', ''], 1: ['1893', '12'], 3: ['1894', '', '500'] }],
  ['Nothing', {}],
  ['Costs', { 0: ['Crowns'], 1: ['4,000'] }],
);
const [boats, , costs] = gridsOf(book) as [Grid, Grid, Grid];

describe('a workbook', () => {
  test('has a grid for each sheet, the empty one too', () => {
    expect(gridsOf(book).map(({ name, table, columns }) => [name, table.rows.length, columns])).toEqual([
      ['Boats', 4, 3],
      ['Nothing', 0, 0],
      ['Costs', 2, 1],
    ]);
  });
  test('of one table without a name is one grid', () => {
    const [only] = gridsOf(read(['', { 0: ['a', 'b'] }]));
    expect(selectedIn(only!, between({ row: 0, column: 1 }, { row: 0, column: 1 }))).toEqual({
      ...{ start: 2, end: 3, words: 'b', locator: 'B1' },
    });
  });
  test('that is nearly all empty has the numbers of its rows', () => {
    const [sparse] = gridsOf(read(['S', { 0: ['top'], 1_048_575: ['bottom'] }]));
    expect(rowNumber(sparse!, 1)).toBe(1_048_576);
    expect(selectedIn(sparse!, between({ row: 1, column: 0 }, { row: 1, column: 0 })).locator).toBe(
      'S!A1048576',
    );
  });
});

describe('what is selected', () => {
  test.each([
    ['a cell', boats, [1, 1, 1, 1], 'Boats!B2', '12'],
    ['a rectangle, from wherever it was begun', boats, [1, 1, 0, 0], 'Boats!A1:B2', 'Year\tBoats\n1893\t12'],
    ['over an empty row', boats, [1, 0, 3, 2], 'Boats!A2:C4', '1893\t12\t\n\t\t\n1894\t\t500'],
    ['on another sheet', costs, [1, 0, 1, 0], 'Costs!A2', '4,000'],
  ] as const)('%s', (_what, grid, [row, column, toRow, toColumn], locator, words) => {
    const cells = between({ row, column }, { row: toRow, column: toColumn });
    const selected = selectedIn(grid, cells);
    expect([selected.locator, selected.words]).toEqual([locator, words]);
  });

  test('an empty cell has no place in the text', () =>
    expect(selectedIn(boats, between({ row: 2, column: 0 }, { row: 2, column: 1 }))).toMatchObject({
      ...{ start: null, end: null, locator: 'Boats!A3:B3' },
    }));

  test('of a column of a million values the first are told, and all are copied', () => {
    const rows = Array.from({ length: 30_000 }, (_none, at) => [String(at)]);
    const grid: Grid = {
      name: '',
      columns: 1,
      starts: new Uint32Array(0),
      table: { start: 0, end: 0, rows },
    };
    const all = between({ row: 0, column: 0 }, { row: 29_999, column: 0 });
    expect(selectedIn(grid, all).words.length).toBeLessThanOrEqual(20_001);
    expect(selectedIn(grid, all).words.endsWith('…')).toBe(true);
    expect(wordsIn(grid, all).endsWith('\n29999')).toBe(true);
  });
});

const cell = fc.constantFrom('', 'a', '12', 'some words', '🚢');
const rows = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 6 });

test('law: what a place in the text says is what the cells show, and the place leads back to the cells', () =>
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const content = read(
        ['One', Object.fromEntries(first.entries())],
        ['Two', Object.fromEntries(second.entries())],
      );
      for (const grid of gridsOf(content))
        grid.table.rows.forEach((row, at) =>
          row.forEach((value, column) => {
            if (value === '') return;
            const { start, end } = selectedIn(grid, between({ row: at, column }, { row: at, column }));
            expect(content.text.slice(start!, end!)).toBe(value);
            expect(cellsAt(grid, { start: start!, end: end! })).toEqual({
              top: at,
              bottom: at,
              left: column,
              right: column,
            });
          }),
        );
    }),
  ));

test('a place in one sheet is none of another', () => {
  const start = book.text.indexOf('4,000');
  expect(cellsAt(boats, { start, end: start + 5 })).toBeUndefined();
  expect(cellsAt(costs, { start, end: start + 5 })).toEqual({ top: 1, bottom: 1, left: 0, right: 0 });
});

describe('keys', () => {
  test.each([
    ['ArrowRight', false, [0, 0], [0, 1]],
    ['ArrowLeft', false, [0, 0], [0, 0]],
    ['ArrowDown', false, [3, 2], [3, 2]],
    ['ArrowDown', true, [0, 0], [1, 0]],
    ['ArrowDown', true, [1, 0], [3, 0]],
    ['ArrowRight', true, [3, 0], [3, 2]],
    ['ArrowUp', true, [3, 2], [0, 2]],
    ['PageDown', false, [0, 1], [2, 1]],
    ['Home', false, [3, 2], [3, 0]],
    ['End', false, [1, 0], [1, 1]],
    ['End', true, [0, 0], [3, 2]],
    ['Home', true, [3, 2], [0, 0]],
  ] as const)('%s (far: %s) from %j leads to %j', (key, far, [row, column], to) => {
    expect(cellBy(boats, { row, column }, { key, far, page: 2 })).toEqual({ row: to[0], column: to[1] });
  });
  test('a letter leads nowhere', () =>
    expect(cellBy(boats, { row: 0, column: 0 }, { key: 's', far: false, page: 2 })).toBeUndefined());
});

describe('a million rows', () => {
  const many = 1_048_576;
  const height = 480;
  test('fit in a box that browsers can draw, the first at its top and the last at its end', () => {
    expect(boxHeight(many)).toBeLessThan(16_000_000);
    const seen = (top: number) => rowsSeen(many, { top, left: 0, width: 100, height });
    expect(seen(0)).toMatchObject({ first: 0, y: 0 });
    const end = seen(boxHeight(many) - height);
    expect(end.last).toBe(many - 1);
    expect(end.y + (end.last - end.first + 1) * ROW).toBeCloseTo(boxHeight(many), 0);
  });
  test('law: wherever one scrolls to see a row, there it is', () =>
    fc.assert(
      fc.property(fc.nat(many - 1), (row) => {
        const top = topFor(many, row * ROW, height);
        const offset = offsetAt(many, { top, height });
        const last = many * ROW - height;
        expect(Math.abs(offset - Math.min(row * ROW, last))).toBeLessThan(1);
      }),
    ));
});

test('a column is as wide as what stands in it, within reason', () => {
  const [grid] = gridsOf(read(['', { 0: ['a', 'w'.repeat(500), 'twenty letters long!'] }]));
  const [least, most, between] = columnWidths(grid!);
  expect([least, most]).toEqual([56, 300]);
  expect(between).toBeGreaterThan(least!);
  expect(between).toBeLessThan(most!);
});
