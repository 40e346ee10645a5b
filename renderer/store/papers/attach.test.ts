import { beforeEach, expect, test } from 'vitest';
import { newId } from '@shared/domain';
import { articleFrom, fakeMain } from '../../dev/fake';
import { openArticle, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { useNotices } from '../base/notices';
import { attachByDialog, attachFiles } from './attach';

/* Files on their way to be papers; what main does with them is told by electron/services/papers. */

const article = articleFrom('The ferry left.', 'paste', { headline: 'Ferry' });
let begun: string[];

beforeEach(async () => {
  useArticles.setState({ open: {} });
  useNotices.setState({ shown: [] });
  begun = [];
  const { bridge } = fakeMain([article]);
  connect({
    ...bridge,
    'papers.choose': () => Promise.resolve([{ outcome: 'cancelled' as const }]),
    'papers.receive': ({ name }: { name: string }) => {
      begun.push(name);
      return Promise.resolve({ ok: true as const, token: newId() });
    },
    'papers.piece': () => Promise.resolve({ outcome: 'cancelled' as const }),
  });
  await openArticle(article.id);
});

const told = () => useNotices.getState().shown.map(({ message }) => message);
const CANCELLED =
  'Attaching was cancelled. Nothing was kept of the file that was on its way, nor of any after it.';

test('what is cancelled is said, and leaves no paper', async () => {
  await attachByDialog(article.id);
  expect(told()).toEqual([CANCELLED]);
  expect(useArticles.getState().open[article.id]!.article.papers).toEqual({});
});

test('who cancels one of several dropped files does not wait for the others', async () => {
  const files = ['one.bin', 'two.bin', 'three.bin'].map((name) => new File(['x'], name));
  expect(await attachFiles(article.id, files)).toEqual([]);
  expect(begun).toEqual(['one.bin']);
  expect(told()).toEqual([CANCELLED]);
});
