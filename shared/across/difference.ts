/** How far two figures are apart, as a person says it. */

import { amountsIn, type Amount } from '../passages/values/amounts';
import { comparable } from '../passages/values/same-amount';

/** The one amount that some words are; null where they are none, or more. */
export function amountOf(words: string): Amount | null {
  const [amount, more] = amountsIn(words);
  return amount && !more ? amount : null;
}

/** How many times the larger of two figures the smaller is; Infinity where that cannot be told. */
export function timesApart(a: string, b: string): number {
  const [one, other] = inOneUnit(amountOf(a), amountOf(b));
  return one > 0 && other > 0 ? Math.max(one / other, other / one) : Infinity;
}

/** Two figures as numbers that can be compared: a bare one is in the other's unit. */
function inOneUnit(a: Amount | null, b: Amount | null): [number, number] {
  if (!a || !b) return [0, 0];
  const [one, other] = [Math.abs(a.value), Math.abs(b.value)];
  const isMeasured = a.kind === 'measure' && b.kind === 'measure';
  return isMeasured ? [one * a.factor, other * b.factor] : [one, other];
}

/**
 * How the second stands to the first: "12.5 per cent more", "1.5 points less", "1,000 times as much"; ''
 * where that cannot be told, or they are the same.
 */
export function differenceOf(first: string, second: string): string {
  const [a, b] = [amountOf(first), amountOf(second)];
  if (!a || !b || !comparable(a, b)) return '';
  const [one, two] = inOneUnit(a, b);
  if (one === two) return '';
  const way = two > one ? 'more' : 'less';
  if (a.kind === 'share' || a.kind === 'points') return `${shown(Math.abs(two - one))} points ${way}`;
  if (one === 0 || two === 0) return '';
  const times = Math.max(one / two, two / one);
  if (times >= MANY) return two > one ? `${shown(times)} times as much` : `one ${shown(times)}th of it`;
  return `${shown((Math.abs(two - one) / one) * 100)} per cent ${way}`;
}

const MANY = 10;
const NUMBER = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const shown = (value: number): string => NUMBER.format(value);
