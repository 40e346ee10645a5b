import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOfMark } from '@shared/domain';
import { AT, markOn } from '@shared/reporting/fixtures';
import { segmentsOf } from './segments';

const TEXT = 'It rained. On Monday Dr Jane Roe met 12 pupils there.';
const WORDS = 'On Monday Dr Jane Roe met 12 pupils';
const facts = (ticked: string[], known: string[]) => {
  const mark = markOn(TEXT, WORDS, {
    ticks: ticked.map((words) => ({ words, turn: 0, at: AT, by: 'Anneke Foss' })),
  });
  return factsOfMark(
    mark,
    known.map((words) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, words })),
  );
};
const cut = (ticked: string[], known: string[]) => {
  const { segments, over } = segmentsOf(WORDS, TEXT.indexOf(WORDS), facts(ticked, known));
  return {
    shown: segments.map(({ words, fact }) => (fact ? `[${words}]` : words)).join(''),
    over: over.map(({ words }) => words),
  };
};

test.each([
  ['no facts', [], [], { shown: WORDS, over: [] }],
  [
    'facts at both ends and side by side',
    [],
    ['On', 'Monday', 'Jane Roe', 'pupils'],
    { shown: '[On] [Monday] Dr [Jane Roe] met 12 [pupils]', over: [] },
  ],
  [
    'one by hand over another',
    ['Dr Jane Roe'],
    ['Jane Roe', '12'],
    { shown: 'On Monday [Dr Jane Roe] met [12] pupils', over: ['Jane Roe'] },
  ],
  [
    'one by hand across two',
    ['Roe met 12'],
    ['Jane Roe', '12'],
    { shown: 'On Monday Dr [Jane Roe] met [12] pupils', over: ['Roe met 12'] },
  ],
  ['everything', [WORDS], [], { shown: `[${WORDS}]`, over: [] }],
])('%s', (_, ticked, known, expected) => expect(cut(ticked, known)).toEqual(expected));

test('law: the segments are the words, and no fact is lost', () => {
  const words = fc
    .tuple(fc.nat(WORDS.length - 1), fc.nat(WORDS.length - 1))
    .map(([a, b]) => WORDS.slice(Math.min(a, b), Math.max(a, b) + 1));
  fc.assert(
    fc.property(
      fc.uniqueArray(words, { maxLength: 5 }),
      fc.subarray(['Monday', 'Dr', 'Jane Roe', '12']),
      (ticked, known) => {
        const all = facts(ticked, known);
        const { segments, over } = segmentsOf(WORDS, TEXT.indexOf(WORDS), all);
        expect(segments.map((segment) => segment.words).join('')).toBe(WORDS);
        expect(segments.filter(({ fact }) => fact).length + over.length).toBe(all.length);
      },
    ),
  );
});
