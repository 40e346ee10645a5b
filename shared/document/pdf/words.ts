import { lowered, raised } from '../raised';
import { endOf, type Stretch } from './lines';
import { coveredIn, type Covered } from './areas';
import type { Area, Look, Run } from './page';
import type { Tagged } from './tags';

/*
 * The words of a line, and what is known of each stretch of them.
 */

export interface Piece extends Look {
  start: number;
  end: number;
}

export interface Words {
  text: string;
  pieces: Piece[];
  /** Marks of notes that stood there, which are no part of the words. */
  marks: { at: number; mark: string }[];
  /** What links and comments cover. */
  covered: Covered[];
  /** The mark of a note that they begin with. */
  lead?: string;
}

/** In ems: what is set further apart has a blank between. */
const BLANK = 0.15;
/** Cells of a table, and what is set apart by more than a blank. */
const APART = 1.5;
/** Chinese and Japanese have no blanks; where lines are spread, there is room between letters. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uffef]`;
const SPREAD = new RegExp(`(?<=${UNSPACED}) (?=${UNSPACED})`, 'gu');
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');
const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LTR = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

export const isRightToLeft = (text: string): boolean => {
  const right =
    text.match(/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu)?.length ?? 0;
  return right > 0 && right > (text.match(/\p{L}/gu)?.length ?? 0) / 2;
};

export interface Reader {
  letters: (text: string) => string;
  areas: readonly Area[];
  /** What the structure tree says of marked content; empty where it is not believed. */
  tagged: ReadonlyMap<string, Tagged>;
}

/** The words of what stands side by side. */
export function wordsOf(stretches: readonly Stretch[], reader: Reader): Words {
  const { y, size } = stretches.reduce((main, each) => (each.letters > main.letters ? each : main));
  const runs = inOrder(stretches.flatMap((each) => each.runs));
  const words: Words = { text: '', pieces: [], marks: [], covered: [] };
  let before: Run | undefined;
  for (const run of runs) {
    const said = reader.letters(run.text).replace(SPREAD, '');
    if (!said.trim()) continue;
    const shift = run.size < 0.85 * size && isBeside(before, run) ? shiftOf(run, y, size) : 0;
    if (shift > 0 && words.text === '' && LEAD.test(said.trim())) {
      words.lead = said.trim().replace(BRACKETS, '');
      before = run;
      continue;
    }
    if (shift > 0 && isNoteMark(said.trim(), words.text)) {
      words.marks.push({ at: words.text.trimEnd().length, mark: said.trim().replace(BRACKETS, '') });
      before = run;
      continue;
    }
    const gap = before ? blankBetween(before, run, words.text, said) : '';
    if (gap && !/\s$/.test(words.text) && words.text) words.text += gap;
    const start = words.text.length;
    const trimmed = start === 0 || gap ? said.trimStart() : said;
    words.text +=
      shift === 0 ? trimmed : shift > 0 ? raised(trimmed, words.text) : lowered(trimmed, words.text);
    words.pieces.push({ start, end: words.text.length, ...run.look });
    for (const each of coveredIn(run, words.text.slice(start), reader.areas))
      words.covered.push({ ...each, start: start + each.start, end: start + each.end });
    before = run;
  }
  words.text = words.text.trimEnd();
  return words;
}

const LEAD = /^\[?(?:\p{Nd}{1,3}|[*†‡§¶‖#]{1,3}|\p{Ll})\]?$/u;
const BRACKETS = /^\[|\]$/g;

/**
 * Parts as one, each with the text it has there: its own, with less or more at its end.
 */
export function joinedWords(parts: readonly Words[], texts: readonly string[]): Words {
  const whole: Words = { text: '', pieces: [], marks: [], covered: [] };
  parts.forEach((part, index) => {
    const start = whole.text.length;
    whole.text += texts[index]!;
    const within = (at: number) => Math.min(start + at, whole.text.length);
    for (const piece of part.pieces)
      whole.pieces.push({ ...piece, start: within(piece.start), end: within(piece.end) });
    for (const each of part.covered)
      whole.covered.push({ ...each, start: within(each.start), end: within(each.end) });
    for (const { at, mark } of part.marks) whole.marks.push({ at: within(at), mark });
  });
  return whole;
}

/** Whether a run touches the one before it, or begins the line. */
const isBeside = (before: Run | undefined, run: Run): boolean =>
  !before || Math.max(run.x - endOf(before), before.x - endOf(run)) < 0.5 * Math.max(before.size, run.size);

/** More than nothing: raised; less: lowered. */
function shiftOf(run: Run, y: number, size: number): number {
  const up = y - run.y;
  if (up > 0.15 * size) return 1;
  return up < -0.08 * size ? -1 : 0;
}

/**
 * A figure or a sign, raised, after a word or its stop. After a figure it is a power, and after a letter or
 * two a unit's.
 */
function isNoteMark(said: string, before: string): boolean {
  if (/^(?:\[[\w ]{1,7}\])+$/u.test(said)) return true;
  if (!/^(?:[\p{Nd}]{1,3}(?:[,–-]\s?\p{Nd}{1,3})*|[*†‡§¶‖#]{1,3}|\p{Ll})$/u.test(said)) return false;
  return /(?:\p{L}{3}|[.,;:!?”’"'»)\]…]|\p{L}\d{4})\s*$/u.test(before) && !/\bref\.$/.test(before);
}

function blankBetween(before: Run, run: Run, text: string, said: string): string {
  const em = Math.min(before.size, run.size);
  const gap = run.x >= before.x ? run.x - endOf(before) : before.x - endOf(run);
  if (gap > APART * Math.max(before.size, run.size)) return '\t';
  if (/\s$/.test(text) || /^\s/.test(said)) return '';
  if (ENDS_UNSPACED.test(text) && STARTS_UNSPACED.test(said)) return '';
  if (gap > BLANK * em) return ' ';
  // What runs from right to left may be drawn from either side.
  const later = run.order > before.order ? run : before;
  return later.spaced && Math.abs(run.order - before.order) === 1 ? ' ' : '';
}

/**
 * In the order in which they are read: from right to left where most of the letters are, and in between
 * figures and foreign words from left to right.
 */
function inOrder(runs: Run[]): Run[] {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  if (!isRightToLeft(runs.map(({ text }) => text).join(' '))) return sorted;
  const turned: Run[] = [];
  let foreign: Run[] = [];
  for (const run of sorted.reverse()) {
    const isForeign = !RTL.test(run.text) && LTR.test(run.text);
    if (isForeign) {
      foreign.unshift(run);
      continue;
    }
    turned.push(...foreign, run);
    foreign = [];
  }
  return [...turned, ...foreign];
}
