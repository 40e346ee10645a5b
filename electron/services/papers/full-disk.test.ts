import { hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { createArticle } from '@shared/domain/testing';
import { systemError, temporaryFolder } from '../../storage/testing';
import { read } from '../documents/read';
import { openLibrary, type Library } from '../library';
import { papersOf, type Papers } from '.';

/*
 * Papers on a disk that is full from a chosen step on: nothing half-copied, what happened is said, and it
 * goes once there is room.
 */

interface Steps {
  left: number;
}
const steps = await vi.hoisted(async () => new (await import('node:async_hooks')).AsyncLocalStorage<Steps>());
vi.mock('node:fs/promises', async (original) => {
  type Call = (...input: unknown[]) => Promise<unknown>;
  const real = await original<Record<string, Call>>();
  const step = (): void => {
    const now = steps.getStore();
    if (now && (now.left -= 1) < 0) throw systemError('ENOSPC');
  };
  const counted =
    (call: Call): Call =>
    async (...input) => {
      step();
      return call(...input);
    };
  const open: Call = async (...input) => {
    const isWritten = typeof input[1] === 'string' && /[wa]/.test(input[1]);
    if (!isWritten) return real['open']!(...input);
    step();
    const handle = (await real['open']!(...input)) as FileHandle;
    for (const name of ['appendFile', 'write', 'sync', 'datasync'] as const)
      handle[name] = counted((handle[name] as Call).bind(handle)) as never;
    return handle;
  };
  const names = ['rename', 'link', 'copyFile', 'mkdir', 'writeFile'];
  return { ...real, open, ...Object.fromEntries(names.map((name) => [name, counted(real[name]!)])) };
});

const folder = temporaryFolder();
/** In three pieces, and nothing in it takes long to read. */
const TAPE = Buffer.alloc(2_500_000, 'ID3 a tape ');
const TAPE_NAME = 'tape 🌉.mp3';

interface Desk {
  library: Library;
  papers: Papers;
  /** What lies in an article's folder of files. */
  lying: (article: string) => Promise<string[]>;
}

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const root = path.join(folder(), 'library');
  const library = await openLibrary(root, { dailyBackup: false });
  const papers = papersOf(library, async (asked) => ({
    outcome: 'done',
    reading: await read(asked, () => false),
  }));
  const lying = async (article: string) =>
    (await readdir(path.join(root, 'articles', article, 'files')).catch(() => [])).sort();
  await work({ library, papers, lying }).finally(() => library.close());
}

const newArticle = async ({ library }: Desk): Promise<string> => {
  const create = createArticle();
  await library.create(create);
  return create.article;
};

/** Every file there is whole, and under its own sum. */
async function expectWhole(article: string, { lying }: Desk): Promise<void> {
  const files = path.join(folder(), 'library', 'articles', article, 'files');
  for (const name of await lying(article)) {
    expect(name).toMatch(/^[0-9a-f]{64}(\.read)?$/);
    const bytes = await readFile(path.join(files, name));
    if (!name.endsWith('.read')) expect(hash('sha256', bytes)).toBe(name);
  }
}

/** Does `work` on a disk that is full a little later each time, until it is done; how often it was not. */
async function atEachStep(work: () => Promise<unknown>, look: (result: unknown) => Promise<void>) {
  for (let attempt = 0; ; attempt += 1) {
    const now = { left: attempt };
    const result = await steps.run(now, work);
    if (now.left >= 0) return attempt;
    await look(result);
  }
}

const NO_ROOM = expect.stringMatching(/no room left/i) as string;

test('a paper is attached whole or not at all, and again once there is room', () =>
  withDesk(async (desk) => {
    const file = path.join(folder(), TAPE_NAME);
    await writeFile(file, TAPE);
    let article = await newArticle(desk);
    const tried = await atEachStep(
      () => desk.papers.intake.file(article, file),
      async (result) => {
        await expectWhole(article, desk);
        const { outcome } = result as { outcome: string };
        // What was read of it is no more than a note: without one it is read again.
        if (outcome !== 'kept') expect(result).toMatchObject({ outcome: 'refused', message: NO_ROOM });
        const again = await desk.papers.intake.file(article, file);
        expect(again).toMatchObject({ outcome: 'kept', kept: { file: { name: TAPE_NAME } } });
        await expectWhole(article, desk);
        article = await newArticle(desk);
      },
    );
    expect(tried).toBeGreaterThan(4);
  }));

test('a paper that is taken or moved to another article is there whole or not, and stays where it was', () =>
  withDesk(async (desk) => {
    const file = path.join(folder(), TAPE_NAME);
    await writeFile(file, TAPE);
    const from = await newArticle(desk);
    const reply = await desk.papers.intake.file(from, file);
    if (reply.outcome !== 'kept') throw new Error(reply.outcome);
    const before = await desk.lying(from);
    let to = await newArticle(desk);
    await atEachStep(
      () => desk.papers.intake.take(to, { article: from, headline: '' }, reply.kept.file),
      async (result) => {
        await expectWhole(to, desk);
        expect(await desk.lying(from)).toEqual(before);
        const { outcome } = result as { outcome: string };
        if (outcome !== 'kept') expect(result).toMatchObject({ outcome: 'refused', message: NO_ROOM });
        to = await newArticle(desk);
      },
    );
  }));

test('what was read of a paper is told though it cannot be noted', () =>
  withDesk(async (desk) => {
    const file = path.join(folder(), 'minutes.txt');
    await writeFile(file, 'The bridge opened in June.');
    const article = await newArticle(desk);
    const reply = await desk.papers.intake.file(article, file);
    if (reply.outcome !== 'kept') throw new Error(reply.outcome);
    const { file: kept } = reply.kept;
    await writeFile(path.join(folder(), 'library', 'articles', article, 'files', `${kept.sha256}.read`), '{');
    const content = await steps.run({ left: 0 }, () => desk.papers.contents.of(article, kept));
    expect(content.content?.text).toContain('The bridge opened in June.');
    await expectWhole(article, desk);
  }));
