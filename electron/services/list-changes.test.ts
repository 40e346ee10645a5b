import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summariesIn } from '@shared/contract/table';
import { summaryOf, type ArticleSummary } from '@shared/domain';
import { freshArticle } from '@shared/domain/testing';
import { pack } from '../storage/cache/kept-list';
import { ListChanges, type Changes } from './list-changes';

const line = summaryOf({ article: freshArticle(), changedAt: '2026-11-22T10:00:00.000Z' });
const lineOf = (id: string, words: number): ArticleSummary => ({ ...line, id, words });

/** What the page does with the answer. */
function followed(
  list: ReadonlyMap<string, ArticleSummary>,
  { whole, articles, gone }: Changes,
): Map<string, ArticleSummary> {
  const next = new Map(whole ? [] : list);
  for (const id of gone) next.delete(id);
  for (const summary of articles) next.set(summary.id, summary);
  return next;
}

const list = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 2 }))
  .map((words) => Object.entries(words).map(([id, count]) => lineOf(id, count)));

test('whoever follows has the list, however often they ask', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ list, asks: fc.boolean() }), { minLength: 1 }), (steps) => {
      const changes = new ListChanges();
      let copy = new Map<string, ArticleSummary>();
      let version = 0;
      for (const { list: now, asks } of [...steps, { list: steps[0]!.list, asks: true }]) {
        changes.note(now);
        if (!asks) continue;
        const answer = changes.since(version);
        copy = followed(copy, answer);
        ({ version } = answer);
        expect(copy).toEqual(new Map(now.map((each) => [each.id, each])));
      }
    }),
  );
});

test('tells only what changed', () => {
  const changes = new ListChanges();
  const [a, b, c] = [lineOf('a', 1), lineOf('b', 1), lineOf('c', 1)];
  changes.note([a, b, c]);
  const { version } = changes.since(0);
  changes.note([a, { ...b }, lineOf('d', 1)]);
  expect(changes.since(version)).toMatchObject({ whole: false, articles: [{ id: 'd' }], gone: ['c'] });
});

test('a version of another run is told everything', () => {
  const changes = new ListChanges();
  changes.note([lineOf('a', 1)]);
  expect(changes.since(7)).toMatchObject({ whole: true, articles: [{ id: 'a' }] });
});

const many = Array.from({ length: 300 }, (_, n) => lineOf(`a${n}`, n));
const unpacked = (packed: Uint8Array | undefined) => summariesIn(gunzipSync(packed!).toString());

test('many lines are carried over in one piece, a few as they are', async () => {
  const changes = new ListChanges();
  changes.note(many.slice(0, 2));
  expect(await changes.carriedSince(0)).toEqual(changes.since(0));
  changes.note(many);
  const { articles, packed } = await changes.carriedSince(0);
  expect(articles).toEqual([]);
  expect(unpacked(packed)).toEqual(many);
});

test('what was got ready is given to who asks for all of it, and only as long as it is true', async () => {
  const changes = new ListChanges();
  const list = { articles: many, trouble: null };
  changes.prepare(list);
  changes.noteList(list);
  const { version, packed } = await changes.carriedSince(0);
  expect(unpacked(packed)).toEqual(many);
  expect(await changes.carriedSince(version)).toMatchObject({ whole: false, articles: [] });
  changes.prepare(list);
  changes.note([...many.slice(1), lineOf('new', 1)]);
  expect(unpacked((await changes.carriedSince(0)).packed)).toEqual([...many.slice(1), lineOf('new', 1)]);
});

test('a list that could not be read is not noted', () => {
  const changes = new ListChanges();
  changes.note(many);
  changes.noteList({ articles: [], trouble: 'The folder is gone.' });
  expect(changes.since(0).articles).toEqual(many);
});

test('who was given the list in one piece is told what became of it since', async () => {
  const [a, b, c] = [lineOf('a', 1), lineOf('b', 1), lineOf('c', 1)];
  const changes = new ListChanges();
  const given = changes.give(await pack([a, b, c]));
  expect(unpacked(given?.packed)).toEqual([a, b, c]);
  changes.note([a, lineOf('b', 2), lineOf('d', 1)]);
  expect(changes.since(given!.version)).toMatchObject({
    whole: false,
    articles: [{ id: 'b', words: 2 }, { id: 'd' }],
    gone: ['c'],
  });
});

test('once anything is known of the list, it is given to nobody as it was kept', async () => {
  const kept = await pack([lineOf('a', 1)]);
  const changes = new ListChanges();
  changes.note([lineOf('a', 2)]);
  expect(changes.give(kept)).toBeNull();
  const other = new ListChanges();
  expect(other.give(null)).toBeNull();
  expect(other.give(kept)).not.toBeNull();
  expect(other.give(kept)).toBeNull();
});
