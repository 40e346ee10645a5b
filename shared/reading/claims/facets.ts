import { grammar } from '../../text/languages';
import type { ClaimFacet } from '../types';

const { claims } = grammar;

/** What is known about a sentence besides its words. */
export interface Counts {
  quantities: number;
  dates: number;
  places: number;
  names: number;
  titled: number;
}

const BY_WORDS: readonly [ClaimFacet, RegExp][] = [
  ['superlative', claims.superlative],
  ['cause', claims.cause],
  ['comparison', claims.comparison],
  ['history', claims.history],
  ['science', claims.science],
  ['allegation', claims.allegation],
];

/** The kinds of fact a sentence holds, in the order a checker's sheet lists them. */
export function facetsOf(sentence: string, counts: Counts): ClaimFacet[] {
  const out: ClaimFacet[] = [];
  if (counts.quantities > 0) out.push('number');
  if (counts.dates + counts.places > 0) out.push('date-place');
  if (counts.names + counts.titled > 0) out.push('name-title');
  for (const [facet, pattern] of BY_WORDS) if (pattern.test(sentence)) out.push(facet);
  return out;
}
