import { language } from '../text/languages';
import { matchesOf } from '../text/matches';
import type { Range } from '../text/ranges';

/*
 * Words as they are heard: case, signs, hyphens and figures make no difference, and what is drawn together is
 * opened, so that "don't" meets "do not". Offsets are UTF-16 code units into the text.
 */

const { tape, numbers } = language;

/** How a word is parted from the one before it: not at all, by a comma, a sentence's end, a break-off. */
export type Separator = '' | ',' | '.' | '-';

/** A word as it is compared. Where one stretch of text has several ("don't"), they share it. */
export interface Word extends Range {
  /** What it is compared by. */
  key: string;
  /** How it is written: where keys agree and this does not, an editor was at work. */
  written: string;
  before: Separator;
}

/** Figures with groups and decimals; letters with the apostrophes in them and around them. */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*\p{L}*|['’]?[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:(?<=in)['’](?!\p{L}))?|%/u;
/** What a transcript notes that was no speech: "(APPLAUSE)", "[Music]", "(inaudible 00:12)". */
const NOTE = /\([^()\p{Ll}]{2,60}\)|\[[^[\]]{2,60}\]|\(\p{L}+(?: \d\d?(?::\d\d)+)?\)/u;

/** The words of what was said. What a transcript notes in brackets was not said. */
export const wordsSaid = (text: string): Word[] =>
  wordsOutside(
    text,
    [...matchesOf(text, NOTE)].map(({ 0: note, index }) => ({ start: index, end: index + note.length })),
  );

/** The words of a text outside of stretches of it, which are in order and apart. */
export function wordsOutside(text: string, without: readonly Range[]): Word[] {
  const words: Word[] = [];
  let next = 0;
  let last = 0;
  for (const { 0: match, index } of matchesOf(text, WORD)) {
    while (next < without.length && without[next]!.end <= index) next++;
    if (next < without.length && without[next]!.start <= index) continue;
    const before = separatorIn(text, last, index);
    last = index + match.length;
    for (const [at, form] of formsOf(match).entries())
      put(words, { ...form, before: at === 0 ? before : '', start: index, end: last });
  }
  return words;
}

function separatorIn(text: string, start: number, end: number): Separator {
  let found: Separator = '';
  for (let at = start; at < end; at++) {
    const sign = text[at]!;
    if (sign === '—' || sign === '–' || sign === '…' || (sign === '-' && text[at + 1] === '-')) return '-';
    if (sign === '.' && text[at + 1] === '.') return '-';
    if (sign === '.' || sign === '?' || sign === '!') found = '.';
    else if (found === '' && (sign === ',' || sign === ';' || sign === ':')) found = ',';
  }
  return found;
}

type Form = Pick<Word, 'key' | 'written'>;

/** A word stands thousands of times in a tape and is taken apart once. */
const KNOWN = new Map<string, readonly Form[]>();
const MOST_KNOWN = 50_000;

function formsOf(match: string): readonly Form[] {
  let forms = KNOWN.get(match);
  if (!forms) {
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(match, (forms = formsOfLower(match.toLowerCase().normalize('NFC').replaceAll('’', "'"))));
  }
  return forms;
}

function formsOfLower(lower: string): readonly Form[] {
  if (/^\p{N}/u.test(lower)) return [same(lower.replace(/,(?=\d{3}(?!\d))/gu, ''))];
  const edited = tape.edited.get(lower) ?? tape.swallowed(lower);
  if (edited !== undefined) return [{ key: edited, written: lower }];
  const bare = lower.replace(/^'/u, '');
  const opened = tape.opened(bare);
  if (opened) return opened.map((key) => ({ key, written: bare }));
  const value = numbers.valueOf(bare);
  return [same(tape.spellings.get(bare) ?? (value === undefined ? bare : String(value)))];
}

const same = (key: string): Form => ({ key, written: key });

/** Puts a word behind the others; two that are one, as "per cent" and "twenty-five" are, become one. */
function put(words: Word[], word: Word): void {
  const last = words.at(-1);
  const joined = last && word.before === '' ? joinedKey(last.key, word.key) : null;
  if (last && joined !== null) words[words.length - 1] = { ...last, ...same(joined), end: word.end };
  else words.push(word);
}

function joinedKey(first: string, second: string): string | null {
  const spelling = tape.spellings.get(`${first} ${second}`);
  if (spelling !== undefined) return spelling;
  const [tens, ones] = [Number(first), Number(second)];
  if (!(tens >= 1 && ones >= 1)) return null;
  if (tens >= 20 && tens < 100 && tens % 10 === 0 && ones < 10) return String(tens + ones);
  return tens < 100 && (ones === 100 || ones === 1000) ? String(tens * ones) : null;
}

/** Whether two words are the same word, as far as a contraction tells: "'s" is "is" or "has". */
export const isSameWord = (a: string, b: string): boolean =>
  a === b || (tape.remnants.get(a)?.includes(b) ?? tape.remnants.get(b)?.includes(a) ?? false);
