import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { joined, LANES, lanesOf, topmost } from './lanes';

const range = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }))
  .map(([start, length]) => ({ start, end: start + length }));
const sorted = fc.array(range, { maxLength: 25 }).map((list) => list.sort((a, b) => a.start - b.start));

describe('lanesOf', () => {
  it.each([
    [
      'apart',
      [
        [0, 3],
        [5, 8],
      ],
      [0, 0],
    ],
    [
      'touching',
      [
        [0, 3],
        [3, 8],
      ],
      [0, 0],
    ],
    [
      'overlapping',
      [
        [0, 5],
        [3, 8],
      ],
      [0, 1],
    ],
    [
      'nested, then free again',
      [
        [0, 9],
        [1, 3],
        [4, 6],
        [10, 12],
      ],
      [0, 1, 1, 0],
    ],
    [
      'deeper than there is room',
      [
        [0, 9],
        [1, 9],
        [2, 9],
        [3, 9],
      ],
      [0, 1, 2, 2],
    ],
  ])('%s', (_name, ranges, expected) => {
    expect(lanesOf(ranges.map(([start, end]) => ({ start: start!, end: end! })))).toEqual(expected);
  });

  it('law: at no place do two marks share a lane while one is free', () => {
    fc.assert(
      fc.property(sorted, (ranges) => {
        const lanes = lanesOf(ranges);
        for (let at = 0; at < 60; at++) {
          const here = ranges.flatMap(({ start, end }, i) => (start <= at && at < end ? [lanes[i]!] : []));
          const below = here.filter((lane) => lane < LANES - 1);
          expect(new Set(below).size).toBe(below.length);
        }
      }),
    );
  });
});

describe('joined', () => {
  it('law: covers the same characters, in order, with gaps between', () => {
    fc.assert(
      fc.property(sorted, (ranges) => {
        const pairs = joined(ranges.flatMap(({ start, end }) => [start, end]));
        const covered = (at: number): boolean =>
          pairs.some((start, i) => i % 2 === 0 && start <= at && at < pairs[i + 1]!);
        for (let at = 0; at < 60; at++)
          expect(covered(at)).toBe(ranges.some(({ start, end }) => start <= at && at < end));
        for (let i = 1; i < pairs.length; i++) expect(pairs[i]!).toBeGreaterThan(pairs[i - 1]!);
      }),
    );
  });
});

describe('topmost', () => {
  it('the later lies over the earlier, and only what is between the edges is seen', () => {
    expect(
      topmost(
        [
          { start: 0, end: 10, paint: 1 },
          { start: 3, end: 5, paint: 2 },
        ],
        2,
        8,
      ),
    ).toEqual([
      { start: 2, end: 3, paint: 1 },
      { start: 3, end: 5, paint: 2 },
      { start: 5, end: 8, paint: 1 },
    ]);
  });

  it('law: every character shows the last range that covers it', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 20 }), fc.nat(20), fc.nat(30), (ranges, from, length) => {
        const painted = ranges.map((one, i) => ({ ...one, paint: i + 1 }));
        const seen = topmost(painted, from, from + length);
        for (let at = from; at < from + length; at++) {
          const expected = painted.findLast(({ start, end }) => start <= at && at < end)?.paint;
          expect(seen.find(({ start, end }) => start <= at && at < end)?.paint).toBe(expected);
        }
      }),
    );
  });
});
