import type { Span } from '../types';
import { parse, type Gold } from './notation';

/** The kinds of error that authors leave in, and that the text alone gives away. */
export const KINDS = [
  'placeholder',
  'residue',
  'citation',
  'doubled',
  'duplicate',
  'run-on',
  'ordinal',
  'no-such-date',
  'weekday',
  'age',
  'scale',
  'currency',
  'points',
  'sum',
  'difference',
  'share',
  'rate',
  'spelling',
  'office',
  'unit',
  'headline',
  'superlative',
  'denial',
  'allegation',
] as const;
export type Kind = (typeof KINDS)[number];

/** One error, and the article with it and no other. Where words were only taken away, `start` is `end`. */
export interface Planted extends Span {
  kind: Kind;
  text: string;
}

/**
 * An article as it should be printed, its quotations marked, and its twins as a tired author might write
 * them.
 */
export interface Twins {
  genre: string;
  /** The day of publication, ISO. */
  date: string;
  clean: Gold;
  planted: Planted[];
}

/**
 * Reads an article with its errors. Above the first blank line stand its genre, its date and what to put for
 * what; below it the clean text, in the notation of `parse`:
 *
 *   genre: court report
 *   date: 2025-02-14
 *   weekday: on Friday -> on Sunday           what is to be replaced stands once in the text
 *   allegation: She denies it. ->             taken out
 *   duplicate: The van … a ticket. -> $&¶$&   “…” leaves out the middle; $& what was found; ¶ a new paragraph
 *
 * Throws where a line does not fit: an article that cannot be read is a mistake.
 */
export function parseTwins(file: string): Twins {
  const cut = file.indexOf('\n\n');
  const head = file.slice(0, cut).split('\n').map(lineOfHead);
  const clean = parse(file.slice(cut));
  const said = (name: string): string => head.find(([key]) => key === name)?.[1] ?? '';
  const planted = head
    .filter(([key]) => key !== 'genre' && key !== 'date')
    .map(([kind, change]) => plant(clean.text, kind, change));
  return { genre: said('genre'), date: said('date'), clean, planted };
}

function lineOfHead(line: string): [string, string] {
  const colon = line.indexOf(': ');
  if (colon < 0) throw new Error(`No “name: value”: ${line}`);
  return [line.slice(0, colon), line.slice(colon + 2)];
}

const isKind = (name: string): name is Kind => KINDS.some((kind) => kind === name);

function plant(text: string, kind: string, change: string): Planted {
  if (!isKind(kind)) throw new Error(`No such kind of error: ${kind}`);
  const [find = '', put] = change.split(/ -> ?/);
  if (put === undefined) throw new Error(`Nothing to put for it: ${change}`);
  const { start, end } = placeOf(text, find);
  const words = put.replaceAll('¶', '\n\n').replaceAll('$&', () => text.slice(start, end));
  if (words === text.slice(start, end)) throw new Error(`Puts what was there: ${change}`);
  return { kind, text: text.slice(0, start) + words + text.slice(end), start, end: start + words.length };
}

/** The one place of `find` in `text`. */
function placeOf(text: string, find: string): Span {
  const [first = '', last = ''] = find.split(' … ');
  const start = text.indexOf(first);
  const rest = text.indexOf(last, start + first.length);
  if (start < 0 || rest < 0 || text.includes(first, start + 1)) {
    throw new Error(`Not there, or more than once: ${find}`);
  }
  return { start, end: rest + last.length };
}
