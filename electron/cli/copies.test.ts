import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '../services/library';
import { note, watchedLibrary } from './watched';

/*
 * Programs that keep folders the same on several machines put a second file beside where both were changed,
 * each with names of its own. None is read as the article, none is deleted, and all are told.
 */

const { id, at, window, stet, terminal } = watchedLibrary();
const log = () => at('articles', id(), 'events.jsonl');
const COPIES = [
  'events (conflicted copy 2026-11-29).jsonl', // Dropbox
  'events (Ada’s conflicted copy 2026-11-29).jsonl',
  'events.sync-conflict-20261129-101500-ABCDEFG.jsonl', // Syncthing
  'article-LAPTOP.json', // OneDrive
  'article 2.json', // iCloud
  'events (1).jsonl', // Google Drive
  'events_conflict-20261129-101500.jsonl', // ownCloud
  'events.jsonl~',
  'Events.jsonl',
  'events - Copy.jsonl',
  'événements.jsonl'.normalize('NFD'),
];
test.each(COPIES)('beside the article lies %s', async (copy) => {
  // The other machine's history goes further: were it read, it would show.
  const further = `${await readFile(log(), 'utf8')}${JSON.stringify({ seq: 6 })}\n`;
  await writeFile(at('articles', id(), copy), further);
  const said = { window: await window(), ...(await terminal()) };
  for (const each of Object.values(said)) expect(each).toContain(copy);
  expect(await readFile(at('articles', id(), copy), 'utf8')).toBe(further);
  expect((await readFile(log(), 'utf8')).split('\n')).toHaveLength(6);
});

test.each([
  'library.lock~',
  'library (conflicted copy).lock',
  'settings-LAPTOP.json',
  'index (1).jsonl',
  'Copy of settings.json',
])('in the library’s own folder lies %s', async (copy) => {
  await writeFile(at(copy), 'theirs');
  expect(await window()).toContain(copy);
  expect((await stet('list')).err).toContain(copy);
  expect(await readFile(at(copy), 'utf8')).toBe('theirs');
});

test('what a person keeps beside a library is nobody’s business', async () => {
  for (const own of ['thesis.docx', 'package.json', 'notes.jsonl', 'Cargo.lock'])
    await writeFile(at(own), 'mine');
  expect(await window()).toBe('');
  expect((await stet('list')).err).toBe('');
});

test.each([
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '._events.jsonl',
  '.syncthing.events.jsonl.tmp',
  '~syncthing~events.jsonl.tmp',
  '.nfs0001',
  '.directory',
])('%s is a system’s own, and not worth a word', async (litter) => {
  for (const place of [at(), at('articles'), at('articles', id())])
    await writeFile(path.join(place, litter), 'x');
  expect(await window()).toBe('');
  expect(await readFile(at('articles', id(), litter), 'utf8')).toBe('x');
});

test('a history that a cloud drive has taken off the machine is not a lost one, and nothing is written in its place', async () => {
  await rename(log(), at('articles', id(), '.events.jsonl.icloud'));
  const before = await readdir(at('articles', id()));
  const told = /not on this machine.*have the folder downloaded/s;
  expect(await window()).toMatch(told);
  for (const each of Object.values(await terminal())) expect(each).toMatch(told);
  const made = await openLibrary(at(), { dailyBackup: false });
  expect(await made.apply(id(), note('four'))).toMatchObject({ ok: false });
  await made.close();
  expect(await readdir(at('articles', id()))).toEqual(before);
});
