import { sameWords } from '../../anchoring/words';
import type { SameWords } from './command';
import type { Mark } from '../model/mark';

/**
 * The marks after a change of words, with the words noted that a desk's rules count as the same as those that
 * were checked, so that no re-check is asked for. `before` are the marks and `text` the draft of before the
 * change; without rules every letter counts.
 */
export function noteSameWords(
  before: Readonly<Record<string, Mark>>,
  after: Record<string, Mark>,
  rules: SameWords | undefined,
  text = '',
): Record<string, Mark> {
  if (!rules) return after;
  const noted: Record<string, Mark> = {};
  for (const id in after) {
    const mark = after[id]!;
    const { stamp, anchor, lost } = mark;
    if (!stamp || lost || anchor.exact === stamp.words || anchor.exact === before[id]?.anchor.exact) continue;
    if (!sameWords(stamp.words, anchor.exact, rules, text)) continue;
    noted[id] = { ...mark, stamp: { ...stamp, same: anchor.exact } };
  }
  return Object.keys(noted).length > 0 ? { ...after, ...noted } : after;
}
