import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, rmSync, writeFileSync, constants } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Outcome, ReadApart } from './documents/thread';
import { inThread } from './documents/thread';
import { inPieces, joined, type ImportReply } from '@shared/contract';
import { linesAt, pdfOf } from './documents/testing/pdf-fixtures';
import { NO_APPARATUS, type ChangesAs } from '@shared/document/document';
import { read } from './documents/read';
import { readingOf } from './import';
import { waitingImports } from './imports';

const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-imports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const thread = inThread(path.resolve(import.meta.dirname, '../../dist/documents.worker.cjs'));
const file = (name: string, content: string | Uint8Array): string => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};

test('a spreadsheet is no article, and is read where papers are asked for', async () => {
  const imports = waitingImports(thread);
  const place = file('costs.csv', 'Wall,4200\nRoof,6800\n');
  const refused = {
    outcome: 'refused',
    reason: 'paper',
    message:
      'costs.csv is a spreadsheet: it backs facts and is no article. Nothing was imported. Attach it to the source it belongs to.',
  };
  expect(await imports.readFile(place)).toEqual(refused);
  expect(await imports.read(new TextEncoder().encode('Wall,4200\n'), 'costs.csv')).toEqual(refused);
  expect(await imports.readFile(place, undefined, {}, true)).toMatchObject({
    outcome: 'read',
    candidate: { kind: 'csv', text: 'Wall\t4200\nRoof\t6800' },
  });
});

describe('bytes that come in parts', () => {
  const bytes = (words: string) => new TextEncoder().encode(words);
  const ID = '01890000-0000-7000-8000-00000000000a';
  const OTHER = '01890000-0000-7000-8000-00000000000b';

  test('are one file, kept as it came', async () => {
    const imports = waitingImports(thread);
    expect(imports.part(ID, bytes('The bridge\n\nIt op'))).toBe(true);
    const reply = await imports.readParts(ID, bytes('ened.'), 'bridge.txt');
    if (reply.outcome !== 'read') throw new Error(reply.outcome);
    expect(reply.candidate.text).toContain('It opened.');
    expect(Buffer.concat(imports.original(reply.candidate.token)!.pieces).toString()).toBe(
      'The bridge\n\nIt opened.',
    );
  });

  test('of a file that another one came after are let go of', async () => {
    const imports = waitingImports(thread);
    imports.part(ID, bytes('The bridge. '));
    imports.part(OTHER, bytes('The ferry. '));
    expect(await imports.readParts(ID, bytes('It opened.'), 'bridge.txt')).toMatchObject({
      outcome: 'read',
      candidate: { text: 'It opened.' },
    });
  });

  test('of one that is too large are not held, and it is refused', async () => {
    const imports = waitingImports(thread);
    const part = new Uint8Array(60 * 1024 * 1024);
    expect([imports.part(ID, part), imports.part(ID, part)]).toEqual([true, false]);
    expect(await imports.readParts(ID, bytes('It opened.'), 'bridge.txt')).toMatchObject({
      outcome: 'refused',
      reason: 'too-large',
    });
  });
});

test('a book comes from the thread in pieces, and is asked for in pieces', async () => {
  const imports = waitingImports(thread);
  const words = 'The *wall* stood for nine years.\n\n'.repeat(10_000);
  const reply = await imports.readFile(file('book.md', words));
  if (reply.outcome !== 'read') throw new Error(reply.outcome);
  const { candidate } = reply;
  expect(candidate.formats).toHaveLength(10_000);
  expect(candidate.text).toHaveLength('The wall stood for nine years.\n'.length * 10_000 - 1);
  const { head, pieces } = inPieces(candidate);
  const asked = pieces.map((_, at) => imports.piece(candidate.token, at)!);
  expect(joined(head, asked)).toEqual(candidate);
  expect(imports.piece(candidate.token, pieces.length)).toBeNull();
  imports.forget(candidate.token);
  expect(imports.piece(candidate.token, 0)).toBeNull();
});

