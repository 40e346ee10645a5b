import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionOf, foreignQuotations, type Direction } from './direction';

const TABLE: [Direction, string, string][] = [
  ['ltr', 'English', 'The lamp was lit at six.'],
  ['rtl', 'Arabic', 'أضيء المصباح في السادسة.'],
  ['rtl', 'Hebrew', 'הפנס הודלק בשש.'],
  ['ltr', 'nothing', ''],
  ['ltr', 'figures alone', '1893, 52 %'],
  ['ltr', 'Greek, Hangul, Thai', 'Το φως 등대 ประภาคาร'],
  [
    'ltr',
    'English that begins with a quotation in Arabic',
    '“لم يبق أحد على الجزيرة بعد العاصفة.” said Ines Marlow, the keeper.',
  ],
  ['ltr', 'the same with a short tail', '“لم يبق أحد على الجزيرة بعد العاصفة الكبيرة.” she said.'],
  ['ltr', 'the same in single marks', '‘لم يبق أحد على الجزيرة بعد العاصفة.’ she said.'],
  ['ltr', 'the same in straight marks', '"لم يبق أحد على الجزيرة بعد العاصفة." she said.'],
  ['ltr', 'the same in guillemets', '«لم يبق أحد على الجزيرة بعد العاصفة» she said.'],
  ['ltr', 'a quotation in Hebrew and a name alone', '“לא נשאר איש על האי.” Ines Marlow, 52'],
  ['ltr', 'English that begins with an Arabic name', 'إيناس has kept the light since 1893.'],
  [
    'ltr',
    'a quotation in English of somebody named in Arabic',
    '“Nobody is left on the island after the storm,” said إيناس مارلو.',
  ],
  [
    'rtl',
    'Arabic with a quotation in English',
    'قالت الحارسة إن القبطان كتب “Nobody is left on the island after the great storm” ثم غادر.',
  ],
  ['rtl', 'Arabic that begins with a Latin name', 'Ines Marlow: هي الحارسة منذ سنوات طويلة.'],
  ['rtl', 'what a Latin name said in Arabic', 'قالت Ines Marlow Ashdown: “لم يبق أحد على الجزيرة.”'],
  ['rtl', 'a quotation in Arabic and nothing else', '“لم يبق أحد على الجزيرة.”'],
  ['rtl', 'a speech in Arabic that goes on in the next paragraph', '“لم يبق أحد على الجزيرة.'],
  ['rtl', 'Hebrew with an abbreviation’s mark', 'דו"ח של צה"ל פורסם אתמול בעיר'],
  ['ltr', 'apostrophes that quote nothing', "It's the keepers' lamp, and ’twas lit."],
];
test.each(TABLE)('%s: %s', (direction, _what, paragraph) => expect(directionOf(paragraph)).toBe(direction));

describe('a quotation that runs against its paragraph', () => {
  const stretches = (text: string) =>
    foreignQuotations(text, directionOf(text)).map(({ start, end }) => text.slice(start, end));
  test('is found without its marks, and others are not', () => {
    expect(stretches('“لم يبق أحد.” said Ines, and “nobody,” and «على الجزيرة».')).toEqual([
      'لم يبق أحد.',
      'على الجزيرة',
    ]);
    expect(stretches('قالت الحارسة إن القبطان كتب “Nobody is left” ثم غادر.')).toEqual(['Nobody is left']);
    expect(stretches('“Nobody,” she said, “is left in 1893.”')).toEqual([]);
    expect(stretches('“لم يبق أحد.”')).toEqual([]);
    expect(stretches('The mark “52” in أضيء and so on it goes')).toEqual([]);
  });
});

describe('laws', () => {
  const words = (letters: string) =>
    fc
      .array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 }), {
        minLength: 1,
        maxLength: 12,
      })
      .map((list) => list.join(' '));
  const latin = words('abcdeéøж');
  const arabic = words('ابتثجحخד');
  const noise = fc.string({ unit: fc.constantFrom(...'0123456789.,:;!?()–— %/'), maxLength: 12 });
  const marks = fc.constantFrom<[string, string]>(['“', '”'], ['«', '»'], ['„', '“'], ['"', '"'], ['‘', '’']);

  test('words of one language run its way, whatever figures and signs are between them', () => {
    fc.assert(
      fc.property(latin, noise, (own, between) => directionOf(`${between} ${own} ${between}`) === 'ltr'),
    );
    fc.assert(
      fc.property(arabic, noise, (own, between) => directionOf(`${between} ${own} ${between}`) === 'rtl'),
    );
  });

  test('what is quoted in it, and where, does not turn a paragraph around', () => {
    fc.assert(
      fc.property(
        latin,
        arabic,
        marks,
        fc.boolean(),
        fc.boolean(),
        (left, right, [open, close], first, swap) => {
          const [own, quoted] = swap ? [right, left] : [left, right];
          const paragraph = first ? `${open}${quoted}${close} ${own}` : `${own} ${open}${quoted}${close}`;
          expect(directionOf(paragraph)).toBe(swap ? 'rtl' : 'ltr');
          expect(
            foreignQuotations(paragraph, directionOf(paragraph)).map(({ start, end }) =>
              paragraph.slice(start, end),
            ),
          ).toEqual([quoted]);
        },
      ),
    );
  });

  test('stretches lie in order inside the paragraph, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ב"“”«»„‘’\'. '), maxLength: 60 }), (text) => {
        let at = 0;
        for (const { start, end } of foreignQuotations(text, directionOf(text))) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
