import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_WAITS, renamePatiently } from './patience';

const failure = (code: string) => Object.assign(new Error(code), { code });
const passing = fc.constantFrom('EPERM', 'EACCES', 'EBUSY');
const lasting = fc.constantFrom('ENOENT', 'ENOSPC', 'EXDEV', 'EROFS', 'ENOTEMPTY', 'EIO');

/** A disk that fails with these codes, one after the other, and then renames. */
function disk(codes: readonly string[], platform: NodeJS.Platform = 'win32') {
  const left = [...codes];
  const waited: number[] = [];
  let renamed = 0;
  const end = renamePatiently('a', 'b', {
    platform,
    rename: async () => {
      const code = left.shift();
      if (code !== undefined) throw failure(code);
      renamed++;
    },
    wait: async (ms) => void waited.push(ms),
  });
  return end.then(
    () => ({ renamed, waited, left, code: null }),
    (error: Error) => ({ renamed, waited, left, code: error.message }),
  );
}

describe('on Windows', () => {
  test('a file that others hold for a moment is renamed, once, when they have let go', () =>
    fc.assert(
      fc.asyncProperty(fc.array(passing, { maxLength: MOST_WAITS }), async (codes) => {
        const { renamed, waited, code } = await disk(codes);
        expect([renamed, waited.length, code]).toEqual([1, codes.length, null]);
        expect(waited).toEqual([...waited].sort((a, b) => a - b));
      }),
    ));

  test('what will not pass is said at once', () =>
    fc.assert(
      fc.asyncProperty(fc.array(passing, { maxLength: MOST_WAITS - 1 }), lasting, async (codes, last) => {
        const { renamed, waited, code } = await disk([...codes, last]);
        expect([renamed, waited.length, code]).toEqual([0, codes.length, last]);
      }),
    ));

  test('what does not pass is said after some three seconds', async () => {
    const { renamed, waited, code } = await disk(Array.from({ length: 99 }, () => 'EBUSY'));
    expect([renamed, code]).toEqual([0, expect.stringContaining('Another program has a file of it open.')]);
    const total = waited.reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeGreaterThan(2_000);
    expect(total).toBeLessThan(4_000);
  });
});

test('elsewhere nothing is tried twice: there the codes are meant', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom('linux', 'darwin'), fc.oneof(passing, lasting), async (platform, failed) => {
      const { renamed, waited, code } = await disk([failed], platform as NodeJS.Platform);
      expect([renamed, waited, code]).toEqual([0, [], failed]);
    }),
  ));

test('nothing of the app renames in any other way', () => {
  const electron = path.resolve(import.meta.dirname, '..');
  const all = readdirSync(electron, { recursive: true, encoding: 'utf8' });
  const files = all.filter((name) => /(?<!\.test)\.ts$/.test(name));
  const renaming = /import [^;]*\brename(?:Sync)?\b[^;]*from 'node:fs|\bfs\.(?:promises\.)?rename/;
  expect(files.filter((name) => renaming.test(readFileSync(path.join(electron, name), 'utf8')))).toEqual([
    path.join('storage', 'patience.ts'),
  ]);
});
