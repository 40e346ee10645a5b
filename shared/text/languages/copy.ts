/** What stands around a story in copy and on pages: bylines, date lines, page furniture, broken lines. */
export interface CopyWords {
  /** What a byline begins with, before the name. */
  byline: RegExp;
  /** What stands before the date of a date line. */
  published: RegExp;
  /** Somebody speaks, whatever else the line says. The source of a regular expression. */
  speaking: string;
  /** What a web page hangs around an article, each line by the first pattern that fits it. */
  furniture: readonly (readonly [line: RegExp, kind: Furnishing])[];
  /** Behind a hyphen at a line's end: the hyphen waits for a word that is shared, "pre- and post-war". */
  sharing: RegExp;
  /** Two words in one with a hyphen, whatever else a text has of them: "well-known". The whole word. */
  compound: RegExp;
  /** What a layout calls the styles of its paragraphs, in small letters, words apart; the first that fits. */
  styles: readonly (readonly [name: RegExp, kind: StyleKind])[];
  /** In the name of a font's style, or, `whole`, as the name of a style of words: what it looks like. */
  fonts: { bold: RegExp; italic: RegExp; whole: RegExp };
  /** Words that every story has and few have twice. The whole word. */
  known: RegExp;
}

/** A list of other stories, a pointer to another page, television, advertising, a button, small print. */
export type Furnishing = 'stories' | 'pointer' | 'television' | 'advertising' | 'button' | 'small print';

/** What paragraphs of a style are; `none`: what looks like another of these by its name and is not. */
export type StyleKind =
  | 'none'
  | 'headline'
  | 'heading'
  | 'standfirst'
  | 'byline'
  | 'caption'
  | 'pull-quote'
  | 'sidebar'
  | 'graphic'
  | 'cover-line';
