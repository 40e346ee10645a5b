import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { article } from '@shared/reporting/fixtures';
import { temporaryFolder } from '../../storage/testing';
import { exportFiles, type ExportJob } from './export';
import { reportFileName } from './names';
import { Stopped } from './write';

const here = temporaryFolder();
let home: string;
let folder: string;
beforeEach(async () => {
  home = here();
  folder = path.join(home, 'desk');
  await mkdir(folder);
});

const job = (more: Partial<ExportJob> = {}): ExportJob => ({
  folder,
  files: [
    { key: 'html', name: 'a.html' },
    { key: 'json', name: 'a.json' },
  ],
  ifThere: 'ask',
  library: path.join(home, 'library'),
  make: async (key) => ({ bytes: new TextEncoder().encode(`new ${key}`), letters: [] }),
  ...more,
});
const inFolder = async () => (await readdir(folder)).sort();
const read = (name: string) => readFile(path.join(folder, name), 'utf8');

describe('files of a report', () => {
  test('are written whole, for their owner alone, and progress is told', async () => {
    const told: number[][] = [];
    const done = await exportFiles(job({ progress: (...far) => told.push(far) }));
    expect(done).toMatchObject({ outcome: 'done', failed: [], stopped: false });
    expect(await inFolder()).toEqual(['a.html', 'a.json']);
    expect(told).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
    if (process.platform !== 'win32')
      expect((await stat(path.join(folder, 'a.html'))).mode & 0o777).toBe(0o600);
  });

  test('are not written over others before somebody says so', async () => {
    await writeFile(path.join(folder, 'a.json'), 'old');
    expect(await exportFiles(job())).toEqual({ outcome: 'there', names: ['a.json'] });
    expect(await inFolder()).toEqual(['a.json']);

    await exportFiles(job({ ifThere: 'number' }));
    expect(await inFolder()).toEqual(['a (2).json', 'a.html', 'a.json']);
    expect([await read('a.json'), await read('a (2).json')]).toEqual(['old', 'new json']);

    await exportFiles(job({ ifThere: 'replace' }));
    expect(await read('a.json')).toBe('new json');
  });

  test('a file that came meanwhile is left alone, and said', async () => {
    const done = await exportFiles(
      job({
        make: async (key) => {
          await writeFile(path.join(folder, `a.${key}`), 'theirs');
          return { bytes: new TextEncoder().encode('ours'), letters: [] };
        },
      }),
    );
    expect(done).toMatchObject({ outcome: 'done', saved: [], failed: [{ key: 'html' }, { key: 'json' }] });
    expect(await read('a.html')).toBe('theirs');
  });

  test('that cannot be made are told, and the others are written', async () => {
    const done = await exportFiles(
      job({
        make: (key) =>
          key === 'html'
            ? Promise.reject(new Error('no printer'))
            : Promise.resolve({ bytes: new Uint8Array(1), letters: ['Ω'] }),
      }),
    );
    expect(done).toMatchObject({
      saved: [{ key: 'json', letters: ['Ω'] }],
      failed: [{ key: 'html', message: expect.stringContaining('no printer') as string }],
    });
    expect(await inFolder()).toEqual(['a.json']);
  });

  test('a stop leaves those that are done', async () => {
    const stop = new AbortController();
    const done = await exportFiles(
      job({
        stop: stop.signal,
        make: (key) => {
          if (key === 'json') stop.abort();
          return key === 'json'
            ? Promise.reject(new Stopped())
            : Promise.resolve({ bytes: new Uint8Array(1), letters: [] });
        },
      }),
    );
    expect(done).toMatchObject({ outcome: 'done', saved: [{ key: 'html' }], failed: [], stopped: true });
    expect(await inFolder()).toEqual(['a.html']);
  });

  test('a folder that vanished, or vanishes, is said, and nothing is left', async () => {
    await rm(folder, { recursive: true });
    expect(await exportFiles(job())).toMatchObject({ outcome: 'failed' });
    await mkdir(folder);
    const done = await exportFiles(
      job({
        make: async () => {
          await rm(folder, { recursive: true, force: true });
          return { bytes: new Uint8Array(1), letters: [] };
        },
      }),
    );
    expect(done).toMatchObject({
      saved: [],
      failed: [{ message: expect.stringContaining('not there any more') as string }, {}],
    });
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that may not be written to is said',
    async () => {
      await chmod(folder, 0o500);
      const done = await exportFiles(job());
      await chmod(folder, 0o700);
      expect(done).toMatchObject({
        saved: [],
        failed: [{ message: expect.stringContaining('may not be written to') as string }, {}],
      });
    },
  );

  test.skipIf(process.platform !== 'linux')('a full disk is said in words', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const done = await exportFiles(job({ make: () => Promise.reject(full) }));
    expect(done).toMatchObject({
      failed: [{ message: expect.stringContaining('the disk is full') as string }, {}],
    });
  });

  test('a name that no file system takes is refused in words, and leaves nothing', async () => {
    const done = await exportFiles(job({ files: [{ key: 'html', name: `${'a'.repeat(300)}.html` }] }));
    expect(done.outcome === 'done' ? done.failed : done).toMatchObject([{ key: 'html' }]);
    expect(await inFolder()).toEqual([]);
  });
});

describe('the name of its file', () => {
  const named = (headline: string) => {
    const story = article('Words.');
    return reportFileName({ ...story, details: { ...story.details, slug: headline } }, 'html');
  };

  test.each([
    ['渡'.repeat(200)],
    ['😀'.repeat(200)],
    [`a${'😀'.repeat(100)}`],
    ['é'.normalize('NFD').repeat(300)],
    ['A'.repeat(300)],
  ])('is no longer than a name may be, and no letter is cut in two: %s', (headline) => {
    const name = named(headline);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name.isWellFormed()).toBe(true);
    expect(name).toMatch(/^\S+ - fact-check, draft 1\.html$/);
  });

  test('is the same however an accent was typed', () => {
    expect(named('Café'.normalize('NFD'))).toBe(named('Café'.normalize('NFC')));
  });

  test('says whom it is for, where it is not for the editor', () => {
    const version = { audience: 'author', leftOut: [] } as const;
    expect(reportFileName(article('One two.'), 'csv', version)).toBe(
      'article - fact-check for the author, draft 1.csv',
    );
  });
});
