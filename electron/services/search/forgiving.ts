import type { Forgiven, SearchHit } from '@shared/contract';
import type { Pattern } from '../../storage/cache/words';
import { matchesIn } from './places';
import type { Term } from './query';
import { folded } from './words';

/*
 * A word that is nowhere in the library is perhaps typed wrong: one letter too many, too few, another, or two
 * that changed places. What the library has of such words is found instead. Figures are what they are, and so
 * is what stands in quotation marks.
 */

/** In shorter words every letter counts. */
const SHORTEST = 4;
const LONGEST = 24;
/** So many of the words found in its place are named. */
const NAMED = 3;

/** The term, with what will do `instead` where its word is nowhere and the library has words like it. */
export function forgiven(term: Term, isAnywhere: (pattern: Pattern) => boolean): Term {
  const {
    words: [word = '', ...more],
    open,
    exact,
  } = term;
  if (more.length > 0 || exact || word.length < SHORTEST || word.length > LONGEST || /\P{L}/u.test(word))
    return term;
  const isThere = (each: string): boolean => isAnywhere({ words: [each], open });
  if (isThere(word)) return term;
  const instead = [...onceWrong(word)].filter(isThere);
  return instead.length === 0 ? term : { ...term, instead };
}

/**
 * What was found in the place of words that are nowhere, as it is spelt in the places shown, the best first.
 */
export function forgivenIn(terms: readonly Term[], hits: readonly SearchHit[]): Forgiven[] {
  const excerpts = hits.flatMap(({ places }) => places.map(({ excerpt }) => excerpt));
  return terms.flatMap((term): Forgiven[] => {
    const spelt = new Map<string, string>();
    for (const excerpt of term.instead ? excerpts : []) {
      for (const { start, end } of matchesIn(excerpt, [term])) {
        const word = excerpt.slice(start, end);
        if (!spelt.has(folded(word))) spelt.set(folded(word), word);
      }
    }
    return spelt.size === 0 ? [] : [{ word: term.typed, instead: [...spelt.values()].slice(0, NAMED) }];
  });
}

/** All words that are one typing error away. */
export function onceWrong(word: string): Set<string> {
  const letters = [...word];
  const alphabet = new Set(letters.flatMap(alphabetOf));
  const all = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const [before, here, after] = [letters.slice(0, at).join(''), letters[at], letters.slice(at + 1)];
    for (const letter of alphabet) all.add(before + letter + (here ?? '') + after.join(''));
    if (here === undefined) continue;
    all.add(before + after.join(''));
    for (const letter of alphabet) all.add(before + letter + after.join(''));
    if (after.length > 0) all.add(before + after[0]! + here + after.slice(1).join(''));
  }
  all.delete(word);
  return all;
}

/** Letters lie together in the code by their script, in blocks of about so many. */
const BLOCK = 128;
const alphabets = new Map<number, string[]>();

/** The letters of the same script as they are compared. */
function alphabetOf(letter: string): string[] {
  const block = Math.floor(letter.codePointAt(0)! / BLOCK);
  let known = alphabets.get(block);
  if (!known) {
    const all = Array.from({ length: BLOCK }, (_, at) => String.fromCodePoint(block * BLOCK + at));
    known = all.filter((each) => /^\p{L}$/u.test(each) && folded(each) === each);
    alphabets.set(block, known);
  }
  return known;
}
