import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  innermostFirst,
  inTextOrder,
  nextInStack,
  outermostFirst,
  stackAt,
  stepFrom,
  type Placed,
} from './stack';

/** Marks as drawn under a text: `claim |---|` reads as a mark from the first to past the last sign. */
const marks = (...drawn: string[]): Placed[] =>
  drawn.map((line, i) => {
    const start = line.search(/[|-]/);
    return { id: String.fromCharCode(97 + i), start, end: line.trimEnd().length };
  });
const ids = (list: readonly Placed[]): string => list.map(({ id }) => id).join('');

const pile = marks('|--------|     ', '  |--|         ', '    |------|   ', '            |-|');

describe('stackAt', () => {
  it.each([
    ['before everything', -1, ''],
    ['first character', 0, 'a'],
    ['nested: the inner first', 3, 'ba'],
    ['three over each other', 5, 'bca'],
    ['an end is not inside', 6, 'ca'],
    ['the outer has ended', 10, 'c'],
    ['alone', 14, 'd'],
    ['past everything', 15, ''],
  ])('%s', (_name, offset, expected) => {
    expect(ids(stackAt(pile, offset))).toBe(expected);
  });

  it('offset 0 is an offset', () => {
    expect(ids(stackAt([{ id: 'z', start: 0, end: 1 }], 0))).toBe('z');
  });

  it('orders equal ranges the same way whatever order they come in', () => {
    const twins = [
      { id: 'x', start: 1, end: 4 },
      { id: 'y', start: 1, end: 4 },
    ];
    expect(ids(stackAt(twins, 2))).toBe(ids(stackAt([...twins].reverse(), 2)));
  });
});

it('law: outermost first is innermost first the other way round, the stronger after the weaker', () => {
  const some = fc.uniqueArray(
    fc.record({
      id: fc.string(),
      start: fc.nat(9),
      length: fc.integer({ min: 1, max: 9 }),
      strength: fc.constantFrom(0, 1, 2),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(some, (list) => {
      const placed = list
        .map(({ id, start, length, strength }) => ({ id, start, end: start + length, strength }))
        .sort(inTextOrder);
      const order = outermostFirst(
        placed,
        placed.map(({ strength }) => strength),
      );
      expect(order.map((i) => placed[i])).toEqual(
        placed.toSorted((a, b) => a.strength - b.strength || innermostFirst(b, a)),
      );
    }),
  );
});

describe('nextInStack', () => {
  it('goes outwards with every click and round again, so that every mark is reachable', () => {
    const stack = stackAt(pile, 5);
    const visited: string[] = [];
    let selected: string | null = null;
    for (let click = 0; click < 4; click++) {
      selected = nextInStack(stack, selected)!.id;
      visited.push(selected);
    }
    expect(visited.join('')).toBe('bcab');
  });

  it('begins with the innermost when something elsewhere is selected', () => {
    expect(nextInStack(stackAt(pile, 3), 'd')?.id).toBe('b');
  });

  it('is null where no mark is', () => {
    expect(nextInStack([], 'a')).toBeNull();
  });
});

describe('stepFrom', () => {
  const ordered = [...pile].sort(inTextOrder);
  it.each([
    ['next of the selected', 'a', 0, 1, 'b'],
    ['previous of the selected', 'b', 0, -1, 'a'],
    ['stops at the end', 'd', 0, 1, undefined],
    ['stops at the beginning', 'a', 0, -1, undefined],
    ['from the cursor on', null, 3, 1, 'c'],
    ['a mark that starts at the cursor is the next', null, 4, 1, 'c'],
    ['back from the cursor', null, 4, -1, 'b'],
    ['the selected is not in the text any more', 'lost', 11, 1, 'd'],
    ['from the very start', null, 0, 1, 'a'],
  ] as const)('%s', (_name, selected, cursor, direction, expected) => {
    expect(stepFrom(ordered, selected, cursor, direction)?.id).toBe(expected);
  });

  it('law: steps forward visit every mark once, steps back the same in reverse', () => {
    const some = fc
      .uniqueArray(
        fc.record({
          id: fc.string({ minLength: 1 }),
          start: fc.nat(30),
          length: fc.integer({ min: 1, max: 20 }),
        }),
        { selector: ({ id }) => id, minLength: 1, maxLength: 20 },
      )
      .map((list) =>
        list.map(({ id, start, length }) => ({ id, start, end: start + length })).sort(inTextOrder),
      );
    fc.assert(
      fc.property(some, (list) => {
        const walk = (from: string | null, direction: 1 | -1): string[] => {
          const next = stepFrom(list, from, direction === 1 ? 0 : Infinity, direction);
          return next ? [next.id, ...walk(next.id, direction)] : [];
        };
        expect(walk(null, 1)).toEqual(list.map(({ id }) => id));
        expect(walk(null, -1)).toEqual(list.map(({ id }) => id).reverse());
      }),
    );
  });
});

it('both orders are orders: no two different marks are equal in them', () => {
  const one = fc.record({ id: fc.string(), start: fc.nat(9), end: fc.nat(9) });
  fc.assert(
    fc.property(one, one, (a, b) => {
      for (const order of [inTextOrder, innermostFirst]) {
        expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) || 0);
        if (a.id !== b.id) expect(order(a, b)).not.toBe(0);
      }
    }),
  );
});
