import { currentDraft, type Article } from '../model/article';
import { HANDFUL } from '../commands/bulk';
import { isDecided, type Mark } from '../model/mark';
import { counted } from '../model/numbers';
import { firstAbove } from '../../text/ranges';
import { sentencesIn, type Sentences } from './sentences';

/**
 * How a checkable sentence stands: neither mark nor tick is on it, a mark touches it and is open, all its
 * marks are decided, or it was ticked off as having nothing to check.
 */
export const SENTENCE_STATES = ['unseen', 'open', 'settled', 'cleared'] as const;
export type SentenceState = (typeof SENTENCE_STATES)[number];
const [UNSEEN, OPEN, SETTLED, CLEARED] = [0, 1, 2, 3];

/**
 * Three things are counted of sentences, and everywhere the same three:
 * - *marked*: a mark touches it. A lost mark touches nothing.
 * - *looked at*: a person did something with it, and not in bulk: a mark that touches it was made by hand,
 *   accepted by itself or had something done to it since; or it was ticked off by itself. A mark over many
 *   sentences is no look at any of them.
 * - *decided*: all its marks are decided on the words as they stand, or it was ticked off as having nothing
 *   to check.
 */
export interface SentenceFigures {
  marked: number;
  looked: number;
  decided: number;
  /** All that somebody has to stand behind. */
  checkable: number;
}

/** The three, as they are explained to whoever reads the figures. */
export const SENTENCE_WORDS: Record<'marked' | 'looked' | 'decided', string> = {
  marked: 'A mark touches them.',
  looked:
    'Somebody made a mark in them by hand, accepted one by itself, did something to one, or ticked them off by ' +
    'themselves. What is done in bulk is no look.',
  decided:
    'All their marks are decided on the words as they stand, or they were ticked off as having nothing to check.',
};

/** "Of 233 sentences 40 are marked, 12 looked at, 9 decided." */
export const sentencesInWords = ({ marked, looked, decided, checkable }: SentenceFigures): string =>
  `Of ${counted(checkable, 'sentence')} ${counted(marked, 'is', 'are')} marked, ` +
  `${looked.toLocaleString('en-GB')} looked at, ${decided.toLocaleString('en-GB')} decided.`;

/** How every checkable sentence of the current draft stands. */
export interface Standing {
  sentences: Sentences;
  /** By sentence, the index of its state in `SENTENCE_STATES`. */
  states: Uint8Array;
  /** By sentence, the tick that says it is cleared. */
  ticks: ReadonlyMap<number, string>;
  counts: Record<SentenceState, number>;
  /** By sentence, 1 where somebody has looked at it. */
  looked: Uint8Array;
  /** By sentence, 1 where no mark of its own stands: none touches it, or only such as lie over many. */
  bare: Uint8Array;
  figures: SentenceFigures;
}

/**
 * Linear in text and marks, and without an object for each sentence: it is asked after every change. `marks`
 * are the article's, for a caller that has them as a list.
 */
export function standingOf(
  article: Article,
  marks: readonly Mark[] = Object.values(article.marks),
): Standing {
  const sentences = sentencesIn(currentDraft(article));
  const { starts, ends } = sentences;
  const size = starts.length;
  // Difference arrays: a mark over a whole chapter costs as much as one over a word. A lost mark touches
  // nothing.
  const differences = () => new Int32Array(size + 1);
  const [touches, open, own, looks] = [differences(), differences(), differences(), differences()];
  for (const mark of marks) {
    if (mark.lost) continue;
    const first = firstAbove(ends, mark.anchor.start);
    const after = firstAbove(starts, mark.anchor.end - 1);
    if (first >= after) continue;
    add(touches, first, after);
    if (!isDecided(mark)) add(open, first, after);
    if (after - first > HANDFUL) continue;
    add(own, first, after);
    if (!mark.bulk) add(looks, first, after);
  }
  const ticks = new Map<number, string>();
  const looked = new Uint8Array(size);
  for (const { id, anchor, bulk } of Object.values(article.cleared)) {
    const at = firstAbove(starts, anchor.start - 1);
    if (starts[at] !== anchor.start || ends[at] !== anchor.end) continue;
    ticks.set(at, id);
    if (!bulk) looked[at] = 1;
  }
  const [states, bare] = [new Uint8Array(size), new Uint8Array(size)];
  const counts = { unseen: 0, open: 0, settled: 0, cleared: 0 };
  const figures = { marked: 0, looked: 0, decided: 0, checkable: size };
  for (let at = 0, touching = 0, unsettled = 0, owned = 0, looking = 0; at < size; at++) {
    touching += touches[at]!;
    unsettled += open[at]!;
    owned += own[at]!;
    looking += looks[at]!;
    const state = unsettled > 0 ? OPEN : touching > 0 ? SETTLED : ticks.has(at) ? CLEARED : UNSEEN;
    states[at] = state!;
    counts[SENTENCE_STATES[state!]!]++;
    if (looking > 0) looked[at] = 1;
    if (owned === 0) bare[at] = 1;
    if (touching > 0) figures.marked++;
    if (looked[at] === 1) figures.looked++;
    if (state === SETTLED || state === CLEARED) figures.decided++;
    // A mark says more than a tick.
    if (touching > 0) ticks.delete(at);
  }
  return { sentences, states, ticks, counts, looked, bare, figures };
}

function add(differences: Int32Array, first: number, after: number): void {
  differences[first]!++;
  differences[after]!--;
}
