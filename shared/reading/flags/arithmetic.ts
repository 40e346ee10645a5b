import { language } from '../../text/languages';
import type { Quantity } from '../../text/numbers';
import { firstEndingAfter, merged, reachingInto } from '../../text/ranges';
import { acrossSentences } from './accounts';
import { words, type Context, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const say = language.rules.arithmetic;

/**
 * Rounding a newspaper may do: half a percentage point, or a tenth of the figure where "about" figures meet.
 */
const near = (said: number, is: number): boolean =>
  Math.abs(said - is) <= Math.max(0.51, Math.abs(is) * 0.03);

export const arithmetic: Rule = {
  name: 'arithmetic',
  source:
    'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: numbers; S. Cohn, Numbers in the Newsroom (IRE)',
  find(context) {
    const inOne = context.doc.sentences.flatMap((sentence) =>
      checkSentence(context, quantitiesIn(context, sentence.start, sentence.end), words(context, sentence)),
    );
    const taken = merged(inOne);
    return [...inOne, ...acrossSentences(context).filter((found) => reachingInto(taken, found).length === 0)];
  },
};

function quantitiesIn(context: Context, start: number, end: number): Quantity[] {
  const out: Quantity[] = [];
  for (
    let i = firstEndingAfter(context.quantities, start);
    i < context.quantities.length && context.quantities[i]!.start < end && out.length < 12;
    i++
  )
    out.push(context.quantities[i]!);
  return out;
}

function checkSentence(context: Context, all: Quantity[], sentence: string): Found[] {
  if (all.length < 2) return [];
  const { text } = context.doc;
  const between = (a: Quantity, b: Quantity): string => text.slice(a.end, b.start);
  const before = (a: Quantity): string => text.slice(Math.max(0, a.start - 60), a.start);
  const out: Found[] = [];
  for (let i = 0; i < all.length; i++) {
    const [a, b] = [all[i]!, all[i + 1]];
    const pair =
      b &&
      (change(all, a, b, i, before, between, text, sentence) ??
        share(all, a, b, i, before, between, text) ??
        multiple(a, b, before, between));
    const found = pair ?? sum(all, i, before, between, text);
    if (found) out.push(found);
  }
  return out;
}

type Between = (a: Quantity, b: Quantity) => string;
type Before = (a: Quantity) => string;

/** "from 200 to 250, a rise of 25 per cent" and "rose 25 per cent from 200 to 250". */
function change(
  all: Quantity[],
  a: Quantity,
  b: Quantity,
  i: number,
  before: Before,
  between: Between,
  text: string,
  sentence: string,
): Found | null {
  if (!say.from.test(before(a)) || !say.to.test(between(a, b)) || a.kind !== b.kind || a.value === 0)
    return null;
  const is = ((b.value - a.value) / Math.abs(a.value)) * 100;
  const difference = differenceOf(all, i, before, between);
  if (difference && a.kind === 'percent') return ofShares(text, a, b, difference);
  const percent = [all[i - 1], all[i + 2]].find((one) => one?.kind === 'percent' && !one.points);
  if (percent && !fits(text, percent, Math.abs(is)))
    return {
      ...around(a, b, percent),
      why: `From ${show(text, a)} to ${show(text, b)} is ${is < 0 ? 'a fall' : 'a rise'} of ${round(Math.abs(is))} per cent, not ${round(percent.value)}.`,
    };
  if (!percent && difference?.kind === a.kind && !fits(text, difference, Math.abs(b.value - a.value)))
    return { ...around(a, b, difference), why: apart(text, a, b, difference) };
  const verb = say.went.exec(before(a))?.[1];
  // Who climbs in a ranking comes to a lower figure.
  if (verb && is !== 0 && say.down.test(verb) === is > 0 && !say.ranks.test(sentence))
    return {
      start: a.start,
      end: b.end,
      why: `${inQuotes(verb)} does not fit: ${show(text, a)} to ${show(text, b)} goes the other way.`,
    };
  return null;
}

/** The figure that says how far apart the two are: "rose by 5 from …", "… to 25, a rise of 5". */
function differenceOf(all: Quantity[], i: number, before: Before, between: Between): Quantity | null {
  const [by, a, b, after] = [all[i - 1], all[i]!, all[i + 1]!, all[i + 2]];
  if (after && say.changeOf.test(between(b, after))) return after;
  return by && say.changedBy.test(before(by)) && say.byFrom.test(between(by, a)) ? by : null;
}

/** Between two shares lie points; a difference in per cent is one of the first share. */
function ofShares(text: string, a: Quantity, b: Quantity, difference: Quantity): Found | null {
  const points = Math.abs(b.value - a.value);
  const share = (points / Math.abs(a.value)) * 100;
  if (difference.kind !== 'percent') return null;
  if (fits(text, difference, difference.points ? points : share)) return null;
  const both = `${round(points)} percentage ${round(points) === '1' ? 'point' : 'points'}, or ${round(share)} per cent`;
  const why = `From ${show(text, a)} to ${show(text, b)} is ${both}; not ${show(text, difference)}.`;
  return { ...around(a, b, difference), why };
}

const apart = (text: string, a: Quantity, b: Quantity, said: Quantity): string =>
  `Between ${show(text, a)} and ${show(text, b)} lie ${round(Math.abs(b.value - a.value))}, not ${round(said.value)}.`;

const around = (a: Quantity, b: Quantity, other: Quantity): { start: number; end: number } => ({
  start: Math.min(a.start, other.start),
  end: Math.max(b.end, other.end),
});

/** Whether a figure is borne out by what is worked out, with the "more than" or "nearly" before it. */
function fits(text: string, said: Quantity, is: number): boolean {
  const before = text.slice(Math.max(0, said.start - 24), said.start);
  const value = Math.abs(said.value);
  if (near(value, is)) return true;
  if (say.over.test(before)) return is > value && is <= value * 1.5;
  if (say.under.test(before)) return is < value && is >= value * 0.8;
  return say.about.test(before) && Math.abs(value - is) <= value * 0.1;
}

/** "12 of the 48 schools, or 30 per cent" and "Of the 48 schools, 12 were closed, or 30 per cent". */
function share(
  all: Quantity[],
  a: Quantity,
  b: Quantity,
  i: number,
  before: Before,
  between: Between,
  text: string,
): Found | null {
  const isPartFirst = say.partOf.test(between(a, b));
  if (!isPartFirst && !say.ofWhole.test(before(a))) return null;
  const [part, whole] = isPartFirst ? [a, b] : [b, a];
  if (part.kind !== 'number' || whole.kind !== 'number' || whole.value <= 0 || part.value > whole.value)
    return null;
  const percent = all[i + 2];
  if (percent?.kind !== 'percent' || !say.orShare.test(between(b, percent))) return null;
  const is = (part.value / whole.value) * 100;
  return fits(text, percent, is)
    ? null
    : {
        start: a.start,
        end: percent.end,
        why: `${show(text, part)} of ${show(text, whole)} is ${round(is)} per cent, not ${round(percent.value)}.`,
      };
}

/** "12 men and 15 women, a total of 30" and "30 people, 12 men and 15 women". */
function sum(all: Quantity[], i: number, before: Before, between: Between, text: string): Found | null {
  const total = all[i]!;
  if (!say.totalBefore.test(before(total))) {
    const inAll = i === 0 ? totalOf(all, text) : -1;
    if (inAll >= 2) return compare(all.slice(0, inAll), all[inAll]!, text);
    const parts = all.slice(i + 1, i + 3);
    const [one, two] = parts;
    // "52 animals: 21 sheep, 12 donkeys and 19 goats": the first of a list is not the whole of the others.
    if (i > 0 && say.listed.test(text.slice(all[i - 1]!.end, total.start))) return null;
    if (!one || !two || total.kind !== 'number' || one.kind !== 'number' || two.kind !== 'number')
      return null;
    // "30 people — 12 men and 15 women —": the parts stand right behind the whole.
    if (
      !/^ \p{L}+(?: \p{L}+)?(?:,| [–—-]+| \() $|^ \p{L}+(?: \p{L}+)?(?:: |, | \(| [–—] )$/u.test(
        between(total, one),
      ) ||
      !say.partAndPart.test(between(one, two))
    )
      return null;
    if (one.value + two.value > total.value * 2) return null;
    // "Of the 30 members, 12 men and 15 women voted": the others did not.
    if (say.ofWhole.test(before(total)) && one.value + two.value < total.value) return null;
    return compare([one, two], total, text);
  }
  const parts = all.slice(0, i);
  // "a total of 107 matches" does not add up the men who played them.
  const units = parts.map((part) => part.unit);
  if (
    total.unit &&
    !say.people.test(total.unit) &&
    !units.includes(total.unit) &&
    !say.noUnit.test(total.unit)
  )
    return null;
  return parts.length >= 2 && parts.every((part) => part.kind === total.kind)
    ? compare(parts, total, text)
    : null;
}

/** Which of them is "165 in all", the others before it being of its kind; -1: none. */
function totalOf(all: readonly Quantity[], text: string): number {
  const at = all.findIndex(({ end }, i) =>
    say.totalBehind.test(text.slice(end, Math.min(end + 30, all[i + 1]?.start ?? text.length))),
  );
  return all.slice(0, at + 1).every(({ kind }) => kind === all[at]!.kind) ? at : -1;
}

function compare(parts: Quantity[], total: Quantity, text: string): Found | null {
  const is = parts.reduce((sum, part) => sum + part.value, 0);
  if (Math.abs(is - total.value) <= Math.abs(is) * 0.005) return null;
  const ends = [...parts, total].map((one) => one.end);
  return {
    start: Math.min(total.start, parts[0]!.start),
    end: Math.max(...ends),
    why: `${parts.map((part) => show(text, part)).join(' and ')} make ${round(is)}, not ${show(text, total)}.`,
  };
}

/** "doubled from 10 to 25". */
function multiple(a: Quantity, b: Quantity, before: Before, between: Between): Found | null {
  const side = before(a);
  const found = say.multiplied.exec(side);
  const verb = found?.[1]!.toLowerCase();
  const factor = verb === undefined ? undefined : say.multiples.get(verb);
  if (verb === undefined || factor === undefined || !say.multipliedTo.test(between(a, b)) || a.value <= 0)
    return null;
  const is = b.value / a.value;
  return isMultiple(is, factor, side.slice(0, found!.index))
    ? null
    : {
        start: a.start,
        end: b.end,
        why: `${inQuotes(verb)} does not fit: the second figure is ${round(is)} times the first.`,
      };
}

/** Half of half is more than halved, and five times a half is more than doubled. */
function isMultiple(is: number, factor: number, before: string): boolean {
  const [by, wanted] = factor < 1 ? [1 / is, 1 / factor] : [is, factor];
  if (say.over.test(before)) return by >= wanted && by < wanted + 1.5;
  if (say.under.test(before)) return by <= wanted && by >= wanted * 0.8;
  return Math.abs(by - wanted) <= wanted * (say.about.test(before) ? 0.2 : 0.12);
}

const show = (text: string, one: Quantity): string => text.slice(one.start, one.end).trim();
const round = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Math.round(value * 10) / 10);
