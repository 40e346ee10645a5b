import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VeryWords } from './very-words';
import { plainWeightOf, Wording } from './wording';

const word = fc.constantFrom(
  'The',
  'the',
  'BRIDGE',
  'bridge',
  'Zoë',
  'zoË',
  'opened',
  'reopened',
  '14',
  'in',
);
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength });

/** Of each word of `list` where it begins, once they are put together. */
const startsIn = (list: readonly string[]): number[] =>
  list.map((_, at) => list.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0));

test('what is found is every place where the words stand, whatever capitals they have there', () => {
  fc.assert(
    fc.property(words(0, 3), words(1, 5), words(0, 3), words(1, 60), (before, marked, behind, list) => {
      const oldText = [...before, ...marked, ...behind].join(' ');
      const newText = list.join(' ');
      const start = startsIn([...before, ...marked])[before.length]!;
      const mark = { start, end: start + marked.join(' ').length };
      const wording = new Wording();
      const all = wording.read(newText, 0, newText.length);
      const folded = marked.join(' ').toLowerCase();
      const isThere = (at: number) =>
        list
          .slice(at, at + marked.length)
          .join(' ')
          .toLowerCase() === folded;
      const isSlight = plainWeightOf(oldText, mark.start, mark.end) < 1;
      const expected = isSlight ? [] : startsIn(list).filter((_, at) => isThere(at));
      expect(new VeryWords(oldText, newText, all, wording, [mark]).startsOf(mark)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
