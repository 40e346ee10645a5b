import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { BAR_LANES, barLanes, holders, ownWords } from './nested';
import { inTextOrder, stackAt, type Placed } from './stack';

const marks = fc
  .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 20 })), { maxLength: 20 })
  .map((list) =>
    list
      .map(([start, length], n): Placed => ({ id: String(n).padStart(2, '0'), start, end: start + length }))
      .sort(inTextOrder),
  );
const LONGEST = 60;
const holds = (outer: Placed, inner: Placed) =>
  outer !== inner && outer.start <= inner.start && inner.end <= outer.end;
const placed = (...ranges: [number, number][]) =>
  ranges.map(([start, end], n): Placed => ({ id: String(n), start, end }));

describe('marks inside marks', () => {
  it.each<[string, Placed[], boolean[]]>([
    ['apart', placed([0, 3], [5, 8]), [false, false]],
    ['one in another', placed([0, 9], [2, 4]), [true, false]],
    ['overlapping', placed([0, 5], [3, 8]), [false, false]],
    ['three deep', placed([0, 9], [2, 8], [3, 4]), [true, true, false]],
    ['on the very same words the first is the outer', placed([2, 4], [2, 4]), [true, false]],
    ['in the second of two', placed([0, 4], [5, 12], [6, 8]), [false, true, false]],
  ])('%s', (_name, list, expected) => {
    expect(holders(list)).toEqual(expected);
  });

  it('law: an outer mark is one that holds another', () => {
    fc.assert(
      fc.property(marks, (list) => {
        expect(holders(list)).toEqual(
          list.map((outer, at) => list.some((inner, n) => n > at && holds(outer, inner))),
        );
      }),
    );
  });

  it('law: every marked letter has the line of the innermost mark on it, and of none around that', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const all = list.map(() => true);
        const lined = list.map((_, at) => ownWords(list, at, all));
        for (let letter = 0; letter < LONGEST; letter++) {
          const stack = stackAt(list, letter);
          const own = list.filter((_, at) =>
            lined[at]!.some(({ start, end }) => start <= letter && letter < end),
          );
          if (stack[0]) expect(own).toContain(stack[0]);
          else expect(own).toEqual([]);
          for (const one of own)
            expect(stack.some((other) => list.indexOf(other) > list.indexOf(one) && holds(one, other))).toBe(
              false,
            );
        }
      }),
    );
  });

  it('what is not shown covers nothing', () => {
    expect(ownWords(placed([0, 9], [2, 4]), 0, [true, false])).toEqual([{ start: 0, end: 9 }]);
  });
});

describe('the lanes of the bars', () => {
  const barred = (list: Placed[], across: readonly number[] = []) =>
    list.map((one, at) => ({ ...one, reach: one.end + 5, across: across.includes(at) }));

  it('the innermost is nearest to the words', () => {
    expect(barLanes(barred(placed([0, 30], [2, 20], [3, 10])))).toEqual([2, 1, 0]);
  });

  it('what goes on in another paragraph has the outer ones, whatever stands beside it here', () => {
    const list = placed([0, 40], [1, 30], [2, 4], [10, 20]);
    expect(barLanes(barred(list, [0, 1]))).toEqual([2, 1, 0, 0]);
    expect(barLanes(barred(list.slice(0, 2), [0, 1]))).toEqual([2, 1]);
  });

  it('law: there are never more than there is room for, and bars on one row share none while one is free', () => {
    fc.assert(
      fc.property(marks, fc.array(fc.nat(20)), (list, across) => {
        const bars = barred(list, across);
        const lanes = barLanes(bars);
        bars.forEach((one, at) => {
          expect(lanes[at]).toBeLessThan(BAR_LANES);
          const beside = bars.flatMap((other, n) =>
            n !== at && other.start < one.reach && one.start < other.reach ? [lanes[n]!] : [],
          );
          if (lanes[at]! < BAR_LANES - 1) expect(beside).not.toContain(lanes[at]);
        });
      }),
    );
  });
});
