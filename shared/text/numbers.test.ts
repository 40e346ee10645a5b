import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { language } from './languages';
import { amounts, numberReader, quantities, type Quantity } from './numbers';

/** Every number of a text as it stands there, with its value. */
const read = (text: string): [string, number][] =>
  quantities(text).map(({ start, end, value }) => [text.slice(start, end), value]);
const sole = (text: string): Quantity => {
  const all = quantities(text);
  expect(all, text).toHaveLength(1);
  return all[0]!;
};

describe('numbers as they are written', () => {
  it.each<[string, string, number]>([
    // scales
    ['owed £1.2tn', '£1.2tn', 1.2e12],
    ['grew to $1.2B in May', '$1.2B', 1.2e9],
    ['a debt of $1.2 trn', '$1.2 trn', 1.2e12],
    ['a fund of 1.2mn', '1.2mn', 1.2e6],
    ['some 900k', '900k', 9e5],
    ['cost €3M', '€3M', 3e6],
    ['raised $2T', '$2T', 2e12],
    ['spent Rs 90 lakh', 'Rs 90 lakh', 9e6],
    ['spent Rs. 1 crore', 'Rs. 1 crore', 1e7],
    ['spent ₹2.5 lakh crore', '₹2.5 lakh crore', 2.5e12],
    ['spent Rs 500', 'Rs 500', 500],
    ['a thousand million', 'a thousand million', 1e9],
    ['3 hundred thousand', '3 hundred thousand', 3e5],
    ['4 bn people', '4 bn', 4e9],
    ['3.5B users', '3.5B', 3.5e9],
    ['5m people', '5m', 5e6],
    ['a wall 5m high', '5', 5],
    ['a 10k run', '10', 10],
    ['Flat 12B is shut', '12', 12],
    ['weighs 5t', '5', 5],
    ['EUR 2m was lost', 'EUR 2m', 2e6],
    ['US$ 3.5\u00a0million', 'US$ 3.5\u00a0million', 3.5e6],
    // groups
    ['1,00,000 votes', '1,00,000', 1e5],
    ['12,34,56,789 votes', '12,34,56,789', 123_456_789],
    ['10 000 live there', '10 000', 1e4],
    ['1 234 567.5 kg', '1 234 567.5', 1_234_567.5],
    ['10\u202f000 live there', '10\u202f000', 1e4],
    ['10\u2009000\u2009000 live there', '10\u2009000\u2009000', 1e7],
    ['10\u00a0000 live there', '10\u00a0000', 1e4],
    ["CHF 1'200.50 a month", "CHF 1'200.50", 1200.5],
    ['1’200 a month', '1’200', 1200],
    ['€1.200,50 a month', '€1.200,50', 1200.5],
    ['1.234.567 a month', '1.234.567', 1_234_567],
    ['up .5 per cent', '.5 per cent', 0.5],
    // words
    ['two hundred and fifty were hurt', 'two hundred and fifty', 250],
    ['two hundred fifty were hurt', 'two hundred fifty', 250],
    ['One hundred and twenty-one left', 'One hundred and twenty-one', 121],
    ['twenty two boats', 'twenty two', 22],
    ['twelve hundred boats', 'twelve hundred', 1200],
    ['half a million', 'half a million', 5e5],
    ['half-a-million', 'half-a-million', 5e5],
    ['half a dozen boats', 'half a dozen', 6],
    ['a half-million', 'a half-million', 5e5],
    ['a quarter of a million', 'a quarter of a million', 250_000],
    ['three-quarters of a million', 'three-quarters of a million', 750_000],
    ['two and a half', 'two and a half', 2.5],
    ['two and a half million', 'two and a half million', 2.5e6],
    ['2 and a half million', '2 and a half million', 2.5e6],
    ['a million and a half', 'a million and a half', 1.5e6],
    ['two and three-quarters', 'two and three-quarters', 2.75],
    ['a hundred', 'a hundred', 100],
    ['a hundred and one boats', 'a hundred and one', 101],
    ['a thousand', 'a thousand', 1000],
    ['a hundred thousand', 'a hundred thousand', 1e5],
    ['one million, two hundred thousand', 'one million, two hundred thousand', 1.2e6],
    [
      'three million four hundred and five thousand and six',
      'three million four hundred and five thousand and six',
      3_405_006,
    ],
    ['fifteen crore', 'fifteen crore', 1.5e8],
    // fractions
    ['1½ hours', '1½', 1.5],
    ['½ a mile', '½', 0.5],
    ['1½ million', '1½ million', 1.5e6],
    ['1 1/2 inches', '1 1/2', 1.5],
    ['3/4 of them', '3/4', 0.75],
    ['2 ⅔ cups', '2 ⅔', 2 + 2 / 3],
    ['a third of them', 'a third', 1 / 3],
    ['fell by a third.', 'a third', 1 / 3],
    ['two-thirds of them', 'two-thirds', 2 / 3],
    ['two thirds of them', 'two thirds', 2 / 3],
    ['one-quarter', 'one-quarter', 0.25],
    ['three quarters of them', 'three quarters', 0.75],
    ['half of them', 'half', 0.5],
    ['nine-tenths', 'nine-tenths', 0.9],
    // signs
    ['fell to -5C overnight', '-5', -5],
    ['fell to −5 overnight', '−5', -5],
    ['fell to –5 overnight', '–5', -5],
    ['fell to minus 5 overnight', 'minus 5', -5],
    ['fell to minus five overnight', 'minus five', -5],
    ['rose +3 per cent', '+3 per cent', 3],
    ['a balance of -£5m', '-£5m', -5e6],
    ['a balance of £-5m', '£-5m', -5e6],
    ['COVID-19 is back', '19', 19],
  ])('%s', (text, written, value) => {
    const [[stands, amount] = [], ...more] = read(text);
    expect([stands, more]).toEqual([written, []]);
    expect(amount).toBeCloseTo(value, 6);
  });

  it.each<[string, string[]]>([
    ['two hundred and three hundred', ['two hundred', 'three hundred']],
    ['one million, two women', ['one million', 'two']],
    ['one and two', ['one', 'two']],
    ['twenty two-year-olds', ['twenty', 'two']],
    ['Two were killed and a third was hurt', ['Two']],
    ['the third quarter', []],
    ['in the first three quarters', ['three']],
    ['a third man', []],
    ['the twenty-first', []],
    ['the one hundred and first', []],
    ['the 21st and the 33rd', []],
    ['they like one another; no one left', []],
    ['12 and 300', ['12', '300']],
    ['In 1997 250 left', ['1997', '250']],
    ['call 020 7946 0958', ['020', '7946', '0958']],
    ['9/11 and 24/7', ['9', '11', '24', '7']],
    ['an hour and a half.', []],
    ['the second half of it', []],
  ])('apart, or no numbers: %s', (text, all) => expect(read(text).map(([written]) => written)).toEqual(all));

  it('nobody says how many several hundred are', () =>
    expect(
      ['several hundred', 'a few million', 'a couple of thousand'].map((text) => sole(text).value),
    ).toEqual([NaN, NaN, NaN]));
});

