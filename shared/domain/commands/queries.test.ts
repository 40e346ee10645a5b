import { describe, expect, test } from 'vitest';
import type { Article } from '../model/article';
import { isOverdue, stateOf, type NewQuery } from '../model/query';
import { newId } from '../model/ids';
import { ABSENT, MARK_IDS, markedArticle, sign } from '../testing';
import { apply } from './apply';
import { Command, type CommandBody } from './command';
import { restoring } from './restore';

const [M, OTHER] = MARK_IDS as [string, string];

const asking = (fields: Partial<NewQuery> = {}): Extract<CommandBody, { type: 'query.add' }> => ({
  type: 'query.add',
  query: {
    id: newId(),
    to: 'author',
    name: '',
    question: 'How many?',
    marks: [M],
    due: '',
    ...fields,
  },
});

function does(article: Article, body: CommandBody): Article {
  const outcome = apply(article, Command.parse(sign(body)));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
}

const refused = (article: Article, body: CommandBody): string | undefined => {
  const outcome = apply(article, sign(body));
  return outcome.ok ? undefined : outcome.refusal.reason;
};

const asked = { on: '2026-11-20', how: 'by mail' };
const answer = { on: '2026-11-21', by: 'Ida', words: 'Twelve.' };

describe('a query', () => {
  test('goes from open to asked, answered and decided, and sets the status of no mark', () => {
    const body = asking();
    const { id } = body.query;
    const steps: CommandBody[] = [
      body,
      { type: 'query.ask', queries: [id], asked },
      { type: 'query.answer', answers: [{ query: id, ...answer }] },
      { type: 'query.decide', query: id, decision: { outcome: 'fixed', reason: 'The author misread.' } },
    ];
    let article = markedArticle();
    const { marks } = article;
    const states = steps.map((step) => {
      article = does(article, step);
      return stateOf(article.queries[id]!);
    });
    expect(states).toEqual(['open', 'asked', 'answered', 'decided']);
    expect(article.marks).toEqual(marks);
  });

  test('keeps its number; what was printed never becomes another question', () => {
    const [first, second, third] = [asking(), asking(), asking()];
    let article = does(does(markedArticle(), first), second);
    article = does(article, { type: 'query.remove', query: second.query.id });
    // Number 2 was never asked, and is free again.
    article = does(article, third);
    expect(Object.values(article.queries).map(({ number }) => number)).toEqual([1, 2]);
    article = does(article, { type: 'query.ask', queries: [third.query.id], asked });
    expect(refused(article, { type: 'query.remove', query: third.query.id })).toBe('query-asked');
  });

  test('stands as it was asked, with the words its marks had then', () => {
    const body = asking();
    const { id } = body.query;
    let article = does(does(markedArticle(), body), { type: 'query.ask', queries: [id], asked });
    const words = article.marks[M]!.anchor.exact;
    expect(article.queries[id]!.about).toEqual([words]);
    expect(refused(article, { type: 'query.set', query: id, set: { question: 'How few?' } })).toBe(
      'query-asked',
    );
    article = does(article, { type: 'query.set', query: id, set: { marks: [OTHER, M], due: '2026-12-01' } });
    expect(article.queries[id]!.about).toEqual([article.marks[OTHER]!.anchor.exact, words]);
  });

  test('outlives its mark, and takes no mark that is not there', () => {
    const body = asking();
    const { id } = body.query;
    const article = does(does(markedArticle(), body), { type: 'mark.remove', marks: [M] });
    expect(article.queries[id]!.marks).toEqual([M]);
    expect(
      does(article, { type: 'query.set', query: id, set: { marks: [M, OTHER] } }).queries[id]!.marks,
    ).toEqual([M, OTHER]);
    expect(refused(article, { type: 'query.set', query: id, set: { marks: [ABSENT] } })).toBe('no-such-mark');
    expect(refused(article, asking({ marks: [ABSENT] }))).toBe('no-such-mark');
  });

  test('that is gone takes no answer, and the other answers of that sitting are not half taken', () => {
    const body = asking();
    const { id } = body.query;
    const article = does(markedArticle(), body);
    const answers = [
      { query: id, ...answer },
      { query: newId(), ...answer },
    ];
    expect(refused(article, { type: 'query.answer', answers })).toBe('no-such-query');
    expect(article.queries[id]!.answer).toBeUndefined();
  });

  test('is taken back by undo at every step', () => {
    const body = asking();
    const { id } = body.query;
    const steps: CommandBody[] = [
      body,
      { type: 'query.ask', queries: [id], asked },
      { type: 'query.decide', query: id, decision: { outcome: 'stet', reason: '' } },
    ];
    let article = markedArticle();
    for (const step of steps) {
      const command = sign(step);
      const after = does(article, step);
      expect(does(after, restoring(article, after, command))).toEqual(article);
      article = after;
    }
  });

  test.each([
    ['', '2026-12-02', false],
    ['2026-12-01', '2026-12-01', false],
    ['2026-12-01', '2026-12-02', true],
  ])('due %j is overdue on %s: %s', (due, today, overdue) => {
    const { query } = asking({ due });
    const whole = { ...query, number: 1, createdAt: '', createdBy: '' };
    expect(isOverdue(whole, today)).toBe(overdue);
    expect(isOverdue({ ...whole, answer }, today)).toBe(false);
  });
});
