import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import type { AskedMark } from '../types';

/** Words between quotation marks, without the marks and the stop before the closing one. */
export interface Quotation extends Range {
  /** What something is called, and nobody's words: "the ballad “The Long Road Home”". */
  isName: boolean;
}

/** What of a mark stands in quotation marks; all of it, where the mark is a quotation without any. */
export function quotationsIn(text: string, mark: Range, kind: AskedMark['kind']): Quotation[] {
  const all = quotedIn(text).map(({ start, end }) => ({
    start: Math.max(start, mark.start),
    end: Math.min(end, mark.end),
  }));
  const inside = all.filter(({ start, end }) => end > start);
  if (inside.length === 0 && kind === 'quote') inside.push({ ...mark });
  return inside
    .map((range) => withoutStops(text, range))
    .map((range) => ({ ...range, isName: kind !== 'quote' && isName(text, range) }));
}

/**
 * Between a mark that opens and the next that closes it; a straight one closes what a straight one opened.
 */
function quotedIn(text: string): Range[] {
  const found: Range[] = [];
  for (const [open, close] of language.quotationMarks) {
    if (open === '‘') continue;
    for (let at = text.indexOf(open); at !== -1;) {
      const end = text.indexOf(close, at + 1);
      // Quoted over several paragraphs: it goes on to the end of this one.
      found.push({ start: at + 1, end: end === -1 ? text.length : end });
      at = end === -1 ? -1 : text.indexOf(open, end + 1);
    }
  }
  return found;
}

function withoutStops(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && /[\s“”"«»„‘]/u.test(text[from]!)) from++;
  while (to > from && /[\s,.;:!?…“”"«»„]/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** Two words or more, each with its capital but for the small ones. */
function isName(text: string, { start, end }: Range): boolean {
  const words = text.slice(start, end).split(/\s+/);
  return (
    words.length > 1 &&
    words.length < 9 &&
    words.every((word) => /^[^\p{Ll}]/u.test(word) || language.functionWords.has(word.toLowerCase()))
  );
}
