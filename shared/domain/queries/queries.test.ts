import { describe, expect, test } from 'vitest';
import { newId } from '../model/ids';
import type { Query } from '../model/query';
import { askedAlready, byAddressee, marksOfFact, queriesAbout, queryFigures } from './queries';

const query = (number: number, fields: Partial<Query> = {}): Query => ({
  id: newId(),
  number,
  to: 'author',
  name: '',
  question: 'How many boats were in the harbour?',
  marks: ['m1'],
  due: '',
  createdAt: '2026-11-20T10:00:00.000Z',
  createdBy: 'Ada',
  ...fields,
});
const having = (...queries: Query[]) => ({
  queries: Object.fromEntries(queries.map((each) => [each.id, each])),
});
const asked = { on: '2026-11-20', how: 'by mail' };
const answer = { on: '2026-11-21', by: 'Ida', words: 'Twelve.' };

describe('a question that was asked already', () => {
  const there = having(query(1));
  const again = {
    to: 'author' as const,
    name: '',
    question: 'How many boats were in the harbour?',
    marks: ['m1'],
  };
  test.each([
    ['the same words', again, true],
    [
      'in another order and case, with one more word',
      { ...again, question: 'In the harbour, HOW many boats were there?' },
      true,
    ],
    ['with another mark beside it', { ...again, marks: ['m2', 'm1'] }, true],
    ['about another mark', { ...again, marks: ['m2'] }, false],
    ['about nothing in particular', { ...again, marks: [] }, false],
    ['of somebody else', { ...again, to: 'editor' as const }, false],
    ['of another person', { ...again, to: 'source' as const, name: 'Ida Roe' }, false],
    ['another question', { ...again, question: 'Who owns the boats?' }, false],
  ])('%s: %s', (_, question, noticed) => {
    expect(askedAlready(there, question) !== undefined).toBe(noticed);
  });

  test('is compared as it stands where it has no words', () => {
    const mute = having(query(1, { question: '???' }));
    expect(askedAlready(mute, { ...again, question: '???' })).toBeDefined();
    expect(askedAlready(mute, { ...again, question: '!' })).toBeUndefined();
  });
});

test('queries are by addressee, and in a group by number', () => {
  const article = having(
    query(3, { to: 'source', name: 'Zoe Lund' }),
    query(2, { to: 'source', name: 'Ann Roe' }),
    query(4),
    query(1),
    query(5, { to: 'source', name: 'ann roe ' }),
  );
  expect(
    byAddressee(article).map(({ to, name, queries }) => [to, name, queries.map(({ number }) => number)]),
  ).toEqual([
    ['author', '', [1, 4]],
    ['source', 'Ann Roe', [2, 5]],
    ['source', 'Zoe Lund', [3]],
  ]);
  expect(queriesAbout(article, 'm1')).toHaveLength(5);
});

test('every query is in one state, and what waits too long is counted besides', () => {
  const article = having(
    query(1, { due: '2026-11-30' }),
    query(2, { asked, due: '2026-12-02' }),
    query(3, { asked, due: '2026-12-03' }),
    query(4, { asked, answer, due: '2026-11-30' }),
    query(5, { decision: { outcome: 'cut', reason: '', at: '', by: '' } }),
  );
  expect(queryFigures(article, '2026-12-03')).toEqual({
    open: 1,
    asked: 2,
    answered: 1,
    decided: 1,
    overdue: 2,
  });
});

test('a fact that recurs is asked about once', () => {
  const mark = (id: string, same?: string) => [id, { id, ...(same ? { same } : {}) }] as const;
  const marks = Object.fromEntries([mark('a', 'f'), mark('b'), mark('c', 'f')]) as never;
  expect(marksOfFact({ marks }, 'c')).toEqual(['c', 'a']);
  expect(marksOfFact({ marks }, 'b')).toEqual(['b']);
});
