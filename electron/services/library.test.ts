import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { applyPatches } from 'immer';
import { afterEach, describe, expect, test } from 'vitest';
import { apply, newId, type Article, type Command } from '@shared/domain';
import { ABSENT, command, createArticle, sign } from '@shared/domain/testing';
import { lineOf } from '../storage/event-log';
import { temporaryFolder } from '../storage/testing';
import { verifyHistory } from './history';
import { openLibrary, type Applied, type Library } from './library';
import { openSettings } from './settings';

const folder = temporaryFolder();
const opened: Library[] = [];
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
});

async function open(...[options]: [Parameters<typeof openLibrary>[1]?]): Promise<Library> {
  const library = await openLibrary(folder(), options);
  opened.push(library);
  return library;
}
const reopened = async (library: Library): Promise<Library> => {
  await library.close();
  return open();
};

const mark = (start: number, end: number) =>
  sign({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start, end } });
const headline = (text: string) => sign({ type: 'details.set', set: { headline: text } });

async function newArticle(library: Library, text?: string): Promise<string> {
  const create = createArticle(text);
  expect(await library.create(create)).toMatchObject({ ok: true, seq: 1 });
  return create.article;
}
async function articleIn(library: Library, id: string): Promise<Article> {
  const result = await library.open(id);
  if (!result.ok) throw new Error(result.message);
  return result.opened.article;
}
/** The article after a command that fits it. */
function after(article: Article, command: Command): Article {
  const outcome = apply(article, command);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
}
const file = (id: string, name: string) => path.join(folder(), 'articles', id, name);
const length = async (name: string) => (await stat(name)).size;

test('a library whose folder is gone is begun anew by nothing that is asked of it', async () => {
  const place = path.join(folder(), 'stick');
  const library = await openLibrary(place);
  opened.push(library);
  const settings = await openSettings(place);
  const id = await newArticle(library);
  await rename(place, path.join(folder(), 'away'));
  expect(await library.create(createArticle())).toMatchObject({ ok: false });
  expect(await library.backups.take('asked')).toMatchObject({ ok: false });
  expect((await library.trash.put([id])).moved).toEqual([]);
  expect((await settings.set({ person: 'Ada' })).notice).not.toBeNull();
  await library.list();
  expect(await readdir(folder())).toEqual(['away']);
  await rename(path.join(folder(), 'away'), place);
  expect(await library.list()).toMatchObject({ articles: [{ id }], trouble: null });
});

describe('changes', () => {
  test('what was acknowledged is there after opening again', async () => {
    const library = await open();
    const id = await newArticle(library);
    const replies = await Promise.all([0, 1, 2].map((at) => library.apply(id, mark(at, at + 10))));
    expect(replies.map((reply) => reply.ok && reply.seq)).toEqual([2, 3, 4]);
    const before = await library.open(id);
    const again = await reopened(library);
    expect(await again.open(id)).toEqual(before);
    expect((await again.list()).articles).toMatchObject([{ id, marks: 3 }]);
  });

  test('any commands: the disk, a copy that follows by patches, and the answers agree', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (commands, together) => {
          const library = await open();
          const id = await newArticle(library);
          let copy = await articleIn(library, id);
          let seq = 1;
          const given: [Article, Article][] = [];
          library.on('changed', (change) => {
            expect(change).toMatchObject({ article: id, seq: seq + 1 });
            copy = change.patches ? applyPatches(copy, change.patches) : after(copy, change.command);
            ({ seq } = change);
          });
          for (let at = 0; at < commands.length; at += together) {
            await Promise.all(commands.slice(at, at + together).map((each) => library.apply(id, each)));
            const shown = await articleIn(library, id);
            expect(copy).toEqual(shown);
            given.push([shown, structuredClone(shown)]);
          }
          // Whoever was shown the article keeps what was shown, whatever is done to it afterwards.
          for (const [shown, then] of given) expect(shown).toEqual(then);
          const again = await reopened(library);
          expect(JSON.parse(JSON.stringify(await articleIn(again, id)))).toEqual(
            JSON.parse(JSON.stringify(copy)),
          );
          expect(await verifyHistory(folder(), id)).toMatchObject({ ok: true, changes: seq, problems: [] });
          await again.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a refused command among others changes nothing and holds up nobody', async () => {
    const library = await open();
    const id = await newArticle(library);
    const replies = await Promise.all(
      [mark(0, 3), mark(3, 3), mark(0, 9999), mark(1, 4)].map((each) => library.apply(id, each)),
    );
    expect(replies.map((reply) => (reply.ok ? reply.seq : reply.reason))).toEqual([
      2,
      'bad-range',
      'bad-range',
      3,
    ]);
  });

  test('what is no command at all is refused', async () => {
    const library = await open();
    const id = await newArticle(library);
    const odd = { ...mark(0, 3), type: 'mark.explode' } as unknown as Command;
    expect(await library.apply(id, odd)).toMatchObject({ ok: false, reason: 'not-saved' });
    expect(await verifyHistory(folder(), id)).toMatchObject({ changes: 1, problems: [] });
    const nameless = createArticle();
    Object.assign(nameless.details, { headline: undefined });
    expect(await library.create(nameless)).toMatchObject({ ok: false, reason: 'not-saved' });
    expect(await library.create({ ...createArticle(), article: '../outside' })).toMatchObject({
      ok: false,
      reason: 'not-saved',
    });
    expect((await library.list()).articles.map((each) => each.id)).toEqual([id]);
  });

  test('no article, no change: unknown ids and ids that are paths', async () => {
    const library = await open();
    for (const id of [ABSENT, '..', '../../etc', '', 'NUL']) {
      expect(await library.open(id)).toMatchObject({ ok: false });
      expect(await library.apply(id, mark(0, 3))).toMatchObject({ ok: false, reason: 'no-article' });
    }
    expect(await readdir(path.join(folder(), 'articles'))).toEqual([]);
  });

  test('an article is made once', async () => {
    const library = await open();
    const create = createArticle();
    const [first, second] = await Promise.all([library.create(create), library.create(create)]);
    expect([first, second].filter(({ ok }) => ok)).toHaveLength(1);
    const again = await reopened(library);
    expect(await again.create(create)).toMatchObject({ ok: false, reason: 'article-exists' });
  });

  test('closed and opened again while changes are on their way, none is lost and none is written twice', async () => {
    const library = await open();
    const id = await newArticle(library);
    const all: Promise<Applied>[] = [];
    for (let round = 0; round < 20; round += 1) {
      all.push(library.apply(id, mark(0, 3)), library.apply(id, mark(0, 4)));
      void library.close(id);
      all.push(library.open(id).then(() => library.apply(id, mark(0, 7))));
    }
    const seqs = (await Promise.all(all)).map((reply) => (reply.ok ? reply.seq : 0));
    expect([...seqs].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, at) => at + 2));
    await library.close();
    expect(await verifyHistory(folder(), id)).toMatchObject({ changes: 61, problems: [] });
  });

  test('an import that was interrupted leaves nothing behind', async () => {
    const library = await open();
    const unfinished = path.join(folder(), 'articles', `.new-${ABSENT}`);
    await mkdir(unfinished);
    await writeFile(path.join(unfinished, 'events.jsonl'), 'half');
    const again = await reopened(library);
    expect(await again.list()).toEqual({
      articles: [],
      damaged: [],
      notices: [],
      unchecked: false,
      trouble: null,
    });
    expect(await readdir(path.join(folder(), 'articles'))).toEqual([]);
  });
});

