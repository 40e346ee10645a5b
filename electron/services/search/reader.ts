import { lstatSync, readdirSync } from 'node:fs';
import { isId } from '@shared/domain';
import { decisionsOf } from '@shared/domain/suggestions/seen';
import { noteOn, type ListNote } from '../../storage/cache/list-notes';
import { originOf, type Origin, type ToStore } from '../../storage/cache/search-store';
import { knownOf, newestBackup } from '../../storage/known';
import { articleFiles, type Layout } from '../../storage/layout';
import { loadArticle, type Loaded } from '../../storage/load';
import { Pauses } from '../../storage/pauses';
import { codeOf } from '../../storage/trouble';
import { documentOf, rowsOf, written } from './document';
import { passagesOfPapers } from './papers';

/** Articles the list has no notes of: these are told as they are read, with how many are left. */
export interface ForList {
  ids: readonly string[];
  tell: (notes: ListNote[], left: number) => void;
}

/** Reads articles for the search, and on the way for the list those that it lacks. */
export class Reader {
  /** Those of the list that nobody has begun to read. */
  readonly #lacking: Set<string>;
  #notes: ListNote[] = [];
  readonly #newest;

  constructor(
    private readonly layout: Layout,
    private list: ForList | null,
    /** What was noted of papers is our own, and no stranger's. */
    private readonly ours: boolean,
  ) {
    this.#lacking = new Set(list?.ids);
    this.#newest = list ? newestBackup(layout) : undefined;
  }

  ids(): string[] {
    try {
      // A link in its place would lead elsewhere; the list says so.
      if (!lstatSync(this.layout.articles).isDirectory()) return [];
      return readdirSync(this.layout.articles).filter(isId);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }

  originOf(id: string): Origin {
    return originOf(articleFiles(this.layout, id).log);
  }

  /** Null where it cannot be read: why is said by the list. */
  async read(id: string, origin: Origin): Promise<ToStore | null> {
    const loaded = await this.#load(id, origin);
    if (!loaded) return null;
    const { article } = loaded;
    const papers = this.ours ? await passagesOfPapers(article, articleFiles(this.layout, id)) : [];
    const [document, decisions] = [documentOf(article, papers), decisionsOf(article)];
    return {
      ...origin,
      id,
      changed: Date.parse(loaded.changedAt),
      content: written(document),
      rows: rowsOf(document),
      decided: decisions.decided.length > 0 ? JSON.stringify(decisions) : null,
    };
  }

  /** Tells the list what was read for it. */
  tellList(): void {
    this.list?.tell(this.#notes, this.#lacking.size);
    this.#notes = [];
    if (this.#lacking.size === 0) this.list = null;
  }

  /** What the search had already, and the list lacks. */
  async readForListAlone(): Promise<void> {
    const pauses = new Pauses();
    for (const id of this.#lacking) {
      await this.#load(id, this.originOf(id));
      if (!pauses.due) continue;
      this.tellList();
      await pauses.take();
    }
  }

  /** Whatever became of it: the list reads by itself what it was not told. */
  endList(): void {
    this.#lacking.clear();
    this.tellList();
  }

  async #load(id: string, origin: Origin): Promise<Loaded | null> {
    const isLacking = this.#lacking.delete(id);
    const known = isLacking ? await knownOf(this.layout, id, null, this.#newest).catch(() => null) : null;
    const files = articleFiles(this.layout, id);
    const result = await loadArticle(files, { repair: false, known }).catch(() => null);
    if (!result?.ok) return null;
    // Where something is missing the list has more to say.
    if (isLacking && result.loaded.missing === null) this.#notes.push(noteOn(result.loaded, origin));
    return result.loaded;
  }
}
