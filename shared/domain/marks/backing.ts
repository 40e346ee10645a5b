import { marksInOrder, type Article } from '../model/article';
import { backingOfMark } from '../evidence/backing';
import { canConfirm, type Evidence } from '../model/evidence';
import { isCut, type Mark } from '../model/mark';
import type { Said } from '../model/said';
import { BACKINGS, type Backing } from '../../vocabulary';

/** A line of the list of backing. */
export interface Backed {
  mark: Mark;
  backing: Backing;
  /** What the author wrote. */
  said: readonly Said[];
  /** The evidence the author vouches for that a checker can confirm: see `evidence.confirm`. */
  toConfirm: Evidence[];
}

/**
 * The list of backing: every mark somebody still has to stand behind, in text order, by what stands behind
 * it. Each is in one group and no other: one that could be in several, by a source and the author's word, or
 * by the author's word and “see notes”, is in the one that says most, as `backingOfMark` has it. `marks` are
 * the article's in text order, for a caller that has them.
 */
export function backingOf(
  article: Pick<Article, 'marks' | 'sources'>,
  marks: readonly Mark[] = marksInOrder(article),
): Record<Backing, Backed[]> {
  const groups = Object.fromEntries(BACKINGS.map((each) => [each, []])) as unknown as Record<
    Backing,
    Backed[]
  >;
  for (const mark of marks) {
    if (isCut(mark)) continue;
    const backing = backingOfMark(mark);
    groups[backing].push({
      mark,
      backing,
      said: mark.said ?? [],
      toConfirm: toConfirm(mark, article.sources),
    });
  }
  return groups;
}

/** The evidence of a mark that waits for a checker's look. */
export const toConfirm = ({ evidence }: Pick<Mark, 'evidence'>, sources: Article['sources']): Evidence[] =>
  evidence.filter((each) => canConfirm(each, sources));
