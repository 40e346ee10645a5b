/** What stands between a subject and its verb of saying. */

import { grammar } from '../../text/languages';
import type { Token } from '../text/tokens';
import { isTime } from './phrases';

const { endings, markers, speech } = grammar;

/**
 * "Roe said the ban would be called", "he was not calling it": inside a report, what may be said, or was not,
 * is the reporter's of nobody.
 */
export function isSupposed(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const { lower, pos } = tokens[k]!;
    if (speech.supposed.test(lower)) return true;
    if (pos !== 'AUX' && pos !== 'ADV' && !speech.auxiliaries.has(lower)) return false;
  }
  return false;
}

/**
 * From the cue leftwards over "has repeatedly", "went on to", "was quoted as": to the last token before them.
 */
export function pastAuxiliaries(
  tokens: readonly Token[],
  i: number,
): { left: number; passive: boolean; finite: boolean } {
  const participle = endings.ongoing.test(tokens[i]!.lower);
  let left = i - 1;
  let passive = false;
  while (left >= 0 && i - left < 8) {
    const t = tokens[left]!;
    const before = tokens[left - 1]?.lower ?? '';
    // "Most believe that": nobody stands before it.
    if (t.named || (left === 0 && speech.quantitiesAlone.has(t.lower))) break;
    // "Roe on Monday said", "Roe has in the past said"
    if (isTime(t) && (t.capital || speech.daysByThemselves.has(t.lower)) && left > 0) {
      left -= speech.beforeDays.has(before) ? 2 : 1;
    } else if (isInThePast(tokens, left)) left -= 3;
    else if (t.pos === 'AUX' || speech.auxiliaries.has(t.lower)) {
      if (speech.passiveAuxiliaries.has(t.lower) && !participle) passive = true;
      left--;
    } else if (
      (t.pos === 'ADV' && !speech.noAdverbBetween.has(t.lower)) ||
      speech.adverbsBetween.has(t.lower)
    )
      left--;
    else if (leadsToSaying(tokens, left)) left--;
    else if (
      participle &&
      ((t.lower === markers.role && speech.quotedAsSaying.has(before)) || speech.seenSaying.has(t.lower))
    ) {
      left -= t.lower === markers.role ? 2 : 1;
      while (left >= 0 && speech.beforeSeenSaying.has(tokens[left]!.lower)) left--;
      return { left, passive: false, finite: true };
    } else break;
  }
  return { left, passive, finite: false };
}

function isInThePast(tokens: readonly Token[], at: number): boolean {
  const [within, the, past] = speech.inThePast;
  return tokens[at]!.lower === past && tokens[at - 1]?.lower === the && tokens[at - 2]?.lower === within;
}

/** "WENT ON TO say", "DECLINED TO say": one word of what leads from a subject to its verb of saying. */
function leadsToSaying(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (lower === markers.goal) return speech.beforeToSay.has(tokens[at - 1]?.lower ?? '');
  return (
    speech.goingOn.has(lower) ||
    ((speech.wantingTo.has(lower) || speech.beforeToSay.has(lower)) && tokens[at + 1]!.lower === markers.goal)
  );
}
