import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordCount } from './count';

describe('words are counted', () => {
  it.each([
    ['', 0],
    [' \n\t ', 0],
    ['one', 1],
    ['  two words\n', 2],
    ['a\u00a0b\u2028c', 3],
    ['😀 wins العدد 12', 4],
  ])('%j has %i', (text, many) => {
    expect(wordCount(text)).toBe(many);
  });

  it('as many as are left when the text is cut at its blanks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ж', '😀', '\ud83d', ' ', '\n', '\u3000') }),
        (text) => {
          expect(wordCount(text)).toBe(text.split(/\s+/u).filter(Boolean).length);
        },
      ),
    );
  });

  it.each(['a', 'ж', '😀'])('in a text of sixteen million of %s without a blank', (letter) => {
    expect(wordCount(letter.repeat((16 * 1024 * 1024) / letter.length))).toBe(1);
  });
});
