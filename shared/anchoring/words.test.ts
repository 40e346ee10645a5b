import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameWords, type SameWords } from './words';

const OFF: SameWords = { whitespace: false, quotes: false, hyphenation: false };
const DESK: SameWords = { whitespace: true, quotes: true, hyphenation: true };

/** What a desk has to hear of, whichever way round it came. */
const REAL: [string, string][] = [
  // A hyphen that makes another word, or moves among words.
  ['the keeper re-signed', 'the keeper resigned'],
  ['they re-covered the chair', 'they recovered the chair'],
  ['a re-formed party', 'a reformed party'],
  ['un-ionised gas', 'unionised gas'],
  ['the co-op', 'the coop'],
  ['a pre-position', 'a preposition'],
  ['re-creation', 'recreation'],
  ['re-lease the hall', 'release the hall'],
  ['de-fence the field', 'defence the field'],
  ['a non-person', 'a nonperson'],
  ['a man-eating fish', 'a man eating fish'],
  ['twenty-five year leases', 'twenty five-year leases'],
  ['two-hundred-year-old oaks', 'two hundred-year-old oaks'],
  ['two-hundred-year-old oaks', 'two hundred year-old oaks'],
  ['a small-business owner', 'a small business owner'],
  ['light-blue paint', 'light blue paint'],
  ['a well-known face', 'a well known face'],
  ['third-party costs', 'third party costs'],
  ['e-mail', 'email'],
  ['no-one', 'no one'],
  ['no where', 'nowhere'],
  ['in to the hall', 'into the hall'],
  ['every day', 'everyday'],
  // Beside a figure.
  ['n-1 rules', 'n1 rules'],
  ['the F-16', 'the F16'],
  ['from 10-12', 'from 1012'],
  ['minus -5', 'minus 5'],
  ['-2 degrees', '2 degrees'],
  ['−2 degrees', '2 degrees'],
  ['–2 degrees', '2 degrees'],
  ['5-a-side', '5 a side'],
  ['5-10', '5 10'],
  ['9-year terms', '9 year terms'],
  ['at - 5 degrees', 'at – 5 degrees'],
  ['a 3 - 2 win', 'a 3 – 2 win'],
  ['10-12', '10−12'],
  // Feet and inches, minutes and seconds.
  ["6' tall", '6" tall'],
  ['6′ tall', '6″ tall'],
  ['6’ tall', '6” tall'],
  ['6\' 2" tall', "6' 2' tall"],
  ["6'' of snow", "6' of snow"],
  ['12´ north', '12" north'],
  ['a 5\'10" door', "a 5'10' door"],
  ["the '90s were 6' of snow", 'the \'90s were 6" of snow'],
  // Quotation marks that go, come or move.
  ['“a cheap” mill', 'a cheap mill'],
  ['“a cheap” mill', '“a cheap mill”'],
  ["it's late", 'its late'],
  ["the boys' boat", 'the boys boat'],
  // Figures, signs, units and letters.
  ['5 million', '5 billion'],
  ['5 million', '1.5 million'],
  ['3.5', '3,5'],
  ['3.5', '35'],
  ['5 000', '5000'],
  ['1,000', '1.000'],
  ['5 %', '5 ‰'],
  ['£5', '€5'],
  ['$5', 'A$5'],
  ['10 km', '10 m'],
  ['10 km', '10km'],
  ['10²', '102'],
  ['10²', '10³'],
  ['CO₂', 'CO2'],
  ['½ a ton', '12 a ton'],
  ['5 °C', '5 C'],
  ['Polish workers', 'polish workers'],
  ['Turkey', 'turkey'],
  ['US', 'us'],
  ['legal', 'illegal'],
  ['can', 'cannot'],
  ['he said no', 'he said, no'],
  ['résumé', 'resume'],
  ['Bär', 'Bar'],
  ['it is.', 'it is?'],
  ['eleven', 'twelve'],
  ['Smith–Jones', 'Smith-Jones'],
  ['5\u202e10', '510'],
];

/** What a reader sees no other words in. */
const HARMLESS: [string, string][] = [
  ['Café', 'Cafe\u0301'],
  ['Ångström', 'A\u030angstro\u0308m'],
  ['co\u00adoperate', 'cooperate'],
  ['for\u200bty people', 'forty people'],
  ['the \ufeffmill', 'the mill'],
  ['a \u2060mill', 'a mill'],
  ['ﬁnal oﬃce', 'final office'],
  ['ﬂood', 'flood'],
  ['aﬀairs', 'affairs'],
  ['ﷲ', 'الله'.normalize('NFC')],
  ['☎\ufe0f', '☎'],
  ['wait...', 'wait…'],
  ['eleven people', 'eleven  people'],
  ['eleven people', ' eleven\n people'],
  ['eleven people', 'eleven\u00a0people'],
  ['10 km', '10\u202fkm'],
  ['5 %', '5\u2009%'],
  ['eleven people', 'eleven people '],
  ['“It’s late,” he said', '"It\'s late," he said'],
  ['«Non», dit-il', '“Non”, dit-il'],
  ['»Nein«', '„Nein“'],
  ['‘no’', '“no”'],
  ['‹no›', '“no”'],
  ["``no''", '“no”'],
  ['Ada’s mill', "Ada's mill"],
  ['the boys’ boat', "the boys' boat"],
  ['rock ’n’ roll', "rock 'n' roll"],
  ['the ’90s', "the '90s"],
  ['the “class of 96” met', 'the "class of 96" met'],
  ['the “class of 96” met', "the 'class of 96' met"],
  ["6' tall", '6’ tall'],
  ["6' tall", '6′ tall'],
  ['6" tall', '6” tall'],
  ['6" tall', '6″ tall'],
  ["6'' tall", '6" tall'],
  ['the 1990’s', "the 1990's"],
  ['10\u201112', '10-12'],
  ['dit\u2010il', 'dit-il'],
  ['well\u2011known', 'well-known'],
  ['1914-18', '1914–18'],
  ['pages 5–6', 'pages 5-6'],
  ['an inter-\nnational court', 'an international court'],
  ['a long-\nterm view', 'a long-term view'],
  ['a long-\nterm view', 'a long-\nterm view '],
  ['the mill – a wreck – sank', 'the mill - a wreck - sank'],
  ['the mill – a wreck – sank', 'the mill—a wreck—sank'],
  ['the mill--a wreck--sank', 'the mill—a wreck—sank'],
  ['the mill — a wreck', 'the mill – a wreck'],
];

