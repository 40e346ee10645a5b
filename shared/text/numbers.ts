import { BLANK, figureSource, figureValue, isProper, VULGAR } from './figures';
import { language, type Language, type Spelled } from './languages';
import type { Range } from './ranges';

/** A number as it stands, and what it amounts to. */
export interface Quantity extends Range {
  kind: 'number' | 'money' | 'percent';
  /** Its value with "million" and the like multiplied in; NaN where the words do not say. */
  value: number;
  /** The noun that follows: "12 people" counts people. Lower case, or ''. */
  unit: string;
  /** Of a share: percentage points, and no per cent of anything. */
  points: boolean;
}

/** An amount, with what a range is told from. */
interface Amount extends Quantity {
  /** What its scale multiplied; 1 for none. */
  scale: number;
  /** It has a currency of its own. */
  signed: boolean;
  /** Where its figure ends that a lone letter multiplies: "5m" may be metres. */
  letter: number | null;
}

/** Reads the numbers of a text as one language writes them. */
export interface NumberReader {
  /** Each amount by itself and without its sign: as it is compared from draft to draft. */
  amounts: (text: string) => Quantity[];
  /** The same as they are meant: below nothing behind a minus, and both ends of a range of one kind. */
  quantities: (text: string) => Quantity[];
}

/** Inside a word or a figure no figure begins, and no word behind a hyphen. */
const INSIDE = /[\p{L}\p{N}.]$/u;
const JOINED = /[\p{L}\p{N}-]$/u;

const oneOf = (words: Iterable<string>): string => [...words].join('|');

/** The reader for a language by its table. */
export function numberReader(numbers: Language['numbers']): NumberReader {
  const { scales, shortScales, moneys, codes, whose, ones, notCounting } = numbers;
  /**
   * Where a number may begin. Without Unicode it is four times as fast; letters around are looked at after.
   */
  const FIRST = new RegExp(`[\\d${VULGAR}]|\\b(?:${numbers.spelledFirst})\\b`, 'gi');
  const FIGURE = new RegExp(figureSource(numbers), 'uy');
  const CURRENCY = new RegExp(
    `(?:(?:(?<![\\p{L}\\p{N}])(?:${oneOf(whose)}))?\\p{Sc}|(?<![\\p{L}\\p{N}])(?:${oneOf(codes)})\\.?)${BLANK}?$`,
    'u',
  );
  const SCALE = new RegExp(
    `(?<joint>${BLANK}|-)?(?<scale>(?:${oneOf([...scales.keys()])})(?![\\p{L}\\p{N}])|(?:${oneOf(shortScales.keys())})(?![\\p{L}\\p{N}]))`,
    'iuy',
  );
  const PERCENT = new RegExp(numbers.percent, 'iuy');
  const MONEY = new RegExp(`[ \\u00a0-](?:${oneOf(moneys)})(?![\\p{L}])`, 'iuy');
  const ORDINAL = new RegExp(`${numbers.ordinal}(?![\\p{L}])`, 'uy');
  const UNCOUNTED = new RegExp(`(?:^|[^\\p{L}])(?:${oneOf(notCounting)}) $`, 'iu');

  /** "up .5 per cent": a point that begins a figure. */
  const isPoint = (text: string, at: number): boolean =>
    text[at] === numbers.decimal &&
    /\d/.test(text[at + 1] ?? '') &&
    !/[\p{L}\p{N}.)\]]$/u.test(text.slice(Math.max(0, at - 2), at));

  const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };

  /** What multiplies the figure that ends at `end`; letters only where they can be no unit and no label. */
  function scaleAt(text: string, end: number, figure: string, currency: boolean): [number, number] {
    const found = at(SCALE, text, end);
    if (!found) return [end, 1];
    const { joint, scale } = found.groups as { joint?: string; scale: string };
    const word = scales.get(scale.toLowerCase());
    const behind = end + found[0].length;
    if (word !== undefined) {
      const [last, more] = at(SCALE, text, behind) ? scaleAt(text, behind, '', false) : [behind, 1];
      return more > word ? [last, word * more] : [behind, word];
    }
    const after = text.slice(behind, behind + 30);
    return figure !== '' && numbers.isScale(scale, { figure, joint: joint ?? '', currency, after })
      ? [behind, shortScales.get(scale.toLowerCase())!]
      : [end, 1];
  }

  function amounts(text: string): Amount[] {
    const out: Amount[] = [];
    FIRST.lastIndex = 0;
    for (let found = FIRST.exec(text); found; found = FIRST.exec(text)) {
      const one = amountAt(text, found.index);
      if (one) out.push(one);
      FIRST.lastIndex = Math.max(one?.end ?? 0, found.index + found[0].length);
    }
    return out;
  }

  function amountAt(text: string, first: number): Amount | null {
    const from = isPoint(text, first - 1) ? first - 1 : first;
    const before = text.slice(Math.max(0, from - 8), from);
    const figure = at(FIGURE, text, from)?.[0];
    const currency = figure === undefined ? undefined : CURRENCY.exec(before)?.[0];
    const isMoney = currency !== undefined;
    if (!isMoney && (figure === undefined ? JOINED : INSIDE).test(before)) return null;
    const read = figure === undefined ? spelledOut(text, from) : inFigures(text, from, figure, isMoney);
    if (!read) return null;
    let { end } = read;
    const percent = at(PERCENT, text, end);
    if (percent) end += percent[0].length;
    const money = at(MONEY, text, end);
    if (money) end += money[0].length;
    return {
      start: from - (currency?.length ?? 0),
      end,
      kind: percent ? 'percent' : isMoney || money ? 'money' : 'number',
      value: clean(read.value),
      unit: unitAfter(text, end),
      points: percent !== null && numbers.points.test(percent[0]),
      scale: read.scale,
      signed: isMoney,
      letter: figure !== undefined && !isMoney && end === read.end ? end - 1 : null,
    };
  }

  function inFigures(text: string, from: number, figure: string, currency: boolean): Spelled | null {
    const written = isProper(figure) ? figure : /^\d+/.exec(figure)![0];
    const behind = from + written.length;
    // "33rd" ranks; it does not count.
    if (at(ORDINAL, text, behind)) return null;
    const part = numbers.partAt(text, behind);
    const value = figureValue(written, numbers) + (part?.value ?? 0);
    const [end, scale] = scaleAt(text, part?.end ?? behind, written, currency);
    return { end, value: value * scale, scale };
  }

  function spelledOut(text: string, from: number): Spelled | null {
    const before = text.slice(Math.max(0, from - 12), from);
    const read = numbers.spelledAt(text, from);
    if (!read) return null;
    const word = text.slice(from, read.end).toLowerCase();
    if (
      word === ones[0] &&
      (UNCOUNTED.test(before) || numbers.isNoOne.test(text.slice(read.end, read.end + 9)))
    )
      return null;
    return numbers.isVague(before, word) ? { ...read, value: NaN } : read;
  }

  return { amounts, quantities: (text) => asMeant(text, amounts(text), numbers) };
}

