/** What stands around a mark: the rest of its sentence, and who says it where the mark is quoted. */

import { surroundings } from '../../text/languages';
import { sentences } from '../../text/sentences';

/**
 * The text before and behind a mark's words that says something of them. Offsets play no part in it: it is
 * compared as words.
 */
export interface Around {
  before: string;
  after: string;
}

/**
 * Nothing farther from a mark than this is looked at, in UTF-16 code units: a list without full stops is no
 * sentence.
 */
export const REACH = 1_200;
/** Of a sentence that goes on for longer than this, what stands nearest. */
export const LONGEST = 600;
/** Attribution in a sentence of its own is short: "Roe said." */
const SHORT = 12;
/** What `sentences` looks at behind a full stop, and an ending before it. */
const LOOKAHEAD = 40;

interface Stretch {
  start: number;
  end: number;
}

/**
 * What stands around `[start, end)` in `text`. The cost is that of a paragraph, and bounded where a paragraph
 * is a book: it is asked for every mark near every change. Total: offsets outside the text give empty words.
 */
export function aroundOf(text: string, { start, end }: Stretch): Around {
  const first = lineAt(text, start, start - REACH, Math.min(end, start + LOOKAHEAD));
  const last = lineAt(text, Math.max(start, end - 1), Math.max(start, end - LOOKAHEAD), end + REACH);
  const from = Math.max(sentenceAt(text, first, start).start, start - LONGEST);
  const to = Math.min(sentenceAt(text, last, Math.max(start, end - 1)).end, end + LONGEST);
  const own = {
    before: text.slice(wordFrom(text, from, start), start),
    after: text.slice(end, wordTo(text, end, to)),
  };
  const quoted = quotationAt(text, first.start, last.end, start, end);
  if (!quoted) return own;
  return attributed(text, { first, last }, quoted, { from, to }, own);
}

/**
 * The mark stands inside quotation marks: whoever said it is looked for where the quotation begins and ends.
 */
function attributed(
  text: string,
  { first, last }: { first: Stretch; last: Stretch },
  quoted: Stretch,
  own: { from: number; to: number },
  around: Around,
): Around {
  const opening = sentenceAt(text, first, quoted.start);
  const closing = sentenceAt(text, last, Math.max(quoted.start, quoted.end - 1));
  const head = opening.start < own.from ? text.slice(opening.start, quoted.start) : '';
  const tail = closing.end > own.to ? text.slice(quoted.end, closing.end) : '';
  const before = head.trim() === '' ? around.before : `${unquoted(head)}“… ${around.before}`;
  const after = tail.trim() === '' ? around.after : `${around.after} …”${unquoted(tail)}`;
  if (surroundings.speaks(unquoted(before)) || surroundings.speaks(unquoted(after))) return { before, after };
  const next = neighbour(text, last, closing.end, 1);
  if (next !== '') return { before, after: `${after} ${next}` };
  const previous = neighbour(text, first, opening.start, -1);
  return { before: previous === '' ? before : `${previous} ${before}`, after };
}

/** The sentence beside `at` without what it quotes, where it is short and somebody around.speaks in it. */
function neighbour(text: string, line: Stretch, at: number, side: -1 | 1): string {
  const all = sentences(text, line);
  const beside = side > 0 ? all.find(({ start }) => start >= at) : all.findLast(({ end }) => end <= at);
  if (!beside) return '';
  const words = unquoted(text.slice(beside.start, beside.end)).trim();
  return surroundings.speaks(words) && words.split(/\s+/).length <= SHORT ? words : '';
}

const OPENING = '“„«‹‘';
const CLOSING = '”»›';
const MARKS = /["“„«‹‘”»›’]/g;

/**
 * The quotation that `[start, end)` stands in, within the paragraph's `[from, to)`; null where it stands in
 * none.
 */
function quotationAt(text: string, from: number, to: number, start: number, end: number): Stretch | null {
  let open = isOpening(text, start) ? start : -1;
  if (open === -1) {
    const marks = [...text.slice(from, start).matchAll(MARKS)].map(({ index }) => from + index);
    const last = marks.findLast((at) => isOpening(text, at) || isClosing(text, at));
    if (last === undefined || !isOpening(text, last)) return null;
    open = last;
  }
  const first = Math.max(open + 1, start);
  for (const { index } of text.slice(first, to).matchAll(MARKS)) {
    const at = first + index;
    if (isClosing(text, at)) return at + 1 < end ? null : { start: open, end: at + 1 };
  }
  return { start: open, end: to };
}

const isOpening = (text: string, at: number): boolean =>
  at < text.length &&
  (OPENING.includes(text[at]!) ||
    (text[at] === '"' && /^$|[\s([—–]/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '')));

/** An apostrophe is no closing mark: only one behind a point or a comma closes. */
const isClosing = (text: string, at: number): boolean =>
  CLOSING.includes(text[at]!) ||
  (text[at] === '"' && !isOpening(text, at)) ||
  (text[at] === '’' && /[.,!?…]/.test(text[at - 1] ?? ''));

/** Without what is quoted in it: that is said by somebody else, of something else. */
const unquoted = (words: string): string => words.replace(/[“„«][^“”„«»]*[”»]|"[^"]*"/g, '…');

/** The part of the line of `at` that lies within `[from, to)`. */
function lineAt(text: string, at: number, from: number, to: number): Stretch {
  const low = Math.max(0, from);
  const high = Math.min(text.length, to);
  const start = text.slice(low, at).lastIndexOf('\n');
  const end = text.slice(at, high).indexOf('\n');
  return { start: start === -1 ? low : low + start + 1, end: end === -1 ? high : at + end };
}

/** The sentence that `at` stands in; where it stands between two, the one behind it. */
function sentenceAt(text: string, line: Stretch, at: number): Stretch {
  return sentences(text, line, at).find(({ end }) => at < end) ?? { start: at, end: at };
}

/** A word that was cut in two far away from the mark is none. */
const wordFrom = (text: string, from: number, to: number): number =>
  from === 0 || /\s/.test(text[from - 1]!) || to - from < LONGEST
    ? from
    : from + Math.max(0, text.slice(from, to).search(/\s/));
function wordTo(text: string, from: number, to: number): number {
  if (to - from < LONGEST || /^\s?$/.test(text[to] ?? '')) return to;
  const space = text.lastIndexOf(' ', to);
  return space > from ? space : to;
}
