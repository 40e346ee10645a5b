import { distance } from '../reading/people/same';
import { foldLetters } from '../text/fold';
import { language } from '../text/languages';
import { countOf, type Desk } from './desk';
import { keysIn } from './keys';
import { wordsIn } from './words';

/** Shorter names are too often near to another. */
const LONG = 6;

/**
 * The names of a text that stand in no paper, each as the papers spell one that is nearly the same: what is
 * spelled wrong is found by it. Keys; none where the papers have the name itself.
 */
export function nearlySpelled(desk: Desk, words: string): string[] {
  return wordsIn(words).flatMap((word) => {
    const [key] = keysIn(word);
    if (!/^\p{Lu}\p{Ll}/u.test(word) || word.length < LONG || key === undefined) return [];
    if (language.functionWords.has(foldLetters(word)) || countOf(desk, key) > 0) return [];
    return [...desk.keys.keys()].filter((other) => isNear(key, other) && countOf(desk, other) > 0);
  });
}

/** One letter more, less or another, and not the first. */
const isNear = (key: string, other: string): boolean =>
  other.charCodeAt(0) === key.charCodeAt(0) &&
  Math.abs(other.length - key.length) < 2 &&
  /^\p{L}/u.test(other) &&
  distance(key, other) === 1;
