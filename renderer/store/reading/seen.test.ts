import { newId, type Article, type CommandBody } from '@shared/domain';
import type { Earlier } from '@shared/domain/suggestions/seen';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { articleFrom, fakeMain, type Behind } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { useNotices } from '../base/notices';
import { answerCopying, copyEvidence, earlierNow, followSeen, hasMore, useCopying, useSeen } from './seen';
import { showArticle, showLibrary, START, useView } from '../base/view';

const SENTENCE = 'The bridge cost £14 million to build.';
let behind: Behind;
let asks: string[][];
let stop: () => void;
let [old, fresh, other]: [Article, Article, Article] = [] as never;
let earlierMark: string;

const markOn = (id: string): CommandBody => ({
  type: 'mark.add',
  mark: { id, kind: 'claim', start: 0, end: SENTENCE.length },
});

beforeEach(async () => {
  vi.useFakeTimers();
  [old, fresh, other] = [
    articleFrom(SENTENCE, 'test', { headline: 'A bridge' }),
    articleFrom(SENTENCE, 'test', {}),
    articleFrom('Nothing like it.', 'test', {}),
  ];
  behind = fakeMain([old, fresh, other]);
  asks = [];
  connect({
    ...behind.bridge,
    'seen.before': async (request) => {
      asks.push(request.words);
      return behind.bridge['seen.before'](request);
    },
  });
  useView.setState(START);
  useArticles.setState({ open: {} });
  useNotices.setState({ shown: [] });
  for (const { id } of [old, fresh, other]) await openArticle(id);
  earlierMark = newId();
  const [source, evidence] = [newId(), newId()];
  await dispatch(old.id, markOn(earlierMark));
  await dispatch(old.id, { type: 'mark.status', marks: [earlierMark], status: 'verified' });
  await dispatch(old.id, {
    type: 'evidence.add',
    sources: [{ id: source, title: 'Minutes', kind: 'record', terms: 'on-the-record', where: '' }],
    evidence: [{ id: evidence, mark: earlierMark, source, locator: 'p. 4', excerpt: '', bears: 'supports' }],
  });
  stop = followSeen();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const rest = () => vi.advanceTimersByTimeAsync(2000);
const articleNow = (id: string) => useArticles.getState().open[id]!.article;

/** The article on screen, with a mark on the sentence. */
async function marked(): Promise<string> {
  const mark = newId();
  showArticle(fresh.id);
  await dispatch(fresh.id, markOn(mark));
  await rest();
  return mark;
}

test('what is on screen is asked after once, and again when another article has changed', async () => {
  const mark = await marked();
  expect(asks.flat().filter((words) => words === SENTENCE)).toHaveLength(1);
  expect(earlierNow(fresh.id, articleNow(fresh.id).marks[mark]!)).toMatchObject([
    { article: old.id, mark: earlierMark, likeness: 1 },
  ]);
  await dispatch(fresh.id, { type: 'mark.status', marks: [mark], status: 'checking' });
  await rest();
  expect(asks).toHaveLength(1);
  await dispatch(old.id, { type: 'mark.status', marks: [earlierMark], status: 'to-check' });
  await rest();
  expect(asks).toHaveLength(2);
  expect(earlierNow(fresh.id, articleNow(fresh.id).marks[mark]!)).toEqual([]);
});

test('an answer that comes when the tab has moved on is dropped, and what is closed is forgotten', async () => {
  let answer = () => {};
  connect({
    ...behind.bridge,
    'seen.before': (request) =>
      new Promise((resolve) => {
        answer = () => void behind.bridge['seen.before'](request).then(resolve);
      }),
  });
  await marked();
  showLibrary();
  answer();
  await rest();
  expect(useSeen.getState().of).toEqual({});
  connect(behind.bridge);
  showArticle(fresh.id);
  await rest();
  expect(Object.keys(useSeen.getState().of[fresh.id]!)).toEqual([SENTENCE]);
  showLibrary();
  await closeArticle(fresh.id);
  await rest();
  expect(useSeen.getState().of).toEqual({});
});

test('a library that is still being read is asked again, and one that does not answer is left alone', async () => {
  let answers = 0;
  connect({
    ...behind.bridge,
    'seen.before': async (request) => {
      answers += 1;
      if (answers === 1) return { ready: false, found: [], took: 0 };
      return behind.bridge['seen.before'](request);
    },
  });
  const mark = await marked();
  expect(answers).toBe(2);
  expect(earlierNow(fresh.id, articleNow(fresh.id).marks[mark]!)).toHaveLength(1);
  connect({ ...behind.bridge, 'seen.before': () => Promise.reject(new Error('The search stopped.')) });
  showArticle(other.id);
  await dispatch(other.id, { type: 'mark.add', mark: { id: newId(), kind: 'claim', start: 0, end: 7 } });
  await rest();
  expect(useNotices.getState().shown).toEqual([]);
});

test('copying takes the evidence over and leaves the status; one step takes it back', async () => {
  const mark = await marked();
  const [earlier] = earlierNow(fresh.id, articleNow(fresh.id).marks[mark]!);
  expect(hasMore(articleNow(fresh.id), mark, earlier!)).toBe(true);
  await copyEvidence(fresh.id, mark, earlier!);
  const { marks, sources } = articleNow(fresh.id);
  expect(marks[mark]).toMatchObject({
    status: 'to-check',
    evidence: [{ locator: 'p. 4', bears: 'supports', from: { article: old.id, headline: 'A bridge' } }],
  });
  expect(marks[mark]!.stamp).toBeUndefined();
  expect(Object.values(sources)).toMatchObject([{ title: 'Minutes', terms: 'on-the-record' }]);
  expect(hasMore(articleNow(fresh.id), mark, earlier!)).toBe(false);
  await copyEvidence(fresh.id, mark, earlier!);
  expect(useNotices.getState().shown.map(({ message }) => message)).toEqual([
    'All of this evidence stands against the mark already; nothing was copied.',
  ]);
  await undo(fresh.id);
  expect(articleNow(fresh.id)).toMatchObject({ sources: {}, marks: { [mark]: { evidence: [] } } });
});

test('where anything differs it is asked first, and what is copied sets no status', async () => {
  const mark = await marked();
  const [same] = earlierNow(fresh.id, articleNow(fresh.id).marks[mark]!);
  const earlier: Earlier = {
    ...same!,
    likeness: 0.9,
    differs: [{ what: 'words', was: 'cost', now: 'took' }],
  };
  await copyEvidence(fresh.id, mark, earlier);
  expect(useCopying.getState().asked).toMatchObject({ article: fresh.id, mark });
  expect(articleNow(fresh.id).marks[mark]!.evidence).toEqual([]);
  await answerCopying(false);
  expect(useCopying.getState().asked).toBeNull();
  expect(articleNow(fresh.id).marks[mark]!.evidence).toEqual([]);
  await copyEvidence(fresh.id, mark, earlier);
  await answerCopying(true);
  expect(articleNow(fresh.id).marks[mark]).toMatchObject({
    status: 'to-check',
    evidence: [{ locator: 'p. 4' }],
  });
  expect(useCopying.getState().asked).toBeNull();
});

test('evidence that rests on a source not on the record stays there, and it is said', async () => {
  const mark = await marked();
  const [same] = earlierNow(fresh.id, articleNow(fresh.id).marks[mark]!);
  const withheld: Earlier['withheld'] = [{ bears: 'supports', terms: 'confidential' }];
  await copyEvidence(fresh.id, mark, { ...same!, evidence: [], sources: [], withheld });
  expect(useNotices.getState().shown.map(({ message }) => message)).toEqual([
    'Nothing was copied from “A bridge”. What rests on a source that is not on the record stays there.',
  ]);
  expect(articleNow(fresh.id).marks[mark]!.evidence).toEqual([]);
});
