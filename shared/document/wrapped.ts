import { language } from '../text/languages';

/*
 * Lines broken by hand at a fixed width, and the words cut in two at their ends. A mark must be able to run
 * across such a break, so the lines are joined again.
 */

/** What happened to the words that a hyphen cuts at a line's end. */
export interface Cuts {
  /** Joined without their hyphen, because the text has the word whole elsewhere. */
  mended: string[];
  /** The hyphen was kept, though it may be no part of the word. */
  doubtful: string[];
}

export interface Paragraphs extends Cuts {
  paragraphs: string[];
  /** How many line ends were taken out. */
  joined: number;
}

const SHORTEST_LINE = 45;
const LONGEST_LINE = 100;
/** Fewer broken lines than this may be a heading above a paragraph: they must look the part one by one. */
const MANY = 4;

/** The paragraphs of a plain text, blank lines dropped and lines that were broken at a fixed width joined. */
export function paragraphsOf(text: string): Paragraphs {
  const blocks = text
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((block) => block.length > 0);
  if (blocks.length < 2 || !(isWrapped(blocks) || isWrappedBriefly(blocks))) {
    return { paragraphs: blocks.flat(), joined: 0, mended: [], doubtful: [] };
  }
  const cuts: Cuts = { mended: [], doubtful: [] };
  const known = wordsOf(text);
  const paragraphs = blocks.map((block) => joinLines(block, known, cuts));
  return { paragraphs, joined: blocks.reduce((sum, block) => sum + block.length - 1, 0), ...cuts };
}

const fits = ({ length }: string): boolean => length >= SHORTEST_LINE && length <= LONGEST_LINE;

/** Nearly every line but a block's last is as long as lines are made. */
function isWrapped(blocks: string[][]): boolean {
  const inner = blocks.flatMap((block) => block.slice(0, -1));
  return inner.length >= MANY && inner.filter(fits).length >= inner.length * 0.9;
}

/**
 * Few lines, but each was broken where the next word would not have fitted, no paragraph of the text is
 * longer than a line, and at least once a sentence goes on in small letters.
 */
function isWrappedBriefly(blocks: string[][]): boolean {
  if (blocks.some((block) => block.some(({ length }) => length > LONGEST_LINE))) return false;
  const width = blocks
    .filter((block) => block.length > 1)
    .reduce((widest, block) => block.reduce((most, { length }) => Math.max(most, length), widest), 0);
  const breaks = blocks.flatMap((block) =>
    block.slice(1).map((next, index) => ({ line: block[index]!, next })),
  );
  return (
    breaks.some(({ next }) => /^\p{Ll}/u.test(next)) &&
    breaks.every(({ line, next }) => fits(line) && line.length + 1 + next.split(/\s/, 1)[0]!.length > width)
  );
}

const LETTERS = String.raw`[\p{L}\p{M}’']+`;
const WORD = new RegExp(`${LETTERS}(?:[-‐]${LETTERS})*`, 'gu');
const CUT = new RegExp(`(?:^|[^\\p{L}\\p{M}\\p{N}’'])((?:${LETTERS}[-‐])*${LETTERS})[-‐]$`, 'u');
const REST = new RegExp(`^(${LETTERS})`, 'u');

/** The words of a text in small letters, each once; those with hyphens whole. */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  // One by one: a list of all the words of a book is many times the book.
  for (const [word] of text.toLowerCase().matchAll(WORD)) words.add(word);
  return words;
}

/** Who broke the lines: a person or a program at a fixed width, or a typesetter, who cuts words. */
export type BrokenBy = 'width' | 'typesetter';

/**
 * `lines` as one paragraph. `known`: the text's own words, by which a cut word is judged; what was done
 * goes into `cuts`.
 */
export const joinLines = (lines: readonly string[], known: ReadonlySet<string>, cuts: Cuts): string =>
  joinedLines(lines, known, cuts).join('');

/** The same, line by line: each with what stands between it and the next one. */
export function joinedLines(
  lines: readonly string[],
  known: ReadonlySet<string>,
  cuts: Cuts,
  by: BrokenBy = 'width',
): string[] {
  return lines.map((line, index) => {
    const here = index === 0 ? line : line.trimStart();
    const next = lines[index + 1]?.trimStart();
    return next === undefined ? here : ended(here.trimEnd(), next, known, cuts, by);
  });
}

/** Scripts without blanks between words; Korean has them. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`;
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');

/** Korean has blanks, and its words are cut anywhere without a hyphen. */
function isCutInKorean(end: string, next: string, known: ReadonlySet<string>): boolean {
  const start = /\p{Script=Hangul}+$/u.exec(end)?.[0];
  const rest = /^\p{Script=Hangul}+/u.exec(next)?.[0];
  return start !== undefined && rest !== undefined && known.has(start + rest);
}

/** A line with what stands between it and the `next` one: a blank, or nothing where a word goes on. */
function ended(line: string, next: string, known: ReadonlySet<string>, cuts: Cuts, by: BrokenBy): string {
  const end = line.slice(-LONGEST_LINE);
  if (end.endsWith('\u00ad')) return line.slice(0, -1);
  if (ENDS_UNSPACED.test(end) && STARTS_UNSPACED.test(next)) return line;
  if (isCutInKorean(end, next, known)) return line;
  if (!/[\p{L}\p{N}][-‐]$/u.test(end) || !/^[\p{L}\p{N}]/u.test(next) || language.copy.sharing.test(next))
    return `${line} `;
  const start = CUT.exec(end)?.[1];
  const rest = REST.exec(next)?.[1];
  // Beside a figure, and before a capital, a hyphen is the writer's own.
  if (start === undefined || rest === undefined || (/^\p{Lu}/u.test(rest) && !areCapitals(start, rest, by)))
    return line;
  const whole = start + rest;
  const hyphened = `${start}-${rest}`;
  const isKnown = known.has(whole.toLowerCase()) || language.copy.known.test(whole);
  const isKnownHyphened = known.has(hyphened.toLowerCase());
  if (!isKnown && (isKnownHyphened || language.copy.compound.test(hyphened))) return line;
  if ((isKnown && !isKnownHyphened) || (by === 'typesetter' && !isKnown && !isCompound(start, rest, known))) {
    cuts.mended.push(whole);
    return line.slice(0, -1);
  }
  cuts.doubtful.push(hyphened);
  return line;
}

/** A word in capitals that was cut. */
const areCapitals = (start: string, rest: string, by: BrokenBy): boolean =>
  by === 'typesetter' && /^\p{Lu}{2,}$/u.test(start) && /^\p{Lu}{2,}$/u.test(rest);

/** Both parts are words, or the word has a hyphen already: "long-" and "term", "state-of-the-" and "art". */
const isCompound = (start: string, rest: string, known: ReadonlySet<string>): boolean =>
  /[-‐]/.test(start) || [start, rest].every((part) => part.length > 2 && known.has(part.toLowerCase()));
