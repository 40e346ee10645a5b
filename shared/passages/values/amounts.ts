/** The amounts of a text: what a number amounts to, in what, of what and for how long. */

import { dates } from '../../text/dates';
import { language } from '../../text/languages';
import type { Bound } from '../../text/languages/values';
import { quantities, type Quantity } from '../../text/numbers';
import { overlaps, type Range } from '../../text/ranges';
import { partsIn, type Part } from './parts';
import { wordsOf } from './words';

const {
  points,
  share,
  unit: unitBehind,
  unitOf,
  per,
  perKey,
  ofMany,
  numbered,
  beforeNoun,
  basisPoints,
  looseScales,
  bounds,
  declared,
  scaleOf,
} = language.values;
const { currencies } = language.rules.checks;

export type AmountKind = 'count' | 'money' | 'share' | 'points' | 'measure';

export interface Amount extends Range {
  kind: AmountKind;
  value: number;
  /** What the last figure that is written is worth: of "3.46 million" ten thousand. */
  step: number;
  /** What its word or letter multiplied: of "3.46 million" a million. */
  scale: number;
  /** The currency, or what is measured; '' where the text does not say. */
  unit: string;
  /** Of a measure: how much of its kind's first unit it is. */
  factor: number;
  /** What it is for one of: "year" of "a year"; '' for nothing. */
  per: string;
  perAt: Range | null;
  /** What is counted: the words right behind, by their keys. */
  nouns: readonly string[];
  bound: Bound | null;
  /** Only some of many: "the first hundred". */
  ofMany: boolean;
  /** A figure by itself, as in a cell: neither unit nor noun. */
  bare: boolean;
}

/** What a table says once for all its figures. */
export interface Declared {
  unit: string;
  scale: number;
}

/** "(£ million)" somewhere in a text; null where nothing is declared. */
export function declaredIn(text: string): Declared | null {
  const found = declared.exec(text);
  if (!found) return null;
  const { money, scale } = found.groups as { money: string; scale: string };
  return { unit: currencyOf(money), scale: scaleOf(scale.toLowerCase()) ?? 1 };
}

const currencyOf = (written: string): string => currencies.find(([words]) => words.test(written))?.[1] ?? '';

/**
 * All amounts of `text` that are no part of a date; how long something took is an amount all the same.
 * `when`: where dates are written in it, if that is known.
 */
export function amountsIn(text: string, when: readonly Range[] = dates(text)): Amount[] {
  const parts = partsIn(text);
  const amounts = quantities(text)
    .filter((one) => Number.isFinite(one.value) && !isNumber(text, one))
    .filter((one) => !parts.some((part) => overlaps(part, one)))
    .filter(
      (one) =>
        unitBehind.test(text.slice(one.end, one.end + 30)) || !when.some((date) => overlaps(date, one)),
    )
    .map((one) => amountOf(text, one))
    .map((one): Amount => (isPoints(text, one) ? { ...one, kind: 'points' } : one));
  if (parts.length === 0) return amounts;
  return [...amounts, ...parts.map((part) => shareOf(text, part))].sort((a, b) => a.start - b.start);
}

/** A part is told to the nearest of a hundred. */
const OF_A_HUNDRED = 1.001;

const shareOf = (text: string, { start, end, share }: Part): Amount => ({
  start,
  end,
  kind: 'share',
  value: share,
  step: OF_A_HUNDRED,
  scale: 1,
  unit: '',
  factor: 1,
  per: '',
  perAt: null,
  nouns: [],
  bound: boundBefore(text, start),
  ofMany: false,
  bare: false,
});

const boundBefore = (text: string, at: number): Bound | null =>
  bounds.find(([before]) => before.test(text.slice(Math.max(0, at - 24), at)))?.[1] ?? null;

/** "up 4 points at 35 per cent": where shares are told points are theirs. */
const isPoints = (text: string, { kind, end }: Amount): boolean =>
  kind === 'count' && points.test(text.slice(end, end + 10)) && share.test(text);

/** "Table 3", "page 12": it numbers something. */
const isNumber = (text: string, { start, kind }: Quantity): boolean =>
  kind === 'number' && numbered.test(text.slice(Math.max(0, start - 16), start));

