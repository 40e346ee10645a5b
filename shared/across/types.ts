import type { Range } from '../text/ranges';

/*
 * What is told of a piece as a whole: of its draft, its earlier drafts and its papers together. Offsets are
 * UTF-16 code units, `[start, end)`, into the text they are of.
 */

/** A text of the piece: the draft, an earlier one by its number, a paper by its name. */
export interface TextName {
  in: 'draft' | 'earlier' | 'paper';
  /** '' for the draft. */
  name: string;
}

/** Where words of the piece stand; `locator` as a person says it: "paragraph 3", "page 14". */
export interface Spot extends TextName, Range {
  locator: string;
  /** The words around it that are shown: its sentence, its row. */
  said: string;
}

export type Precision = 'day' | 'month' | 'year';

/** A stretch of the calendar: its first and its last day, `YYYY-MM-DD`. */
export interface Span {
  from: string;
  to: string;
  precision: Precision;
}

/** A stretch of the calendar that the piece speaks of. */
export interface Dated extends Span {
  spot: Spot;
  /** The words of the date itself, as they stand. */
  words: string;
  /** The date in full: "12 March 2022". */
  date: string;
  /** What it was counted from: "three years after 12 March 2019"; absent where it is written out. */
  by?: string | undefined;
}

/** Two places of the piece, or one, that cannot both be right. */
export interface Clash {
  /** In a sentence: what does not fit. */
  why: string;
  /** What stands at either place, side by side. */
  here: string;
  there: string;
  at: Spot;
  /** Absent where one place is wrong by itself. */
  against?: Spot | undefined;
}

export interface Timeline {
  /** By their first day. */
  dated: Dated[];
  clashes: Clash[];
  /** So many dated statements of papers are left out, for there are too many. */
  left: number;
  /** So many days of papers are left out, for no year is said and none can be told. */
  undated: number;
}

export type EntityKind = 'person' | 'organisation' | 'place' | 'other' | 'address' | 'telephone';

/** What somebody is called beside a name, and how often in the draft and in the papers. */
export interface Office {
  words: string;
  draft: number;
  papers: number;
}

/** One way in which a name is written, and how often. */
export interface Spelling {
  words: string;
  draft: number;
  papers: number;
  offices: Office[];
  /** The first places where it is written so, those of the draft before those of papers. */
  spots: Spot[];
}

/** Somebody or something the piece names; `other`: a product, a work, or what the words do not tell. */
export interface Entity {
  kind: EntityKind;
  /** As it is written in full, or first. */
  name: string;
  spellings: Spelling[];
}

export interface Register {
  /** In the order the draft names them; those that only papers have come last. */
  entities: Entity[];
  clashes: Clash[];
  /** So many that only papers have are left out, for there are too many. */
  left: number;
}

/** A figure that the draft gives, and another place of the piece that speaks of the same thing. */
export interface Again {
  /** The words that stand there. */
  words: string;
  bears: 'agrees' | 'differs';
  /** How far the two are apart, in per cent or points; '' where they are not. */
  difference: string;
  /** Why it agrees all the same, or how it may have gone wrong; '' for nothing. */
  why: string;
  spot: Spot;
}

/** A figure that recurs. */
export interface Recurring {
  words: string;
  /** What it amounts to; null where that cannot be told. */
  value: number | null;
  /** What it is counted in, as it is written: "metres", "per cent". */
  unit: string;
  spot: Spot;
  again: Again[];
}

export interface Quantities {
  recurring: Recurring[];
  clashes: Clash[];
}

/** What is told of a piece as a whole. */
export interface Across {
  timeline: Timeline;
  register: Register;
  quantities: Quantities;
}
