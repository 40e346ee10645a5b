/** Where the very words of marks stand in another draft, with whatever capitals; in one pass over it. */

import { eachWord, isWordCode, type Units } from './units';
import { plainWeight, type Wording } from './wording';

interface Range {
  start: number;
  end: number;
}

/** What a mark is looked up by: its longest word. */
interface Key {
  word: string;
  /** Where in the mark the word starts. */
  offset: number;
  /** Weight of all the mark's words. */
  weight: number;
  /** The number of the word, or -1 when the new draft has none like it. */
  id: number;
}

/** Where a word stands, and at each place what stands before and behind it, see `lettersAt`. */
interface Places {
  starts: number[];
  before: number[];
  behind: number[];
}

// "the" elsewhere is no candidate; and a word that stands in more places than this helps nobody.
const LIGHTEST = 1;
export const MOST_PLACES = 500;

export class VeryWords {
  private readonly keys = new Map<Range, Key>();
  private readonly placesOf = new Map<number, Places>();

  /** `words` are all those of `newText`, as `wording` cut them. */
  constructor(
    private readonly oldText: string,
    private readonly newText: string,
    words: Units,
    wording: Wording,
    marks: readonly Range[],
  ) {
    for (const mark of marks) {
      const key = keyOf(oldText.slice(mark.start, mark.end), wording);
      this.keys.set(mark, key);
      if (key.id !== -1) this.placesOf.set(key.id, { starts: [], before: [], behind: [] });
    }
    for (let k = 0; k < words.ids.length; k++) {
      const places = this.placesOf.get(words.ids[k]!);
      if (!places || places.starts.length >= MOST_PLACES) continue;
      places.starts.push(words.starts[k]!);
      places.before.push(lettersAt(newText, words.starts[k]! - LETTERS));
      places.behind.push(lettersAt(newText, words.ends[k]!));
    }
  }

  /** Offsets into the new draft at which the words of `mark`, one of those given, stand. */
  startsOf(mark: Range): number[] {
    const key = this.keys.get(mark);
    const places = key && key.weight >= LIGHTEST ? this.placesOf.get(key.id) : undefined;
    if (!key || !places) return [];
    const words = this.oldText.slice(mark.start, mark.end);
    const folded = words.toLowerCase();
    const before = key.offset >= LETTERS ? lettersAt(words, key.offset - LETTERS) : ANY;
    const behind = lettersAt(words, key.offset + key.word.length);
    const found: number[] = [];
    for (let k = 0; k < places.starts.length; k++) {
      // Hundreds of places for each of thousands of marks: the text is read where these letters do not tell.
      if (!mayBe(before, places.before[k]!) || !mayBe(behind, places.behind[k]!)) continue;
      const from = places.starts[k]! - key.offset;
      if (from >= 0 && isSaidAt(this.newText, from, words, folded)) found.push(from);
    }
    return found;
  }
}

/** `folded` are the words in small letters. */
function isSaidAt(text: string, at: number, words: string, folded: string): boolean {
  if (text.startsWith(words, at)) return true;
  // Most places are told apart by their first letter.
  const [first, there] = [words.charCodeAt(0), text.charCodeAt(at)];
  if (first < 128 && there < 128 && (first | 32) !== (there | 32)) return false;
  return text.slice(at, at + words.length).toLowerCase() === folded;
}

/** So many as one number takes exactly, at seven bits each. */
const LETTERS = 7;
/** Letters of which nothing is said. */
const ANY = -1;

/**
 * The `LETTERS` code units of `text` from `at` on as one number, the same for capitals and small letters;
 * `ANY` where they are not all there, or not all of them are ASCII.
 */
function lettersAt(text: string, at: number): number {
  if (at < 0 || at + LETTERS > text.length) return ANY;
  let letters = 0;
  for (let k = at; k < at + LETTERS; k++) {
    const code = text.charCodeAt(k);
    if (code >= 128) return ANY;
    letters = letters * 128 + (code | 32);
  }
  return letters;
}

const mayBe = (a: number, b: number): boolean => a === b || a === ANY || b === ANY;

/** The longest word of a mark, by which its other places are looked up, and where in the mark it starts. */
function keyOf(words: string, wording: Wording): Key {
  const all: string[] = [];
  const starts: number[] = [];
  let weight = 0;
  eachWord(words, 0, words.length, (from, to) => {
    const word = words.slice(from, to);
    all.push(word);
    starts.push(from);
    weight += plainWeight(word);
  });
  let longest = { word: '', offset: 0 };
  for (const [k, word] of all.entries()) {
    // A word that the mark's edge cuts through is no word of the new draft; of so few words there is no
    // other.
    const mayBeCut = isWordCode(word.charCodeAt(0)) && all.length > 2 && (k === 0 || k === all.length - 1);
    if (!mayBeCut && word.length > longest.word.length) longest = { word, offset: starts[k]! };
  }
  return { ...longest, weight, id: wording.idOf(longest.word) };
}
