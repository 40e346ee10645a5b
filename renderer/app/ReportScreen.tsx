import { ReportView } from '../features/report';
import { useArticles } from '../store/article/articles';
import { showArticle } from '../store/base/view';
import { ArticleHeader } from './ArticleHeader';
import classes from './ArticleScreen.module.css';

export function ReportScreen({ id }: { id: string }) {
  const copy = useArticles(({ open }) => open[id]);
  if (!copy) return null;
  return (
    <main className={classes.screen}>
      <ArticleHeader copy={copy} />
      <ReportView article={id} onBack={() => showArticle(id)} />
    </main>
  );
}
