import type { Article, Mark } from '@shared/domain';
import { useMemo } from 'react';
import { useArticles } from '../article/articles';
import { orderedMarks, useMarks } from '../article/selectors';
import { say } from '../base/notices';
import { setMarks } from './marking';

/* Who a mark of an article may be assigned to. */

/** Everybody who has had to do with the article's checking, in alphabetical order. */
export function useNames(id: string, me: string): string[] {
  const details = useArticles(({ open }) => open[id]?.article.details);
  const marks = useMarks(id);
  return useMemo(() => namesIn(details, marks, me), [details, marks, me]);
}

/** The same for a command. */
export function namesNow(id: string, me: string): string[] {
  const article = useArticles.getState().open[id]?.article;
  return article ? namesIn(article.details, orderedMarks(article), me) : [];
}

export async function assign(article: string, marks: string[], assignee: string): Promise<void> {
  const { ok } = await setMarks(article, marks, { set: { assignee } });
  if (ok) say(`Assigned to ${assignee || 'nobody'}.`);
}

function namesIn(details: Article['details'] | undefined, marks: readonly Mark[], me: string): string[] {
  const names = new Set([me, details?.checker ?? '', details?.editor ?? '']);
  for (const { assignee, createdBy, stamp } of marks) {
    names.add(assignee).add(createdBy);
    if (stamp) names.add(stamp.by);
  }
  return [...names].filter((name) => name.trim() !== '').sort((a, b) => a.localeCompare(b));
}
