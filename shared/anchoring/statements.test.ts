import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, statementOf } from './statement';
import { cutOf, Statements } from './statements';

const word = fc.constantFrom(
  'the',
  'bridge',
  'Bridge',
  'cost',
  '£14 million',
  '15',
  'mayor',
  'Ines Marlow',
  'never',
  'said',
  'opened',
  'leaks',
  'well-known',
  'in',
  '1893',
  'orchard',
  'ferry',
  'and',
  'fog',
);
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));
const group = fc.constantFrom('a', 'b', 'c', 'd');
const put = (statements: Statements, name: string, list: readonly string[]) =>
  statements.put(
    name,
    list.map((each) => {
      const cut = cutOf(each);
      return cut && { ...cut, at: 0 };
    }),
  );
/** By what they are, for two that were filled in another order. */
const found = (statements: Statements, asked: string, not = '') =>
  statements
    .find(asked, { not, most: 1000 })
    .map(({ group: name, place, likeness: alike }) => `${alike.toFixed(9)} ${name} ${place}`)
    .sort();

test('whatever is looked at first, what is found is what holding everything against it finds', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), words, (list, asked) => {
      const statements = new Statements();
      put(statements, 'a', list);
      const { wording } = statements;
      const cut = (each: string) => {
        const { line } = statementOf(each);
        return wording.cut(line, 0, line.length);
      };
      const expected = list.flatMap((each, place) => {
        if (!cutOf(each) || !cutOf(asked)) return [];
        const same = cutOf(each)!.identity === cutOf(asked)!.identity;
        const alike = same ? 1 : Math.min(0.99, likeness(wording, cut(asked), cut(each)));
        return alike >= 0.6 ? [`${alike.toFixed(9)} a ${place}`] : [];
      });
      expect(found(statements, asked)).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});

test('what was put and taken away again leaves nothing behind', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(group, fc.array(words, { maxLength: 4 })), { maxLength: 12 }),
      words,
      group,
      (changes, asked, not) => {
        const statements = new Statements();
        const left = new Map<string, string[]>();
        for (const [name, list] of changes) {
          if (list.length === 0) statements.remove(name);
          else put(statements, name, list);
          left.set(name, list);
        }
        const fresh = new Statements();
        for (const [name, list] of left) put(fresh, name, list);
        expect(found(statements, asked, not)).toEqual(found(fresh, asked, not));
        expect(found(statements, asked, not).some((line) => line.includes(` ${not} `))).toBe(false);
      },
    ),
  );
});

test('thousands that came and went are forgotten, and the others found', () => {
  const statements = new Statements();
  put(statements, 'kept', ['The orchard cost £14 million.']);
  for (let n = 0; n < 2500; n++) put(statements, 'changed', [`The bridge cost £${n + 100} million.`]);
  expect(found(statements, 'The orchard cost £14 million.')).toEqual(['1.000000000 kept 0']);
  expect(found(statements, 'The bridge cost £2599 million.')).toContain('1.000000000 changed 0');
  expect(found(statements, 'The bridge cost £2598 million.').some((line) => line.startsWith('1.0'))).toBe(
    false,
  );
});
