import { currentDraft, marksInOrder, type Article } from '../domain';
import type { AskedMark } from './types';

/** The marks of an article as papers are asked about them, in text order; `today` where no day is set. */
export function askedMarks(article: Article, today: string): AskedMark[] {
  const { text: draft } = currentDraft(article);
  const published = article.details.publicationDate || today;
  return marksInOrder(article)
    .filter(({ lost, anchor }) => !lost && anchor.start < anchor.end)
    .map(({ id, kind, anchor: { start, end } }) => ({ id, kind, start, end, draft, published }));
}
