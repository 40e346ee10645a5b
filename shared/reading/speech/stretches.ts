/** Stretches of a line, cut where a pause ends them. */

import { hasVerb } from './clauses';
import type { Token } from '../text/tokens';
import type { Phrase } from './phrases';

/** A comma, or a quotation in whose place one may stand. */
export const isPause = (token: Token | undefined): boolean =>
  token !== undefined && (token.quote >= 0 || token.text === ',');

/** `[from, to)` without the marks at its edges; null where nothing is left. */
export function trim(tokens: readonly Token[], from: number, to: number): Phrase | null {
  while (from < to && /^[,;:.\-–—]$/.test(tokens[from]!.text)) from++;
  while (to > from && /^[,;:.!?\-–—]$/.test(tokens[to - 1]!.text)) to--;
  return to > from ? { from, to } : null;
}

/** Where the last clause of `[from, to)` begins. */
export function afterSemicolon(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--)
    if (tokens[i]!.text === ';' || (tokens[i]!.text === ':' && hasVerb(tokens, { from, to: i })))
      return i + 1;
  return from;
}
