import fc from 'fast-check';
import { connected, lay } from '../../storage/cache/sqlite';
import { SearchStore, type ToStore } from '../../storage/cache/search-store';
import { passagesOf, RANKS, rowsOf, written, type SearchDocument } from './document';
import { onceWrong } from './forgiving';
import { matchesIn } from './places';
import { parseQuery, type Term } from './query';
import { wordsOf } from './words';

/** A store in memory; `indexed`: with a full-text index. */
export function emptyStore(indexed?: boolean): SearchStore {
  const db = connected(':memory:');
  lay(db, indexed);
  return new SearchStore(db, 'test', indexed);
}

export const stored = (id: string, document: SearchDocument, changed = 0): ToStore => ({
  id,
  changed,
  bytes: 0,
  mtime: 0,
  content: written(document),
  decided: null,
  rows: rowsOf(document),
});

/** Finds by reading everything, with nothing kept: slow, and plain enough to be right. */
export function plainSearch(documents: ReadonlyMap<string, SearchDocument>, query: string): string[] {
  const all = [...documents.values()].flatMap((document) => passagesOf(document).map(({ words }) => words));
  const terms = parseQuery(query).map((term) => plainlyForgiven(term, all));
  if (terms.length === 0) return [];
  return [...documents].flatMap(([id, document]) => {
    const passages = passagesOf(document);
    return terms.every((term) => passages.some(({ words }) => matchesIn(words, [term]).length > 0))
      ? [id]
      : [];
  });
}

/** A word of letters that is nowhere stands for those that are one error away. */
function plainlyForgiven(term: Term, passages: readonly string[]): Term {
  const [word = ''] = term.words;
  if (term.words.length > 1 || term.exact || word.length < 4 || /\P{L}/u.test(word)) return term;
  if (passages.some((words) => matchesIn(words, [term]).length > 0)) return term;
  const there = new Set(passages.flatMap((words) => wordsOf(words).map(({ folded }) => folded)));
  const begun = [...there].flatMap((each) =>
    term.open ? Array.from({ length: each.length }, (_, at) => each.slice(0, at + 1)) : [each],
  );
  const wrong = onceWrong(word);
  const instead = [...new Set(begun.filter((each) => wrong.has(each)))];
  return instead.length > 0 ? { ...term, instead } : term;
}

const word = fc.constantFrom(
  'the',
  'bridge',
  'Bridges',
  'BRIDGE',
  'brídge',
  'ma',
  'Mayor',
  'mayors',
  'Søren',
  'soren',
  '1890',
  '東京',
  '東',
  '🛳️',
  'ـ',
  'O’Brien',
);
const words = fc.array(word, { maxLength: 8 }).map((list) => list.join(' '));

/** Documents of few words, so that many have the same. */
export const document: fc.Arbitrary<SearchDocument> = fc.record({
  passages: fc.array(
    fc.record({
      where: fc.constantFrom('details', 'person', 'mark', 'note'),
      rank: fc.constantFrom(...RANKS),
      label: fc.constant('Place'),
      words,
    }),
    { maxLength: 3 },
  ),
  text: fc.array(words, { maxLength: 4 }).map((paragraphs) => paragraphs.join('\n')),
});

export const query = fc
  .array(fc.oneof(word, fc.constantFrom('b', 'may', 'brigde', 'brid', 'mayr', '"', '“', ' ', 'o’b', '京')), {
    maxLength: 5,
  })
  .map((pieces) => pieces.join(' '));
