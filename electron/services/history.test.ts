import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createArticle, sign } from '@shared/domain/testing';
import { GENESIS, lineOf, readLog } from '../storage/event-log';
import { temporaryFolder } from '../storage/testing';
import { verifyHistory } from './history';
import { openLibrary, type Library } from './library';

/*
 * What a chain of hashes shows and what it does not: whoever owns the disk can make a whole chain anew. Then
 * the sealed snapshot or a backup contradicts it.
 */

const folder = temporaryFolder();
let library: Library;
let id: string;
const inArticle = (name: string) => path.join(folder(), 'articles', id, name);

beforeEach(async () => {
  library = await openLibrary(folder(), { dailyBackup: false });
  const create = createArticle();
  await library.create(create);
  id = create.article;
  await headline('The tape says no');
  await headline('And again no');
  await library.flush();
});
afterEach(() => library.close());

const headline = async (text: string) =>
  expect(await library.apply(id, sign({ type: 'details.set', set: { headline: text } }))).toMatchObject({
    ok: true,
  });
const problems = async () => {
  const found = await verifyHistory(folder(), id);
  if (!found.ok) throw new Error(found.message);
  return found.problems;
};
const backUp = (at: string) => library.backups.take('asked', new Date(at));

/** Every change anew with other words in it, each hash as it has to be. */
async function forge(): Promise<void> {
  await library.close();
  const { lines } = await readLog(inArticle('events.jsonl'));
  let [prev, forged] = [GENESIS, ''];
  for (const [at, { event }] of lines.entries()) {
    const next = lineOf(at + 1, prev, JSON.stringify(event!.command()).replace(' no', ' yes'));
    prev = next.hash;
    forged += next.line;
  }
  await writeFile(inArticle('events.jsonl'), forged);
}

describe('a history made anew from end to end', () => {
  test('beside the genuine snapshot: one of the two was altered, at this opening, at the next, and by verifying', async () => {
    await library.close();
    library = await openLibrary(folder(), { dailyBackup: false });
    for (let at = 0; at < 40; at += 1) await headline(`Change ${at} says no`);
    await library.close();
    expect(await readFile(inArticle('article.json'), 'utf8')).toContain(' no');
    await forge();
    expect(await problems()).toEqual([expect.stringContaining('one of the two was altered')]);
    for (let opening = 0; opening < 2; opening += 1) {
      library = await openLibrary(folder(), { dailyBackup: false });
      const opened = await library.open(id);
      const said = opened.ok ? opened.opened.notices.map(({ message }) => message).join(' ') : '';
      expect(said).toContain('one of the two was altered');
      expect(said).not.toContain('nothing was lost');
      expect(await problems()).toEqual([expect.stringContaining('one of the two was altered')]);
      await library.close();
    }
  });

  test('without a snapshot: the backups hold another', async () => {
    await backUp('2026-11-20T08:00:00Z');
    await headline('And in the end no');
    await backUp('2026-11-21T08:00:00Z');
    expect(await problems()).toEqual([]);
    await forge();
    await rm(inArticle('article.json'), { force: true });
    expect(await problems()).toEqual([
      expect.stringContaining('2026-11-21'),
      expect.stringContaining('2026-11-20'),
    ]);
  });
});

test('a history cut back at a line break: the backup holds what it does not', async () => {
  await backUp('2026-11-20T08:00:00Z');
  await library.close();
  const log = await readFile(inArticle('events.jsonl'), 'utf8');
  await writeFile(
    inArticle('events.jsonl'),
    log
      .split(/(?<=\n)/)
      .slice(0, -1)
      .join(''),
  );
  await rm(inArticle('article.json'), { force: true });
  expect(await problems()).toEqual([expect.stringMatching(/holds a change 3 that this history does not/)]);
});

test('restoring an earlier state is no forgery: what it replaced is known', async () => {
  const first = await backUp('2026-11-20T08:00:00Z');
  await headline('Another way');
  await backUp('2026-11-21T08:00:00Z');
  expect(await library.restore(first?.ok ? first.backup.name : '', [id])).toMatchObject({ ok: true });
  await headline('Yet another way');
  expect(await problems()).toEqual([]);
});

test('an earlier state restored while the later one lies in the trash is no forgery either', async () => {
  const first = await backUp('2026-11-20T08:00:00Z');
  await headline('Another way');
  await backUp('2026-11-21T08:00:00Z');
  await library.trash.put([id]);
  expect(await library.restore(first?.ok ? first.backup.name : '', [id])).toMatchObject({ ok: true });
  expect(await problems()).toEqual([]);
});
