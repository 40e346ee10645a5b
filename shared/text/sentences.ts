import { isInCharacter } from './characters';
import { language } from './languages';
import type { Range } from './ranges';

const { abbreviations, alsoWords, trailing, openers } = language.sentences;

const ENDER = /[.!?…。！？]+[)\]"'”’»›」』]*/g;
const OPENERS = /^["'“‘„«‹(\[「『`]*[\p{Lu}\p{N}\p{Lo}$£€]/u;
// A "sentence" longer than this is a table, a list or an attack; cutting it keeps every later rule linear.
const LONGEST = 3000;

/**
 * The sentences of one paragraph. Their spans do not overlap and leave out the blanks between them. Those
 * behind the first that ends after `until` are left out: nobody asked for them.
 */
export function sentences(text: string, paragraph: Range, until = Infinity): Range[] {
  const found: Range[] = [];
  for (const sentence of eachSentence(text, paragraph)) {
    found.push(sentence);
    if (sentence.end > until) break;
  }
  return found;
}

/** As `sentences`, one by one: a paragraph may be as long as a book. */
export function* eachSentence(text: string, paragraph: Range): Generator<Range> {
  let start = paragraph.start;
  const body = text.slice(paragraph.start, paragraph.end);
  for (const found of body.matchAll(ENDER)) {
    const at = paragraph.start + found.index;
    const end = at + found[0].length;
    if (end >= paragraph.end) break;
    if (at < start || !endsSentence(text, start, at, end, found[0])) continue;
    yield* inLengths(text, start, end);
    start = end;
    while (start < paragraph.end && /\s/.test(text[start]!)) start++;
  }
  yield* inLengths(text, start, paragraph.end);
}

function* inLengths(text: string, start: number, end: number): Generator<Range> {
  let from = start;
  while (end - from > LONGEST) {
    const at = cutAt(text, from);
    yield { start: from, end: at };
    from = at;
  }
  if (end > from) yield { start: from, end };
}

function cutAt(text: string, from: number): number {
  // In this stretch only: where there is no blank at all, all of the text before it would be looked through
  // each time.
  const space = text.slice(from, from + LONGEST + 1).lastIndexOf(' ');
  const at = from + (space > LONGEST / 2 ? space + 1 : LONGEST);
  return isInCharacter(text, at) ? at + 1 : at;
}

function endsSentence(text: string, start: number, at: number, end: number, marks: string): boolean {
  if (/[。！？]/.test(marks)) return true;
  if (!/\s/.test(text[end]!)) return false;
  const next = text.slice(end, end + 16).trimStart();
  if (!OPENERS.test(next)) return false;
  if (marks[0] !== '.' || (marks.length > 1 && /[.!?…]/.test(marks[1]!))) return true;
  const word = lastWord(text, start, at);
  // An initial; but "at 12 °C." is no name.
  if (/^\p{Lu}$/u.test(word)) return text[at - 2] === '°';
  // "U.S. officials" goes on, and so does "the U.S. Senate"; "in the U.S. The" does not.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return marks.length > 1 || opensSentence(next);
  return marks.length > 1 || !goesOn(word, next);
}

const opensSentence = (next: string): boolean => openers.has(/^\p{L}+/u.exec(next)?.[0] ?? '');

/** Whether the full stop behind `word` is an abbreviation's alone. */
function goesOn(word: string, next: string): boolean {
  const small = word.toLowerCase();
  if (!abbreviations.has(small)) return false;
  // "He said no. The vote …", but "no. 5" and "no. W/25".
  if (alsoWords.has(small) && word === small && !/^\S*\p{N}/u.test(next)) return false;
  return !trailing.has(small) || !opensSentence(next);
}

function lastWord(text: string, start: number, at: number): string {
  let from = at;
  const floor = Math.max(start, at - 24);
  while (from > floor && /[\p{L}\p{N}.]/u.test(text[from - 1]!)) from--;
  return text.slice(from, at);
}
