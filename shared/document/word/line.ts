import { firstWhere } from '../../text/ranges';
import type { PartKind } from '../../vocabulary';
import type { TrackedChange } from '../document';
import { withShifts } from './shifts';
import type { Role } from './styles';

/*
 * One line of the text while it is written. Its words are kept as they come; blanks at its edges and about
 * its breaks go when it is read.
 */

export interface ChangeMark extends Pick<TrackedChange, 'type' | 'author' | 'date'> {
  /** The words are new here: they were put in or moved to here. */
  arrives: boolean;
}

export type Span = { start: number; end: number } & (
  { is: 'bold' | 'italic' } | { is: 'link'; href: string } | { is: 'change'; change: ChangeMark }
);

/** A place in a line, counted in the words as they came. */
export interface Point {
  line: Line;
  at: number;
}

export interface Shift {
  start: number;
  end: number;
  to: 'up' | 'down';
}

export interface Line {
  raw: string;
  spans: Span[];
  /** Of a heading; 0 of every other line. */
  level: number;
  /** A style says in so many words that it is none. */
  isBody: boolean;
  role?: Role;
  part?: PartKind | undefined;
  /** What is raised or lowered, in stretches. */
  shifts: Shift[];
  label: string;
  /** What stands before it where it is not the first. */
  joint: '\n' | '\t';
  /** It stands in a table, and in one cell of several. */
  inTable: boolean;
  inCell: boolean;
  /** Whether all its words are bold, and the size of the smallest in half points; for headings by hand. */
  allBold: boolean;
  size: number;
  said: Said | undefined;
}

/** A line as it is read. */
export interface Said {
  text: string;
  /** Where in `text` a place in the raw words is. */
  at(raw: number): number;
}

export const newLine = (): Line => ({
  raw: '',
  spans: [],
  level: 0,
  isBody: false,
  shifts: [],
  label: '',
  joint: '\n',
  inTable: false,
  inCell: false,
  allBold: true,
  size: Number.POSITIVE_INFINITY,
  said: undefined,
});

/** A break within a paragraph, as it is written into a line. */
export const BREAK = '\v';

/** The line as it is read; to be asked when nothing more is written into it. */
export function lineSaid(line: Line): Said {
  line.said ??= saidOf(line);
  return line.said;
}

/**
 * A break is a line of its own, as on a page; in a heading and in a cell, which are one thing each, it is a
 * blank.
 */
function saidOf({ raw: written, shifts, level, inCell }: Line): Said {
  const one = level > 0 || inCell;
  const { text: raw, at: inRaw } = withShifts(written, shifts);
  const bare = one ? raw.replaceAll(BREAK, ' ') : raw.replaceAll(BREAK, '\n');
  if (bare.trim() === bare && !bare.includes('\n')) return { text: bare, at: inRaw };
  const kept: Kept[] = [];
  let from = 0;
  let text = '';
  for (const line of bare.split('\n')) {
    const words = line.trim();
    if (words !== '') {
      const start = from + line.length - line.trimStart().length;
      if (text !== '') text += '\n';
      kept.push({ start, end: start + words.length, said: text.length });
      text += words;
    }
    from += line.length + 1;
  }
  return { text, at: (at) => saidAt(kept, inRaw(at)) };
}

/** A stretch of the raw words that is read, and where. */
interface Kept {
  start: number;
  end: number;
  said: number;
}

function saidAt(kept: readonly Kept[], at: number): number {
  const stretch = kept[firstWhere(kept.length, (index) => kept[index]!.start > at) - 1];
  return stretch ? stretch.said + Math.min(at, stretch.end) - stretch.start : 0;
}

/** How many of the last spans are looked at for one that goes on. */
const BACK = 8;

/** Puts a span on, or makes the last one of its kind longer where it goes on. */
export function span(line: Line, next: Span): void {
  const last = line.spans.slice(-BACK).findLast(({ is }) => is === next.is);
  if (last && last.end === next.start && goesOn(last, next)) last.end = next.end;
  else line.spans.push(next);
}

function goesOn(last: Span, next: Span): boolean {
  if (last.is === 'link') return next.is === 'link' && last.href === next.href;
  return last.is !== 'change' || (next.is === 'change' && last.change === next.change);
}
