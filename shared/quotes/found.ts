import type { Stood } from '../domain';
import { matchQuote } from '../tape/match';
import { tapeOf, type Tape } from '../tape/tape';
import { language } from '../text/languages';
import type { Range } from '../text/ranges';
import { joined } from './became';

/** The drafts that were looked in last: a list of quotations looks in the same one again and again. */
const tapes = new Map<string, Tape>();
const MOST = 4;

/** A draft as it is looked in. */
export function tapeOfDraft(text: string): Tape {
  let tape = tapes.get(text);
  if (!tape) {
    if (tapes.size >= MOST) tapes.delete(tapes.keys().next().value!);
    tapes.set(text, (tape = tapeOf(text)));
  }
  return tape;
}

/**
 * Where a quotation stood in a draft of which nothing was kept, by its words; undefined where they are not in
 * it. Who spoke is not known.
 */
export function foundIn(
  text: string,
  { mark, words }: { mark: string; words: readonly string[] },
): Stood | undefined {
  const match = matchQuote(tapeOfDraft(text), joined(words));
  if (!match.found) return undefined;
  return { mark, ...enclosing(text, match), people: [], speaking: [], by: '' };
}

/** The whole of the quotation that a stretch is part of, if it is part of one. */
function enclosing(text: string, { start, end }: Range): Range {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const [before, after] = [text.slice(from, start), text.slice(end, to === -1 ? text.length : to)];
  for (const [open, close] of language.quotationMarks) {
    if (close === '’') continue;
    const opens = before.lastIndexOf(open);
    const closes = after.indexOf(close);
    const isInside = open === close ? before.split(open).length % 2 === 0 : opens > before.lastIndexOf(close);
    if (opens !== -1 && closes !== -1 && isInside) return { start: from + opens, end: end + closes + 1 };
  }
  return { start, end };
}
