import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saysEnough, saysTheSame, statementOf } from '../../anchoring/statement';
import { cutOf } from '../../anchoring/statements';
import type { Telling } from '../../anchoring/telling';
import { apply } from '../commands/apply';
import type { Article } from '../model/article';
import type { Command } from '../commands/command';
import { copyingEvidence } from '../evidence/evidence-elsewhere';
import { newId } from '../model/ids';
import {
  decisionsOf,
  evidenceIn,
  isAnotherClaim,
  isSameClaim,
  Seen,
  type Decided,
  type Decisions,
} from './seen';
import { freshArticle, sign } from '../testing';
import { STATUS_INFO, STATUSES, TERMS, type Terms } from '../../vocabulary';

const carriedOut = (text: string, commands: readonly Command[]): Article =>
  commands.reduce((article, command) => {
    const outcome = apply(article, command);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, freshArticle(text));

const AT = '2026-03-01T10:00:00.000Z';

const decided = (words: string, change: Partial<Decided> = {}): Decided => ({
  mark: newId(),
  kind: 'claim',
  words,
  status: 'verified',
  by: 'Ada',
  at: AT,
  draft: 1,
  disposition: 'open',
  correction: '',
  notes: [],
  evidence: [],
  withheld: [],
  ...change,
});

/**
 * A library in which each article has these decisions; the articles' ids, and what is found of words in one
 * that is not among them.
 */
function libraryOf(...articles: Decided[][]) {
  const ids = articles.map(newId);
  const decisions = new Map(
    articles.map((list, n): [string, Decisions] => [
      ids[n]!,
      {
        headline: `Story ${n}`,
        slug: `S${n}`,
        decided: list,
        sources: [],
        cuts: list.map(({ words }) => cutOf(words)),
      },
    ]),
  );
  const seen = new Seen((id) => decisions.get(id) ?? null);
  for (const [id, each] of decisions) seen.put(id, each);
  return { ids, seen, find: (words: string, not = newId()) => seen.before(words, not) };
}

/** Sentences that are like each other in nothing but small words, so that rarity means something. */
const OTHERS = [
  'The council met on Tuesday to talk about the budget.',
  'A spokesman for the ministry declined to answer.',
  'The ferry was late because of the fog.',
  'In the spring the orchard was sold to a brewer.',
  'The clinic has been closed since the flood.',
  'Two of the teachers left in the autumn.',
].map((words) => decided(words));

test.each([
  ['The bridge cost £14 million to build.', 'the bridge cost £14 million to build', 1, []],
  ['“It leaks in every storm,”', '"It leaks in every storm."', 1, []],
  [
    'The bridge cost £14 million to build.',
    'The bridge cost £15 million to build.',
    null,
    ['number: £14 million → £15 million'],
  ],
  [
    'The inspector, Ann Marlow, signed the report on the pier.',
    'The inspector, Ines Marlow, signed the report on the pier.',
    null,
    ['name: Ann → Ines'],
  ],
  [
    'Forty passengers were aboard the ferry that night.',
    'There were 40 passengers aboard the ferry that night.',
    null,
    ['words: – → There were', 'words: were → –'],
  ],
])('“%s” is met again as “%s”', (then, now, likeness, differs) => {
  const [found, ...others] = libraryOf(OTHERS, [decided(then)]).find(now);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    words: then,
    headline: 'Story 1',
    slug: 'S1',
    status: 'verified',
    by: 'Ada',
    at: AT,
    draft: 1,
  });
  if (likeness !== null) expect(found!.likeness).toBe(likeness);
  else expect(found!.likeness).toBeLessThan(1);
  expect(found!.differs.map(({ what, was, now: to }) => `${what}: ${was || '–'} → ${to || '–'}`)).toEqual(
    differs,
  );
});

test.each([
  ['The bridge cost £14 million to build.', 'The tunnel was £9 million over its budget.'],
  ['He was born in 1946 in Leeds.', 'She was born in 1952 in London.'],
  ['he said', 'he said'],
  ['1893', '1893'],
])('“%s” is not met again as “%s”', (then, now) => {
  expect(libraryOf(OTHERS, [decided(then)]).find(now)).toEqual([]);
});

