/*
 * A page of a PDF as it is given: words at places. A PDF says where each stretch of text is drawn and with
 * which font; that some of them make a line, a paragraph or a column is worked out from that (and from its
 * structure tree, where it has one).
 *
 * Lengths are points. `x` grows to the right; `y` is where letters stand (the baseline) and grows downwards
 * from the top of the page as it is shown.
 */

/** How letters look, as far as their font's name says. */
export interface Look {
  bold: boolean;
  italic: boolean;
}

/**
 * Which way a line of text runs over the page, in degrees clockwise; `askew` is none of the four. `down`: its
 * letters stand upright below each other, and the next line is on the left.
 */
export type Turn = 0 | 90 | 180 | 270 | 'askew' | 'down';

/** Text that was drawn in one go. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of the letters. */
  size: number;
  turn: Turn;
  look: Look;
  /** Its number in the order in which the page is drawn. */
  order: number;
  /** A blank was drawn between it and the one that was drawn before. */
  spaced: boolean;
  /** The marked content it is in, by which the structure tree names it; '' where it is in none. */
  mark: string;
  /** Marked as no part of what the document says: a running head, a line number, a rule. */
  artifact: boolean;
}

/** A part of the page whose words lead to an address, or that a comment is on. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
  href?: string;
  /** The name of the comment. */
  comment?: string;
  /** It is shown by a sign over the words, and is on none of them: it stands where the sign begins. */
  icon?: true;
}

/** What somebody wrote on a page. */
export interface Remark {
  name: string;
  author: string;
  date?: string;
  text: string;
  resolved: boolean;
  /** The name of what it answers. */
  answers?: string;
}

/** A knot of the structure tree (PDF 32000-1, 14.7). */
export interface Tag {
  role: string;
  /** What is said instead of a picture. */
  alternative: string;
  /** Further knots, and the names of marked content. */
  children: readonly (Tag | string)[];
}

export interface Page {
  /** As the document numbers it: "iv", "12". */
  label: string;
  width: number;
  height: number;
  runs: readonly Run[];
  areas: readonly Area[];
  remarks: readonly Remark[];
  /** Fields of a form that are filled in and whose value is not told: passwords and signatures. */
  fields: number;
  /** It could not be read. */
  damaged?: true;
  /** Null: the page has no structure tree. */
  tags: Tag | null;
  /** Something is drawn on it, be it words or not. */
  drawn: boolean;
}

export interface Pdf {
  /** What the file says it is called; '' where it does not. */
  title: string;
  pages: readonly Page[];
}
