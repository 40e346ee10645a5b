import { execFile, fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  lstat,
  lutimes,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
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
  expect(await acquireLock(file(), 'Stet')).toMatchObject({
    ok: false,
    holder: { name: 'the window', pid: process.pid },
  });
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
    await pretend({ pid: 2 ** 22 - 1 });
    const all = await Promise.all(Array.from({ length: 6 }, () => acquireLock(file(), 'Stet')));
    const mine = await Promise.all(
      all.map((one) =>
        one.ok
          ? one.lock.check().then(
              () => true,
              () => false,
            )
          : false,
      ),
    );
    expect(mine.filter(Boolean)).toHaveLength(1);
    await Promise.all(all.map((one) => (one.ok ? one.lock.release() : undefined)));
    held.splice(0);
    await rm(file(), { force: true });
  }
});

describe('whether a holder still lives', () => {
  const cases: [string, Partial<Holder>, number, boolean][] = [
    ['a process that ended', { pid: 2 ** 22 - 1 }, 0, true],
    ['an earlier boot of this machine, renewed a moment ago', { boot: 'an earlier one' }, 5, false],
    ['an earlier boot of this machine, not renewed since', { boot: 'an earlier one' }, 40, true],
    ['another machine of the same name', { boot: 'another', machine: 'another' }, 40, false],
    ['a machine of the same name that tells no identity', { boot: 'another', machine: null }, 40, false],
    ['a machine of the same name, not renewed for long', { boot: 'another', machine: 'another' }, 600, true],
    ['a lock from a time to come', { host: 'elsewhere', boot: 'another' }, -3600, false],
    ['a later process with the same number', { started: '1' }, 0, true],
    ['another machine, renewed a moment ago', { host: 'elsewhere', boot: 'another' }, 5, false],
    ['another machine, not renewed for long', { host: 'elsewhere', boot: 'another' }, 600, true],
    ['another container on this machine', { namespace: 'pid:[1]' }, 5, false],
    ['this very process, not renewed for long', {}, 600, false],
  ];
  test.each(
    cases.filter(
      ([, { boot, started, namespace }]) => process.platform === 'linux' || !(boot ?? started ?? namespace),
    ),
  )('%s', async (_, change, seconds, stale) => {
    await take();
    await pretend(change);
    await age(seconds);
    const acquired = await acquireLock(file(), 'Stet');
    if (acquired.ok) held.push(acquired.lock);
    expect(acquired.ok).toBe(stale);
  });

  test('a lock that cannot be read counts as held until it is old', async () => {
    await writeFile(file(), '');
    expect(await acquireLock(file(), 'Stet')).toEqual({ ok: false, holder: null, alive: false });
    await age(600);
    await take();
  });
});

describe('what no Stet has put there', () => {
  const obstacles: [string, () => Promise<unknown>][] = [
    ['a link to nowhere', () => symlink(path.join(folder(), 'nowhere'), file())],
    [
      'a link to a file of the user’s',
      async () => {
        await writeFile(path.join(folder(), 'thesis.txt'), 'precious');
        await symlink(path.join(folder(), 'thesis.txt'), file());
        await lutimes(file(), 1, 1);
      },
    ],
    ['a pipe', () => promisify(execFile)('mkfifo', [file()])],
    ['a folder', () => mkdir(file())],
  ];
  // Windows has no such pipes, and links only for who may.
  test.each(obstacles.filter(([what]) => process.platform !== 'win32' || what === 'a folder'))(
    '%s is named, and neither waited for nor touched',
    async (_, lay) => {
      await lay();
      const before = await lstat(file());
      await expect(acquireLock(file(), 'Stet')).rejects.toThrow(
        'library.lock in the library’s folder is not a file that Stet has put there',
      );
      expect((await lstat(file())).ino).toBe(before.ino);
      expect(await readFile(path.join(folder(), 'thesis.txt'), 'utf8').catch(() => 'precious')).toBe(
        'precious',
      );
    },
  );

  test.each<[string, () => Promise<unknown>]>([
    ['a moment ago', async () => {}],
    [
      'in a time to come',
      () => utimes(`${file()}.breaking`, new Date(Date.now() + 1e9), new Date(Date.now() + 1e9)),
    ],
  ])('a turn that a killed process left %s holds up nobody for long', async (_, dated) => {
    await take();
    await pretend({ pid: 2 ** 22 - 1 });
    await mkdir(`${file()}.breaking`);
    await dated();
    await take();
    expect((await readdir(folder())).sort()).toEqual(['library.lock']);
  });
});

test('what wanting the lock has left of a killed process goes; what may be a living one’s stays', async () => {
  const lock = await take();
  const holder = JSON.parse(await readFile(file(), 'utf8')) as Holder;
  const lay = (name: string, text: string) => writeFile(`${file()}.${name}`, text);
  const [dead, alive, torn, old] = Array.from({ length: 4 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  await lay(dead, JSON.stringify({ ...holder, pid: 2 ** 22 - 1 }));
  await lay(alive, JSON.stringify(holder));
  await lay(torn, '{"name":');
  await lay(old, '');
  await utimes(`${file()}.${old}`, 1, 1);
  await lay('bak', 'the person’s own');
  await lock.release();
  await take();
  const kept = ['library.lock', `library.lock.${alive}`, 'library.lock.bak', `library.lock.${torn}`].sort();
  expect((await readdir(folder())).sort()).toEqual(kept);
});

test('who was taken over notices before the next write', async () => {
  const lock = await take();
  await expect(lock.check()).resolves.toBeUndefined();
  await pretend({});
  await expect(lock.check()).rejects.toMatchObject({ reason: 'lock-lost' });
  await lock.release();
  expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({ token: 'another' });
});

test('so does who slept until another had taken over and let go again', async () => {
  const lock = await take();
  await writeFile(path.join(folder(), 'settings.json'), '{}');
  await rm(file());
  await expect(lock.check()).rejects.toMatchObject({ reason: 'lock-lost' });
  await lock.release();
});

test('a library on a disk that was unplugged is said to be gone, where its folder stays, empty', async () => {
  const lock = await take();
  await rm(file());
  await expect(lock.check()).rejects.toMatchObject({ reason: 'folder-gone' });
  await lock.release();
});

test('a library that vanished is said to be gone; put back it is ours again', async () => {
  const lock = await take();
  await rename(folder(), `${folder()}-away`);
  await expect(lock.check()).rejects.toMatchObject({ reason: 'folder-gone' });
  await rename(`${folder()}-away`, folder());
  await expect(lock.check()).resolves.toBeUndefined();
});

test('a holder that was killed is recognised at once', async () => {
  const child: ChildProcess = fork('-e', ['setInterval(() => {}, 1000)'], {
    execPath: process.execPath,
    execArgv: [],
    stdio: 'ignore',
  });
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
