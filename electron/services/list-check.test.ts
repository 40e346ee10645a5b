import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createArticle, sign } from '@shared/domain/testing';
import { temporaryFolder } from '../storage/testing';
import { openLibrary, type Library } from './library';

/** As many as are listed from their notes before the disk is asked about each of them. */
const MANY = 200;
/** Longer than the list takes to be compared with the disk. */
const A_WHILE_MS = 800;

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
  test('comes from the notes at once, and what the disk says otherwise is told soon after', async () => {
    const [spoilt, ...whole] = await closedLibrary(MANY);
    await spoil(spoilt!);
    const library = await open();
    const told = heard(library);
    const first = await library.list({ noted: true });
    expect(first).toMatchObject({ unchecked: true, damaged: [] });
    expect(first.articles).toHaveLength(MANY);
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
    await setTimeout(A_WHILE_MS);
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

test('a short list is compared with the disk before it is shown', async () => {
  const [spoilt] = await closedLibrary(3);
  await spoil(spoilt!);
  const listed = await (await open()).list({ noted: true });
  expect(listed).toMatchObject({ unchecked: false, damaged: [{ article: spoilt }] });
});
