import { expect, it } from 'vitest';
import { apply, type Article, type CommandBody } from '../domain';
import { freshArticle, sign } from '../domain/testing';
import { lifeOf } from './life';

const after = (article: Article, ...commands: CommandBody[]): Article =>
  commands.reduce((before, body) => {
    const outcome = apply(before, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);

const QUOTE = '“We never sold the old pier, and nobody has asked us to,”';
const FIRST = `The pier\n${QUOTE} said Roe.`;
const SECOND = [
  'Roe: “We never sold pier”',
  `${QUOTE.replace('nobody', 'no one')} said Roe.`,
  'We sold the old pier, and no one has asked us to',
].join('\n');
const id = (nth: number): string => `01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`;

it('a quotation is followed from draft to draft, into headline and pull quote', () => {
  const start = FIRST.indexOf(QUOTE);
  const made = after(freshArticle(FIRST), {
    type: 'mark.add',
    mark: { id: id(1), kind: 'quote', form: 'direct', start, end: start + QUOTE.length },
  });
  expect(lifeOf(made, made.marks[id(1)]!)).toEqual([]);
  const part = (words: string, kind: 'headline' | 'pull-quote'): CommandBody => {
    const at = SECOND.indexOf(words);
    return { type: 'part.set', draft: 2, length: SECOND.length, start: at, end: at + words.length, kind };
  };
  const second = SECOND.indexOf('“We never sold the');
  const next = after(
    made,
    {
      ...{ type: 'draft.add', after: 1, length: FIRST.length, text: SECOND, formats: [], origin: 'paste' },
      marks: { [id(1)]: { start: second, end: second + QUOTE.length + 1 } },
      cleared: {},
    },
    part('Roe: “We never sold pier”', 'headline'),
    part('We sold the old pier', 'pull-quote'),
  );
  const life = lifeOf(next, next.marks[id(1)]!);
  const differing = life.map(({ name, verdict, diff }) => [
    ...[name, verdict],
    ...diff.filter(({ op }) => op !== 'same').map(({ quote, tape }) => `${tape} > ${quote}`),
  ]);
  expect(differing).toEqual([
    ['Draft 1', 'altered', 'nobody > no one'],
    ['Headline', 'altered', 'the old > '],
    ['Pull quote', 'altered', 'never > '],
  ]);
});
