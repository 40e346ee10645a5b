import type { Facet } from '../types';
import { ALLEGATION, CAUSE, COMPARISON, HISTORY, SCIENCE, SUPERLATIVE } from '../../text/languages/en/claims';

/** What is known about a sentence besides its words. */
export interface Counts {
  quantities: number;
  dates: number;
  places: number;
  names: number;
  titled: number;
}

const BY_WORDS: readonly [Facet, RegExp][] = [
  ['superlative', SUPERLATIVE],
  ['cause', CAUSE],
  ['comparison', COMPARISON],
  ['history', HISTORY],
  ['science', SCIENCE],
  ['allegation', ALLEGATION],
];

/** The kinds of fact a sentence holds, in the order a checker's sheet lists them. */
export function facetsOf(sentence: string, counts: Counts): Facet[] {
  const out: Facet[] = [];
  if (counts.quantities > 0) out.push('number');
  if (counts.dates + counts.places > 0) out.push('date and place');
  if (counts.names + counts.titled > 0) out.push('name and title');
  for (const [facet, pattern] of BY_WORDS) if (pattern.test(sentence)) out.push(facet);
  return out;
}
