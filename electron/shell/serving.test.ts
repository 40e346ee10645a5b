import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ranged, rangeOf } from './ranges';
import { answerTo } from './serving';

let folder: string;
const RECORDING = Uint8Array.from({ length: 1000 }, (_none, at) => at % 251);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-serving '));
  mkdirSync(path.join(folder, 'assets'));
  for (const name of [
    'assets/a.js',
    'assets/b.mjs',
    'assets/c.wasm',
    'assets/d.woff2',
    'assets/e.css',
    'assets/f.exe',
    'assets/g.js.map',
  ])
    writeFileSync(path.join(folder, name), 'content');
  writeFileSync(path.join(folder, 'index.html'), '<html data-nonce="__CSP_NONCE__">');
  writeFileSync(path.join(folder, 'assets/tape.mp3'), RECORDING);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (at: string, init?: RequestInit, reports = new Map<string, string>()) =>
  answerTo(new Request(`stet://app/${at}`, init), folder, { reports, papers: () => Promise.resolve(null) });

test.each([
  ['assets/a.js', 'text/javascript; charset=utf-8'],
  ['assets/b.mjs', 'text/javascript; charset=utf-8'],
  ['assets/c.wasm', 'application/wasm'],
  ['assets/d.woff2', 'font/woff2'],
  ['assets/e.css', 'text/css; charset=utf-8'],
  ['assets/tape.mp3', 'audio/mpeg'],
])('%s is served as %s, and no browser may guess otherwise', async (at, type) => {
  const answer = await ask(at);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'assets/f.exe',
  'assets/g.js.map',
  'assets/none.js',
  'assets',
  '',
  '%2e%2e/secret.js',
  'report/00000000-0000-0000-0000-000000000000',
])('nothing is at %j', async (at) => expect((await ask(at)).status).toBe(404));

test('nothing but GET is answered', async () => {
  for (const method of ['POST', 'PUT', 'HEAD', 'DELETE'])
    expect((await ask('assets/a.js', { method })).status).toBe(404);
});

test('the page has a new nonce with every load, in its text and in its policy', async () => {
  const [first, second] = await Promise.all([ask('index.html'), ask('index.html')]);
  const nonce = /data-nonce="([^"]+)"/.exec(await first.text())?.[1];
  expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  expect(second.headers.get('content-security-policy')).not.toContain(nonce);
});

test('a report is served under its own policy', async () => {
  const id = '0199d3a0-0000-7000-8000-000000000001';
  const answer = await ask(`report/${id}`, {}, new Map([[id, '<p>Report</p>']]));
  expect(await answer.text()).toBe('<p>Report</p>');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
});

test('a recording is given in the part that was asked for', async () => {
  const answer = await ask('assets/tape.mp3', { headers: { range: 'bytes=990-' } });
  expect(answer.status).toBe(206);
  expect(answer.headers.get('content-range')).toBe('bytes 990-999/1000');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(RECORDING.slice(990));
});

test('without a range it is given whole, and says that parts can be had', async () => {
  const answer = await ask('assets/tape.mp3');
  expect(answer.headers.get('accept-ranges')).toBe('bytes');
  expect((await answer.arrayBuffer()).byteLength).toBe(1000);
});

test.each<[string | null, number, ReturnType<typeof rangeOf>]>([
  [null, 10, 'all'],
  ['bytes=0-', 10, { start: 0, end: 10 }],
  ['bytes=0-0', 10, { start: 0, end: 1 }],
  ['bytes=3-5', 10, { start: 3, end: 6 }],
  ['bytes=3-500', 10, { start: 3, end: 10 }],
  ['Bytes=3-5', 10, { start: 3, end: 6 }],
  ['bytes=-4', 10, { start: 6, end: 10 }],
  ['bytes=-400', 10, { start: 0, end: 10 }],
  ['bytes=-0', 10, 'none'],
  ['bytes=10-', 10, 'none'],
  ['bytes=0-', 0, 'none'],
  ['bytes=-1', 0, 'none'],
  ['bytes=5-3', 10, 'all'],
  ['bytes=-', 10, 'all'],
  ['bytes=0-1,4-5', 10, 'all'],
  ['lines=0-1', 10, 'all'],
  ['bytes=a-b', 10, 'all'],
  ['bytes=99999999999999999999-', 10, 'none'],
])('%j of %i bytes', (header, size, range) => expect(rangeOf(header, size)).toEqual(range));

test('law: whatever is asked for, what is said is what is given, and parts put together are the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.nat(70), fc.nat(70), async (bytes, first, more) => {
      const whole = new Uint8Array(bytes);
      const answer = ranged(whole, `bytes=${first}-${first + more}`, {});
      const given = new Uint8Array(await answer.arrayBuffer());
      if (first >= whole.length) {
        expect([answer.status, given.length, answer.headers.get('content-range')]).toEqual([
          416,
          0,
          `bytes */${whole.length}`,
        ]);
        return;
      }
      const [, start, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/
        .exec(answer.headers.get('content-range')!)!
        .map(Number);
      expect([answer.status, size]).toEqual([206, whole.length]);
      expect(given).toEqual(whole.slice(start, last! + 1));
      const before = new Uint8Array(await ranged(whole, `bytes=0-${first - 1}`, {}).arrayBuffer());
      if (first > 0) expect([...before, ...given]).toEqual([...whole.slice(0, last! + 1)]);
    }),
  );
});
