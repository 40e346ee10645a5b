import type { ChangesAs } from '../document';
import type { LeftOut } from '../left-out';
import type { Tag } from '../xml';
import { Flow } from './flow';
import type { Line, Point } from './line';
import type { Numbering } from './numbering';
import type { Look, Style, Styles } from './styles';

/*
 * What is held while a part is read.
 */

/** What the parts of a document have in common. */
export interface Whole {
  styles: Styles;
  /** Counts from the beginning. */
  numbering: () => Numbering;
  changes: ChangesAs;
  /** The addresses of the part's links by their ids. */
  links: ReadonlyMap<string, string>;
  leftOut: LeftOut;
}

export interface NoteMark {
  at: Point;
  id: string;
  endnote: boolean;
  /** Its mark where the writer chose it. */
  mark: string;
}

/** A note or a comment; of a body one without id. */
export interface Piece {
  flow: Flow;
  tag?: Tag;
  /** The id of its last paragraph, by which other parts know a comment. */
  lastParagraph?: string;
  notes: NoteMark[];
  /** Where comments begin, end and are referred to, by their ids. */
  comments: Map<string, { from?: Point; to?: Point; mark?: Point }>;
  pictures: { at: Point; alternative: string }[];
  heads: boolean;
}

export interface Paragraph {
  line: Line;
  style: Style;
  level?: number;
  list?: string;
  depth?: number;
  dropCap: boolean;
  /** Tracked changes of its end, and whether its end is not shown. */
  end: { inserted: boolean; deleted: boolean; hidden: boolean };
}

export interface Run {
  look: Look;
  style?: string;
  font: string;
  /** A note whose mark follows as words. */
  note?: NoteMark;
}

export const newPiece = (tag?: Tag): Piece => ({
  flow: new Flow(),
  ...(tag ? { tag } : {}),
  notes: [],
  comments: new Map(),
  pictures: [],
  heads: false,
});
