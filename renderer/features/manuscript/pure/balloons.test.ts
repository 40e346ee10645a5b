import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { AROUND, balloonsIn, ROW_HEIGHT, rowsOfItems } from './balloons';

const heightOf = (rows: number) => rows * ROW_HEIGHT + AROUND;
const wish = (at: number, rows: number, whole = false) => ({ at, rows, whole });
const PAST = 150;

describe('balloons beside a paragraph', () => {
  it.each([
    ['alone, at its line', [wish(60, 3)], 200, 0, [48]],
    ['two on one line, below each other', [wish(20, 1), wish(20, 1)], 200, 0, [8, 37]],
    ['past the end of their paragraph, in the order of the text', [wish(20, 3), wish(30, 3)], 40, 0, [8, 71]],
    ['below those of the paragraph before', [wish(20, 1)], 200, 90, [90]],
  ])('%s', (_name, wishes, height, free, tops) => {
    expect(balloonsIn(wishes, height, free).shown.map(({ top }) => top)).toEqual(tops);
  });

  it('with fewer rows where it is crowded, and the one in hand in full', () => {
    const rowsIn = (wishes: ReturnType<typeof wish>[]) =>
      balloonsIn(wishes, 40, 0).shown.map(({ rows }) => rows);
    const four = [wish(10, 3), wish(10, 3), wish(10, 3), wish(10, 3)];
    expect(rowsIn(four)).toEqual([2, 2, 2, 2]);
    expect(rowsIn([wish(10, 3), wish(10, 5, true), wish(10, 3)])).toEqual([2, 5, 2]);
    expect(balloonsIn([wish(10, 3, true)], 40, 0).free).toBe(heightOf(3) + 4);
  });

  it('those without room are counted, and the one in hand is not among them', () => {
    const wishes = Array.from({ length: 12 }, (_, at) => wish(10, 2, at === 9));
    const { shown, rest } = balloonsIn(wishes, 30, 0);
    expect(shown.map(({ of }) => of)).toContain(9);
    expect(rest!.count).toBe(12 - shown.length);
  });

  it('law: none lies over another or goes far past the end, all are in text order, and none is forgotten', () => {
    const wishes = fc.record({ at: fc.nat(300), rows: fc.integer({ min: 1, max: 9 }), whole: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(wishes, { maxLength: 15 }),
        fc.integer({ min: 30, max: 400 }),
        fc.nat(150),
        (list, height, from) => {
          let inHand = 0;
          const sorted = list
            .sort((a, b) => a.at - b.at)
            .map((each) => ({ ...each, whole: each.whole && inHand++ === 0 }));
          const { shown, rest, free } = balloonsIn(sorted, height, from);
          const boxes = [...shown, ...(rest ? [{ top: rest.top, rows: 1 }] : [])];
          expect(shown.length + (rest?.count ?? 0)).toBe(sorted.length);
          expect(shown.map(({ of }) => of)).toEqual(shown.map(({ of }) => of).sort((a, b) => a - b));
          boxes.forEach(({ top, rows }, at) => {
            const before = boxes[at - 1];
            expect(top).toBeGreaterThanOrEqual(before ? before.top + heightOf(before.rows) : from);
            expect(top + heightOf(rows)).toBeLessThanOrEqual(Math.max(height + PAST, from + heightOf(1)));
            expect(top + heightOf(rows)).toBeLessThan(free);
          });
        },
      ),
    );
  });
});

describe('the rows of what a balloon says', () => {
  it.each([
    [[1, 1], 2, [1, 1]],
    [[3, 1], 3, [2, 1]],
    [[1, 3], 3, [1, 2]],
    [[5], 3, [3]],
    [[2, 2, 2], 2, [1, 1]],
  ])('of items that need %j, in %i rows: %j', (needed, rows, expected) => {
    expect(rowsOfItems(needed, rows)).toEqual(expected);
  });
});
