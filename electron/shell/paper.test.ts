import { open } from 'node:fs/promises';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperType, SLICE } from './paper';
import { answerTo } from './serving';

/* The bytes of a paper over the app's own scheme, from a real folder. */

const ARTICLE = '0199d3a0-0000-7000-8000-000000000001';
const SUM = 'ab'.repeat(32);
const TEXT = Uint8Array.from({ length: 1000 }, (_none, at) => at % 251);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-papers '));
  writeFileSync(path.join(folder, SUM), TEXT);
  writeFileSync(path.join(folder, 'huge'), 'start');
  // Four gigabytes, of which the disk keeps nothing.
  truncateSync(path.join(folder, 'huge'), 4 * 1024 ** 3);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked: string[] = [];
const ask = (at: string, init?: RequestInit, { name = 'tape.mp3', file = SUM } = {}) =>
  answerTo(new Request(`stet://app/${at}`, init), folder, {
    reports: new Map(),
    papers: (article, sha256) => {
      asked.push(`${article} ${sha256}`);
      const shown = { name, open: () => open(path.join(folder, file)) };
      return Promise.resolve(article === ARTICLE && sha256 === SUM ? shown : null);
    },
  });
const PAPER = `papers/${ARTICLE}/${SUM}`;
const range = (said: string) => ({ headers: { range: said } });
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

test('a paper comes whole, and says that parts can be had', async () => {
  const answer = await ask(PAPER);
  expect([answer.status, answer.headers.get('accept-ranges'), answer.headers.get('content-length')]).toEqual([
    200,
    'bytes',
    '1000',
  ]);
  expect(await bytesOf(answer)).toEqual(TEXT);
});

test.each([
  ['bytes=0-99', 'bytes 0-99/1000', 0, 100],
  ['bytes=990-', 'bytes 990-999/1000', 990, 1000],
  ['bytes=-5', 'bytes 995-999/1000', 995, 1000],
])('%s is answered with that part', async (said, given, start, end) => {
  const answer = await ask(PAPER, range(said));
  expect([answer.status, answer.headers.get('content-range')]).toEqual([206, given]);
  expect(await bytesOf(answer)).toEqual(TEXT.slice(start, end));
});

test('a part that there is not is said', async () => {
  const answer = await ask(PAPER, range('bytes=1000-'));
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
});

test('HEAD says the same as GET and gives nothing', async () => {
  const answer = await ask(PAPER, { method: 'HEAD' });
  expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '1000']);
  expect(answer.body).toBeNull();
});

test('of four gigabytes "from here on" gives a slice, wherever it begins', async () => {
  for (const [said, start] of [
    ['bytes=0-', 0],
    ['bytes=3000000000-', 3_000_000_000],
  ] as const) {
    const answer = await ask(PAPER, range(said), { file: 'huge' });
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${start + SLICE - 1}/${4 * 1024 ** 3}`);
    expect((await bytesOf(answer)).length).toBe(SLICE);
  }
});

test('nothing is read before it is wanted, and no more than that', async () => {
  const answer = await ask(PAPER, {}, { file: 'huge' });
  const reader = answer.body!.getReader();
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value!.slice(0, 5))).toBe('start');
  expect(value!.length).toBeLessThan(SLICE);
  await reader.cancel();
});

test('a file that becomes shorter while it is read is an error, not the end of it', async () => {
  writeFileSync(path.join(folder, 'shrinking'), TEXT);
  const answer = await ask(PAPER, {}, { file: 'shrinking' });
  truncateSync(path.join(folder, 'shrinking'), 0);
  await expect(answer.arrayBuffer()).rejects.toThrow();
});

test.each([
  ['minutes.pdf', 'application/pdf'],
  ['PHOTO.JPG', 'image/jpeg'],
  ['talk.m4a', 'audio/mp4'],
  ['talk.mov', 'video/mp4'],
  ['page.html', 'application/octet-stream'],
  ['page.xhtml', 'application/octet-stream'],
  ['map.svg', 'application/octet-stream'],
  ['feed.xml', 'application/octet-stream'],
  ['script.js', 'application/octet-stream'],
  ['style.css', 'application/octet-stream'],
  ['code.wasm', 'application/octet-stream'],
  ['notes.txt', 'application/octet-stream'],
  ['page.html.', 'application/octet-stream'],
  ['constructor', 'application/octet-stream'],
  ['x.constructor', 'application/octet-stream'],
  ['', 'application/octet-stream'],
])('%j is served as %s', (name, type) => expect(paperType(name)).toBe(type));

test('whatever it is, nothing of it runs, nobody guesses what it is, and no cache has it', async () => {
  const { headers } = await ask(PAPER, {}, { name: 'page.html' });
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
});

test.each([`papers/${ARTICLE}/${'cd'.repeat(32)}`, `papers/0199d3a0-0000-7000-8000-000000000002/${SUM}`])(
  'nothing is at %s, which no article names',
  async (at) => expect((await ask(at)).status).toBe(404),
);

test.each([
  `papers/${ARTICLE}/${SUM.toUpperCase()}`,
  `papers/${ARTICLE}/${SUM}/`,
  `papers/${ARTICLE}/${SUM}%00`,
  `papers/${ARTICLE}/..%2f..%2f${SUM}`,
  `papers/${ARTICLE}/..\\..\\${SUM}`,
  `papers/%2e%2e/${SUM}`,
  `papers//${SUM}`,
  `papers/${ARTICLE}/huge`,
  'papers',
])('nobody is even asked for %s', async (at) => {
  asked.length = 0;
  expect((await ask(at)).status).toBe(404);
  expect(asked).toEqual([]);
});

test('a paper is read and never written', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect((await ask(PAPER, { method })).status).toBe(404);
});

test('a file that is gone is nothing', async () =>
  expect((await ask(PAPER, {}, { file: 'gone' })).status).toBe(404));
