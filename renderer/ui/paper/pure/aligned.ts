import type { Range } from '@shared/text/ranges';
import { signsIn, textAt, type Signs } from './signs';

/*
 * Where words of one text stand in another that has the same words, more or less. What cannot be told is not
 * guessed: words that are there twice are told apart by what stands around them, and where that is the same
 * too, or the words are not there, there is no answer.
 */

/** Of what differs, at most so much may be missing from the words or stand between them. */
const MOST_MISSING = 0.2;
/** Signs at either end by which words are found that are not there letter by letter. */
const HOLD = 12;
/** Signs on either side by which places are told apart. */
const AROUND = 60;

/** Where the words at `range` in `from` stand in `to`; null where that cannot be told. */
export function alignedTo(from: Signs, range: Range, to: Signs): Range | null {
  const within = signsIn(from, range);
  const words = from.signs.slice(within.start, within.end);
  if (words === '') return null;
  const exact = occurrences(to.signs, words).map((start) => ({ start, end: start + words.length }));
  const found = exact.length > 0 ? exact : nearly(words, to.signs);
  const chosen = chosenBy(found, from.signs, within, to.signs);
  return chosen && withPunctuation(from, range, within, to, textAt(to, chosen));
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Stretches that begin and end as `words` do, are about as long, and have most of what is in between. */
function nearly(words: string, text: string): Range[] {
  if (words.length < 2 * HOLD) return [];
  const most = Math.floor(words.length * MOST_MISSING);
  const heads = firstHeld(most, (skipped) => occurrences(text, words.slice(skipped, skipped + HOLD)));
  const tails = firstHeld(most, (skipped) => {
    const end = words.length - skipped;
    return occurrences(text, words.slice(end - HOLD, end)).map((at) => at + HOLD);
  });
  const grams = gramsOf(words);
  return heads.flatMap((start) =>
    tails
      .filter((end) => Math.abs(end - start - words.length) <= most && end - start >= HOLD)
      .filter((end) => shared(grams, text.slice(start, end)) >= (1 - MOST_MISSING) * (words.length - 3))
      .map((end) => ({ start, end })),
  );
}

/** What is found with the fewest signs left away. */
function firstHeld(most: number, look: (skipped: number) => number[]): number[] {
  for (let skipped = 0; skipped <= most; skipped++) {
    const found = look(skipped);
    if (found.length > 0) return found;
  }
  return [];
}

const GRAM = 4;

function gramsOf(words: string): Map<string, number> {
  const grams = new Map<string, number>();
  for (let at = 0; at + GRAM <= words.length; at++) {
    const gram = words.slice(at, at + GRAM);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

/** How many of the pieces of four signs are in `text` as well. */
function shared(grams: ReadonlyMap<string, number>, text: string): number {
  let count = 0;
  for (const [gram, times] of gramsOf(text)) count += Math.min(times, grams.get(gram) ?? 0);
  return count;
}

/** The only one; of several the one whose surroundings are most like, if there is one. */
function chosenBy(found: readonly Range[], from: string, at: Range, to: string): Range | null {
  if (found.length < 2) return found[0] ?? null;
  const rated = found
    .map((each) => ({
      each,
      alike: alikeBefore(from, at.start, to, each.start) + alikeAfter(from, at.end, to, each.end),
    }))
    .sort((a, b) => b.alike - a.alike);
  return rated[0]!.alike > rated[1]!.alike ? rated[0]!.each : null;
}

function alikeBefore(a: string, atA: number, b: string, atB: number): number {
  let count = 0;
  while (count < AROUND && count < atA && count < atB && a[atA - 1 - count] === b[atB - 1 - count]) count++;
  return count;
}

function alikeAfter(a: string, atA: number, b: string, atB: number): number {
  let count = 0;
  while (
    count < AROUND &&
    atA + count < a.length &&
    atB + count < b.length &&
    a[atA + count] === b[atB + count]
  )
    count++;
  return count;
}

/**
 * Quotation marks, stops and brackets at the ends belong to what was selected, where the other text has them.
 */
function withPunctuation(from: Signs, range: Range, within: Range, to: Signs, found: Range): Range {
  const inner = textAt(from, within);
  let before = from.text.slice(range.start, inner.start).replace(/\s/g, '').length;
  let after = from.text.slice(inner.end, range.end).replace(/\s/g, '').length;
  let { start, end } = found;
  for (; before > 0 && start > 0 && isMark(to.text[start - 1]!); before--) start--;
  for (; after > 0 && end < to.text.length && isMark(to.text[end]!); after--) end++;
  return { start, end };
}

const isMark = (sign: string): boolean => /[^\p{L}\p{N}\s]/u.test(sign);
