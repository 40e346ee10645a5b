import { expect, test } from 'vitest';
import { apply, newId, type Article, type CommandBody } from '../domain';
import { freshArticle, sign } from '../domain/testing';
import { SAMPLE_ERRORS } from './errors';
import { foundErrors } from './found';

const [weekday, unit] = [SAMPLE_ERRORS[0]!, SAMPLE_ERRORS[1]!];
const TEXT = `It was on ${weekday.words} that they found ${unit.words} in it.`;

const after = (article: Article, ...commands: CommandBody[]): Article =>
  commands.reduce((before, body) => {
    const outcome = apply(before, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);

const id = newId();
const start = TEXT.indexOf(weekday.words);
const marked = after(freshArticle(TEXT), {
  type: 'mark.add',
  mark: { id, kind: 'claim', start: start + 3, end: start + 20 },
});
const found = (article: Article) =>
  foundErrors(article).flatMap(({ error, found: has }) => (has ? [error.id] : []));

test('all errors are told of, and none is found by a mark alone or by one that is verified', () => {
  expect(foundErrors(marked).map(({ error }) => error)).toEqual(SAMPLE_ERRORS);
  expect(found(marked)).toEqual([]);
  expect(found(after(marked, { type: 'mark.status', marks: [id], status: 'verified' }))).toEqual([]);
});

test.each<[string, CommandBody]>([
  ['its status', { type: 'mark.status', marks: [id], status: 'needs-fix' }],
  ['a question that is out', { type: 'mark.status', marks: [id], status: 'query-out' }],
  ['a correction', { type: 'mark.set', marks: [id], set: { correction: 'another day' } }],
])('one is found where a mark on its words says so by %s', (_how, command) => {
  const article = after(marked, command);
  expect(found(article)).toEqual([weekday.id]);
});

test('one that was corrected in the text stays found, and what a draft mended by itself is not', () => {
  const whole = after(marked, { type: 'mark.move', mark: id, start, end: start + weekday.words.length });
  expect(found(after(whole, { type: 'mark.fix', mark: id, words: weekday.corrected! }))).toEqual([
    weekday.id,
  ]);
  const mended = TEXT.replace(unit.words, unit.corrected!);
  expect(found(freshArticle(mended))).toEqual([]);
});
