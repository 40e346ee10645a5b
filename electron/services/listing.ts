import type { DamagedArticle } from '@shared/contract';
import { isId, lastChangedFirst, summaryOf, type ArticleSummary } from '@shared/domain';
import { articleFiles, type Layout } from '../storage/layout';
import { loadArticle } from '../storage/load';
import { namesIn, requireFolder } from '../storage/plain';
import { logMark, SummaryIndex } from '../storage/summary-index';
import { codeOf, StorageError, troubleFrom } from '../storage/trouble';

export interface Listed {
  /** The one changed last comes first. */
  articles: ArticleSummary[];
  /** Those that cannot be listed, and why; by id. */
  damaged: DamagedArticle[];
  /** Why there is no list at all (the folder is gone), or null. */
  trouble: string | null;
}

/** How many files are asked after at once: enough to keep a disk busy, few enough to leave room for a change to be saved. */
const AT_ONCE = 32;

/** The library list, from an index on disk where that is up to date. */
export class Listing {
  #index: Promise<SummaryIndex> | null = null;
  /** Entries that were found up to date by this process, which is then the only one to change them. */
  readonly #verified = new Set<string>();
  /** Articles the disk is being asked about: who asks for the list meanwhile waits for the same answers. */
  readonly #asking = new Map<string, Promise<ArticleSummary | { message: string }>>();

  /** `writing`: this process holds the library, so nobody else changes it. */
  constructor(private readonly layout: Layout, private readonly writing: boolean) {}

  /** `known` has the summaries of the articles that are open. Throws where the folder cannot be read. */
  async list(known: ReadonlyMap<string, ArticleSummary>): Promise<Omit<Listed, 'trouble'>> {
    const ids = await this.#ids();
    const index = await (this.#index ??= SummaryIndex.read(this.layout.index));
    index.keep(new Set(ids));
    const articles: ArticleSummary[] = [];
    const damaged: DamagedArticle[] = [];
    const queue = ids.values();
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (const id of queue) {
        const summary = known.get(id) ?? (await this.#summary(index, id));
        if ('message' in summary) damaged.push({ article: id, name: nameIn(index.get(id)?.summary), message: summary.message });
        else articles.push(summary);
      }
    }));
    if (this.writing) await index.save();
    return { articles: articles.sort(lastChangedFirst), damaged: damaged.sort((a, b) => (a.article < b.article ? -1 : 1)) };
  }

  /** Notes what the list is to say of an article that was just closed. Never throws. */
  async closed(summary: ArticleSummary): Promise<void> {
    if (!this.writing) return;
    try {
      const index = await (this.#index ??= SummaryIndex.read(this.layout.index));
      index.put({ ...(await logMark(articleFiles(this.layout, summary.id).log)), summary });
      this.#verified.add(summary.id);
      await index.save();
    } catch {
      this.#verified.delete(summary.id);
    }
  }

  /** Articles were changed by other means than a session: ask the disk about all of them again. */
  forget(): void {
    this.#verified.clear();
  }

  async #summary(index: SummaryIndex, id: string): Promise<ArticleSummary | { message: string }> {
    const entry = index.get(id);
    if (entry && this.#verified.has(id)) return entry.summary;
    const asking = this.#asking.get(id) ?? this.#verify(index, id).finally(() => this.#asking.delete(id));
    this.#asking.set(id, asking);
    return asking;
  }

  async #verify(index: SummaryIndex, id: string): Promise<ArticleSummary | { message: string }> {
    const entry = index.get(id);
    const files = articleFiles(this.layout, id);
    try {
      const mark = await logMark(files.log);
      if (!entry || entry.bytes !== mark.bytes || entry.mtime !== mark.mtime) {
        const result = await loadArticle(files, { repair: false });
        if (!result.ok) return result;
        index.put({ ...mark, summary: summaryOf(result.loaded) });
      }
    } catch (error) {
      return { message: troubleFrom(error, `The article ${id} could not be read for the list; nothing was changed.`).message };
    }
    if (this.writing) this.#verified.add(id);
    return index.get(id)!.summary;
  }

  async #ids(): Promise<string[]> {
    try {
      await requireFolder(this.layout.articles);
      return (await namesIn(this.layout.articles)).filter(isId);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      // Whoever writes here made the folder: then it is not that there are no articles yet.
      if (this.writing) throw new StorageError('folder-gone');
      return [];
    }
  }
}

const nameIn = (last: ArticleSummary | undefined): string => last?.details.slug || last?.details.headline || '';
