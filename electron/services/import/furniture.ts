import { language } from '@shared/text/languages';
import type { Furnishing } from '@shared/text/languages/copy';

/*
 * Page furniture: what a web page hangs around an article and a copy of the page brings along ("Top Stories",
 * live TV, sharing, newsletters). Looked for at the two ends only, and only ever proposed: the person sees it
 * before it goes.
 */

const WHY: Record<Furnishing, string> = {
  stories: 'a list of other stories',
  pointer: 'a pointer to another page',
  television: 'live television',
  advertising: 'advertising',
  button: 'a button',
  'small print': 'small print',
};

export interface Furniture {
  /** Index of the paragraph. */
  index: number;
  why: string;
}

/** In paragraphs. What is longer was copied from no page. */
const LONGEST_PAGE = 100_000;

/**
 * The paragraphs at the start and end of `paragraphs` that look like page furniture. A short line without a
 * full stop that nobody knows is furniture only where it stands between known ones and the end, or is
 * repeated. Never all of the text: where everything looks like furniture, nothing is.
 */
export function findFurniture(paragraphs: string[]): Furniture[] {
  if (paragraphs.length > LONGEST_PAGE) return [];
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);

  const verdict = (paragraph: string): { why: string; sure: boolean } | undefined => {
    if (paragraph.length > 120) return undefined;
    const known = language.copy.furniture.find(([pattern]) => pattern.test(paragraph));
    if (known) return { why: WHY[known[1]], sure: true };
    if ((counts.get(paragraph) ?? 0) > 1 && paragraph.length <= 60)
      return { why: 'repeated on the page', sure: true };
    if (paragraph.length <= 60 && !/[.!?…"”’:]$/.test(paragraph))
      return { why: 'a short line among page furniture', sure: false };
    return undefined;
  };

  const fromEnd = (order: number[]): Furniture[] => {
    const found: Furniture[] = [];
    let pending: Furniture[] = [];
    for (const index of order) {
      const seen = verdict(paragraphs[index]!);
      if (!seen) break;
      pending.push({ index, why: seen.why });
      if (seen.sure) {
        found.push(...pending);
        pending = [];
      }
    }
    return found;
  };

  const indices = paragraphs.map((_, index) => index);
  const tail = fromEnd([...indices].reverse());
  const head = fromEnd(indices);
  const all = [...new Map([...head, ...tail].map((piece) => [piece.index, piece])).values()];
  return all.length === paragraphs.length ? [] : all.sort((a, b) => a.index - b.index);
}
