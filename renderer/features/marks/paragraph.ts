import { sentencesIn, type Draft } from '@shared/domain';

/**
 * The number of the paragraph an offset lies in, as the report counts them: over the paragraphs that have
 * words.
 */
export function paragraphAt(draft: Draft, offset: number): number {
  const { paragraphs } = sentencesIn(draft);
  const at = paragraphs.findIndex(({ end }) => end > offset);
  return at === -1 ? paragraphs.length : at + 1;
}
