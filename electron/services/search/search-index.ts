import { askedWords, standAt, type AskedWord } from './asked';
import { passagesOf, RANKS, type SearchDocument } from './document';
import { Part, type Entry } from './part';
import type { Term } from './query';
import { isSign, rankOf, signOf, Stream } from './segment';
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

export interface Answer {
  /** The best first. */
  found: Found[];
  /** Where in an article there is something of what was asked for. */
  passagesIn: (id: string) => FoundPassage[];
}

/** So many parts are asked one by one before they are put together. */
const MANY = 16;

/** What lies outside the large part may be this much of it before all is put into one (a quarter of a second for ten thousand). */
const SHARE_OUTSIDE = 1 / 8;

/**
 * The full-text index: pure, all in memory, mostly in typed arrays. The bulk of the articles is in one large part; those
 * that were added or changed since are in small ones behind it, each made when somebody asked. A part never changes: what
 * it has that is not so any more is passed over.
 */
export class SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #stream = new Stream();
  readonly #entries = new Map<string, Entry>();
  /** The large one first. */
  #parts: Part[] = [];
  /** In no part yet. */
  readonly #fresh = new Map<string, Entry>();

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
    const entry: Entry = { id, stream: this.#read(document), changed, outdated: false };
    this.remove(id);
    this.#entries.set(id, entry);
    this.#fresh.set(id, entry);
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry) entry.outdated = true;
    this.#entries.delete(id);
    this.#fresh.delete(id);
  }

  /** The articles that have all terms. */
  ask(terms: readonly Term[]): Answer {
    this.#gather();
    const asked = terms.map((term) => askedWords(term, this.#vocabulary));
    return { found: terms.length === 0 ? [] : this.#find(asked), passagesIn: (id) => passagesWith(asked, this.#entries.get(id)?.stream) };
  }

  /** Puts everything into one part: questions are answered quickest then. */
  settle(): void {
    this.#parts = [this.#partOf([...this.#entries.values()])];
    this.#fresh.clear();
    this.#vocabulary.sort();
  }

  #gather(): void {
    if (this.#fresh.size > 0) this.#parts.push(this.#partOf([...this.#fresh.values()]));
    this.#fresh.clear();
    if (this.#parts.length <= MANY) return;
    const [large, ...others] = this.#parts as [Part, ...Part[]];
    const outside = others.flatMap(({ entries }) => entries).filter(({ outdated }) => !outdated);
    if (outside.length > large.entries.length * SHARE_OUTSIDE) this.settle();
    else this.#parts = [large, this.#partOf(outside)];
  }

  #partOf(entries: readonly Entry[]): Part {
    return new Part(entries, this.#vocabulary.size);
  }

  #read(document: SearchDocument): Uint32Array {
    for (const { rank, words } of passagesOf(document)) {
      this.#stream.push(signOf(RANKS.indexOf(rank)));
      this.#vocabulary.read(words, this.#stream);
    }
    return this.#stream.take();
  }

  #find(asked: readonly AskedWord[][]): Found[] {
    const found: (Found & { changed: number })[] = [];
    for (const part of this.#parts) {
      part.find(asked, ({ id, changed }, score) => found.push({ id, score, changed }));
    }
    return found.sort((a, b) => b.score - a.score || b.changed - a.changed || (a.id < b.id ? 1 : -1));
  }
}

function passagesWith(asked: readonly AskedWord[][], stream: Uint32Array = new Uint32Array()): FoundPassage[] {
  const found: FoundPassage[] = [];
  let passage = -1;
  let rank = 0;
  let here = new Set<number>();
  for (let at = 0; at < stream.length; at += 1) {
    const word = stream[at]!;
    if (isSign(word)) {
      passage += 1;
      rank = rankOf(word);
      if (here.size > 0) here = new Set();
      continue;
    }
    for (let term = 0; term < asked.length; term += 1) {
      if (!standAt(stream, at, asked[term]!) || here.has(term)) continue;
      if (here.size === 0) found.push({ passage, rank, terms: here });
      here.add(term);
    }
  }
  return found;
}
