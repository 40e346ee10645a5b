import { expect, test } from 'vitest';
import { apply } from './apply';
import type { CommandBody } from './command';
import { newId } from '../model/ids';
import { labelOf } from './labels';
import { freshArticle, sign } from '../testing';

const [a, b] = [newId(), newId()];

test.each<[CommandBody, string]>([
  [{ type: 'mark.status', marks: [a], status: 'verified' }, 'Set status'],
  [{ type: 'mark.status', marks: [a, b], status: 'verified' }, 'Set status of 2 marks'],
  [{ type: 'mark.set', marks: [a, b], set: { risk: 'high' } }, 'Set risk of 2 marks'],
  [
    { type: 'mark.set', marks: [a, b], set: {}, add: { facets: ['number'] }, remove: { facets: ['cause'] } },
    'Change facets of 2 marks',
  ],
  [{ type: 'mark.set', marks: [a], set: { risk: 'high', kind: 'claim' } }, 'Change mark'],
  [{ type: 'mark.remove', marks: [a, b] }, 'Remove 2 marks'],
  [{ type: 'mark.same', marks: [a, b], same: a }, 'Share one decision'],
  [{ type: 'mark.same', marks: [a, b], same: null }, 'Decide apart'],
  [
    {
      type: 'suggestion.accept',
      marks: [],
      people: [{ id: a, name: 'Ann', title: '', affiliation: '', asked: '', answered: '' }],
    },
    'Add person',
  ],
  [
    {
      type: 'evidence.add',
      sources: [],
      evidence: [a, b].map((mark) => ({
        id: mark,
        mark,
        source: a,
        locator: '',
        excerpt: '',
        bears: 'supports' as const,
      })),
    },
    'Add evidence to 2 marks',
  ],
  [
    {
      type: 'evidence.add',
      sources: [],
      evidence: [
        {
          id: a,
          mark: a,
          source: a,
          locator: '',
          excerpt: '',
          bears: 'supports',
          from: { article: b, headline: '', at: '2026-01-02T10:00:00.000Z' },
        },
      ],
    },
    'Copy evidence',
  ],
  [{ type: 'text.edit', draft: 1, length: 0, changes: [], formats: [] }, 'Change formatting'],
  [{ type: 'article.archive', archived: false }, 'Take out of the archive'],
])('%j is called “%s”', (body, label) => {
  expect(labelOf(sign(body))).toBe(label);
});

test('marks set together keep what else each has; what is there already is no change', () => {
  const does = (article: ReturnType<typeof freshArticle>, body: CommandBody) => {
    const outcome = apply(article, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  };
  const bodies: CommandBody[] = [
    ...[a, b].map((id): CommandBody => ({ type: 'mark.add', mark: { id, kind: 'claim', start: 0, end: 3 } })),
    { type: 'mark.set', marks: [a], set: { facets: ['number'] } },
    { type: 'mark.set', marks: [a, b], set: {}, add: { facets: ['cause'] } },
    { type: 'mark.set', marks: [a, b], set: {}, remove: { facets: ['number'] } },
  ];
  const article = bodies.slice(0, 4).reduce(does, freshArticle());
  expect([a, b].map((id) => article.marks[id]!.facets)).toEqual([['number', 'cause'], ['cause']]);
  expect(does(article, bodies[3]!)).toBe(article);
  const after = does(article, bodies[4]!);
  expect([a, b].map((id) => after.marks[id]!.facets)).toEqual([['cause'], ['cause']]);
  expect(
    apply(article, sign({ type: 'mark.set', marks: [a], set: {}, add: { people: [newId()] } })),
  ).toMatchObject({ ok: false, refusal: { reason: 'no-such-person' } });
});
