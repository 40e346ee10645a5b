import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { newId, type CommandBody, type KeptFile, type Terms } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { PAPER, TSR, TSR_AT } from '@shared/proof/testing';
import { systemError, temporaryFolder } from '../../storage/testing';
import { verifyHistory } from '../history';
import { openLibrary, type Library, type OpenResult } from '../library';
import { deskKey, findDeskKey } from './desk-key';
import { NotGathered } from './gathered';
import { faultsOf, isSealed } from './testing';

/*
 * What becomes of records and seals where the process dies, the disk is full, or somebody touches them. From
 * a chosen step on the disk on, every further one fails, or never returns.
 */

interface Steps {
  left: number;
  /** The system's error from then on; null: the process is dead. */
  error: string | null;
}
const steps = await vi.hoisted(async () => new (await import('node:async_hooks')).AsyncLocalStorage<Steps>());
vi.mock('node:fs/promises', async (original) => {
  const real = await original<Record<string, (...input: unknown[]) => unknown>>();
  const counted =
    (name: string) =>
    (...input: unknown[]) => {
      const now = steps.getStore();
      if (!now || (now.left -= 1) >= 0) return real[name]!(...input);
      return now.error === null ? new Promise(() => {}) : Promise.reject(systemError(now.error));
    };
  const names = ['rename', 'rm', 'link', 'copyFile', 'mkdir', 'open'];
  return { ...real, ...(Object.fromEntries(names.map((name) => [name, counted(name)])) as object) };
});

const folder = temporaryFolder();
const MADE = { at: '2026-11-30T10:00:00.000Z', by: 'Ada', version: '1.0.0' };
const CAME = 'What the draft was read from.';
const FILE = { sha256: hash('sha256', CAME), size: CAME.length, name: 'story.txt' };

/** A library in `root` with one article that was read from a file. */
async function withArticle(root: string): Promise<{ library: Library; id: string }> {
  const library = await openLibrary(root, { dailyBackup: false });
  const create = { ...createArticle('The wall is long.'), file: FILE };
  expect(await library.create(create, { pieces: [Buffer.from(CAME)] })).toMatchObject({ ok: true });
  return { library, id: create.article };
}

const keyIn = (root: string) => () => deskKey(path.join(root, 'profile'));
const seal = (library: Library, id: string, root = folder()) =>
  library.proofs.seal(id, { made: MADE, key: keyIn(root) });
const save = (library: Library, id: string, to: string) => library.proofs.save(id, to, { made: MADE });
const sealsOf = async (root: string, id: string) => {
  const found = await verifyHistory(root, id);
  if (!found.ok) throw new Error(found.message);
  return found.seals.map(({ wrong }) => wrong);
};

