import type { SearchReply, SearchRequest } from '@shared/contract';
import type { Library } from '../library';
import { documentOf, passagesOf, type SearchDocument } from './document';
import { placesOf } from './places';
import { parseQuery } from './query';
import { SearchIndex } from './search-index';

/** Full-text search over the articles of a library. */
export function openSearch(library: Library) {
  const index = new SearchIndex();
  const documents = new Map<string, { document: SearchDocument; changedAt: string }>();

  async function refresh(): Promise<number> {
    const { articles } = await library.list();
    for (const { id, changedAt } of articles) {
      if (documents.get(id)?.changedAt === changedAt) continue;
      const found = await library.open(id);
      if (!found.ok) continue;
      const document = documentOf(found.opened.article);
      documents.set(id, { document, changedAt });
      index.put(id, document, Date.parse(changedAt));
    }
    const there = new Set(articles.map(({ id }) => id));
    for (const id of [...index.ids()].filter((each) => !there.has(each))) index.remove(id);
    return articles.length;
  }

  async function search({ query, limit, of }: SearchRequest): Promise<SearchReply> {
    const total = await refresh();
    const started = performance.now();
    const terms = parseQuery(query);
    const found = index.find(terms);
    const wanted = of ? found.filter(({ id }) => of.includes(id)) : found.slice(0, limit);
    const hits = wanted.map(({ id, score }) => (
      { article: id, score, places: placesOf(passagesOf(documents.get(id)!.document), index.passagesWith(id, terms), terms) }));
    const took = performance.now() - started;
    return { ready: true, indexed: index.size, total, hits, articles: found.map(({ id }) => id), count: found.length, took };
  }

  return { search };
}

export type Search = ReturnType<typeof openSearch>;
