import { beforeEach, expect, test } from 'vitest';
import type { StetBridge } from '@shared/contract';
import { newId } from '@shared/domain';
import { articleFrom, fakeMain } from '../../dev/fake';
import { connect, stet } from '../base/bridge';
import { dispatch, openArticle, useArticles } from '../article/articles';
import { movePaper, takePapers } from './moving';

/* Papers between two articles; what main keeps of their files is told by electron/services/papers. */

const here = articleFrom('The ferry left.', 'paste', { headline: 'Ferry' });
const there = articleFrom('The bridge opened.', 'paste', { headline: 'Bridge' });
const file = { sha256: 'a'.repeat(64), size: 3, name: 'log.txt' };
const [source, paper] = [newId(), newId()];
const opened = (id: string) => useArticles.getState().open[id]!.article;

beforeEach(async () => {
  useArticles.setState({ open: {} });
  const { bridge } = fakeMain([here, there]);
  const taking = {
    ...bridge,
    'papers.take': ({ from }: { from: string }) =>
      Promise.resolve({
        outcome: 'kept' as const,
        kept: { file, kind: 'text', title: '', unread: null, from: { article: from, headline: 'Ferry' } },
      }),
  };
  connect(taking);
  await openArticle(here.id);
  await dispatch(here.id, {
    type: 'paper.add',
    paper: { id: paper, source, file, kind: 'text' },
    source: { id: source, title: 'Dana Reyes', kind: 'notes', terms: 'off-the-record', where: 'Quay' },
    evidence: [],
  });
});

test('a paper that is moved takes its source along, terms and all, and is not here any more', async () => {
  const [moving] = Object.values(opened(here.id).papers);
  expect(await movePaper(here.id, moving!, there.id)).toBe(true);
  expect(opened(here.id).papers).toEqual({});
  await openArticle(there.id);
  const [moved] = Object.values(opened(there.id).papers);
  expect(moved).toMatchObject({ file, from: { article: here.id, headline: 'Ferry' } });
  expect(opened(there.id).sources[moved!.source]).toMatchObject({
    title: 'Dana Reyes',
    terms: 'off-the-record',
    where: 'Quay',
  });
});

test('a recording and its transcript go together, and belong together there', async () => {
  const sound = { sha256: 'b'.repeat(64), size: 3, name: 'quay.mp3' };
  const bridge = stet();
  connect({
    ...bridge,
    'papers.take': async (asked: Parameters<StetBridge['papers.take']>[0]) => {
      const reply = await bridge['papers.take'](asked);
      const isSound = asked.paper === recording && reply.outcome === 'kept';
      return isSound ? { ...reply, kept: { ...reply.kept, file: sound, kind: 'audio' } } : reply;
    },
  });
  const recording = newId();
  await dispatch(here.id, {
    type: 'paper.add',
    paper: { id: recording, source, file: sound, kind: 'audio' },
    evidence: [],
  });
  await dispatch(here.id, { type: 'paper.recording', paper, recording });
  expect(await movePaper(here.id, opened(here.id).papers[recording]!, there.id)).toBe(true);
  expect(opened(here.id).papers).toEqual({});
  await openArticle(there.id);
  const moved = Object.values(opened(there.id).papers);
  const transcript = moved.find(({ kind }) => kind === 'text')!;
  expect(moved).toHaveLength(2);
  expect(transcript.recording).toBe(moved.find(({ kind }) => kind === 'audio')!.id);
});

test('evidence that was copied stands in the paper that is taken over for it', async () => {
  await openArticle(there.id);
  const [mark, evidence, own] = [newId(), newId(), newId()];
  await dispatch(there.id, { type: 'mark.add', mark: { id: mark, kind: 'claim', start: 4, end: 10 } });
  await dispatch(there.id, {
    type: 'evidence.add',
    sources: [{ id: own, title: 'Log', kind: 'record', terms: 'on-the-record', where: '' }],
    evidence: [{ id: evidence, mark, source: own, locator: '', excerpt: 'left', bears: 'supports' }],
  });
  await takePapers(there.id, here.id, [{ mark, evidence, source: own, paper, place: { start: 0, end: 4 } }]);
  const [taken] = Object.values(opened(there.id).papers);
  expect(taken).toMatchObject({ source: own, file });
  expect(opened(there.id).marks[mark]!.evidence).toMatchObject([
    { source: own, paper: taken!.id, place: { start: 0, end: 4 } },
  ]);
});
