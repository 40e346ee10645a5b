import { language } from '../text/languages';
import type { Words } from './columns';

const { tape } = language;

/** Why words that were said may be left out of a quotation without a sign. */
export type LeftOut = 'filler' | 'false start' | 'repetition' | 'leading';

const FILLERS = tape.fillers.map((phrase) => phrase.split(' '));
const ASIDES = tape.asides.map((phrase) => phrase.split(' '));
/** A false start is short: whoever breaks off after more has said something. */
const LONGEST = 6;

/**
 * Why words `[from, to)` of a tape may be left out; undefined where that leaves out what was said. A word
 * that denies is never left out, unless it is said twice.
 */
export function leftOut(said: Words, from: number, to: number): LeftOut | undefined {
  const whole = leftOutAsOne(said, from, to);
  if (whole || to - from > PIECED_TOGETHER) return whole;
  // "It's a, it's a terrible, terrible mistake": twice something is said twice.
  for (let middle = from + 1; middle < to; middle++) {
    const first = leftOutAsOne(said, from, middle);
    if (first && leftOut(said, middle, to)) return first;
  }
  return undefined;
}

/** So many words may be left out for several reasons. */
const PIECED_TOGETHER = 12;

function leftOutAsOne(said: Words, from: number, to: number): LeftOut | undefined {
  const kept = withoutFillers(said, from, to);
  if (kept.length === 0) return 'filler';
  const leads = kept.filter((at) => !isLeading(said, at));
  if (leads.length === 0) return 'leading';
  const first = leads[0]!;
  if (isSaidTwice(said, leads, from, to)) return 'repetition';
  const denies = leads.some((at) => tape.denying.has(said.keyAt(at)));
  return !denies && leads.length <= LONGEST && isBrokenOff(said, first, to) ? 'false start' : undefined;
}

/** The words that fill no pause. */
function withoutFillers(said: Words, from: number, to: number): number[] {
  const kept: number[] = [];
  for (let at = from; at < to;) {
    const length = fillerAt(said, at, to);
    if (length === 0) kept.push(at);
    at += length || 1;
  }
  return kept;
}

/** How many words from `at` on fill a pause. */
function fillerAt(said: Words, at: number, to: number): number {
  if (tape.sounds.has(said.keyAt(at))) return 1;
  const stands = (phrase: readonly string[]): boolean =>
    at + phrase.length <= to && phrase.every((word, index) => said.keyAt(at + index) === word);
  const filler = FILLERS.find(stands);
  if (filler) return filler.length;
  const aside = ASIDES.find(
    (phrase) =>
      stands(phrase) && said.at(at)!.before !== '' && (said.at(at + phrase.length)?.before ?? '.') !== '',
  );
  return aside?.length ?? 0;
}

const isLeading = (said: Words, at: number): boolean =>
  tape.leading.has(said.keyAt(at)) &&
  (at === 0 || said.at(at)!.before === '.' || said.at(at)!.before === '-');

/**
 * Whether words of a stretch `[from, to)` are said again right behind it, or were said right before; or in
 * part the one and in part the other: "it's a, it's a" without "a, it's" in the middle.
 */
function isSaidTwice(said: Words, words: readonly number[], from: number, to: number): boolean {
  const { length } = words;
  const keys = words.map((at) => said.keyAt(at));
  const keyAt = (at: number): string | undefined =>
    at >= 0 && at < said.length ? said.keyAt(at) : undefined;
  for (let before = 0; before <= length; before++) {
    const behind = length - before;
    const isAgain =
      keys.slice(length - before).every((key, at) => key === keyAt(from - before + at)) &&
      keys.slice(0, behind).every((key, at) => key === keyAt(to + at));
    if (isAgain) return true;
  }
  return false;
}

/** Whether what follows begins anew: behind a dash, or with the same word. */
function isBrokenOff(said: Words, from: number, to: number): boolean {
  const next = said.at(to);
  return next !== undefined && (next.before === '-' || said.at(from + 1)?.before === '-');
}
