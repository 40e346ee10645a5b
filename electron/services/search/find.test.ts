import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsIn, type SearchStore } from '../../storage/cache/search-store';
import { layoutOf } from '../../storage/layout';
import { passagesOf, RANKS, type Passage, type SearchDocument } from './document';
import { find, passagesWith } from './find';
import { forgiven } from './forgiving';
import { matchesIn } from './places';
import { parseQuery, type Term } from './query';
import { Stores } from './stores';
import { document, emptyStore, plainSearch, query, stored } from './testing';

const text = (words: string): SearchDocument => ({ passages: [], text: words });
const titled = (words: string): SearchDocument => ({
  passages: [{ where: 'details', rank: 'title', label: 'Headline', words }],
  text: '',
});
const passage = (rank: Passage['rank'], words: string): SearchDocument => ({
  passages: [{ where: 'mark', rank, label: 'Place', words }],
  text: '',
});

function storeOf(documents: Record<string, SearchDocument>): SearchStore {
  const store = emptyStore();
  for (const [id, each] of Object.entries(documents)) store.put([stored(id, each)]);
  return store;
}
const termsOf = (store: SearchStore, asked: string): Term[] =>
  parseQuery(asked).map((term) => forgiven(term, (each) => store.isAnywhere(each)));
const found = (store: SearchStore, asked: string): string[] =>
  find(store, termsOf(store, asked)).map(({ article }) => article.id);

describe('laws', () => {
  const step = fc.oneof(
    fc.record({ put: fc.constantFrom('a', 'b', 'c', 'd'), document }),
    fc.record({ remove: fc.constantFrom('a', 'b', 'c', 'd') }),
    fc.record({ ask: query }),
    fc.constant({ clean: true }),
  );

  test.each([
    ['an index', true],
    ['none, where all is read', false],
  ])(
    'whatever was put, changed and removed, with %s it finds what reading everything finds',
    (_, indexed) => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 30 }), query, (steps, last) => {
          const store = emptyStore(indexed);
          const documents = new Map<string, SearchDocument>();
          for (const each of [...steps, { ask: last }]) {
            if ('put' in each) {
              documents.set(each.put, each.document);
              store.put([stored(each.put, each.document)]);
            } else if ('remove' in each) {
              documents.delete(each.remove);
              store.forget([each.remove]);
            } else if ('clean' in each) store.clean();
            else expect(found(store, each.ask).sort()).toEqual(plainSearch(documents, each.ask).sort());
          }
          expect(store.size).toBe(documents.size);
          store.db.close();
        }),
        { numRuns: 100 },
      );
    },
  );

  test('the passages named are those in which something is found, with what is', () => {
    const store = emptyStore();
    fc.assert(
      fc.property(document, query, (each, asked) => {
        store.put([stored('a', each)]);
        const terms = termsOf(store, asked);
        const expected = passagesOf(each).flatMap(({ words, rank }, at) => {
          const matches = matchesIn(words, terms);
          return matches.length > 0
            ? [{ passage: at, rank: RANKS.indexOf(rank), terms: new Set(matches.map(({ term }) => term)) }]
            : [];
        });
        expect(passagesWith(rowsIn(store.contentOf(store.get('a')!.n)!), terms)).toEqual(expected);
      }),
    );
  });

  test('many articles and many questions, in the same article again and again', () => {
    const store = emptyStore();
    const documents = new Map<string, SearchDocument>();
    for (let n = 0; n < 900; n += 1) {
      const id = `a${n % 450}`;
      documents.set(id, text(`article number${n} of ${n % 7 === 0 ? 'seven' : 'other'} days`));
      store.put([stored(id, documents.get(id)!, n)]);
      if (n % 90 === 0)
        expect(found(store, 'seven da').sort()).toEqual(plainSearch(documents, 'seven da').sort());
    }
    expect(found(store, 'number899')).toEqual(['a449']);
    expect(found(store, 'number449 ')).toEqual([]);
    expect(found(store, '"article number450')).toEqual(['a0']);
  });
});

describe('a typing error is forgiven', () => {
  const store = storeOf({
    a: titled('The harbour of Østerby'),
    b: text('Bridges and 1890 piers'),
    c: text('Лодка у причала'),
  });
  test.each<[asked: string, found: string[]]>([
    ['harbuor', ['a']],
    ['harbor', ['a']],
    ['harbbour', ['a']],
    ['garbour ', ['a']],
    ['harbu', ['a']],
    ['ostetby', ['a']],
    ['bridge ', ['b']],
    ['лодкв', ['c']],
    ['1891', []],
    ['"harbor"', []],
    ['"the harbor"', []],
    ['horbor', []],
    ['oof', []],
  ])('%s', (asked, expected) => expect(found(store, asked)).toEqual(expected));

  test('only of a word that is nowhere', () => {
    const both = storeOf({ a: text('The weir.'), b: text('They were.') });
    expect(found(both, 'weir ')).toEqual(['a']);
  });
});

test('without a full-text index everything is read, and the log is told', () => {
  const said: string[] = [];
  const stores = new Stores(layoutOf('/nowhere'), false, (words) => said.push(words), false);
  stores.now.put([stored('a', titled('The harbour'))]);
  expect(found(stores.now, 'harb')).toEqual(['a']);
  expect(said).toEqual([expect.stringContaining('no full-text index')]);
  stores.close();
});

test('a better place comes first, then a whole word, then the article changed later', () => {
  const index = storeOf({
    text: text('The harbour.'),
    begun: text('The harbours.'),
    mark: passage('mark', 'harbour'),
    person: passage('person', 'harbour'),
    title: titled('Harbour'),
  });
  index.put([stored('later', text('A harbour.'), 5)]);
  expect(found(index, 'harbour')).toEqual(['title', 'person', 'mark', 'later', 'text', 'begun']);
});

test('an article that has a word in several places counts by the best of them', () => {
  const index = storeOf({
    both: { ...titled('Harbour'), text: 'The harbour.' },
    text: text('The harbour, the harbour, the harbour.'),
  });
  expect(found(index, 'harbour')).toEqual(['both', 'text']);
});

test('a phrase is found within a passage only, and counts by where it is', () => {
  const index = storeOf({
    split: text('He left the\nbridge alone.'),
    whole: text('He left the bridge.'),
    title: titled('The bridge'),
    apart: text('The old bridge.'),
  });
  expect(found(index, '"the bridge"')).toEqual(['title', 'whole']);
  expect(found(index, 'the bridge')).toEqual(['title', 'whole', 'split', 'apart']);
});

test('nothing asked for, nothing found', () => {
  for (const asked of ['', ' ', '"', '“”', '–', '...'])
    expect(found(storeOf({ a: text('The bridge.') }), asked)).toEqual([]);
});

test('very many words asked for', () => {
  const index = storeOf({ a: text('a b c d e f g h') });
  expect(found(index, 'a b c d e f g h '.repeat(30))).toEqual(['a']);
  expect(found(index, `${'a b c d e f g h '.repeat(30)} x`)).toEqual([]);
});
