import { isFiltering } from '@shared/contract';
import type { ArticleSummary } from '@shared/domain';
import { useEffect, useMemo } from 'react';
import { keepSelected, useBrowse } from '../../store/library/browse';
import { useLibrary } from '../../store/library/library';
import { useSearch } from '../../store/library/search';
import { useSettings } from '../../store/base/settings';
import { useToday } from '../../ui/useToday';
import { fits, type Now } from './pure/filter';
import { sorted } from './pure/sort';

export interface OnShelf {
  now: Now;
  /** All of the shelf, in the order of the column that is chosen. */
  all: readonly ArticleSummary[];
  /** Those that are shown. */
  shown: readonly ArticleSummary[];
  /** Something was searched for, and there is an answer. */
  searching: boolean;
  /** The best match stands first. */
  byMatch: boolean;
  /** How many that fit lie on the other shelf. */
  elsewhere: number;
}

/**
 * The articles, or the archive, as they are looked at now. Each step is only done again when what it rests on
 * changed.
 */
export function useShelf(shelf: 'articles' | 'archive'): OnShelf {
  const articles = useLibrary((state) => state.articles);
  const { sort, filter } = useSettings((state) => state.settings.library);
  const rules = useSettings((state) => state.settings.rules);
  const today = useToday();
  const query = useSearch((state) => state.query);
  const answered = useSearch((state) => state.answered);
  const found = useSearch((state) => state.articles);
  const asked = useBrowse((state) => state.byMatch);
  // Until the first answer is there everything stays as it is: a list that empties and fills again at every
  // letter is no help.
  const searching = query.trim() !== '' && answered !== '';
  const byMatch = searching && asked;

  const now = useMemo(() => ({ today, rules }), [today, rules]);
  const inOrder = useMemo(() => sorted(articles, sort, rules), [articles, sort, rules]);
  const all = useMemo(
    () => inOrder.filter(({ archived }) => archived === (shelf === 'archive')),
    [inOrder, shelf],
  );
  const hits = useMemo(
    () => (searching ? new Map(found.map((id, rank) => [id, rank])) : null),
    [searching, found],
  );
  const fitting = useMemo(() => {
    if (!hits && !isFiltering(filter)) return inOrder;
    const fit = fits(filter, now);
    return inOrder.filter((article) => (!hits || hits.has(article.id)) && fit(article));
  }, [inOrder, hits, filter, now]);
  const shown = useMemo(() => {
    const here = fitting.filter(({ archived }) => archived === (shelf === 'archive'));
    return hits && byMatch ? here.sort((a, b) => hits.get(a.id)! - hits.get(b.id)!) : here;
  }, [fitting, shelf, hits, byMatch]);

  useEffect(() => {
    if (useBrowse.getState().selected.size > 0) keepSelected(new Set(shown.map(({ id }) => id)));
  }, [shown]);

  return { now, all, shown, searching, byMatch, elsewhere: fitting.length - shown.length };
}
