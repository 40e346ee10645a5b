import { expect, test } from 'vitest';
import { read } from '../../reading';
import { apply } from '../commands/apply';
import type { Article } from '../model/article';
import type { CommandBody } from '../commands/command';
import { newId } from '../model/ids';
import type { Earlier } from './seen';
import { acceptSeenCommand, seenAmong, stretchesOf } from './seen-stretches';
import { suggestionsOf } from './suggestions';
import { freshArticle, sign } from '../testing';

const COST = 'The council spent £14 million on the new pier.';
const QUOTE = '“It leaks in every storm we have had since then,”';
const TEXT = `${COST}\n${QUOTE} said Ines Marlow, who keeps the light.\nA plain line.`;
const article = freshArticle(TEXT);
const reading = read(TEXT, {});

const done = (to: Article, body: CommandBody): Article => {
  const outcome = apply(to, sign(body));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
};

function earlier(words: string, change: Partial<Earlier> = {}): Earlier {
  const source = newId();
  return {
    article: newId(),
    headline: 'The pier',
    slug: '',
    mark: newId(),
    kind: 'claim',
    words,
    status: 'verified',
    by: 'Ada',
    at: '2026-03-01T10:00:00.000Z',
    draft: 1,
    disposition: 'open',
    correction: '',
    notes: [],
    withheld: [],
    likeness: 1,
    differs: [],
    evidence: [
      {
        id: newId(),
        source,
        locator: 'p. 4',
        excerpt: '',
        bears: 'supports',
        at: '2026-03-01T10:00:00.000Z',
        by: 'Ada',
      },
    ],
    sources: [
      {
        id: source,
        title: 'Minutes',
        kind: 'record',
        terms: 'on-the-record',
        where: '',
        createdAt: '2026-03-01T10:00:00.000Z',
        createdBy: 'Ada',
      },
    ],
    ...change,
  };
}
const seenIn = (of: Article, known: Record<string, Earlier[]>) =>
  seenAmong(stretchesOf(of, suggestionsOf(of, reading)), (words) => known[words] ?? [], of.dismissed);
const OTHER_CLAIM: Partial<Earlier> = {
  likeness: 0.8,
  differs: [{ what: 'number', was: '£13 million', now: '£14 million' }],
};

test('what the first read would mark is asked after, and every other sentence that carries no mark', () => {
  const words = stretchesOf(article, suggestionsOf(article, reading)).map((each) => each.words);
  expect(words).toContain(COST);
  expect(words).toContain(QUOTE);
  expect(words).toContain('A plain line.');
  expect(new Set(words).size).toBe(words.length);
  const quoted = done(article, {
    type: 'mark.add',
    mark: { id: newId(), kind: 'quote', start: TEXT.indexOf(QUOTE), end: TEXT.indexOf(QUOTE) + QUOTE.length },
  });
  expect(
    stretchesOf(quoted, suggestionsOf(quoted, reading)).some((each) => each.words.includes('It leaks')),
  ).toBe(false);
  const marked = done(article, {
    type: 'mark.add',
    mark: { id: newId(), kind: 'claim', start: TEXT.indexOf('plain'), end: TEXT.length },
  });
  expect(stretchesOf(marked, suggestionsOf(marked, reading)).map((each) => each.words)).not.toContain(
    'A plain line.',
  );
});

test('of stretches that overlap the one that is most like is told; what was dismissed stays away', () => {
  const sentence = `${QUOTE} said Ines Marlow, who keeps the light.`;
  const known = {
    [QUOTE]: [earlier(QUOTE)],
    [sentence]: [earlier(QUOTE, { likeness: 0.7 })],
    [COST]: [earlier(COST, OTHER_CLAIM)],
  };
  const found = seenIn(article, known);
  expect(found.map(({ words }) => words)).toEqual([COST, QUOTE]);
  const dismissed = done(article, {
    type: 'suggestion.dismiss',
    suggestions: [found[1]!.key],
    dismissed: true,
  });
  expect(seenIn(dismissed, known).map(({ words }) => words)).toEqual([COST]);
});

test('accepting marks the words as the first read would, puts the evidence against them, and decides nothing', () => {
  const [stretch] = seenIn(article, { [QUOTE]: [earlier(QUOTE)] });
  const after = done(article, acceptSeenCommand(article, reading, stretch!, newId));
  const quote = Object.values(after.marks).find(({ kind }) => kind === 'quote')!;
  expect(quote).toMatchObject({
    anchor: { exact: QUOTE },
    status: 'to-check',
    evidence: [{ locator: 'p. 4', from: { headline: 'The pier' } }],
  });
  expect(quote.stamp).toBeUndefined();
  expect(quote.attribution).toBeDefined();
  expect(Object.values(after.sources)).toMatchObject([{ title: 'Minutes', terms: 'on-the-record' }]);
});

test('where as little as a word differs the evidence is left for a person to look at', () => {
  const differs: Earlier['differs'] = [{ what: 'words', was: 'built', now: 'spent' }];
  const [cost] = seenIn(article, { [COST]: [earlier(COST, { likeness: 0.9, differs })] });
  expect(acceptSeenCommand(article, reading, cost!, newId).evidence).toBeUndefined();
});

test('the evidence of another claim is left where it is, and a sentence the first read would not mark is marked as it was there', () => {
  const [cost, plain] = seenIn(article, {
    [COST]: [earlier(COST, OTHER_CLAIM)],
    'A plain line.': [earlier('A plain line.', { kind: 'attribution' })],
  });
  expect(acceptSeenCommand(article, reading, cost!, newId).evidence).toBeUndefined();
  expect(acceptSeenCommand(article, reading, plain!, newId)).toMatchObject({
    marks: [{ kind: 'attribution', start: plain!.start, end: plain!.end }],
    evidence: { sources: [{ title: 'Minutes' }] },
  });
});

test('evidence that does not fit refuses all of it', () => {
  const mark = {
    id: newId(),
    kind: 'claim' as const,
    start: 0,
    end: 5,
    facets: [],
    risk: 'routine' as const,
    people: [],
  };
  const evidence = (change: object) => ({
    id: newId(),
    mark: mark.id,
    source: newId(),
    locator: '',
    excerpt: '',
    bears: 'supports' as const,
    ...change,
  });
  for (const each of [evidence({}), evidence({ mark: newId() })]) {
    const outcome = apply(
      article,
      sign({
        type: 'suggestion.accept',
        people: [],
        marks: [mark],
        evidence: { sources: [], evidence: [each] },
      }),
    );
    expect(outcome.ok).toBe(false);
  }
});
