import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { changeBetween, withChanges } from './edits';

describe('changeBetween', () => {
  it.each([
    ['equal', 'abc', 'abc', null],
    ['inserted', 'ac', 'abc', { start: 1, end: 1, insert: 'b' }],
    ['removed', 'abc', 'ac', { start: 1, end: 2, insert: '' }],
    ['a repeated letter', 'aa', 'aaa', { start: 2, end: 2, insert: 'a' }],
    ['all new', 'abc', 'xyz', { start: 0, end: 3, insert: 'xyz' }],
    ['from nothing', '', 'x', { start: 0, end: 0, insert: 'x' }],
    ['to nothing', 'x', '', { start: 0, end: 1, insert: '' }],
  ])('%s', (_name, before, after, expected) => {
    expect(changeBetween(before, after)).toEqual(expected);
  });

  it('law: the change made on the text before gives the text after', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀'), maxLength: 20 });
    fc.assert(fc.property(text, text, (before, after) => {
      const change = changeBetween(before, after);
      expect(withChanges(before, change ? [change] : [])).toBe(after);
    }));
  });
});

it('withChanges counts every change in the text before', () => {
  expect(withChanges('one two three', [{ start: 0, end: 3, insert: '1' }, { start: 8, end: 13, insert: '3!' }])).toBe('1 two 3!');
});
