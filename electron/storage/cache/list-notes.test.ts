import { copyFile, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { apply, lastChangedFirst, newId, summaryOf } from '@shared/domain';
import { createArticle } from '@shared/domain/testing';
import { layoutOf } from '../layout';
import { temporaryFolder } from '../testing';
import { openCache } from './file';
import { unpack } from './kept-list';
import { ListNotes, noteOf, type ListNote } from './list-notes';

const folder = temporaryFolder();
const at = (...names: string[]) => path.join(folder(), ...names);
const layout = () => layoutOf(folder());

function note(words = 'The bridge stands.'): ListNote {
  const outcome = apply(null, createArticle(words));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const { article } = outcome;
  const summary = summaryOf({ article, changedAt: '2026-11-20T08:00:00.000Z' });
  return { bytes: 12, mtime: 34.5, head: { seq: 1, hash: 'x' }, summary };
}

test('what was noted is there again, for the list and of one article', async () => {
  const [first, second] = [note(), note()];
  const notes = await new ListNotes(layout(), true).read();
  for (const each of [first, second]) notes.put(each);
  await notes.save();
  notes.forget(second.summary.id);
  await notes.save();
  notes.close();
  const again = await new ListNotes(layout(), false).read();
  expect(again.ids()).toEqual([first.summary.id]);
  expect(again.get(first.summary.id)).toMatchObject(first);
  expect(noteOf(layout(), first.summary.id)).toMatchObject(first);
  expect(noteOf(layout(), newId())).toBeNull();
});

test('more than are written at once', async () => {
  const all = Array.from({ length: 450 }, () => note());
  const notes = await new ListNotes(layout(), true).read();
  for (const each of all) notes.put(each);
  await Promise.all([notes.save(), notes.save()]);
  notes.close();
  expect((await new ListNotes(layout(), false).read()).ids().sort()).toEqual(
    all.map(({ summary }) => summary.id).sort(),
  );
});

test('the caches of an earlier Stet go, for they hold words; whoever only looks lets them be', async () => {
  await writeFile(at('index.jsonl'), 'a line of words');
  await writeFile(at('search.jsonl'), 'words');
  await new ListNotes(layout(), false).read();
  expect(await readFile(at('index.jsonl'), 'utf8')).toBe('a line of words');
  (await new ListNotes(layout(), true).read()).close();
  expect(await readdir(folder())).toEqual(['cache.sqlite']);
});

test('a copy of the file is made anew with the notes that are whole', async () => {
  const kept = note();
  const notes = await new ListNotes(layout(), true).read();
  notes.put(kept);
  await notes.save();
  notes.close();
  await copyFile(at('cache.sqlite'), at('copy'));
  await rename(at('copy'), at('cache.sqlite'));
  const said: string[] = [];
  const again = await new ListNotes(layout(), true, (words) => said.push(words)).read();
  expect(again.get(kept.summary.id)).toMatchObject(kept);
  again.close();
  expect(said).toHaveLength(1);
});

test('where no file can be, notes are kept in memory, and the log is told', async () => {
  await writeFile(at('plain'), '');
  const said: string[] = [];
  const notes = await new ListNotes(layoutOf(at('plain')), true, (words) => said.push(words)).read();
  const kept = note();
  notes.put(kept);
  await notes.save();
  expect(notes.get(kept.summary.id)).toBe(kept);
  expect(said).toHaveLength(1);
  notes.close();
});

test('the list in one piece goes with the first note that is another, and is not read where it is damaged', async () => {
  const [first, second] = [note(), note()];
  const notes = await new ListNotes(layout(), true).read();
  for (const each of [first, second]) notes.put(each);
  await notes.keepList();
  expect(notes.keptList()).toBeNull();
  await notes.save();
  await notes.keepList();
  expect(unpack(notes.keptList()!)).toEqual(
    [first, second].map(({ summary }) => summary).sort(lastChangedFirst),
  );
  notes.forget(second.summary.id);
  await notes.save();
  expect(notes.keptList()).toBeNull();
  await notes.keepList();
  notes.close();
  const db = openCache(layout(), 0);
  db.exec('UPDATE whole SET sum = sum + 1');
  db.close();
  const again = new ListNotes(layout(), true);
  expect(again.keptList()).toBeNull();
  expect(again.look(first.summary.id)).toMatchObject(first);
  expect(again.look(second.summary.id)).toBeNull();
  again.close();
});
