import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DamagedFile, DurableJson, jsonPieces } from './json-file';
import { temporaryFolder } from './testing';

const folder = temporaryFolder();

test('piece by piece or at once, the JSON is the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value, null, 1));
    }),
    { numRuns: 300 },
  );
  const book = {
    a: { b: { c: { text: 'é\n"😀'.repeat(200_000), none: undefined, list: [], pair: [1, 2] } } },
  };
  expect([...jsonPieces(book)].join('')).toBe(JSON.stringify(book, null, 1));
  const odd = { left: undefined, list: [undefined, { out: undefined }], text: 'a\nb' };
  expect(JSON.parse([...jsonPieces(odd)].join(''))).toEqual(JSON.parse(JSON.stringify(odd)));
});

describe('a sealed file', () => {
  const sealed = (name = 'sealed.json') => new DurableJson<unknown>(path.join(folder(), name), true);

  test('is read back, long or short, and is still JSON for everybody else', async () => {
    const long = {
      marks: Object.fromEntries(
        Array.from({ length: 5000 }, (_, at) => [`m${at}`, { text: 'ü'.repeat(40), at }]),
      ),
    };
    for (const value of [{ a: 1 }, long, { marks: {} }]) {
      await sealed().write(value);
      const plain = JSON.parse(await readFile(sealed().file, 'utf8')) as { sha256: string };
      expect(plain).toEqual({ ...value, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(await sealed().read()).toEqual(plain);
    }
  });

  test('any byte changed, added or missing breaks the seal', async () => {
    await sealed().write({ a: 'one', b: { c: 'two' } });
    const bytes = await readFile(sealed().file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.constantFrom('change', 'add', 'drop'),
        async (at, how) => {
          const damaged =
            how === 'change'
              ? Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)))
              : Buffer.concat([
                  bytes.subarray(0, at),
                  ...(how === 'add' ? [Buffer.from(' ')] : []),
                  bytes.subarray(how === 'add' ? at : at + 1),
                ]);
          await writeFile(sealed().file, damaged);
          await expect(sealed().read()).rejects.toThrow(DamagedFile);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a missing file is null; what is no JSON is damaged; a failed write leaves the old file and no litter', async () => {
  const json = new DurableJson<unknown>(path.join(folder(), 'x.json'));
  expect(await json.read()).toBeNull();
  await json.write({ old: true });
  const refuses = {
    get bad(): never {
      throw new Error('half way');
    },
  };
  await expect(json.write({ good: 1, refuses })).rejects.toThrow('half way');
  expect(await json.read()).toEqual({ old: true });
  expect(await readdir(folder())).toEqual(['x.json']);
  await writeFile(json.file, '{"old":');
  await expect(json.read()).rejects.toThrow(DamagedFile);
});
