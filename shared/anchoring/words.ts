/** Whether words are the same by a desk's rules, and where else they stand. */

import { isSpace, isWordCode } from './units';

/** What a desk does not want to re-check; all off means letter by letter. */
export interface SameWordsRules {
  /** Any run of white space is one space; none at the ends. */
  whitespace: boolean;
  /** Quotation marks and apostrophes of any style are one. */
  quotes: boolean;
  /** A hyphen between letters (or a letter and a figure) is the same as none and as a space. "1914-18" keeps its own. */
  hyphenation: boolean;
}

const QUOTES = /[‘’‚‛“”„‟«»‹›"'`´′″]/g;

/**
 * True when `a` and `b` are the same words under `rules`, so that a change from one to the other asks for no re-check.
 * Differently composed accents and a soft hyphen are never a change of words.
 */
export function sameWords(a: string, b: string, rules: SameWordsRules): boolean {
  if (a === b) return true;
  const left = plain(a, rules);
  const right = plain(b, rules);
  return left === right || (rules.hyphenation && sameButHyphens(left, right));
}

function plain(words: string, { whitespace, quotes, hyphenation }: SameWordsRules): string {
  let text = words.normalize('NFC').replace(/\u00ad/g, '');
  if (whitespace) text = text.replace(/\s+/g, ' ').trim();
  // A double mark made of two single ones ('' or ``) is a mark as well.
  if (quotes) text = text.replace(/''|``|´´/g, '"').replace(QUOTES, '"');
  if (hyphenation) text = text.replace(/[\u2010\u2011]/g, '-');
  return text;
}

/** Reads both texts at once and lets a joining hyphen on one side stand for nothing, or for a space, on the other. */
function sameButHyphens(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (isJoint(a, i)) {
      i++;
      if (b[j] === ' ') j++;
    } else if (isJoint(b, j)) {
      j++;
      if (a[i] === ' ') i++;
    } else return false;
  }
  return true;
}

function isJoint(text: string, at: number): boolean {
  if (text[at] !== '-' || at === 0 || at + 1 >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return isWordCode(before) && isWordCode(after) && !(isFigure(before) && isFigure(after));
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Every place in `text` where `words` stand as words of their own: capitals, kinds of white space and of quotation
 * marks make no difference. Ranges `[start, end)` in order, not overlapping; none for blank `words`.
 */
export function recurrences(text: string, words: string): { start: number; end: number }[] {
  const wanted = fold(words).trim();
  if (wanted === '') return [];
  const parts = wanted.split(/\s+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(parts.join('\\s+'), 'g');
  const folded = foldedText(text);
  const found: { start: number; end: number }[] = [];
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isWordEdge(folded, start) && isWordEdge(folded, end)) found.push({ start, end });
    else pattern.lastIndex = start + 1;
  }
  return found;
}

/** The long text folded last: whoever looks for one thing in a draft looks for others in it too. */
let latest = { text: '', folded: '' };

function foldedText(text: string): string {
  if (latest.text !== text) latest = { text, folded: fold(text) };
  return latest.folded;
}

function isWordEdge(text: string, at: number): boolean {
  return at === 0 || at === text.length || !isWordCode(text.charCodeAt(at - 1)) || !isWordCode(text.charCodeAt(at));
}

/** Lower case and one style of quotation mark, code unit by code unit: offsets stay what they are. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const even = lower.length === text.length ? lower : [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
  return even.replace(QUOTES, '"');
}

/** The text as Stet keeps it: no byte order mark, `\n` between lines, accents composed (Unicode NFC). */
export function plainText(text: string): string {
  let start = 0;
  while (start < text.length && text.charCodeAt(start) === 0xfeff) start++;
  return text.slice(start).replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').normalize('NFC');
}

/** True when two drafts differ in nothing but byte order mark, line ends, blank lines, white space at line ends or accents' composition. */
export function isSameDraft(oldText: string, newText: string): boolean {
  return oldText === newText || lines(oldText) === lines(newText);
}

function lines(text: string): string {
  const kept = plainText(text).split('\n').map((line) => (line !== '' && (isSpace(line.charCodeAt(0)) || isSpace(line.charCodeAt(line.length - 1))) ? line.trim() : line));
  return kept.filter((line) => line !== '').join('\n');
}