describe('bytes', () => {
  test('a change writes its event and nothing else, however long the article and its history', async () => {
    const library = await open();
    const small = await newArticle(library, 'Ann said no. '.repeat(10));
    const large = await newArticle(library, 'Ann said no. '.repeat(50_000));
    await Promise.all(
      Array.from({ length: 200 }, (_, at) => library.apply(large, mark(at * 10, at * 10 + 8))),
    );
    await library.flush();
    const grew = async (id: string) => {
      const [log, snapshot] = await Promise.all([
        length(file(id, 'events.jsonl')),
        length(file(id, 'article.json')),
      ]);
      await library.apply(id, headline('Same for both'));
      await library.flush();
      expect(await length(file(id, 'article.json'))).toBe(snapshot);
      return (await length(file(id, 'events.jsonl'))) - log;
    };
    // Only the number of the change has more digits.
    expect((await grew(large)) - (await grew(small))).toBeLessThan(8);
  });

  test('a snapshot follows when there is enough behind it, and opening needs no more than it', async () => {
    const library = await open();
    const id = await newArticle(library);
    await library.flush();
    const before = await length(file(id, 'article.json'));
    await Promise.all(Array.from({ length: 40 }, (_, at) => library.apply(id, mark(0, 10 + at))));
    await library.flush();
    expect(await length(file(id, 'article.json'))).toBeGreaterThan(before);
    const article = await articleIn(library, id);
    await library.close();
    await rm(file(id, 'events.jsonl'));
    expect(await articleIn(await open({ readOnly: true }), id)).toEqual(article);
  });
});

describe('one writer', () => {
  test('the second is told who holds the library, and may look', async () => {
    const first = await open();
    const id = await newArticle(first);
    const second = await open();
    expect(second.trouble).toContain(`Stet (process ${process.pid} on`);
    expect(await second.open(id)).toMatchObject({ ok: true, opened: { readOnly: second.trouble } });
    for (const reply of [await second.apply(id, mark(0, 4)), await second.create(createArticle())]) {
      expect(reply).toEqual({ ok: false, reason: 'read-only', message: second.trouble });
    }
  });

  test('one that was taken over writes nothing more', async () => {
    const library = await open();
    const id = await newArticle(library);
    await rm(path.join(folder(), 'library.lock'));
    const other = await open();
    expect(other.trouble).toBeNull();
    expect(await library.apply(id, mark(0, 4))).toMatchObject({
      ok: false,
      reason: 'not-saved',
      message: expect.stringContaining('taken over'),
    });
    expect(await other.apply(id, mark(0, 4))).toMatchObject({ ok: true, seq: 2 });
  });
});

