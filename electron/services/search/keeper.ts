import { setImmediate } from 'node:timers/promises';
import {
  inOne,
  type SearchHit,
  type SearchReply,
  type SearchRequest,
  type SeenReply,
  type SeenRequest,
} from '@shared/contract';
import { newId } from '@shared/domain';
import type { Say } from '../../storage/cache/file';
import {
  rowsIn,
  sameOrigin,
  type Origin,
  type SearchStore,
  type Stored,
  type ToStore,
} from '../../storage/cache/search-store';
import { emptyLog } from '../../storage/cache/sqlite';
import type { Layout } from '../../storage/layout';
import { DecisionsBefore, decisionsFrom } from './decisions';
import { rowsOf, WrittenDocument } from './document';
import type { Filler } from './filler';
import { find, passagesWith } from './find';
import { forgiven, forgivenIn } from './forgiving';
import { placesOf } from './places';
import { parseQuery } from './query';
import { Reader, type ForList } from './reader';
import { keptBy, Stores } from './stores';

/** So many articles are kept at hand: at the next letter most of those found are the same. */
const AT_HAND = 100;

/** After so many articles somebody who asked meanwhile gets an answer. */
const BATCH = 32;

/** For fewer new articles no thread is worth it. */
const MANY = 200;

/**
 * So many letters are put into the index in one go: the fewer goes the less it has to be put together later,
 * and the longer each takes.
 */
const AT_ONCE = 1e6;

/** What `start` does: it reads, and gathers. */
const TASKS_OF_START = 2;

/** So many goes may wait for the thread that fills the index, 3 MB each. */
const AHEAD = 8;
const lengthOf = (entries: readonly ToStore[]): number =>
  entries.reduce((sum, { content }) => sum + content.length, 0);

interface Options {
  /** Begins a thread that fills the library's own cache. */
  filler?: () => Filler;
  list?: ForList;
}

interface AtHand {
  document: WrittenDocument;
  /** The words of each rank; see `passagesWith`. */
  words: string[];
}

/**
 * Keeps the cache in step with the articles on disk, and answers from it. What is on disk is all it goes by:
 * whoever changes an article says so when the change is there.
 */
export class Keeper {
  readonly #stores: Stores;
  readonly #reader: Reader;
  readonly #decisions = new DecisionsBefore(() => this.#store);
  /** Articles that cannot be read, with what they were when that was tried. */
  readonly #unreadable = new Map<string, Origin>();
  readonly #atHand = new Map<string, AtHand>();
  #roll: { of: readonly Stored[]; name: string } = { of: [], name: newId() };
  #closed = false;
  #total = 0;
  /** Of every article the store has something, and whether that is the latest is being looked up. */
  #hasAll = false;
  #tasks = 0;
  #last: Promise<void> = Promise.resolve();

  /**
   * `writing`: this process holds the library, and may keep its cache. `say`: told to the log, of the cache.
   */
  constructor(
    private readonly layout: Layout,
    writing: boolean,
    say: Say = () => {},
    private readonly options: Options = {},
  ) {
    this.#reader = new Reader(layout, options.list ?? null, writing);
    this.#stores = new Stores(layout, writing, say);
  }

