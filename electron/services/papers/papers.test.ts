import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attaching, type Article } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { IncomingFile } from '../../storage/incoming-file';
import { temporaryFolder } from '../../storage/testing';
import { read } from '../documents/read';
import { linesAt, pdfOf } from '../documents/testing/pdf-fixtures';
import type { ReadApart } from '../documents/thread';
import { verifyHistory } from '../history';
import { openLibrary, type Library } from '../library';
import { papersOf, type Papers } from '.';

/*
 * Papers in a real folder: how they come in, what is read of them, and what is said when they are not as they
 * came.
 */

const folder = temporaryFolder();
const here: ReadApart = async (asked) => ({ outcome: 'done', reading: await read(asked, () => false) });
let library: Library;
let papers: Papers;
let id: string;

beforeEach(async () => {
  library = await openLibrary(path.join(folder(), 'library'), { dailyBackup: false });
  papers = papersOf(library, here);
  const create = createArticle();
  await library.create(create);
  id = create.article;
});
afterEach(() => library.close());

const files = () => path.join(folder(), 'library', 'articles', id, 'files');
const lying = async () => (await readdir(files()).catch(() => [])).sort();
const brought = async (name: string, content: string | Uint8Array) => {
  const file = path.join(folder(), name);
  await writeFile(file, content);
  return file;
};
const opened = async (): Promise<Article> => {
  const found = await library.open(id);
  if (!found.ok) throw new Error(found.message);
  return found.opened.article;
};
const kept = async (name: string, content: string | Uint8Array) => {
  const reply = await papers.intake.file(id, await brought(name, content));
  if (reply.outcome !== 'kept') throw new Error(JSON.stringify(reply));
  return reply.kept;
};
const attached = async (name: string, content: string | Uint8Array) => {
  const to = attaching(await opened(), await kept(name, content));
  if (to.is === 'here') throw new Error('It is here already.');
  expect(await library.apply(id, sign(to.command))).toMatchObject({ ok: true });
  return to.command.paper;
};
const problems = async () => {
  const found = await verifyHistory(path.join(folder(), 'library'), id);
  if (!found.ok) throw new Error(found.message);
  return [...found.problems, ...found.files];
};

test('what rests on a paper is asked for in the same breath, and comes after it', async () => {
  const to = attaching(await opened(), await kept('minutes.txt', 'The vote was nine to four.'));
  if (to.is === 'here') throw new Error('It is here already.');
  const { paper } = to.command;
  const set = sign({ type: 'paper.remove', paper: paper.id } as const);
  const [added, removed] = await Promise.all([library.apply(id, sign(to.command)), library.apply(id, set)]);
  expect([added.ok, removed.ok]).toEqual([true, true]);
  expect((await opened()).papers).toEqual({});
});

test('a paper whose reading broke down is read again the next time it is asked for', async () => {
  let broken = true;
  const apart: ReadApart = (asked, stop) =>
    broken ? Promise.resolve({ outcome: 'failed', why: 'its thread ended' }) : here(asked, stop);
  papers = papersOf(library, apart);
  const { file } = await attached('minutes.txt', 'The vote was nine to four.');
  expect(await papers.contents.of(id, file)).toMatchObject({
    content: null,
    unread: 'minutes.txt could not be read (its thread ended). It is kept as it came.',
  });
  broken = false;
  expect((await papers.contents.of(id, file)).content?.text).toBe('The vote was nine to four.');
});

