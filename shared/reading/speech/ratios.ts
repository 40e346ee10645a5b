import { grammar } from '../../text/languages';
import type { Token } from '../text/tokens';

const { markers, speech } = grammar;

/** Where "six in 10" or "nine out of 10" begins that ends before `end`; -1 where none does. */
export function ratioFrom(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]!.pos !== 'NUM') return -1;
  const link = tokens[end - 2]?.lower;
  const outOf = link === markers.possession && tokens[end - 3]?.pos === 'ADP';
  const from = outOf ? end - 4 : link === markers.within ? end - 3 : -1;
  if (tokens[from]?.pos !== 'NUM') return -1;
  return speech.approximately.has(tokens[from - 1]?.lower ?? '') ? from - 1 : from;
}
