import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { SCHEMA, type Article } from '@shared/domain';
import { sign } from '@shared/domain/testing';
import { watchDisk } from '../../build/recovery/disk';
import { type ArticleFile, makeArticle } from './article-file';
import type { ArticleFiles } from './layout';
import {
  articleAfter,
  articleIn,
  CHANGES,
  commands,
  create,
  hashes,
  lay,
  lines,
  loaded,
  snapshotAt,
  writer,
} from './segmented';
import { checkpointFile, segmentFile } from './segments';
import { writeSnapshot } from './snapshot';
import { temporaryFolder } from './testing';
import { verifyLog } from './verify';

/*
 * Closing a part of a log: a crash in the middle of it loses nothing.
 */

const folder = temporaryFolder();
const inFolder = (name: string): ArticleFiles => articleIn(path.join(folder(), name));

describe('closing', () => {
  let files: ArticleFiles;
  beforeEach(() => {
    files = inFolder('articles');
  });

  /** Does the first `count` changes, with a snapshot after each. */
  async function work(count: number): Promise<ArticleFile> {
    await mkdir(path.dirname(files.folder), { recursive: true });
    const file = writer(files, await makeArticle(files, [create]));
    for (let at = 1; at < count; at += 1) {
      await file.append([JSON.stringify(commands[at])]);
      await file.snapshot({
        article: articleAfter(at + 1),
        seq: at + 1,
        hash: file.hash,
        changedAt: create.at,
      });
    }
    return file;
  }
  const names = async () => (await readdir(files.folder)).sort();

  test('with the snapshot that holds it a long log is closed, and goes on in a new file', async () => {
    const file = await work(CHANGES);
    await file.close();
    expect(await names()).toEqual([
      'article.json',
      'checkpoint-000001.json',
      'checkpoint-000002.json',
      'events-000001.jsonl',
      'events-000002.jsonl',
      'events.jsonl',
      'segments.json',
    ]);
    expect(await readFile(segmentFile(files, 1), 'utf8')).toBe(lines.slice(0, 4).join(''));
    expect(await readFile(segmentFile(files, 2), 'utf8')).toBe(lines.slice(4, 8).join(''));
    expect(await readFile(files.log, 'utf8')).toBe(lines[8]);
    expect(await loaded(files)).toMatchObject({ seq: CHANGES, notices: [], closed: { count: 2, seq: 8 } });
    expect(await verifyLog(files)).toMatchObject({ changes: CHANGES, problems: [] });
  });

  test('the last two checkpoints are kept', async () => {
    await (await work(4)).close();
    const file = writer(files, await loaded(files, true));
    for (let seq = 5; seq <= 12; seq += 1) {
      await file.append([JSON.stringify(sign({ type: 'details.set', set: { headline: 'more' } }))]);
      await file.snapshot({ article: articleAfter(4), seq, hash: file.hash, changedAt: create.at });
    }
    await file.close();
    expect((await names()).filter((name) => name.startsWith('checkpoint'))).toEqual([
      'checkpoint-000002.json',
      'checkpoint-000003.json',
    ]);
  });

  test('nothing is closed while changes come that the snapshot does not have', async () => {
    const file = await work(3);
    await file.append([JSON.stringify(commands[3])]);
    const writing = file.snapshot({
      article: articleAfter(4),
      seq: 4,
      hash: file.hash,
      changedAt: create.at,
    });
    await file.append([JSON.stringify(commands[4])]);
    await writing;
    expect(await names()).toEqual(['article.json', 'events.jsonl']);
    await file.close();
    expect(await loaded(files)).toMatchObject({ seq: 5, notices: [] });
  });

  test('a Stet that knows no segments takes the article for a newer one’s and leaves it alone', async () => {
    await (await work(3)).close();
    expect(JSON.parse(await readFile(files.snapshot, 'utf8'))).toMatchObject({ article: { schema: SCHEMA } });
    await rm(files.folder, { recursive: true });
    await (await work(4)).close();
    expect(
      (JSON.parse(await readFile(files.snapshot, 'utf8')) as { article: Article }).article.schema,
    ).toBeGreaterThan(SCHEMA);
    expect((await loaded(files)).article.schema).toBe(SCHEMA);
  });

  // What a crash leaves, step by step.
  const STEPS = {
    'before anything': async () => {},
    'when the checkpoint is there': () => copyFile(files.snapshot, checkpointFile(files, 1)),
    'when half a checkpoint is there': () => writeFile(checkpointFile(files, 1), '{"schema":'),
    'when it has its name': async () => {
      await copyFile(files.snapshot, checkpointFile(files, 1));
      await rename(files.log, segmentFile(files, 1));
    },
    'when it has its name and what follows is begun': async () => {
      await copyFile(files.snapshot, checkpointFile(files, 1));
      await rename(files.log, segmentFile(files, 1));
      await writeFile(files.log, '');
    },
    'when all but the record is written': async () => {
      const file = writer(files, await loaded(files));
      await file.snapshot({ article: articleAfter(6), seq: 6, hash: file.hash, changedAt: create.at });
      await file.close();
      await rm(files.segments);
    },
  } as const;

  test.each(Object.keys(STEPS) as (keyof typeof STEPS)[])(
    'killed %s, nothing is lost, nothing is told, and work goes on',
    async (step) => {
      await lay(files, []);
      await writeFile(files.log, lines.slice(0, 6).join(''));
      await snapshotAt(files.snapshot, 6);
      await STEPS[step]();
      const found = await loaded(files, true);
      expect(found).toMatchObject({ seq: 6, readOnly: null, notices: [] });
      // Only looked at and closed again, it is no worse.
      expect(await loaded(files, true)).toMatchObject({ seq: 6, readOnly: null, notices: [] });
      const file = writer(files, found);
      await file.append([JSON.stringify(commands[6])]);
      await file.snapshot({ article: articleAfter(7), seq: 7, hash: file.hash, changedAt: create.at });
      await file.close();
      expect(await loaded(files)).toMatchObject({ seq: 7, notices: [] });
      await rm(files.snapshot);
      expect(await loaded(files)).toMatchObject({
        seq: 7,
        notices: [],
        article: { details: { headline: 'after 7' } },
      });
      expect(await verifyLog(files)).toMatchObject({ changes: 7, problems: [] });
    },
  );

  test.each([
    ['a byte of it changed', (log: Buffer) => Buffer.from(log.toString().replace('"seq":2', '"seq":3'))],
    ['it was cut', (log: Buffer) => log.subarray(0, log.indexOf('\n') + 1)],
  ])('where %s under our hands it is not taken for checked', async (_, change) => {
    const file = await work(3);
    await file.append([JSON.stringify(commands[3])]);
    const bytes = change(await readFile(files.log));
    await writeFile(files.log, bytes);
    const snapshot = { article: articleAfter(4), seq: 4, hash: file.hash, changedAt: create.at };
    await expect(file.snapshot(snapshot)).rejects.toThrow(/open it again/);
    await file.close();
    const found = await loaded(files);
    expect(found).toMatchObject({ seq: 4, article: snapshot.article });
    expect(found.notices).not.toEqual([]);
    expect((await verifyLog(files)).problems).not.toEqual([]);
  });

  test('a checkpoint that says what the history does not is told by verify-log, damaged or made to fit', async () => {
    await (await work(CHANGES)).close();
    const file = checkpointFile(files, 2);
    const good = await readFile(file);
    await writeFile(file, good.subarray(0, -20));
    expect((await verifyLog(files)).problems).toEqual([
      expect.stringMatching(/checkpoint-000002.*delete it/),
    ]);
    const forged = articleAfter(8);
    forged.details.headline = 'Never said';
    await writeSnapshot(file, { seq: 8, hash: hashes[7]!, changedAt: create.at, article: forged }, true);
    expect((await verifyLog(files)).problems).toEqual([
      expect.stringMatching(/checkpoint-000002.*contradicts/),
    ]);
    await rm(file);
    expect((await verifyLog(files)).problems).toEqual([]);
  });

  test('a checkpoint that was being copied when it ended is not there by its name', async () => {
    const file = await work(3);
    await file.append([JSON.stringify(commands[3])]);
    const unwatched = await watchDisk((step) => {
      if (step.call !== 'copy') return undefined;
      writeFileSync(step.to, 'half of it');
      throw new Error('the end');
    });
    const snapshot = { article: articleAfter(4), seq: 4, hash: file.hash, changedAt: create.at };
    await expect(file.snapshot(snapshot)).rejects.toThrow('the end').finally(unwatched);
    await file.close();
    expect((await names()).filter((name) => name.includes('checkpoint'))).toEqual([]);
    expect(await verifyLog(files)).toMatchObject({ changes: 4, problems: [] });
  });

  test('where the disk fails in the middle of it, the next change is saved all the same', async () => {
    const file = await work(3);
    // A folder in the place of the record: it cannot be written.
    await mkdir(path.join(files.segments, 'in the way'), { recursive: true });
    await file.append([JSON.stringify(commands[3])]);
    await expect(
      file.snapshot({ article: articleAfter(4), seq: 4, hash: file.hash, changedAt: create.at }),
    ).rejects.toThrow();
    await file.append([JSON.stringify(commands[4])]);
    await file.close();
    await rm(files.segments, { recursive: true });
    expect(await loaded(files, true)).toMatchObject({ seq: 5, notices: [] });
    expect(await verifyLog(files)).toMatchObject({ changes: 5, problems: [] });
  });
});
