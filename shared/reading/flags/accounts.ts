import { language } from '../../text/languages';
import { matchesOf } from '../../text/matches';
import { calendarDate } from '../../text/dates';
import { numberWord, type Quantity } from '../../text/numbers';
import { firstEndingAfter } from '../../text/ranges';
import type { Sentence } from '../text/document';
import { difference } from './differences';
import { rate } from './rates';
import { toldTwice } from './shares';
import { sumOf } from './sums';
import { words, type Context, type Found } from './rule';

const {
  apiece,
  timesOf,
  wholeBefore,
  wholeBehind,
  rest,
  ofThem,
  margin,
  result,
  thatIs,
  yearsAgo,
  listed,
  andLast,
} = language.rules.checks;
const { partOf } = language.rules.arithmetic;

/** What a sentence counts, and the one before it. */
interface Account {
  context: Context;
  sentence: Sentence;
  own: readonly Quantity[];
  before: readonly Quantity[];
}

/** Sums, differences, shares and rates whose parts stand in two sentences, or in two parts of one. */
export function acrossSentences(context: Context): Found[] {
  const { sentences } = context.doc;
  return sentences.flatMap((sentence, i): Found[] => {
    const own = counted(context, sentence);
    const ago = longAgo(context, sentence);
    if (ago || own.length === 0) return ago ? [ago] : [];
    const [earlier, last] = [sentences[i - 2], sentences[i - 1]];
    const near = last && sentence.paragraph - last.paragraph < 2;
    const account = { context, sentence, own, before: near ? counted(context, last) : [] };
    const found =
      leftOver(account) ??
      manyAlike(account) ??
      listOf(account) ??
      difference(context, account.own, account.before) ??
      toldTwice(context, account.own, sentence.start, sentence.end) ??
      shareOf(account) ??
      rate(context, sentence, account.own, account.before) ??
      sumOf({
        ...account,
        earlier: near && earlier ? counted(context, earlier) : [],
        last: near ? last : undefined,
      }) ??
      wonBy(account, near ? last : undefined);
    return found ? [found] : [];
  });
}

function counted({ quantities }: Context, { start, end }: Sentence): Quantity[] {
  const out: Quantity[] = [];
  for (let i = firstEndingAfter(quantities, start); i < quantities.length && quantities[i]!.start < end; i++)
    if (Number.isFinite(quantities[i]!.value)) out.push(quantities[i]!);
  return out;
}

/**
 * "It has 30 members. Of them 12 are women and the other 15 men", and shares of which the rest does not make
 * a hundred.
 */
function leftOver({ context, sentence, own, before }: Account): Found | null {
  const left = own.findIndex(({ start }) =>
    rest.test(context.doc.text.slice(Math.max(0, start - 30), start)),
  );
  if (left < 1) return null;
  const parts = own.slice(0, left + 1);
  const figure = parts[left]!;
  if (parts.some(({ kind }) => kind !== figure.kind)) return null;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const whole = figure.kind === 'percent' ? null : before[before.length - 1];
  if (figure.kind === 'percent' && (parts.some(({ points }) => points) || Math.abs(sum - 100) <= 1.5))
    return null;
  if (whole === undefined || (whole && (!ofThem.test(words(context, sentence)) || before.length !== 1)))
    return null;
  if (whole && (whole.kind !== figure.kind || !whole.unit || sum === whole.value)) return null;
  if (figure.kind !== 'percent' && parts.length !== 2) return null;
  const said = whole ? words(context, whole).trim() : '100 per cent';
  return {
    start: parts[0]!.start,
    end: figure.end,
    why: `${parts.map((part) => words(context, part).trim()).join(' and ')} make ${show(sum)}, not ${said}.`,
    ...(whole && { related: { start: whole.start, end: whole.end } }),
  };
}

/** "25 million on three things: 12 million for this, 9 million for that and 4 million for another". */
function listOf({ context, own }: Account): Found | null {
  const { text } = context.doc;
  const at = own.findIndex(
    (one, i) => i + 2 < own.length && listed.test(text.slice(one.end, own[i + 1]!.start)),
  );
  // "25 million for three things:" counts the things as well.
  const whole =
    own[at] &&
    own.slice(0, at + 1).findLast(({ kind, unit }) => kind === own[at + 1]!.kind && unit !== 'things');
  const parts = own.slice(at + 1);
  if (at < 0 || !whole) return null;
  const big = Math.max(...own.slice(0, at + 1).map(({ value }) => value));
  const total = own.slice(0, at + 1).find(({ value }) => value === big)!;
  const last = parts[parts.length - 1]!;
  if (
    parts.some(({ kind }) => kind !== total.kind) ||
    !andLast.test(text.slice(parts[parts.length - 2]!.end, last.start))
  )
    return null;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (
    sum < total.value / 2 ||
    sum > total.value * 2 ||
    Math.abs(sum - total.value) <= Math.abs(total.value) * 0.006
  )
    return null;
  const why = `${parts.map((part) => words(context, part).trim()).join(', ')} make ${show(sum)}, not ${words(context, total).trim()}.`;
  return { start: total.start, end: last.end, why };
}

