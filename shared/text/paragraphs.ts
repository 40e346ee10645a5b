import { isLineEnd, isSpace } from './characters';
import type { Range } from './ranges';

/** The lines of a draft that hold something other than blanks; paragraphs are joined by line breaks. */
export function paragraphs(text: string): Range[] {
  const out: Range[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isLineEnd(text.charCodeAt(at))) continue;
    let from = start;
    let to = at;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (to > from) out.push({ start: from, end: to });
    start = at + 1;
  }
  return out;
}

const isBlank = (code: number): boolean => code <= 32 || code === 0x200b || isSpace(code);
