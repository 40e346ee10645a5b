import type { Moved, TrashedArticle } from '@shared/contract';
import { summaryOf } from '@shared/domain';
import type { Layout } from '../storage/layout';
import { loadArticle } from '../storage/load';
import { requireFolder } from '../storage/plain';
import { forgetInOldSettings, idsEverIn } from '../storage/deleted';
import {
  isInTrash,
  isLast,
  listTrash,
  moveFromTrash,
  moveToTrash,
  removeFromTrash,
  trashedFiles,
  type Trashed,
} from '../storage/trash';
import { codeOf, troubleFrom } from '../storage/trouble';

export interface TrashOptions {
  /** Throws where this process may not write the library. */
  check: () => Promise<void>;
  /** Lets go of an article and keeps everybody from opening it until `work` is done. */
  aside: <T>(id: string, work: () => Promise<T>) => Promise<T>;
  /** Articles came or went. */
  changed: () => void;
  /** An article goes for good, and with it whatever is kept elsewhere by one of these ids. */
  deleting: (ids: ReadonlySet<string>) => void;
  /** Removes everything of these articles from the backups. */
  purge: (ids: readonly string[]) => Promise<void>;
  /** An article leaves the library, or has left it already: its words leave the list. */
  left: (id: string) => Promise<void>;
}

/** How many articles are read at once for the list. */
const AT_ONCE = 16;

/** The articles of one library that were thrown away, until the trash is emptied. */
export class Trash {
  /** Nothing in the trash changes, so each article is read once. */
  readonly #read = new Map<string, TrashedArticle>();

  constructor(
    private readonly layout: Layout,
    private readonly options: TrashOptions,
  ) {}

  /** What lies there, the latest first. Never throws: `trouble` says why it could not be looked at. */
  async list(): Promise<{ articles: TrashedArticle[]; trouble: string | null }> {
    try {
      return { articles: await this.#list(), trouble: null };
    } catch (error) {
      return { articles: [], trouble: troubleFrom(error, 'The trash could not be looked at.').message };
    }
  }

  async #list(): Promise<TrashedArticle[]> {
    const trashed = await listTrash(this.layout);
    const queue = trashed.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const one of queue) {
          const known = this.#read.get(one.name);
          if (known?.trashedAt !== one.at.toISOString()) this.#read.set(one.name, await this.#describe(one));
        }
      }),
    );
    return trashed.map(({ name }) => this.#read.get(name)!);
  }

  async #describe({ name, id, at }: Trashed): Promise<TrashedArticle> {
    const article = { name, article: id, trashedAt: at.toISOString() };
    try {
      const result = await loadArticle(trashedFiles(this.layout, name), { repair: false, id });
      return result.ok
        ? { ...article, summary: summaryOf(result.loaded), message: null }
        : { ...article, summary: null, message: result.message };
    } catch (error) {
      return {
        ...article,
        summary: null,
        message: troubleFrom(error, 'The article could not be read; nothing was changed.').message,
      };
    }
  }

  /**
   * Moves articles to the trash, damaged ones too; one that cannot be moved stays where it is, and the others
   * go. Never rejects.
   */
  put(ids: readonly string[]): Promise<Moved> {
    return this.#each(
      ids,
      (id) =>
        this.options.aside(id, async () => {
          const name = await moveToTrash(this.layout, id).catch(async (error: unknown) => {
            // Whoever throws away what is gone already wants it off the list.
            if (codeOf(error) === 'ENOENT') await this.options.left(id);
            throw error;
          });
          await this.options.left(id);
          this.#read.delete(name);
          return { article: id, name };
        }),
      'It was not moved to the trash; it is in the library as before.',
    );
  }

  /** Puts articles back into the library. Never rejects. */
  restore(names: readonly string[]): Promise<Moved> {
    return this.#each(
      names,
      (name) => {
        const article = articleIn(name);
        return this.options.aside(article, async () => {
          if (await moveFromTrash(this.layout, name)) return { article, name };
          throw new Refused(
            'The library has this article again, put back from a backup. Move that one to the trash first; both are as they were.',
          );
        });
      },
      'It was not put back; it is in the trash as before.',
    );
  }

  /**
   * Deletes articles in the trash for good: those the person was asked about, and no others that came since;
   * with what was set aside of them and typed for them, and with `backups` what the backups hold. Never
   * rejects.
   */
  async empty(names: readonly string[], { backups = false } = {}): Promise<Moved> {
    const kept = 'It was not deleted, or not all of it.';
    // The backups first: cut short, the articles are still in the trash, to be asked for again.
    const why = backups ? await this.#purge((await this.#here(names)).map(articleIn), kept) : null;
    if (why !== null) return { moved: [], refused: names.map((key) => ({ key, message: why })) };
    return this.#each(
      names,
      async (name) => {
        const article = articleIn(name);
        await requireFolder(trashedFiles(this.layout, name).folder);
        // The article itself goes last: what a crash leaves of the rest can then be deleted once more.
        if (await isLast(this.layout, name)) {
          const ids = await idsEverIn(this.layout, name);
          this.options.deleting(ids);
          await forgetInOldSettings(this.layout, ids);
        }
        await removeFromTrash(this.layout, name);
        return { article, name };
      },
      kept,
    );
  }

  /** Those of the names that are really of folders in the trash: no other article leaves the backups. */
  async #here(names: readonly string[]): Promise<string[]> {
    const there = await Promise.all(names.map((name) => isInTrash(this.layout, name)));
    return names.filter((_name, at) => there[at]);
  }

  /** Answers why the backups still have some of these articles, or null. */
  async #purge(ids: readonly string[], kept: string): Promise<string | null> {
    try {
      await this.options.check();
      await this.options.purge(ids);
      return null;
    } catch (error) {
      return sentenceOf(error, kept);
    }
  }

  async #each(
    keys: readonly string[],
    move: (key: string) => Promise<Moved['moved'][number]>,
    kept: string,
  ): Promise<Moved> {
    const result: Moved = { moved: [], refused: [] };
    for (const key of keys) {
      try {
        await this.options.check();
        result.moved.push(await move(key));
      } catch (error) {
        result.refused.push({ key, message: sentenceOf(error, kept) });
      }
    }
    if (result.moved.length > 0) this.options.changed();
    return result;
  }
}

const GONE = 'It is not there any more; something else has moved or deleted it, and it is off the list now.';

class Refused extends Error {}

const articleIn = (name: string): string => name.slice(0, 36);

function sentenceOf(error: unknown, kept: string): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof RangeError) return 'There is no such article. Nothing was changed.';
  // The folder of the library is there, or `check` would have said so: it is the article that is gone.
  if (codeOf(error) === 'ENOENT') return GONE;
  return troubleFrom(error, kept).message;
}