describe('reading apart', () => {
  test('a file is read in another thread, and this one goes on meanwhile', async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    const reply = await waitingImports(thread).readFile(
      file('story.md', `# Head\n\n${'Some *words* of it.\n\n'.repeat(5000)}`),
    );
    clearInterval(turning);
    expect(reply).toMatchObject({ outcome: 'read', candidate: { details: { headline: 'Head' } } });
    expect(turns).toBeGreaterThan(5);
  });

  test('stopped, it answers that it was cancelled, and nothing waits to be kept', async () => {
    const said: (string | null)[] = [];
    const imports = waitingImports(thread, (name) => said.push(name));
    const reply = imports.read('*a* '.repeat(900).concat('\n\n').repeat(100), 'paste');
    imports.stop();
    expect(await reply).toEqual({ outcome: 'cancelled' });
    expect(said).toEqual(['paste', null]);
  });

  test.runIf(process.platform !== 'win32')(
    'a pipe that says nothing is waited for until somebody stops it',
    async () => {
      const pipe = path.join(folder, 'pipe.md');
      execFileSync('mkfifo', [pipe]);
      const writer = openSync(pipe, constants.O_RDWR);
      const stopping = new AbortController();
      const reply = waitingImports(thread).readFile(pipe, stopping.signal);
      setTimeout(() => stopping.abort(), 100);
      expect(await reply).toEqual({ outcome: 'cancelled' });
      closeSync(writer);
    },
  );

  test.runIf(process.platform !== 'win32')('a pipe that nobody writes to has no words in it', async () => {
    const pipe = path.join(folder, 'nobody.md');
    execFileSync('mkfifo', [pipe]);
    expect(await waitingImports(thread).readFile(pipe)).toMatchObject({
      outcome: 'refused',
      reason: 'empty',
    });
  });

  test.runIf(process.platform === 'linux')('a device that never ends stops at the limit', async () => {
    const reply = await waitingImports(thread).readFile('/dev/zero');
    expect(reply).toMatchObject({
      outcome: 'refused',
      reason: 'too-large',
      message: expect.stringContaining('Nothing was imported'),
    });
  });

  test.each([
    ['a folder', () => folder],
    ['nothing', () => path.join(folder, 'not there\n.md')],
  ])('%s is refused on one line', async (_name, place) => {
    expect(await waitingImports(thread).readFile(place())).toMatchObject({
      outcome: 'refused',
      reason: 'unreadable',
      message: expect.stringMatching(/^[^\n]* could not be read [^\n]*Nothing was imported\.$/),
    });
  });
});

describe('beyond the limits', () => {
  const answering = (...outcomes: Outcome[]): { apart: ReadApart; asked: boolean[] } => {
    const asked: boolean[] = [];
    return {
      asked,
      apart: ({ plainly }) => {
        asked.push(plainly);
        return Promise.resolve(outcomes.shift()!);
      },
    };
  };

  test.each(['late', 'too-large'] as const)(
    'what is %s is read once more as plain words',
    async (outcome) => {
      const candidate = { outcome: 'refused', reason: 'empty', message: 'It is empty.' } as const;
      const { apart, asked } = answering({ outcome }, { outcome: 'done', reading: candidate });
      expect(await waitingImports(apart).read('*a*', 'a.md')).toEqual(candidate);
      expect(asked).toEqual([false, true]);
    },
  );

  test('and refused in a sentence where that is too much, too', async () => {
    const { apart } = answering({ outcome: 'late' }, { outcome: 'late' });
    expect(await waitingImports(apart).read('*a*', 'a\n.md')).toMatchObject({
      outcome: 'refused',
      message:
        'a .md could not be read (even as plain text it takes too long; split it into parts). Nothing was imported.',
    });
  });

  test('a reader that works without end is ended', async () => {
    const endless = path.join(folder, 'endless.cjs');
    writeFileSync(endless, 'require("node:worker_threads").parentPort.on("message", () => { for (;;); });');
    const outcome = await inThread(endless)(
      { source: 'a', origin: 'a', plainly: false },
      new AbortController().signal,
    );
    expect(outcome).toEqual({ outcome: 'late' });
  });

  test('a reader that fails is told', async () => {
    const broken = path.join(folder, 'broken.cjs');
    writeFileSync(
      broken,
      'require("node:worker_threads").parentPort.on("message", () => { throw new Error("it fell over"); });',
    );
    expect(await waitingImports(inThread(broken)).read('a', 'paste')).toMatchObject({
      outcome: 'refused',
      message: 'The text could not be read (it fell over). Nothing was imported.',
    });
  });
});

