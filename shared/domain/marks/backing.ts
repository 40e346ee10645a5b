import { marksInOrder, type Article } from '../model/article';
import { canConfirm, isByChecker, type Evidence } from '../model/evidence';
import { isCut, type Mark } from '../model/mark';
import type { Said } from '../model/said';
import { BACKINGS, type Backing } from '../../vocabulary';

/**
 * What stands behind a mark: a source that can be gone to, named by checker or author, before the author's
 * own word, and that before words that are too vague to go by.
 */
export function backingOfMark({ evidence, said = [] }: Pick<Mark, 'evidence' | 'said'>): Backing {
  const worth = new Map(said.map((each) => [each.id, each.worth]));
  const isBacked = (each: Evidence) =>
    each.bears !== 'contradicts' &&
    (isByChecker(each) || each.said === undefined || worth.get(each.said) === 'backed');
  if (evidence.some(isBacked)) return 'backed';
  const has = (what: Said['worth']) => said.some((each) => each.worth === what);
  if (has('on-author')) return 'on-author';
  return has('vague') ? 'vague' : 'none';
}

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
 * it. `marks` are the article's in text order, for a caller that has them.
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
