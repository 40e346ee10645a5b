import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { firstStartingFrom } from './ranges';
import { fold } from './fold';
import { matchesOf, matchFrom } from './find';

const found = (text: string, query: string): string[] =>
  matchesOf(text, query).map(({ start, end }) => text.slice(start, end));

describe('matchesOf', () => {
  it.each([
    ['capitals', 'Lead, lead and LEAD', 'lead', ['Lead', 'lead', 'LEAD']],
    ['curly quotes for straight ones', 'the council’s “no”', 'council\'s "no"', ['council’s “no”']],
    ['dashes', 'fifteen–week, fifteen-week', 'fifteen-week', ['fifteen–week', 'fifteen-week']],
    ['widths of space, and over a line end', 'a\u00a0b a  b a\nb', 'a b', ['a\u00a0b', 'a  b', 'a\nb']],
    [
      'signs that mean something in a pattern',
      'cost (£5.00) [sic] a+b?',
      '(£5.00) [sic] a+b?',
      ['(£5.00) [sic] a+b?'],
    ],
    ['a full stop is a full stop', 'abc a.c', 'a.c', ['a.c']],
    ['astral characters', 'x😀y😀', '😀', ['😀', '😀']],
    ['Arabic', 'بلغت الميزانية بلغت', 'بلغت', ['بلغت', 'بلغت']],
    ['nothing', 'abc', '', []],
    ['blanks only', 'a b', '  ', []],
    ['not there', 'abc', 'x', []],
    [
      'accents composed, decomposed and left out',
      'Zoe\u0301, Zo\u00e9, Zoe',
      'zoé',
      ['Zoe\u0301', 'Zo\u00e9', 'Zoe'],
    ],
    ['a letter without the accent it has', 'José and Jose', 'jose', ['José', 'Jose']],
    ['soft hyphens', 'the govern\u00adment', 'government', ['govern\u00adment']],
    ['a soft hyphen in the query', 'the government', 'govern\u00adment', ['government']],
    ['ligatures', 'the \ufb01nance chief', 'finance', ['\ufb01nance']],
    ['full-width forms', 'ＡＢＣ abc', 'abc', ['ＡＢＣ', 'abc']],
    ['ß and ss', 'Straße STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['final sigma', 'ΌΣΟΣ όσος', 'όσος', ['ΌΣΟΣ', 'όσος']],
    ['the dotted capital', 'İstanbul', 'istanbul', ['İstanbul']],
    ['a mark that makes another letter', 'がか', 'か', ['か']],
    ['figures', 'It cost £1.5m in 1893', '£1.5m', ['£1.5m']],
  ])('%s', (_name, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it('offsets count UTF-16 code units', () => {
    expect(matchesOf('😀\r\nend', 'end')).toEqual([{ start: 4, end: 7 }]);
  });

  it('law: any piece of a text is found at its own place', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'B',
            '.',
            '*',
            '(',
            '[',
            '\\',
            '’',
            '-',
            '—',
            '/',
            '^',
            '$',
            '|',
            '{',
            '}',
            '?',
            '+',
            ']',
            '😀',
          ),
          minLength: 1,
          maxLength: 30,
        }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const points = Array.from(text);
          const start = a % points.length;
          const piece = points.slice(start, start + 1 + (b % (points.length - start))).join('');
          const offset = points.slice(0, start).join('').length;
          // An earlier match may overlap this place; then the text begins the same way there.
          expect(matchesOf(text, piece).some((match) => match.start <= offset && offset < match.end)).toBe(
            true,
          );
        },
      ),
    );
  });
});

it('law: what is found is what was looked for, in order and apart', () => {
  const piece = fc.constantFrom(
    'e',
    'E',
    'é',
    'e\u0301',
    'ß',
    'ss',
    '\ufb01',
    'fi',
    '\u00ad',
    ' ',
    '\n',
    '’',
    "'",
    '—',
    '😀',
  );
  const words = (most: number) =>
    fc.array(piece, { minLength: 1, maxLength: most }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(words(40), words(3), (text, query) => {
      let last = 0;
      for (const { start, end } of matchesOf(text, query)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(fold(text.slice(start, end)).text).toContain(fold(query).text);
        last = end - 1;
      }
    }),
  );
});

describe('matchFrom', () => {
  const matches = [
    { start: 2, end: 3 },
    { start: 8, end: 9 },
  ];
  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [8, 1],
    [9, 0],
  ])('from %i it is match %i', (offset, expected) => {
    expect(matchFrom(matches, offset)).toBe(expected);
  });
  it('is -1 when there are none', () => expect(matchFrom([], 0)).toBe(-1));
  it('firstStartingFrom counts those before', () => expect(firstStartingFrom(matches, 100)).toBe(2));
});
