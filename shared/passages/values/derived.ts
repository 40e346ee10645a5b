/**
 * What figures of one passage give when they are set against each other: a change, a difference, a multiple.
 */

import { matchesOf } from '../../text/matches';
import { language } from '../../text/languages';
import { numberWord } from '../../text/numbers';
import type { Amount } from './amounts';
import { bearingOf, type Verdict } from './bearing';
import { comparable, sameAmount } from './same-amount';
import type { MarkSide, PassageSide } from './sides';

const { change, fromTo, bounds, timesOf } = language.values;

/** Two figures of a passage of which the one became the other. */
interface Change {
  from: Amount;
  to: Amount;
}

function changesIn({ text, amounts }: PassageSide): Change[] {
  return amounts.slice(1).flatMap((next, at) => {
    const one = amounts[at]!;
    if (!comparable(one, next)) return [];
    const way = fromTo(text.slice(Math.max(0, one.start - 20), one.start), text.slice(one.end, next.start));
    if (!way) return [];
    return [way === 'to' ? { from: one, to: next } : { from: next, to: one }];
  });
}

/** "up 12 per cent" against "from 50 to 56". Null where the passage gives no such figure. */
export function derivedAmount(mark: MarkSide, claim: Amount, passage: PassageSide): Verdict {
  const before = mark.paragraph.text.slice(Math.max(0, claim.start - 24), claim.start);
  const behind = mark.paragraph.text.slice(claim.end, claim.end + 14);
  if (!change.test(before) && !change.test(behind)) return null;
  if (bearingOf(mark, passage).sum < 1) return null;
  const changes = changesIn(passage);
  for (const { from, to } of changes) {
    const value = Math.abs(derivedFrom(claim, from, to));
    const told: Amount = { ...claim, value, step: 0, bound: null };
    const why = Number.isFinite(value) ? sameAmount(claim, told) : null;
    const says = { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) };
    if (why !== null) return { bears: 'agrees', says, why: 'worked out' };
  }
  const [only] = changes;
  const { sum, cover } = bearingOf(mark, passage);
  const isTold =
    claim.kind === 'share' &&
    sum >= 1 &&
    (cover >= 0.5 || mark.keys.size < 2) &&
    only &&
    Number.isFinite(derivedFrom(claim, only.from, only.to));
  const says = only && {
    start: Math.min(only.from.start, only.to.start),
    end: Math.max(only.from.end, only.to.end),
  };
  // The passage may tell another share of something else.
  const hasShares = passage.amounts.some(({ kind }) => kind === 'share' || kind === 'points');
  return isTold && says && changes.length === 1 && !hasShares
    ? { bears: 'differs', says, why: 'worked out' }
    : null;
}

function derivedFrom(claim: Amount, from: Amount, to: Amount): number {
  const inPoints = from.kind === 'share';
  if (claim.kind === 'share' && !inPoints && from.value !== 0) return (to.value / from.value - 1) * 100;
  if (claim.kind === 'points') return inPoints ? to.value - from.value : NaN;
  return claim.kind === from.kind && claim.kind !== 'share' ? to.value - from.value : NaN;
}

function timesIn({ groups }: RegExpMatchArray): number | undefined {
  const { word, count } = groups as { word?: string; count?: string };
  return word ? timesOf(word) : (numberWord(count!.toLowerCase()) ?? Number(count));
}

/** So far a multiple may be off that nobody calls another: "four times" for 4.15. */
const NEAR = 0.06;

/**
 * "more than twice": two figures of the passage, or one of it and one of the draft, of which the one is so
 * often the other.
 */
export function judgeTimes(mark: MarkSide, words: RegExpMatchArray, passage: PassageSide): Verdict {
  const times = timesIn(words);
  if (!times || bearingOf(mark, passage).sum < 1) return null;
  const told = [...matchesOf(passage.text, language.values.times)].find(
    (other) =>
      timesIn(other) === times && isMultiple(passage.text, other) === isMultiple(mark.paragraph.text, words),
  );
  if (told) return { bears: 'agrees', says: { start: told.index, end: told.index + told[0].length } };
  const before = mark.paragraph.text.slice(Math.max(0, words.index! - 24), words.index);
  const bound = bounds.find(([pattern]) => pattern.test(before))?.[1];
  const isSo = (ratio: number): boolean => {
    if (bound === 'above' || bound === 'at least') return ratio > times && ratio < times + 1;
    if (bound === 'below' || bound === 'at most') return ratio < times && ratio > times * 0.85;
    return Math.abs(ratio - times) <= times * NEAR;
  };
  const drafts = mark.paragraph.amounts.filter(({ kind }) => kind === 'money' || kind === 'measure');
  // Where the draft has just said what it is so many times of, no other figure is meant.
  const said = drafts.filter(({ end }) => end <= words.index!);
  const isMeant = (one: Amount): boolean =>
    said.length === 0 || said.some((other) => sameAmount(other, one, passage.declared) !== null);
  for (const large of passage.amounts)
    for (const small of [...passage.amounts.filter(isMeant), ...drafts])
      if (comparable(large, small) && small.value > 0 && large.value > 100 && isSo(large.value / small.value))
        return { bears: 'agrees', says: large, why: 'worked out' };
  return null;
}

/** "twice that" multiplies something; "was rebuilt twice" counts how often. */
const isMultiple = (text: string, { 0: words, index }: RegExpMatchArray): boolean =>
  language.values.multiplied.test(text.slice(index! + words.length, index! + words.length + 12));
