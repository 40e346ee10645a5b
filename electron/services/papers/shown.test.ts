import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attaching, newId, type KeptFile } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { temporaryFolder } from '../../storage/testing';
import { originalOf } from '../import/original';
import { openLibrary, type Library } from '../library';
import { filesToShow } from './shown';

/* Which files the page may read: those that an article names. */

const folder = temporaryFolder();
const PAPER: KeptFile = {
  sha256: createHash('sha256').update('Minutes.').digest('hex'),
  ...{ size: 8, name: 'minutes.txt' },
};
const CAME = [Buffer.from('The quay opened.')];
let library: Library;
let file: KeptFile;
let id: string;

beforeEach(async () => {
  library = await openLibrary(folder(), { dailyBackup: false });
  file = await originalOf(CAME, 'quay.pdf');
  const create = { ...createArticle(), file };
  expect(await library.create(create, { pieces: CAME })).toMatchObject({ ok: true });
  id = create.article;
});
afterEach(() => library.close());

const show = (article: string, sha256: string) => filesToShow(library)(article, sha256);
const files = () => path.join(folder(), 'articles', id, 'files');

test('what a draft was read from is shown, under its name', async () => {
  const shown = await show(id, file.sha256);
  expect(shown?.name).toBe('quay.pdf');
  const handle = await shown!.open();
  expect(await handle.readFile('utf8')).toBe('The quay opened.');
  await handle.close();
});

test('a paper is, as long as the article has it', async () => {
  const kept = await library.originals.keep(id, PAPER, [Buffer.from('Minutes.')]);
  expect(kept).toMatchObject({ ok: true });
  expect(await show(id, PAPER.sha256)).toBeNull();
  const found = await library.open(id);
  if (!found.ok) throw new Error(found.message);
  const to = attaching(found.opened.article, { file: PAPER, kind: 'text', title: '' });
  if (to.is === 'here') throw new Error('It is here already.');
  expect(await library.apply(id, sign(to.command))).toMatchObject({ ok: true });
  expect((await show(id, PAPER.sha256))?.name).toBe('minutes.txt');
  expect(await library.apply(id, sign({ type: 'paper.remove', paper: to.command.paper.id }))).toMatchObject({
    ok: true,
  });
  expect(await show(id, PAPER.sha256)).toBeNull();
});

test('a file that no article names is not, though it lies there', async () => {
  const other = 'cd'.repeat(32);
  await writeFile(path.join(files(), other), 'somebody put it there');
  expect(await show(id, other)).toBeNull();
  expect(await show(id, '../events.jsonl')).toBeNull();
});

test('a file of one article is not had by way of another, nor by what is no article', async () => {
  const second = createArticle();
  expect(await library.create(second)).toMatchObject({ ok: true });
  for (const article of [second.article, newId(), '..', ''])
    expect(await show(article, file.sha256)).toBeNull();
});

test('a link in its place is not followed, nor a folder read', async () => {
  const shown = await show(id, file.sha256);
  const place = path.join(files(), file.sha256);
  await rm(place);
  await symlink(path.join(folder(), 'settings.json'), place);
  await expect(shown!.open()).rejects.toThrow();
  await rm(place);
  await mkdir(place);
  await expect(shown!.open()).rejects.toThrow();
});
