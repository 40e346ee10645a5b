import { appendFile, cp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sign } from '@shared/domain/testing';
import type { ArticleFiles } from './layout';
import { loadArticle } from './load';
import { articleIn, CHANGES, lay, lines, loaded, snapshotAt, told, writer } from './segmented';
import { checkClosed, segmentFile } from './segments';
import { temporaryFolder } from './testing';
import { verifyLog } from './verify';

/*
 * A log in closed parts reads as one file would, whatever is damaged, and what is missing or changed is told.
 */

const folder = temporaryFolder();
const inFolder = (name: string): ArticleFiles => articleIn(path.join(folder(), name));

const borders = fc
  .uniqueArray(fc.integer({ min: 1, max: CHANGES }), { maxLength: 4 })
  .map((all) => all.sort((a, b) => a - b));

describe('laws', () => {
  test('whatever the borders and whatever is known of them, it reads as one file does, and goes on as one', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        borders,
        fc.option(fc.integer({ min: 1, max: CHANGES })),
        fc.boolean(),
        fc.boolean(),
        async (at, seq, record, checkpoints) => {
          const [parts, one] = [inFolder(`parts-${(run += 1)}`), inFolder(`one-${run}`)];
          await lay(parts, at, { record, checkpoints });
          await lay(one, []);
          for (const files of [parts, one]) if (seq !== null) await snapshotAt(files.snapshot, seq);
          const [read, expected] = [await loaded(parts, true), await loaded(one, true)];
          for (const key of ['article', 'seq', 'hash', 'readOnly', 'notices', 'changedAt'] as const)
            expect(read[key]).toEqual(expected[key]);
          const next = JSON.stringify(sign({ type: 'details.set', set: { headline: 'next' } }));
          const file = writer(parts, read);
          await file.append([next]);
          await file.close();
          expect(await loaded(parts)).toMatchObject({
            seq: CHANGES + 1,
            readOnly: null,
            notices: [],
            article: { details: { headline: 'next' } },
          });
          expect(await verifyLog(parts)).toMatchObject({ changes: CHANGES + 1, problems: [] });
        },
      ),
      { numRuns: 25 },
    );
  });

  test('any byte flipped anywhere loses no more than in one file, and is told', async () => {
    const bytes = Buffer.from(lines.join(''));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        borders,
        fc.nat(bytes.length - 1),
        fc.option(fc.integer({ min: 1, max: CHANGES })),
        fc.boolean(),
        async (at, place, seq, repair) => {
          const [parts, one] = [inFolder(`parts-${(run += 1)}`), inFolder(`one-${run}`)];
          await lay(parts, at);
          await lay(one, []);
          for (const files of [parts, one]) if (seq !== null) await snapshotAt(files.snapshot, seq);
          await flip(parts, place);
          await flip(one, place);
          const [read, expected] = [await loadArticle(parts, { repair }), await loadArticle(one, { repair })];
          if (!read.ok) expect(expected.ok).toBe(false);
          if (!read.ok || !expected.ok) return;
          expect(read.loaded.seq).toBeGreaterThanOrEqual(expected.loaded.seq);
          if (expected.loaded.readOnly === null) expect(read.loaded.readOnly).toBeNull();
          if (read.loaded.seq < CHANGES)
            expect(told(read.loaded)).toMatch(/damaged|not as (it was )?(written|closed)/);
          // Looked at again it is no worse, and what may be gone is said again.
          const again = await loaded(parts, repair);
          expect(again.seq).toBe(read.loaded.seq);
          if (again.seq < CHANGES) expect(told(again)).not.toBe('');
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** Flips a bit at an offset into the whole log. */
async function flip(files: ArticleFiles, place: number): Promise<void> {
  const names = (await readdir(files.folder))
    .filter((name) => /^events(-\d+)?\.jsonl$/.test(name))
    .sort((a, b) => (a.length === b.length ? (a < b ? -1 : 1) : b.length - a.length));
  let from = 0;
  for (const name of names) {
    const bytes = await readFile(path.join(files.folder, name));
    if (place < from + bytes.length) {
      bytes[place - from]! ^= 1;
      return writeFile(path.join(files.folder, name), bytes);
    }
    from += bytes.length;
  }
}

describe('damage to a closed part', () => {
  const DAMAGE = {
    'a byte changed': async (file: string) =>
      writeFile(file, (await readFile(file, 'utf8')).replace('details', 'detailz')),
    shortened: async (file: string) => truncate(file, (await readFile(file)).length - 40),
    'longer than it was': (file: string) => appendFile(file, 'noise\n'),
    missing: (file: string) => rm(file),
    'another file': (file: string) => writeFile(file, lines.slice(0, 2).join('')),
  } as const;

  describe.each(Object.keys(DAMAGE) as (keyof typeof DAMAGE)[])('%s', (damage) => {
    test.each([1, 2, 3])(
      'of part %i: the window and verify-log name it; with a snapshot no change is missing',
      async (number) => {
        const files = inFolder('articles');
        await lay(files, [3, 5, 7]);
        await snapshotAt(files.snapshot, 8);
        await DAMAGE[damage](segmentFile(files, number));
        const part = path.basename(segmentFile(files, number));
        for (const repair of [false, true, true]) {
          const found = await loaded(files, repair);
          expect(found).toMatchObject({ seq: CHANGES, readOnly: null });
          expect(told(found)).toContain(
            `${part}, is ${damage === 'missing' ? 'missing' : 'not as it was closed'}`,
          );
          expect(told(found)).toContain('backup');
        }
        expect((await verifyLog(files)).problems.join(' ')).toContain(part);
        // Work goes on, and nothing more is closed on top of it.
        const file = writer(files, await loaded(files, true));
        await file.append([JSON.stringify(sign({ type: 'details.set', set: { headline: 'on' } }))]);
        await file.close();
        expect(await loaded(files)).toMatchObject({ seq: CHANGES + 1, closed: null });
      },
    );
  });

  test('without a snapshot the checkpoint knows what can no longer be read', async () => {
    const files = inFolder('articles');
    await lay(files, [3, 5, 7]);
    await DAMAGE.missing(segmentFile(files, 2));
    const found = await loaded(files, true);
    expect(found).toMatchObject({ seq: CHANGES, readOnly: null });
    expect(told(found)).toMatch(/events-000002\.jsonl, is missing/);
  });

  test('with neither it stands before the damage, cannot be changed, and that is said', async () => {
    const files = inFolder('articles');
    await lay(files, [3, 5, 7], { checkpoints: false });
    await DAMAGE.missing(segmentFile(files, 2));
    expect(await loaded(files, true)).toMatchObject({
      seq: 3,
      readOnly: expect.stringContaining('restore it from a backup'),
    });
  });

  test('an open part that was taken away is told', async () => {
    const files = inFolder('articles');
    await lay(files, [3, 5]);
    await snapshotAt(files.snapshot, 5);
    await rm(files.log);
    const found = await loaded(files);
    expect(found.seq).toBe(5);
    expect(told(found)).toMatch(/events\.jsonl, is missing/);
  });
});

describe('checked once', () => {
  test('what is as it was when it was checked is not read again; what was copied is, and then noted', async () => {
    const [files, copy] = [inFolder('articles'), inFolder('copy')];
    await lay(files, [3, 5]);
    await snapshotAt(files.snapshot, 8);
    await cp(files.folder, copy.folder, { recursive: true });
    const closed = async () => checkClosed(copy, await readdir(copy.folder));
    expect(await closed()).toMatchObject({ changed: true, problems: [] });
    expect(await loaded(copy, true)).toMatchObject({ seq: CHANGES, notices: [] });
    expect(await closed()).toMatchObject({ changed: false, problems: [] });
  });

  test('a part that was touched and not changed is no damage', async () => {
    const files = inFolder('articles');
    await lay(files, [3, 5]);
    await snapshotAt(files.snapshot, 8);
    await utimes(segmentFile(files, 1), 1, 1);
    expect(await loaded(files, true)).toMatchObject({ seq: CHANGES, notices: [] });
    expect(await verifyLog(files)).toMatchObject({ problems: [] });
  });

  test('a record that is damaged is made anew from the lines', async () => {
    const files = inFolder('articles');
    await lay(files, [3, 5]);
    await writeFile(files.segments, 'noise');
    expect(await loaded(files, true)).toMatchObject({ seq: CHANGES, notices: [] });
    expect(await checkClosed(files, await readdir(files.folder))).toMatchObject({
      changed: false,
      segments: [{ last: 3 }, { first: 4, last: 5 }],
    });
  });
});
