import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldLetters } from './fold';

test.each([
  ['Zo\u00e9', 'zoe'],
  ['Zoe\u0301', 'zoe'],
  ['M\u00fcller MU\u0308LLER', 'muller muller'],
  ['govern\u00adment', 'government'],
  ['news\u200bpaper\ufeff', 'newspaper'],
  ['\ufb01nance o\ufb03ce', 'finance office'],
  ['Straße STRASSE ẞ', 'strasse strasse ss'],
  ['İstanbul ısparta', 'istanbul isparta'],
  ['ΌΣΟΣ όσος', 'οσοσ οσοσ'],
  ['ＡＢＣ１', 'abc1'],
  ["“it’s” «it's»", '"it\'s" "it\'s"'],
  ['a – b — c ‑ d − e', 'a - b - c - d - e'],
  ['a\u00a0b\u2009c\u202fd  \n e', 'a b c d e'],
  ['wait…', 'wait...'],
  ['كِتَاب', 'كتاب'],
  ['¨ ´', "¨ '"],
  ['', ''],
])('“%s” is looked for as “%s”', (text, expected) => {
  expect(fold(text).text).toBe(expected);
});

/** The stretch of the text that stands for the first `words` of the folded text. */
function origin(text: string, words: string): string {
  const folded = fold(text);
  const at = folded.text.indexOf(words);
  const { start, end } = folded.range(at, at + words.length);
  return text.slice(start, end);
}

test.each([
  ['x Zoe\u0301 y', 'zoe', 'Zoe\u0301'],
  ['x Zoe\u0301\u0327 y', 'zoe', 'Zoe\u0301\u0327'],
  ['x govern\u00adment y', 'government', 'govern\u00adment'],
  ['x govern\u00adment y', 'govern', 'govern'],
  ['x govern\u00adment y', 'ment', 'ment'],
  ['x\u00ade\u0301 y', 'e', 'e\u0301'],
  ['xe\u00ad\u0301 y', 'e', 'e\u00ad\u0301'],
  ['the \ufb01nance chief', 'inan', '\ufb01nan'],
  ['the \ufb01nance chief', 'the f', 'the \ufb01'],
  ['a \n  b c', 'b', 'b'],
  ['a \n  b c', ' ', ' \n  '],
  ['😀\ufe0f𝟜 end', '😀', '😀\ufe0f'],
  ['😀\ufe0f𝟜 end', '4', '𝟜'],
  ['😀\ufe0f𝟜 end', 'end', 'end'],
])('in “%s” it is “%s” that stands for “%s”', (text, words, expected) => {
  expect(origin(text, words)).toBe(expected);
});

const isPair = (words: string, at: number): boolean =>
  /[\udc00-\udfff]/.test(words.charAt(at)) && /[\ud800-\udbff]/.test(words.charAt(at - 1));

describe('laws', () => {
  const piece = fc.oneof(
    fc.constantFrom('a', 'Z', 'é', 'e\u0301', 'ß', '\ufb01', '\u00ad', '\u0301', ' ', '\n', '’', '—', '😀'),
    fc.constantFrom('𝟜', 'İ', 'か\u3099', '한', 'कि', '🛳\ufe0f'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('offsets go up with offsets, every stretch has something in it, and lies in the text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const folded = fold(words);
        let last = { start: 0, end: 0 };
        for (let at = 0; at < folded.text.length; at++) {
          const range = folded.range(at, at + 1);
          expect(range.start).toBeGreaterThanOrEqual(last.start);
          expect(range.end).toBeGreaterThanOrEqual(last.end);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(words.length);
          last = range;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what stands for a stretch folds to it, where it begins and ends with whole characters', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const folded = fold(words);
        const places = [a % (folded.text.length + 1), b % (folded.text.length + 1)];
        const [start, end] = [Math.min(...places), Math.max(...places)];
        if (start === end || [start, end].some((at) => folded.isWithin(at) || isPair(folded.text, at)))
          return;
        const range = folded.range(start, end);
        expect(fold(words.slice(range.start, range.end)).text).toBe(folded.text.slice(start, end));
      }),
      { numRuns: 2000 },
    );
  });

  test('folding again changes nothing, and letters are folded as in the library', () => {
    fc.assert(
      fc.property(text, (words) => {
        const once = fold(words).text;
        expect(fold(once).text).toBe(once);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-ZÀ-žΑ-ωА-я]*$/), (word) => {
        expect(fold(word).text).toBe(foldLetters(word));
      }),
    );
  });
});
