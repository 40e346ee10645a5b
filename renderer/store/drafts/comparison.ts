import type { DraftComparison } from '@shared/anchoring';
import { create } from 'zustand';
import { useArticles } from '../article/articles';
import { reasonOf } from '../base/bridge';
import { comparing } from './worker';
import { notify } from '../base/notices';

/** Two drafts of one article side by side: to read, nothing can be changed there. */
export interface Compared {
  article: string;
  /** Their numbers. */
  old: number;
  fresh: number;
  /** Null while they are being compared. */
  comparison: DraftComparison | null;
  /** It was opened for the quotations that drifted: the keyboard goes there. */
  drifts: boolean;
}

export const useDraftComparison = create<{ shown: Compared | null }>(() => ({ shown: null }));

let stop = (): void => {};

/** Compares two drafts and shows what comes of it. The one with the smaller number is the old one. */
export function compareTwo(article: string, one: number, other: number, drifts = false): void {
  const [old, fresh] = one <= other ? [one, other] : [other, one];
  const drafts = useArticles.getState().open[article]?.article.drafts;
  const [before, after] = [drafts?.[old - 1], drafts?.[fresh - 1]];
  if (!before || !after) return;
  stop();
  const shown: Compared = { article, old, fresh, comparison: null, drifts };
  useDraftComparison.setState({ shown });
  const under = comparing(before.text, after.text);
  stop = under.stop;
  under.comparison.then(
    (comparison) => {
      if (useDraftComparison.getState().shown === shown)
        useDraftComparison.setState({ shown: { ...shown, comparison } });
    },
    (error: unknown) => {
      if (useDraftComparison.getState().shown !== shown) return;
      useDraftComparison.setState({ shown: null });
      notify('error', `The drafts could not be compared: ${reasonOf(error)}`);
    },
  );
}

export function endComparing(): void {
  stop();
  stop = () => {};
  useDraftComparison.setState({ shown: null });
}
