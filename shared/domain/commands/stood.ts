import type { Article, Stood } from '../model/article';
import type { Mark } from '../model/mark';

type Marks = Pick<Article, 'marks'>;

/** How a quotation stands now; null where it gives nobody's very words, or they are gone. */
export function quoteStanding({ marks }: Marks, mark: Mark): Stood | null {
  const { id, kind, form, lost, anchor, people, attribution } = mark;
  if (kind !== 'quote' || lost || form === 'paraphrase') return null;
  const by = attribution === undefined ? undefined : marks[attribution];
  const spoken = by && !by.lost ? { speaking: by.people, by: by.anchor.exact } : { speaking: [], by: '' };
  return { mark: id, start: anchor.start, end: anchor.end, people, ...spoken };
}

/** The quotations of an article as they stand now, for the draft that comes next to be compared with. */
export const quotesStanding = (article: Marks): Stood[] =>
  Object.values(article.marks).flatMap((mark) => quoteStanding(article, mark) ?? []);

/** As a field of the next draft: absent where there are no quotations. */
export function stoodBefore(article: Marks): { before?: Stood[] } {
  const before = quotesStanding(article);
  return before.length > 0 ? { before } : {};
}
