/**
 * What is reported without "that" and without marks: "vowed to cut taxes", "accused Roe of lying",
 * "described the plan as a danger".
 */

import { grammar } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { isSupposed } from './auxiliaries';
import { hasQuote } from './clauses';
import { leadsToDeed } from './nominals';
import { isComma, phraseAfter, type Phrase } from './phrases';
import { trim } from './stretches';

const { speech } = grammar;

/**
 * The promise or the charge behind the cue of `at`, before `end`; null where the verb makes none, where it
 * might or did not, and where words between marks say it better.
 */
export function deedOf(tokens: readonly Token[], at: Attribution, end: number): Phrase | null {
  const promises = speech.committing.has(at.verb.lemma) && leadsToDeed(tokens, at.to);
  const links = speech.charging.get(at.verb.lemma);
  if (!promises && !(links && chargesWith(tokens, at.to, links))) return null;
  if (isSupposed(tokens, at.cue.from)) return null;
  const until = promises ? end : momentAfter(tokens, at.to, end);
  const deed = trim(tokens, at.to, turn(tokens, at.to, until));
  return deed && !hasQuote(tokens, deed) ? deed : null;
}

/** "ROE OF lying", "THE PLAN AS a danger": whom or what, and soon what for. */
function chargesWith(tokens: readonly Token[], at: number, links: ReadonlySet<string>): boolean {
  const accused = phraseAfter(tokens, at);
  if (!accused || accused.from > at) return false;
  for (let i = at + 1; i <= accused.to + 1; i++)
    if (links.has(tokens[i]?.lower ?? '')) return tokens[i + 1] !== undefined;
  return false;
}

/** "accused them of hiding AFTER the dam had burst": when it was said. */
function momentAfter(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from + 2; i < end; i++) if (speech.moments.has(tokens[i]!.lower)) return i;
  return end;
}

/** Where the reporter turns to something else: ", but", ", while", "but did not". */
function turn(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i + 1 < end; i++) {
    const [token, next] = [tokens[i]!, tokens[i + 1]!];
    if (isComma(token) && speech.adversative.has(next.lower)) return i;
    if (speech.adversative.has(token.lower) && next.pos === 'AUX') return i;
  }
  return end;
}