test('the best first: the same words, then the same claim, then another one; of equals the latest; three in all, and none twice', () => {
  const later = '2026-04-01T10:00:00.000Z';
  const copied = decided('The bridge cost £14 million to build.', { at: later });
  const words = 'The bridge cost £14 million to build.';
  const { find, ids } = libraryOf(
    OTHERS,
    [decided('The bridge cost £15 million to build.', { at: later })],
    [decided('The bridge, in all, cost £14 million to build.')],
    [decided(words)],
    [copied],
    [copied],
  );
  expect(
    find(words).map(({ article, likeness, differs }) => [
      ids.indexOf(article) < 5 ? ids.indexOf(article) : 4,
      likeness === 1,
      isAnotherClaim({ differs }),
    ]),
  ).toEqual([
    [4, true, false],
    [3, true, false],
    [2, false, false],
  ]);
  expect(find(words, ids[3])).toHaveLength(3);
  expect(find(words, ids[3]).map(({ article }) => article)).not.toContain(ids[3]);
});

test('what an article decides now counts, and what it decided before does not', () => {
  const { seen, ids, find } = libraryOf(OTHERS, [decided('The bridge cost £14 million to build.')]);
  seen.put(ids[1]!, { headline: '', slug: '', decided: [], sources: [], cuts: [] });
  expect(find('The bridge cost £14 million to build.')).toEqual([]);
  seen.remove(ids[0]!);
  expect(find('The ferry was late because of the fog.')).toEqual([]);
});

test('the decisions of an article: those with an answer, on the words it was given on', () => {
  const text = 'The bridge opened in 1893.\nThe pier opened in 1894.';
  const [bridge, pier] = [newId(), newId()];
  const article = carriedOut(text, [
    sign({ type: 'mark.add', mark: { id: bridge, kind: 'claim', start: 0, end: 26 } }),
    sign({ type: 'mark.add', mark: { id: pier, kind: 'claim', start: 27, end: 51 } }),
    sign({ type: 'mark.status', marks: [bridge], status: 'verified' }),
    sign({ type: 'mark.status', marks: [pier], status: 'query-out' }),
    sign({
      type: 'text.edit',
      draft: 1,
      length: text.length,
      changes: [{ from: 21, to: 25, insert: '1895' }],
    }),
  ]);
  expect(decisionsOf(article).decided).toMatchObject([
    { mark: bridge, words: 'The bridge opened in 1893.', draft: 1, status: 'verified' },
  ]);
});

describe('a source that is not on the record', () => {
  const SECRET = 'Deep Harbour';
  const sentence = 'The bridge cost £14 million to build.';
  const [mark, open, closed] = [newId(), newId(), newId()];
  const source = (id: string, title: string, terms: Terms) => ({
    id,
    title,
    kind: 'interview' as const,
    terms,
    where: `${title}, by the quay`,
  });
  const evidence = (of: string, excerpt: string) => ({
    id: newId(),
    mark,
    source: of,
    locator: `${excerpt}, minute 4`,
    excerpt,
    bears: 'supports' as const,
  });
  const articleWith = (terms: Terms) =>
    carriedOut(sentence, [
      sign({ type: 'mark.add', mark: { id: mark, kind: 'claim', start: 0, end: sentence.length } }),
      sign({ type: 'mark.status', marks: [mark], status: 'verified' }),
      sign({
        type: 'evidence.add',
        sources: [source(open, 'Ledger', 'on-the-record'), source(closed, SECRET, terms)],
        evidence: [evidence(open, 'the ledger says so'), evidence(closed, `${SECRET} said so`)],
      }),
      sign({ type: 'note.add', mark, note: newId(), text: `Rang ${SECRET} twice.` }),
    ]);
  const foundIn = (article: Article, words = sentence) => {
    const decisions = decisionsOf(article);
    const seen = new Seen(() => decisions);
    seen.put(article.id, decisions);
    return seen.before(words, newId());
  };

  const CLOSED = TERMS.filter((terms) => terms !== 'on-the-record');
  test.each(CLOSED)('of terms “%s” tells another article nothing but these', (terms) => {
    for (const words of [sentence, 'The bridge cost £15 million to build.']) {
      const found = foundIn(articleWith(terms), words);
      expect(JSON.stringify(found)).not.toMatch(new RegExp(`${SECRET}|${closed}|minute 4.*minute 4`));
      const told = { withheld: [{ bears: 'supports', terms }], notes: [], sources: [{ title: 'Ledger' }] };
      expect(found).toMatchObject([told]);
      expect(found[0]!.evidence.map(({ excerpt }) => excerpt)).toEqual(['the ledger says so']);
    }
  });

  test('on the record it is told, and so are the notes', () => {
    const [found] = foundIn(articleWith('on-the-record'));
    expect(found).toMatchObject({ withheld: [], notes: [{ text: `Rang ${SECRET} twice.` }] });
    expect(found!.sources.map(({ title }) => title)).toEqual(['Ledger', SECRET]);
  });

  test('its evidence is not copied, and the rest is', () => {
    const [found] = foundIn(articleWith('background'));
    const here = newId();
    const into = carriedOut(sentence, [
      sign({ type: 'mark.add', mark: { id: here, kind: 'claim', start: 0, end: 10 } }),
    ]);
    const copied = copyingEvidence(evidenceIn(found!), into, here);
    expect(copied).toMatchObject({
      sources: [{ title: 'Ledger' }],
      evidence: [{ excerpt: 'the ledger says so' }],
    });
  });
});

