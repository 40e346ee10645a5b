import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { draftWithBacking } from '@shared/document/backing/draft';
import { currentDraft, type Article } from '@shared/domain';
import { draftCommand, reviewDraft } from '@shared/domain/commands/draft-review';
import { createArticle, sign } from '@shared/domain/testing';
import { unfinished } from '../storage/article-file';
import { readLog } from '../storage/event-log';
import { temporaryFolder } from '../storage/testing';
import { verifyHistory } from './history';
import { readManuscript } from './import';
import { backingCommand } from './import/commands';
import { openLibrary, type Library } from './library';

/* A text and what its author wrote on it, kept together or not at all, wherever the writing is cut. */

const folder = temporaryFolder();
const opened: Library[] = [];
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
});
async function open(of = folder()): Promise<Library> {
  const library = await openLibrary(of, { dailyBackup: false });
  opened.push(library);
  return library;
}
async function articleIn(library: Library, id: string): Promise<Article> {
  const result = await library.open(id);
  if (!result.ok) throw new Error(result.message);
  return result.opened.article;
}

function read(text: string) {
  const reading = readManuscript(text, 'ferry.md');
  if (reading.outcome !== 'read') throw new Error(reading.message);
  return reading.candidate;
}
const FIRST = 'The ferry sank in 1931 [harbour log 1931, p. 14]. Nobody saw it.\n';
const SECOND = FIRST.replace('Nobody saw it.', 'Nobody saw it [own observation].');

/** An article brought in with the backing on `FIRST`. */
function brought() {
  const candidate = read(FIRST);
  const create = createArticle(candidate.text);
  return {
    create,
    backing: backingCommand(candidate, { dropFurniture: true, by: create.by, at: create.at })!,
  };
}

const articles = (of: string) => path.join(of, 'articles');
const log = (of: string, id: string) => path.join(articles(of), id, 'events.jsonl');

describe('an article brought in', () => {
  test('has its backing from the first moment, as two changes of one history', async () => {
    const library = await open();
    const { create, backing } = brought();
    const seen: number[] = [];
    library.on(
      'library',
      () => void readLog(log(folder(), create.article)).then(({ lines }) => seen.push(lines.length)),
    );
    expect(await library.create(create, { backing })).toMatchObject({ ok: true, seq: 2 });
    const kept = await articleIn(library, create.article);
    expect(Object.values(kept.marks)).toMatchObject([
      { evidence: [{ voucher: 'author', locator: 'p. 14' }] },
    ]);
    await library.close();
    const again = await articleIn(await open(), create.article);
    expect(again).toEqual(kept);
    expect(seen).toEqual([2]);
    expect(await verifyHistory(folder(), create.article)).toMatchObject({
      ok: true,
      changes: 2,
      problems: [],
    });
  });

  test('is not there at all where the writing was cut, wherever that was', async () => {
    const library = await open();
    const { create, backing } = brought();
    await library.create(create, { backing });
    await library.close();
    const whole = await readFile(log(folder(), create.article));
    const behindFirst = whole.indexOf('\n') + 1;
    for (const cut of [0, 40, behindFirst - 1, behindFirst, behindFirst + 40, whole.length - 1]) {
      // As a machine that stops leaves it: the folder has its own name only once everything in it is written.
      const place = path.join(folder(), `cut at ${cut}`);
      const half = unfinished(articles(place), create.article);
      await cp(path.join(articles(folder()), create.article), half, { recursive: true });
      await writeFile(path.join(half, 'events.jsonl'), whole.subarray(0, cut));
      const after = await open(place);
      expect(await after.list()).toMatchObject({ articles: [], damaged: [], trouble: null });
      // And it can be brought in again.
      expect(await after.create(create, { backing })).toMatchObject({ ok: true, seq: 2 });
    }
  });

  test('is not kept where its backing does not fit', async () => {
    const library = await open();
    const { create, backing } = brought();
    const marks = backing.marks.map((mark) => ({ ...mark, end: 9999 }));
    expect(await library.create(create, { backing: { ...backing, marks } })).toMatchObject({
      ok: false,
      reason: 'bad-range',
    });
    expect((await library.list()).articles).toEqual([]);
    expect(
      await library.create(create, { backing: { ...backing, origin: 1 as unknown as string } }),
    ).toMatchObject({
      ok: false,
      reason: 'not-saved',
    });
    expect(await library.create(create, { backing })).toMatchObject({ ok: true });
  });
});

test('a revised draft and its backing are one change: cut anywhere, both are there or neither', async () => {
  const library = await open();
  const { create, backing } = brought();
  await library.create(create, { backing });
  const before = await articleIn(library, create.article);
  const size = (await readFile(log(folder(), create.article))).length;
  const candidate = read(SECOND);
  const { text, formats, origin } = candidate;
  const draft = draftCommand(before, reviewDraft(before, text), { text, formats, origin });
  const body = draftWithBacking(before, draft, candidate, { dropFurniture: true });
  expect(body).toMatchObject({ type: 'draft.bring', backing: { said: [{ worth: 'on-author' }] } });
  expect(await library.apply(create.article, sign(body))).toMatchObject({ ok: true, seq: 3 });
  const after = await articleIn(library, create.article);
  expect([currentDraft(after).number, Object.keys(after.marks).length]).toEqual([2, 2]);
  await library.close();
  const whole = await readFile(log(folder(), create.article));
  for (const cut of [size, size + 1, size + 200, Math.round((size + whole.length) / 2), whole.length - 1]) {
    const place = path.join(folder(), 'cut');
    await cp(articles(folder()), articles(place), { recursive: true });
    await rm(path.join(articles(place), create.article, 'article.json'), { force: true });
    await writeFile(log(place, create.article), whole.subarray(0, cut));
    const again = await open(place);
    // All but the line break was written: the change is there.
    expect(await articleIn(again, create.article)).toEqual(cut === whole.length - 1 ? after : before);
    await again.close();
    await rm(place, { recursive: true });
  }
});
