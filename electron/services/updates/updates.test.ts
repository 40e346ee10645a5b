import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MANIFEST, MOST_MANIFEST, SIGNATURE, writeManifest, type Asking } from '@shared/updates';
import { fileOf, INSTALLER, makeSigner, manifestOf, openFeed, publish, serve, type Feed } from './feed-fixture';
import { isSigned, PINNED, usable } from './signature';
import { Updates, type UpdatesOptions } from './updates';

const signer = makeSigner();
const ASKING: Asking = { version: '0.1.0', system: 'linux', arch: 'x64', kinds: ['AppImage', 'deb'], schema: 2 };
let feed: Feed;
let folder: string;

beforeEach(async () => {
  feed = await openFeed();
  folder = await mkdtemp(path.join(os.tmpdir(), `stet-updates-${process.pid}-`));
  publish(feed, signer);
});
afterEach(async () => {
  await feed.close();
  await rm(folder, { recursive: true, force: true });
});

/** A Stet that has just started over the profile of the test. */
const stet = (some: Partial<UpdatesOptions> = {}) => new Updates({
  folder, asking: ASKING, keys: [signer.pinned], now: () => '2026-04-01T09:00:00.000Z', silence: 400, pause: 5, ...some,
});
const reason = (answer: object): string => ('reason' in answer ? String(answer.reason) : `took ${JSON.stringify(answer)}`);
const check = async (updates = stet()) => reason(await updates.check(feed.address));
const left = async () => (await readdir(path.join(folder, 'updates')).catch(() => [])).length;
const manifestText = () => (feed.files.get(MANIFEST) as Buffer).toString('utf8');
const FILE = fileOf().name;

async function checked(some: Partial<UpdatesOptions> = {}): Promise<Updates> {
  const updates = stet(some);
  expect(await updates.check(feed.address)).toMatchObject({ newer: { version: '0.2.0' } });
  return updates;
}

test('what the desk offers is shown, fetched and looked at', async () => {
  const updates = stet();
  const seen: number[] = [];
  expect(await updates.check(feed.address)).toMatchObject({
    address: feed.address, newer: { version: '0.2.0', notes: 'Reads more kinds of files.', library: 'same' }, back: [],
  });
  const ready = await updates.download('0.2.0', (received) => seen.push(received));
  expect(ready).toEqual(await updates.ready());
  const { file } = ready as { file: string };
  expect(path.basename(file)).toBe(FILE);
  expect(await readFile(file)).toEqual(INSTALLER);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(seen.at(-1)).toBe(INSTALLER.length);
});

test('nothing but the files of the address is asked for, and nothing is told there', async () => {
  const updates = await checked();
  await updates.download('0.2.0');
  expect(feed.asked.map(({ url }) => url)).toEqual([`/${MANIFEST}`, `/${SIGNATURE}`, `/${FILE}`]);
  for (const { headers } of feed.asked) expect(Object.keys(headers).sort()).toEqual(['accept-encoding', 'connection', 'host']);
});

test('a build without a key contacts nobody', async () => {
  expect(usable(PINNED).size).toBe(0);
  const updates = stet({ keys: PINNED });
  expect(updates.refuses(feed.address)).toMatchObject({ reason: 'no-key' });
  expect(await check(updates)).toBe('no-key');
  expect(feed.asked).toEqual([]);
});

test.each([
  'http://updates.example/stet/', 'ftp://127.0.0.1/', 'file:///etc/', 'https://me:word@updates.example/', 'stet', '',
  'https://updates.example/?who=me', 'javascript:alert(1)',
])('an address that is none: %s', async (address) => {
  expect(reason(await stet().check(address))).toBe('address');
  expect(feed.asked).toEqual([]);
});

