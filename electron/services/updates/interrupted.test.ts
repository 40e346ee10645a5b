import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Desk } from './desk-fixture';
import { INSTALLER } from './feed-fixture';
import { replaceAppImage } from './installer';

/*
 * An update from its list to the replaced AppImage, ended at each step that it takes on the disk: from that
 * call on, none ever returns, as nothing of a killed program goes on. Then Stet is started and updated again.
 */

interface Life {
  steps: number;
  died: () => void;
}
/** What a life had open when it ended; the system closes it for a program that is killed. */
const opened = vi.hoisted(() => new Set<{ close: () => Promise<void> }>());
const lives = await vi.hoisted(async () => new (await import('node:async_hooks')).AsyncLocalStorage<Life>());
vi.mock('node:fs/promises', async (original) => {
  const real = await original<Record<string, (...input: unknown[]) => unknown>>();
  const mortal =
    (name: string) =>
    (...input: unknown[]) => {
      const life = lives.getStore();
      if (!life) return real[name]!(...input);
      if ((life.steps -= 1) >= 0)
        return name === 'open' ? kept(real[name]!(...input)) : real[name]!(...input);
      life.died();
      return new Promise(() => {});
    };
  const kept = async (opening: unknown) => {
    const handle = (await opening) as { close: () => Promise<void> };
    opened.add(handle);
    return handle;
  };
  const steps = ['rename', 'rm', 'link', 'copyFile', 'mkdir', 'open', 'stat', 'readdir', 'unlink'];
  return { ...real, ...(Object.fromEntries(steps.map((name) => [name, mortal(name)])) as object) };
});

const OLD = 'the old one';
const desk = new Desk();
let apps: string;
beforeEach(async () => {
  apps = await mkdtemp(path.join(os.tmpdir(), `stet-interrupted-${process.pid}-`));
});
afterEach(async () => {
  await Promise.all([...opened].map((handle) => handle.close()));
  opened.clear();
  await rm(apps, { recursive: true, force: true });
});

async function update(old: string): Promise<'lived'> {
  const updates = desk.stet();
  expect(await updates.check(desk.feed.address)).toMatchObject({ newer: { version: '0.2.0' } });
  expect(await updates.download('0.2.0')).toHaveProperty('file');
  const ready = await updates.ready();
  if ('reason' in ready) throw new Error(ready.message);
  await replaceAppImage(ready, old);
  return 'lived';
}

/** Every AppImage in the folder is one whole version and can be started; answers where one is. */
async function standing(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    expect([OLD, String(INSTALLER)]).toContain(await readFile(path.join(folder, name), 'utf8'));
    if (process.platform !== 'win32') expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o755);
  }
  return path.join(folder, names[0]!);
}

test('ended at any step there is a whole Stet, and the next try leaves just the new one', async () => {
  let ends = 0;
  for (let ended = true; ended;) {
    const folder = path.join(apps, String(ends));
    await mkdir(folder);
    const old = path.join(folder, 'Stet-0.1.0-linux-x86_64.AppImage');
    await writeFile(old, OLD);
    await chmod(old, 0o755);
    const outcome = await new Promise((resolve, reject) => {
      const died = () => resolve('died');
      lives.run({ steps: ends, died }, () => void update(old).then(resolve, reject));
    });
    ended = outcome === 'died';
    ends += 1;

    const left = await standing(folder);
    if (ended) await update(left);
    expect(await standing(folder)).toBe(path.join(folder, 'Stet-0.2.0-linux-x86_64.AppImage'));
    expect(await readdir(folder)).toHaveLength(1);
    expect(await desk.left()).toBe(1);
  }
  expect(ends).toBeGreaterThan(15);
});
