/**
 * What the finding of passages asks of a language: which words are forms of one, and which say nearly the
 * same.
 */
export interface SearchWords {
  /**
   * The stem of a lower-case word without accents, the same for all its forms; '' of a word that tells
   * nothing.
   */
  stemOf: (lower: string) => string;
  /** For a stem the stems of words that tell of the same thing: "length" of what is "long". */
  nearTo: (stem: string) => readonly string[];
  /**
   * The first word that calls something the most or the least of its kind, its article included. `rank`: 1,
   * and 2 of what is "second largest".
   */
  superlative: (text: string) => { start: number; end: number; most: boolean; rank: number } | null;
  /** Something that is the most of its kind only among others: "one of the oldest". The group `word`. */
  amongMost: RegExp;
  /** The year that a text names by what it is from the one it is published in: "last year". */
  yearOf: (text: string, published: number) => number | null;
  /** A clause that speaks of what was named before it: "nine of them". */
  pointsBack: RegExp;
  /** What in a sentence says where it is from, and nothing of what it tells: "according to the report". */
  whence: RegExp;
  /** A text that may name a day of the calendar. */
  day: RegExp;
  /** A text that calls its figure an average. */
  average: RegExp;
  /** Whether a clause says that something became more (1) or less (-1), or is; null where it does not say. */
  wayOf: (text: string) => 1 | -1 | null;
  /** A clause that sets two figures against each other. */
  against: RegExp;
  /** A clause whose figure is a part of a whole. */
  partOf: RegExp;
  /** A text that calls its figure a sum. */
  sum: RegExp;
  /** The word that a row goes by that adds up others. */
  total: string;
  /** The label of a row that adds up the others, or is their mean. */
  totals: RegExp;
}
