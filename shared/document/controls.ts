/*
 * Control characters in prose. Word processors put three of them into plain text that mean something:
 * U+000B breaks a line within a paragraph, U+001E is a hyphen that does not break, U+001F one that shows
 * only where a line ends (Word's Find and replace names them ^l, ^~ and ^-). U+000C ends a page. The others
 * mean nothing and are left out, but never so that what they held apart grows together.
 */

/** U+000B to U+001F and so on, but not the tab, the line feed and the carriage return. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001d\u007f-\u0084\u0086-\u009f]+/g;
/** Longer than a line of verse or of an address, and the soft break stands in prose. */
const SHORT_LINE = 60;

/** Every kind of line end as `\n`. */
export const oneLineEnd = (text: string): string => text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');

/**
 * `text` without control characters, and how many of those that mean nothing it had. Line ends must be `\n`
 * already.
 */
export function withoutControls(text: string): { text: string; removed: number } {
  let removed = 0;
  const pages = inSlices(text, (slice) => slice.replace(/\f/g, '\n').replace(/\u001e/g, '-'));
  const hyphens = inSlices(pages, (slice, from) =>
    slice.replace(/\u001f+/g, (run, at: number) =>
      isDigit(pages[from + at - 1]) && isDigit(pages[from + at + run.length]) ? ' ' : '',
    ),
  );
  const clean = inSlices(hyphens, (slice, from) =>
    slice.replace(CONTROLS, (run, at: number) => {
      removed += run.length;
      return isWordy(hyphens[from + at - 1]) && isWordy(hyphens[from + at + run.length]) ? ' ' : '';
    }),
  );
  if (!clean.includes('\v')) return { text: clean, removed };
  return {
    text: clean
      .replace(/\v{2,}/g, '\v')
      .split('\n')
      .map(softBreaks)
      .join('\n'),
    removed,
  };
}

/** In UTF-16 code units. */
const SLICE = 64 * 1024;

/**
 * `text` with each stretch of it as `clean` makes it: what has a match at every second character fills the
 * memory with matches otherwise. No stretch ends within a run of control characters.
 */
function inSlices(text: string, clean: (slice: string, from: number) => string): string {
  const slices: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + SLICE, text.length);
    while (to < text.length && isControl(text.charCodeAt(to - 1))) to++;
    slices.push(clean(text.slice(from, to), from));
    from = to;
  }
  return slices.join('');
}

const isControl = (code: number): boolean => (code < 0x20 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f);

/**
 * A paragraph with soft breaks: lines of their own where it is verse, a list or an address; one blank where
 * a sentence goes on or the next one follows in prose.
 */
function softBreaks(paragraph: string): string {
  const lines = paragraph
    .split('\v')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) return '';
  if (lines.length > 2 && lines.every(({ length }) => length <= SHORT_LINE)) return lines.join('\n');
  return lines
    .map((line, index) => (index === 0 ? line : `${runsOn(lines[index - 1]!, line) ? ' ' : '\n'}${line}`))
    .join('');
}

function runsOn(before: string, line: string): boolean {
  if (isDigit(before.at(-1)) && isDigit(line[0])) return false;
  return /[.!?…]["'”’)\]]*$/.test(before) || /^["'“‘(]*\p{Ll}/u.test(line);
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /\p{Nd}/u.test(character);
/** Halves of a surrogate pair are taken for letters: better a blank too many than two words in one. */
const isWordy = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}\p{Cs}]/u.test(character);
