import { language } from '../text/languages';

/*
 * What a word is compared by. What is drawn together is opened, so that "don't" meets "do not"; spellings,
 * figures and words for numbers are one.
 */

const { tape, numbers } = language;

export interface Form {
  /** What a word is compared by. */
  key: string;
  /** How it is written: where keys agree and this does not, an editor was at work. */
  written: string;
  /** With the next word it may be one: "per cent", "20 5". */
  joins: boolean;
  /** A number in words may begin with it: "two", "a". */
  counts: boolean;
}

/** Words that the spelling of two as one begins with. */
const BEGINNING = new Set([...tape.spellings.keys()].flatMap((each) => each.split(' ').slice(0, -1)));

const isFigure = (key: string): boolean => key.charCodeAt(0) >= 0x30 && key.charCodeAt(0) <= 0x39;
const formOf = (key: string, written = key, counts = false): Form => ({
  key,
  written,
  joins: isFigure(key) || BEGINNING.has(key),
  counts,
});

/** A word stands thousands of times and is taken apart once, in whichever texts it stands. */
const KNOWN = new Map<string, readonly Form[]>();
const MOST_KNOWN = 50_000;

const LED = new RegExp(numbers.spelledFirst, 'iy');

/** The number in words that begins at `at`, and where it ends: "one hundred and twenty"; else null. */
export function numberAt(text: string, at: number): { end: number; forms: readonly Form[] } | null {
  LED.lastIndex = at;
  const spelled = LED.test(text) ? numbers.spelledAt(text, at) : null;
  return spelled && { end: spelled.end, forms: formsOf(figureOf(spelled.value)) };
}

/** A value as it is written in figures. */
const figureOf = (value: number): string => String(Number(value.toPrecision(12)));

/** A word as it stands in a text, as the words it is compared by: most are one. */
export function formsOf(match: string): readonly Form[] {
  let forms = KNOWN.get(match);
  if (!forms) {
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(
      match,
      (forms = formsOfLower(
        match.toLowerCase().normalize('NFC').replaceAll('’', "'").replace(/[[\]]/gu, ''),
      )),
    );
  }
  return forms;
}

/** A sum as its number and its money: "$5.5 million" is what "five and a half million dollars" is. */
function sumOfMoney(lower: string): readonly Form[] | null {
  const money = tape.moneys.get(lower[0]!);
  if (money === undefined) return null;
  const [, figure = '', scale = ''] = /^([\p{N}.,]+)[ -]?(\p{L}*)$/u.exec(lower.slice(1)) ?? [];
  const times = scale === '' ? 1 : (numbers.scales.get(scale) ?? numbers.shortScales.get(scale));
  const value = Number(figure.replaceAll(',', '')) * (times ?? NaN);
  return [formOf(Number.isNaN(value) ? lower.slice(1) : figureOf(value)), formOf(money)];
}

function formsOfLower(lower: string): readonly Form[] {
  const sum = sumOfMoney(lower);
  if (sum) return sum;
  if (/^\p{N}/u.test(lower)) return [formOf(lower.replace(/,(?=\d{3}(?!\d))/gu, ''))];
  const edited = tape.edited.get(lower) ?? tape.swallowed(lower);
  if (edited !== undefined) return [formOf(edited, lower)];
  const bare = lower.replace(/^'/u, '');
  const opened = tape.opened(bare);
  if (opened) return opened.map((key) => formOf(key, bare));
  const value = numbers.valueOf(bare);
  const spelled = tape.spellings.get(bare) ?? tape.respelled(bare);
  const key = spelled ?? (value === undefined ? bare : String(value));
  return [formOf(key, key, value !== undefined || tape.counting.has(bare))];
}

/** What two words that stand beside each other are as one, as "per cent" and "twenty-five" are; else null. */
export function joined(first: Form, second: Form): Form | null {
  if (!first.joins) return null;
  const key = tape.spellings.get(`${first.key} ${second.key}`) ?? sumOf(first.key, second.key);
  return key === null ? null : formOf(key);
}

function sumOf(first: string, second: string): string | null {
  if (!isFigure(first)) return null;
  const [tens, ones] = [Number(first), numbers.scales.get(second) ?? Number(second)];
  if (!(tens >= 1 && ones >= 1)) return null;
  if (tens >= 20 && tens < 100 && tens % 10 === 0 && ones < 10) return String(tens + ones);
  return tens < 1000 && SCALES.has(ones) ? figureOf(tens * ones) : null;
}

const SCALES: ReadonlySet<number> = new Set([100, 1e3, 1e6, 1e9, 1e12]);

/** A word and those that are the same word, as far as a contraction tells: "'s" is "is" or "has". */
export function sameWords(key: string): string[] {
  const full = tape.remnants.get(key);
  if (full) return [key, ...full];
  return [key, ...[...tape.remnants].filter(([, words]) => words.includes(key)).map(([remnant]) => remnant)];
}

/** Whether two words are the same word. */
export const isSameWord = (a: string, b: string): boolean => a === b || sameWords(a).includes(b);

/** The words that grammar alone keeps apart from a word: "was" and "were". */
export const agreeingWith = (key: string): readonly string[] =>
  sameWords(key).flatMap((word) => AGREEING.get(tape.agreeing.get(word) ?? '') ?? []);

const AGREEING = new Map<string, string[]>();
for (const [word, form] of tape.agreeing) AGREEING.set(form, [...(AGREEING.get(form) ?? []), word]);
