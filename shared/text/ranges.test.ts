import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  apart,
  firstAbove,
  firstEndingAfter,
  firstStartingFrom,
  firstWhere,
  merged,
  overlaps,
  reachingInto,
  type Range,
} from './ranges';

const range = fc
  .tuple(fc.nat(50), fc.integer({ min: 1, max: 12 }))
  .map(([start, size]) => ({ start, end: start + size }));
const ranges = fc.array(range, { maxLength: 12 });
const covers = (all: readonly Range[], at: number): boolean =>
  all.some(({ start, end }) => start <= at && at < end);

describe('the binary search', () => {
  test('law: it answers what looking at each would', () => {
    const rising = fc
      .array(fc.integer({ min: -20, max: 60 }), { maxLength: 40 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(rising, fc.integer({ min: -30, max: 70 }), (numbers, value) => {
        const looked = numbers.findIndex((each) => each > value);
        const expected = looked === -1 ? numbers.length : looked;
        expect(firstAbove(numbers, value)).toBe(expected);
        expect(firstWhere(numbers.length, (at) => numbers[at]! > value)).toBe(expected);
      }),
    );
  });

  const three = [
    { start: 2, end: 4 },
    { start: 4, end: 6 },
    { start: 9, end: 12 },
  ];

  it.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [6, 2],
    [8, 2],
    [11, 2],
    [12, 3],
  ])('at %i it is number %i that ends behind it', (at, index) =>
    expect(firstEndingAfter(three, at)).toBe(index),
  );

  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [4, 1],
    [5, 2],
    [9, 2],
    [10, 3],
  ])('at %i so many start before it: %i', (at, index) => expect(firstStartingFrom(three, at)).toBe(index));
});

test('two ranges overlap where a character lies in both', () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      const both = Array.from({ length: 70 }, (_, at) => covers([a], at) && covers([b], at));
      expect(overlaps(a, b)).toBe(both.includes(true));
      expect(overlaps(a, b)).toBe(overlaps(b, a));
    }),
  );
});

describe('merging', () => {
  test('law: the same characters are covered, in order, with gaps between', () => {
    fc.assert(
      fc.property(ranges, fc.boolean(), (all, touching) => {
        const one = merged(all, { touching });
        for (let at = 0; at < 70; at++) expect(covers(one, at)).toBe(covers(all, at));
        for (const [index, { start }] of one.entries()) {
          const gap = start - (one[index - 1]?.end ?? -1);
          expect(gap).toBeGreaterThanOrEqual(touching ? 1 : 0);
        }
        expect(merged(one, { touching })).toEqual(one);
      }),
    );
  });

  test('what only touches stays apart where that is asked for, and nothing given is changed', () => {
    const given = [
      { start: 4, end: 6 },
      { start: 1, end: 4 },
    ];
    expect(merged(given)).toEqual([{ start: 1, end: 6 }]);
    expect(merged(given, { touching: false })).toEqual([
      { start: 1, end: 4 },
      { start: 4, end: 6 },
    ]);
    expect(given[0]).toEqual({ start: 4, end: 6 });
  });
});

test('law: those kept apart do not overlap, and each that was left out overlaps one that was kept', () => {
  fc.assert(
    fc.property(ranges, (all) => {
      const kept = apart(all);
      for (const one of kept) expect(kept.filter((other) => overlaps(one, other))).toEqual([one]);
      for (const one of all) expect(kept.some((other) => overlaps(one, other))).toBe(true);
    }),
  );
});

test('law: those that reach into a range are those that overlap it', () => {
  fc.assert(
    fc.property(ranges.map(apart), range, (all, within) => {
      expect(reachingInto(all, within)).toEqual(all.filter((one) => overlaps(one, within)));
    }),
  );
});
