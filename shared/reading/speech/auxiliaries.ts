/** What stands between a subject and its verb of saying. */

import {
  ADVERBS_BETWEEN,
  AUXILIARIES,
  BEFORE_DAYS,
  BEFORE_SEEN_SAYING,
  BEFORE_TO_SAY,
  DAYS_BY_THEMSELVES,
  GOING_ON,
  NO_ADVERB_BETWEEN,
  PASSIVE_AUXILIARIES,
  QUOTED_AS_SAYING,
  SEEN_SAYING,
  WANTING_TO,
} from '../../text/languages/en/speech';
import type { Token } from '../text/tokens';
import { isTime } from './phrases';

const SUPPOSED = /^(?:would|could|should|might|may|must|will|shall|can|cannot|not|never)$|n['’]t$/;

/**
 * "Roe said the ban would be called", "he was not calling it": inside a report, what may be said, or was not,
 * is the reporter's of nobody.
 */
export function isSupposed(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const { lower, pos } = tokens[k]!;
    if (SUPPOSED.test(lower)) return true;
    if (pos !== 'AUX' && pos !== 'ADV' && !AUXILIARIES.has(lower)) return false;
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
  const participle = /ing$/.test(tokens[i]!.lower);
  let left = i - 1;
  let passive = false;
  while (left >= 0 && i - left < 8) {
    const t = tokens[left]!;
    const before = tokens[left - 1]?.lower ?? '';
    if (t.named) break;
    // "Roe on Monday said", "Roe has in the past said"
    if (isTime(t) && (t.capital || DAYS_BY_THEMSELVES.has(t.lower)) && left > 0) {
      left -= BEFORE_DAYS.has(before) ? 2 : 1;
    } else if (t.lower === 'past' && before === 'the' && tokens[left - 2]?.lower === 'in') left -= 3;
    else if (t.pos === 'AUX' || AUXILIARIES.has(t.lower)) {
      if (PASSIVE_AUXILIARIES.has(t.lower) && !participle) passive = true;
      left--;
    } else if ((t.pos === 'ADV' && !NO_ADVERB_BETWEEN.has(t.lower)) || ADVERBS_BETWEEN.has(t.lower)) left--;
    else if (leadsToSaying(tokens, left)) left--;
    else if (participle && ((t.lower === 'as' && QUOTED_AS_SAYING.has(before)) || SEEN_SAYING.has(t.lower))) {
      left -= t.lower === 'as' ? 2 : 1;
      while (left >= 0 && BEFORE_SEEN_SAYING.has(tokens[left]!.lower)) left--;
      return { left, passive: false, finite: true };
    } else break;
  }
  return { left, passive, finite: false };
}

/** "WENT ON TO say", "DECLINED TO say": one word of what leads from a subject to its verb of saying. */
function leadsToSaying(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (lower === 'to') return BEFORE_TO_SAY.has(tokens[at - 1]?.lower ?? '');
  return GOING_ON.has(lower) || (WANTING_TO.has(lower) && tokens[at + 1]!.lower === 'to');
}
