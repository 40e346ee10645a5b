import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createArticle, sign } from '@shared/domain/testing';
import { temporaryFolder } from '../storage/testing';
import { unpack } from '../storage/cache/kept-list';
import { openLibrary, type Library } from './library';

/** As many as are listed from their notes before the disk is asked about each of them. */
const MANY = 200;

const folder = temporaryFolder();
const opened: Library[] = [];
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
});

async function open(): Promise<Library> {
  const library = await openLibrary(folder(), { dailyBackup: false });
  opened.push(library);
  return library;
}

/** A library that was closed in good order, and the ids of its articles. */
async function closedLibrary(count: number): Promise<string[]> {
  const library = await open();
  const creates = Array.from({ length: count }, () => createArticle());
  await Promise.all(creates.map((create) => library.create(create)));
  await library.close();
  return creates.map(({ article }) => article);
}

async function spoil(id: string): Promise<void> {
  for (const name of ['events.jsonl', 'article.json'])
    await writeFile(path.join(folder(), 'articles', id, name), 'noise\n');
}

const heard = (library: Library) => new Promise<void>((resolve) => library.on('library', () => resolve()));

describe('a long list', () => {
  test('comes from the notes at once, and what the disk says otherwise is told once it is asked', async () => {
    const [spoilt, ...whole] = await closedLibrary(MANY);
    await spoil(spoilt!);
    const library = await open();
    const told = heard(library);
    const first = await library.list({ noted: true });
    expect(first).toMatchObject({ unchecked: true, damaged: [] });
    expect(first.articles).toHaveLength(MANY);
    await library.compare();
    await told;
    const then = await library.list({ noted: true });
    expect(then).toMatchObject({ unchecked: false, damaged: [{ article: spoilt }] });
    expect(then.articles.map(({ id }) => id).sort()).toEqual(whole.sort());
  });

  test('that is as the disk has it is not told again, nor is an article that was opened meanwhile', async () => {
    const [id] = await closedLibrary(MANY);
    const library = await open();
    let told = 0;
    library.on('library', () => (told += 1));
    const first = await library.list({ noted: true });
    await library.open(id!);
    await library.compare();
    const { unchecked, ...then } = await library.list({ noted: true });
    expect(unchecked).toBe(false);
    expect({ ...then, unchecked: true }).toEqual(first);
    expect(told).toBe(0);
  });

  test('has what was changed since, whether it was compared or not', async () => {
    const [id] = await closedLibrary(MANY);
    const library = await open();
    const set = sign({ type: 'details.set', set: { headline: 'Afterwards' } });
    await library.list({ noted: true });
    await library.apply(id!, set);
    const listed = (await library.list({ noted: true })).articles.find((each) => each.id === id);
    expect(listed?.details.headline).toBe('Afterwards');
  });
});

describe('a long list that was compared with the disk, and all was well', () => {
  test('is at hand in one piece at the next start, as it was changed before that, without who was thrown away', async () => {
    const [id, other] = await closedLibrary(MANY + 1);
    const before = await open();
    expect(before.keptList()).toBeNull();
    await before.list();
    await before.apply(id!, sign({ type: 'details.set', set: { headline: 'Afterwards' } }));
    await before.close();
    const library = await open();
    const kept = library.keptList();
    let told = 0;
    library.on('library', () => (told += 1));
    await library.compare();
    expect(told).toBe(0);
    const { articles } = await library.list();
    expect(unpack(kept!)).toEqual(articles);
    expect(articles.find((each) => each.id === id)?.details.headline).toBe('Afterwards');
    await library.trash.put([other!]);
    await library.close();
    const words = unpack((await open()).keptList()!).map((each) => each.id);
    expect(words).toHaveLength(MANY);
    expect(words).not.toContain(other);
  });

  test('is told to be another where the disk has it otherwise, and is at hand no more', async () => {
    const [spoilt] = await closedLibrary(MANY);
    const before = await open();
    await before.list();
    await before.close();
    await spoil(spoilt!);
    const library = await open();
    expect(library.keptList()).not.toBeNull();
    const told = heard(library);
    await library.compare();
    await told;
    expect(library.keptList()).toBeNull();
    await library.close();
    expect((await open()).keptList()).toBeNull();
  });
});

test('a short list is compared with the disk before it is shown', async () => {
  const [spoilt] = await closedLibrary(3);
  await spoil(spoilt!);
  const listed = await (await open()).list({ noted: true });
  expect(listed).toMatchObject({ unchecked: false, damaged: [{ article: spoilt }] });
});
