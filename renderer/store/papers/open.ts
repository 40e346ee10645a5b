import type { ContentReply } from '@shared/contract';
import type { Range } from '@shared/text/ranges';
import { create } from 'zustand';
import { reasonOf, stet } from '../base/bridge';

/* Which paper of each article is open, and what was read of it. Two articles share nothing of it. */

interface Shown {
  /** The paper in front; null: the first. */
  current: string | null;
  /** The words of it that are lit; a new object each time they are asked for. */
  lit: Range | null;
}

interface PapersState {
  of: Record<string, Shown>;
  /** What was read, by paper; absent: it was not asked for yet. */
  contents: Record<string, ContentReply>;
}

/** In place of a paper: what all papers say of a mark. */
export const PASSAGES = 'passages';

const NOTHING: Shown = { current: null, lit: null };

export const usePapers = create<PapersState>(() => ({ of: {}, contents: {} }));

export const shownOf = (state: PapersState, article: string): Shown => state.of[article] ?? NOTHING;

/** Brings a paper to the front, with words of it lit. */
export function openPaper(article: string, paper: string, lit: Range | null = null): void {
  usePapers.setState(({ of }) => ({ of: { ...of, [article]: { current: paper, lit } } }));
  void readPaper(article, paper);
}

/** Brings what the papers say of the marks to the front. */
export const showPassages = (article: string): void =>
  usePapers.setState(({ of }) => ({ of: { ...of, [article]: { current: PASSAGES, lit: null } } }));

/** Reads a paper, and looks whether its file is as it came; what was read before is shown until then. */
export async function readPaper(article: string, paper: string): Promise<void> {
  const reply = await stet()
    ['papers.content']({ article, paper })
    .catch((error: unknown) => ({
      content: null,
      unread: null,
      trouble: `The paper could not be read: ${reasonOf(error)}`,
    }));
  usePapers.setState(({ contents }) => ({ contents: { ...contents, [paper]: reply } }));
}
