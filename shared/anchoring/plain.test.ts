import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameDraft, plainText } from './plain';

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
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
        expect(isSameDraft(text, plainText(text))).toBe(true);
      }),
    );
  });
});