describe('the ends of a range are of one kind', () => {
  it.each<[string, [string, Quantity['kind'], number][]]>([
    [
      '5–7 boats',
      [
        ['5', 'number', 5],
        ['7', 'number', 7],
      ],
    ],
    [
      '5-7 per cent',
      [
        ['5', 'percent', 5],
        ['7 per cent', 'percent', 7],
      ],
    ],
    [
      '£5–7m',
      [
        ['£5', 'money', 5e6],
        ['7m', 'money', 7e6],
      ],
    ],
    [
      'between 5 and 7 million',
      [
        ['5', 'number', 5e6],
        ['7 million', 'number', 7e6],
      ],
    ],
    [
      'from 5 to 7 per cent',
      [
        ['5', 'percent', 5],
        ['7 per cent', 'percent', 7],
      ],
    ],
    [
      'from 900 to 1.2 thousand',
      [
        ['900', 'number', 900],
        ['1.2 thousand', 'number', 1200],
      ],
    ],
    [
      'two or three million',
      [
        ['two', 'number', 2e6],
        ['three million', 'number', 3e6],
      ],
    ],
    [
      '5 men and 7 per cent',
      [
        ['5', 'number', 5],
        ['7 per cent', 'percent', 7],
      ],
    ],
  ])('%s', (text, ends) =>
    expect(
      quantities(text).map(({ start, end, kind, value }) => [text.slice(start, end), kind, value]),
    ).toEqual(ends),
  );
});

describe('per cent and points', () => {
  it.each<[string, boolean]>([
    ['5%', false],
    ['5 per cent', false],
    ['5 percent', false],
    ['a five-per-cent rise', false],
    ['5pc', false],
    ['5\u00a0%', false],
    ['5 percentage points', true],
    ['a 5-percentage-point rise', true],
    ['5 per cent points', true],
    ['5% points', true],
    ['0.5pp', true],
  ])('%s', (text, points) => expect(sole(text)).toMatchObject({ kind: 'percent', points }));
});

test('drafts compare amounts without sign and range', () =>
  expect(amounts('from -5 to 7 million').map(({ value }) => value)).toEqual([5, 7e6]));

