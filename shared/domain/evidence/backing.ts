import { isByChecker, type Evidence } from '../model/evidence';
import type { Mark } from '../model/mark';
import type { Said } from '../model/said';
import type { Backing } from '../../vocabulary';

/**
 * What stands behind a mark: a source that can be gone to, named by checker or author, before the author's
 * own word, and that before words that are too vague to go by.
 */
export function backingOfMark({ evidence, said = [] }: Pick<Mark, 'evidence' | 'said'>): Backing {
  if (evidence.length + said.length === 0) return 'none';
  const worth = new Map(said.map((each) => [each.id, each.worth]));
  const isBacked = (each: Evidence) =>
    each.bears !== 'contradicts' &&
    (isByChecker(each) || each.said === undefined || worth.get(each.said) === 'backed');
  if (evidence.some(isBacked)) return 'backed';
  const has = (what: Said['worth']) => said.some((each) => each.worth === what);
  if (has('on-author')) return 'on-author';
  return has('vague') ? 'vague' : 'none';
}