function amountOf(text: string, one: Quantity): Amount {
  const written = text.slice(one.start, one.end);
  const behind = text.slice(one.end, one.end + 60);
  const points = one.kind === 'number' ? basisPoints.exec(behind)?.[0] : undefined;
  const loose = one.kind === 'number' ? looseScales.exec(behind)?.[0] : undefined;
  const scale =
    (loose ? (scaleOf(loose.replace(/[ .]/g, '').replace(/s$/, '').toLowerCase()) ?? 1) : 1) *
    scaleIn(written, one.value);
  const value = one.value * (loose ? scale / scaleIn(written, one.value) : 1);
  let end = one.end + (points ?? loose ?? '').length;
  const base = { ...kindOf(one, written, points !== undefined), start: one.start };
  const measure = base.kind === 'count' && !loose ? unitBehind.exec(behind) : null;
  const unit = measure ? unitOf(measure[1]!) : undefined;
  if (measure && unit) end += measure[0].length;
  const after = text.slice(end, end + 60);
  const forEach = per.exec(after);
  const nouns = base.kind === 'count' || base.kind === 'share' ? nounsBehind(after) : [];
  const perStart = forEach ? end + forEach[0].length - forEach[1]!.length : 0;
  return {
    ...base,
    ...(unit && { kind: 'measure', unit: unit.of, factor: unit.factor }),
    end,
    value: points ? value / 100 : value,
    step: stepOf(written, one.value, scale) / (points ? 100 : 1),
    scale,
    per: forEach ? keyOfPer(forEach[1]!) : '',
    perAt: forEach && { start: perStart, end: perStart + forEach[1]!.length },
    nouns,
    bound: boundBefore(text, one.start),
    ofMany: base.kind === 'count' && !unit && ofMany.test(text.slice(Math.max(0, one.start - 16), one.start)),
    bare: base.kind === 'count' && !unit && isAlone(after),
  };
}

/** No word behind, or only one that counts nothing. */
function isAlone(after: string): boolean {
  const word = /^[ \u00a0-](\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  return word === undefined || (language.functionWords.has(word) && !beforeNoun.has(word));
}

const keyOfPer = (word: string): string => perKey.get(word.toLowerCase()) ?? word.toLowerCase();

function kindOf(one: Quantity, written: string, points: boolean): Pick<Amount, 'kind' | 'unit' | 'factor'> {
  if (points || one.points) return { kind: 'points', unit: '', factor: 1 };
  if (one.kind === 'percent') return { kind: 'share', unit: '', factor: 1 };
  if (one.kind === 'money') return { kind: 'money', unit: currencyOf(written), factor: 1 };
  return { kind: 'count', unit: '', factor: 1 };
}

const FIGURE = /\d[\d,.   ’']*/u;

/** What multiplies the figure that is written: a million of "3.46 million", 1 of "3,460,000". */
function scaleIn(written: string, value: number): number {
  const figure = FIGURE.exec(written)?.[0]
    .replace(/[^\d.]/g, '')
    .replace(/\.$/, '');
  const plain = Number(figure);
  if (figure === undefined || !(plain > 0) || !(Math.abs(value) > 0)) return 1;
  const ratio = Math.abs(value) / plain;
  const near = Math.round(ratio);
  return near > 1 && Math.abs(ratio - near) < 1e-6 * ratio ? near : 1;
}

function stepOf(written: string, value: number, scale: number): number {
  const figure = FIGURE.exec(written)?.[0].replace(/[.,\s]+$/u, '');
  if (figure === undefined) return Number.isInteger(value) ? 10 ** trailingZeros(value) : 0;
  const decimals = /\.(\d+)$/.exec(figure)?.[1]?.length ?? 0;
  return scale / 10 ** decimals;
}

/** Of a whole number: the noughts it ends with. */
export function trailingZeros(value: number): number {
  const digits = String(Math.abs(value));
  return /^\d+$/.test(digits) && value !== 0 ? /0*$/.exec(digits)![0].length : 0;
}

/** The figures of an amount as they are written, without its scale, its signs and noughts before them. */
export const figuresOf = ({ value, scale }: Pick<Amount, 'value' | 'scale'>): string =>
  String(Number(Math.abs(value / scale).toPrecision(12)))
    .replace('.', '')
    .replace(/^0+/, '');

const REACH = 5;

/** What is counted: up to four words behind, as far as no sign and no word without a meaning ends them. */
function nounsBehind(after: string): string[] {
  const stretch = /^[ \u00a0-][\p{L}\p{N}’' -]*/u.exec(after)?.[0] ?? '';
  const nouns: string[] = [];
  for (const word of wordsOf(stretch).slice(0, REACH)) {
    const lower = stretch.slice(word.start, word.end).toLowerCase();
    if (nouns.length === 0 && beforeNoun.has(lower)) continue;
    if (language.functionWords.has(lower)) break;
    if (!word.idle) nouns.push(word.key);
  }
  return nouns;
}