describe('a feed that lies about the list', () => {
  const pretend = (change: (text: string) => string) =>
    feed.files.set(MANIFEST, Buffer.from(change(manifestText())));

  test.each<[string, string, () => void]>([
    ['another version', 'signature', () => pretend((text) => text.replace('0.2.0', '9.2.0'))],
    ['an installer and its sha512', 'signature', () => {
      const file = fileOf(Buffer.from('something else'));
      feed.files.set(MANIFEST, Buffer.from(writeManifest(manifestOf({}, file)))).set(FILE, Buffer.from('something else'));
    }],
    ['signed by somebody else by the same name', 'signature', () => publish(feed, makeSigner())],
    ['signed for something else', 'signature', () => feed.files.set(SIGNATURE, signer.signature(Buffer.from('a letter')))],
    ['no signature in the file', 'signature', () => feed.files.set(SIGNATURE, Buffer.from('{"signatures":[]}'))],
    ['a signature that is no JSON', 'signature', () => feed.files.set(SIGNATURE, Buffer.from('valid, I promise'))],
    ['no signature file', 'not-there', () => feed.files.delete(SIGNATURE)],
    ['no list', 'not-there', () => feed.files.delete(MANIFEST)],
    ['a space at the end', 'signature', () => pretend((text) => `${text} `)],
    ['an empty list', 'signature', () => feed.files.set(MANIFEST, Buffer.alloc(0))],
    ['a list without end', 'too-long', () => feed.files.set(MANIFEST, Buffer.alloc(MOST_MANIFEST + 1, 32))],
    ['a list cut short', 'cut', () => feed.files.set(MANIFEST, (ask, response) => serve(Buffer.from(manifestText()), ask, response, 50))],
    ['silence', 'unreachable', () => feed.files.set(MANIFEST, () => {})],
    ['a drip, for ever', 'unreachable', () => feed.files.set(MANIFEST, (_ask, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    })],
    ['sent on', 'redirect', () => feed.files.set(MANIFEST, (_ask, response) =>
      response.writeHead(302, { location: 'https://elsewhere.example/' }).end())],
    ['sent on to itself', 'redirect', () => feed.files.set(MANIFEST, (_ask, response) =>
      response.writeHead(301, { location: `/${MANIFEST}` }).end())],
    ['a mistake of its own', 'answer', () => feed.files.set(MANIFEST, (_ask, response) => response.writeHead(500).end())],
    ['a packed answer', 'answer', () => feed.files.set(MANIFEST, (_ask, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'))],
  ])('%s: %s', async (_name, why, lie) => {
    const text = manifestText();
    lie();
    expect(await check()).toBe(why);
    // And the truth is still taken afterwards.
    feed.files.set(MANIFEST, Buffer.from(text)).set(SIGNATURE, signer.signature(Buffer.from(text)));
    await checked();
    expect(await left()).toBe(0);
  });

  test('whatever byte of it is changed, it is not signed', () => {
    const bytes = Buffer.from(manifestText());
    const signature = signer.signature(bytes).toString();
    const keys = usable([signer.pinned]);
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(isSigned(changed, signature, keys)).toBe(false);
    }), { numRuns: 200 });
    expect(isSigned(bytes, signature, keys)).toBe(true);
  });

  test('a signed list that is none, and one of a later format', async () => {
    const put = (text: string) => feed.files.set(MANIFEST, Buffer.from(text)).set(SIGNATURE, signer.signature(Buffer.from(text)));
    put(manifestText().replace('"sequence": 7', '"sequence": -7'));
    expect(await check()).toBe('not-one');
    put(manifestText().replace('"sequence": -7', '"sequence": 7').replaceAll(FILE, '../Stet.AppImage'));
    expect(await check()).toBe('not-one');
    put('{"app":"org.stet.Stet","format":2}');
    expect(await check()).toBe('format');
  });

  test('an older list than was seen before is refused, also by a Stet that was started again', async () => {
    const old = [feed.files.get(MANIFEST), feed.files.get(SIGNATURE)] as [Buffer, Buffer];
    publish(feed, signer, manifestOf({ sequence: 8 }));
    await checked();
    feed.files.set(MANIFEST, old[0]).set(SIGNATURE, old[1]);
    expect(await check()).toBe('replayed');
    // Another with the same number is no better.
    publish(feed, signer, manifestOf({ sequence: 8, issued: '2026-03-01T10:00:00.000Z' }));
    expect(await check()).toBe('replayed');
    publish(feed, signer, manifestOf({ sequence: 8 }));
    await checked();
  });

  test('a list that was not renewed is refused, also where the clock was set back', async () => {
    expect(await check(stet({ now: () => '2026-09-02T09:00:00.000Z' }))).toBe('expired');
    publish(feed, signer, manifestOf({ sequence: 8, issued: '2026-10-01T09:00:00.000Z', expires: '2027-01-01T09:00:00.000Z' }));
    await checked();
    publish(feed, signer, manifestOf({ sequence: 9 }));
    expect(await check(stet({ now: () => '2026-04-01T09:00:00.000Z' }))).toBe('expired');
  });

  test('what was remembered and is damaged is set aside', async () => {
    await checked();
    await writeFile(path.join(folder, 'updates.json'), '{"half');
    await checked();
    expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toHaveLength(1);
  });
});

