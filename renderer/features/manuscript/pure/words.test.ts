import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { characterEdge, wordsOf } from './words';

const words = (text: string, start: number, end: number): string | null => {
  const range = wordsOf(text, start, end);
  return range && text.slice(range.start, range.end);
};

const FAMILY = '👨‍👩‍👧‍👦';
const FLAG = '🇮🇪';

describe('wordsOf', () => {
  it.each([
    ['plain', 'one two three', 4, 7, 'two'],
    ['blanks at both edges', 'one two three', 3, 8, 'two'],
    ['selected backwards', 'one two three', 8, 3, 'two'],
    ['line ends', 'one\n two \nthree', 3, 10, 'two'],
    ['no-break and ideographic spaces', 'a\u00a0b\u3000c', 1, 4, 'b'],
    ['invisible marks of direction', 'a \u200fb\u202c c', 1, 6, 'b'],
    ['from the very start', 'one two', 0, 4, 'one'],
    ['to the very end', 'one two ', 4, 99, 'two'],
    ['inside a surrogate pair', 'a😀b', 2, 3, '😀'],
    ['inside a family', `a${FAMILY}b`, 3, 5, FAMILY],
    ['inside a flag', `x${FLAG}y`, 3, 4, FLAG],
    ['between a letter and its accent', 'cafe\u0301 noir', 0, 4, 'cafe\u0301'],
    ['an accent alone takes its letter', 'cafe\u0301 noir', 4, 5, 'e\u0301'],
    ['Arabic with its vowel signs', 'قَالَ', 0, 1, 'قَ'],
  ])('%s', (_name, text, start, end, expected) => {
    expect(words(text, start, end)).toBe(expected);
  });

  it.each([
    ['empty', 'abc', 1, 1],
    ['blanks', 'a   b', 1, 4],
    ['a line end', 'a\nb', 1, 2],
    ['no text', '', 0, 0],
  ])('null: %s', (_name, text, start, end) => {
    expect(wordsOf(text, start, end)).toBeNull();
  });

  it('law: begins and ends at whole characters, never at a blank, and inside the text', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      ' ',
      '\n',
      '\u00a0',
      '😀',
      FAMILY,
      FLAG,
      'e\u0301',
      '\u200d',
      '\u0301',
      'ש',
      '\0',
      '\u202e',
      '한',
      '\r',
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const range = wordsOf(whole, a % (whole.length + 1), b % (whole.length + 1));
        if (!range) return;
        const edges = new Set([...segmenter.segment(whole)].map(({ index }) => index)).add(whole.length);
        expect(edges.has(range.start) && edges.has(range.end)).toBe(true);
        expect(range.start).toBeLessThan(range.end);
        expect(whole.slice(range.start, range.end).trim()).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('characterEdge', () => {
  it('looks no further than it must in a long text', () => {
    const text = `${'x'.repeat(5_000_000)}😀${'x'.repeat(100)}`;
    expect(characterEdge(text, 5_000_001, -1)).toBe(5_000_000);
    expect(characterEdge(text, 5_000_001, 1)).toBe(5_000_002);
  });

  it.each([
    [-3, 0],
    [99, 4],
  ])('cuts %i to the text', (offset, expected) => {
    expect(characterEdge('a😀b', offset, 1)).toBe(expected);
  });
});
