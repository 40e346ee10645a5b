import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { attaching } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { layoutOf } from '../../storage/layout';
import { temporaryFolder } from '../../storage/testing';
import { read } from '../documents/read';
import { openLibrary } from '../library';
import { papersOf } from '../papers';
import { note, notedOf } from '../papers/noted';
import { Keeper } from './keeper';

/* What is found in papers, and what of them is not. */

const folder = temporaryFolder();
let id: string;
let source: string;
let paper: string;

beforeEach(async () => {
  const library = await openLibrary(folder(), { dailyBackup: false });
  const create = createArticle('The ferry left at nine.');
  await library.create(create);
  id = create.article;
  const file = path.join(folder(), 'harbour log.txt');
  await writeFile(file, 'Monday.\nThe ferry departed with forty passengers.');
  const papers = papersOf(library, async (asked) => ({
    outcome: 'done',
    reading: await read(asked, () => false),
  }));
  const reply = await papers.intake.file(id, file);
  const found = await library.open(id);
  if (reply.outcome !== 'kept' || !found.ok) throw new Error('It was not attached.');
  const to = attaching(found.opened.article, reply.kept);
  if (to.is === 'here') throw new Error('It is here already.');
  await library.apply(id, sign(to.command));
  ({ id: paper, source } = to.command.paper);
  await library.close();
});

async function searched(query: string) {
  const keeper = new Keeper(layoutOf(folder()), true);
  await keeper.start();
  try {
    return keeper.search({ query, limit: 5 });
  } finally {
    keeper.close();
  }
}

test('words of a paper are found, with the paper and the place', async () => {
  const { hits } = await searched('forty passengers');
  expect(hits).toMatchObject([
    {
      article: id,
      places: [{ where: 'paper', label: 'harbour log.txt', paper, start: 32 }],
    },
  ]);
  expect((await searched('harbour')).hits).toMatchObject([
    { places: [{ where: 'paper', label: 'Paper', paper, excerpt: 'harbour log.txt' }] },
  ]);
});

test('the draft’s own words come before those of its papers', async () => {
  const [hit] = (await searched('ferry')).hits;
  expect(hit!.places.map(({ where }) => where)).toEqual(['text', 'paper']);
});

test('of a paper whose source is not on the record nothing is found, nor kept for the search', async () => {
  expect((await searched('forty')).count).toBe(1);
  const library = await openLibrary(folder(), { dailyBackup: false });
  await library.apply(id, sign({ type: 'source.set', source, set: { terms: 'background' } }));
  await library.close();
  for (const words of ['forty', 'passengers', 'harbour', 'log.txt'])
    expect((await searched(words)).count).toBe(0);
});

test('words that were read of a paper later are found, though nothing in the log says so', async () => {
  const library = await openLibrary(folder(), { dailyBackup: false });
  const found = await library.open(id);
  if (!found.ok) throw new Error(found.message);
  const files = library.originals.filesOf(id);
  const { sha256 } = found.opened.article.papers[paper]!.file;
  await library.close();
  const keeper = new Keeper(layoutOf(folder()), true);
  await keeper.start();
  const noted = await notedOf(files, sha256);
  await note(files, sha256, {
    ...noted!,
    content: { ...noted!.content!, text: 'Unlocked: the quay is shut.' },
  });
  await keeper.readAgain(id);
  expect(keeper.search({ query: 'quay', limit: 5 }).count).toBe(1);
  keeper.close();
});
