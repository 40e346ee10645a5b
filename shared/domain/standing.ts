import { currentDraft, type Article } from './article';
import { isDecided, type Mark } from './mark';
import { firstAbove, sentencesIn, type Sentences } from './sentences';

/**
 * How a checkable sentence stands: nobody has looked at it, a mark touches it and is open, all its marks are decided, or
 * it was ticked off as having nothing to check.
 */
export const SENTENCE_STATES = ['unseen', 'open', 'settled', 'cleared'] as const;
export type SentenceState = (typeof SENTENCE_STATES)[number];
const [UNSEEN, OPEN, SETTLED, CLEARED] = [0, 1, 2, 3];

/** How every checkable sentence of the current draft stands. */
export interface Standing {
  sentences: Sentences;
  /** By sentence, the index of its state in `SENTENCE_STATES`. */
  states: Uint8Array;
  /** By sentence, the tick that says it is cleared. */
  ticks: ReadonlyMap<number, string>;
  counts: Record<SentenceState, number>;
}

/**
 * Linear in text and marks, and without an object for each sentence: it is asked after every change. `marks` are the
 * article's, for a caller that has them as a list.
 */
export function standingOf(article: Article, marks: readonly Mark[] = Object.values(article.marks)): Standing {
  const sentences = sentencesIn(currentDraft(article));
  const { starts, ends } = sentences;
  const size = starts.length;
  // Difference arrays: a mark over a whole chapter costs as much as one over a word. A lost mark touches nothing.
  const touches = new Int32Array(size + 1);
  const open = new Int32Array(size + 1);
  for (const mark of marks) {
    if (mark.lost) continue;
    const first = firstAbove(ends, mark.anchor.start);
    const after = firstAbove(starts, mark.anchor.end - 1);
    if (first >= after) continue;
    touches[first]!++;
    touches[after]!--;
    if (isDecided(mark)) continue;
    open[first]!++;
    open[after]!--;
  }
  const ticks = new Map<number, string>();
  for (const { id, anchor } of Object.values(article.cleared)) {
    const at = firstAbove(starts, anchor.start - 1);
    if (starts[at] === anchor.start && ends[at] === anchor.end) ticks.set(at, id);
  }
  const states = new Uint8Array(size);
  const counts = { unseen: 0, open: 0, settled: 0, cleared: 0 };
  for (let at = 0, touching = 0, unsettled = 0; at < size; at++) {
    touching += touches[at]!;
    unsettled += open[at]!;
    const state = unsettled > 0 ? OPEN : touching > 0 ? SETTLED : ticks.has(at) ? CLEARED : UNSEEN;
    states[at] = state!;
    counts[SENTENCE_STATES[state!]!]++;
    // A mark says more than a tick.
    if (touching > 0) ticks.delete(at);
  }
  return { sentences, states, ticks, counts };
}
