import type { Range } from '../../text/ranges';
import type { Paper } from '../types';

/** A table as it is asked: its rows, the one with the heads of its columns, and where each row stands. */
export interface Grid {
  rows: readonly (readonly string[])[];
  /** The row with the heads of the columns, or -1. */
  head: number;
  /** "Sheet!" before the address of a cell, '' in a table without sheets; null: its cells have no address. */
  sheet: string | null;
  /** What stands over the heads: the name of the sheet, a title. */
  title: string;
}

/** What stands between the things that are told beside a unit. */
export const BESIDE = ' · ';

/** What can be shown as a passage: a sentence, a row, what somebody says in one go. */
export interface Unit extends Range {
  form: 'sentence' | 'row' | 'speech';
  /**
   * The pieces it is in, where something else stands in between: a sentence that goes on in the next column.
   */
  parts?: readonly Range[];
  /** What belongs to it and is not in it: the heading, the heads of its columns, who speaks. */
  head: string;
  /** The stretches of its paper that are told with it: the sentences beside it. */
  beside: readonly Range[];
  /** It is read for its words, and seldom what backs anything: a menu, what an e-mail quotes. */
  weak: boolean;
  speaker?: string;
  /** Seconds from the start of the recording. */
  time?: number;
  grid?: Grid;
  /** Its row in the grid. */
  row?: number;
}

/** White space that is more than one space between words. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

/** A text with one space between its words. */
export const onOneLine = (text: string): string =>
  UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

/** The words of a unit on one line. */
export function wordsOf(paper: Paper, { start, end, parts, grid, row }: Unit): string {
  if (grid && row !== undefined) return grid.rows[row]!.filter((cell) => cell !== '').join(' | ');
  if (!parts) return onOneLine(paper.text.slice(start, end));
  return onOneLine(parts.map((piece) => paper.text.slice(piece.start, piece.end)).join(' '));
}

/** What is told beside a unit, on one line. */
export const around = ({ text }: Paper, { head, beside }: Unit): string =>
  [head, ...beside.map(({ start, end }) => text.slice(start, end))]
    .filter((piece) => piece !== '')
    .join(BESIDE);

/** A sentence of so few words says nothing without the one before it. */
const FEW = 4;
const MORE_WORDS = new RegExp(`^\\s*(?:\\S+\\s+){${FEW}}\\S`);

/** Sentences, each that is no more than a few words joined to the one before it, or the first to the next. */
export function joined(text: string, sentences: readonly Range[]): Range[] {
  const isFew = ({ start, end }: Range): boolean => !MORE_WORDS.test(text.slice(start, end));
  const out: Range[] = [];
  for (const sentence of sentences) {
    const last = out.at(-1);
    const goesOn = last !== undefined && (isFew(sentence) || (out.length === 1 && isFew(last)));
    if (goesOn) out[out.length - 1] = { start: last.start, end: sentence.end };
    else out.push(sentence);
  }
  return out;
}
