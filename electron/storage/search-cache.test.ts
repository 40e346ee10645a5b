import { appendFile, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '@shared/domain';
import { SearchCache } from './search-cache';
import { temporaryFolder } from './testing';

const folder = temporaryFolder();
const file = () => path.join(folder(), 'search.jsonl');
const pause = () => Promise.resolve();

async function open(version = '1', writing = true): Promise<{ cache: SearchCache; seen: [string, unknown][] }> {
  const cache = new SearchCache(file(), version, writing);
  const seen: [string, unknown][] = [];
  await cache.read((id, { bytes, mtime }, content) => seen.push([id, [bytes, mtime, content]]), pause);
  return { cache, seen };
}
const origin = { bytes: 12, mtime: 34.5 };
const [a, b] = [newId(), newId()];

test('what was put is there, and again after opening', async () => {
  const { cache, seen } = await open();
  expect(seen).toEqual([]);
  cache.put(a, origin, { text: 'Øst 😀\n' });
  cache.put(b, origin, 'b');
  cache.put(b, { ...origin, bytes: 13 }, 'later');
  expect([cache.content(a), cache.content(b)]).toEqual([{ text: 'Øst 😀\n' }, 'later']);
  cache.close();
  const again = await open();
  expect(again.seen).toEqual([[a, [12, 34.5, { text: 'Øst 😀\n' }]], [b, [13, 34.5, 'later']]]);
  expect(again.cache.get(b)).toMatchObject({ bytes: 13 });
  expect(again.cache.content(b)).toBe('later');
  again.cache.close();
});

test('any puts and removals, tidied now and then, opened again: the last of each counts', async () => {
  const ids = [a, b, newId(), newId()];
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...ids), fc.string({ unit: 'grapheme', maxLength: 400 })) },
    { weight: 1, arbitrary: fc.constant('tidy' as const) },
    { weight: 1, arbitrary: fc.constant('open' as const) },
  );
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 120, maxLength: 300 }), async (steps) => {
    await rm(file(), { force: true });
    const expected = new Map<string, string>();
    let { cache } = await open();
    for (const each of steps) {
      if (each === 'tidy') await cache.tidy(pause);
      else if (each === 'open') {
        cache.close();
        ({ cache } = await open());
      } else {
        cache.put(each[0], origin, each[1]);
        expected.set(...each);
      }
    }
    for (const [id, content] of expected) expect(cache.content(id)).toBe(content);
    await cache.tidy(pause);
    cache.close();
    const again = await open();
    for (const [id, content] of expected) expect(again.cache.content(id)).toBe(content);
    again.cache.close();
    expect((await readFile(file(), 'utf8')).split('\n').length).toBeLessThan(2 * ids.length + 104);
  }), { numRuns: 20 });
});

test('what is outdated or gone is not in the file any more, nor what a cut left of it between two writes', async () => {
  const words = async () => (await readFile(file(), 'utf8')).match(/harbour|pier|quay/g);
  const { cache } = await open();
  cache.put(a, origin, 'harbour');
  cache.put(b, origin, 'quay');
  const before = await readFile(file());
  cache.put(a, origin, 'pier');
  expect(await words()).toEqual(['quay', 'pier']);
  cache.forget(b);
  expect(await words()).toEqual(['pier']);
  cache.close();
  // The later line was written and the earlier one not blanked yet.
  const after = await readFile(file());
  await writeFile(file(), Buffer.concat([before, after.subarray(before.length)]));
  const again = await open();
  expect(await words()).toEqual(['quay', 'pier']);
  expect(again.cache.content(a)).toBe('pier');
  again.cache.close();
});

test('a torn end, and lines that are none, are left out; the next ones follow on what is whole', async () => {
  const { cache } = await open();
  cache.put(a, origin, 'a');
  cache.close();
  await appendFile(file(), `noise\n{"id":"${b}","bytes":1`);
  const torn = await open();
  expect(torn.seen).toHaveLength(1);
  torn.cache.put(b, origin, 'b');
  torn.cache.close();
  const again = await open();
  expect(again.seen.map(([id]) => id)).toEqual([a, b]);
  again.cache.close();
});

test('a line that a power cut has torn leaves the file: whose words stand in it nobody can say', async () => {
  const { cache } = await open();
  cache.put(a, origin, 'words of an article that will be deleted');
  cache.put(b, origin, 'other words');
  cache.close();
  const bytes = await readFile(file());
  bytes.fill(0, bytes.indexOf(a), bytes.indexOf('words of'));
  await writeFile(file(), bytes);
  const again = await open();
  await again.cache.tidy(pause);
  expect(again.cache.content(b)).toBe('other words');
  again.cache.close();
  expect(await readFile(file(), 'utf8')).not.toContain('words of an article');
});

test('what another version wrote is not read', async () => {
  const { cache } = await open('1');
  cache.put(a, origin, 'a');
  cache.close();
  const other = await open('2');
  expect(other.seen).toEqual([]);
  other.cache.put(b, origin, 'b');
  other.cache.close();
  const again = await open('2');
  expect(again.seen.map(([id]) => id)).toEqual([b]);
  again.cache.close();
});

test('where nothing may be written the file stays as it is, and what is put is kept all the same', async () => {
  const { cache } = await open('1', false);
  cache.put(a, origin, 'a');
  expect(cache.content(a)).toBe('a');
  cache.close();
  await expect(stat(file())).rejects.toThrow('ENOENT');

  const writer = await open();
  writer.cache.put(a, origin, 'a');
  writer.cache.close();
  await appendFile(file(), 'torn');
  const before = await readFile(file());
  const reader = await open('1', false);
  reader.cache.put(b, origin, 'b');
  await reader.cache.tidy(pause);
  expect([reader.cache.content(a), reader.cache.content(b)]).toEqual(['a', 'b']);
  reader.cache.close();
  expect(await readFile(file())).toEqual(before);
});

test('a file that cannot be opened is an empty one', async () => {
  await writeFile(path.join(folder(), 'plain'), '');
  const cache = new SearchCache(path.join(folder(), 'plain', 'search.jsonl'), '1', true);
  await cache.read(() => expect.unreachable(), pause);
  cache.put(a, origin, 'a');
  expect(cache.content(a)).toBe('a');
});

test('deleted or replaced while it is open, nothing wrong is read from it', async () => {
  const { cache } = await open();
  cache.put(a, origin, 'a');
  await writeFile(file(), `${JSON.stringify({ search: '1' })}\n${JSON.stringify({ id: b, bytes: 1, mtime: 1, content: 'x' })}\n`);
  expect(cache.content(a)).toBeUndefined();
  cache.close();
});

test('a line longer than what is read at once', async () => {
  const long = 'Ünï '.repeat(1 << 20);
  const { cache } = await open();
  cache.put(a, origin, 'a');
  cache.put(b, origin, long);
  cache.put(a, origin, 'after');
  cache.close();
  const again = await open();
  expect(again.seen.map(([, kept]) => (kept as string[])[2]!.length)).toEqual([long.length, 5]);
  expect(again.cache.content(b)).toBe(long);
  again.cache.close();
});