describe('a file that is attached', () => {
  test('is copied as it is, named by its sum, and read; what was read is noted beside it', async () => {
    const { file } = await attached('minutes.txt', 'The bridge opened in June.');
    expect(await readFile(path.join(files(), file.sha256), 'utf8')).toBe('The bridge opened in June.');
    expect(await lying()).toEqual([file.sha256, `${file.sha256}.read`]);
    expect(await papers.contents.of(id, file)).toMatchObject({
      content: { text: 'The bridge opened in June.' },
      unread: null,
      trouble: null,
    });
    expect(await problems()).toEqual([]);
  });

  test('keeps its name, though that has signs of every kind and is as long as a disk allows', async () => {
    const name = `${'🌉'.repeat(62)}-é.txt`;
    expect(Buffer.byteLength(name)).toBe(255);
    const { file } = await attached(name, 'The bridge opened in June.');
    expect(file.name).toBe(name);
    expect((await papers.contents.of(id, file)).content?.text).toBe('The bridge opened in June.');
  });

  test('is not named before it is there', async () => {
    const to = attaching(await opened(), {
      file: { sha256: 'e'.repeat(64), size: 1, name: 'x' },
      kind: 'other',
      title: '',
    });
    if (to.is === 'here') throw new Error('There is nothing yet.');
    expect(await library.apply(id, sign(to.command))).toMatchObject({ ok: false, reason: 'not-saved' });
  });

  test('may come in pieces from a window, and stopped half-way leaves nothing', async () => {
    const begun = await papers.intake.receive(id, 'tape.bin', 10);
    if (!begun.ok) throw new Error(begun.message);
    expect(await papers.intake.piece(begun.token, Buffer.from('01234'))).toBeNull();
    expect(await lying()).toHaveLength(1);
    await papers.intake.stop();
    expect(await papers.intake.piece(begun.token, Buffer.from('56789'))).toEqual({ outcome: 'cancelled' });
    expect(await lying()).toEqual([]);

    const again = await papers.intake.receive(id, 'tape.bin', 10);
    if (!again.ok) throw new Error(again.message);
    await papers.intake.piece(again.token, Buffer.from('01234'));
    expect(await papers.intake.piece(again.token, Buffer.from('56789'))).toMatchObject({
      outcome: 'kept',
      kept: { file: { size: 10, name: 'tape.bin' } },
    });
  });

  test('that a crash left half-copied is cleared away when the article is opened again', async () => {
    await papers.intake.receive(id, 'tape.bin', 10);
    expect(await lying()).toHaveLength(1);
    await library.close(id);
    await opened();
    expect(await lying()).toEqual([]);
    await papers.intake.stop();
  });

  test.each([
    ['a folder', (place: string) => mkdir(place), 'is a folder'],
    ['a link to itself', (place: string) => symlink(place, place), 'leads back to itself'],
    ['nothing', () => Promise.resolve(), 'there is no such file'],
  ])('%s is refused with a sentence, and nothing is kept', async (_, make, said) => {
    const place = path.join(folder(), 'odd');
    await make(place);
    expect(await papers.intake.file(id, place)).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining(said) as string,
    });
    expect(await lying()).toEqual([]);
  });

  test.each([
    ['a name of 255 bytes', `${'n'.repeat(251)}.txt`],
    ['emoji', '📄 minutes 🏛️.txt'],
  ])('keeps %s as its name', async (_, name) => {
    expect((await attached(name, 'Words.')).file.name).toBe(name);
  });

  test('that is here already, under any name, is told as that one', async () => {
    const first = await attached('a.txt', 'The same.');
    const again = attaching(await opened(), await kept('b.txt', 'The same.'));
    expect(again).toMatchObject({ is: 'here', paper: { id: first.id } });
    const other = await attached('a.txt', 'Not the same.');
    expect(Object.keys((await opened()).papers).sort()).toEqual([first.id, other.id].sort());
  });
});

describe('half-way', () => {
  test('a large file is let go of, and nothing of it is left', async () => {
    const file = await brought('tape.bin', '');
    await truncate(file, 40 * 1024 * 1024);
    const stop = new AbortController();
    const half = papersOf(library, here, ({ done, size }) => done > size / 2 && stop.abort());
    expect(await half.intake.file(id, file, stop.signal)).toEqual({ outcome: 'cancelled' });
    expect(await lying()).toEqual([]);
  });

  test.each(['write', 'whole', 'keep'] as const)(
    'a disk that is full at “%s” keeps nothing, and says so',
    async (step) => {
      const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
      const failing = vi.spyOn(IncomingFile.prototype, step).mockRejectedValue(full);
      const file = await brought('minutes.txt', 'The bridge opened in June.');
      expect(await papers.intake.file(id, file)).toMatchObject({
        outcome: 'refused',
        message: expect.stringMatching(/^The file was not kept; .* There is no room left/) as string,
      });
      failing.mockRestore();
      expect(await lying()).toEqual([]);
    },
  );

  test('a device that never ends is refused', async () => {
    expect(await papers.intake.file(id, '/dev/zero')).toMatchObject({
      outcome: 'refused',
      message: 'zero is no file but a device or a pipe. Nothing was kept.',
    });
  });
});

describe('what cannot be read is kept all the same, and said', () => {
  test.each<[string, string | Uint8Array, string, string]>([
    ['photo.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image', 'a picture'],
    ['call.mp3', Buffer.from('ID3\x04'), 'audio', 'a recording'],
    ['clip.mp4', Buffer.from('\0\0\0\x18ftypisom', 'latin1'), 'video', 'a recording'],
    ['box.mbox', 'From a@example.org\n\nHello.', 'mail', 'a mail'],
    ['report.pdf', '%PDF-1.7\nnot one at all', 'pdf', 'could not be read as PDF'],
    ['words.pdf', '{\\rtf1 Words.}', 'other', 'It is kept as it came'],
    ['empty.txt', '', 'other', 'is empty'],
  ])('%s', async (name, content, kind, said) => {
    const one = await kept(name, content);
    expect(one).toMatchObject({ kind, unread: expect.stringContaining(said) as string });
    expect(one.unread).not.toContain('imported');
    expect(await lying()).toContain(one.file.sha256);
  });
});

