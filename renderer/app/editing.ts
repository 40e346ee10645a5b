import { useArticles } from '../store/article/articles';
import { startEditing, stopEditing } from '../store/article/editing';
import type { Step } from '../store/article/undo';
import { select, useView } from '../store/base/view';
import { manuscriptHandle } from './manuscript-handle';

/*
 * Between checking and editing, and back along the line of what was done: the cursor is where the next key
 * means something.
 */

export function beginEditing(article: string): void {
  startEditing(article);
  manuscriptHandle.current?.focus();
}

export function leaveEditing(article: string): void {
  stopEditing(article);
  manuscriptHandle.current?.focus();
}

/**
 * Goes to where `step`, just taken back or done again, has changed something. `counter` leads back: it knows
 * what was there before.
 */
export function goToChange(article: string, { body }: Step, counter: Step | undefined): void {
  const last = body.text?.changes.at(-1);
  if (last) {
    const grown = body
      .text!.changes.slice(0, -1)
      .reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
    const end = last.from + grown + last.insert.length;
    manuscriptHandle.current?.selectRange(end, end);
    return;
  }
  const ids = Object.keys(body.marks ?? {});
  if (ids.length === 0) return;
  const marks = useArticles.getState().open[article]?.article.marks ?? {};
  if (ids.includes(useView.getState().selected[article] ?? '')) return;
  const there = ids.flatMap((id) => marks[id] ?? []).sort((a, b) => a.anchor.start - b.anchor.start)[0];
  if (there) select(article, there.id);
  else {
    const gone = ids.flatMap((id) => counter?.body.marks?.[id] ?? [])[0];
    if (gone) manuscriptHandle.current?.selectRange(gone.anchor.start, gone.anchor.start);
  }
}
