import { lstatSync, readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { inOne, type SearchHit, type SearchReply, type SearchRequest, type SeenReply, type SeenRequest } from '@shared/contract';
import { isId } from '@shared/domain';
import { Decisions, decisionsOf, Seen } from '@shared/domain/seen';
import { articleFiles, type Layout } from '../../storage/layout';
import { loadArticle } from '../../storage/load';
import { shapeOfArticles } from '../../storage/migrations';
import { originOf, sameOrigin, SearchCache, type Origin } from '../../storage/search-cache';
import { codeOf } from '../../storage/trouble';
import { documentOf, EXTRACTION, passagesOf, SearchDocument, type Passage } from './document';
import { placesOf } from './places';
import { parseQuery } from './query';
import { SearchIndex } from './search-index';

/** What is kept of an article. */
const Content = z.object({ changed: z.number(), document: SearchDocument, decisions: Decisions });
type Content = z.infer<typeof Content>;

/** So many passages are kept at hand, those of a few hundred articles: at the next letter most of those found are the same. */
const AT_HAND = 20_000;

/** The decisions of so many articles are kept at hand: whoever has words of one article has more of them. */
const DECISIONS_AT_HAND = 500;

/** After so many articles somebody who asked meanwhile gets an answer. */
const BATCH = 32;

/**
 * Keeps an index in step with the articles on disk, and answers from it. What is on disk is all it goes by: whoever
 * changes an article says so when the change is there.
 */
export class Keeper {
  readonly #index = new SearchIndex();
  readonly #seen = new Seen((id) => this.#decisionsOf(id));
  readonly #cache: SearchCache;
  /** Articles that cannot be read, with what they were when that was tried. */
  readonly #unreadable = new Map<string, Origin>();
  readonly #atHand = new Map<string, Passage[]>();
  #passages = 0;
  readonly #decisions = new Map<string, Decisions>();
  #total = 0;
  #tasks = 0;
  #last: Promise<void> = Promise.resolve();

  /** `writing`: this process holds the library, and may keep its cache. */
  constructor(private readonly layout: Layout, writing: boolean) {
    this.#cache = new SearchCache(layout.search, `${EXTRACTION}.${shapeOfArticles()}`, writing);
  }

  /** Reads the cache, and then what it does not have. To be called first. */
  start(): Promise<void> {
    return this.#inOrder(async () => {
      const origins = await this.#look();
      await this.#cache.read((id, origin, content) => {
        const kept = sameOrigin(origins.get(id), origin) ? Content.safeParse(content) : null;
        if (kept?.success) this.#take(id, kept.data);
        else this.#forget(id);
      }, setImmediate);
      this.#index.settle();
      await this.#readChanged(origins);
      await this.#cache.tidy(setImmediate);
    });
  }

  /** Articles came or went, or were replaced: looks at all of them. */
  refresh(): Promise<void> {
    return this.#inOrder(async () => {
      await this.#readChanged(await this.#look());
      await this.#cache.tidy(setImmediate);
    });
  }

  /** These were changed. */
  reread(ids: readonly string[]): Promise<void> {
    return this.#inOrder(() => this.#readChanged(new Map(ids.map((id) => [id, this.#originOf(id)]))));
  }

  /** Resolves when everything asked for so far is done. */
  get idle(): Promise<void> {
    return this.#last;
  }

  search({ query, limit, of }: SearchRequest): SearchReply {
    const started = performance.now();
    const terms = parseQuery(query);
    const { found, passagesIn } = this.#index.ask(terms);
    const asked = of && new Set(of);
    const wanted = asked ? found.filter(({ id }) => asked.has(id)) : found.slice(0, limit);
    const hits = wanted.map(({ id, score }): SearchHit => ({ article: id, score, places: placesOf(this.#passagesOf(id), passagesIn(id), terms) }));
    return {
      ready: this.#tasks === 0, indexed: this.#index.size, total: this.#total,
      hits, articles: inOne(found.map(({ id }) => id)), count: found.length, took: performance.now() - started,
    };
  }

  seenBefore({ article, words }: SeenRequest): SeenReply {
    const started = performance.now();
    const found = words.map((each, index) => ({ words: index, earlier: this.#seen.before(each, article) })).filter(({ earlier }) => earlier.length > 0);
    return { ready: this.#tasks === 0, found, took: performance.now() - started };
  }

  close(): void {
    this.#cache.close();
  }

  /** What all articles were made from as they are now. Those that are gone are forgotten. */
  async #look(): Promise<Map<string, Origin>> {
    const origins = new Map<string, Origin>();
    for (const id of this.#ids()) {
      origins.set(id, this.#originOf(id));
      if (origins.size % (8 * BATCH) === 0) await setImmediate();
    }
    for (const id of [...this.#index.ids()]) if (!origins.has(id)) this.#forget(id);
    this.#total = origins.size;
    return origins;
  }

  async #readChanged(origins: ReadonlyMap<string, Origin>): Promise<void> {
    const changed = [...origins].filter(([id, origin]) => !sameOrigin(this.#index.has(id) ? this.#cache.get(id) : this.#unreadable.get(id), origin));
    for (const [id, origin] of changed) await this.#read(id, origin);
    if (changed.length > BATCH) this.#index.settle();
  }

  async #read(id: string, origin: Origin): Promise<void> {
    const result = await loadArticle(articleFiles(this.layout, id), { repair: false }).catch(() => null);
    if (!result?.ok) {
      // It is left out; why it cannot be read is said by the list.
      this.#forget(id);
      this.#unreadable.set(id, origin);
      return;
    }
    const { article, changedAt } = result.loaded;
    const content = { changed: Date.parse(changedAt), document: documentOf(article), decisions: decisionsOf(article) };
    this.#unreadable.delete(id);
    this.#atHand.delete(id);
    this.#take(id, content);
    this.#cache.put(id, origin, content);
  }

  #decisionsOf(id: string): Decisions | null {
    const known = this.#decisions.get(id);
    if (known) return known;
    const decisions = this.#contentOf(id)?.decisions ?? null;
    if (this.#decisions.size >= DECISIONS_AT_HAND) this.#decisions.clear();
    if (decisions) this.#decisions.set(id, decisions);
    return decisions;
  }

  #take(id: string, { document, changed, decisions }: Content): void {
    this.#decisions.delete(id);
    this.#index.put(id, document, changed);
    this.#seen.put(id, decisions);
  }

  #contentOf(id: string): Content | null {
    const kept = Content.safeParse(this.#cache.content(id));
    return kept.success ? kept.data : null;
  }

  /** Where somebody meddled with the cache there are none: the article is still found, only not shown where. */
  #passagesOf(id: string): Passage[] {
    const known = this.#atHand.get(id);
    if (known) return known;
    const kept = this.#contentOf(id);
    const passages = kept ? passagesOf(kept.document) : [];
    if (this.#passages + passages.length > AT_HAND) this.#putAway();
    this.#atHand.set(id, passages);
    this.#passages += passages.length;
    return passages;
  }

  #putAway(): void {
    this.#atHand.clear();
    this.#passages = 0;
  }

  #forget(id: string): void {
    this.#atHand.delete(id);
    this.#decisions.delete(id);
    this.#index.remove(id);
    this.#seen.remove(id);
    this.#cache.forget(id);
  }

  #originOf(id: string): Origin {
    return originOf(articleFiles(this.layout, id).log);
  }

  #ids(): string[] {
    try {
      // A link in its place would lead elsewhere; the list says so.
      if (!lstatSync(this.layout.articles).isDirectory()) return [];
      return readdirSync(this.layout.articles).filter(isId);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }

  /** One after the other: two at once would read and keep the same article twice. */
  #inOrder(work: () => Promise<void>): Promise<void> {
    this.#tasks += 1;
    const done = this.#last.then(work).finally(() => {
      this.#tasks -= 1;
    });
    this.#last = done.catch(() => {});
    return done;
  }
}
