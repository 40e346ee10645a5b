import type { Article } from '@shared/domain';
import classes from './passages.module.css';

/** Says which papers were not looked in, because no words of them were read: nothing found is not of them. */
export function NotLookedIn({ article, papers }: { article: Article; papers: readonly string[] }) {
  const names = papers.flatMap((id) => article.papers[id]?.file.name ?? []);
  if (names.length === 0) return null;
  return (
    <p role="status" className={classes.note}>
      Not looked in, for no words of {names.length === 1 ? 'it' : 'them'} were read: {names.join(', ')}.
    </p>
  );
}
