import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft } from './testing';
import { isSameDraft, plainText, recurrences, sameWords, type SameWordsRules } from './words';

const OFF: SameWordsRules = { whitespace: false, quotes: false, hyphenation: false };

describe('sameWords', () => {
  it.each<[keyof SameWordsRules | 'none', string, string, boolean]>([
    ['none', 'eleven people', 'eleven people', true],
    ['none', 'eleven people', 'eleven  people', false],
    ['none', 'Café', 'Cafe\u0301', true],
    ['whitespace', 'eleven people', ' eleven\n people', true],
    ['whitespace', 'eleven people', 'elevenpeople', false],
    ['quotes', '“It’s late,” he said', '"It\'s late," he said', true],
    ['quotes', '«Non», dit-il', '“Non”, dit-il', true],
    ['quotes', '“late”', 'late', false],
    ['hyphenation', 'a well-known e-mail', 'a well known email', true],
    ['hyphenation', 'co\u00adoperate', 'cooperate', true],
    ['hyphenation', 'the F-16', 'the F16', true],
    ['hyphenation', 'from 10-12', 'from 1012', false],
    ['hyphenation', '10\u201112', '10-12', true],
    ['hyphenation', 'minus -5', 'minus 5', false],
    ['hyphenation', 'no where', 'nowhere', false],
    ['hyphenation', 'eleven', 'twelve', false],
  ])('with %s ignored: %s / %s', (rule, a, b, expected) => {
    const rules = rule === 'none' ? OFF : { ...OFF, [rule]: true };
    expect(sameWords(a, b, rules)).toBe(expected);
    expect(sameWords(b, a, rules)).toBe(expected);
    if (rule !== 'none' && expected && a.normalize('NFC').replace('\u00ad', '') !== b) expect(sameWords(a, b, OFF)).toBe(false);
  });
});

describe('recurrences', () => {
  const found = (text: string, words: string): string[] => recurrences(text, words).map(({ start, end }) => text.slice(start, end));

  it('finds the words whatever their capitals, quotation marks and line breaks', () => {
    expect(found('The largest dam. Is it "the largest\ndam"? “The Largest dam” it is, the largest dams too.', 'the largest dam')).toEqual(['The largest dam', 'the largest\ndam', 'The Largest dam']);
    expect(found('He said “no”. He said "no".', '“no”')).toEqual(['“no”', '"no"']);
  });

  it('does not find words inside words, and takes no sign for a pattern', () => {
    expect(found('11 of 111 and 11,5', '11')).toEqual(['11', '11']);
    expect(found('Is it (a+b)? aab', '(a+b)?')).toEqual(['(a+b)?']);
    expect(found('anything', '  ')).toEqual([]);
  });

  it('always finds the place the words were taken from', () => {
    fc.assert(fc.property(draft, fc.nat(), (text, at) => {
      const words = text.split(/\s+/).filter((w) => /^\w+$/.test(w));
      fc.pre(words.length > 0);
      const word = words[at % words.length]!;
      const places = recurrences(text, word);
      expect(places.length).toBeGreaterThanOrEqual(words.filter((w) => w === word).length);
      for (const { start, end } of places) expect(text.slice(start, end).toLowerCase()).toBe(word.toLowerCase());
    }));
  });
});

describe('isSameDraft', () => {
  it.each([
    ['itself', 'One.\nTwo.', 'One.\nTwo.', true],
    ['Windows line ends and a byte order mark', 'One.\nTwo.', '\ufeffOne.\r\nTwo.\r\n', true],
    ['old Macintosh line ends', 'One.\nTwo.', 'One.\rTwo.', true],
    ['blank lines and trailing blanks', 'One.\nTwo.', 'One.  \n\nTwo.', true],
    ['accents composed otherwise', 'Café.', 'Cafe\u0301.', true],
    ['a paragraph joined', 'One.\nTwo.', 'One. Two.', false],
    ['a word', 'One.', 'Two.', false],
  ])('%s', (_, a, b, expected) => expect(isSameDraft(a, b)).toBe(expected));

  it('plain text is plain for good', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
      expect(isSameDraft(text, plainText(text))).toBe(true);
    }));
  });
});
