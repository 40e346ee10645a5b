import type { DamagedArticle } from '@shared/contract';
import type { ArticleSummary } from '@shared/domain';
import { create } from 'zustand';
import { reasonOf, stet } from './bridge';
import { notify } from './notices';

interface LibraryState {
  articles: ArticleSummary[];
  /** Articles that cannot be read, and why. */
  damaged: DamagedArticle[];
  /** Why the list could not be read, or null; what was there before stays in view. */
  trouble: string | null;
  loaded: boolean;
}

export const useLibrary = create<LibraryState>(() => ({ articles: [], damaged: [], trouble: null, loaded: false }));

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

async function read(): Promise<void> {
  do {
    again = false;
    try {
      const { articles, damaged, notices, trouble } = await stet()['library.list']();
      useLibrary.setState(trouble === null ? { articles, damaged, trouble, loaded: true } : { trouble, loaded: true });
      for (const { level, message } of notices) {
        if (told.has(message)) continue;
        told.add(message);
        notify(level, message);
      }
    } catch (error) {
      useLibrary.setState({ loaded: true, trouble: `The library could not be read: ${reasonOf(error)} Nothing in it was changed.` });
    }
  } while (again);
}
