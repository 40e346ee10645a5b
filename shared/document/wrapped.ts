import { MONTH_NAMES, WEEKDAY_NAMES } from '../reading/lexicon/calendar';

/*
 * Lines broken by hand at a fixed width, and the words cut in two at their ends. A mark must be able to run across such a
 * break, so the lines are joined again.
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
 * Few lines, but each was broken where the next word would not have fitted, no paragraph of the text is longer than a
 * line, and at least once a sentence goes on in small letters.
 */
function isWrappedBriefly(blocks: string[][]): boolean {
  const width = Math.max(
    ...blocks
      .filter((block) => block.length > 1)
      .flat()
      .map(({ length }) => length),
  );
  if (blocks.flat().some(({ length }) => length > LONGEST_LINE)) return false;
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
/** After them a hyphen waits for the word that is shared: "pre- and post-war". */
const SHARING = /^(?:and|or|to|nor|und|oder|bis|et|ou|y|o|e|en|of)\s/;

/** The words of a text in small letters, each once; those with hyphens whole. */
export const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(WORD));

/** `lines` as one paragraph. `known`: the text's own words, by which a cut word is judged; what was done goes into `cuts`. */
export const joinLines = (lines: readonly string[], known: ReadonlySet<string>, cuts: Cuts): string =>
  lines.reduce((before, line) => joined(before.trimEnd(), line.trimStart(), known, cuts));

function joined(before: string, line: string, known: ReadonlySet<string>, cuts: Cuts): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line;
  const isCut = /[\p{L}\p{N}][-‐]$/u.test(before) && /^[\p{L}\p{N}]/u.test(line) && !SHARING.test(line);
  if (!isCut) return `${before} ${line}`;
  const start = CUT.exec(before)?.[1];
  const rest = REST.exec(line)?.[1];
  // Beside a figure, and before a capital, a hyphen is the writer's own.
  if (start === undefined || rest === undefined || /^\p{Lu}/u.test(rest)) return before + line;
  const whole = start + rest;
  const hyphened = `${start}-${rest}`;
  const isKnown = known.has(whole.toLowerCase()) || OF_THE_CALENDAR.test(whole);
  if (isKnown && !known.has(hyphened.toLowerCase())) {
    cuts.mended.push(whole);
    return before.slice(0, -1) + line;
  }
  if (isKnown || !known.has(hyphened.toLowerCase())) cuts.doubtful.push(hyphened);
  return before + line;
}

/** Words that every story has and few have twice. */
const OF_THE_CALENDAR = new RegExp(
  `^(?:${[...MONTH_NAMES, ...WEEKDAY_NAMES.map((name) => `${name}s?`)].join('|')})$`,
  'i',
);
