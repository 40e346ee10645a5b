import { isDeepStrictEqual } from 'node:util';
import type { ListReply } from '@shared/contract';
import type { ArticleSummary } from '@shared/domain';
import { pack, unpack, type Packed } from '../storage/cache/kept-list';
import type { Listed } from './listing';

export interface Changes {
  /** What to ask with the next time. */
  version: number;
  /** `articles` is the whole list; else it is what came or changed, and `gone` what is not there any more. */
  whole: boolean;
  articles: ArticleSummary[];
  gone: string[];
}

/** So few are sooner carried over as they are. */
const FEW = 200;

/** Changes as they are carried over: many summaries in one piece, packed in another thread. */
async function carried(changes: Changes): Promise<Changes & Pick<ListReply, 'packed'>> {
  if (changes.articles.length <= FEW) return changes;
  return { ...changes, articles: [], packed: await pack(changes.articles) };
}

/**
 * Follows the list, so that whoever has it already is told only what became of it: ten thousand lines are
 * megabytes.
 */
export class ListChanges {
  #version = 0;
  /** Given out as the whole list, and not looked into yet. */
  #given: Packed | null = null;
  #whole: { version: number; carried: ReturnType<typeof carried> } | null = null;
  readonly #lines = new Map<string, { summary: ArticleSummary; version: number }>();
  readonly #gone = new Map<string, number>();

  /** Takes note of the list as it is now; a folder that is gone for now has not lost its articles. */
  noteList({ articles, trouble }: Pick<Listed, 'articles' | 'trouble'>): void {
    if (trouble === null) this.note(articles);
  }

  /** Takes note of these articles: the whole list. A list that is as before is of the same version. */
  note(articles: readonly ArticleSummary[]): void {
    const given = this.#given;
    this.#given = null;
    if (given) this.note(unpack(given));
    const version = this.#version + 1;
    const there = new Set(articles.map(({ id }) => id));
    const gone = [...this.#lines.keys()].filter((id) => !there.has(id));
    for (const id of gone) {
      this.#lines.delete(id);
      this.#gone.set(id, version);
    }
    const changed = articles.filter((summary) => {
      const line = this.#lines.get(summary.id);
      // Most summaries are the very objects of before; those of open articles are made anew each time.
      return !line || (line.summary !== summary && !isDeepStrictEqual(line.summary, summary));
    });
    for (const summary of changed) {
      this.#lines.set(summary.id, { summary, version });
      this.#gone.delete(summary.id);
    }
    if (version === 1 || gone.length + changed.length > 0) this.#version = version;
  }

  /**
   * The whole list in one piece, as it was kept, for whoever asks before anything is known of it; null for
   * later ones.
   */
  give(kept: Packed | null): (Changes & Pick<ListReply, 'packed'>) | null {
    if (kept === null || this.#version > 0 || this.#given) return null;
    this.#given = kept;
    return { version: 1, whole: true, articles: [], gone: [], packed: kept };
  }

  /** Gets the whole list, as it is now, ready to be carried over before somebody asks for it. */
  prepare(list: Pick<Listed, 'articles' | 'trouble'>): void {
    this.noteList(list);
    this.#whole = { version: this.#version, carried: carried(this.since(0)) };
  }

  /** What to tell somebody who has the list of `version`, as it is carried over. */
  carriedSince(version: number): ReturnType<typeof carried> {
    const whole = this.#whole;
    this.#whole = null;
    return version === 0 && whole?.version === this.#version ? whole.carried : carried(this.since(version));
  }

  /** What to tell somebody who has the list of `version`; 0 has nothing. */
  since(version: number): Changes {
    const whole = version === 0 || version > this.#version;
    const articles = [...this.#lines.values()]
      .filter((line) => whole || line.version > version)
      .map(({ summary }) => summary);
    const gone = whole ? [] : [...this.#gone].filter(([, at]) => at > version).map(([id]) => id);
    return { version: this.#version, whole, articles, gone };
  }
}
