import { passagesOf, RANKS, type SearchDocument } from './document';
import type { Term } from './query';
import { isSign, rankOf, Segment, signOf } from './segment';
import { Vocabulary } from './vocabulary';

/** An article that has everything asked for. */
export interface Found {
  id: string;
  score: number;
}

/** A passage of an article that has some of it: its place among `passagesOf`, and which terms. */
export interface FoundPassage {
  passage: number;
  rank: number;
  terms: ReadonlySet<number>;
}

interface Entry {
  id: string;
  stream: Uint32Array;
  /** When the article was changed last: of two that are as good, the later comes first. */
  changed: number;
}

/** What a term counts where it is found in a passage of each rank; a whole word counts a little more than a begun one. */
const WORTH = RANKS.map((_, rank) => 2 << (RANKS.length - rank));
const WHOLE = 1;

/** So many articles may be outside the large segment before it is made anew (a tenth of a second for ten thousand). */
const OUTSIDE = 256;
const SHARE_OUTSIDE = 1 / 8;

/**
 * The full-text index: pure, all in memory, mostly in typed arrays. The bulk of the articles is in one large segment that
 * never changes; those that were added or changed since are in a small one, made anew when somebody asks.
 */
export class SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #entries = new Map<string, Entry>();
  #large = new Part([], 0);
  #small = new Part([], 0);
  /** In neither segment yet. */
  readonly #outside = new Map<string, Entry>();
  #stale = false;

  get size(): number {
    return this.#entries.size;
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  ids(): IterableIterator<string> {
    return this.#entries.keys();
  }

  put(id: string, document: SearchDocument, changed: number): void {
    const entry = { id, stream: this.#read(document), changed };
    this.#entries.set(id, entry);
    this.#outside.set(id, entry);
    this.#stale = true;
  }

  remove(id: string): void {
    this.#entries.delete(id);
    this.#stale = this.#outside.delete(id) || this.#stale;
  }

  /** The articles that have all terms, the best first. */
  find(terms: readonly Term[]): Found[] {
    if (terms.length === 0) return [];
    this.settle();
    const asked = terms.map((term) => this.#asked(term));
    const found = [this.#large, this.#small].flatMap((part) => part.find(asked, (entry) => this.#entries.get(entry.id) === entry));
    return found.sort((a, b) => b.score - a.score || b.changed - a.changed || (a.id < b.id ? 1 : -1));
  }

  /** Where in an article there is something of what was asked for. */
  passagesWith(id: string, terms: readonly Term[]): FoundPassage[] {
    const stream = this.#entries.get(id)?.stream ?? new Uint32Array();
    const asked = terms.map((term) => this.#asked(term));
    const found: FoundPassage[] = [];
    let passage = -1;
    let rank = 0;
    let here = new Set<number>();
    stream.forEach((word, at) => {
      if (isSign(word)) {
        passage += 1;
        rank = rankOf(word);
        here = new Set();
        return;
      }
      asked.forEach((words, term) => {
        if (here.has(term) || !standsAt(stream, at, words)) return;
        if (here.size === 0) found.push({ passage, rank, terms: here });
        here.add(term);
      });
    });
    return found;
  }

  /** Does now what the next search would have to do first. */
  settle(): void {
    if (!this.#stale) return;
    this.#stale = false;
    if (this.#outside.size > OUTSIDE + this.#large.size * SHARE_OUTSIDE) {
      this.#large = new Part([...this.#entries.values()], this.#vocabulary.size);
      this.#outside.clear();
    }
    this.#small = new Part([...this.#outside.values()], this.#vocabulary.size);
  }

  #read(document: SearchDocument): Uint32Array {
    const numbers: number[] = [];
    for (const { rank, words } of passagesOf(document)) {
      numbers.push(signOf(RANKS.indexOf(rank)));
      this.#vocabulary.read(words, (number) => numbers.push(number));
    }
    return Uint32Array.from(numbers);
  }

  #asked({ words, open }: Term): AskedWord[] {
    return words.map((word, index) => {
      const exact = this.#vocabulary.numberOf(word);
      const any = open && index === words.length - 1 ? this.#vocabulary.beginningWith(word) : exact === undefined ? [] : [exact];
      return { exact, any, has: any.length > 8 ? membership(any, this.#vocabulary.size) : (number) => any.includes(number) };
    });
  }
}

/** A word of a term: the number it has, and those of all words that will do. */
interface AskedWord {
  exact: number | undefined;
  any: readonly number[];
  has: (number: number) => boolean;
}

function membership(numbers: readonly number[], size: number): (number: number) => boolean {
  const member = new Uint8Array(size);
  for (const number of numbers) member[number] = 1;
  return (number) => member[number] === 1;
}

const standsAt = (stream: Uint32Array, at: number, words: readonly AskedWord[]): boolean =>
  words.every(({ has }, index) => at + index < stream.length && has(stream[at + index]!));

/** Some articles with their segment. */
class Part {
  readonly #segment: Segment;

  constructor(private readonly entries: readonly Entry[], words: number) {
    this.#segment = new Segment(entries.map(({ stream }) => stream), words);
  }

  get size(): number {
    return this.entries.length;
  }

  find(terms: readonly AskedWord[][], stillThere: (entry: Entry) => boolean): (Found & { changed: number })[] {
    const scores = new Uint32Array(this.entries.length);
    const missing = new Uint8Array(this.entries.length);
    for (const words of terms) {
      const worth = words.length === 1 ? this.#worthOf(words[0]!) : this.#phrase(words, missing);
      worth.forEach((value, at) => {
        scores[at]! += value;
        if (value === 0) missing[at] = 1;
      });
    }
    return this.entries.flatMap((entry, at) => (missing[at] || !stillThere(entry) ? [] : [{ id: entry.id, score: scores[at]!, changed: entry.changed }]));
  }

  /** For each article, what the word counts in it; 0 where it does not have it. */
  #worthOf({ any, exact }: AskedWord): Uint8Array {
    const worth = new Uint8Array(this.entries.length);
    for (const word of any) {
      const more = word === exact ? WHOLE : 0;
      this.#segment.each(word, (at, ranks) => {
        const value = WORTH_OF_BEST[ranks]! + more;
        if (value > worth[at]!) worth[at] = value;
      });
    }
    return worth;
  }

  /** The same for several words next to each other: the articles that have them all are read through. */
  #phrase(words: readonly AskedWord[], missing: Uint8Array): Uint8Array {
    const having = words.map((word) => this.#worthOf(word));
    return Uint8Array.from(this.entries, ({ stream }, at) => {
      if (missing[at] || having.some((worth) => worth[at] === 0)) return 0;
      return worthInStream(stream, words);
    });
  }
}

function worthInStream(stream: Uint32Array, words: readonly AskedWord[]): number {
  const first = words[0]!;
  let rank = 0;
  let best = 0;
  for (let at = 0; at < stream.length; at += 1) {
    const word = stream[at]!;
    if (isSign(word)) rank = rankOf(word);
    else if (first.has(word) && WORTH[rank]! > best && standsAt(stream, at, words)) best = WORTH[rank]!;
  }
  return best === 0 ? 0 : best + WHOLE;
}

/** By the bits of the ranks: the worth of the best of them. */
const WORTH_OF_BEST = Array.from({ length: 1 << RANKS.length }, (_, ranks) => WORTH.find((_worth, rank) => ranks & (1 << rank)) ?? 0);
