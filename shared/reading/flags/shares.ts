import { language } from '../../text/languages';
import { matchesOf } from '../../text/matches';
import { numberWord, type Quantity } from '../../text/numbers';
import { words, type Context, type Found } from './rule';

const { ofAll, sharePhrase, oneIn, fractions, hedge } = language.rules.checks;
const { partOf } = language.rules.arithmetic;

interface Told {
  start: number;
  end: number;
  /** Of all, 0 to 1. */
  share: number;
  /** As far as it may be off, of itself. */
  slack: number;
}

/** "Of 500 asked, 300, or 80 per cent"; "40 of the 320, or one in four"; "one in five, or 15 per cent". */
export function toldTwice(
  context: Context,
  own: readonly Quantity[],
  from: number,
  to: number,
): Found | null {
  const text = context.doc.text.slice(from, to);
  for (const found of matchesOf(text, sharePhrase)) {
    const at = from + found.index;
    const told = shareAt(context, at + found[0].length, to, hedge.test(found[0]));
    if (!told) continue;
    const is = before(context, own, from, at);
    if (!is || Math.abs(told.share - is.share) <= Math.max(0.006, is.share * told.slack)) continue;
    const why = `${context.doc.text.slice(is.start, is.end)} is ${percent(is.share)} per cent, not ${context.doc.text.slice(told.start, told.end)}.`;
    return { start: is.start, end: told.end, why };
  }
  return null;
}

const percent = (share: number): string => String(Math.round(share * 1000) / 10);

/** A share as it is written at a place: per cent, "one in four", "30 in every 100", "two thirds". */
function shareAt(context: Context, at: number, to: number, hedged: boolean): Told | null {
  const text = context.doc.text.slice(at, Math.min(to, at + 40));
  const percentage = context.quantities.find(
    ({ start, kind, points }) => start === at && kind === 'percent' && !points,
  );
  if (percentage)
    return { start: at, end: percentage.end, share: percentage.value / 100, slack: hedged ? 0.12 : 0.03 };
  const [all, part, whole] = oneIn.exec(text) ?? [];
  const [a, b] = [figure(part), figure(whole)];
  if (all !== undefined && a !== undefined && b)
    return { start: at, end: at + all.length, share: a / b, slack: 0.13 };
  const fraction = fractions.find(([pattern]) => pattern.test(text));
  if (!fraction) return null;
  return { start: at, end: at + fraction[0].exec(text)![0].length, share: fraction[1], slack: 0.08 };
}

/** The share that stands in figures right before: a part and its whole, in one order or the other. */
function before(context: Context, own: readonly Quantity[], from: number, at: number): Told | null {
  const { text } = context.doc;
  const counted = own.filter(({ end, kind }) => end <= at && kind === 'number');
  const [a, b] = counted.slice(-2);
  const ratio = oneInBefore(context, from, at);
  if (ratio) return ratio;
  if (!a || !b || at - b.end > 60) return null;
  const whole = text.slice(Math.max(from, a.start - 12), a.start);
  if (partOf.test(text.slice(a.end, b.start)) && a.value <= b.value && b.value > 0)
    return { start: a.start, end: b.end, share: a.value / b.value, slack: 0 };
  if (ofAll.test(whole) && counted.length === 2 && b.value <= a.value && a.value > 0)
    return { start: a.start, end: b.end, share: b.value / a.value, slack: 0 };
  return null;
}

function oneInBefore(context: Context, from: number, at: number): Told | null {
  const lead = context.doc.text.slice(Math.max(from, at - 70), at);
  for (let i = 0; i < lead.length; i++) {
    if (i > 0 && /[\p{L}\p{N}]/u.test(lead[i - 1]!)) continue;
    const [all, part, whole] = oneIn.exec(lead.slice(i)) ?? [];
    const [a, b] = [figure(part), figure(whole)];
    const start = Math.max(from, at - 70) + i;
    if (
      all !== undefined &&
      a !== undefined &&
      b &&
      !/\d/.test(words(context, { start: start + all.length, end: at }))
    )
      return { start, end: start + all.length, share: a / b, slack: 0 };
  }
  return null;
}

const figure = (written = ''): number | undefined =>
  /^\d/.test(written) ? Number(written.replaceAll(',', '')) : numberWord(written.toLowerCase());
