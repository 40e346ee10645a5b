/** Numbers as words, and what multiplies or measures in money the figure before it. */

import { oneOf } from '../keyed';

const list = (words: string): string[] => words.split(' ');

export const ONES = list('one two three four five six seven eight nine');
export const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');
const TEENS = list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen');

const LARGE: readonly [string, number][] = [
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
];

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ...ONES.map((word, at): [string, number] => [word, at + 1]),
  ...TEENS.map((word, at): [string, number] => [word, at + 10]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
  ...LARGE,
]);

/** The value of a number word, "twenty-two" included, or undefined. */
export function numberWord(lower: string): number | undefined {
  const [ten, one] = lower.split('-');
  if (one === undefined) return NUMBER_WORDS.get(lower);
  return (NUMBER_WORDS.get(ten!) ?? NaN) + (NUMBER_WORDS.get(one) ?? NaN);
}

/** "3 million", "£2bn", "40k". */
export const SCALES: ReadonlyMap<string, number> = new Map([...LARGE, ['bn', 1e9], ['m', 1e6], ['k', 1e3]]);

export const MONEYS = list('dollars pounds euros yen yuan rupees roubles rubles cents pence');

/** Number words as they stand in running text, "one" left out: it counts nothing as often as not. */
export const COUNTS = oneOf`
  two three four five six seven eight nine ten eleven twelve (?:thir|four|fif|six|seven|eigh|nine)teen
  (?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)? hundreds? thousands? millions? dozens?`;

/** What multiplies a figure or makes a share of it, with the short forms. */
export const MULTIPLIES = '(?:hundred|thousand|million|billion|trillion|bn|m|k|per cent|percent|%)';

const UNCOUNTED_WORDS = oneOf`
  in on at of to by for from and or but than with was were is are had has have that the who which when as
  into out over it he she they more other after before since until about`;

/** Behind a number: words that it does not count. */
export const UNCOUNTED = new RegExp(`[ -]${UNCOUNTED_WORDS}$`, 'u');
