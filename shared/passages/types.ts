import type { Apparatus, Cue, Place, Table } from '../document/document';
import type { Range } from '../text/ranges';

/*
 * What is asked and answered about a mark and the papers beside it. Offsets are UTF-16 code units,
 * `[start, end)`: into the draft for marks and values, into a paper's text for passages.
 */

/** A paper as it was read. */
export interface Paper {
  /** As a person knows it: the name of its file. */
  name: string;
  text: string;
  apparatus: Pick<Apparatus, 'cues' | 'places' | 'tables'>;
}
export type { Cue, Place, Table };

/** Where in a paper a passage is, as a person would say it; each absent where the paper has no such thing. */
export interface Locator {
  /** Counted from 1. */
  page?: number;
  /** "Sheet!B4"; of a table without sheets "B4". */
  cell?: string;
  /** "hh:mm:ss". */
  time?: string;
}

/** Words of a paper that may bear on a mark: a sentence or two, a row of a sheet, a turn of a talk. */
export interface Passage extends Range, Locator {
  paper: string;
  /** The words as they stand in the paper, cells joined by " | ". */
  text: string;
  /** Who says so, where the paper does. */
  speaker?: string;
  /** What stands right before and behind it, and the heads of its columns: for whoever compares values. */
  around: string;
}

export type ValueKind = 'number' | 'date' | 'name' | 'title' | 'place' | 'negation' | 'quote';

/** A value inside a mark: what can be right or wrong by itself. */
export interface MarkValue extends Range {
  kind: ValueKind;
  text: string;
}

/** What a passage says of a value. */
export type Bears = 'agrees' | 'differs' | 'absent';

/** The same, with the words of the passage it was told by, for showing both side by side. */
export interface Judged {
  value: MarkValue;
  bears: Bears;
  /** What the passage has in its place, and why it agrees all the same ("rounded", "in words"). */
  says?: string;
  why?: string;
}

/** The mark that is asked about: its words, and the sentence or two around them in the draft. */
export interface AskedMark extends Range {
  id: string;
  kind: 'claim' | 'quote' | 'attribution';
  draft: string;
  /** The day the draft counts from, "YYYY-MM-DD". */
  published: string;
}
