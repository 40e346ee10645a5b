import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { Desk, reason } from './desk-fixture';
import { fileOf, INSTALLER, serve } from './feed-fixture';

const desk = new Desk();
const FILE = fileOf().name;

describe('an installer that is not the one signed for', () => {
  test.each<[string, string, Buffer]>([
    ['of the same length', 'file', Buffer.alloc(INSTALLER.length, 1)],
    ['shorter', 'file', INSTALLER.subarray(1)],
    ['longer', 'file', Buffer.concat([INSTALLER, Buffer.from('!')])],
    ['empty', 'file', Buffer.alloc(0)],
  ])('%s', async (_name, why, bytes) => {
    const updates = await desk.checked();
    desk.feed.files.set(FILE, bytes);
    expect(reason(await updates.download('0.2.0'))).toBe(why);
    expect(await desk.left()).toBe(0);
    expect(reason(await updates.ready())).toBe('gone');
  });

  test('longer than it said', async () => {
    const updates = await desk.checked();
    desk.feed.files.set(FILE, (_ask, response) => {
      response.writeHead(200);
      const flood = setInterval(() => response.write(INSTALLER), 1);
      response.on('close', () => clearInterval(flood));
    });
    expect(reason(await updates.download('0.2.0'))).toBe('file');
    expect(await desk.left()).toBe(0);
  });

  test('changed on the disk after it was fetched', async () => {
    const updates = await desk.checked();
    const { file } = (await updates.download('0.2.0')) as { file: string };
    await writeFile(file, 'something else');
    expect(reason(await updates.ready())).toBe('file');
    expect(await desk.left()).toBe(0);
  });
});

describe('interrupted', () => {
  test('at every tenth of the way: it goes on where it was', async () => {
    const updates = await desk.checked();
    let times = 0;
    desk.feed.files.set(FILE, (ask, response) =>
      serve(INSTALLER, ask, response, Math.ceil((INSTALLER.length * (times += 1)) / 10)),
    );
    const { file } = (await updates.download('0.2.0')) as { file: string };
    expect(await readFile(file)).toEqual(INSTALLER);
    expect(times).toBe(10);
  });

  test('by a server that cannot go on: it begins anew', async () => {
    const updates = await desk.checked();
    let times = 0;
    desk.feed.files.set(FILE, (_ask, response) => {
      times += 1;
      response.writeHead(200, { 'content-length': INSTALLER.length });
      if (times === 3) response.end(INSTALLER);
      else
        response.write(INSTALLER.subarray(0, 1000 * times), () => setTimeout(() => response.destroy(), 20));
    });
    const { file } = (await updates.download('0.2.0')) as { file: string };
    expect(await readFile(file)).toEqual(INSTALLER);
  });

  test('for good: what had come is gone, and it can be had later', async () => {
    const updates = await desk.checked();
    desk.feed.files.set(FILE, (ask, response) => serve(INSTALLER, ask, response, 5000));
    expect(reason(await updates.download('0.2.0'))).toBe('cut');
    expect(await desk.left()).toBe(0);
    desk.feed.files.set(FILE, INSTALLER);
    expect(await updates.download('0.2.0')).toMatchObject({ offer: { version: '0.2.0' } });
  });

  test('by the person', async () => {
    const updates = await desk.checked();
    desk.feed.files.set(FILE, (_ask, response) => {
      response.writeHead(200, { 'content-length': INSTALLER.length });
      response.write(INSTALLER.subarray(0, 5000));
    });
    const stopped = updates.download('0.2.0', () => updates.stop());
    expect(reason(await stopped)).toBe('stopped');
    expect(await desk.left()).toBe(0);
  });

  test('by the end of the app: the next one clears up and begins again', async () => {
    const updates = await desk.checked();
    desk.feed.files.set(
      FILE,
      (_ask, response) => void response.writeHead(200).write(INSTALLER.subarray(0, 5000)),
    );
    await new Promise<void>((resolve) => void updates.download('0.2.0', () => resolve()));
    expect(await desk.left()).toBe(1);
    desk.feed.files.set(FILE, INSTALLER);
    // The one that ended is only left alone; nothing of it is asked any more.
    const next = await desk.checked();
    expect(await desk.left()).toBe(0);
    expect(await next.download('0.2.0')).toMatchObject({ offer: { version: '0.2.0' } });
    updates.stop();
  });

  test('a version that nobody has found is not fetched', async () => {
    const updates = await desk.checked();
    expect(reason(await updates.download('0.3.0'))).toBe('gone');
    expect(reason(await desk.stet().download('0.2.0'))).toBe('gone');
    expect(desk.feed.asked.some(({ url }) => url.includes(FILE))).toBe(false);
  });
});