test('law: any byte that is another in any file of a sealed record is found, and its file named', async () => {
  const { library, id } = await withArticle(path.join(folder(), 'library'));
  await seal(library, id);
  const record = path.join(folder(), 'record');
  expect(await save(library, id, record)).toEqual({ ok: true, sealed: true, said: [] });
  await library.close();
  const names = (await readdir(record, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(record, path.join(entry.parentPath, entry.name)));
  expect(names).toHaveLength(7);
  const one = fc.record({
    name: fc.constantFrom(...names),
    where: fc.nat(),
    by: fc.integer({ min: 1, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(one, async ({ name, where, by }) => {
      const file = path.join(record, name);
      const good = await readFile(file);
      const bad = Buffer.from(good);
      bad[where % good.length]! ^= by;
      await writeFile(file, bad);
      // What the manifest does not name is the manifest and its signature: openssl tells of those.
      if (name.startsWith('manifest.sha256')) expect(isSealed(record), name).toBe(false);
      else expect(faultsOf(record), name).toEqual([name.replaceAll(path.sep, '/')]);
      await writeFile(file, good);
    }),
    { numRuns: 40 },
  );
  expect([faultsOf(record), isSealed(record)]).toEqual([[], true]);
});

const STRIDE = process.env.STET_EVERY_STEP ? 1 : 7;

/** Does `work`, dying or failing a little later each time, until it is done; how often it was not. */
async function atEachStep(
  error: string | null,
  work: (attempt: number) => Promise<unknown>,
  look: (attempt: number, result: unknown) => Promise<void>,
): Promise<number> {
  for (let attempt = 0; ; attempt += 1) {
    const now: Steps = { left: attempt * STRIDE, error };
    const dead = async () => {
      while (now.left >= 0) await new Promise(setImmediate);
      await setTimeout(5);
    };
    const done = steps.run(now, () => work(attempt));
    const result = await (error === null ? Promise.race([done, dead()]) : done);
    if (now.left >= 0) return attempt;
    await look(attempt, result);
  }
}

test.each([null, 'ENOSPC'])(
  'a record is there whole or not at all where each step on the disk fails (%s; null: the process is killed)',
  async (error) => {
    const { library, id } = await withArticle(path.join(folder(), 'library'));
    await seal(library, id);
    const places = await mkdtemp(path.join(folder(), 'places-'));
    const place = (attempt: number, name = 'record') => path.join(places, `${name}-${attempt}`);
    const tried = await atEachStep(
      error,
      (attempt) => save(library, id, place(attempt)),
      async (attempt, result) => {
        const there = (await readdir(places)).includes(path.basename(place(attempt)));
        if (there) expect([faultsOf(place(attempt)), isSealed(place(attempt))]).toEqual([[], true]);
        if (error !== null) expect(result).toMatchObject({ ok: false, message: NOT_SAVED });
        // It can be tried again, and nothing is left of what was begun.
        if (!there) expect(await save(library, id, place(attempt))).toMatchObject({ ok: true });
      },
    );
    expect(tried).toBeGreaterThan(2);
    const left = (await readdir(places)).filter((name) => name.startsWith('.'));
    expect(left).toEqual([]);
    await library.close();
  },
);
const NOT_SAVED = expect.stringMatching(/^The record was not saved.*\.$/) as string;

test.each([null, 'ENOSPC'])(
  'a seal is there and holds or is not there where each step on the disk fails (%s; null: the process is killed)',
  async (error) => {
    const root = path.join(folder(), 'library');
    const { library, id } = await withArticle(root);
    let before = 0;
    const tried = await atEachStep(
      error,
      (attempt) => seal(library, id, path.join(folder(), String(attempt))),
      async (attempt, result) => {
        if (error !== null) expect(result).toMatchObject({ ok: false, message: NOT_SEALED });
        const now = await sealsOf(root, id);
        expect(now.length - before).toBeLessThanOrEqual(1);
        const again = await seal(library, id, path.join(folder(), String(attempt)));
        expect(again).toMatchObject({ ok: true, number: now.length + 1 });
        expect(await sealsOf(root, id)).toEqual([...now.map(() => false), false]);
        before = now.length + 1;
      },
    );
    expect(tried).toBeGreaterThan(1);
    await library.close();
  },
);
const NOT_SEALED = expect.stringMatching(/^Nothing was sealed\./) as string;

test('where the place cannot be written, that is said, and nothing is there', async () => {
  const { library, id } = await withArticle(path.join(folder(), 'library'));
  await library.open(id);
  const place = path.join(folder(), 'record');
  // The history and the kept file can be read.
  expect(await steps.run({ left: 2, error: 'EROFS' }, () => save(library, id, place))).toEqual({
    ok: false,
    message:
      'The record was not saved; the article is as it was. That folder cannot be written in. Allow writing there, ' +
      'or choose another place.',
  });
  expect(await readdir(folder())).toEqual(['library']);
  await library.close();
});

test('two who make the key at once have the same one', async () => {
  const profile = path.join(folder(), 'profile');
  expect(await findDeskKey(profile)).toBeNull();
  const made = await Promise.all([1, 2, 3].map(() => deskKey(profile)));
  expect(new Set(made.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  expect(await readdir(profile)).toEqual(['desk-key-private.pem']);
});

test('stopped, nothing of a record stays, and the article is as it was', async () => {
  const { library, id } = await withArticle(path.join(folder(), 'library'));
  const far = () => {
    throw new NotGathered('It was stopped.');
  };
  expect(await library.proofs.save(id, path.join(folder(), 'record'), { made: MADE, far })).toMatchObject({
    ok: false,
    message: 'The record was not saved; the article is as it was. It was stopped.',
  });
  expect(await readdir(folder())).toEqual(['library']);
  await library.close();
});

test('a kept file that is gone is said, in the record too, and sealed as gone', async () => {
  const root = path.join(folder(), 'library');
  const { library, id } = await withArticle(root);
  const kept = path.join(root, 'articles', id, 'files', FILE.sha256);
  await writeFile(kept, 'Something else.');
  const said = [
    `story.txt is not there as it came (files/${FILE.sha256}), and so is not in it; a backup may have it.`,
  ];
  expect(await seal(library, id)).toMatchObject({ ok: true, said });
  expect(await save(library, id, path.join(folder(), 'record'))).toEqual({ ok: true, sealed: true, said });
  expect(await readFile(path.join(folder(), 'record', 'record.txt'), 'utf8')).toMatch(
    new RegExp(`not there as it came when this was made\n +files/${FILE.sha256}`),
  );
  expect(faultsOf(path.join(folder(), 'record'))).toEqual([]);
  await library.close();
});

test('seals come along into backups, back out of them, through the trash, and not into a copy of the article', async () => {
  const root = path.join(folder(), 'library');
  const { library, id } = await withArticle(root);
  await seal(library, id);
  const taken = await library.backups.take('asked');
  await seal(library, id);
  // The same log and another seal: a backup that was taken as before would lack it.
  const second = await library.backups.take('asked');
  await library.trash.put([id]);
  await library.trash.restore([id]);
  expect(await sealsOf(root, id)).toEqual([false, false]);
  for (const [backup, count] of [
    [taken, 1],
    [second, 2],
  ] as const) {
    if (!backup?.ok) throw new Error('There is no backup.');
    expect(await library.restore(backup.backup.name, [id])).toMatchObject({ ok: true });
    expect(await sealsOf(root, id)).toEqual(Array.from({ length: count }, () => false));
  }
  const { id: made, at, by } = sign({ type: 'details.set', set: {} });
  const copy = await library.duplicate(id, { id: made, at, by });
  expect(copy.ok && (await sealsOf(root, copy.article.id))).toEqual([]);
  await library.close();
});

test('papers and what lies beside them are in the record; the report says what was not checked of those', async () => {
  const root = path.join(folder(), 'library');
  const { library, id } = await withArticle(root);
  const [paper, source, closed, secret] = [newId(), newId(), newId(), newId()];
  const kept = async (name: string, bytes: Uint8Array) => {
    const file = { sha256: hash('sha256', bytes), size: bytes.length, name };
    expect(await library.originals.keep(id, file, [bytes])).toMatchObject({ ok: true });
    return file;
  };
  const apply = async (body: CommandBody) =>
    expect(await library.apply(id, sign(body))).toMatchObject({ ok: true });
  const terms = (title: string, of: string, to: Terms) => ({
    id: of,
    title,
    kind: 'record' as const,
    terms: to,
    where: '',
  });
  const adding = async (file: KeptFile, of: { paper: string; source: string; title: string; terms: Terms }) =>
    apply({
      type: 'paper.add',
      paper: { id: of.paper, source: of.source, file, kind: 'text' },
      source: terms(of.title, of.source, of.terms),
      evidence: [],
    });
  await adding(await kept('wall.txt', Buffer.from(PAPER)), {
    paper,
    source,
    title: 'Survey',
    terms: 'on-the-record',
  });
  const unkept = sign({
    type: 'paper.sidecar',
    paper,
    file: { sha256: hash('sha256', TSR), size: 9, name: 'wall.txt.tsr' },
  });
  expect(await library.apply(id, unkept)).toMatchObject({ ok: false });
  await apply({ type: 'paper.sidecar', paper, file: await kept('wall.txt.tsr', TSR) });
  const { article } = ((await library.open(id)) as Extract<OpenResult, { ok: true }>).opened;
  expect((await library.proofs.toldOf(article, null)).sidecars).toEqual([
    {
      paper: 'wall.txt',
      name: 'wall.txt.tsr',
      said: `A timestamp says ${TSR_AT}, for just this paper (sha256).`,
      unchecked: expect.stringContaining('Not checked: who signed it'),
    },
  ]);
  expect(await save(library, id, path.join(folder(), 'record'))).toMatchObject({ ok: true });
  const inRecord = await readdir(path.join(folder(), 'record', 'files'));
  expect(inRecord.sort()).toEqual([FILE.sha256, hash('sha256', TSR), hash('sha256', PAPER)].sort());
  expect(await readFile(path.join(folder(), 'record', 'record.txt'), 'utf8')).toMatch(
    /wall\.txt, a paper of “Survey”[^]*wall\.txt\.tsr, beside a paper of “Survey”/,
  );
  // A paper of a source that is not on the record takes the history with it, and not the other's paper.
  await adding(await kept('told.txt', Buffer.from('Told.')), {
    paper: secret,
    source: closed,
    title: 'Quill',
    terms: 'confidential',
  });
  expect(await save(library, id, path.join(folder(), 'less'))).toMatchObject({ ok: true });
  expect((await readdir(path.join(folder(), 'less', 'files'))).sort()).toEqual(
    [hash('sha256', TSR), hash('sha256', PAPER)].sort(),
  );
  for (const name of ['manifest.sha256', 'record.txt']) {
    const text = await readFile(path.join(folder(), 'less', name), 'utf8');
    for (const words of ['told.txt', 'Quill', hash('sha256', 'Told.')]) expect(text).not.toContain(words);
  }
  await library.close();
});

test('a record that is only looked at is saved, and not sealed', async () => {
  const root = path.join(folder(), 'library');
  const { library, id } = await withArticle(root);
  await library.close();
  const looking = await openLibrary(root, { readOnly: true });
  expect(await save(looking, id, path.join(folder(), 'record'))).toEqual({
    ok: true,
    sealed: false,
    said: ['It is not sealed.'],
  });
  expect(await seal(looking, id)).toMatchObject({ ok: false });
  expect(await sealsOf(root, id)).toEqual([]);
});