/** "2.3 million" is 2,300,000, and no millionth more. */
const clean = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(15)) : value);

function asMeant(text: string, amounts: Amount[], numbers: Language['numbers']): Quantity[] {
  const all = amounts.map((one) => (isMeasure(text, one, numbers) ? withoutLetter(text, one) : one));
  return all.map(({ scale, signed, letter: _, ...one }, i): Quantity => {
    const [before, next] = [all[i - 1], all[i + 1]];
    const read = { ...one };
    if (next && isRange(text, one, next, numbers)) {
      // "5–7 per cent", "between £5 and 7 million": what stands behind the last holds for both.
      if (read.kind === 'number' && !signed && next.kind !== 'number' && !next.signed) read.kind = next.kind;
      read.points ||= read.kind === 'percent' && next.points;
      const isOneKind = read.kind === next.kind || signed || next.kind === 'number';
      if (isOneKind && scale === 1 && next.scale > 1 && one.value < next.value / next.scale)
        read.value = clean(one.value * next.scale);
    }
    if (before?.signed && read.kind === 'number' && read.unit === '' && isRange(text, before, one, numbers))
      read.kind = 'money';
    const beside = before !== undefined && one.start - before.end <= 2;
    const sign = beside ? null : signBefore(text, one.start, numbers.minus);
    if (!sign) return read;
    const kind = sign.money ? 'money' : read.kind;
    return { ...read, kind, start: sign.start, value: sign.below ? -read.value : read.value };
  });
}

/** "a 5m high wall": what looks like a million is a metre. */
function isMeasure(
  text: string,
  { start, end, scale, letter }: Amount,
  numbers: Language['numbers'],
): boolean {
  if (letter === null || scale === 1 || /\p{L}/u.test(text[letter - 1]!)) return false;
  return numbers.isMeasure(text.slice(letter, end), text.slice(start, letter), text.slice(end, end + 30));
}

const withoutLetter = (text: string, one: Amount): Amount => ({
  ...one,
  end: one.letter!,
  value: clean(one.value / one.scale),
  unit: text.slice(one.letter!, one.end).toLowerCase(),
  scale: 1,
});

const isRange = (text: string, one: Range, next: Range, { range }: Language['numbers']): boolean =>
  next.start - one.end <= 12 &&
  range(text.slice(Math.max(0, one.start - 20), one.start), text.slice(one.end, next.start));

interface Sign {
  start: number;
  below: boolean;
  /** A currency stands before the sign: "£-5m". */
  money: boolean;
}

/** Before a figure without any of these there is no sign; few figures have one. */
const MAY_BE_SIGN = ' -−–+';

/** "-5", "−£5m", "+3", "minus 5"; a dash between two figures or behind a word is none. */
function signBefore(text: string, start: number, minus: string): Sign | null {
  const last = text[start - 1];
  if (last === undefined || !MAY_BE_SIGN.includes(last)) return null;
  if (last === ' ' && text[start - 2]?.toLowerCase() !== minus.at(-1)) return null;
  const side = text.slice(Math.max(0, start - minus.length - 2), start);
  const [, before, sign] = /(^|[\s([{/“"‘'\p{Sc}])([-−–+])$/u.exec(side) ?? [];
  if (sign !== undefined) {
    const money = /\p{Sc}/u.test(before!);
    return { start: start - (money ? 2 : 1), below: sign !== '+', money };
  }
  const word = new RegExp(`(?<![\\p{L}])${minus} $`, 'iu').exec(side);
  return word && { start: start - word[0].length, below: true, money: false };
}

function unitAfter(text: string, end: number): string {
  return /^[- \u00a0](\p{L}[\p{L}-]*)/u.exec(text.slice(end, end + 30))?.[1]?.toLowerCase() ?? '';
}

const reader = numberReader(language.numbers);

/** The value of a lower-case number word, "twenty-two" included, or undefined. */
export const numberWord = (lower: string): number | undefined => language.numbers.valueOf(lower);

/** All numbers of `text` in digits or words, with value and kind. */
export const quantities = reader.quantities;

/** Each amount of `text` by itself, without its sign: what drafts are compared by, sign by sign. */
export const amounts = reader.amounts;