test.each<[then: string, now: string, what: Telling, another: boolean]>([
  ['The bridge cost $14 million to build.', 'The bridge cost A$14 million to build.', 'currency', true],
  [
    'The owner was charged with fraud in Leeds.',
    'The owner was convicted of fraud in Leeds.',
    'standing',
    true,
  ],
  ['The bridge cost £14 million to build.', 'The bridge cost £14 million to build?', 'question', true],
  ['The old bridge was repainted in Leeds.', 'The old bridge was repaired in Leeds.', 'words', false],
  ['The bridge, built in stone, was sold.', 'The bridge built in stone was sold.', 'signs', false],
])('from “%s” to “%s” what differs is named', (then, now, what, another) => {
  const [found] = libraryOf(OTHERS, [decided(then)]).find(now);
  expect(found!.differs.map((each) => each.what)).toContain(what);
  expect([isAnotherClaim(found!), isSameClaim(found!)]).toEqual([another, false]);
});

describe('laws', () => {
  const word = fc.constantFrom(
    'the',
    'bridge',
    'Bridge',
    'cost',
    '£14 million',
    '15',
    'mayor',
    'Ines Marlow',
    'never',
    'said',
    'opened',
    '“leaks”',
    'well-known',
    'in',
    '1893',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));
  const library = fc.array(fc.array(fc.record({ words }), { maxLength: 4 }), { maxLength: 4 });
  const asDecided = (given: readonly { words: string }[]) =>
    given.map(({ words: each }) => decided(each, { by: newId() }));

  test('the same words are always found, and before all others', () => {
    fc.assert(
      fc.property(library, words, (articles, asked) => {
        const all = articles.map(asDecided);
        const found = libraryOf(...all).find(asked);
        const same = all.flat().filter((each) => saysTheSame(each.words, asked));
        const expected = saysEnough(statementOf(asked)) ? Math.min(3, same.length) : 0;
        expect(found.filter(({ likeness }) => likeness === 1)).toHaveLength(expected);
        expect(
          found.slice(0, expected).every(({ likeness, differs }) => likeness === 1 && differs.length === 0),
        ).toBe(true);
      }),
    );
  });

  test('only what has a decided status is named, whatever the marks are like', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ start: fc.nat(4), status: fc.constantFrom(...STATUSES) }), { maxLength: 8 }),
        (given) => {
          const sentence = 'The bridge cost £14 million to build.';
          const commands = given.flatMap(({ start, status }) => {
            const id = newId();
            return [
              sign({
                type: 'mark.add',
                mark: {
                  id,
                  kind: 'claim',
                  start: start * (sentence.length + 1),
                  end: (start + 1) * (sentence.length + 1) - 1,
                },
              }),
              sign({ type: 'mark.status', marks: [id], status }),
            ];
          });
          const article = carriedOut(Array.from({ length: 5 }, () => sentence).join('\n'), commands);
          const decisions = decisionsOf(article);
          const seen = new Seen(() => decisions);
          seen.put(article.id, decisions);
          const found = seen.before(sentence, newId());
          expect(
            found.every(
              ({ mark, status }) => STATUS_INFO[status].decided && article.marks[mark]!.status === status,
            ),
          ).toBe(true);
          expect(found).toHaveLength(
            Math.min(
              3,
              new Set(given.map(({ status }) => status).filter((status) => STATUS_INFO[status].decided)).size,
            ),
          );
        },
      ),
    );
  });

  test('what is found one way is found the other way, and is as like', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const {
          ids: [first, second],
          find,
        } = libraryOf([decided(a)], [decided(b)]);
        const [there] = find(a, first);
        const [back] = find(b, second);
        expect(back?.likeness).toBe(there?.likeness);
        expect(back?.differs.map(({ was, now }) => [now, was])).toEqual(
          there?.differs.map(({ was, now }) => [was, now]),
        );
      }),
    );
  });
});
