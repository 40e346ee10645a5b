import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { createArticle } from '@shared/domain/testing';
import { takeBackup } from '../storage/backup-taking';
import { layoutOf } from '../storage/layout';
import { systemError, temporaryFolder } from '../storage/testing';
import { serveBackup, takeInThread, type BackupThread } from './backup-thread';
import { openLibrary, type Library } from './library';

const folder = temporaryFolder();
const opened: Library[] = [];
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
});

/** The other end in this thread, which takes its first step when `begin` is done. */
const here = (begin: () => Promise<void> = () => Promise.resolve()) =>
  takeInThread((start): BackupThread => {
    const { port1, port2 } = new MessageChannel();
    let ended = (_why: string): void => {};
    void begin()
      .then(() => serveBackup(port2, start))
      .finally(() => port2.close());
    return {
      postMessage: (message) => port1.postMessage(message),
      onMessage: (listener) => void port1.on('message', listener),
      onEnd: (listener) => {
        ended = listener;
        port1.on('close', () => listener('it ended'));
      },
      terminate: async () => ended('it was ended'),
    };
  });

async function open(take: ReturnType<typeof here>): Promise<Library> {
  const library = await openLibrary(folder(), { dailyBackup: false, takeBackup: take });
  opened.push(library);
  return library;
}

const finished = async () => {
  const names = await readdir(path.join(folder(), 'backups')).catch(() => []);
  return names.filter((name) => name.startsWith('2'));
};

test('a backup is taken there, says how far it is, and that it is at its end', async () => {
  const library = await open(here());
  for (let n = 0; n < 3; n += 1) await library.create(createArticle());
  const heard: unknown[] = [];
  library.on('backup', (progress) => heard.push(progress));
  const at = new Date('2026-11-20T08:00:00Z');
  const backup = { name: '2026-11-20T08-00-00Z-asked', at, reason: 'asked' };
  expect(await library.backups.take('asked', at)).toEqual({ ok: true, backup });
  // Between its first word and its last it says more only where it takes long.
  expect(heard[0]).toEqual({ done: 0, of: 3 });
  expect(heard.at(-1)).toBe(null);
  expect(await library.backups.list()).toMatchObject([{ articles: 3, made: 1 }]);
});

test('it gets no name where the library was taken over meanwhile', async () => {
  const library = await open(here());
  await library.create(createArticle());
  const take = here();
  const taking = take(layoutOf(folder()), 'asked', { check: () => Promise.reject(systemError('EROFS')) });
  await expect(taking).rejects.toMatchObject({ code: 'EROFS' });
  expect(await finished()).toEqual([]);
});

test('what keeps it from being written is said as from here', async () => {
  const full = takeInThread(() => ({
    postMessage: () => {},
    onMessage: (listener) => {
      const failure = { message: 'no room', reason: null, code: 'ENOSPC' };
      setImmediate(() => listener({ type: 'failed', failure }));
    },
    onEnd: () => {},
    terminate: async () => {},
  }));
  const library = await open(full);
  await library.create(createArticle());
  const message =
    'The backup was not taken; the library itself is complete. ' +
    'There is no room left on the disk, for more files or for more in them, or your share of it is used up. ' +
    'Make room and try again.';
  expect(await library.backups.take('asked')).toEqual({ ok: false, message });
});

test('a thread that ends by itself is no backup, and said', async () => {
  const dead = takeInThread(() => ({
    postMessage: () => {},
    onMessage: () => {},
    onEnd: (listener) => setImmediate(() => listener('out of memory')),
    terminate: async () => {},
  }));
  const library = await open(dead);
  await library.create(createArticle());
  const refused = { ok: false, message: expect.stringMatching(/not taken.*out of memory/) };
  expect(await library.backups.take('asked')).toEqual(refused);
});

/** It never comes to its first step. */
const stuck = () => here(() => new Promise(() => {}));

test.each([
  ['stopped by the person', (library: Library) => library.backups.stop()],
  ['closed', (library: Library) => library.close()],
])('%s it ends at once, and there is none', async (_, end) => {
  const library = await open(stuck());
  await library.create(createArticle());
  const taking = library.backups.take('daily');
  await setTimeout(5);
  const ending = end(library);
  expect(await taking).toBeNull();
  await ending;
  expect(await finished()).toEqual([]);
});

test('here as there: what stops it between two articles leaves nothing that passes for a backup', async () => {
  const library = await open(here());
  for (let n = 0; n < 70; n += 1) await library.create(createArticle());
  const stop = new AbortController();
  const progress = () => stop.abort();
  expect(await takeBackup(layoutOf(folder()), 'daily', { signal: stop.signal, progress })).toBeNull();
  expect(await finished()).toEqual([]);
  expect(await takeBackup(layoutOf(folder()), 'daily')).toMatchObject({ damaged: [] });
  expect(await library.backups.list()).toMatchObject([{ articles: 70 }]);
});

test('a day’s backup that the person stopped is not begun again that day', async () => {
  let begun = 0;
  const library = await open((...asked) => {
    begun += 1;
    return stuck()(...asked);
  });
  await library.create(createArticle());
  for (const moment of ['2026-11-20T08:00:00Z', '2026-11-20T08:10:00Z', '2026-11-21T08:00:00Z']) {
    const [before, taking] = [begun, library.backups.daily(new Date(moment))];
    let isOver = false;
    void taking.finally(() => (isOver = true));
    // Stopped before it is begun it would not be stopped at all.
    while (begun === before && !isOver) await setTimeout(1);
    library.backups.stop();
    expect(await taking).toBeNull();
  }
  expect(begun).toBe(2);
});
