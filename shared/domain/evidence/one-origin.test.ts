import { describe, expect, it } from 'vitest';
import { apply } from '../commands/apply';
import type { CommandBody } from '../commands/command';
import type { Article } from '../model/article';
import { newId } from '../model/ids';
import { freshArticle, sign } from '../testing';
import { dismissOrigin, isOpenOrigin, joinOrigins } from './one-origin';

const after = (article: Article, ...commands: CommandBody[]): Article =>
  commands.reduce((before, body) => {
    const outcome = apply(before, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);

const [A, B, C, D] = [newId(), newId(), newId(), newId()];
const four = after(
  freshArticle('Words.'),
  ...[A, B, C, D].map((id): CommandBody => ({
    type: 'source.add',
    source: { id, title: id, kind: 'record', terms: 'on-the-record', where: '' },
  })),
);
const groupOf = ({ sources }: Article, id: string) => sources[id]?.same;

describe('whether two sources go back to one origin', () => {
  it('is asked until it is answered, in whatever order they are named', () => {
    expect(isOpenOrigin(four, [A, B])).toBe(true);
    expect(isOpenOrigin(after(four, joinOrigins(four, [A, B], newId())), [B, A])).toBe(false);
    expect(isOpenOrigin(after(four, dismissOrigin([A, B])), [B, A])).toBe(false);
    expect(isOpenOrigin(after(four, dismissOrigin([A, B])), [A, C])).toBe(true);
  });

  it('is no question of a source that is gone', () => {
    expect(isOpenOrigin(after(four, { type: 'source.remove', source: B }), [A, B])).toBe(false);
  });

  it('makes whole groups one: nobody is left behind', () => {
    const pairs = after(four, joinOrigins(four, [A, B], newId()), joinOrigins(four, [C, D], newId()));
    expect(groupOf(pairs, A)).not.toBe(groupOf(pairs, C));
    const one = after(pairs, joinOrigins(pairs, [B, C], newId()));
    expect(new Set([A, B, C, D].map((id) => groupOf(one, id))).size).toBe(1);
  });
});
