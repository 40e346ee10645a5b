import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createArticle, sign } from '@shared/domain/testing';
import { backupFiles, listBackups } from '../storage/backups';
import { layoutOf } from '../storage/layout';
import { temporaryFolder } from '../storage/testing';
import { verifyLog } from '../storage/verify';
import { verifyHistory } from './history';
import { openLibrary, type Library } from './library';
import { layOldArticle, OLD } from './old-article';

/*
 * The process dies at each step that changes something on the disk: from that call on, none ever returns, as
 * nothing of a killed program goes on. Then the library is opened anew. Without STET_EVERY_STEP only some of
 * the steps are tried.
 */

/**
 * What was begun in a life goes on in it, however long it waits; when its steps are used up, that is never.
 */
interface Life {
  steps: number;
}
const lives = await vi.hoisted(async () => new (await import('node:async_hooks')).AsyncLocalStorage<Life>());
vi.mock('node:fs/promises', async (original) => {
  const real = await original<Record<string, (...input: unknown[]) => unknown>>();
  const mortal =
    (name: string) =>
    (...input: unknown[]) => {
      const life = lives.getStore();
      if (life && (life.steps -= 1) < 0) return new Promise(() => {});
      return real[name]!(...input);
    };
  const steps = ['rename', 'rm', 'rmdir', 'link', 'copyFile', 'mkdir', 'open'];
  return { ...real, ...(Object.fromEntries(steps.map((name) => [name, mortal(name)])) as object) };
});

const folder = temporaryFolder();
const STRIDE = process.env.STET_EVERY_STEP ? 1 : 11;

async function headlines(library: Library, ids: readonly string[]): Promise<string[]> {
  const opened = await Promise.all(ids.map((id) => library.open(id)));
  return opened.map((result) => (result.ok ? result.opened.article.details.headline : result.message));
}

/**
 * Two articles with the headline Before in a backup, After in the library; and as many more backups as there
 * may be.
 */
async function template(backups: number): Promise<{ ids: string[]; first: string }> {
  const library = await openLibrary(path.join(folder(), 'template'), { dailyBackup: false });
  const ids: string[] = [];
  for (const headline of ['Before', 'Before']) {
    const create = createArticle();
    ids.push(create.article);
    await library.create(create);
    await library.apply(create.article, sign({ type: 'details.set', set: { headline } }));
  }
  const names: string[] = [];
  for (let n = 0; n < backups; n += 1) {
    const taken = await library.backups.take('asked', new Date(Date.UTC(2026, 0, 1, 8, n)));
    names.push(taken?.ok ? taken.backup.name : '');
  }
  for (const id of ids) await library.apply(id, sign({ type: 'details.set', set: { headline: 'After' } }));
  await library.close();
  return { ids, first: names[0]! };
}

/**
 * Does `work` with a copy of the template again and again, dying a little later each time, until it lives to
 * the end of it.
 */
async function killedAtEachStep(
  work: (library: Library) => Promise<unknown>,
  look: (library: Library, root: string) => Promise<void>,
): Promise<number> {
  let kills = 0;
  for (let steps = 1; ; steps += STRIDE) {
    const root = await mkdtemp(path.join(folder(), 'killed-'));
    await cp(path.join(folder(), 'template'), root, { recursive: true, preserveTimestamps: true });
    const library = await openLibrary(root, { dailyBackup: false });
    const life = { steps };
    const lived = await Promise.race([lives.run(life, () => work(library)).then(() => true), dead(life)]);
    if (lived) return library.close().then(() => kills);
    kills += 1;
    await rm(path.join(root, 'library.lock'));
    const again = await openLibrary(root, { dailyBackup: false });
    expect(again.trouble).toBeNull();
    await look(again, root);
    await again.close();
  }
}

/** Resolves once the life is over, and what it had under way on the disk is done. */
async function dead(life: Life): Promise<false> {
  while (life.steps >= 0) await new Promise(setImmediate);
  await setTimeout(10);
  return false;
}