describe('sameWords', () => {
  const both = (a: string, b: string, rules = DESK, text = ''): [boolean, boolean] => [
    sameWords(a, b, rules, text),
    sameWords(b, a, rules, text),
  ];

  it.each(REAL)('asks for a re-check: %j / %j', (a, b) => expect(both(a, b)).toEqual([false, false]));

  it.each(HARMLESS)('asks for none: %j / %j', (a, b) => expect(both(a, b)).toEqual([true, true]));

  it.each(REAL)('and inside a sentence as well: %j / %j', (a, b) => {
    expect(
      both(
        `Nobody in Tarn “ever” said ${a} – or so it seems.`,
        `Nobody in Tarn "ever" said ${b} - or so it seems.`,
      ),
    ).toEqual([false, false]);
  });

  it.each<[keyof SameWords | 'none', string, string, boolean]>([
    ['none', 'eleven people', 'eleven people', true],
    ['none', 'eleven people', 'eleven  people', false],
    ['none', 'Café', 'Cafe\u0301', true],
    ['none', 'ﬁnal', 'final', true],
    ['none', '“no”', '"no"', false],
    ['none', '1914-18', '1914–18', false],
    ['whitespace', 'eleven people', ' eleven\n people', true],
    ['whitespace', '“no”', '"no"', false],
    ['quotes', '“no”', '"no"', true],
    ['quotes', 'eleven people', 'eleven  people', false],
    ['hyphenation', '1914-18', '1914–18', true],
    ['hyphenation', '“no”', '"no"', false],
    ['capitals', 'Harbour Bridge Closed', 'Harbour bridge closed', true],
    ['capitals', 'HAUPTSTRASSE', 'Hauptstraße', true],
    ['capitals', 'Harbour Bridge', 'harbor bridge', false],
    ['capitals', 'ΟΔΟΣ', 'οδος', true],
  ])('with %s alone: %j / %j', (rule, a, b, expected) => {
    expect(both(a, b, rule === 'none' ? OFF : { ...OFF, [rule]: true })).toEqual([expected, expected]);
  });

  describe('a compound the text spells both ways', () => {
    it.each([
      ['an e-mail came', 'an email came', 'An e-mail came. No other email did.', true],
      ['an e-mail came', 'an email came', 'An e-mail came. Emails are rare.', false],
      ['her life-style', 'her lifestyle', 'Her life-style is a lifestyle.', true],
      ['a third-party claim', 'a third party claim', 'A third-party claim, not a third party.', true],
      // Both are words, whatever the text does.
      ['he re-signed', 'he resigned', 'He re-signed in May. She resigned in June.', false],
      ['a man-eating fish', 'a man eating fish', 'A man-eating fish, and a man eating bread.', false],
      [
        'twenty-five year terms',
        'twenty five-year terms',
        'Twenty-five and twenty five; five-year, five year.',
        false,
      ],
      ['the F-16', 'the F16', 'The F-16 is the F16.', false],
      ['a two-year-old', 'a two year-old', 'Two-year, two year.', false],
    ])('%j / %j', (a, b, text, expected) => expect(both(a, b, DESK, text)).toEqual([expected, expected]));
  });

  it('law: another letter, digit or sign anywhere is never the same', () => {
    const words = fc.array(
      fc.constantFrom(
        'the',
        'mill',
        'near',
        'Tarn',
        '5',
        'million',
        '3.5',
        '“yes”',
        'well-known',
        '1914–18',
        "6'",
        'it’s',
      ),
      { minLength: 1, maxLength: 6 },
    );
    const sign = fc.constantFrom(
      'a',
      'Z',
      'é',
      'я',
      '0',
      '7',
      '-',
      '−',
      '+',
      '±',
      '%',
      '‰',
      '€',
      '$',
      '°',
      '²',
      '½',
      '\u0301',
      '😀',
      '/',
      '#',
    );
    fc.assert(
      fc.property(words, sign, fc.nat(), (list, char, place) => {
        const text = list.join(' ');
        const at = place % (text.length + 1);
        const other = text.slice(0, at) + char + text.slice(at);
        fc.pre(other.normalize('NFC') !== text.normalize('NFC'));
        expect(both(text, other)).toEqual([false, false]);
      }),
      { numRuns: 500 },
    );
  });
});
