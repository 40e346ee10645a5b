import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { DamagedArticle, Notice } from '@shared/contract';
import { currentDraft, isId, lastChangedFirst, readyInParts, type ArticleSummary } from '@shared/domain';
import type { Backup } from '../storage/backups';
import type { Say } from '../storage/cache/file';
import type { Packed } from '../storage/cache/kept-list';
import { ListNotes, logMark, noteOn, type Head, type ListNote } from '../storage/cache/list-notes';
import { knownByList, knownOf, newestBackup, type Known } from '../storage/known';
import { articleFiles, named, strangersAmongArticles, strangersInRoot, type Layout } from '../storage/layout';
import { endsWith, loadArticle } from '../storage/load';
import { namesIn, requireFolder } from '../storage/plain';
import { listTrash } from '../storage/trash';
import { codeOf, StorageError, troubleFrom } from '../storage/trouble';

export interface Listed {
  /** The one changed last comes first. */
  articles: ArticleSummary[];
  /** Those that cannot be listed, and why; by id. */
  damaged: DamagedArticle[];
  /**
   * What else a person should know of the library, and, where all was read, of articles in it (`article`).
   */
  notices: (Notice & { article?: string })[];
  /** Of some only the notes were read, and not yet whether their logs are still as those say. */
  unchecked: boolean;
  /** Why there is no list at all (the folder is gone), or null. */
  trouble: string | null;
}

export interface ListOptions {
  /**
   * Every history is read, for the length and time of a log, which the notes go by otherwise, do not tell
   * what has rotted.
   */
  thorough?: boolean;
  /** Before the first list: what is noted will do where there are many, and the disk is asked afterwards. */
  noted?: boolean;
}

/**
 * What the list has of an article, or why it has nothing; null where it left meanwhile at somebody's wish.
 */
type Summarised = ArticleSummary | { message: string } | null;

/**
 * How many files are asked after at once: enough to keep a disk busy, few enough to leave room for a change
 * to be saved.
 */
const AT_ONCE = 32;

/** So many articles that nothing is noted of are better read by whoever reads them for the search. */
const MANY = 200;

/**
 * Reads articles for the list in another thread, and tells what is to be noted; of some perhaps nothing.
 * Never rejects.
 */
export type Gather = (
  lacking: readonly string[],
  take: (notes: readonly ListNote[]) => void,
) => Promise<void>;

/** The library list, from the notes in the cache where they are up to date. */
export class Listing {
  #notes: ListNotes | null = null;
  #index: Promise<ListNotes> | null = null;
  /** Entries that were found up to date by this process, which is then the only one to change them. */
  readonly #verified = new Set<string>();
  /** Articles the disk is being asked about: who asks for the list meanwhile waits for the same answers. */
  readonly #asking = new Map<string, Promise<Summarised>>();
  /** What the list has no notes of, while others gather them. */
  #lacking = new Set<string>();
  gather: Gather | null = null;
  /** No list was compared with the disk yet. What came by other means is not taken from the notes. */
  #unchecked = true;
  /** The disk was asked, and there was nothing that a list in one piece does not say. */
  #well = false;
  /** How many left at somebody's wish: what was being read of one meanwhile is not noted again. */
  #departures = 0;
  /** Looked for once for a list, not once for each article in it. */
  #newest: Promise<Backup | null> | null = null;

  /**
   * `writing`: this process holds the library, so nobody else changes it. `say`: told to the log, of the
   * cache.
   */
  constructor(
    private readonly layout: Layout,
    private readonly writing: boolean,
    private readonly say?: Say,
  ) {}

