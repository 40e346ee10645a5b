import { currentDraft, elsewhereOf, newId, type Article, type Draft, type Elsewhere, type Mark } from '@shared/domain';
import { useMemo } from 'react';
import { dispatch, useArticles } from './articles';
import { useChosen } from './chosen';
import { say } from './notices';
import { orderedMarks, useSelectedMark } from './selectors';
import type { Range } from './view';

/*
 * Where the fact of the mark in hand comes again: the panel lists the places, and the manuscript shows them faintly.
 */

const NOWHERE: Elsewhere[] = [];
let latest: { marks: Article['marks']; draft: Draft; mark: Mark; found: Elsewhere[] } | null = null;

/** Found once for each state of the article and the mark, whoever asks. */
function elsewhereNow(article: Article, mark: Mark): Elsewhere[] {
  const draft = currentDraft(article);
  if (latest?.marks !== article.marks || latest.draft !== draft || latest.mark !== mark) {
    latest = { marks: article.marks, draft, mark, found: elsewhereOf(article, mark, orderedMarks(article)) };
  }
  return latest.found;
}

export function useElsewhere(id: string): Elsewhere[] {
  const mark = useSelectedMark(id);
  const article = useArticles(({ open }) => open[id]?.article);
  return useMemo(() => (article && mark ? elsewhereNow(article, mark) : NOWHERE), [article, mark]);
}

const NO_PLACES: Range[] = [];

/** The same places in text order, for the manuscript. Marks chosen together have none: they are several facts. */
export function useAgain(id: string): Range[] {
  const found = useElsewhere(id);
  const many = useChosen(id).length > 0;
  return useMemo(() => (many || found.length === 0 ? NO_PLACES : found.flatMap(({ places }) => places).sort((a, b) => a.start - b.start)), [many, found]);
}

/** "Mark this one too": a mark of the same kind on those words. The mark in hand stays in hand. */
export async function markToo(article: string, { kind }: Pick<Mark, 'kind'>, { start, end }: Range): Promise<void> {
  const done = await dispatch(article, { type: 'mark.add', mark: { id: newId(), kind, start, end } });
  if (done.ok) say(`Marked as ${kind} there too.`);
}