describe('a folder that goes away', () => {
  test('changes are refused while it is gone and saved when it is back; nothing is made up meanwhile', async () => {
    const library = await open();
    const id = await newArticle(library);
    const away = `${folder()}-away`;
    await rename(folder(), away);
    const reply = await library.apply(id, mark(0, 4));
    expect(reply).toMatchObject({
      ok: false,
      reason: 'not-saved',
      message: expect.stringContaining('not there any more'),
    });
    expect(await library.create(createArticle())).toMatchObject({ ok: false, reason: 'not-saved' });
    await rename(away, folder());
    expect(await library.apply(id, mark(0, 7))).toMatchObject({ ok: true, seq: 2 });
    expect(
      Object.values((await articleIn(await reopened(library), id)).marks).map(({ anchor }) => anchor.end),
    ).toEqual([7]);
  });

  test('a library in an impossible place opens, says so, and refuses', async () => {
    await writeFile(path.join(folder(), 'file'), '');
    const library = await openLibrary(path.join(folder(), 'file', 'library'));
    expect(library.trouble).toMatch(/can only be looked at/);
    expect((await library.list()).articles).toEqual([]);
    expect(await library.create(createArticle())).toMatchObject({ ok: false, reason: 'read-only' });
    await library.close();
  });
});

describe('the list', () => {
  test('three damaged articles among others: those are named, the others are there', async () => {
    const library = await open();
    const ids: string[] = [];
    for (let count = 0; count < 8; count += 1) ids.push(await newArticle(library));
    await library.apply(ids[0]!, headline('The bridge'));
    await library.close();
    for (const id of ids.slice(0, 3)) {
      await writeFile(file(id, 'events.jsonl'), 'noise\n');
      await writeFile(file(id, 'article.json'), '{}');
    }
    const { articles, damaged } = await (await open()).list();
    expect(articles.map(({ id }) => id).sort()).toEqual(ids.slice(3).sort());
    expect(damaged.map(({ article }) => article)).toEqual(ids.slice(0, 3).sort());
    for (const { article, message } of damaged) expect(message).toContain(article);
    expect(damaged.find(({ article }) => article === ids[0])?.name).toBe('The bridge');
  });

  test('is the same from the cache, without it, with a damaged one and with an outdated one', async () => {
    const library = await open();
    const [first, second] = [await newArticle(library), await newArticle(library)];
    await library.apply(first, headline('One'));
    const fromMemory = (await library.list()).articles;
    await library.close();
    const cache = path.join(folder(), 'cache.sqlite');
    const outdated = await readFile(cache);
    const listed = async () => (await (await open({ readOnly: true })).list()).articles;
    expect(await listed()).toEqual(fromMemory);
    await writeFile(cache, Buffer.concat([outdated.subarray(0, 50), Buffer.from('noise')]));
    expect(await listed()).toEqual(fromMemory);
    await rm(cache);
    expect(await listed()).toEqual(fromMemory);

    const again = await open();
    await again.apply(second, headline('Two'));
    await again.close();
    await writeFile(cache, outdated);
    expect((await listed()).find(({ id }) => id === second)!.details.headline).toBe('Two');
  });

  test('the one changed last comes first, and what is deleted by hand is gone', async () => {
    const library = await open();
    const [first, second] = [await newArticle(library), await newArticle(library)];
    await library.apply(first, { ...headline('Later'), at: '2030-01-01T00:00:00.000Z' });
    expect((await library.list()).articles.map(({ id }) => id)).toEqual([first, second]);
    await library.close(second);
    await rm(path.join(folder(), 'articles', second), { recursive: true });
    expect((await library.list()).articles.map(({ id }) => id)).toEqual([first]);
  });

  test('of what was noted of an article the last counts, and nothing else stays', async () => {
    let library = await open();
    const id = await newArticle(library);
    for (let round = 0; round < 20; round += 1) {
      await library.apply(id, headline(`Round ${round}.`));
      await library.close(id);
    }
    library = await reopened(library);
    expect((await library.list()).articles[0]!.details.headline).toBe('Round 19.');
    await library.close();
    expect((await readFile(path.join(folder(), 'cache.sqlite'), 'latin1')).match(/Round \d+\./g)).toEqual([
      'Round 19.',
    ]);
  });

  test('an entry whose log was replaced by another of the same length is not believed', async () => {
    const library = await open();
    const id = await newArticle(library);
    await library.apply(id, headline('Aaa'));
    await library.close();
    const [first, second] = (await readFile(file(id, 'events.jsonl'), 'utf8')).split('\n') as [
      string,
      string,
    ];
    const [created, changed] = [first, second].map((line) => JSON.parse(line) as LoggedLine) as [
      LoggedLine,
      LoggedLine,
    ];
    const { line } = lineOf(2, created.hash, JSON.stringify(changed.command).replace('Aaa', 'Bbb'));
    await rm(file(id, 'article.json'), { force: true });
    await writeFile(file(id, 'events.jsonl'), `${first}\n${line}`);
    await utimes(file(id, 'events.jsonl'), 1, 1);
    expect((await (await open({ readOnly: true })).list()).articles[0]!.details.headline).toBe('Bbb');
  });
});

interface LoggedLine {
  hash: string;
  command: unknown;
}
