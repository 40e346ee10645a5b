import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sign } from '@shared/domain/testing';
import { endOfHistory } from '../storage/recent';
import { checkpointFile } from '../storage/segments';
import { readSnapshot, writeSnapshot } from '../storage/snapshot';
import { temporaryFolder } from '../storage/testing';
import { Histories } from './histories';
import { verifyHistory } from './history';
import { openLibrary, type Library } from './library';
import { layOldArticle, OLD, type OldArticle } from './old-article';

/*
 * A long log that an earlier Stet left in one file: whoever works on it has it brought into parts once, with
 * what the first page of its history is told from; whoever only looks leaves it alone.
 */

const folder = temporaryFolder();
let old: OldArticle;
let library: Library;
const open = async (options = {}) =>
  (library = await openLibrary(folder(), { dailyBackup: false, ...options }));

beforeEach(async () => {
  old = await layOldArticle(folder());
});
afterEach(() => library.close());

const names = async () => (await readdir(old.files.folder)).sort();
const page = (histories: Histories, before?: number) => histories.of({ article: old.id, limit: 100, before });
/** What the whole history says, read from the first change on. */
async function told(before?: number) {
  const histories = new Histories(library);
  await histories.of({ article: old.id, mark: old.id, limit: 1 });
  return page(histories, before);
}
/** Where the first page of history could begin without anybody's remembering anything. */
const beginning = async () =>
  (await endOfHistory(old.files, OLD - 100, () => Promise.resolve(null)))?.start.seq ?? null;

/** As an earlier Stet left it, which had written its snapshot. */
async function withSnapshot(): Promise<void> {
  await open({ readOnly: true });
  const opened = await library.open(old.id);
  if (!opened.ok) throw new Error(opened.message);
  const { article, seq } = opened.opened;
  await library.close();
  await writeSnapshot(old.files.snapshot, { seq, hash: old.lastHash, changedAt: article.createdAt, article });
}

describe.each([
  ['with its snapshot', true],
  ['without a snapshot', false],
])('%s', (_, has) => {
  beforeEach(() => (has ? withSnapshot() : undefined));

  test('opened to work it is brought into parts, and all it says is as before', async () => {
    await open();
    expect(await library.open(old.id)).toMatchObject({
      ok: true,
      opened: { seq: OLD, readOnly: null, notices: [] },
    });
    const histories = new Histories(library);
    expect(await page(histories)).toEqual(await told());
    await library.flush();
    expect(await names()).toEqual([
      'article.json',
      'checkpoint-000000.json',
      'checkpoint-000001.json',
      'events-000001.jsonl',
      'events.jsonl',
      'segments.json',
    ]);
    expect(await readFile(path.join(old.files.folder, 'events-000001.jsonl'), 'utf8')).toBe(old.log);
    expect(await readFile(old.files.log, 'utf8')).toBe('');
    // In the same life the history goes on as well.
    const change = sign({ type: 'details.set', set: { headline: 'on' } });
    expect(await library.apply(old.id, change)).toMatchObject({ ok: true, seq: OLD + 1 });
    expect(await page(histories)).toEqual(await told());
    expect(await verifyHistory(folder(), old.id)).toMatchObject({ ok: true, changes: OLD + 1, problems: [] });
  });

  test('from the next opening on the first pages are told without the beginning', async () => {
    await open();
    await library.open(old.id);
    await library.earlierOf(old.id);
    await library.close();
    expect(await beginning()).toBe(OLD - 1_000);
    await open();
    expect(await library.open(old.id)).toMatchObject({
      ok: true,
      opened: { seq: OLD, notices: [], article: { details: { headline: `after ${OLD}` } } },
    });
    for (const before of [undefined, OLD - 500])
      expect(await page(new Histories(library), before)).toEqual(await told(before));
    expect(await verifyHistory(folder(), old.id)).toMatchObject({
      ok: true,
      changes: OLD,
      lastHash: old.lastHash,
      problems: [],
    });
  });
});

describe('left as it was, and told the same history, it is', () => {
  test.each([
    ['by who only looks', { readOnly: true }],
    ['by who does not trust the library', { untrusted: 'It comes from elsewhere.' }],
    ['by who finds the library in use', {}],
  ])('%s', async (_, options) => {
    const holder = await openLibrary(folder(), { dailyBackup: false });
    await open(options);
    expect(library.trouble === null).toBe('readOnly' in options);
    expect(await library.open(old.id)).toMatchObject({ ok: true, opened: { seq: OLD } });
    expect(await page(new Histories(library))).toEqual(await told());
    await library.close();
    expect(await names()).toEqual(['events.jsonl']);
    expect(await readFile(old.files.log, 'utf8')).toBe(old.log);
    await holder.close();
  });
});

describe('what its first page is told from', () => {
  async function brought(): Promise<void> {
    await open();
    await library.open(old.id);
    await library.close();
  }

  test('is made again where it is damaged, and believed no more than any other', async () => {
    await brought();
    const file = checkpointFile(old.files, 0);
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, -20));
    expect(await verifyHistory(folder(), old.id)).toMatchObject({
      problems: [expect.stringMatching(/checkpoint-000000.*delete it/)],
    });
    await open();
    expect(await library.open(old.id)).toMatchObject({ ok: true, opened: { notices: [] } });
    expect(await page(new Histories(library))).toEqual(await told());
    await library.close();
    await rm(file);
    expect(await verifyHistory(folder(), old.id)).toMatchObject({ problems: [] });
  });

  test('is held against the history by verify-log', async () => {
    await brought();
    const file = checkpointFile(old.files, 0);
    const found = await readSnapshot(file);
    if (found.kind !== 'sound') throw new Error(found.kind);
    await writeSnapshot(file, { ...found, article: { ...found.article, archived: true } }, true);
    expect(await verifyHistory(folder(), old.id)).toMatchObject({
      problems: [expect.stringMatching(/checkpoint-000000.*contradicts/)],
    });
  });

  test('of another history it is not used', async () => {
    await brought();
    const other = await layOldArticle(folder());
    await writeFile(checkpointFile(other.files, 0), await readFile(checkpointFile(old.files, 0)));
    await open({ readOnly: true });
    expect(await new Histories(library).of({ article: other.id, limit: 100 })).toMatchObject({
      ok: true,
      note: null,
      entries: { length: 100, 0: { seq: OLD } },
    });
  });
});
