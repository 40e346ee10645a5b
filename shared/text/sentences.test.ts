import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { paragraphs } from './paragraphs';
import { sentences } from './sentences';

const cut = (text: string): string[] =>
  sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('one splitter for coverage, comparing, the first read and the keys of the manuscript', () => {
  it.each([
    ['plain sentences', 'One came. Two went! Did three? They did… Four.', 5],
    ['a body by its letters', 'The U.S. Senate voted. It passed.', 2],
    ['the letters at the end', 'She went home to the U.S. The vote was lost.', 2],
    ['titles and initials', 'Dr. J. K. Quill met Mr. Oak. They spoke.', 2],
    ['a degree at the end', 'It froze at 11.5 °C. The pipes burst.', 2],
    ['the month in a date', 'On 3 Sept. 2024 it rained. So what?', 2],
    ['the month at the end', 'The twins were born in Sept. They are well.', 2],
    ['a denial that looks like a number', 'He said no. The bridge was shut.', 2],
    ['a number', 'See no. 5 and No. W/25. Both stand.', 2],
    ['a verb that looks like a day', 'The crowd sat. Police came.', 2],
    ['a page', 'It stands on p. 12 of the report. Nobody read it.', 2],
    ['decimals', 'It rose 3.5 per cent. Then it fell.', 2],
    ['a question that somebody asks', '“Shall we go?” he asked. “No.”', 2],
    ['no blanks between', '水が出た。誰も来なかった。', 2],
  ])('%s', (_what, text, count) => expect(cut(text)).toHaveLength(count));

  test('what stands behind a full stop in marks goes with its sentence', () => {
    expect(cut('“It leaks.” She left.')).toEqual(['“It leaks.”', 'She left.']);
  });
});

const piece = fc.constantFrom(
  'The',
  'U.S.',
  'no.',
  'Dr.',
  'Roe',
  'left',
  '.',
  '!',
  '?',
  '…',
  '”',
  ' ',
  '\n',
  '。',
  '😀',
  '5',
  'Sept.',
  '\ud800',
  '\u200b',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('law: sentences are in order and apart, and leave out nothing but blanks', () => {
  fc.assert(
    fc.property(text, (words) => {
      let at = 0;
      for (const { start, end } of sentences(words, { start: 0, end: words.length })) {
        expect(words.slice(at, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(words.slice(at).trim()).toBe('');
    }),
  );
});

test('law: paragraphs hold every word, and begin and end with something to see', () => {
  fc.assert(
    fc.property(text, (words) => {
      const all = paragraphs(words).map(({ start, end }) => words.slice(start, end));
      for (const one of all) expect(one).toMatch(/^[^\s\u200b](?:.*[^\s\u200b])?$/su);
      expect(all.join('').replace(/[\s\u200b]/gu, '')).toBe(words.replace(/[\s\u200b]/gu, ''));
    }),
  );
});

test('a stretch without an end is cut, never inside a character', () => {
  const parts = cut('😀'.repeat(4000));
  expect(parts.join('')).toBe('😀'.repeat(4000));
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(part.isWellFormed()).toBe(true);
});
