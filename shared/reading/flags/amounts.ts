import { language } from '../../text/languages';
import type { Measure } from '../../text/languages/checks';
import type { Quantity } from '../../text/numbers';
import { firstEndingAfter } from '../../text/ranges';
import type { Token } from '../text/tokens';
import { words, type Context, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { currencies, converted, unit, measureOf, wants, anyThing, compared } = language.rules.checks;

/** So many words before and behind an amount say what it is of. */
const NEAR = 8;
const LEAST_AMOUNT = 100_000;
/** A thousand, a million: what one slip of a scale word does. */
const SLIPS: ReadonlySet<number> = new Set([1_000, 1_000_000]);

/** "the £40 million stadium" and "the £40bn stadium": the same figure of the same thing, in another scale. */
export const magnitude: Rule = {
  name: 'magnitude',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: numbers (million and billion)',
  find(context) {
    const known = new Map<string, [Quantity, ReadonlySet<string>][]>();
    return context.quantities.flatMap((one, i): Found[] => {
      const digits = String(one.value).replace(/[.0]/g, '');
      // Of a million and a billion there are many.
      if (!(one.value >= LEAST_AMOUNT) || digits === '1') return [];
      const key = `${one.kind} ${digits}`;
      const mine = aboutOf(context, one);
      const before = known.get(key) ?? [];
      known.set(key, [...before.slice(-20), [one, mine]]);
      const same = before.find(
        ([earlier, its]) => SLIPS.has(ratio(earlier, one)) && [...mine].some((word) => its.has(word)),
      );
      const other = same?.[0] ?? heldAgainst(context, one, i);
      if (!other) return [];
      const why = `${words(context, one).trim()} here, ${words(context, other).trim()} before: find out which is right.`;
      return [{ start: one.start, end: one.end, why, related: { start: other.start, end: other.end } }];
    });
  },
};

/** What one thing can hardly be more of than the year before. */
const [LEAST_SLIP, MOST_SLIP] = [300, 3000];

/**
 * "2.5 million tonnes, just short of the 2.6 billion tonnes of last year": of one unit, compared in one
 * sentence.
 */
function heldAgainst({ doc, quantities }: Context, one: Quantity, i: number): Quantity | undefined {
  const other = quantities[i - 1];
  if (!other || other.kind !== one.kind || (one.kind === 'number' && (!one.unit || one.unit !== other.unit)))
    return undefined;
  const between = doc.text.slice(other.end, one.start);
  const times = ratio(other, one);
  return times > LEAST_SLIP && times < MOST_SLIP && !/[.!?]\s/.test(between) && compared.test(between)
    ? other
    : undefined;
}

const ratio = (a: Quantity, b: Quantity): number =>
  Math.round((Math.max(a.value, b.value) / Math.min(a.value, b.value)) * 1e6) / 1e6;

/** The nouns around an amount in its sentence, by their first letters. */
function aboutOf({ doc }: Context, { start, end }: Quantity): ReadonlySet<string> {
  const sentence = doc.sentences[firstEndingAfter(doc.sentences, start)]!;
  const at = firstEndingAfter(doc.tokens, start);
  const from = Math.max(sentence.first, at - NEAR);
  const nouns = doc.tokens
    .slice(from, Math.min(sentence.last, at + NEAR))
    .filter((token) => (token.start < start || token.start >= end) && isThing(token));
  return new Set(nouns.map(({ lower }) => lower.slice(0, 6)));
}

const isThing = ({ pos, lower }: Token): boolean =>
  (pos === 'NOUN' || pos === 'PROPN') &&
  lower.length > 2 &&
  !anyThing.has(lower) &&
  !language.numbers.scales.has(lower);

/** What a rate may move between two places of one article, and what rounding does to it. */
const SAME_RATE = 0.1;

/** "€10m ($11m)" here and "€20m ($30m)" there. */
export const exchangeRate: Rule = {
  name: 'exchange-rate',
  source: 'Reuters Handbook of Journalism: figures (conversions at one rate)',
  find(context) {
    const rates = new Map<string, { rate: number; at: Quantity }>();
    return context.quantities.flatMap((one, i): Found[] => {
      const other = context.quantities[i + 1];
      if (!other || one.kind !== 'money' || other.kind !== 'money' || !(one.value > 0 && other.value > 0))
        return [];
      if (!converted.test(context.doc.text.slice(one.end, other.start))) return [];
      const [from, to] = [currencyOf(words(context, one)), currencyOf(words(context, other))];
      if (!from || !to || from === to) return [];
      const [key, rate] =
        from < to ? [`${from} ${to}`, other.value / one.value] : [`${to} ${from}`, one.value / other.value];
      const first = rates.get(key);
      if (!first) rates.set(key, { rate, at: one });
      if (!first || Math.abs(rate / first.rate - 1) <= SAME_RATE) return [];
      const [a, b] = [first.rate, rate].map((value) => value.toPrecision(3));
      const why = `${words(context, one).trim()} is ${words(context, other).trim()} here: a rate of ${b}, and of ${a} before.`;
      return [
        { start: one.start, end: other.end, why, related: { start: first.at.start, end: first.at.end } },
      ];
    });
  },
};

const currencyOf = (amount: string): string | undefined =>
  currencies.find(([pattern]) => pattern.test(amount))?.[1];

/** As far as a conversion may round. */
const SAME_MEASURE = 0.08;

/** "5 miles (10 km)", and units that measure something else: "weighs 40 metres". */
export const conversion: Rule = {
  name: 'conversion',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: measurements',
  find: (context) =>
    context.quantities.flatMap((one, i): Found[] => {
      const { text } = context.doc;
      const written = unit.exec(text.slice(one.end, one.end + 24));
      const measure = written && measureOf(written[1]!);
      if (!measure || one.kind === 'percent') return [];
      const end = one.end + written[0].length;
      return (
        misconverted(context, one, measure, end, context.quantities[i + 1]) ??
        misfit(context, one, measure, end)
      );
    }),
};

function misconverted(
  { doc: { text } }: Context,
  one: Quantity,
  measure: Measure,
  end: number,
  other: Quantity | undefined,
): Found[] | null {
  if (!other || !converted.test(text.slice(end, other.start))) return null;
  const written = unit.exec(text.slice(other.end, other.end + 24));
  const into = written && measureOf(written[1]!);
  if (!into || into.of !== measure.of || into.factor === measure.factor) return null;
  const is = valueIn(one.value, measure, into);
  if (Math.abs(other.value - is) <= Math.max(Math.abs(is) * SAME_MEASURE, 0.6)) return null;
  const last = other.end + written[0].length;
  const said = text.slice(one.start, last);
  const rounded = Math.abs(is) >= 10 ? Math.round(is).toLocaleString('en-GB') : is.toPrecision(2);
  return [{ start: one.start, end: last, why: `${inQuotes(said)}: that is ${rounded}${written[0]}.` }];
}

/** Degrees do not begin at the same place. */
function valueIn(value: number, from: Measure, to: Measure): number {
  if (from.of !== 'temperature') return (value * from.factor) / to.factor;
  return from.factor < to.factor ? value * 1.8 + 32 : (value - 32) / 1.8;
}

function misfit(
  { doc: { text } }: Context,
  { start, end: figure }: Quantity,
  measure: Measure,
  end: number,
): Found[] {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 20);
  const wanted = wants.find(
    ([ahead, after]) => (ahead?.test(before) ?? true) && (after?.test(behind) ?? true),
  );
  if (!wanted || wanted[2].includes(measure.of)) return [];
  const why = `${inQuotes(text.slice(figure, end).trim())} measures ${measure.of}, not ${wanted[2].join(' or ')}: check the unit.`;
  return [{ start, end, why }];
}
