import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, type Term } from './query';
import { inRow } from '../../storage/cache/words';
import { folded, LONGEST_WORD, rowed, wordsOf } from './words';

describe('words', () => {
  const cases: [text: string, words: string[]][] = [
    ['The mayor said no.', ['the', 'mayor', 'said', 'no']],
    ["O’Brien and O'Brien", ['o', 'brien', 'and', 'o', 'brien']],
    ['1,200 people; 3.5 %', ['1', '200', 'people', '3', '5']],
    ['CAFÉ cafe\u0301 café', ['cafe', 'cafe', 'cafe']],
    ['Straße STRASSE', ['strasse', 'strasse']],
    ['Øresund, Łódź, Æsir, Þór', ['oresund', 'lodz', 'aesir', 'thor']],
    ['İstanbul ISPARTA ısparta', ['istanbul', 'isparta', 'isparta']],
    ['ΌΣΟΣ όσος', ['οσοσ', 'οσοσ']],
    ['Ёлка ёлка елка', ['елка', 'елка', 'елка']],
    ['news\u00ADpaper', ['newspaper']],
    ['ﬁnance ＡＢＣ', ['finance', 'abc']],
    ['كِتَاب كتاب كـتاب', ['كتاب', 'كتاب', 'كتاب']],
    ['שָׁלוֹם שלום', ['שלום', 'שלום']],
    ['東京都の知事', ['東', '京', '都', 'の', '知', '事']],
    ['ใน', ['ใ', 'น']],
    ['abc東def', ['abc', '東', 'def']],
    ['𠮷野 𝟜𝟘', ['𠮷', '野', '40']],
    ['😀 — “”', []],
    ['\ud800 a \udc00', ['a']],
    ['ـ a', ['a']],
  ];
  test.each(cases)('%s', (text, expected) =>
    expect(wordsOf(text).map((word) => word.folded)).toEqual(expected.map((word) => word.normalize('NFKD'))),
  );

  test('without their places they are the same words', () => {
    const signs = [..."aZ9 \n.,'-’“”…–é\u00AD東"];
    const prose = fc.string({ unit: fc.constantFrom(...signs), maxLength: 20 });
    const long = fc.constantFrom('x'.repeat(LONGEST_WORD + 1));
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, long, fc.string({ unit: 'binary' }))), (parts) => {
        const text = parts.join('');
        expect(rowed(text)).toBe(inRow(wordsOf(text).map((word) => word.folded)));
      }),
    );
  });

  test('Hindi keeps its vowels', () => expect(folded('किताब')).not.toBe(folded('कतब')));

  test('lie in order, apart, and inside the text; folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        let last = 0;
        for (const { folded: word, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(folded(word)).toBe(word);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('any case gives the same', () => {
    fc.assert(
      fc.property(fc.constantFrom('Ünïcode', 'ŁÓDŹ', 'Straße', 'ΣΊΣΥΦΟΣ', 'Århus'), (word) => {
        expect(folded(word.toUpperCase())).toBe(folded(word.toLowerCase()));
      }),
    );
  });

  test('what is longer than any word is cut', () =>
    expect(wordsOf('x'.repeat(1000))[0]!.folded).toHaveLength(64));
});

describe('a query', () => {
  const closed = (...words: string[]) => ({ words, open: false });
  const open = (...words: string[]) => ({ words, open: true });
  const cases: [query: string, terms: Omit<Term, 'typed'>[]][] = [
    ['', []],
    ['the bri', [closed('the'), open('bri')]],
    ['bridge ', [open('bridge')]],
    ['"the bridge"', [closed('the', 'bridge')]],
    ['“the bridge”', [closed('the', 'bridge')]],
    ['«the bridge» op', [closed('the', 'bridge'), open('op')]],
    ['"the bri', [open('the', 'bri')]],
    ['mayor "the bridge', [closed('mayor'), open('the', 'bridge')]],
    ['o’bri', [open('o', 'bri')]],
    ['1,200 men', [closed('1', '200'), open('men')]],
    ['twenty-one', [open('twenty', 'one')]],
    ['東京', [open('東', '京')]],
    ['"" “', []],
    ['– Mayor', [open('mayor')]],
  ];
  test.each(cases)('%s', (query, terms) =>
    expect(parseQuery(query).map(({ typed: _, ...term }) => term)).toEqual(terms),
  );

  test('says its words as they were typed', () =>
    expect(parseQuery('(Østerby), May').map(({ typed }) => typed)).toEqual(['Østerby', 'May']));
});
