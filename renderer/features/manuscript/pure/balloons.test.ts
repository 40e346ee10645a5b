import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { AROUND, balloonsIn, ROW_HEIGHT } from './balloons';

const heightOf = (rows: number) => rows * ROW_HEIGHT + AROUND;

describe('balloons beside a paragraph', () => {
  it.each([
    ['alone, at its line', [{ at: 60, rows: 3 }], 200, [48]],
    ['at its line as far as there is room below', [{ at: 190, rows: 3 }], 200, [141]],
    [
      'two on one line, below each other',
      [
        { at: 20, rows: 1 },
        { at: 20, rows: 1 },
      ],
      200,
      [8, 37],
    ],
    [
      'with fewer rows where it is crowded',
      [
        { at: 20, rows: 3 },
        { at: 20, rows: 3 },
      ],
      60,
      [6, 35],
    ],
  ])('%s', (_name, wishes, room, tops) => {
    expect(balloonsIn(wishes, room).shown.map(({ top }) => top)).toEqual(tops);
  });

  it('those without room are counted', () => {
    const wishes = Array.from({ length: 5 }, () => ({ at: 10, rows: 2 }));
    expect(balloonsIn(wishes, 60)).toEqual({
      shown: [{ of: 0, top: 0, rows: 1 }],
      rest: { top: 29, count: 4 },
    });
  });

  it('law: none lies over another or leaves the paragraph, all are in text order, and none is forgotten', () => {
    const wish = fc.record({ at: fc.nat(300), rows: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 15 }), fc.integer({ min: 30, max: 400 }), (list, room) => {
        const wishes = list.sort((a, b) => a.at - b.at);
        const { shown, rest } = balloonsIn(wishes, room);
        const boxes = [...shown, ...(rest ? [{ top: rest.top, rows: 1 }] : [])];
        expect(shown.length + (rest?.count ?? 0)).toBe(wishes.length);
        boxes.forEach(({ top, rows }, at) => {
          expect(top).toBeGreaterThanOrEqual(
            at === 0 ? 0 : boxes[at - 1]!.top + heightOf(boxes[at - 1]!.rows),
          );
          expect(top + heightOf(rows)).toBeLessThanOrEqual(room);
        });
      }),
    );
  });
});
