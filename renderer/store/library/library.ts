import type { DamagedArticle, ListReply } from '@shared/contract';
import { summariesIn } from '@shared/contract/table';
import { lastChangedFirst, type ArticleSummary } from '@shared/domain';
import { create } from 'zustand';
import { reasonOf, stet } from '../base/bridge';
import { noteFailure } from '../base/log';
import { notify } from '../base/notices';

interface LibraryState {
  /** The one changed last first. */
  articles: ArticleSummary[];
  /** Articles that cannot be read, and why. */
  damaged: DamagedArticle[];
  /** Why the list could not be read, or null; what was there before stays in view. */
  trouble: string | null;
  loaded: boolean;
}

export const useLibrary = create<LibraryState>(() => ({
  articles: [],
  damaged: [],
  trouble: null,
  loaded: false,
}));

/**
 * Tells the main process that the list is on the screen: what compares it with the disk and reads it for the
 * search waits for that.
 */
export const tellDrawn = (): void =>
  void stet()
    ['app.drawn']()
    .catch((error: unknown) => noteFailure('app.drawn', error));

let reading: Promise<void> | null = null;
let again = false;
/** What storage found is told once, not at every reading. */
const told = new Set<string>();

/** Reads the list anew. Calls that come while it is being read are answered by one more reading. */
export function refreshLibrary(): Promise<void> {
  if (reading) {
    again = true;
    return reading;
  }
  reading = read().finally(() => {
    reading = null;
  });
  return reading;
}

/** The version of the list in the store; 0 for none. */
let version = 0;

/** All summaries in a reply. */
async function allIn({ articles, packed }: Pick<ListReply, 'articles' | 'packed'>) {
  if (!packed) return articles;
  const table = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return [...articles, ...summariesIn(await new Response(table).text())];
}

/** The list after what became of it: the same one where nothing did. */
function followed(reply: Pick<ListReply, 'version' | 'whole' | 'articles' | 'gone'>): ArticleSummary[] {
  ({ version } = reply);
  const { articles } = useLibrary.getState();
  if (reply.whole) return reply.articles.sort(lastChangedFirst);
  if (reply.articles.length + reply.gone.length === 0) return articles;
  const lines = new Map(articles.map((summary) => [summary.id, summary]));
  for (const id of reply.gone) lines.delete(id);
  for (const summary of reply.articles) lines.set(summary.id, summary);
  return [...lines.values()].sort(lastChangedFirst);
}

async function read(): Promise<void> {
  do {
    again = false;
    try {
      const { notices, trouble, ...reply } = await stet()['library.list']({ since: version });
      const summaries = await allIn(reply);
      useLibrary.setState(
        trouble === null
          ? {
              articles: followed({ ...reply, articles: summaries }),
              damaged: reply.damaged,
              trouble,
              loaded: true,
            }
          : { trouble, loaded: true },
      );
      for (const { level, message } of notices) {
        if (told.has(message)) continue;
        told.add(message);
        notify(level, message);
      }
    } catch (error) {
      useLibrary.setState({
        loaded: true,
        trouble: `The library could not be read: ${reasonOf(error)} Nothing in it was changed.`,
      });
    }
  } while (again);
}
