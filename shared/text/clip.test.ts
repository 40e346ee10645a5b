import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isHigh, isInCharacter, isLow, isSpace } from './characters';
import { beginningOf, clip, cutTo, inOneLine } from './clip';

const words = fc
  .array(fc.constantFrom('a', 'word', ' ', '😀', '👩‍👧', 'e\u0301', '🇳🇴', '\n', '.', 'é'), { maxLength: 40 })
  .map((parts) => parts.join(''));
const most = fc.integer({ min: 2, max: 40 });

const signs = (text: string): string[] =>
  [...new Intl.Segmenter('und').segment(text)].map(({ segment }) => segment);

test('law: what is cut is the beginning, in whole signs, and no longer than it may be', () => {
  fc.assert(
    fc.property(words, most, (text, length) => {
      const short = cutTo(text, length);
      expect(text.startsWith(short)).toBe(true);
      expect(short.length).toBeLessThanOrEqual(length);
      expect(short.isWellFormed()).toBe(true);
      // A sign that is longer than all the room there is gives its first part.
      if (signs(text)[0] !== undefined && signs(text)[0]!.length <= length) {
        expect(signs(text).slice(0, signs(short).length)).toEqual(signs(short));
      }
    }),
  );
});

test('law: what is short enough stays, and all else ends with an ellipsis and fits', () => {
  fc.assert(
    fc.property(words, most, fc.boolean(), (text, length, atWord) => {
      const short = clip(text, length, { atWord });
      if (text.length <= length) expect(short).toBe(text);
      else {
        expect(short.endsWith('…')).toBe(true);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short.isWellFormed()).toBe(true);
      }
    }),
  );
});

describe('clip', () => {
  it.each([
    ['between signs', '👩‍👧👩‍👧', 8, {}, '👩‍👧…'],
    ['at a word', 'The bridge opened, they said', 20, { atWord: true }, 'The bridge opened…'],
    ['in a word that is longer', 'Donaudampfschifffahrt', 10, { atWord: true }, 'Donaudamp…'],
    ['with as many as are asked for', 'abcdefgh', 6, { keep: 3 }, 'abc…'],
  ])('%s', (_what, text, length, how, expected) => expect(clip(text, length, how)).toBe(expected));

  test('the beginning is on one line', () => {
    expect(beginningOf('one\n  two   three', 7)).toBe('one two…');
    expect(inOneLine('  a\n b\t c ')).toBe('a b c');
  });
});

test('law: a place is inside a character where a pair is parted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 8 }), fc.nat(8), (text, at) => {
      const place = Math.min(at, text.length);
      const parted = [text.slice(0, place), text.slice(place)].some((part) => !part.isWellFormed());
      if (text.isWellFormed()) expect(isInCharacter(text, place)).toBe(parted);
    }),
  );
});

test('white space is what trim takes, and halves are halves', () => {
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code);
    if (isSpace(code) !== (unit.trim() === ''))
      expect([code, isSpace(code)]).toEqual([code, unit.trim() === '']);
    if (isHigh(code) || isLow(code)) expect(unit.isWellFormed()).toBe(false);
  }
});
