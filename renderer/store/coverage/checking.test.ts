import { DEFAULT_RULES, newId } from '@shared/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, fakeMain } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { clearSentences, unchecked, unclearSentences } from './checking';
import { blockersNow, standingNow } from './standing';
import type { Range } from '@shared/text/ranges';

const TEXT = 'It rained. Nobody came.\nThe bridge opened in 1893.';
let id: string;

beforeEach(async () => {
  const article = articleFrom(TEXT, 'test', {});
  id = article.id;
  connect(fakeMain([article]).bridge);
  await openArticle(id);
});
afterEach(() => closeArticle(id));

const article = () => useArticles.getState().open[id]!.article;
const at = (words: string): Range => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const [rained, nobody, bridge] = ['It rained.', 'Nobody came.', 'The bridge opened in 1893.'].map(at) as [
  Range,
  Range,
  Range,
];
const next = (from: Range) => unchecked(id, from, 1);
const looked = () => standingNow(article()).figures.sentences.looked;

describe('nothing to check', () => {
  test('ticks sentences off, and undo takes it back', async () => {
    await clearSentences(id, [rained, nobody]);
    expect(looked()).toBe(2);
    await undo(id);
    expect(looked()).toBe(0);
  });

  test('what is on its way to be ticked off is not come to again', async () => {
    const first = clearSentences(id, [rained]);
    const second = clearSentences(id, [nobody]);
    expect(next(nobody)).toEqual({ what: 'sentence', ...bridge });
    expect(next(bridge)).toBeNull();
    await Promise.all([first, second]);
    expect(next(bridge)).toBeNull();
    expect(looked()).toBe(2);
  });

  test('what was refused is to be looked at still', async () => {
    expect(await clearSentences(id, [{ start: 0, end: 5000 }])).toMatchObject({ ok: false });
    expect(unchecked(id, { start: 0, end: 0 }, 1)).toEqual({ what: 'sentence', ...rained });
  });

  test('something to check takes the tick back', async () => {
    await clearSentences(id, [rained]);
    await unclearSentences(id, Object.keys(article().cleared));
    expect(looked()).toBe(0);
  });
});

test('how an article stands follows its marks, its ticks, its words and the rules', async () => {
  const rules = { ...DEFAULT_RULES, decided: false };
  const blocking = (under = rules) => blockersNow(article(), under).map(({ words }) => words);
  expect(blocking()).toEqual(['3 sentences have neither a mark nor a tick']);
  await dispatch(id, { type: 'mark.add', mark: { id: newId(), kind: 'claim', ...at('1893') } });
  expect(blocking()).toEqual(['2 sentences have neither a mark nor a tick']);
  await clearSentences(id, [rained, nobody]);
  expect(blocking()).toEqual([]);
  expect(blocking(DEFAULT_RULES)).toEqual(['1 mark is not decided']);
  await dispatch(id, {
    type: 'text.edit',
    draft: 1,
    length: TEXT.length,
    changes: [{ from: TEXT.length, to: TEXT.length, insert: ' Nobody came.' }],
  });
  expect(blocking()).toEqual(['1 sentence has neither a mark nor a tick']);
});
