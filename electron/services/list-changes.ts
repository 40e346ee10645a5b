import { isDeepStrictEqual, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ListReply } from '@shared/contract';
import type { ArticleSummary } from '@shared/domain';

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
export async function carried(changes: Changes): Promise<Changes & Pick<ListReply, 'packed'>> {
  if (changes.articles.length <= FEW) return changes;
  const packed = await promisify(gzip)(JSON.stringify(changes.articles), { level: 1 });
  return { ...changes, articles: [], packed: new Uint8Array(packed) };
}

/**
 * Follows the list, so that whoever has it already is told only what became of it: ten thousand lines are
 * megabytes.
 */
export class ListChanges {
  #version = 0;
  readonly #lines = new Map<string, { summary: ArticleSummary; version: number }>();
  readonly #gone = new Map<string, number>();

  /** Takes note of the list as it is now. */
  note(articles: readonly ArticleSummary[]): void {
    this.#version += 1;
    const there = new Set(articles.map(({ id }) => id));
    for (const id of this.#lines.keys()) if (!there.has(id)) this.#gone.set(id, this.#version);
    for (const id of this.#gone.keys()) this.#lines.delete(id);
    for (const summary of articles) {
      const line = this.#lines.get(summary.id);
      // Most summaries are the very objects of before; those of open articles are made anew each time.
      if (line && (line.summary === summary || isDeepStrictEqual(line.summary, summary))) continue;
      this.#lines.set(summary.id, { summary, version: this.#version });
      this.#gone.delete(summary.id);
    }
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
