import type { Range } from './ranges';

/** A number as it stands, and what it amounts to. */
export interface Quantity extends Range {
  kind: 'number' | 'money' | 'percent';
  /** Its value with "million" and the like multiplied in; NaN where the words do not say. */
  value: number;
  /** The noun that follows: "12 people" counts people. Lower case, or ''. */
  unit: string;
}

const WORDS: ReadonlyMap<string, number> = new Map(
  ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ').map((word, i) => [word, i]) as [string, number][])
    .concat('thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 3) * 10] as [string, number]))
    .concat([['dozen', 12], ['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12]]),
);
const SCALE: ReadonlyMap<string, number> = new Map([['dozen', 12], ['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['m', 1e6], ['billion', 1e9], ['bn', 1e9], ['trillion', 1e12], ['k', 1e3]]);
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const WORD = `(?:${TENS})-(?:one|two|three|four|five|six|seven|eight|nine)|${[...WORDS.keys()].join('|')}`;

const NUMBER = new RegExp(
  '(?<currency>(?:US|A|C|NZ|HK)?[$£€¥] ?)?' +
    `(?:(?<digits>(?<![\\p{L}\\p{N}.])\\d+(?:,\\d{3})*(?:\\.\\d+)?)|(?<![\\p{L}\\p{N}-])(?<word>${WORD})(?![\\p{L}\\p{N}]))` +
    '(?:[ -]?(?<scale>dozen|hundred|thousand|million|billion|trillion|bn|m|k)(?![\\p{L}\\p{N}]))?' +
    '(?<percent> ?%| per ?cent(?:age points?)?(?![\\p{L}]))?' +
    '(?<money> (?:dollars|pounds|euros|yen|yuan|rupees|roubles|rubles|cents|pence)(?![\\p{L}]))?',
  'giu',
);

const ORDINAL = /^\d[\d,]*(?:st|nd|rd|th)\b/;

/** The value of a number word, "twenty-two" included, or undefined. */
export function numberWord(lower: string): number | undefined {
  const [tens, ones] = lower.split('-');
  return ones === undefined ? WORDS.get(lower) : (WORDS.get(tens!) ?? NaN) + (WORDS.get(ones) ?? NaN);
}

/** All numbers of `text` in digits or words, with value and kind. */
export function quantities(text: string): Quantity[] {
  const out: Quantity[] = [];
  for (const found of text.matchAll(NUMBER)) {
    // "33rd" ranks; it does not count.
    if (ORDINAL.test(text.slice(found.index, found.index + 24))) continue;
    const groups = found.groups!;
    const word = groups.word?.toLowerCase();
    const start = found.index;
    if (word === 'one' && /(?:no|any|every|some|each|another|this|that|the) $/i.test(text.slice(Math.max(0, start - 8), start))) continue;
    const base = groups.digits !== undefined ? Number(groups.digits.replace(/,/g, '')) : (numberWord(word!) ?? NaN);
    const value = base * (SCALE.get(groups.scale?.toLowerCase() ?? '') ?? 1);
    const kind = groups.percent ? 'percent' : groups.currency || groups.money ? 'money' : 'number';
    const end = start + found[0].length;
    out.push({ start, end, kind, value, unit: unitAfter(text, end) });
  }
  return out;
}

function unitAfter(text: string, end: number): string {
  return /^[- ](\p{L}[\p{L}-]*)/u.exec(text.slice(end, end + 30))?.[1]?.toLowerCase() ?? '';
}
