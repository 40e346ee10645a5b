import { CompareDrafts, DraftReview } from '../features/drafts';
import { useArticles } from '../store/articles';
import { useComparisons } from '../store/comparisons';
import { useRevisions } from '../store/revisions';
import { ArticleHeader } from './ArticleHeader';
import classes from './ArticleScreen.module.css';

/** Whether drafts of the article are being looked at instead of its desk. */
export const useLookingAtDrafts = (id: string | null): boolean => {
  const review = useRevisions((state) => state.review?.article === id);
  const compared = useComparisons(({ shown }) => shown?.article === id);
  return id !== null && (review || compared);
};

/** A new draft on its way in, or two drafts compared; the desk comes back when that is done. */
export function RevisionScreen({ id }: { id: string }) {
  const copy = useArticles(({ open }) => open[id]);
  const review = useRevisions((state) => state.review);
  const shown = useComparisons((state) => state.shown);
  if (!copy) return null;
  return (
    <main className={classes.screen}>
      <ArticleHeader copy={copy} />
      {review?.article === id
        ? <DraftReview article={copy.article} review={review} />
        : shown && <CompareDrafts article={copy.article} shown={shown} />}
    </main>
  );
}
