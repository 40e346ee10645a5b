/** What a fact can be looked up in, and whom it can be heard from. */
export type Lookup =
  | 'interview'
  | 'recording'
  | 'transcript'
  | 'notes'
  | 'record'
  | 'law'
  | 'dataset'
  | 'paper'
  | 'report'
  | 'book'
  | 'news-report'
  | 'web-page'
  | 'social-post'
  | 'press-release'
  | 'picture'
  | 'reference-work';
/** What was agreed with somebody who said it, where it is not all on the record. */
export type Agreed = 'background' | 'not-for-attribution' | 'off-the-record' | 'confidential';

/**
 * What a writer notes beside a draft about where a fact comes from. Sources of regular expressions are
 * written for the flags `iu`.
 */
export interface BackingWords {
  /** What the number of a page stands behind. The source of a regular expression, as the three below. */
  page: string;
  /** What the number of another part stands behind: a chapter, a paragraph, an exhibit. */
  part: string;
  /**
   * What the number of a page stands behind in works of other languages; its capitals count. The source of a
   * regular expression for the flag `u`.
   */
  pageAbroad: string;
  /** What stands before the page of something that is filed under a number: "ECF 12 at". */
  filed: RegExp;
  /** The same of a part whose number is spelled out: "chapter three". */
  partSpelled: string;
  /** Between two pages that are spelled out. The source of a regular expression. */
  pageThrough: string;
  /** A recording by its number alone, with a time behind it: "T3 12:40". */
  numberedTape: RegExp;
  /** What a minute of a recording stands behind, and what makes one of the number before it. */
  minute: string;
  minutesIn: string;
  /** Behind a time it is one of the day. */
  halfDay: RegExp;
  /** What a telephone number stands behind. The source of a regular expression. */
  telephone: string;
  /** What may stand between the two. The source of a regular expression. */
  telephoneIs: string;
  /** Behind a telephone number, a figure that is dialled after it. The source of a regular expression. */
  extension: string;
  /** Behind a minute, what says that it is one. The source of a regular expression. */
  minuteEnds: string;
  /** A day in figures, without its year or with it. */
  day: RegExp;

  /** A stretch that begins so says where something is from. */
  lead: RegExp;
  /** What stands in brackets is a source. */
  labelled: RegExp;
  /** What stands before a source and does not say that it is one. */
  within: RegExp;
  /** What of a source is meant, before its name. */
  head: RegExp;
  /** Behind it stands who was spoken to, or wrote. */
  heardFrom: readonly (readonly [before: RegExp, kind: Lookup])[];
  /** Who was spoken to by the author, or wrote to them, stands before it, or straight behind it. */
  withAuthor: readonly (readonly [cue: RegExp, kind: Lookup])[];
  /** Behind it stands who said it, or what says it. */
  toldBy: RegExp;
  /** Straight behind the name of who said it. */
  saidIt: readonly (readonly [after: RegExp, kind: Lookup])[];
  /** The same of somebody who has no name, at the beginning; its first group is what they are. */
  roleSaid: RegExp;
  /** Behind the name of a work: what it says follows. */
  shows: RegExp;
  /** What ends a description of somebody who has no name: "the clerk *on* Monday". */
  personEnds: RegExp;
  /** Somebody of whom nothing more is said. */
  nobody: RegExp;
  /** Two who said it together. */
  together: RegExp;
  /** A name of several people together: an office, a company. */
  bodies: RegExp;
  /** Who publishes news and is no person. */
  outlets: RegExp;

  /** What somebody can look a fact up in, the more telling first. */
  kinds: readonly (readonly [noun: RegExp, kind: Lookup])[];
  /** A book by its imprint; an article by where in a journal it stands. */
  imprint: RegExp;
  inJournal: RegExp;
  /** Words of a remark, which no title of a source has, as they stand within a sentence. */
  remark: RegExp;
  /** How a title goes on behind its noun: "minutes of the Harbour Board". */
  goesOn: RegExp;
  /** Several words with a capital each, and nothing else. */
  onlyName: RegExp;
  /** In lower case: what no name of a source begins or ends with. */
  edges: ReadonlySet<string>;
  /** The source of the note before. */
  again: RegExp;

  /** The author was there, and nobody else can say. */
  own: RegExp;
  /** Too little to go by. */
  vague: RegExp;
  /** There is no source, or none any more. */
  lacking: RegExp;
  /** A question without a question mark. */
  asking: RegExp;
  /** What was agreed with who said it, the strictest first. */
  terms: readonly (readonly [words: RegExp, terms: Agreed])[];
}
