import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { DEFAULT_RULES, newId, type Article } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { reportModel } from '@shared/reporting';
import { articleFiles, layoutOf } from '../storage/layout';
import { readSnapshot, writeSnapshot } from '../storage/snapshot';
import { temporaryFolder } from '../storage/testing';
import { openLibrary, type Library } from './library';

/*
 * A snapshot whose seal is whole and whose content nobody has made: a seal keeps accidents out, and nobody
 * who means ill.
 */

const folder = temporaryFolder();

type Forging = (article: Article) => unknown;
const withMarks =
  (change: (mark: Article['marks'][string], id: string) => [string, unknown]): Forging =>
  (article) => ({
    ...article,
    marks: Object.fromEntries(Object.entries(article.marks).map(([id, mark]) => change(mark, id))),
  });

const FORGED: [string, Forging][] = [
  ['no drafts', (article) => ({ ...article, drafts: [] })],
  ['marks in a list', (article) => ({ ...article, marks: [] })],
  [
    'a mark by a name that every object has',
    (article) => ({ ...article, marks: JSON.parse('{"__proto__":{"id":"__proto__"}}') as object }),
  ],
  ['a mark that is none', withMarks((_, id) => [id, null])],
  ['a mark by the name of another', withMarks((mark) => [newId(), mark])],
  ['a status that every object has', withMarks((mark, id) => [id, { ...mark, status: 'toString' }])],
  ['a kind nobody knows', withMarks((mark, id) => [id, { ...mark, kind: 'constructor' }])],
  ['a source that is none', (article) => ({ ...article, sources: { [newId()]: 'x' } })],
  ['people that are none', (article) => ({ ...article, people: null })],
];

async function listedShownReported(library: Library, id: string): Promise<string> {
  const { articles, damaged } = await library.list();
  const found = await library.open(id);
  if (!found.ok) return found.message;
  expect(articles.length + damaged.length).toBe(1);
  reportModel(found.opened.article, {
    at: '2026-11-22T10:00:00.000Z',
    by: 'Ada',
    appVersion: '1',
    rules: DEFAULT_RULES,
  });
  return found.opened.notices.map(({ message }) => message).join(' ');
}

test.each(FORGED)(
  '%s under a whole seal is damage like any other: said, and made anew from the history',
  async (_, forging) => {
    const create = createArticle();
    const files = articleFiles(layoutOf(folder()), create.article);
    const library = await openLibrary(folder(), { dailyBackup: false });
    await library.create(create);
    await library.apply(
      create.article,
      sign({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start: 0, end: 3 } }),
    );
    await library.close();
    const kept = await readSnapshot(files.snapshot);
    if (kept.kind !== 'sound') throw new Error(kept.kind);
    const { seq, hash, changedAt, article } = kept;
    await writeSnapshot(files.snapshot, { seq, hash, changedAt, article: forging(article) as Article });

    const looking = await openLibrary(folder(), { readOnly: true });
    expect(await listedShownReported(looking, create.article)).toContain('rebuilt from its history');
    expect(await looking.open(create.article)).toMatchObject({ opened: { article } });
    // And with nothing to make it anew from, it is said that it cannot be read.
    await rm(files.log);
    const alone = await openLibrary(folder(), { readOnly: true });
    expect(await listedShownReported(alone, create.article)).toContain(
      'Neither the snapshot nor the history',
    );
  },
);
