/** Where else words stand. */

import { reachAfter, reachBefore } from './edges';

/** Behind a digit, feet and inches are told apart; elsewhere one quotation mark is like another. */
const FEET = /(?<=\p{Nd})['’‛`´]/gu;
const QUOTES = /(?<!\p{Nd})['’‛`´]|[‘‚“”„‟«»‹›"]/gu;

/**
 * Every place in `text` where `words` stand as words of their own: nothing has grown against them ("5
 * million" is not in "1.5 million"). Capitals, kinds of white space and of quotation marks make no
 * difference. Ranges `[start, end)` in order, not overlapping; none for blank `words`.
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
    if (standsAlone(text, start, end)) found.push({ start, end });
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

/**
 * Nothing has grown against them but the ending that says whose something is: "Ada Berg’s mill" names Ada
 * Berg.
 */
function standsAlone(text: string, start: number, end: number): boolean {
  if (reachBefore(text, start) !== start) return false;
  const behind = text.slice(end, reachAfter(text, end));
  return behind === '' || (/^['’]s$/.test(behind) && /\p{L}/u.test(text.charAt(end - 1)));
}

/** Lower case and one style of quotation mark, code unit by code unit: offsets stay what they are. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const small = (char: string): string =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char;
  const even = lower.length === text.length ? lower : [...text].map(small).join('');
  return even.replace(FEET, "'").replace(QUOTES, '"');
}
