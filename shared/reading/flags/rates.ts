import { language } from '../../text/languages';
import type { Quantity } from '../../text/numbers';
import type { Sentence } from '../text/document';
import { words, type Context, type Found } from './rule';

const { lead, leadAcross, hedge, every, speed, speeds, times, oneTime, anybody, people, singular } =
  language.rules.rates;

/** A figure for each, and what it is for each of. */
interface Rate {
  said: Quantity;
  /** What it counts, or ''. */
  what: string;
  /** For how many. */
  many: number;
  /** Of what, in the singular, or ''. */
  of: string;
  end: number;
}

/** So much of a figure a rate may be off, and be rounded. */
const ROUNDED = 0.06;
const HEDGED = 0.15;

/**
 * "48,000 pupils and 2,400 teachers, or 35 to every teacher"; "£30,000 a year, which works out at £4,500 a
 * month"; "flew 180 miles in three hours, an average of 90 miles an hour": what two figures make for each.
 */
export function rate(
  context: Context,
  sentence: Sentence,
  own: readonly Quantity[],
  before: readonly Quantity[],
): Found | null {
  for (const [i, said] of own.entries()) {
    const told = rateAt(context, sentence, said);
    if (!told) continue;
    const others = told.across ? before : own.slice(0, i);
    const worked = workedOut(context, told.rate, others, told.across ? null : sentence);
    if (!worked) continue;
    const { is, from } = worked;
    const slack = told.hedged ? HEDGED : ROUNDED;
    if (Math.abs(is - said.value) <= is * slack + stepOf(words(context, said)) / 2) continue;
    const both = from.map((one) => words(context, one).trim()).join(' and ');
    const why = `${both} make ${show(is)} for each, not ${words(context, said).trim()}.`;
    const start = told.across ? said.start : Math.min(...from.map((one) => one.start));
    return { start, end: told.rate.end, why, ...(told.across && { related: around(from) }) };
  }
  return null;
}

const around = (all: readonly Quantity[]): { start: number; end: number } => ({
  start: Math.min(...all.map(({ start }) => start)),
  end: Math.max(...all.map(({ end }) => end)),
});

function rateAt(
  { doc: { text } }: Context,
  sentence: Sentence,
  said: Quantity,
): { rate: Rate; across: boolean; hedged: boolean } | null {
  if (said.kind === 'percent' || said.value <= 0) return null;
  const side = text.slice(Math.max(sentence.start, said.start - 60), said.start);
  const across = leadAcross.test(text.slice(sentence.start, said.start));
  if (!across && !lead.test(side)) return null;
  const each = eachAt(text.slice(said.end, Math.min(sentence.end, said.end + 60)));
  const rate = each && { ...each, said, end: said.end + each.end };
  if (!rate) return null;
  return { rate, across, hedged: hedge.test(side) };
}

/** What stands behind the figure of a rate: "miles an hour", "mph". */
function eachAt(behind: string): Omit<Rate, 'said'> | null {
  const fast = speed.exec(behind);
  if (fast)
    return { what: speeds.get(fast[1]!.toLowerCase()) ?? '', many: 1, of: 'hour', end: fast[0].length };
  const found = every.exec(behind);
  if (!found) return null;
  const { what = '', many, of = '' } = found.groups!;
  return {
    what: what.toLowerCase(),
    many: many === undefined ? 1 : Number(many.replaceAll(',', '')),
    of: singular(of.toLowerCase()),
    end: found[0].length,
  };
}

/** What the figures before come to, where two of them surely belong to the rate. */
function workedOut(
  context: Context,
  rate: Rate,
  others: readonly Quantity[],
  sentence: Sentence | null,
): { is: number; from: Quantity[] } | null {
  const second = times.get(rate.of);
  if (second !== undefined) return overTime(context, rate, others, sentence, second);
  const whole = others.filter(({ unit, kind }) => kind === 'number' && isOf(rate, unit));
  const by = rate.of === '' && rate.many > 1 ? largest(others) : whole[0];
  if (!by || whole.length > 1 || by.value <= 0) return null;
  const total = counted(
    rate,
    others.filter((one) => one !== by),
  );
  return total ? { is: (total.value / by.value) * rate.many, from: [total, by] } : null;
}

function overTime(
  { doc: { text } }: Context,
  rate: Rate,
  others: readonly Quantity[],
  sentence: Sentence | null,
  second: number,
): { is: number; from: Quantity[] } | null {
  const periods = others.filter(({ unit }) => times.has(singular(unit)));
  const total = counted(
    rate,
    others.filter((one) => !periods.includes(one)),
  );
  if (!total || periods.length > 1) return null;
  const [period] = periods;
  if (period) {
    const length = period.value * times.get(singular(period.unit))!;
    return length > 0 ? { is: (total.value / length) * second, from: [total, period] } : null;
  }
  const bare = sentence && oneTime.exec(text.slice(total.end, rate.said.start))?.[1];
  const length = times.get(bare?.toLowerCase() ?? '');
  // An hour is told for the hours of work in a year, and not for all of them.
  if (length === undefined || length === second || (rate.said.kind === 'money' && second < DAY)) return null;
  return { is: (total.value / length) * second, from: [total] };
}

const DAY = 86_400;

const isOf = ({ of }: Rate, unit: string): boolean =>
  unit !== '' && (singular(unit) === of || ((anybody.has(of) || of === '') && people.has(unit)));

const largest = (all: readonly Quantity[]): Quantity | undefined =>
  all
    .filter(({ unit, kind }) => kind === 'number' && people.has(unit))
    .toSorted((a, b) => b.value - a.value)[0];

/** What is shared out: of the rate's own kind, and of its noun where it has one and that stands there. */
function counted({ said, what }: Rate, others: readonly Quantity[]): Quantity | undefined {
  const alike = others.filter(({ kind, value }) => kind === said.kind && Number.isFinite(value));
  const named = alike.filter(({ unit }) => unit !== '' && singular(unit) === singular(what));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  return alike.length === 1 ? alike[0] : undefined;
}

/** What the last figure that is written counts. */
function stepOf(written: string): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(written);
  return digits?.[1] === undefined ? 1 : 10 ** -digits[1].length;
}

const show = (value: number): string =>
  (value < 10 ? Math.round(value * 100) / 100 : Math.round(value)).toLocaleString('en-GB');
