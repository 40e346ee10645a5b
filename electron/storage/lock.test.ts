import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { acquireLock, type Holder, type Lock } from './lock';
import { temporaryFolder } from './testing';

const folder = temporaryFolder();
const file = () => path.join(folder(), 'library.lock');

const held: Lock[] = [];
afterEach(async () => {
  await Promise.all(held.splice(0).map((lock) => lock.release()));
});

async function take(name = 'Stet'): Promise<Lock> {
  const acquired = await acquireLock(file(), name);
  if (!acquired.ok) throw new Error(`held by ${acquired.holder?.name}`);
  held.push(acquired.lock);
  return acquired.lock;
}

/** Rewrites what the lock says of its holder, as another process would have written it. */
async function pretend(change: Partial<Holder>): Promise<void> {
  const holder = JSON.parse(await readFile(file(), 'utf8')) as Holder;
  await rm(file());
  await writeFile(file(), JSON.stringify({ ...holder, token: 'another', ...change }));
}
const age = (seconds: number) => {
  const then = new Date(Date.now() - seconds * 1000);
  return utimes(file(), then, then);
};

test('one holder; the second is told who it is; released, it is free', async () => {
  const lock = await take('the window');
  expect(await acquireLock(file(), 'Stet')).toMatchObject({ ok: false, holder: { name: 'the window', pid: process.pid } });
  await lock.release();
  await take();
});

test('of many at once exactly one gets it, and nothing is left lying about', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, (_, at) => acquireLock(file(), `number ${at}`)));
  const won = all.flatMap((one) => (one.ok ? [one.lock] : []));
  held.push(...won);
  expect(won).toHaveLength(1);
  expect(await readdir(folder())).toEqual(['library.lock']);
});

test('of many that find it stale at once exactly one gets it', async () => {
  for (let round = 0; round < 20; round += 1) {
    await take();
    await pretend({ boot: 'an earlier one' });
    const all = await Promise.all(Array.from({ length: 6 }, () => acquireLock(file(), 'Stet')));
    const mine = await Promise.all(all.map((one) => (one.ok ? one.lock.check().then(() => true, () => false) : false)));
    expect(mine.filter(Boolean)).toHaveLength(1);
    await Promise.all(all.map((one) => (one.ok ? one.lock.release() : undefined)));
    held.splice(0);
    await rm(file(), { force: true });
  }
});

describe('whether a holder still lives', () => {
  const cases: [string, Partial<Holder>, number, boolean][] = [
    ['a process that ended', { pid: 2 ** 22 - 1 }, 0, true],
    ['an earlier boot of this machine', { boot: 'an earlier one' }, 0, true],
    ['a later process with the same number', { started: '1' }, 0, true],
    ['another machine, renewed a moment ago', { host: 'elsewhere' }, 5, false],
    ['another machine, not renewed for long', { host: 'elsewhere' }, 600, true],
    ['another container on this machine', { namespace: 'pid:[1]' }, 5, false],
    ['this very process, not renewed for long', {}, 600, false],
  ];
  test.each(cases.filter(([, { boot, started, namespace }]) => process.platform === 'linux' || !(boot ?? started ?? namespace)))(
    '%s', async (_, change, seconds, stale) => {
      await take();
      await pretend(change);
      await age(seconds);
      const acquired = await acquireLock(file(), 'Stet');
      if (acquired.ok) held.push(acquired.lock);
      expect(acquired.ok).toBe(stale);
    },
  );

  test('a lock that cannot be read counts as held until it is old', async () => {
    await writeFile(file(), '');
    expect(await acquireLock(file(), 'Stet')).toEqual({ ok: false, holder: null });
    await age(600);
    await take();
  });
});

test('who was taken over notices before the next write', async () => {
  const lock = await take();
  await expect(lock.check()).resolves.toBeUndefined();
  await pretend({});
  await expect(lock.check()).rejects.toMatchObject({ reason: 'lock-lost' });
  await lock.release();
  expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({ token: 'another' });
});

test('a library that vanished is said to be gone; put back it is ours again', async () => {
  const lock = await take();
  await rename(folder(), `${folder()}-away`);
  await expect(lock.check()).rejects.toMatchObject({ reason: 'folder-gone' });
  await rename(`${folder()}-away`, folder());
  await expect(lock.check()).resolves.toBeUndefined();
});

test('a holder that was killed is recognised at once', async () => {
  const child: ChildProcess = fork('-e', ['setInterval(() => {}, 1000)'], { execPath: process.execPath, execArgv: [], stdio: 'ignore' });
  try {
    await once(child, 'spawn');
    await take();
    await pretend({ pid: child.pid!, started: null });
    expect((await acquireLock(file(), 'Stet')).ok).toBe(false);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await take();
});