describe('what was read', () => {
  test('is made again where its note is missing, damaged, or of an older Stet', async () => {
    const { file } = await attached('minutes.txt', 'The bridge opened in June.');
    const note = path.join(files(), `${file.sha256}.read`);
    for (const spoilt of ['{', '{"reads":0,"kind":"text","content":null,"unread":"Old."}']) {
      await writeFile(note, spoilt);
      const { content } = await papers.contents.of(id, file);
      expect(content?.text).toBe('The bridge opened in June.');
      expect(await readFile(note, 'utf8')).toContain('The bridge opened in June.');
    }
  });

  test('goes into no copy of the article, which has the paper itself', async () => {
    const { file } = await attached('minutes.txt', 'The bridge opened in June.');
    const made = await library.duplicate(id, {
      id: sign({ type: 'mark.remove', marks: [] }).id,
      at: new Date().toISOString(),
      by: 'Ada',
    });
    if (!made.ok) throw new Error(made.message);
    const copied = path.join(folder(), 'library', 'articles', made.article.id, 'files');
    expect(await readdir(copied)).toEqual([file.sha256]);
    expect(Object.values(made.article.papers).map((paper) => paper.file)).toEqual([file]);
  });
});

describe('a paper of another article', () => {
  test('is taken over as it came there, under its name, and says where it was', async () => {
    const { file } = await attached('minutes.txt', 'The bridge opened in June.');
    const create = createArticle('Another story.');
    await library.create(create);
    const from = { article: id, headline: 'The bridge' };
    expect(await papers.intake.take(create.article, from, file)).toMatchObject({
      outcome: 'kept',
      kept: { file, kind: 'text', from },
    });
    await writeFile(path.join(files(), file.sha256), 'Not any more.');
    expect(await papers.intake.take(create.article, from, file)).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('is not there as it came') as string,
    });
  });
});

describe('a paper that is not as it came', () => {
  test('changed, is said where it is opened, with what was read of it then, and by the check of the history', async () => {
    const { file } = await attached('minutes.txt', 'The bridge opened in June.');
    await writeFile(path.join(files(), file.sha256), 'The bridge opened in July.');
    expect(await papers.contents.of(id, file)).toMatchObject({
      content: { text: 'The bridge opened in June.' },
      trouble: expect.stringMatching(/^minutes\.txt, .* is not as it came/) as string,
    });
    expect(await problems()).toEqual([expect.stringContaining('is not as it came')]);
  });

  test('missing, is said as well', async () => {
    const { file } = await attached('minutes.txt', 'The bridge opened in June.');
    await rm(path.join(files(), file.sha256));
    expect(await papers.contents.of(id, file)).toMatchObject({
      trouble: expect.stringContaining('is missing') as string,
    });
    expect(await problems()).toEqual([expect.stringContaining('is missing')]);
  });
});

describe('a paper with a password', () => {
  const LOCKED = pdfOf([{ words: linesAt(60, 700, ['The quay was opened in the spring.']) }], {
    lock: { by: 'aes-256', user: 'quay 7', owner: 'printer' },
  });

  test('is kept as it came, and said to ask for it; with it its words are read and noted, and it is nowhere', async () => {
    const paper = await attached('quay.pdf', LOCKED);
    expect(paper.kind).toBe('pdf');
    const asks = {
      content: null,
      locked: true,
      unread: 'quay.pdf asks for a password, so its words were not read. It is kept as it came.',
    };
    expect(await papers.contents.of(id, paper.file)).toMatchObject(asks);
    expect(await papers.contents.unlock(id, paper.file, 'quay 8')).toEqual({ outcome: 'wrong' });
    expect(await papers.contents.of(id, paper.file)).toMatchObject(asks);
    const read = { content: { text: 'The quay was opened in the spring.' }, locked: false, unread: null };
    expect(await papers.contents.unlock(id, paper.file, 'quay 7')).toMatchObject({
      outcome: 'read',
      reply: read,
    });
    expect(await papers.contents.of(id, paper.file)).toMatchObject(read);
    for (const name of await lying())
      expect(await readFile(path.join(files(), name), 'latin1')).not.toContain('quay 7');
    expect(await problems()).toEqual([]);
  });

  test('that changed since is not opened', async () => {
    const paper = await attached('quay.pdf', LOCKED);
    await writeFile(path.join(files(), paper.file.sha256), 'something else');
    expect(await papers.contents.unlock(id, paper.file, 'quay 7')).toMatchObject({ outcome: 'refused' });
  });
});
