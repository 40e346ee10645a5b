import { nameIn, useLabel } from '../store/article/tabs';
import classes from './App.module.css';

/** Where an article will be in a moment. It says so only when the moment is long. */
export function Opening({ article }: { article: string }) {
  const label = useLabel(article);
  return (
    <main className={classes.opening} aria-busy="true">
      <p>Opening {nameIn(label)}…</p>
    </main>
  );
}
