import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf, type Passage, type SearchDocument } from './document';
import { matchesIn } from './places';
import { parseQuery } from './query';
import { SearchIndex } from './search-index';
import { document, plainSearch, query } from './testing';

const text = (words: string): SearchDocument => ({ passages: [], text: words });
const titled = (words: string): SearchDocument => ({ passages: [{ where: 'details', rank: 'title', label: 'Headline', words }], text: '' });
const passage = (rank: Passage['rank'], words: string): SearchDocument => ({ passages: [{ where: 'mark', rank, label: 'Place', words }], text: '' });

function indexOf(documents: Record<string, SearchDocument>): SearchIndex {
  const index = new SearchIndex();
  for (const [id, each] of Object.entries(documents)) index.put(id, each, 0);
  return index;
}
const found = (index: SearchIndex, asked: string): string[] => index.ask(parseQuery(asked)).found.map(({ id }) => id);

describe('laws', () => {
  const step = fc.oneof(
    fc.record({ put: fc.constantFrom('a', 'b', 'c', 'd'), document }),
    fc.record({ remove: fc.constantFrom('a', 'b', 'c', 'd') }),
    fc.record({ ask: query }),
    fc.constant({ settle: true }),
  );

  test('whatever was put, changed and removed, it finds what reading everything finds', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), query, (steps, last) => {
      const index = new SearchIndex();
      const documents = new Map<string, SearchDocument>();
      for (const each of [...steps, { ask: last }]) {
        if ('put' in each) {
          documents.set(each.put, each.document);
          index.put(each.put, each.document, 0);
        } else if ('remove' in each) {
          documents.delete(each.remove);
          index.remove(each.remove);
        } else if ('settle' in each) index.settle();
        else expect(found(index, each.ask).sort()).toEqual(plainSearch(documents, each.ask).sort());
      }
      expect(index.size).toBe(documents.size);
    }), { numRuns: 500 });
  });

  test('the passages named are those in which something is found, with what is', () => {
    fc.assert(fc.property(document, query, (each, asked) => {
      const terms = parseQuery(asked);
      const expected = passagesOf(each).flatMap(({ words }, at) => {
        const matches = matchesIn(words, terms);
        return matches.length > 0 ? [{ passage: at, terms: new Set(matches.map(({ term }) => term)) }] : [];
      });
      const named = indexOf({ a: each }).ask(terms).passagesIn('a').map(({ passage: at, terms: which }) => ({ passage: at, terms: which }));
      expect(named).toEqual(expected);
    }));
  });

  test('many articles and many questions, so that parts are put together again and again', () => {
    const index = new SearchIndex();
    const documents = new Map<string, SearchDocument>();
    for (let n = 0; n < 3000; n += 1) {
      const id = `a${n % 1500}`;
      documents.set(id, text(`article number${n} of ${n % 7 === 0 ? 'seven' : 'other'} days`));
      index.put(id, documents.get(id)!, n);
      if (n % 90 === 0) expect(found(index, 'seven da').sort()).toEqual(plainSearch(documents, 'seven da').sort());
    }
    expect(found(index, 'number2999')).toEqual(['a1499']);
    expect(found(index, 'number1499 ')).toEqual([]);
    expect(found(index, '"article number1500')).toEqual(['a0']);
  });
});

test('a better place comes first, then a whole word, then the article changed later', () => {
  const index = indexOf({
    text: text('The harbour.'), begun: text('The harbours.'), mark: passage('mark', 'harbour'), person: passage('person', 'harbour'), title: titled('Harbour'),
  });
  index.put('later', text('A harbour.'), 5);
  expect(found(index, 'harbour')).toEqual(['title', 'person', 'mark', 'later', 'text', 'begun']);
});

test('an article that has a word in several places counts by the best of them', () => {
  const index = indexOf({ both: { ...titled('Harbour'), text: 'The harbour.' }, text: text('The harbour, the harbour, the harbour.') });
  expect(found(index, 'harbour')).toEqual(['both', 'text']);
});

test('a phrase is found within a passage only, and counts by where it is', () => {
  const index = indexOf({
    split: text('He left the\nbridge alone.'), whole: text('He left the bridge.'), title: titled('The bridge'), apart: text('The old bridge.'),
  });
  expect(found(index, '"the bridge"')).toEqual(['title', 'whole']);
  expect(found(index, 'the bridge')).toEqual(['title', 'whole', 'split', 'apart']);
});

test('nothing asked for, nothing found', () => {
  for (const asked of ['', ' ', '"', '“”', '–', '...']) expect(found(indexOf({ a: text('The bridge.') }), asked)).toEqual([]);
});

test('very many words asked for', () => {
  const index = indexOf({ a: text('a b c d e f g h') });
  expect(found(index, 'a b c d e f g h '.repeat(30))).toEqual(['a']);
  expect(found(index, `${'a b c d e f g h '.repeat(30)} x`)).toEqual([]);
});
