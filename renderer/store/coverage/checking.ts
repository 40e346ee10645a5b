import { newId, nextUnchecked, type Mark, type Unchecked, type Whereabouts } from '@shared/domain';
import { create } from 'zustand';
import { useArticles, type Done } from '../article/articles';
import { doToMany } from '../marks/bulk';
import { clearWords, unclearWords } from '../marks/bulk-words';
import { orderedMarks } from '../article/selectors';
import { standingNow } from './standing';
import type { Range } from '@shared/text/ranges';

/*
 * Going through an article until nobody has anything left to look at: from one unchecked thing to the next,
 * and "nothing to check" for the sentences that have nothing in them.
 */

interface CheckingState {
  /** Whether the list of what blocks sign-off is open. */
  blockers: boolean;
}

export const useChecking = create<CheckingState>(() => ({ blockers: false }));

export const showBlockers = (blockers: boolean): void => useChecking.setState({ blockers });

const copyOf = (article: string) => useArticles.getState().open[article];

/** The sentences on their way to being ticked off, by their start: who presses X twice means two of them. */
const leaving = new Map<string, Set<number>>();
const leavingOf = (article: string): Set<number> => {
  const set = leaving.get(article) ?? new Set();
  leaving.set(article, set);
  return set;
};

/**
 * The next thing to check from there, or the one before it; null when there is no other. With `marks` given,
 * of these only.
 */
export function unchecked(
  article: string,
  from: Whereabouts,
  by: 1 | -1,
  marks?: readonly Mark[],
): Unchecked | null {
  const copy = copyOf(article);
  return copy
    ? nextUnchecked(
        standingNow(copy.article).standing,
        marks ?? orderedMarks(copy.article),
        from,
        by,
        leavingOf(article),
      )
    : null;
}

/** "Nothing to check" in these sentences. */
export async function clearSentences(article: string, sentences: readonly Range[]): Promise<Done | null> {
  const busy = leavingOf(article);
  for (const { start } of sentences) busy.add(start);
  try {
    const ticked = sentences.map(({ start, end }) => ({ id: newId(), start, end }));
    return await doToMany(article, [{ type: 'sentence.clear', sentences: ticked }], clearWords());
  } finally {
    for (const { start } of sentences) busy.delete(start);
  }
}

/** "Something to check": the ticks are taken back. */
export const unclearSentences = (article: string, ticks: string[]): Promise<Done | null> =>
  doToMany(article, [{ type: 'sentence.unclear', sentences: ticks }], unclearWords());
