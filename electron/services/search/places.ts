import type { SearchPlace } from '@shared/contract';
import { RANKS, type Passage } from './document';
import type { Term } from './query';
import { wordsOf, type Word } from './words';

/**
 * A passage of an article that has some of what was asked for: its place among `passagesOf`, and which terms.
 */
export interface FoundPassage {
  passage: number;
  rank: number;
  terms: ReadonlySet<number>;
}

/** Where a passage has what a term asks for. */
interface Match {
  term: number;
  start: number;
  end: number;
}

const MOST_PLACES = 3;

/** About what fits on two lines of the list. */
const EXCERPT = 160;
/** How much of that stands before the first word found. */
const LEAD = 40;

/**
 * The places to show for an article that was found, at most three: the first has as much of what was asked
 * for as any, the others add what is still missing; else the better rank comes first. `found` says which
 * passages there are to choose from.
 */
export function placesOf(
  passageAt: (at: number) => Passage | undefined,
  found: readonly FoundPassage[],
  terms: readonly Term[],
): SearchPlace[] {
  const chosen: Passage[] = [];
  const places: SearchPlace[] = [];
  const shown = new Set<number>();
  let left = [...found];
  while (places.length < MOST_PLACES && left.length > 0) {
    const best = left.reduce((a, b) => (worthOf(b, shown) > worthOf(a, shown) ? b : a));
    left = left.filter((other) => other !== best);
    const passage = passageAt(best.passage);
    const matches = passage ? matchesIn(passage.words, terms) : [];
    if (!passage || matches.length === 0 || chosen.some((other) => within(passage, matches, other))) continue;
    chosen.push(passage);
    places.push(placeOf(passage, matches));
    for (const term of best.terms) shown.add(term);
  }
  return places;
}

function worthOf({ rank, terms }: FoundPassage, shown: ReadonlySet<number>): number {
  let missing = 0;
  for (const term of terms) if (!shown.has(term)) missing += 1;
  return (missing * 1000 + terms.size) * RANKS.length - rank;
}

/** A paragraph that shows nothing but what a mark above it shows already. */
function within(passage: Passage, matches: readonly Match[], other: Passage): boolean {
  if (passage.where !== 'text' || other.where !== 'mark' || other.start === undefined) return false;
  return matches.every(
    ({ start, end }) => passage.start! + start >= other.start! && passage.start! + end <= other.end!,
  );
}

/** In order of place; one that lies within another is left out. */
export function matchesIn(text: string, terms: readonly Term[]): Match[] {
  const words = wordsOf(text);
  const found: Match[] = [];
  for (let at = 0; at < words.length; at += 1) {
    terms.forEach((term, index) => {
      if (begins(words, at, term))
        found.push({ term: index, start: words[at]!.start, end: words[at + term.words.length - 1]!.end });
    });
  }
  return found;
}

/** Whether the words from `at` on are those of the term. */
function begins(
  words: readonly Word[],
  at: number,
  { words: asked, open, instead }: Omit<Term, 'typed'>,
): boolean {
  if (instead) return instead.some((word) => begins(words, at, { words: [word], open }));
  return asked.every((word, index) => {
    const folded = words[at + index]?.folded;
    return folded === word || (open && index === asked.length - 1 && !!folded?.startsWith(word));
  });
}

function placeOf(
  { where, label, words, mark, paper, start, end }: Passage,
  matches: readonly Match[],
): SearchPlace {
  const first = matches[densest(matches)]!;
  const window = windowAt(words, first.start);
  const before = window.start > 0 ? '…' : '';
  const by = before.length - window.start;
  const highlights = matches
    .filter((match) => match.start >= window.start && match.end <= window.end)
    .map((match) => ({ start: match.start + by, end: match.end + by }));
  return {
    where,
    label,
    highlights: joined(highlights),
    excerpt: `${before}${words.slice(window.start, window.end)}${window.end < words.length ? '…' : ''}`,
    ...(mark === undefined ? {} : { mark }),
    ...(paper === undefined ? {} : { paper }),
    ...(start === undefined || end === undefined
      ? {}
      : where === 'text' || where === 'paper'
        ? { start: start + first.start, end: start + first.end }
        : { start, end }),
  };
}

/** Index of the match from which on most terms are found within an excerpt. */
function densest(matches: readonly Match[]): number {
  let best = 0;
  let most = 0;
  for (const [index, { start }] of matches.entries()) {
    const terms = new Set<number>();
    for (let at = index; at < matches.length && matches[at]!.end <= start + EXCERPT - LEAD; at += 1)
      terms.add(matches[at]!.term);
    if (terms.size > most) [best, most] = [index, terms.size];
  }
  return best;
}

/**
 * A stretch of about the length of an excerpt around `at`, from the beginning of a word to the end of one
 * where there are any.
 */
function windowAt(text: string, at: number): { start: number; end: number } {
  if (text.length <= EXCERPT) return { start: 0, end: text.length };
  const from = Math.max(0, Math.min(at - LEAD, text.length - EXCERPT));
  const space = from === 0 ? -1 : text.slice(from - 1, at).search(/\s/u);
  const start = from === 0 ? 0 : space === -1 ? whole(text, from) : from + space;
  const to = Math.min(text.length, start + EXCERPT);
  if (to === text.length) return { start, end: to };
  const back = /\s\S*$/u.exec(text.slice(at, to + 1));
  return { start, end: back && back.index > EXCERPT / 4 ? at + back.index : whole(text, to) };
}

/** Not between the two halves of one character. */
const whole = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
};

/** Ranges that touch or overlap become one. */
function joined(ranges: { start: number; end: number }[]): { start: number; end: number }[] {
  const sorted = ranges.sort((a, b) => a.start - b.start);
  return sorted.reduce<{ start: number; end: number }[]>((all, range) => {
    const last = all.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else all.push({ ...range });
    return all;
  }, []);
}
