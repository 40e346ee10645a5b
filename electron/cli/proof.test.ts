import { hash } from 'node:crypto';
import { cp, mkdir, rm, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { PAPER, TSR, TSR_AT } from '@shared/proof/testing';
import { openLibrary } from '../services/library';
import { faultsOf, isSealed, SEALS_BY, SUMS_BY } from '../services/proof/testing';
import { temporaryFolder } from '../storage/testing';
import { terminalIn } from './testing';

const folder = temporaryFolder();
const stet = (...argv: string[]) => terminalIn(folder(), argv);
const within = (...names: string[]) => path.join(folder(), ...names);
const treeOf = async (name: string) =>
  (await readdir(within(name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(within(name), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    )
    .sort();

const CAME = 'The harbour wall is 300 metres long.\n\nIt was begun in 1911.\n';
const TEXT = 'The harbour wall is 300 metres long.\nIt was begun in 1911.';

/** An article that was read from a file, with a mark. */
async function article(): Promise<string> {
  const library = await openLibrary(within('library'), { dailyBackup: false });
  const file = { sha256: hash('sha256', CAME), size: CAME.length, name: 'harbour.md' };
  const create = { ...createArticle(TEXT), file };
  expect(await library.create(create, { pieces: [Buffer.from(CAME)] })).toMatchObject({ ok: true });
  await library.close();
  expect((await marked(create.article, 0, 11)).code).toBe(0);
  return create.article;
}

const marked = (id: string, start: number, end: number) =>
  stet('mark', id, '--kind', 'claim', '--start', String(start), '--end', String(end));

/** Makes a source of it confidential, and puts it against the text. */
async function confide(id: string, title = 'Marguerite Quillfeather', terms = 'confidential' as const) {
  const library = await openLibrary(within('library'), { dailyBackup: false });
  const source = { id: newId(), title, kind: 'interview' as const, terms, where: '' };
  expect(await library.apply(id, sign({ type: 'source.add', source }))).toMatchObject({ ok: true });
  await library.close();
}

test(`a record folder has every draft, file and the history, and ${SUMS_BY} finds it whole`, async () => {
  const id = await article();
  expect(await stet('manifest', id, '--to', 'record')).toMatchObject({
    code: 0,
    out: '',
    err: 'It is not sealed.',
  });
  const tree = await treeOf('record');
  expect(tree).toEqual([
    'drafts/draft-1.txt',
    expect.stringMatching(/^files\/[0-9a-f]{64}$/),
    'history.jsonl',
    'manifest.sha256',
    'record.txt',
  ]);
  expect(faultsOf(within('record'))).toEqual([]);
  expect(await readFile(within('record', 'drafts/draft-1.txt'), 'utf8')).toBe(TEXT);
  expect(await readFile(within('record', tree[1]!), 'utf8')).toBe(CAME);
  const { out: manifest } = await stet('manifest', id);
  const lines = (await readFile(within('record', 'manifest.sha256'), 'utf8')).split('\n').slice(0, -1);
  // record.txt says when it was made.
  const others = (all: string[]) => all.filter((line) => !line.endsWith('record.txt'));
  expect(others(manifest.split('\n'))).toEqual(others(lines));
  const head = /the last hash is ([0-9a-f]{64})/.exec((await stet('verify-log', id)).out)![1]!;
  const record = await readFile(within('record', 'record.txt'), 'utf8');
  expect(record).toContain(`Last hash:    ${head}`);
  expect(record).toMatch(/Changes: +2\n/);
  expect(record).toContain('harbour.md, what draft 1 was read from');
});

test(`a sealed record is verified by ${SEALS_BY} alone, and verify-log says whose seal it is and what came since`, async () => {
  const id = await article();
  const sealed = await stet('seal', id, '--by', 'Ada');
  expect(sealed).toMatchObject({ code: 0, err: '' });
  const [, last, key] = /^Seal 1: change 2, hash ([0-9a-f]{64}), key ([0-9a-f]{64})$/.exec(sealed.out)!;
  expect(await stet('manifest', id, '--to', 'record')).toMatchObject({ code: 0, err: '' });
  expect(faultsOf(within('record'))).toEqual([]);
  expect(isSealed(within('record'))).toBe(true);
  const record = await readFile(within('record', 'record.txt'), 'utf8');
  for (const words of [last!, key!, 'openssl pkeyutl']) expect(record).toContain(words);
  expect(await stet('verify-log', id)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/nothing was changed since\.$/),
  });
  await marked(id, 12, 16);
  expect((await stet('verify-log', id)).out).toMatch(
    /Seal 1: change 2, sealed \S+ by Ada with this desk’s key; all of it is as it was sealed, with 1 change since\.$/,
  );
  await stet('report', id, '--out', 'report.html');
  expect(await readFile(within('report.html'), 'utf8')).toMatch(
    new RegExp(`The history was sealed up to change 2 on .*${key!}.*not that it is true`),
  );
  // The record as it is now is not the one that was sealed; that one can still be had.
  expect((await stet('manifest', id, '--to', 'now')).err).toBe(
    'It is not sealed: 1 change came since the last seal.',
  );
  expect(await stet('manifest', id, '--to', 'then', '--sealed')).toMatchObject({ code: 0, err: '' });
  expect(await readFile(within('then', 'manifest.sha256'))).toEqual(
    await readFile(within('record', 'manifest.sha256')),
  );
  expect(faultsOf(within('then'))).toEqual([]);
  expect(isSealed(within('then'))).toBe(true);
  const other = await stet('verify-log', id, '--user-data-dir', within('elsewhere'));
  expect(other.out).toContain(`with the key ${key!}, which is not this desk’s`);
});

test('the key is made once, for its owner alone, and seals again', async () => {
  const id = await article();
  const first = await stet('seal', id);
  const second = await stet('seal', id);
  const keyIn = ({ out }: { out: string }) => out.slice(-64);
  expect(keyIn(second)).toBe(keyIn(first));
  expect(second.out).toMatch(/^Seal 2: /);
  if (process.platform !== 'win32')
    expect((await stat(within('profile', 'desk-key-private.pem'))).mode & 0o777).toBe(0o600);
  expect((await stet('verify-log', id)).code).toBe(0);
  await writeFile(within('profile', 'desk-key-private.pem'), 'no key at all');
  const refused = await stet('seal', id);
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/^Nothing was sealed\. .*is not a key as Stet makes them/);
});

test('what could give a source away stays, and neither its name nor the bare hash of its paper is in the folder', async () => {
  const id = await article();
  await confide(id);
  await stet('seal', id);
  const { code, err } = await stet('manifest', id, '--to', 'record');
  expect(code).toBe(0);
  expect(err).toMatch(
    /^Left out, because of sources that are not on the record: the history and 1 kept file\./,
  );
  expect(await treeOf('record')).toEqual([
    'desk-key.pem',
    'drafts/draft-1.txt',
    'manifest.sha256',
    'manifest.sha256.sig',
    'record.txt',
  ]);
  expect(faultsOf(within('record'))).toEqual([]);
  const kept = (await readdir(within('library', 'articles', id, 'files')))[0]!;
  for (const name of await treeOf('record')) {
    const bytes = await readFile(within('record', name), 'utf8');
    for (const words of ['Quillfeather', kept, 'harbour.md']) expect(bytes, name).not.toContain(words);
  }
  await stet('manifest', id, '--to', 'all', '--confidential');
  expect(faultsOf(within('all'))).toEqual([]);
  expect(faultsOf(within('all'), { list: 'withheld.sha256' })).toEqual([]);
  expect(await treeOf('all')).toContain(`files/${kept}`);
  const withheld = /Withheld: +([0-9a-f]{64})/.exec(
    await readFile(within('record', 'record.txt'), 'utf8'),
  )![1]!;
  await writeFile(within('all', 'one.sha256'), `${withheld}  withheld.sha256\n`);
  expect(faultsOf(within('all'), { list: 'one.sha256' })).toEqual([]);
  expect((await stet('verify-log', id)).out).toContain('as it was sealed');
});

test('what was sealed while everything was on the record is not handed on once a source is not', async () => {
  const id = await article();
  await stet('seal', id);
  await confide(id);
  const { code, err } = await stet('manifest', id, '--to', 'record', '--sealed');
  expect(code).toBe(1);
  expect(err).toContain('Seal the article anew, or say --confidential.');
  expect(await stet('manifest', id, '--to', 'record', '--sealed', '--confidential')).toMatchObject({
    code: 0,
  });
  expect(faultsOf(within('record'))).toEqual([]);
});

test('files left out to save room are named all the same', async () => {
  const id = await article();
  const { err } = await stet('manifest', id, '--to', 'record', '--no-files');
  expect(err).toContain('Left out as asked: 1 kept file.');
  expect(faultsOf(within('record'), { ignore: true })).toEqual([]);
  expect(faultsOf(within('record'))).toEqual([expect.stringMatching(/^files\//)]);
});

test('a history made anew below the seal is told loudly, and so is each part of a seal that was changed', async () => {
  const id = await article();
  await stet('seal', id);
  await stet('seal', id);
  const own = within('library', 'articles', id);
  const sound = within('sound');
  await cp(own, sound, { recursive: true });
  // Another article's whole history under this one's id: sound by itself.
  const library = await openLibrary(within('other'), { dailyBackup: false });
  const create = { ...createArticle('Another text altogether.'), article: id };
  await library.create(create);
  await library.apply(id, sign({ type: 'details.set', set: { headline: 'Forged' } }));
  await library.close();
  for (const name of ['events.jsonl', 'article.json'])
    await cp(within('other', 'articles', id, name), path.join(own, name));
  const rewritten = await stet('verify-log', id);
  expect(rewritten.code).toBe(1);
  expect(rewritten.err).toMatch(/THE HISTORY WAS REWRITTEN BELOW THIS SEAL/);
  for (const name of ['events.jsonl', 'article.json']) await cp(path.join(sound, name), path.join(own, name));
  expect((await stet('verify-log', id)).code).toBe(0);
  const file = path.join(own, 'seal-000001.json');
  const bytes = await readFile(file);
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 7)) {
    const bad = Buffer.from(bytes);
    bad[at]! ^= 1;
    await writeFile(file, bad);
    expect((await stet('verify-log', id)).err).toContain('Seal 1: Its file is not as it was written');
  }
  await writeFile(file, bytes);
  await cp(path.join(own, 'seal-000002.json'), path.join(own, 'seal-000004.json'));
  expect((await stet('verify-log', id)).err).toContain('Seal 3 is missing');
  const another = await article();
  await cp(file, within('library', 'articles', another, 'seal-000001.json'));
  expect((await stet('verify-log', another)).err).toContain('It is the seal of another article.');
  await stet('report', another, '--out', 'unsealed.html');
  expect(await readFile(within('unsealed.html'), 'utf8')).toContain(
    'The history is not sealed: whoever owns',
  );
});

test('a timestamp that is attached with its paper goes beside it, and the report says what was not checked', async () => {
  const id = await article();
  await writeFile(within('wall.txt'), PAPER);
  await writeFile(within('wall.txt.tsr'), TSR);
  const { code, out } = await stet('attach', id, 'wall.txt.tsr', 'wall.txt');
  expect(code).toBe(0);
  const [paper, beside] = out.split('\n');
  expect(beside).toBe(paper);
  await stet('report', id, '--out', 'report.html');
  const report = await readFile(within('report.html'), 'utf8');
  expect(report).toContain(`A timestamp says ${TSR_AT}, for just this paper`);
  expect(report).toContain('Not checked: who signed it');
  await rm(within('library', 'articles', id, 'files', hash('sha256', TSR)));
  expect((await stet('verify-log', id)).err).toContain(
    'wall.txt.tsr, which is kept with the article, is missing',
  );
});

test('nothing is written over what is there, in the library, or where nothing can be written', async () => {
  const id = await article();
  await mkdir(within('there'));
  expect((await stet('manifest', id, '--to', 'there')).err).toContain(
    'is a folder, which Stet does not replace',
  );
  await writeFile(within('file'), 'mine');
  expect((await stet('manifest', id, '--to', 'file')).err).toContain('is there already and was left alone');
  expect((await stet('manifest', id, '--to', path.join('library', 'record'))).err).toContain(
    'inside the library',
  );
  expect((await stet('manifest', id, '--to', 'no/such/record')).err).toContain('on the way there is missing');
  expect(await readFile(within('file'), 'utf8')).toBe('mine');
  expect((await stet('manifest', newId(), '--to', 'none')).err).toContain('There is no article');
  expect(await readdir(folder())).not.toContain('none');
});