test('another language sets thousands off by other signs', () => {
  const german = numberReader({ ...language.numbers, thousands: '.', decimal: ',' });
  const values = (text: string) => german.quantities(text).map(({ value }) => value);
  expect(values('1.200,5 und 1.200 und 0,75 und 1,200.5')).toEqual([1200.5, 1200, 0.75, 1200.5]);
});

const [ones, tens] = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
];
interface Style {
  and: boolean;
  hyphen: boolean;
  comma: boolean;
}
function spelled(value: number, style: Style): string {
  if (value < 20) return ones[value]!;
  if (value < 100) {
    const ten = tens[Math.floor(value / 10) - 2]!;
    return value % 10 === 0 ? ten : `${ten}${style.hyphen ? '-' : ' '}${ones[value % 10]!}`;
  }
  if (value < 1000) {
    const head = `${ones[Math.floor(value / 100)]!} hundred`;
    return value % 100 === 0 ? head : `${head} ${style.and ? 'and ' : ''}${spelled(value % 100, style)}`;
  }
  const [size, name] = (
    [
      [1e9, 'billion'],
      [1e6, 'million'],
      [1e3, 'thousand'],
    ] as const
  ).find(([scale]) => value >= scale)!;
  const [head, rest] = [`${spelled(Math.floor(value / size), style)} ${name}`, value % size];
  if (rest === 0) return head;
  if (rest < 100) return `${head} and ${spelled(rest, style)}`;
  return `${head}${style.comma ? ',' : ''} ${spelled(rest, style)}`;
}

const grouped = (value: number, sign: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, sign);
const indian = (value: number): string => value.toLocaleString('en-IN');
const FRACTIONS: [string, number][] = [
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 1 / 8],
  ['⅝', 5 / 8],
  [' 1/2', 1 / 2],
  [' 3/4', 3 / 4],
  [' and a half', 1 / 2],
  [' and a quarter', 1 / 4],
];
const SCALES: [string, number][] = [
  [' thousand', 1e3],
  ['k', 1e3],
  [' million', 1e6],
  ['mn', 1e6],
  [' lakh', 1e5],
  [' crore', 1e7],
  ['bn', 1e9],
  [' bn', 1e9],
  [' billion', 1e9],
  ['tn', 1e12],
  [' trn', 1e12],
  [' trillion', 1e12],
  ['\u00a0million', 1e6],
];
const sides = fc.constantFrom(
  ['', ''],
  ['It fell to ', ' overnight.'],
  ['(', ')'],
  ['the sum, ', ', was lost'],
  ['“', '”'],
);

describe('what is written is read back', () => {
  const back = (written: string, value: number, [before, after]: readonly [string, string]) => {
    const found = sole(`${before}${written}${after}`);
    expect(`${before}${written}${after}`.slice(found.start, found.end)).toBe(written);
    expect(found.value / (value || 1)).toBeCloseTo(value === 0 ? 0 : 1, 9);
    return found;
  };
  const style = fc.record({ and: fc.boolean(), hyphen: fc.boolean(), comma: fc.boolean() });
  const whole = fc.oneof(fc.nat(2000), fc.nat(1_000_000), fc.nat(2_000_000_000));

  test('in words', () =>
    fc.assert(
      fc.property(whole, style, sides, (value, how, side) => void back(spelled(value, how), value, side)),
    ));
  test('in groups', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(2_000_000_000), fc.nat(99_999)),
        fc.constantFrom('', ',', ' ', '\u00a0', '\u2009', '\u202f', "'", '’'),
        fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
        sides,
        (value, sign, decimals, side) => {
          const tail = decimals === undefined ? '' : `.${String(decimals).padStart(2, '0')}`;
          back(grouped(value, sign) + tail, Number(`${value}${tail}`), side);
          back(indian(value) + tail, Number(`${value}${tail}`), side);
        },
      ),
    ));
  test('with scales, currencies and signs', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(...SCALES),
        fc.constantFrom('', '£', '$', '€', 'US$', 'Rs ', 'Rs.', '₹', 'EUR '),
        fc.constantFrom('', '-', '−', '+', 'minus '),
        sides,
        (hundredths, [name, scale], currency, sign, side) => {
          const value = (hundredths / 100) * scale * (/[-−m]/.test(sign) ? -1 : 1);
          const found = back(`${sign}${currency}${hundredths / 100}${name}`, value, side);
          expect(found.kind).toBe(currency === '' ? 'number' : 'money');
        },
      ),
    ));
  test('with fractions and shares', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom(...FRACTIONS),
        fc.constantFrom('', '%', ' per cent', ' percent', ' percentage points'),
        (value, [part, share], percent) => {
          const found = back(`${value}${part}${percent}`, value + share, ['up ', ', it said']);
          expect([found.kind, found.points]).toEqual([
            percent === '' ? 'number' : 'percent',
            percent.endsWith('points'),
          ]);
        },
      ),
    ));
});
