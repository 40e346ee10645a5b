import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTogether } from './shown';

const signs = { kept: '', gone: '-', come: '+' };
const read = (was: string, is: string) =>
  readTogether(was, is).map(({ text, is: how }) => `${signs[how]}${text.trim()}`);

test('what went stands before what came, and what stayed is told once', () => {
  expect(read('forty passengers aboard', 'fifty passengers aboard')).toEqual([
    '-forty',
    '+fifty',
    'passengers aboard',
  ]);
  expect(read('the pump was shut', 'the old pump was shut down')).toEqual([
    'the',
    '+old',
    'pump was shut',
    '+down',
  ]);
  expect(read('on two quiet mornings', 'on mornings')).toEqual(['on', '-two quiet', 'mornings']);
  expect(read('east', 'west pier')).toEqual(['-east', '+west pier']);
  expect(read('as it was', 'as it was')).toEqual(['as it was']);
});

test('of very long passages the same ends are kept', () => {
  const middle = (word: string) => Array.from({ length: 2_500 }, (_, at) => `${word}${at}`).join(' ');
  expect(read(`so ${middle('a')} ends`, `so ${middle('b')} ends`)).toEqual([
    'so',
    `-${middle('a')}`,
    `+${middle('b')}`,
    'ends',
  ]);
});

test('law: either version can be read out of it', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'b,', 'd'), { maxLength: 12 })
    .map((all) => all.join(' '));
  const without = (was: string, is: string, left: 'gone' | 'come') =>
    readTogether(was, is)
      .filter((part) => part.is !== left)
      .map(({ text }) => text.trim())
      .join(' ');
  fc.assert(
    fc.property(words, words, (was, is) => {
      expect(without(was, is, 'come')).toBe(was);
      expect(without(was, is, 'gone')).toBe(is);
    }),
  );
});
