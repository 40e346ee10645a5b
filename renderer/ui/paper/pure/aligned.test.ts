import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignedTo } from './aligned';
import { signsOf } from './signs';

/* The same words on a page and in the text that was read from it. `[` and `]` are around what is selected. */

const stretch = (marked: string) => {
  const start = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/g, ''), range: { start, end: marked.indexOf(']') - 1 } };
};
const found = (page: string, read: string): string | null => {
  const { text, range } = stretch(page);
  const place = alignedTo(signsOf(text), range, signsOf(read));
  return place && read.slice(place.start, place.end);
};

describe('words are found', () => {
  test.each([
    ['as they are', 'It [cost 4,000 crowns] then.', 'It cost 4,000 crowns then.', 'cost 4,000 crowns'],
    [
      'over a hyphen at a line’s end',
      'and [an-\nother eleven] came',
      'and another eleven came',
      'another eleven',
    ],
    ['with a hyphen that was kept', 'a [well-\nknown man] came', 'a well-known man came', 'well-known man'],
    ['with other blanks', 'the[  quay\nopened ]', 'Then the quay opened', 'quay opened'],
    ['by a ligature', 'the [ﬁrst oﬃce] there', 'the first office there', 'first office'],
    ['by a raised figure', 'of [14 m2 each]', 'of 14 m² each', '14 m² each'],
    [
      'with their quotation marks and stops',
      'said [“So it was,”] and',
      'said "So it was," and',
      '"So it was,"',
    ],
    ['with accents written apart', 'the [cafe\u0301 noir]', 'the café noir', 'café noir'],
    ['in another script', 'от [Москвы до Урала]', 'от Москвы до Урала', 'Москвы до Урала'],
  ])('%s', (_how, page, read, words) => expect(found(page, read)).toBe(words));

  test('with the mark of a note left out between them', () =>
    expect(
      found(
        'It says [the harbour was closed to all boats3 for the whole winter of that year] there.',
        'It says the harbour was closed to all boats for the whole winter of that year there.',
      ),
    ).toBe('the harbour was closed to all boats for the whole winter of that year'));

  test('with a running head selected along with them', () =>
    expect(
      found(
        '[Ledger 14 the harbour was closed to all boats for the whole winter of that year and the next] one',
        'the harbour was closed to all boats for the whole winter of that year and the next one',
      ),
    ).toBe('the harbour was closed to all boats for the whole winter of that year and the next'));
});

describe('of words that are there twice', () => {
  test('those with the same words around them are meant', () => {
    const read = 'In May 12 boats came. In June 12 boats left.';
    const { text, range } = stretch('In May 12 boats came. In June [12 boats] left.');
    expect(alignedTo(signsOf(text), range, signsOf(read))).toEqual({ start: 30, end: 38 });
  });
  test('where nothing tells them apart there is no answer', () => {
    expect(found('[12]', '12 and then 12')).toBeNull();
  });
});

test.each([
  ['are not there', 'the [foreign words] here', 'nothing of the sort'],
  [
    'are there in another order',
    '[the weir was built in the year of the flood by men]',
    'by men in the flood of the year the weir was built',
  ],
  ['are signs alone', 'a [— …] b', 'a — … b'],
  [
    'are too different',
    '[the harbour was closed and none of the boats in it left]',
    'the harbour was opened and all of the boats in it left',
  ],
])('there is no answer where words %s', (_why, page, read) => expect(found(page, read)).toBeNull());

test('law: whatever is selected in a text is found in the same text, at its place or with the same words', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('weir', '1893', 'café', 'an-other', 'men', '“so”', 'ﬁsh', '\n'), {
        minLength: 2,
        maxLength: 30,
      }),
      fc.nat(),
      fc.nat(),
      (words, from, length) => {
        const text = words.join(' ');
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % text.length));
        const signs = signsOf(text);
        const place = alignedTo(signs, { start, end }, signs);
        if (place)
          expect(signsOf(text.slice(place.start, place.end)).signs).toContain(
            signsOf(text.slice(start, end)).signs.slice(1, -1),
          );
      },
    ),
  ));
