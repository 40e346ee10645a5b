import { useLayoutEffect } from 'react';
import { CompareDrafts, DraftReview } from '../features/drafts';
import { useArticles } from '../store/article/articles';
import { useDraftComparison } from '../store/drafts/comparison';
import { useDraftReview } from '../store/drafts/review';
import { closeLighter } from '../ui/holdKeyboard';
import { ArticleHeader } from './ArticleHeader';
import classes from './ArticleScreen.module.css';

/** A new draft on its way in, or two drafts compared; the desk comes back when that is done. */
export function DraftsScreen({ id }: { id: string }) {
  const copy = useArticles(({ open }) => open[id]);
  const review = useDraftReview((state) => state.review);
  const shown = useDraftComparison((state) => state.shown);
  // It comes when a file has been read, perhaps under a menu, and takes the keyboard.
  useLayoutEffect(closeLighter, []);
  if (!copy) return null;
  return (
    <main className={classes.screen}>
      <ArticleHeader copy={copy} />
      {review?.article === id ? (
        <DraftReview article={copy.article} review={review} />
      ) : (
        shown && <CompareDrafts article={copy.article} shown={shown} />
      )}
    </main>
  );
}
