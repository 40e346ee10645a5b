/** Numbers as words, and what multiplies or measures in money the figure before it. */

import { oneOf } from '../keyed';
import type { ScaleContext } from '../language';

const list = (words: string): string[] => words.trim().split(/\s+/);

export const ONES = list('one two three four five six seven eight nine');
export const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');
const TEENS = list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen');

/** From a thousand on: each counts what stands before it, and begins anew behind it. */
export const LARGE: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
]);

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ...ONES.map((word, at): [string, number] => [word, at + 1]),
  ...TEENS.map((word, at): [string, number] => [word, at + 10]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
  ['dozen', 12],
  ['hundred', 100],
  ...LARGE,
]);

/** The value of a number word, "twenty-two" included, or undefined. */
export function numberWord(lower: string): number | undefined {
  const [ten, one] = lower.split('-');
  if (one === undefined) return NUMBER_WORDS.get(lower);
  return (NUMBER_WORDS.get(ten!) ?? NaN) + (NUMBER_WORDS.get(one) ?? NaN);
}

/** "3 million", "2 dozen": the words that multiply a figure. */
export const SCALES: ReadonlyMap<string, number> = new Map([['dozen', 12], ['hundred', 100], ...LARGE]);

/** "£2bn", "40k": letters that multiply a figure, as they are written small. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['cr', 1e7],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
]);

/** Behind "100m" these say that it is metres, behind "10k" kilometres or dots: no million, no thousand. */
const MEASURED =
  /^[ -](?:wide|long|high|tall|deep|thick|away|apart|above|below|up|down|from|off|north|south|east|west|hurdles|freestyle|butterfly|backstroke|breaststroke|medley|relay|race|sprint|dash|final|heats?|record|run|runner|runs|swim|pool|drop|fall|stretch|cliff|waves?|tower|crane|exclusion|radius|champion|title|gold|silver|bronze|TV|video|screen|resolution)(?!\p{L})/u;
/** What is run and swum, in metres. */
const DISTANCES: ReadonlySet<string> = new Set(
  list('50 60 100 110 200 400 800 1500 1,500 3000 3,000 5000 5,000'),
);
/** Behind a bare "3B" or "100m" these say that it counts: "Flat 3B" does not. */
const COUNTED = /^ (?!(?:is|was|has|does|as|its|this|us)\b)(?:\p{Ll}+s|people|men|women|children)(?!\p{L})/u;

/**
 * Whether letters behind a figure multiply it: as small letters, or with money; "3B" and "5T" may be labels.
 */
export function isScale(letters: string, { figure, joint, currency, after }: ScaleContext): boolean {
  if (joint === '-') return false;
  const lower = letters.toLowerCase();
  if (lower.length > 1) return currency || (lower !== 'cr' && /\p{Ll}$/u.test(letters));
  if (currency) return true;
  if (lower === 'b') return joint === '' && (figure.includes('.') || COUNTED.test(after));
  return lower !== 't';
}

/** Whether such a letter is a unit: "a 5m high wall", "the 400m", "a 10k run", "5 m". */
export function isMeasure(letter: string, figure: string, after: string): boolean {
  if (COUNTED.test(after)) return false;
  if (MEASURED.test(after) || /\s$/.test(figure)) return true;
  return /^m$/i.test(letter) ? DISTANCES.has(figure) : figure === '401';
}

/** What a whole is cut into, by the word for one of the parts. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ...list('fifth sixth seventh eighth ninth tenth eleventh twelfth').map((word, at): [string, number] => [
    word,
    at + 5,
  ]),
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** Behind the tens and "and" these make a rank: "twenty-first", "one hundred and second". */
export const RANKS = list(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
);

const ENDINGS = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);
const RULES_OF_RANK = new Intl.PluralRules('en', { type: 'ordinal' });

export const ordinalOf = (value: number): string =>
  `${value}${ENDINGS.get(RULES_OF_RANK.select(value)) ?? 'th'}`;

/** Before a bare "hundred" or "million": nobody says how many. */
const VAGUE = /(?<!\p{L})(?:several|few|many|couple of|various|countless|tens? of) $/iu;

export const isVague = (before: string, words: string): boolean =>
  SCALES.has(words.split(' ')[0]!) && VAGUE.test(before);

/** What makes a share: "5%", "5 per cent", "a five-percentage-point rise". */
export const PERCENT =
  '[ \\u00a0\\u2009\\u202f]?%(?:[ -]points?(?![\\p{L}]))?|' +
  '[ \\u00a0-]per[ -]?cent(?:age[ -]points?|[ -]points?)?(?![\\p{L}])|' +
  '[ -]?(?:pc|pct|ppts?|pp)(?![\\p{L}])';

/** Of what makes a share: it is one of percentage points. */
export const POINTS = /p(?:oin)?ts?$|pp$/i;

/** "5–7", "5 to 7", "two or three", "between 5 and 7". */
export const range = (before: string, between: string): boolean =>
  /^(?: ?[–-] ?| to | or )$/.test(between) ||
  (between === ' and ' && /(?<!\p{L})between (?:\p{L}+ )?$/iu.test(before));

export const MONEYS = list(
  `dollars pounds euros yen yuan renminbi rupees roubles rubles francs kroner kronor krona pesos lira rand riyals
  dirhams dinars shekels rupiah baht ringgit naira cedis shillings reais zlotys forints cents pence`,
);

/** Moneys that are written before the figure in letters: "Rs 500", "EUR 2m". As they stand. */
export const MONEY_CODES = list(
  `Rs Re INR USD EUR GBP JPY CNY RMB CHF AUD CAD NZD HKD SGD SEK NOK DKK ZAR BRL MXN RUB TRY KRW PKR BDT LKR NGN KES
  AED SAR ILS PLN CZK HUF THB IDR PHP MYR`,
);

/** Number words as they stand in running text, "one" left out: it counts nothing as often as not. */
export const COUNTS = oneOf`
  two three four five six seven eight nine ten eleven twelve (?:thir|four|fif|six|seven|eigh|nine)teen
  (?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)? hundreds? thousands? millions? dozens?`;

/** What multiplies a figure or makes a share of it, with the short forms. */
export const MULTIPLIES = '(?:hundred|thousand|million|billion|trillion|bn|m|k|per cent|percent|%)';

const UNCOUNTED_WORDS = oneOf`
  in on at of to by for from and or but than with was were is are had has have that the who which when as
  into out over it he she they more other after before since until about`;

/** Behind a number: words that it does not count. */
export const UNCOUNTED = new RegExp(`[ -]${UNCOUNTED_WORDS}$`, 'u');
