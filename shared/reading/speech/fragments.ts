/** Short words between marks that share the clause of words somebody is said to have used. */

import { grammar } from '../../text/languages';
import { notSpoken } from '../quotes/kinds';
import type { QuoteSpan } from '../quotes/pairs';
import type { Token } from '../text/tokens';
import type { Line } from './narrative';
import { direct, type Placed, type Utterance } from './utterance';

const { endings, markers, speech } = grammar;

// Words of one clause stand no further apart.
const REACH = 16;

/**
 * `called him a “liar” who was not “fit”`, `promised “calm” and a “new” start`: the fragment at `i` is his
 * who used the one before it. Null for names, titles and terms, and where another clause or speaker comes
 * between.
 */
export function fragmentBeside(
  text: string,
  line: Line,
  index: number,
  i: number,
  quote: QuoteSpan,
  placed: readonly Placed[],
  owner: Map<number, number>,
): Utterance | null {
  const { tokens } = line;
  let at = i - 1;
  while (at >= 0 && i - at <= REACH && tokens[at]!.quote < 0) at--;
  const attribution = placed[owner.get(at) ?? -1]?.attribution;
  if (!attribution?.subject || !attribution.verb.speech || attribution.to > at) return null;
  if (notSpoken(text, quote).kind !== 'scare' || !isOneClause(tokens, at, i)) return null;
  if (placed.some(({ attribution: { cue } }) => cue.from > at && cue.from < i)) return null;
  const cue = { start: tokens[attribution.cue.from]!.start, end: tokens[attribution.cue.to - 1]!.end };
  // The next fragment may lean on this one.
  owner.set(i, owner.get(at)!);
  return direct(text, quote, { line: index, phrase: attribution.subject, cue }, index, line, 'attribution');
}

/** No stop, and no verb with a subject of its own. */
function isOneClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) {
    const { pos, lower, text } = tokens[k]!;
    if (/^[.;:?!()]$/.test(text)) return false;
    const finite = pos === 'AUX' || (pos === 'VERB' && !endings.ongoingOrDone.test(lower));
    const before = tokens[k - 1]!;
    if (
      finite &&
      !speech.owningRelatives.has(before.lower) &&
      before.lower !== markers.goal &&
      before.pos !== 'AUX'
    )
      return false;
  }
  return true;
}
