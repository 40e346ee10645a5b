import { paragraphs } from '../text/paragraphs';
import { firstAbove, type Range } from '../text/ranges';
import { sentenceOf } from './dated';
import type { Spot } from './types';

/** Where stretches of the draft are. */
export function spotsIn(text: string): (range: Range) => Spot {
  const places = paragraphs(text);
  const starts = places.map(({ start }) => start);
  return ({ start, end }) => {
    const nth = Math.max(1, firstAbove(starts, start));
    const { start: from, end: to } = places[nth - 1] ?? { start: 0, end: text.length };
    const said = sentenceOf(text.slice(from, to), { start: start - from, end: end - from });
    return { in: 'draft', name: '', start, end, locator: `paragraph ${nth}`, said };
  };
}
