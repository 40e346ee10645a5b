import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MANIFEST, MOST_MANIFEST, SIGNATURE, writeManifest } from '@shared/updates';
import { Desk, reason, signer } from './desk-fixture';
import { fileOf, INSTALLER, makeSigner, manifestOf, publish, serve } from './feed-fixture';
import { isSigned, PINNED, usable } from './signature';

const desk = new Desk();
const FILE = fileOf().name;

test('what the desk offers is shown, fetched and looked at', async () => {
  const updates = desk.stet();
  const seen: number[] = [];
  expect(await updates.check(desk.feed.address)).toMatchObject({
    address: desk.feed.address,
    newer: { version: '0.2.0', notes: 'Reads more kinds of files.', library: 'same' },
    back: [],
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
  const updates = await desk.checked();
  await updates.download('0.2.0');
  expect(desk.feed.asked.map(({ url }) => url)).toEqual([`/${MANIFEST}`, `/${SIGNATURE}`, `/${FILE}`]);
  for (const { headers } of desk.feed.asked)
    expect(Object.keys(headers).sort()).toEqual(['accept-encoding', 'connection', 'host']);
});

test('a build without a key contacts nobody', async () => {
  expect(usable(PINNED).size).toBe(0);
  const updates = desk.stet({ keys: PINNED });
  expect(updates.refuses(desk.feed.address)).toMatchObject({ reason: 'no-key' });
  expect(await desk.check(updates)).toBe('no-key');
  expect(desk.feed.asked).toEqual([]);
});

test.each([
  'http://updates.example/stet/',
  'ftp://127.0.0.1/',
  'file:///etc/',
  'https://me:word@updates.example/',
  'stet',
  '',
  'https://updates.example/?who=me',
  'javascript:alert(1)',
])('an address that is none: %s', async (address) => {
  expect(reason(await desk.stet().check(address))).toBe('address');
  expect(desk.feed.asked).toEqual([]);
});

describe('a feed that lies about the list', () => {
  const pretend = (change: (text: string) => string) =>
    desk.feed.files.set(MANIFEST, Buffer.from(change(desk.manifestText())));

  test.each<[string, string, () => void]>([
    ['another version', 'signature', () => pretend((text) => text.replace('0.2.0', '9.2.0'))],
    [
      'an installer and its sha512',
      'signature',
      () => {
        const file = fileOf(Buffer.from('something else'));
        desk.feed.files
          .set(MANIFEST, Buffer.from(writeManifest(manifestOf({}, file))))
          .set(FILE, Buffer.from('something else'));
      },
    ],
    ['signed by somebody else by the same name', 'signature', () => publish(desk.feed, makeSigner())],
    [
      'signed for something else',
      'signature',
      () => desk.feed.files.set(SIGNATURE, signer.signature(Buffer.from('a letter'))),
    ],
    [
      'no signature in the file',
      'signature',
      () => desk.feed.files.set(SIGNATURE, Buffer.from('{"signatures":[]}')),
    ],
    [
      'a signature that is no JSON',
      'signature',
      () => desk.feed.files.set(SIGNATURE, Buffer.from('valid, I promise')),
    ],
    ['no signature file', 'not-there', () => desk.feed.files.delete(SIGNATURE)],
    ['no list', 'not-there', () => desk.feed.files.delete(MANIFEST)],
    ['a space at the end', 'signature', () => pretend((text) => `${text} `)],
    ['an empty list', 'signature', () => desk.feed.files.set(MANIFEST, Buffer.alloc(0))],
    [
      'a list without end',
      'too-long',
      () => desk.feed.files.set(MANIFEST, Buffer.alloc(MOST_MANIFEST + 1, 32)),
    ],
    [
      'a list cut short',
      'cut',
      () =>
        desk.feed.files.set(MANIFEST, (ask, response) =>
          serve(Buffer.from(desk.manifestText()), ask, response, 50),
        ),
    ],
    ['silence', 'unreachable', () => desk.feed.files.set(MANIFEST, () => {})],
    [
      'a drip, for ever',
      'unreachable',
      () =>
        desk.feed.files.set(MANIFEST, (_ask, response) => {
          const drip = setInterval(() => response.write(' '), 20);
          response.on('close', () => clearInterval(drip));
        }),
    ],
    [
      'sent on',
      'redirect',
      () =>
        desk.feed.files.set(MANIFEST, (_ask, response) =>
          response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
        ),
    ],
    [
      'sent on to itself',
      'redirect',
      () =>
        desk.feed.files.set(MANIFEST, (_ask, response) =>
          response.writeHead(301, { location: `/${MANIFEST}` }).end(),
        ),
    ],
    [
      'a mistake of its own',
      'answer',
      () => desk.feed.files.set(MANIFEST, (_ask, response) => response.writeHead(500).end()),
    ],
    [
      'a packed answer',
      'answer',
      () =>
        desk.feed.files.set(MANIFEST, (_ask, response) =>
          response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
        ),
    ],
  ])('%s: %s', async (_name, why, lie) => {
    const text = desk.manifestText();
    lie();
    // Elsewhere a busy machine must not be taken for silence.
    expect(await desk.check(desk.stet(why === 'unreachable' ? { silence: 300 } : {}))).toBe(why);
    // And the truth is still taken afterwards.
    desk.feed.files.set(MANIFEST, Buffer.from(text)).set(SIGNATURE, signer.signature(Buffer.from(text)));
    await desk.checked();
    expect(await desk.left()).toBe(0);
  });

  test('whatever byte of it is changed, it is not signed', () => {
    const bytes = Buffer.from(desk.manifestText());
    const signature = signer.signature(bytes).toString();
    const keys = usable([signer.pinned]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(isSigned(changed, signature, keys)).toBe(false);
      }),
      { numRuns: 200 },
    );
    expect(isSigned(bytes, signature, keys)).toBe(true);
  });

  test('a signed list that is none, and one of a later format', async () => {
    const put = (text: string) =>
      desk.feed.files.set(MANIFEST, Buffer.from(text)).set(SIGNATURE, signer.signature(Buffer.from(text)));
    put(desk.manifestText().replace('"sequence": 7', '"sequence": -7'));
    expect(await desk.check()).toBe('not-one');
    put(desk.manifestText().replace('"sequence": -7', '"sequence": 7').replaceAll(FILE, '../Stet.AppImage'));
    expect(await desk.check()).toBe('not-one');
    put('{"app":"org.stet.Stet","format":2}');
    expect(await desk.check()).toBe('format');
  });

  test('an older list than was seen before is refused, also by a Stet that was started again', async () => {
    const old = [desk.feed.files.get(MANIFEST), desk.feed.files.get(SIGNATURE)] as [Buffer, Buffer];
    publish(desk.feed, signer, manifestOf({ sequence: 8 }));
    await desk.checked();
    desk.feed.files.set(MANIFEST, old[0]).set(SIGNATURE, old[1]);
    expect(await desk.check()).toBe('replayed');
    // Another with the same number is no better.
    publish(desk.feed, signer, manifestOf({ sequence: 8, issued: '2026-03-01T10:00:00.000Z' }));
    expect(await desk.check()).toBe('replayed');
    publish(desk.feed, signer, manifestOf({ sequence: 8 }));
    await desk.checked();
  });

  test('a list that was not renewed is refused, also where the clock was set back', async () => {
    expect(await desk.check(desk.stet({ now: () => '2026-09-02T09:00:00.000Z' }))).toBe('expired');
    publish(
      desk.feed,
      signer,
      manifestOf({ sequence: 8, issued: '2026-10-01T09:00:00.000Z', expires: '2027-01-01T09:00:00.000Z' }),
    );
    await desk.checked();
    publish(desk.feed, signer, manifestOf({ sequence: 9 }));
    expect(await desk.check(desk.stet({ now: () => '2026-04-01T09:00:00.000Z' }))).toBe('expired');
  });

  test('what was remembered and is damaged is set aside', async () => {
    await desk.checked();
    await writeFile(path.join(desk.folder, 'updates.json'), '{"half');
    await desk.checked();
    expect((await readdir(desk.folder)).filter((name) => name.includes('damaged'))).toHaveLength(1);
  });
});

test('a version that the person skipped is still there, and said to be', async () => {
  const updates = await desk.checked();
  await updates.skip('0.2.0');
  expect(await desk.stet().check(desk.feed.address)).toMatchObject({
    newer: { version: '0.2.0' },
    skipped: true,
  });
  await updates.skip(null);
  expect(await desk.stet().check(desk.feed.address)).toMatchObject({
    newer: { version: '0.2.0' },
    skipped: false,
  });
});

test('from one key to the next', async () => {
  const next = makeSigner('next');
  const old = desk.stet();
  const both = desk.stet({ keys: [signer.pinned, next.pinned] });
  expect(await desk.check(both)).toContain('took');
  publish(desk.feed, next, manifestOf({ sequence: 8 }));
  expect(await desk.check(old)).toBe('signature');
  expect(await desk.check(both)).toContain('took');
});
