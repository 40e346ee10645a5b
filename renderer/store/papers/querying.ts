import type { Spot } from '@shared/across/types';
import { newId, type Article, type CommandBody } from '@shared/domain';
import { useArticles } from '../article/articles';
import { doToMany } from '../marks/bulk';
import { queryWords } from '../marks/bulk-words';

/** The mark of just these words. */
const markAt = (article: Article, { start, end }: Spot) =>
  Object.values(article.marks).find(
    ({ anchor, lost }) => !lost && anchor.start === start && anchor.end === end,
  );

/** Whether a query is out on just these words of the draft. */
export const isQueried = (article: Article, spot: Spot): boolean =>
  spot.in === 'draft' && markAt(article, spot)?.status === 'query-out';

/**
 * Makes a query of what does not fit, on the first of its places that is in the draft: on the mark of just
 * its words, or a new one, with a note that says why. One step to undo; false where no place is in the draft.
 */
export async function queryClash(id: string, spots: readonly Spot[], note: string): Promise<boolean> {
  const article = useArticles.getState().open[id]?.article;
  const spot = spots.find((one) => one.in === 'draft');
  if (!article || !spot) return false;
  const there = markAt(article, spot);
  const mark = there?.id ?? newId();
  const { start, end } = spot;
  const bodies: CommandBody[] = [
    ...(there ? [] : [{ type: 'mark.add' as const, mark: { id: mark, kind: 'claim' as const, start, end } }]),
    { type: 'mark.status', marks: [mark], status: 'query-out' },
    { type: 'note.add', mark, note: newId(), text: note },
  ];
  const words = article.drafts.at(-1)!.text.slice(start, end);
  const done = await doToMany(id, bodies, queryWords(words));
  return done?.ok === true;
}
