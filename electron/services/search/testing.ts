import fc from 'fast-check';
import { passagesOf, RANKS, type SearchDocument } from './document';
import { matchesIn } from './places';
import { parseQuery } from './query';

/** Finds by reading everything, with nothing kept: slow, and plain enough to be right. */
export function plainSearch(documents: ReadonlyMap<string, SearchDocument>, query: string): string[] {
  const terms = parseQuery(query);
  if (terms.length === 0) return [];
  return [...documents].flatMap(([id, document]) => {
    const passages = passagesOf(document);
    return terms.every((term) => passages.some(({ words }) => matchesIn(words, [term]).length > 0)) ? [id] : [];
  });
}

const word = fc.constantFrom('the', 'bridge', 'Bridges', 'BRIDGE', 'brídge', 'ma', 'Mayor', 'mayors', 'Søren', 'soren', '1890', '東京', '東', '🛳️', 'ـ', 'O’Brien');
const words = fc.array(word, { maxLength: 8 }).map((list) => list.join(' '));

/** Documents of few words, so that many have the same. */
export const document: fc.Arbitrary<SearchDocument> = fc.record({
  passages: fc.array(fc.record({
    where: fc.constantFrom('details', 'person', 'mark', 'note'), rank: fc.constantFrom(...RANKS), label: fc.constant('Place'), words,
  }), { maxLength: 3 }),
  text: fc.array(words, { maxLength: 4 }).map((paragraphs) => paragraphs.join('\n')),
});

export const query = fc.array(fc.oneof(word, fc.constantFrom('b', 'may', '"', '“', ' ', 'o’b', '京')), { maxLength: 5 }).map((pieces) => pieces.join(' '));
