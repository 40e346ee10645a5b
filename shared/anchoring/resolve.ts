/** Finds an anchor's words in a text when there is no old draft to compare with: from cheap to dear. */

import search from 'approx-string-match';
import type { Anchor } from './anchor';
import type { Candidate } from './candidates';
import { withGrown, type Grown } from './grown';

export type Resolved =
  | {
      outcome: 'kept' | 'moved' | 'changed';
      start: number;
      end: number;
      score: number;
      candidates: Candidate[];
    }
  | { outcome: 'lost'; start?: undefined; end?: undefined; score: 0; candidates: Candidate[] };

// The best place must have so much of its surroundings in common, and so much more than the next best.
const ENOUGH = 0.5;
const CLEARLY_BETTER = 0.25;
// Words that stand once only, and are as long as this, need less of their surroundings.
const TELLING = 25;
const SOME = 0.1;
// One letter in three wrong is another sentence; and the search costs (errors / 32) × length of the text.
const MOST_ERRORS = 1 / 3;
const MOST_ERRORS_EVER = 96;
const LIKE_ENOUGH = 0.6;
const MOST_PLACES = 200;
const MOST_CANDIDATES = 8;
// How many letters right before and right after the words must stand to say what was put in their stead.
const BRACKET = 12;

/**
 * Where the words of `anchor` stand in `text`. kept: the same place and words. moved: the very words at
 * another offset, their surroundings say which. changed: other words where its surroundings are, or nearly
 * its words, or they with something grown against them that did not stand there. lost: nothing is sure; the
 * candidates, best first, are for a person. Total; between two drafts `mapMarks` knows more.
 */
export function resolveAnchor(text: string, anchor: Anchor): Resolved {
  const { exact, start, end } = anchor;
  if (exact === '') return lost([]);
  const places = exactPlaces(text, exact, start).map((at) => ({
    start: at,
    end: at + exact.length,
    score: around(text, anchor, at, at + exact.length),
  }));
  places.sort((a, b) => b.score - a.score || Math.abs(a.start - start) - Math.abs(b.start - start));
  const [best, next] = places;
  if (best) {
    const second = next?.score ?? 0;
    const here = places.find((place) => place.start === start && place.score >= best.score);
    const least = places.length === 1 ? SOME : ENOUGH;
    if (here && end - start === exact.length && here.score >= least)
      return standing(text, anchor, here, 'kept');
    const isClear = best.score >= ENOUGH && best.score - second >= CLEARLY_BETTER;
    const isTelling = places.length === 1 && exact.length >= TELLING && best.score >= SOME;
    if (isClear || isTelling) return standing(text, anchor, best, 'moved');
    return lost(places.map((place) => ({ ...grownAt(text, anchor, place), score: (1 + place.score) / 2 })));
  }
  const replaced = betweenBrackets(text, anchor);
  if (replaced.length === 1) return found('changed', replaced[0]!, replaced[0]!.score);
  const alike = fuzzyPlaces(text, anchor);
  const [likest, rival] = alike;
  if (
    likest &&
    likest.score >= LIKE_ENOUGH &&
    likest.score - (rival?.score ?? 0) >= CLEARLY_BETTER / 2 &&
    around(text, anchor, likest.start, likest.end) >= ENOUGH
  ) {
    return found('changed', likest, likest.score);
  }
  return lost([...replaced, ...alike].sort((a, b) => b.score - a.score));
}

/** The very words, unless something else has grown against them: then they are others. */
function standing(text: string, anchor: Anchor, place: Candidate, outcome: 'kept' | 'moved'): Resolved {
  const grown = grownAt(text, anchor, place);
  if (!grown.changed) return found(outcome, place, 1);
  return found('changed', { ...grown, score: place.score }, Math.min(0.99, place.score));
}

function grownAt(text: string, { prefix, exact, suffix }: Anchor, { start, end }: Candidate): Grown {
  const old = { start: prefix.length, end: prefix.length + exact.length };
  return withGrown(prefix + exact + suffix, old, text, { start, end });
}

/** Offsets of the very words; the ones nearest to the old place if there are too many. */
function exactPlaces(text: string, exact: string, near: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at);
  return places.sort((a, b) => Math.abs(a - near) - Math.abs(b - near)).slice(0, MOST_PLACES);
}

/**
 * Share of the anchor's prefix and suffix that stands right before and right after a place, letter by letter.
 */
function around(text: string, { prefix, suffix }: Anchor, start: number, end: number): number {
  if (prefix.length + suffix.length === 0) return 1;
  let before = 0;
  while (
    before < prefix.length &&
    before < start &&
    prefix[prefix.length - 1 - before] === text[start - 1 - before]
  )
    before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after++;
  const sides = [];
  if (prefix.length > 0) sides.push(before / prefix.length);
  if (suffix.length > 0) sides.push(after / suffix.length);
  // One side whole is enough to know a place by: the other may have been edited.
  return (Math.max(...sides) * 2 + Math.min(...sides)) / 3;
}

/** What stands between the letters that used to be right before the words and the ones right after. */
function betweenBrackets(text: string, { exact, prefix, suffix }: Anchor): Candidate[] {
  const opening = prefix.slice(-BRACKET);
  const closing = suffix.slice(0, BRACKET);
  if (opening.length < BRACKET || closing.length < BRACKET) return [];
  const found: Candidate[] = [];
  for (
    let at = text.indexOf(opening);
    at !== -1 && found.length < MOST_CANDIDATES;
    at = text.indexOf(opening, at + 1)
  ) {
    const start = at + opening.length;
    const end = text.indexOf(closing, start);
    if (end > start && end - start <= 2 * exact.length + 16)
      found.push({
        start,
        end,
        score: 0.5 + around(text, { exact, prefix, suffix, start, end }, start, end) / 4,
      });
  }
  return found;
}

function fuzzyPlaces(text: string, anchor: Anchor): Candidate[] {
  const { exact } = anchor;
  const most = Math.min(MOST_ERRORS_EVER, Math.floor(exact.length * MOST_ERRORS));
  if (most === 0) return [];
  const places = search(text, exact, most).slice(0, MOST_PLACES);
  const scored = places.map(({ start, end, errors }) => ({
    start,
    end,
    score: (1 - errors / exact.length) * (0.6 + 0.4 * around(text, anchor, start, end)),
  }));
  return scored.sort((a, b) => b.score - a.score);
}

const found = (
  outcome: 'kept' | 'moved' | 'changed',
  { start, end }: Candidate,
  score: number,
): Resolved => ({ outcome, start, end, score: round(score), candidates: [] });

const lost = (candidates: Candidate[]): Resolved => ({
  outcome: 'lost',
  score: 0,
  candidates: candidates
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => ({ ...candidate, score: round(candidate.score) })),
});

const round = (score: number): number => Math.round(Math.min(1, score) * 1000) / 1000;
