import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId, NO_DETAILS, type Command, type CommandBody, type CreateArticle } from '@shared/domain';
import { openLibrary } from './library';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(path.join(os.tmpdir(), 'stet-library-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const sign = <B extends CommandBody>(body: B) => ({ ...body, id: newId(), at: new Date().toISOString(), by: 'Checker' }) as B & Command;
const article = (text: string): CreateArticle =>
  sign({ type: 'article.create', article: newId(), details: NO_DETAILS, text, formats: [], origin: 'paste' });
const mark = (start: number, end: number) => sign({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start, end } });

test('what was acknowledged is there after opening again', async () => {
  const first = await openLibrary(folder);
  const create = article('One fact. Another fact.');
  expect(await first.create(create)).toMatchObject({ ok: true, seq: 1 });
  const replies = await Promise.all([0, 1, 2].map((at) => first.apply(create.article, mark(at, at + 3))));
  expect(replies.map((reply) => reply.ok && reply.seq)).toEqual([2, 3, 4]);
  const before = await first.open(create.article);
  await first.close();

  const second = await openLibrary(folder);
  const after = await second.open(create.article);
  expect(after).toEqual(before);
  expect((await second.list()).articles).toMatchObject([{ id: create.article, words: 4, marks: 3 }]);
  await second.close();
});

test('the second process is told who holds the library, and may look', async () => {
  const first = await openLibrary(folder, { holder: 'Stet' });
  const create = article('Text.');
  await first.create(create);
  const second = await openLibrary(folder);
  expect(second.trouble).toContain(`Stet (process ${process.pid} on`);
  expect(await second.open(create.article)).toMatchObject({ ok: true, opened: { readOnly: second.trouble } });
  expect(await second.apply(create.article, mark(0, 4))).toMatchObject({ ok: false, reason: 'read-only', message: second.trouble });
  await second.close();
  await first.close();
});
