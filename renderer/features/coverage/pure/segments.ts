import type { FactOfMark } from '@shared/domain';

/** A stretch of a mark's words: one fact, or what stands between two. */
export interface Segment {
  words: string;
  fact: FactOfMark | null;
}

/**
 * The words of a mark that begins at `start`, cut where a fact begins and ends. Facts that lie over another
 * (words ticked by hand may) are left over. Law: the segments' words are the mark's.
 */
export function segmentsOf(
  exact: string,
  start: number,
  facts: readonly FactOfMark[],
): { segments: Segment[]; over: FactOfMark[] } {
  const segments: Segment[] = [];
  const over: FactOfMark[] = [];
  let at = 0;
  for (const fact of facts) {
    if (fact.start - start < at) {
      over.push(fact);
      continue;
    }
    if (fact.start - start > at) segments.push({ words: exact.slice(at, fact.start - start), fact: null });
    segments.push({ words: exact.slice(fact.start - start, fact.end - start), fact });
    at = fact.end - start;
  }
  if (at < exact.length) segments.push({ words: exact.slice(at), fact: null });
  return { segments, over };
}
