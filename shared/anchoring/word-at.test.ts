import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeWords, wordAt } from './word-at';

/** The words at the place of the `|`. */
function at(notation: string): string | null {
  const place = notation.indexOf('|');
  const text = notation.replace('|', '');
  const word = wordAt(text, place);
  return word && text.slice(word.start, word.end);
}

test.each([
  ['It cost £1|.5m to build', '£1.5m'],
  ['It cost |£1.5m to build', '£1.5m'],
  ['It cost £1.5m| to build', '£1.5m'],
  ['It cost A$1|4 to build', 'A$14'],
  ['It cost -£1|4 to build', '-£14'],
  ['It cost £3|–£5m to build', '£3–£5m'],
  ['some 3|,500 people', '3,500'],
  ['some 3,5|00, they say', '3,500'],
  ['O’Bri|en’s yard', 'O’Brien’s'],
  ["O'Bri|en's yard", "O'Brien's"],
  ['at 10|.30am today', '10.30am'],
  ['at 10:3|0 today', '10:30'],
  ['in the U|.S. on Monday', 'U.S.'],
  ['in the U.S|. on Monday', 'U.S.'],
  ['at 9 a|.m. on Monday', 'a.m.'],
  ['a 5-ye|ar-old boy', '5-year-old'],
  ['the war of 191|4–18 was', '1914–18'],
  ['it was −|2 °C outside', '−2 °C'],
  ['it was −2 °|C outside', '−2 °C'],
  ['it rose 4|% in May', '4%'],
  ['it rose 4 |% in May', '4 %'],
  ['on 12/0|5/2026 they', '12/05/2026'],
  ['a board of 6|′ and more', '6′'],
  ['14|² metres', '14²'],
  ['some 12 0|00 people', '12 000'],
  ['some |1 000 000 people', '1 000 000'],
  ['at 5|km/h in town', '5km/h'],
  ['at 5km/|h in town', '5km/h'],
  ['worth 5|€ or 50¢', '5€'],
  ["he is 6|' tall", "6'"],
  ['a “6|” in it', '6'],
  ['1|½ litres', '1½'],
  ['govern|\u00adment', 'govern\u00adment'],
  ['Zoe|\u0301 Roe', 'Zoe\u0301'],
  ['the AT|&T tower', 'AT&T'],
  ['at quay|.example today', 'quay.example'],
  ['It leaks.| Then', null],
  ['It lea|ks. Then', 'leaks'],
  ['It leaks|.Then it sinks', 'leaks'],
  ['“It le|aks,” he said', 'leaks'],
  ['the pier—bu|ilt of stone', 'built'],
  ['(see 1|893)', '1893'],
  ['red, wh|ite', 'white'],
  ['J| Smith', 'J'],
  ['they said |… no', null],
  ['a | b', null],
  ['Красн|ая площадь', 'Красная'],
  ['קרא| ספר', 'קרא'],
  ['|', null],
])('%s', (notation, expected) => {
  expect(at(notation)).toBe(expected);
});

test('scripts without spaces: a word, and not the line', () => {
  const text = '東京都の知事は反対した。';
  const word = wordAt(text, 1)!;
  expect(word.end - word.start).toBeLessThan(4);
  expect(word.start).toBeLessThanOrEqual(1);
});

/** What is marked of the selection in brackets. */
function whole(notation: string): string {
  const [start, end] = [notation.indexOf('['), notation.indexOf(']') - 1];
  const text = notation.replace(/[[\]]/g, '');
  const words = wholeWords(text, start, end);
  return text.slice(words.start, words.end);
}

test.each([
  ['The br[idge cost £1.]5m to build', 'bridge cost £1.5m'],
  ['some 3[,50]0 people', '3,500'],
  ['O’B[ri]en’s yard', 'O’Brien’s'],
  ['The [bridge] cost', 'bridge'],
  ['The [bridge ]cost', 'bridge '],
  ['The[ bridge] cost', ' bridge'],
  ['“It l[ea]ks,” he said', 'leaks'],
  ['a 5-[year]-old boy', '5-year-old'],
  ['from 19[14]–18 on', '1914–18'],
  ['it was −[2] °C outside', '−2 °C'],
  ['at 10.[30]am today', '10.30am'],
  ['in the U.[S]. on', 'U.S.'],
  ['It cost £[5] a head', '£5'],
  ['It fell by [4]% in May', '4%'],
  ['the end[.] Then', '.'],
  ['東[京都]の知事', '京都'],
  ['a[] b', ''],
])('%s', (notation, expected) => {
  expect(whole(notation)).toBe(expected);
});

describe('laws', () => {
  const piece = fc.constantFrom(
    'a',
    'Zo',
    'é',
    'e\u0301',
    '1',
    '23',
    '.',
    ',',
    ' ',
    '\n',
    '’',
    '-',
    '–',
    '−',
    '£',
    '%',
    '°C',
    '“',
    '”',
    '東',
    '😀',
    '(',
    '\u00ad',
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('whole words hold what was selected, and are whole', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const places = [a % (words.length + 1), b % (words.length + 1)];
        const [start, end] = [Math.min(...places), Math.max(...places)];
        const grown = wholeWords(words, start, end);
        expect(grown.start).toBeLessThanOrEqual(start);
        expect(grown.end).toBeGreaterThanOrEqual(end);
        expect(wholeWords(words, grown.start, grown.end)).toEqual(grown);
      }),
      { numRuns: 1000 },
    );
  });

  test('a word is the same wherever in it one points, and marks as it is', () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, a) => {
        const place = a % (words.length + 1);
        const word = wordAt(words, place);
        if (!word || /東/.test(words)) return;
        for (let each = word.start; each < word.end; each++) expect(wordAt(words, each)).toEqual(word);
        expect(wholeWords(words, word.start, word.end)).toEqual(word);
      }),
      { numRuns: 1000 },
    );
  });

  test('a long text without spaces costs no more than a short one', () => {
    const long = 'x'.repeat(2_000_000);
    expect(wordAt(long, 1_000_000)!.end).toBeLessThan(1_000_300);
  });
});