  /** Makes the cache ready, which the search keeps beside the notes. */
  ready(): ListNotes {
    return (this.#notes ??= new ListNotes(this.layout, this.writing, this.say));
  }

  /**
   * The list in one piece as it was when this library was last compared with the disk and all was well; null
   * where there is none, and once the disk was asked.
   */
  kept(): Packed | null {
    return this.writing && this.#unchecked ? this.ready().keptList() : null;
  }

  /** Lets go of the notes. Never rejects. */
  async close(): Promise<void> {
    const index = await this.#index;
    if (this.#well) await index?.keepList();
    this.#notes?.close();
    this.#notes = this.#index = null;
  }

  /** `known` has the summaries of the articles that are open. Throws where the folder cannot be read. */
  async list(
    known: ReadonlyMap<string, ArticleSummary>,
    { thorough = false, noted = false }: ListOptions = {},
  ): Promise<Omit<Listed, 'trouble'>> {
    this.#newest = null;
    const names = await this.#names();
    const ids = names.filter(isId);
    const index = await this.#read();
    const articles: ArticleSummary[] = [];
    const besides = await namesIn(this.layout.root).catch(() => []);
    const notices: Listed['notices'] = [
      ...strangerNotices(strangersAmongArticles(names)),
      ...copyNotices(strangersInRoot(besides)),
    ];
    const damaged = await this.#missing(index, new Set(ids));
    await this.#gatherNotes(index, ids);
    const unchecked = noted && this.#unchecked && ids.length >= MANY;
    const queue = ids.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const id of queue) {
          const note = unchecked ? index.get(id) : undefined;
          const summary =
            known.get(id) ?? note?.summary ?? (await this.#summary(index, id, thorough ? notices : null));
          if (summary === null) continue;
          if ('message' in summary)
            damaged.push({ article: id, name: nameIn(index.get(id)?.summary), message: summary.message });
          else articles.push(summary);
        }
      }),
    );
    if (this.writing) await index.save();
    if (!unchecked) await this.#checked(index, ids.length >= MANY && damaged.length + notices.length === 0);
    damaged.sort((a, b) => (a.article < b.article ? -1 : 1));
    return { articles: articles.sort(lastChangedFirst), damaged, notices, unchecked };
  }

  async #checked(index: ListNotes, well: boolean): Promise<void> {
    this.#well = this.writing && well;
    if (this.#unchecked && this.#well) await index.keepList();
    else if (this.writing && !this.#well) await index.dropList();
    this.#unchecked = false;
  }

  /**
   * What is gathered is looked at like what was noted before: by length and time, and an article of which
   * nothing came is read here.
   */
  async #gatherNotes(index: ListNotes, ids: readonly string[]): Promise<void> {
    this.#lacking = new Set(ids.filter((id) => !index.get(id)));
    // Who only looks has no other thread to fill the index, and would have the list after it.
    if (!this.writing || this.#lacking.size < MANY) return;
    await this.gather?.([...this.#lacking], (notes) => {
      // What was closed or thrown away meanwhile is known better.
      for (const note of notes)
        if (this.#lacking.has(note.summary.id) && !index.get(note.summary.id)) index.put(note);
    });
  }

  /** How far the history of an article is known to have gone. Never throws. */
  async known(id: string): Promise<Known | null> {
    const noted = this.#index ? ((await this.#index).get(id) ?? null) : this.#notes?.look(id);
    return knownOf(this.layout, id, noted).catch(() => null);
  }

  /** Notes what the list is to say of an article that was just closed. Never throws. */
  async closed(summary: ArticleSummary, head: Head): Promise<void> {
    if (!this.writing) return;
    try {
      const index = await this.#read();
      index.put({ ...(await logMark(articleFiles(this.layout, summary.id).log)), head, summary });
      this.#verified.add(summary.id);
      await index.save();
    } catch {
      this.#verified.delete(summary.id);
    }
  }

  /**
   * An article leaves the library at somebody's wish: it is not missed, and no word of it stays here. Never
   * throws.
   */
  async left(id: string): Promise<void> {
    this.#departures += 1;
    const index = await this.#read();
    index.forget(id);
    this.#lacking.delete(id);
    this.#verified.delete(id);
    if (this.writing) await index.save();
  }

  /** Articles were changed by other means than a session: ask the disk about all of them again. */
  forget(): void {
    this.#unchecked = false;
    this.#verified.clear();
  }

  #read(): Promise<ListNotes> {
    return (this.#index ??= this.ready().read());
  }

  /** Articles that were there, and that nobody has thrown away. */
  async #missing(index: ListNotes, there: ReadonlySet<string>): Promise<DamagedArticle[]> {
    const gone = index.ids().filter((id) => !there.has(id));
    const trash = gone.length === 0 ? [] : await listTrash(this.layout).catch(() => []);
    const trashed = new Set(trash.map(({ id }) => id));
    return gone.flatMap((id) => {
      if (!trashed.has(id))
        return [{ article: id, name: nameIn(index.get(id)?.summary), message: FOLDER_GONE }];
      index.forget(id);
      return [];
    });
  }

  async #summary(index: ListNotes, id: string, notices: Listed['notices'] | null): Promise<Summarised> {
    if (notices) return this.#verify(index, id, notices);
    const entry = index.get(id);
    if (entry && this.#verified.has(id)) return entry.summary;
    const asking = this.#asking.get(id) ?? this.#verify(index, id).finally(() => this.#asking.delete(id));
    this.#asking.set(id, asking);
    return asking;
  }

  /** With `notices` the article is read whatever the index says, and what is to be said of it goes there. */
  async #verify(index: ListNotes, id: string, notices?: Listed['notices']): Promise<Summarised> {
    const entry = index.get(id);
    const files = articleFiles(this.layout, id);
    const departures = this.#departures;
    try {
      const mark = await logMark(files.log);
      if (notices && entry && (await endsWith(files, entry.head))) return entry.summary;
      if (notices || !entry || entry.bytes !== mark.bytes || entry.mtime !== mark.mtime) {
        const known = await (entry
          ? knownByList(this.layout, id, entry)
          : knownOf(this.layout, id, null, (this.#newest ??= newestBackup(this.layout))));
        const result = await loadArticle(files, { repair: false, known });
        if (!result.ok) return result;
        const { loaded } = result;
        const worth = loaded.notices.filter(({ level }) => level !== 'info');
        notices?.push(...worth.map((notice) => ({ ...notice, article: id })));
        // What is missing is noted with the article when it is opened; until then this is all that knows of
        // it.
        const head = loaded.missing === null ? loaded : known!;
        await readyInParts(currentDraft(loaded.article), setImmediate);
        // Asked at once and not in turn, or it could leave between the answer and the note.
        if (departures !== this.#departures && !existsSync(files.log)) return null;
        index.put(noteOn(loaded, mark, head));
      }
    } catch (error) {
      return {
        message: troubleFrom(error, `The article ${id} could not be read for the list; nothing was changed.`)
          .message,
      };
    }
    const noted = index.get(id);
    if (noted && this.writing) this.#verified.add(id);
    return noted?.summary ?? null;
  }

  async #names(): Promise<string[]> {
    try {
      await requireFolder(this.layout.articles);
      return await namesIn(this.layout.articles);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      // Whoever writes here made the folder: then it is not that there are no articles yet.
      if (this.writing) throw new StorageError('folder-gone');
      return [];
    }
  }
}

const FOLDER_GONE =
  'The folder of this article is not there any more; something else has moved, renamed or deleted it. Put it back, or restore ' +
  'the article from a backup; moving it to the trash takes it off this list.';

function copyNotices(names: readonly string[]): Notice[] {
  if (names.length === 0) return [];
  return [
    {
      level: 'warning',
      message:
        `In the library’s folder lies what Stet has not made: ${named(names)}. It was left alone and not read. A program ` +
        'that keeps folders the same on several machines leaves such copies; look at them, and move them away.',
    },
  ];
}

function strangerNotices(names: readonly string[]): Notice[] {
  if (names.length === 0) return [];
  return [
    {
      level: 'warning',
      message:
        `Among the articles lies what is not called as Stet calls one: ${named(names)}. It was left alone and is not ` +
        'listed. If it is an article, give its folder its own name back; if it is a copy, move it away.',
    },
  ];
}

const nameIn = (last: ArticleSummary | undefined): string =>
  last?.details.slug || last?.details.headline || '';
