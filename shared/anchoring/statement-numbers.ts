/**
 * Numbers as statements compare them: by what they amount to and what they are of, whatever they are
 * written like.
 */

import { language } from '../text/languages';
import type { Quantity } from '../text/numbers';
import type { Token } from './statement-tokens';
import { isWordCode } from './units';

const PERCENT = '1';
const { figures } = language.statements;
const MONEY = figures.moneys.map(
  ([sign, named], at) => [new RegExp(`[${sign}]|${named}`, 'i'), String(at + 2), sign] as const,
);
const OTHER_MONEY = String(figures.moneys.length + 2);

/** A number of `text`, by its value and by the currency, the percentage or the suffix it has. */
export function numberToken(text: string, { start, end, kind, value }: Quantity): Token {
  const figure = text.slice(start, end);
  const apart = figures.scaleApart.test(figure) && text[end] === '-' && isWordCode(text.charCodeAt(end + 1));
  const unit = unitOf(kind, figure, text.slice(end, end + 30));
  return {
    key: keyOf(value, figure, codeOf(kind, figure)),
    form: `${apart ? 'of ' : ''}${amountOf(figure, value)} ${unit}`,
    kind: 'number',
    value,
    unit,
    start,
    end,
  };
}

function unitOf(kind: Quantity['kind'], figure: string, after: string): string {
  if (kind === 'number') return suffixOf(figure, after);
  const share = figures.percentage.exec(figure)?.[0] ?? '';
  const amount = figure.replace(share, '');
  const money = kind === 'money' || /\p{Sc}|s$/u.test(amount) ? moneyOf(amount) : '';
  return money + (share === '' ? '' : figures.points.test(share) ? 'pp' : '%');
}

function codeOf(kind: Quantity['kind'], figure: string): string {
  if (kind === 'number') return '';
  return kind === 'percent' ? PERCENT : (MONEY.find(([pattern]) => pattern.test(figure))?.[1] ?? OTHER_MONEY);
}

const LETTERS = new RegExp(`^(?:${language.numbers.codes.join('|')})(?=\\.?[\\s\\d])`);

/**
 * The currency by its sign, with the letters before it: "A$" is another dollar than "$". A coin by its
 * name.
 */
function moneyOf(figure: string): string {
  const sign = (/^\p{L}*\p{Sc}/u.exec(figure) ?? LETTERS.exec(figure))?.[0].toUpperCase();
  const word = /\p{L}+$/u.exec(figure)?.[0].toLowerCase() ?? '';
  const named = MONEY.find(([pattern]) => pattern.test(word))?.[2];
  if (sign === undefined) return named ?? word;
  return figures.coins.test(word) || (named !== undefined && named !== sign) ? `${sign} ${word}` : sign;
}

const SUFFIX = new RegExp(`\\d ?([${figures.suffixes.join('')}])$`, 'i');

/**
 * A lone "m" or "k" behind a figure is a million or a thousand of what follows, or metres and a distance
 * run.
 */
function suffixOf(figure: string, after: string): string {
  const suffix = SUFFIX.exec(figure)?.[1]?.toLowerCase() ?? '';
  return suffix !== '' && !/\s/.test(figure) && figures.counted.test(after) ? '' : suffix;
}

/** Digits in groups of three and decimals: what is written so says all there is. */
const PLAIN = /^\d+(?:,\d{2,3})*(?:\.\d+)?$/;
/** More digits than this are more than their value. */
const EXACT = 15;

/** The value where it says all that the figure does. "10.30" is no "10.3", and "007" no "7". */
function amountOf(figure: string, value: number): string {
  const bare = figure
    .replace(/^[^\p{N}.]+/u, '')
    .replace(figures.countsIn, '')
    .replace(figures.countsIn, '');
  const digits = bare.replace(/,/g, '');
  if (PLAIN.test(bare)) return digits;
  if (digits.length > EXACT || /^0\d/.test(digits) || !Number.isFinite(value)) return figure.toLowerCase();
  return String(Number(value.toPrecision(EXACT)));
}

/**
 * One word for `Wording`, whatever the number is written like. Figures or letters and never both, because
 * "10km" is two words: what is counted is a figure after a comma.
 */
function keyOf(value: number, figure: string, unit: string): string {
  const key = Number.isNaN(value) ? figure.toLowerCase() : String(value);
  if (!/\d/.test(key)) return key.replace(/[^a-z]/g, '') || 'number';
  const figures = key
    .replace(/[^\d.]/g, '')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '');
  return unit === '' ? figures : `${figures},${unit}`;
}