  /** Reads what the cache does not have, and gathers what was decided. To be called first. */
  async start(): Promise<void> {
    const reading = this.#inOrder(async () => {
      this.#hasAll = this.#isOfAll();
      const origins = await this.#look();
      await this.#takeOver(origins);
      await this.#readChanged(origins);
      await this.#reader.readForListAlone();
    }).finally(() => {
      this.#hasAll = false;
      this.#reader.endList();
    });
    const gathering = this.#inOrder(() => this.#decisions.gather());
    await Promise.all([reading, gathering]);
  }

  /** Articles came or went, or were replaced: looks at all of them. */
  refresh(): Promise<void> {
    return this.#inOrder(async () => this.#readChanged(await this.#look()));
  }

  /** These were changed. */
  reread(ids: readonly string[]): Promise<void> {
    return this.#inOrder(() => this.#readChanged(new Map(ids.map((id) => [id, this.#reader.originOf(id)]))));
  }

  /** There is more to read of this one, and its log is as it was. */
  readAgain(id: string): Promise<void> {
    return this.#inOrder(() => this.#readAll([[id, this.#reader.originOf(id)]], null));
  }

  /** Resolves when everything asked for so far is done. */
  get idle(): Promise<void> {
    return this.#last;
  }

  /**
   * Everything is searched. At a start that holds of what was known at the last end, as it does of the list:
   * where the disk has it otherwise, the list is told to be another, and whoever searches asks again.
   */
  get isReady(): boolean {
    if (this.#hasAll && this.#tasks <= TASKS_OF_START) return true;
    return this.#tasks === (this.#decisions.isGathering ? 1 : 0);
  }

  search({ query, limit, of, roll: known }: SearchRequest): SearchReply {
    const started = performance.now();
    return this.#answer((store) => {
      const terms = parseQuery(query).map((term) => forgiven(term, (pattern) => store.isAnywhere(pattern)));
      const found = find(store, terms);
      const asked = of && new Set(of);
      const wanted = asked ? found.filter(({ article }) => asked.has(article.id)) : found.slice(0, limit);
      const hits = wanted.map(({ article: { id }, score }): SearchHit => {
        const { document, words } = this.#contentOf(id);
        const having = passagesWith(words, terms).map((each) => ({
          ...each,
          // Of those that are as good, the draft's own words come before those of its papers.
          rank: document.isOfText(each.passage) ? each.rank - 0.5 : each.rank,
        }));
        const places = placesOf((at) => document.passageAt(at), having, terms);
        return { article: id, score, places };
      });
      const roll = this.#rollOf(store);
      return {
        ready: this.isReady,
        indexed: store.size,
        total: Math.max(this.#total, this.#hasAll ? store.size : 0),
        hits,
        articles: of ? '' : inOne(found.map(({ place }) => place)),
        roll: { name: roll, ids: of || roll === known ? null : inOne(store.inOrder.map(({ id }) => id)) },
        count: found.length,
        forgiven: forgivenIn(terms, hits),
        took: performance.now() - started,
      };
    });
  }

  seenBefore({ article, words }: SeenRequest): SeenReply {
    const started = performance.now();
    return this.#answer(() => {
      const all = words.map((each, index) => ({
        words: index,
        earlier: this.#decisions.before(each, article),
      }));
      const found = all.filter(({ earlier }) => earlier.length > 0);
      return { ready: this.#tasks === 0, found, took: performance.now() - started };
    });
  }

  close(): void {
    this.#closed = true;
    this.#stores.close();
  }

  /** Whether the store has just the articles there are; it does not say that it has them as they are. */
  #isOfAll(): boolean {
    const ids = this.#reader.ids();
    return ids.length > 0 && ids.length === this.#store.size && ids.every((id) => this.#store.get(id));
  }

  /** A name for the articles in their order as they are now. */
  #rollOf({ inOrder }: SearchStore): string {
    if (this.#roll.of !== inOrder) this.#roll = { of: inOrder, name: newId() };
    return this.#roll.name;
  }

  get #store(): SearchStore {
    return this.#stores.now;
  }

  /** Answers from the store; from another one, not yet filled, where it turns out to be damaged. */
  #answer<T>(answer: (store: SearchStore) => T): T {
    try {
      return answer(this.#store);
    } catch (error) {
      if (!this.#startAnew(error)) throw error;
      void this.refresh();
      return answer(this.#store);
    }
  }

  #startAnew(error: unknown): boolean {
    if (!this.#stores.replace(error)) return false;
    this.#decisions.beginAnew();
    this.#unreadable.clear();
    this.#atHand.clear();
    return true;
  }

  /** What all articles were made from as they are now. Those that are gone are forgotten. */
  async #look(): Promise<Map<string, Origin>> {
    const origins = new Map<string, Origin>();
    for (const id of this.#reader.ids()) {
      origins.set(id, this.#reader.originOf(id));
      if (origins.size % (8 * BATCH) === 0) await setImmediate();
    }
    this.#forget([...this.#store.articles()].map(({ id }) => id).filter((id) => !origins.has(id)));
    this.#total = origins.size;
    return origins;
  }

  /** Who may not write the library takes what its cache has of articles that are as they were. */
  async #takeOver(origins: ReadonlyMap<string, Origin>): Promise<void> {
    if (!this.#stores.isTemporary) return;
    let batch: ToStore[] = [];
    for (const kept of keptBy(this.layout)) {
      if (!sameOrigin(origins.get(kept.id), kept)) continue;
      const document = new WrittenDocument(kept.content).whole();
      const decided = kept.decided === null ? null : decisionsFrom(kept.decided);
      if (document)
        batch.push({ ...kept, decided: decided && JSON.stringify(decided), rows: rowsOf(document) });
      if (batch.length < BATCH) continue;
      this.#store.put(batch);
      batch = [];
      await setImmediate();
    }
    this.#store.put(batch);
  }

  async #readChanged(origins: ReadonlyMap<string, Origin>): Promise<void> {
    const known = (id: string) => this.#store.get(id) ?? this.#unreadable.get(id);
    const changed = [...origins].filter(([id, origin]) => !sameOrigin(known(id), origin));
    const isNew = ([id]: [string, Origin]) => this.#store.get(id) === undefined;
    const [fresh, others] = [changed.filter(isNew), changed.filter((each) => !isNew(each))];
    const isWorth = fresh.length >= MANY && !this.#stores.isTemporary;
    const filler = isWorth ? (this.options.filler?.() ?? null) : null;
    try {
      await this.#readAll(fresh, filler);
    } finally {
      filler?.close();
    }
    await this.#readAll(others, null);
    while (this.#store.clean()) await setImmediate();
    emptyLog(this.#store.db);
  }

  async #readAll(articles: readonly [string, Origin][], filler: Filler | null): Promise<void> {
    let read: ToStore[] = [];
    const putting: Promise<void>[] = [];
    for (let from = 0; from < articles.length; from += BATCH) {
      const entries = await Promise.all(
        articles.slice(from, from + BATCH).map(([id, origin]) => this.#read(id, origin)),
      );
      read.push(...entries.filter((entry) => entry !== null));
      this.#reader.tellList();
      await setImmediate();
      if (from + BATCH < articles.length && lengthOf(read) < AT_ONCE) continue;
      if (putting.length === AHEAD) await putting.shift();
      const put = this.#put(read, filler);
      // It is waited for further on.
      put.catch(() => {});
      putting.push(put);
      read = [];
    }
    await Promise.all(putting);
  }

  async #put(read: ToStore[], filler: Filler | null): Promise<void> {
    const stored = await filler?.put(read);
    if (stored) this.#store.took(stored);
    else this.#store.put(read);
    for (const { id, decided } of read) this.#decisions.put(id, decided);
  }

  /** Null where it cannot be read: it is left out, and why is said by the list. */
  async #read(id: string, origin: Origin): Promise<ToStore | null> {
    const entry = await this.#reader.read(id, origin);
    this.#atHand.delete(id);
    if (entry) this.#unreadable.delete(id);
    else {
      this.#forget([id]);
      this.#unreadable.set(id, origin);
    }
    return entry;
  }

  /**
   * Where somebody meddled with the cache there is none: the article is still found, only not shown where.
   */
  #contentOf(id: string): AtHand {
    const known = this.#atHand.get(id);
    if (known) return known;
    const { n = 0 } = this.#store.get(id) ?? {};
    const content = this.#store.contentOf(n) ?? { body: '', words: '' };
    const read = { document: new WrittenDocument(content.body), words: rowsIn(content) };
    if (this.#atHand.size >= AT_HAND) this.#atHand.clear();
    this.#atHand.set(id, read);
    return read;
  }

  #forget(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const id of ids) {
      this.#atHand.delete(id);
      this.#decisions.remove(id);
    }
    this.#store.forget(ids);
  }

  /** One after the other: two at once would read and keep the same article twice. */
  #inOrder(work: () => Promise<void>): Promise<void> {
    this.#tasks += 1;
    const again = async (error: unknown) => {
      // What was under way when it was closed ends here.
      if (this.#closed) return;
      if (!this.#startAnew(error)) throw error;
      await this.#readChanged(await this.#look());
    };
    const done = this.#last
      .then(() => work().catch(again).catch(again))
      .finally(() => {
        this.#tasks -= 1;
      });
    this.#last = done.catch(() => {});
    return done;
  }
}
