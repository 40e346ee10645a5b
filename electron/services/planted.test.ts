import { execFile } from 'node:child_process';
import { link, lstat, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { newId } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { writeDurably } from '../storage/durable';
import { layoutOf } from '../storage/layout';
import { temporaryFolder } from '../storage/testing';
import { verifyHistory } from './history';
import { openLibrary, type Library } from './library';
import { Keeper } from './search/keeper';
import { openSettings } from './settings';

/*
 * A library from a stranger: links that lead to the user's own files, pipes that would be waited for. Nothing
 * outside the library is read or written, and what was found is told. (Windows has no such pipes, and links
 * only for who may.)
 */

const home = temporaryFolder();
const library = () => path.join(home(), 'library');
const inside = (...names: string[]) => path.join(library(), ...names);
const own = (...names: string[]) => path.join(home(), 'own', ...names);
const PRECIOUS = 'the only copy of a thesis\n';

const opened: Library[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

async function open(): Promise<Library> {
  const made = await openLibrary(library(), { dailyBackup: false });
  opened.push(made);
  return made;
}

/** A library with one article, closed again, beside the user's own files. Answers the article's id. */
async function laid(): Promise<string> {
  await mkdir(own('folder'), { recursive: true });
  await writeFile(own('thesis.txt'), PRECIOUS);
  await writeFile(own('folder', 'key'), PRECIOUS);
  const made = await openLibrary(library(), { dailyBackup: false });
  const create = createArticle();
  await made.create(create);
  await made.close();
  await (await openSettings(library())).set({ person: 'Ada' });
  return create.article;
}

const mark = () => sign({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start: 0, end: 3 } });

/** What somebody does in a day: every part of the library is used. */
async function aDay(id: string): Promise<string[]> {
  const said: string[] = [];
  const made = await open();
  made.on('notice', ({ message }) => said.push(message));
  said.push(made.trouble ?? '');
  const settings = await openSettings(library(), { writable: made.trouble === null });
  said.push(...settings.notices.map(({ message }) => message));
  said.push((await settings.set({ person: 'Eve' })).notice?.message ?? '');
  const found = await made.list();
  said.push(found.trouble ?? '', ...found.damaged.map(({ message }) => message));
  const changed = await made.apply(id, mark());
  said.push(changed.ok ? '' : changed.message);
  const copied = await made.duplicate(id, { id: newId(), at: '2026-11-20T08:00:00Z', by: 'Eve' });
  said.push(copied.ok ? '' : copied.message);
  const backup = await made.backups.take('asked', new Date('2026-11-20T08:00:00Z'));
  said.push(backup?.ok ? '' : (backup?.message ?? ''));
  await made.close();
  return said.filter((message) => message !== '');
}

async function ownFilesAreUntouched(): Promise<void> {
  expect(await readFile(own('thesis.txt'), 'utf8')).toBe(PRECIOUS);
  expect(await readFile(own('folder', 'key'), 'utf8')).toBe(PRECIOUS);
  expect((await readdir(own())).sort()).toEqual(['folder', 'thesis.txt']);
  expect(await readdir(own('folder'))).toEqual(['key']);
}

const instead = async (place: string, lay: () => Promise<unknown>) => {
  await rm(place, { recursive: true, force: true });
  await lay();
};
const linkTo = (target: () => string) => (place: string) => symlink(target(), place);
const pipe = (place: string) => promisify(execFile)('mkfifo', [place]);

const FILES = [
  'settings.json',
  'index.jsonl',
  'search.jsonl',
  'cache.sqlite',
  'cache.sqlite-wal',
  'articles/ID/events.jsonl',
  'articles/ID/article.json',
];
const FOLDERS = ['articles', 'articles/ID', 'backups', 'trash', 'set-aside'];
const PLANTS: [string, string, (place: string) => Promise<unknown>][] = [
  ...FILES.flatMap((file): [string, string, (place: string) => Promise<unknown>][] => [
    [file, 'a link to a file', linkTo(() => own('thesis.txt'))],
    [file, 'a link to nowhere', linkTo(() => own('nowhere'))],
    [file, 'a pipe', pipe],
  ]),
  ...FOLDERS.map((folder): [string, string, (place: string) => Promise<unknown>] => [
    folder,
    'a link to a folder',
    linkTo(() => own('folder')),
  ]),
];

describe('in place of a part of the library', () => {
  test.each(process.platform === 'win32' ? [] : PLANTS)('%s: %s', async (place, _, lay) => {
    const id = await laid();
    const planted = inside(...place.replace('ID', id).split('/'));
    await instead(planted, () => lay(planted));
    const said = (await aDay(id)).join(' ');
    expect(said).toMatch(/is a (link|pipe|folder)|is a link/);
    await ownFilesAreUntouched();
  });
});

test('the files of an article are copied from its own folder alone', async () => {
  const id = await laid();
  await instead(inside('articles', id, 'files'), () =>
    symlink(own('folder'), inside('articles', id, 'files')),
  );
  expect((await aDay(id)).join(' ')).toContain('files there is a link');
  await ownFilesAreUntouched();
  for (const each of await readdir(inside('articles')))
    expect(await readdir(inside('articles', each))).not.toContain('key');
});

test('links where a file is put together, or an interrupted work is cleared away, lead nowhere', async () => {
  const id = await laid();
  const waiting = [
    '.settings.json.stet-tmp',
    path.join('articles', id, '.article.json.stet-tmp'),
    path.join('articles', '.new-x'),
    path.join('articles', '.restored'),
  ];
  for (const name of waiting)
    await symlink(name.startsWith('articles/.') ? own('folder') : own('thesis.txt'), inside(name));
  await aDay(id);
  await ownFilesAreUntouched();
});

test('folders of the names that files have while they are written keep nobody from working', async () => {
  const id = await laid();
  for (const place of [inside('.x.stet-tmp'), inside('articles', id, '.x.stet-tmp')]) await mkdir(place);
  expect(await aDay(id)).toEqual([]);
});

test('nothing is found that a link in place of the articles leads to', async () => {
  const id = await laid();
  await rename(inside('articles'), own('articles'));
  await symlink(own('articles'), inside('articles'));
  const looking = await openLibrary(library(), { untrusted: 'It comes from elsewhere.' });
  opened.push(looking);
  const said = expect.stringContaining('articles there is a link');
  expect(await looking.list()).toMatchObject({ articles: [], trouble: said });
  const keeper = new Keeper(layoutOf(library()), false);
  await keeper.start();
  expect(keeper.search({ query: '', limit: 10 })).toMatchObject({ indexed: 0, total: 0, count: 0 });
  expect(await looking.open(id)).toMatchObject({ ok: false, message: said });
  expect(await verifyHistory(library(), id)).toMatchObject({ ok: false, message: said });
});

test('a backup is looked into where it lies and nowhere else', async () => {
  await laid();
  const made = await open();
  await made.backups.take('asked', new Date('2026-11-20T08:00:00Z'));
  await made.close();
  await rename(inside('backups'), own('backups'));
  await symlink(own('backups'), inside('backups'));
  const looking = await openLibrary(library(), { untrusted: 'It comes from elsewhere.' });
  opened.push(looking);
  const said = expect.stringContaining('backups there is a link');
  expect(await looking.backups.overview()).toMatchObject({ backups: [], trouble: said });
  const held = await looking.backups.look('2026-11-20T08-00-00Z-asked');
  expect(held).toMatchObject({ articles: [], trouble: said });
});

test('a file beside which somebody has laid a link is written by itself', async () => {
  await laid();
  const report = path.join(home(), 'report.html');
  for (const name of ['.report.html.stet-tmp', '.report.html.0.stet-tmp'])
    await symlink(own('thesis.txt'), path.join(home(), name));
  await writeDurably(report, ['the report']);
  expect(await readFile(report, 'utf8')).toBe('the report');
  await ownFilesAreUntouched();
});

test('an article thrown away and deleted for good takes nothing of a link with it', async () => {
  const id = await laid();
  await rename(inside('articles', id), path.join(home(), 'elsewhere'));
  await symlink(path.join(home(), 'elsewhere'), inside('articles', id));
  const made = await open();
  const before = await lstat(path.join(home(), 'elsewhere'));
  await made.trash.put([id]);
  expect((await lstat(path.join(home(), 'elsewhere'))).mtimeMs).toBe(before.mtimeMs);
  await made.trash.empty(await readdir(inside('trash')));
  expect((await readdir(path.join(home(), 'elsewhere'))).sort()).toContain('events.jsonl');
});

test.each(process.platform === 'win32' ? [] : [0o022, 0o000])(
  'what Stet makes is for its user alone, whatever the system would give (umask %i)',
  async (umask) => {
    const before = process.umask(umask);
    try {
      const id = await laid();
      await aDay(id);
      const open = await looseEntries(library());
      expect(open).toEqual([]);
    } finally {
      process.umask(before);
    }
  },
);

/** What others may read, below a folder and itself. */
async function looseEntries(place: string): Promise<string[]> {
  const found = await lstat(place);
  const loose = (found.mode & 0o077) === 0 ? [] : [`${place} ${(found.mode & 0o777).toString(8)}`];
  if (!found.isDirectory()) return loose;
  const below = await Promise.all((await readdir(place)).map((name) => looseEntries(path.join(place, name))));
  return [...loose, ...below.flat()];
}

test.each([
  ['the cache', () => ['cache.sqlite']],
  ['a history', (id: string) => ['articles', id, 'events.jsonl']],
])(
  'under a second name elsewhere %s is left as it is there, and the library goes on with its own',
  async (_, names) => {
    const id = await laid();
    const work = async () => {
      await aDay(id);
      const keeper = new Keeper(layoutOf(library()), true);
      await keeper.start();
      expect(keeper.search({ query: 'bridge', limit: 10 }).indexed).toBeGreaterThan(0);
      keeper.close();
    };
    await work();
    await link(inside(...names(id)), own('second'));
    const before = await readFile(own('second'));
    await work();
    expect(await readFile(own('second'))).toEqual(before);
    expect(await verifyHistory(library(), id)).toMatchObject({ ok: true, problems: [] });
  },
);
