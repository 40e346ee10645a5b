import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentDraft, newId, type Article, type CreateArticle, type KeptFile } from '@shared/domain';
import { draftCommand, reviewDraft } from '@shared/domain/commands/draft-review';
import { createArticle, sign } from '@shared/domain/testing';
import { temporaryFolder } from '../storage/testing';
import { originalOf } from './import/original';
import { verifyHistory } from './history';
import { openLibrary, type Library } from './library';

/* What a draft was read from, kept as it came: before the draft, and wherever the article goes. */

const folder = temporaryFolder();
const CAME = [Buffer.from('The quay '), Buffer.from('opened.')];
let library: Library;
let create: CreateArticle;
let file: KeptFile;
let id: string;

beforeEach(async () => {
  library = await openLibrary(folder(), { dailyBackup: false });
  file = await originalOf(CAME, 'quay.docx');
  create = { ...createArticle(), file };
  expect(await library.create(create, { pieces: CAME })).toMatchObject({ ok: true });
  id = create.article;
});
afterEach(() => library.close());

const place = (article = id, { sha256 } = file) => path.join(folder(), 'articles', article, 'files', sha256);
const wrong = async (article = id) => {
  const found = await verifyHistory(folder(), article);
  if (!found.ok) throw new Error(found.message);
  return [...found.problems, ...found.files];
};
const opened = async (): Promise<Article> => {
  const found = await library.open(id);
  if (!found.ok) throw new Error(found.message);
  return found.opened.article;
};
async function nextDraft(named: KeptFile) {
  const article = await opened();
  const text = `${currentDraft(article).text}\nAnd a paragraph more.`;
  const draft = { text, formats: [], origin: named.name, file: named };
  return sign(draftCommand(article, reviewDraft(article, text), draft));
}

describe('what came', () => {
  test('is in the article’s folder by its sum, named by its draft, and had again byte by byte', async () => {
    expect(await readFile(place(), 'utf8')).toBe('The quay opened.');
    expect(currentDraft(await opened()).file).toEqual({ sha256: file.sha256, size: 16, name: 'quay.docx' });
    expect(await library.originals.of(id, 1)).toMatchObject({ ok: true, bytes: Buffer.concat(CAME) });
    expect(await wrong()).toEqual([]);
  });

  test('missing or changed, is said by the check of the history and is not handed out', async () => {
    await writeFile(place(), 'The quay shut...');
    expect(await wrong()).toEqual([
      expect.stringMatching(/^quay\.docx, .* is not as it came \(files\/[0-9a-f]{64}\)/),
    ]);
    expect(await library.originals.of(id, 1)).toMatchObject({
      ok: false,
      message: expect.stringContaining('not as it'),
    });
    await rm(place());
    expect(await wrong()).toEqual([expect.stringContaining('is missing')]);
    expect(await library.originals.of(id, 1)).toMatchObject({
      ok: false,
      message: expect.stringContaining('missing'),
    });
  });

  test('comes before the draft that names it: one whose file is not there is refused', async () => {
    const later = await originalOf([Buffer.from('later')], 'later.docx');
    const command = await nextDraft(later);
    expect(await library.apply(id, command)).toMatchObject({ ok: false, reason: 'not-saved' });
    expect(await library.originals.keep(id, later, [Buffer.from('later')])).toEqual({ ok: true });
    expect(await library.apply(id, command)).toMatchObject({ ok: true });
    expect(await library.originals.of(id, 2)).toMatchObject({ ok: true, bytes: Buffer.from('later') });
    const other = { ...createArticle(), file };
    expect(await library.create(other)).toMatchObject({ ok: false, reason: 'not-saved' });
    expect(await readdir(path.join(folder(), 'articles'))).toEqual([id]);
  });

  test('goes along into a copy, into the trash and back', async () => {
    const made = await library.duplicate(id, { id: newId(), by: 'Ada', at: '2026-11-22T10:00:00.000Z' });
    if (!made.ok) throw new Error(made.message);
    expect(await readFile(place(made.article.id), 'utf8')).toBe('The quay opened.');
    await rm(place(made.article.id));
    expect(await wrong(made.article.id)).toEqual([expect.stringContaining('is missing')]);
    const { moved } = await library.trash.put([id]);
    await library.trash.restore(moved.map(({ name }) => name));
    expect(await wrong()).toEqual([]);
  });

  test('lost from the disk, comes back from a backup with the article', async () => {
    const taken = await library.backups.take('asked');
    if (!taken?.ok) throw new Error('no backup');
    await rm(place());
    expect(await library.restore(taken.backup.name, [id])).toMatchObject({ ok: true });
    expect(await wrong()).toEqual([]);
    expect(await library.originals.of(id, 1)).toMatchObject({ ok: true });
  });
});
