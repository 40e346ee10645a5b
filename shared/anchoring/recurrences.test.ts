import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recurrences } from './recurrences';
import { draft } from './testing';

describe('recurrences', () => {
  const found = (text: string, words: string): string[] =>
    recurrences(text, words).map(({ start, end }) => text.slice(start, end));

  it('finds the words whatever their capitals, quotation marks and line breaks', () => {
    expect(
      found(
        'The largest dam. Is it "the largest\ndam"? “The Largest dam” it is, the largest dams too.',
        'the largest dam',
      ),
    ).toEqual(['The largest dam', 'the largest\ndam', 'The Largest dam']);
    expect(found('He said “no”. He said "no".', '“no”')).toEqual(['“no”', '"no"']);
  });

  it('does not find words inside words, and takes no sign for a pattern', () => {
    expect(found('11 of 111 and 11,5', '11')).toEqual(['11']);
    expect(found('Is it (a+b)? aab', '(a+b)?')).toEqual(['(a+b)?']);
    expect(found('anything', '  ')).toEqual([]);
  });

  it.each([
    [
      '5 million',
      'A debt of 1.5 million, of -5 million, of A$5 million, of 5 millions; of 5 million.',
      ['5 million'],
    ],
    ['11', '111, 11.5, 11%, 11th, 11-year-old, 2011 and (11).', ['11']],
    ['likely', 'unlikely, likelyhood, like-ly; “likely”', ['likely']],
    ['Ada Berg', 'Ada Berg’s mill, Ada Bergs, Ada Berg.', ['Ada Berg', 'Ada Berg']],
    ["6'", '6" and 6\'', ["6'"]],
    ['не', 'нет, не', ['не']],
  ])('finds %s only where nothing has grown against it', (words, text, expected) =>
    expect(found(text, words)).toEqual(expected),
  );

  it('always finds the place the words were taken from', () => {
    fc.assert(
      fc.property(draft, fc.nat(), (text, at) => {
        const words = text.split(/\s+/).filter((w) => /^\w+$/.test(w));
        fc.pre(words.length > 0);
        const word = words[at % words.length]!;
        const places = recurrences(text, word);
        expect(places.length).toBeGreaterThanOrEqual(words.filter((w) => w === word).length);
        for (const { start, end } of places)
          expect(text.slice(start, end).toLowerCase()).toBe(word.toLowerCase());
      }),
    );
  });
});