/** Every backup that is listed holds both articles, sound; and there is nothing else that passes for one. */
async function allSound(root: string, ids: readonly string[]): Promise<string[]> {
  const backups = await listBackups(layoutOf(root));
  for (const { name, articles } of backups) {
    expect(articles, name).toBe(ids.length);
    for (const id of ids) {
      const { problems } = await verifyLog(backupFiles(path.join(root, 'backups', name), id));
      expect(problems, name).toEqual([]);
    }
  }
  return backups.map(({ name }) => name);
}

test('restoring: all articles are as in the backup or none is, and every backup is as it was', async () => {
  const { ids, first } = await template(2);
  const logs = async (root: string) =>
    Promise.all(ids.map((id) => readFile(backupFiles(path.join(root, 'backups', first), id).log, 'utf8')));
  const before = await logs(path.join(folder(), 'template'));
  const seen = new Set<string>();
  const kills = await killedAtEachStep(
    (library) => library.restore(first),
    async (library, root) => {
      const now = await headlines(library, ids);
      expect([
        ['Before', 'Before'],
        ['After', 'After'],
      ]).toContainEqual(now);
      seen.add(now[0]!);
      expect(await allSound(root, ids)).toContain(first);
      expect(await logs(root)).toEqual(before);
      expect((await readdir(path.join(root, 'articles'))).sort()).toEqual([...ids].sort());
    },
  );
  expect(kills).toBeGreaterThan(2);
  expect(seen).toEqual(new Set(['Before', 'After']));
}, 120_000);

test('taking and pruning: what is listed is whole, and nothing is left of what was cut short', async () => {
  const { ids, first } = await template(10);
  const take = (library: Library) => library.backups.take('asked', new Date(Date.UTC(2026, 0, 2)));
  const kills = await killedAtEachStep(take, async (library, root) => {
    expect((await allSound(root, ids)).length).toBeGreaterThanOrEqual(10);
    expect(await take(library)).toMatchObject({ ok: true });
    expect(await allSound(root, ids)).not.toContain(first);
    expect((await readdir(path.join(root, 'backups'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });
  expect(kills).toBeGreaterThan(1);
}, 120_000);

test('deleting for good, from the backups too: it can be asked for again, or is gone from all of them', async () => {
  const {
    ids: [gone, stays],
  } = await template(2);
  const empty = async (library: Library) => {
    await library.trash.put([gone!]);
    await library.trash.empty([gone!], { backups: true });
  };
  const kills = await killedAtEachStep(empty, async (library, root) => {
    await empty(library);
    const left = (await readdir(root, { recursive: true })).filter((name) => name.includes(gone!));
    expect(left).toEqual([]);
    expect(await allSound(root, [stays!])).toHaveLength(2);
  });
  expect(kills).toBeGreaterThan(1);
}, 120_000);

test('bringing an old log into parts: at every step it reads the same, and work goes on', async () => {
  const old = await layOldArticle(path.join(folder(), 'template'));
  const bring = async (library: Library) => {
    await library.open(old.id);
    await library.earlierOf(old.id);
    await library.flush();
  };
  const kills = await killedAtEachStep(bring, async (library, root) => {
    const opened = { seq: OLD, readOnly: null, notices: [] };
    expect(await library.open(old.id)).toMatchObject({ ok: true, opened });
    const { lastHash } = old;
    expect(await verifyHistory(root, old.id)).toMatchObject({ changes: OLD, lastHash, problems: [] });
    await bring(library);
    const on = sign({ type: 'details.set', set: { headline: 'on' } });
    expect(await library.apply(old.id, on)).toMatchObject({ ok: true, seq: OLD + 1 });
    expect(await verifyHistory(root, old.id)).toMatchObject({ changes: OLD + 1, problems: [] });
  });
  expect(kills).toBeGreaterThan(1);
}, 120_000);