describe('an installer that is not the one signed for', () => {
  test.each<[string, string, Buffer]>([
    ['of the same length', 'file', Buffer.alloc(INSTALLER.length, 1)],
    ['shorter', 'file', INSTALLER.subarray(1)],
    ['longer', 'file', Buffer.concat([INSTALLER, Buffer.from('!')])],
    ['empty', 'file', Buffer.alloc(0)],
  ])('%s', async (_name, why, bytes) => {
    const updates = await checked();
    feed.files.set(FILE, bytes);
    expect(reason(await updates.download('0.2.0'))).toBe(why);
    expect(await left()).toBe(0);
    expect(reason(await updates.ready())).toBe('gone');
  });

  test('longer than it said', async () => {
    const updates = await checked();
    feed.files.set(FILE, (_ask, response) => {
      response.writeHead(200);
      const flood = setInterval(() => response.write(INSTALLER), 1);
      response.on('close', () => clearInterval(flood));
    });
    expect(reason(await updates.download('0.2.0'))).toBe('file');
    expect(await left()).toBe(0);
  });

  test('changed on the disk after it was fetched', async () => {
    const updates = await checked();
    const { file } = (await updates.download('0.2.0')) as { file: string };
    await writeFile(file, 'something else');
    expect(reason(await updates.ready())).toBe('file');
    expect(await left()).toBe(0);
  });
});

describe('interrupted', () => {
  test('at every tenth of the way: it goes on where it was', async () => {
    const updates = await checked();
    let times = 0;
    feed.files.set(FILE, (ask, response) => serve(INSTALLER, ask, response, Math.ceil(INSTALLER.length * (times += 1) / 10)));
    const { file } = (await updates.download('0.2.0')) as { file: string };
    expect(await readFile(file)).toEqual(INSTALLER);
    expect(times).toBe(10);
  });

  test('by a server that cannot go on: it begins anew', async () => {
    const updates = await checked();
    let times = 0;
    feed.files.set(FILE, (_ask, response) => {
      times += 1;
      response.writeHead(200, { 'content-length': INSTALLER.length });
      if (times === 3) response.end(INSTALLER);
      else response.write(INSTALLER.subarray(0, 1000 * times), () => response.destroy());
    });
    const { file } = (await updates.download('0.2.0')) as { file: string };
    expect(await readFile(file)).toEqual(INSTALLER);
  });

  test('for good: what had come is gone, and it can be had later', async () => {
    const updates = await checked();
    feed.files.set(FILE, (ask, response) => serve(INSTALLER, ask, response, 5000));
    expect(reason(await updates.download('0.2.0'))).toBe('cut');
    expect(await left()).toBe(0);
    feed.files.set(FILE, INSTALLER);
    expect(await updates.download('0.2.0')).toMatchObject({ offer: { version: '0.2.0' } });
  });

  test('by the person', async () => {
    const updates = await checked();
    feed.files.set(FILE, (_ask, response) => {
      response.writeHead(200, { 'content-length': INSTALLER.length });
      response.write(INSTALLER.subarray(0, 5000));
    });
    const stopped = updates.download('0.2.0', () => updates.stop());
    expect(reason(await stopped)).toBe('stopped');
    expect(await left()).toBe(0);
  });

  test('by the end of the app: the next one clears up and begins again', async () => {
    const updates = await checked();
    feed.files.set(FILE, (_ask, response) => void response.writeHead(200).write(INSTALLER.subarray(0, 5000)));
    await new Promise<void>((resolve) => void updates.download('0.2.0', () => resolve()));
    expect(await left()).toBe(1);
    feed.files.set(FILE, INSTALLER);
    // The one that ended is only left alone; nothing of it is asked any more.
    const next = await checked();
    expect(await left()).toBe(0);
    expect(await next.download('0.2.0')).toMatchObject({ offer: { version: '0.2.0' } });
    updates.stop();
  });

  test('a version that nobody has found is not fetched', async () => {
    const updates = await checked();
    expect(reason(await updates.download('0.3.0'))).toBe('gone');
    expect(reason(await stet().download('0.2.0'))).toBe('gone');
    expect(feed.asked.some(({ url }) => url.includes(FILE))).toBe(false);
  });
});

test('a version that the person skipped is still there, and said to be', async () => {
  const updates = await checked();
  await updates.skip('0.2.0');
  expect(await stet().check(feed.address)).toMatchObject({ newer: { version: '0.2.0' }, skipped: true });
  await updates.skip(null);
  expect(await stet().check(feed.address)).toMatchObject({ newer: { version: '0.2.0' }, skipped: false });
});

test('from one key to the next', async () => {
  const next = makeSigner('next');
  const old = stet();
  const both = stet({ keys: [signer.pinned, next.pinned] });
  expect(await check(both)).toContain('took');
  publish(feed, next, manifestOf({ sequence: 8 }));
  expect(await check(old)).toBe('signature');
  expect(await check(both)).toContain('took');
});
