import { foldLetters } from '../../text/fold';
import { language } from '../../text/languages';
import { paragraphs } from '../../text/paragraphs';
import { eachSentence } from '../../text/sentences';
import { wordsIn } from '../words';

/*
 * How much of one text stands in another, sentence by sentence. A sentence stands there if most of its runs
 * of words do, in one sentence: a word that an editor changed makes no other sentence of it.
 */

/** Shorter sentences are told alike by anybody. */
const LEAST_WORDS = 7;
/** So many words make a run; so much of the runs of a sentence have to be there. */
const RUN = 3;
const MOST_OF_IT = 0.7;

/**
 * What stands between quotation marks was said to whoever was there: that two texts have it shows nothing.
 */
const QUOTED = new RegExp(
  language.quotationMarks.map(([open, close]) => `${open}[^${open}${close}\n]*${close}`).join('|'),
  'gu',
);

/** The sentences of a text that can be told from others, each as the sums of its words. */
export function* tellingSentences(text: string): Generator<Uint32Array> {
  for (const paragraph of paragraphs(text))
    for (const { start, end } of eachSentence(text, paragraph)) {
      const words = wordsIn(text.slice(start, end).replace(QUOTED, ' '));
      if (words.length >= LEAST_WORDS) yield Uint32Array.from(words, sumOfWord);
    }
}

/** The sums of all runs of so many words. */
export function* runsOf(words: Uint32Array, length: number): Generator<number> {
  for (let at = 0; at + length <= words.length; at++) {
    let sum = 0x811c9dc5;
    for (let next = at; next < at + length; next++) sum = mixed(sum, words[next]!);
    yield sum;
  }
}

/** The sentences of a text, to be looked for. */
export class Sentences {
  /** The numbers of the sentences that have a run, by its sum. */
  readonly #having = new Map<number, number[]>();
  readonly all: readonly Uint32Array[];

  constructor(text: string) {
    this.all = [...tellingSentences(text)];
    for (const [nth, words] of this.all.entries())
      for (const run of new Set(runsOf(words, RUN))) {
        const having = this.#having.get(run);
        if (having) having.push(nth);
        else this.#having.set(run, [nth]);
      }
  }

  /** Whether a sentence stands here, near enough word for word. */
  has(words: Uint32Array): boolean {
    const runs = new Set(runsOf(words, RUN));
    const common = new Map<number, number>();
    for (const run of runs)
      for (const nth of this.#having.get(run) ?? []) common.set(nth, (common.get(nth) ?? 0) + 1);
    return [...common.values()].some((count) => count >= MOST_OF_IT * runs.size);
  }
}

/** How many sentences of one text stand in another. */
export const commonIn = (one: Sentences, other: Sentences): number =>
  one.all.filter((words) => other.has(words)).length;

const sums = new Map<string, number>();
const MOST_KNOWN = 200_000;

/** A sum of a word as it is read: without accents, capitals and the style of its apostrophe. */
function sumOfWord(word: string): number {
  const known = sums.get(word);
  if (known !== undefined) return known;
  const plain = foldLetters(word).replace(/’/g, "'");
  let sum = 0x811c9dc5;
  for (let at = 0; at < plain.length; at++) sum = mixed(sum, plain.charCodeAt(at));
  if (sums.size < MOST_KNOWN) sums.set(word, sum);
  return sum;
}

/** FNV-1a, a step. */
function mixed(sum: number, next: number): number {
  const once = Math.imul(sum ^ (next & 0xffff), 0x01000193);
  return Math.imul(once ^ (next >>> 16), 0x01000193) >>> 0;
}
