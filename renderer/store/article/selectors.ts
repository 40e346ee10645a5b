import { marksInOrder, type Article, type Mark } from '@shared/domain';
import { useMemo } from 'react';
import { useArticles, type OpenCopy } from './articles';
import { useView } from '../base/view';

const inOrder = new WeakMap<Article['marks'], Mark[]>();

/** The marks in text order; sorted once for each state of the article, whoever asks. */
export function orderedMarks(article: Article): Mark[] {
  let marks = inOrder.get(article.marks);
  if (!marks) inOrder.set(article.marks, (marks = marksInOrder(article)));
  return marks;
}

/** The open copy of the article on screen. */
export const useCurrentCopy = (): OpenCopy | undefined => {
  const id = useView(({ article }) => article);
  return useArticles(({ open }) => (id === null ? undefined : open[id]));
};

export function useMarks(id: string): Mark[] {
  const article = useArticles(({ open }) => open[id]?.article);
  return useMemo(() => (article ? orderedMarks(article) : []), [article]);
}

/** The mark the panel shows: the selected one, as long as it is there. */
export function useSelectedMark(id: string): Mark | undefined {
  const selected = useView((state) => state.selected[id] ?? null);
  return useArticles(({ open }) => (selected === null ? undefined : open[id]?.article.marks[selected]));
}
