import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { idsIn, oneByOne } from '@shared/contract';
import { newId, type Command } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { temporaryFolder } from '../../storage/testing';
import { openLibrary, type Library } from '../library';
import { LibrarySearch, type SearchWorker } from './search';
import { serve } from './serve';

const folder = temporaryFolder();
const closing: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of closing.splice(0)) await each.close();
});

/** What the worker does, in this thread. */
function inThread(): SearchWorker & { crash: () => void } {
  const { port1, port2 } = new MessageChannel();
  serve(port2, { root: folder(), writing: true });
  let end: (why: string) => void = () => {};
  return {
    postMessage: (message) => port1.postMessage(message),
    onMessage: (listener) => void port1.on('message', listener),
    onEnd: (listener) => {
      end = listener;
    },
    terminate: () =>
      new Promise<void>((resolve) => {
        port1.on('close', resolve);
        port1.close();
      }),
    crash: () => end('out of memory'),
  };
}

async function opened(): Promise<{
  library: Library;
  search: LibrarySearch;
  workers: ReturnType<typeof inThread>[];
}> {
  const library = await openLibrary(folder(), { dailyBackup: false });
  const workers: ReturnType<typeof inThread>[] = [];
  const search = new LibrarySearch(library, () => {
    workers.push(inThread());
    return workers.at(-1)!;
  });
  closing.push(search, library);
  return { library, search, workers };
}

async function found(search: LibrarySearch, query: string): Promise<string[]> {
  for (;;) {
    const reply = await search.search({ query, limit: 10 });
    if (reply.ready) return idsIn(reply, oneByOne(reply.roll.ids!));
  }
}
/** One mark with evidence from the town's minutes. */
function evidenced(): Command[] {
  const [mark, source] = [newId(), newId()];
  return [
    sign({ type: 'mark.add', mark: { id: mark, kind: 'claim', start: 4, end: 10 } }),
    sign({
      type: 'evidence.add',
      sources: [
        { id: source, title: 'Minutes of the council', kind: 'record', terms: 'on-the-record', where: '' },
      ],
      evidence: [
        { id: newId(), mark, source, locator: 'folio 12', excerpt: 'resolved to build', bears: 'supports' },
      ],
    }),
  ];
}

const headline = (text: string) => sign({ type: 'details.set', set: { headline: text } });

test('an article is found by the sources of its evidence, at the mark they are put against', async () => {
  const { library, search } = await opened();
  const create = createArticle('The bridge stands.');
  await library.create(create);
  for (const command of evidenced()) await library.apply(create.article, command);
  for (const query of ['"minutes of the council"', 'folio', 'resolved'])
    expect(await found(search, query)).toEqual([create.article]);
  const {
    hits: [hit],
  } = await search.search({ query: 'minutes', limit: 10 });
  expect(hit!.places[0]).toMatchObject({ where: 'mark', label: 'Source', start: 4, end: 10 });
});

test('an article is found as it is now: made, changed, and changed again', async () => {
  const { library, search } = await opened();
  const create = createArticle('The bridge stands.');
  await library.create(create);
  expect(await found(search, 'bridge')).toEqual([create.article]);
  for (const word of ['dam', 'weir', 'lock']) {
    await library.apply(create.article, headline(`A ${word}`));
    expect(await found(search, word)).toEqual([create.article]);
  }
  expect(await found(search, 'weir')).toEqual([]);
  await library.close(create.article);
  expect(await found(search, 'lock')).toEqual([create.article]);
});

test('an article made or restored while the search runs is found', async () => {
  const { library, search } = await opened();
  expect(await found(search, 'bridge')).toEqual([]);
  const create = createArticle('The bridge stands.');
  await library.create(create);
  expect(await found(search, 'bridge')).toEqual([create.article]);
  const backup = await library.backups.take('asked');
  await library.apply(create.article, headline('A dam'));
  expect(await found(search, 'dam')).toEqual([create.article]);
  if (!backup?.ok) throw new Error(backup?.message);
  expect(await library.restore(backup.backup.name)).toMatchObject({ ok: true });
  expect(await found(search, 'dam')).toEqual([]);
  expect(await found(search, 'bridge')).toEqual([create.article]);
});

test('a search that was lost says so, and the next one starts it again', async () => {
  const { library, search, workers } = await opened();
  const create = createArticle('The bridge stands.');
  await library.create(create);
  const waiting = search.search({ query: 'bridge', limit: 1 });
  workers[0]!.crash();
  await expect(waiting).rejects.toThrow('out of memory');
  expect(await found(search, 'bridge')).toEqual([create.article]);
  expect(workers).toHaveLength(2);
  await workers[0]!.terminate();
});

test('nothing is started by changes alone, and nothing after the end', async () => {
  const { library, search, workers } = await opened();
  const create = createArticle('The bridge stands.');
  await library.create(create);
  await library.apply(create.article, headline('A dam'));
  expect(workers).toHaveLength(0);
  await search.close();
  await expect(search.search({ query: 'dam', limit: 1 })).rejects.toThrow('closed');
  expect(workers).toHaveLength(0);
});

test('a decision is known to the next who asks for its words, and asking waits for no search', async () => {
  const { library, search } = await opened();
  const [create, mark] = [createArticle('The bridge cost £14 million to build.'), newId()];
  await library.create(create);
  expect(await found(search, 'bridge')).toEqual([create.article]);
  await library.apply(
    create.article,
    sign({ type: 'mark.add', mark: { id: mark, kind: 'claim', start: 0, end: 37 } }),
  );
  await library.apply(create.article, sign({ type: 'mark.status', marks: [mark], status: 'verified' }));
  const request = { article: newId(), words: ['the bridge cost £14 million to build'] };
  const [reply] = await Promise.all([
    search.seenBefore(request),
    search.search({ query: 'bridge', limit: 1 }),
  ]);
  expect(reply).toMatchObject({
    ready: true,
    found: [{ words: 0, earlier: [{ mark, status: 'verified', likeness: 1 }] }],
  });
});
