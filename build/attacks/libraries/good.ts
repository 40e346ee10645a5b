import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hash } from 'node:crypto';
import { newId, NO_DETAILS, type Article, type Command, type CommandBody } from '@shared/domain';
import { openLibrary, type Library } from '../../../electron/services/library';
import { Keeper } from '../../../electron/services/search/keeper';
import { openSettings } from '../../../electron/services/settings';
import { articleFiles, layoutOf } from '../../../electron/storage/layout';

/*
 * The library that is damaged, again and again, in copies: what a desk has after some weeks. One article
 * with a snapshot and changes behind it, one whose snapshot is its last change, a small one, one that was
 * put back from a backup (what was there before is set aside), one in the trash; caches, settings, two
 * backups, an attached file.
 */

/** What an article was before anything was damaged: what must be there, or be told. */
export interface Truth {
  id: string;
  article: Article;
  /** The lines of its log, without their breaks. */
  lines: string[];
}

export interface Good {
  directory: string;
  truths: Truth[];
}

const STORY =
  'The ferry company has carried 41,200 people since May, its director said. It was founded in 1904. ' +
  '“Nobody has ever been left on the pier,” Dana Okafor told a meeting on Tuesday. ';

/** Makes it in `directory`, which is not there yet. */
export async function goodLibrary(directory: string): Promise<Good> {
  const library = await openLibrary(directory, { dailyBackup: false });
  const ids: string[] = [];
  for (const [sentences, changes] of [
    [12, 40],
    [6, 14],
    [1, 1],
    [3, 6],
    [2, 5],
  ] as const) {
    ids.push(await story(library, sentences, changes));
  }
  const [long, short, , restored, trashed] = ids as [string, string, string, string, string];
  await attach(directory, long);
  await must(library.backups.take('daily', new Date(Date.now() - 86_400_000)));
  await checked(library, restored, 2);
  await library.close(restored);
  const [backup] = await library.backups.list();
  await must(library.restore(backup!.name, [restored]));
  await library.trash.put([trashed]);
  // Closed, each has a snapshot; the few changes that follow are in its log alone.
  for (const id of ids.slice(0, 4)) await library.close(id);
  await checked(library, long, 2);
  await library.close(long);
  await must(library.backups.take('asked'));
  await checked(library, short, 1);
  await library.list();
  await library.close();
  await (await openSettings(directory)).set({ person: 'Ada Quill' });
  const keeper = new Keeper(layoutOf(directory), true);
  await keeper.start();
  keeper.close();
  return { directory, truths: await truthsOf(directory, ids.slice(0, 4)) };
}

/** What the articles of a sound library are. */
async function truthsOf(directory: string, ids: readonly string[]): Promise<Truth[]> {
  const library = await openLibrary(directory, { readOnly: true });
  return Promise.all(
    ids.map(async (id) => {
      const result = await library.open(id);
      if (!result.ok) throw new Error(result.message);
      const log = await readFile(articleFiles(layoutOf(directory), id).log, 'utf8');
      return { id, article: result.opened.article, lines: log.split('\n').slice(0, -1) };
    }),
  );
}

async function story(library: Library, sentences: number, changes: number): Promise<string> {
  const article = newId();
  const details = { ...NO_DETAILS, headline: `Ferries, part ${sentences}` };
  const text = STORY.repeat(sentences);
  const { id, at, by } = signed({ type: 'details.set', set: {} });
  await must(
    library.create({
      type: 'article.create',
      id,
      at,
      by,
      article,
      details,
      text,
      formats: [],
      origin: 'damage',
    }),
  );
  await checked(library, article, changes);
  return article;
}

/** Some of what a checker does, `count` changes of it. */
async function checked(library: Library, article: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 4) {
    const [mark, source] = [newId(), newId()];
    const title = `Minutes of meeting ${at}`;
    const bodies: CommandBody[] = [
      { type: 'mark.add', mark: { id: mark, kind: 'claim', start: at, end: at + 9 } },
      {
        type: 'source.add',
        source: { id: source, title, kind: 'record', terms: 'on-the-record', where: 'Port office' },
      },
      { type: 'note.add', mark, note: newId(), text: `The register says so on page ${at}.` },
      { type: 'mark.status', marks: [mark], status: 'verified' },
    ];
    for (const body of bodies.slice(0, count - at)) await must(library.apply(article, signed(body)));
  }
}

async function attach(directory: string, article: string): Promise<void> {
  const { files } = articleFiles(layoutOf(directory), article);
  const scan = Buffer.from('%PDF-1.7 a scan of the register');
  await mkdir(files, { recursive: true });
  await writeFile(path.join(files, hash('sha256', scan)), scan);
}

export const signed = <B extends CommandBody>(body: B): B & Command =>
  ({ ...body, id: newId(), at: new Date().toISOString(), by: 'Ada Quill' }) as B & Command;

async function must(done: Promise<{ ok: boolean; message?: string } | null>): Promise<void> {
  const result = await done;
  if (!result?.ok) throw new Error(result?.message ?? 'It was stopped.');
}
