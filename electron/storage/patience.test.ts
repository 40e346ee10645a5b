import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_WAITS, openPatiently, removePatiently, renamePatiently } from './patience';

const failure = (code: string) => Object.assign(new Error(code), { code });

interface Deed {
  work: (
    disk: () => Promise<void>,
    ways: { platform: NodeJS.Platform; wait: (ms: number) => Promise<void> },
  ) => Promise<void>;
  /** What passes, and what does not. */
  passing: readonly string[];
  lasting: readonly string[];
}

const DEEDS: Record<string, Deed> = {
  renamed: {
    work: (rename, ways) => renamePatiently('a', 'b', { ...ways, rename }),
    passing: ['EPERM', 'EACCES', 'EBUSY'],
    lasting: ['ENOENT', 'ENOSPC', 'EXDEV', 'EROFS', 'ENOTEMPTY', 'EIO'],
  },
  removed: {
    work: (remove, ways) => removePatiently('a', { ...ways, remove }),
    passing: ['EPERM', 'EACCES', 'EBUSY'],
    lasting: ['EROFS', 'EISDIR', 'ENOTEMPTY', 'EIO'],
  },
  'removed with all in it': {
    work: (remove, ways) => removePatiently('a', { ...ways, remove, recursive: true }),
    passing: ['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY'],
    lasting: ['EROFS', 'EIO'],
  },
  opened: {
    work: (open, ways) => openPatiently(open, ways),
    passing: ['EBUSY'],
    lasting: ['EPERM', 'EACCES', 'ENOENT', 'EMFILE', 'EIO'],
  },
};

/** A disk that fails with these codes, one after the other, and then does what it is asked. */
async function disk({ work }: Deed, codes: readonly string[], platform: NodeJS.Platform = 'win32') {
  const left = [...codes];
  const waited: number[] = [];
  let done = 0;
  const ask = async () => {
    const code = left.shift();
    if (code !== undefined) throw failure(code);
    done++;
  };
  const end = work(ask, { platform, wait: async (ms) => void waited.push(ms) });
  const code = await end.then(
    () => null,
    (error: Error) => error.message,
  );
  return { done, waited, code };
}

describe.each(Object.entries(DEEDS))('what is to be %s', (_, deed) => {
  const passing = fc.constantFrom(...deed.passing);
  const lasting = fc.constantFrom(...deed.lasting);

  test('on Windows is so, once, when others who hold it for a moment have let go', () =>
    fc.assert(
      fc.asyncProperty(fc.array(passing, { maxLength: MOST_WAITS }), async (codes) => {
        const { done, waited, code } = await disk(deed, codes);
        expect([done, waited.length, code]).toEqual([1, codes.length, null]);
        expect(waited).toEqual([...waited].sort((a, b) => a - b));
      }),
    ));

  test('on Windows is refused at once for what will not pass', () =>
    fc.assert(
      fc.asyncProperty(fc.array(passing, { maxLength: MOST_WAITS - 1 }), lasting, async (codes, last) => {
        const { done, waited, code } = await disk(deed, [...codes, last]);
        expect([done, waited.length, code]).toEqual([0, codes.length, last]);
      }),
    ));

  test('on Windows is refused after some three seconds where it does not pass', async () => {
    const { done, waited, code } = await disk(
      deed,
      Array.from({ length: 99 }, () => 'EBUSY'),
    );
    expect([done, code]).toEqual([0, expect.stringContaining('Another program has a file of it open.')]);
    const total = waited.reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeGreaterThan(2_000);
    expect(total).toBeLessThan(4_000);
  });

  test('elsewhere is tried once: there the codes are meant', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('linux', 'darwin'),
        fc.oneof(passing, lasting),
        async (system, failed) => {
          const { done, waited, code } = await disk(deed, [failed], system as NodeJS.Platform);
          expect([done, waited, code]).toEqual([0, [], failed]);
        },
      ),
    ));
});

describe('in no other way', () => {
  const electron = path.resolve(import.meta.dirname, '..');
  const all = readdirSync(electron, { recursive: true, encoding: 'utf8' });
  const files = all.filter((name) => /(?<!\.test)\.ts$/.test(name));
  const having = (what: RegExp) =>
    files.filter((name) => what.test(readFileSync(path.join(electron, name), 'utf8')));

  test('does anything of the app rename', () => {
    const renaming = /import [^;]*\brename(?:Sync)?\b[^;]*from 'node:fs|\bfs\.(?:promises\.)?rename/;
    expect(having(renaming)).toEqual([path.join('storage', 'patience.ts')]);
  });

  test('does storage remove what has to go', () => {
    // What may stay is followed by a catch.
    const removing = /\bawait rm\((?!.*\)\.catch\()/;
    expect(having(removing).filter((name) => name.startsWith('storage'))).toEqual([]);
  });
});