describe('a document with tracked changes', () => {
  const WORDS = { accepted: 'It opened in June.', rejected: 'It opened in May.' };
  /** Reads "changed" as a document with a tracked change, and everything else as one without. */
  const reader = (): { apart: ReadApart; asked: (ChangesAs | undefined)[] } => {
    const asked: (ChangesAs | undefined)[] = [];
    return {
      asked,
      apart: ({ source, changes = 'accepted' }) => {
        asked.push(changes);
        const apparatus =
          source === 'changed'
            ? {
                ...NO_APPARATUS,
                changes: [{ type: 'insertion' as const, start: 13, end: 16, author: 'Ada' }],
              }
            : {};
        const document = { text: WORDS[changes], formats: [], details: {}, notices: [], apparatus };
        const reading = readingOf(document, 'docx', { name: 'a.docx', notices: [] }, false, changes);
        return Promise.resolve({ outcome: 'done', reading });
      },
    };
  };
  const tokenOf = async (reply: ReturnType<ReturnType<typeof waitingImports>['read']>) => {
    const read = await reply;
    if (read.outcome !== 'read') throw new Error(read.outcome);
    return read.candidate.token;
  };
  const choice = { dropFurniture: true, details: {}, by: 'Ada', at: '2031-02-03T04:05:06.000Z' };

  test('is read the other way under its token, and that is what is kept', async () => {
    const { apart, asked } = reader();
    const imports = waitingImports(apart);
    const token = await tokenOf(imports.read('changed', 'a.docx'));
    expect(await imports.reread(token, { changes: 'rejected' })).toMatchObject({
      outcome: 'read',
      candidate: { token, text: WORDS.rejected, changes: 'rejected' },
    });
    expect(imports.accept(token, choice)).toMatchObject({ create: { text: WORDS.rejected } });
    await imports.reread(token, { changes: 'accepted' });
    expect(imports.accept(token, choice)).toMatchObject({ create: { text: WORDS.accepted } });
    expect(asked).toEqual(['accepted', 'rejected', 'accepted']);
  });

  test('is held until it was let go of, or another with changes came', async () => {
    const imports = waitingImports(reader().apart);
    const first = await tokenOf(imports.read('changed', 'a.docx'));
    const second = await tokenOf(imports.read('changed', 'b.docx'));
    expect(await imports.reread(first, { changes: 'rejected' })).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('is not held any more'),
    });
    expect(imports.accept(first, choice)).toMatchObject({ create: { text: WORDS.accepted } });
    imports.forget(second);
    expect(await imports.reread(second, { changes: 'rejected' })).toMatchObject({ outcome: 'refused' });
  });

  test('one without is not held', async () => {
    const { apart, asked } = reader();
    const imports = waitingImports(apart);
    const token = await tokenOf(imports.read('plain', 'a.docx'));
    expect(await imports.reread(token, { changes: 'rejected' })).toMatchObject({
      outcome: 'refused',
      reason: 'not-held',
    });
    expect(asked).toHaveLength(1);
  });

  test('let go of while it is being read, nothing waits for it', async () => {
    const imports = waitingImports(reader().apart);
    const token = await tokenOf(imports.read('changed', 'a.docx'));
    const reply = imports.reread(token, { changes: 'rejected' });
    imports.forget(token);
    expect(await reply).toEqual({ outcome: 'cancelled' });
    expect(imports.accept(token, choice)).toBeUndefined();
  });
});

describe('a file that asks for a password', () => {
  const LOCKED = pdfOf([{ words: linesAt(60, 700, ['The quay was opened in the spring.']) }], {
    lock: { by: 'aes-256', user: 'quay 7', owner: 'printer' },
  });
  const NOT_HELD = { outcome: 'refused', reason: 'not-held' };
  const tokenOf = (reply: ImportReply) => ('token' in reply ? reply.token : '');

  test('waits for it, also after a wrong one, and is let go of once it is open', async () => {
    const imports = waitingImports(thread);
    const first = await imports.read(LOCKED, 'quay.pdf');
    expect(first).toMatchObject({ outcome: 'locked', name: 'quay.pdf', wrong: false });
    const second = await imports.unlock(tokenOf(first), 'quay 8');
    expect(second).toMatchObject({ outcome: 'locked', wrong: true });
    expect(await imports.unlock(tokenOf(first), 'quay 7')).toMatchObject(NOT_HELD);
    expect(await imports.unlock(tokenOf(second), 'quay 7')).toMatchObject({
      outcome: 'read',
      candidate: { origin: 'quay.pdf', text: 'The quay was opened in the spring.' },
    });
    expect(await imports.unlock(tokenOf(second), 'quay 7')).toMatchObject(NOT_HELD);
  });

  test('is forgotten when it is left, and when another comes', async () => {
    const imports = waitingImports(thread);
    const left = await imports.read(LOCKED, 'quay.pdf');
    imports.forget(tokenOf(left));
    expect(await imports.unlock(tokenOf(left), 'quay 7')).toMatchObject(NOT_HELD);
    const before = await imports.read(LOCKED, 'quay.pdf');
    await imports.read(LOCKED, 'other.pdf');
    expect(await imports.unlock(tokenOf(before), 'quay 7')).toMatchObject(NOT_HELD);
  });
});

describe('a text in an encoding it does not say', () => {
  const readHere: ReadApart = async (asked) => ({
    outcome: 'done',
    reading: await read(asked, () => false),
  });
  const bytes = Buffer.from('The caf\x8e burned, and nobody saw it.', 'latin1');

  test('is read again from what is held, as often as somebody tries, and kept as it was read last', async () => {
    const imports = waitingImports(readHere);
    const reply = await imports.read(bytes, 'old.txt');
    if (reply.outcome !== 'read') throw new Error(reply.outcome);
    const { token } = reply.candidate;
    expect(reply.candidate.encoding).toMatchObject({ is: 'Windows-1252' });
    for (const [encoding, words] of [
      ['Windows-1251', 'cafЋ'],
      ['Macintosh', 'café'],
    ] as const)
      expect(await imports.reread(token, { encoding })).toMatchObject({
        outcome: 'read',
        candidate: {
          token,
          text: expect.stringContaining(words) as string,
          encoding: { is: encoding },
        },
      });
    expect(
      imports.accept(token, {
        dropFurniture: true,
        details: {},
        lines: [{ start: 0, end: 4, kind: 'caption' }],
        by: 'Ada',
        at: '2031-02-03T04:05:06.000Z',
      }),
    ).toMatchObject({
      create: { text: expect.stringContaining('café') as string, parts: [{ kind: 'caption' }] },
    });
  });
});