const SAME = 0.01;

/** "12 tickets at £5 each, £70 in all": as many times as much must make the whole. */
function manyAlike({ context, own, before }: Account): Found | null {
  const all = [...before, ...own];
  const { text } = context.doc;
  for (let i = 0; i + 2 < all.length; i++) {
    const [many, each, whole] = [all[i]!, all[i + 1]!, all[i + 2]!];
    if (whole.start < (own[0]?.start ?? 0)) continue;
    if (many.kind !== 'number' || each.kind !== 'money' || whole.kind !== 'money') continue;
    if (!apiece.test(text.slice(each.end, each.end + 20)) || !timesOf.test(text.slice(many.end, each.start)))
      continue;
    const told =
      wholeBefore.test(text.slice(Math.max(0, whole.start - 40), whole.start)) ||
      wholeBehind.test(text.slice(whole.end, whole.end + 14));
    const is = many.value * each.value;
    if (!told || Math.abs(is - whole.value) <= Math.abs(is) * SAME) continue;
    return {
      start: many.start,
      end: whole.end,
      why: `${show(many.value)} times ${words(context, each).trim()} is ${show(is)}, not ${words(context, whole).trim()}.`,
    };
  }
  return null;
}

/** "12 of the 48 schools closed. That is 30 per cent." And more than all: "35 of the 30 members". */
function shareOf({ context, sentence, own, before }: Account): Found | null {
  const { text } = context.doc;
  const isShare = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
    a?.kind === 'number' && b?.kind === 'number' && partOf.test(text.slice(a.end, b.start));
  const [one, other] = own;
  for (let i = 0; i + 1 < own.length; i++) {
    const [a, b] = [own[i]!, own[i + 1]!];
    if (isShare(a, b) && a.value > b.value && b.value >= 2 && a.unit === 'of' && Number.isInteger(b.value))
      return {
        start: a.start,
        end: b.end,
        why: `${words(context, a).trim()} cannot be of ${words(context, b).trim()}: it is more.`,
      };
  }
  const [part, whole] = before;
  if (other || one?.kind !== 'percent' || !thatIs.test(words(context, sentence))) return null;
  if (!part || !whole || before.length !== 2 || !isShare(part, whole) || whole.value === 0) return null;
  const is = (part.value / whole.value) * 100;
  if (Math.abs(is - one.value) <= Math.max(0.51, is * 0.05)) return null;
  const why = `${words(context, part).trim()} of ${words(context, whole).trim()} is ${show(is)} per cent, not ${words(context, one).trim()}.`;
  return { start: one.start, end: one.end, why, related: { start: part.start, end: whole.end } };
}

/** "won by six votes, 52 to 47": as far apart as it says. */
function wonBy({ context, sentence }: Account, last: Sentence | undefined): Found | null {
  const { text } = context.doc;
  const from = last?.start ?? sentence.start;
  const said = [...matchesOf(text.slice(sentence.start, sentence.end), margin)];
  const results = [...matchesOf(text.slice(from, sentence.end), result)];
  if (said.length !== 1 || results.length !== 1) return null;
  const value = figure(said[0]![1]!);
  const [a, b] = [figure(results[0]![1]!), figure(results[0]![2]!)];
  if (value === undefined || a === undefined || b === undefined || Math.abs(a - b) === value) return null;
  const at = said[0]!.index + sentence.start;
  const why = `${results[0]![0].trim()} is a margin of ${show(Math.abs(a - b))}, not ${show(value)}.`;
  const related = { start: from + results[0]!.index, end: from + results[0]!.index + results[0]![0].length };
  return { start: at, end: at + said[0]![0].length, why, related };
}

/** "in 2005, 30 years ago": counted from the year of publication. */
function longAgo(context: Context, sentence: Sentence): Found | null {
  const published = calendarDate(context.options.date)?.getUTCFullYear();
  if (published === undefined) return null;
  for (const found of matchesOf(words(context, sentence), yearsAgo)) {
    const year = Number(found[1] ?? found[4]);
    const value = figure(found[2] ?? found[3] ?? '');
    if (value === undefined || Math.abs(published - year - value) <= 1) continue;
    const start = sentence.start + found.index;
    const why = `From ${year} to ${published} is ${published - year} years, not ${value}.`;
    return { start, end: start + found[0].length, why };
  }
  return null;
}

const figure = (written: string): number | undefined =>
  /^\d/.test(written) ? Number(written.replaceAll(',', '')) : numberWord(written.toLowerCase());

const show = (value: number): string => (Math.round(value * 10) / 10).toLocaleString('en-GB');
