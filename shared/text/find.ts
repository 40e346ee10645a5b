import { fold, type Folded } from './fold';
import { firstStartingFrom, type Range } from './ranges';

/** More matches than this are neither counted nor painted: nobody steps through them. */
export const MOST_MATCHES = 50_000;

/** The text folded last: it is looked through again for every letter of the query. */
let latest: { text: string; folded: Folded } | null = null;

function foldedText(text: string): Folded {
  if (latest?.text !== text) latest = { text, folded: fold(text) };
  return latest.folded;
}

/**
 * Every place in `text` where `query` stands as a reader would find it, in text order, at most
 * `MOST_MATCHES`: capitals, accents, ligatures, soft hyphens, kinds of quotation mark and dash and widths
 * of space make no difference, as in the library's search. None for a query of blanks. Whole characters of
 * the text in UTF-16 code units, accents included.
 */
export function matchesOf(text: string, query: string): Range[] {
  const { text: wanted } = fold(query);
  const matches: Range[] = [];
  if (wanted.trim() === '') return matches;
  const folded = foldedText(text);
  for (let at = folded.text.indexOf(wanted); at !== -1 && matches.length < MOST_MATCHES;) {
    const end = at + wanted.length;
    const whole = !isMark(folded.text, end) || !folded.isWithin(end);
    if (whole) matches.push(folded.range(at, end));
    at = folded.text.indexOf(wanted, whole ? end : at + 1);
  }
  return matches;
}

/** A mark that makes another letter of the one before, as in some scripts it does. */
const isMark = (text: string, at: number): boolean => /^\p{M}/u.test(text.charAt(at));

/**
 * The index of the first match that starts at or after `offset`, round to the first; -1 when there is none.
 */
export function matchFrom(matches: readonly Range[], offset: number): number {
  if (matches.length === 0) return -1;
  const at = firstStartingFrom(matches, offset);
  return at === matches.length ? 0 : at;
}
