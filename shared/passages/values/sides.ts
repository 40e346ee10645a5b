/** The two sides that are compared, each read once: the mark with its sentences, and the passage. */

import { dates } from '../../text/dates';
import { eachSentence } from '../../text/sentences';
import type { AskedMark, Passage } from '../types';
import { amountsIn, declaredIn, type Amount, type Declared } from './amounts';
import { momentsIn, type Moment } from './moments';
import { namesIn, type Named } from './names';
import { keysOf, wordsOf, type Word } from './words';

export interface Side {
  text: string;
  words: Word[];
  amounts: Amount[];
  moments: Moment[];
  names: Named[];
}

export interface MarkSide {
  /** The paragraph the mark stands in; its offsets are into this. */
  paragraph: Side;
  /** Where the paragraph begins in the draft. */
  at: number;
  /** The mark itself, as a range of the paragraph. */
  mark: { start: number; end: number };
  /** The sentences it stands in. */
  sentence: { start: number; end: number };
  /** Keys of the mark's words, and of the words of its sentences beside it. */
  keys: ReadonlySet<string>;
  around: ReadonlySet<string>;
  /** Names of the whole draft in lower case: who else there is. */
  draft: string;
}

export interface PassageSide extends Side {
  keys: ReadonlySet<string>;
  aroundKeys: ReadonlySet<string>;
  /** Its cells, as ranges of its text, and the head of each; none where it is no row. */
  cells: { start: number; end: number; head: string }[];
  declared: Declared | null;
}

function sideOf(text: string, published: string, earlier: readonly Moment[], isLoose: boolean): Side {
  const when = dates(text);
  const moments = momentsIn(text, published, earlier, when);
  const isYear = (amount: Amount): boolean =>
    amount.kind === 'count' && moments.some((one) => one.start === amount.start && one.end === amount.end);
  return {
    text,
    words: wordsOf(text),
    amounts: amountsIn(text, when).filter((amount) => !isYear(amount)),
    moments,
    names: namesIn(text, isLoose),
  };
}

const marks = new WeakMap<AskedMark, MarkSide>();

/** What the draft says in and around a mark. */
export function markSide(mark: AskedMark): MarkSide {
  const known = marks.get(mark);
  if (known) return known;
  const { draft, start, end, published } = mark;
  const at = draft.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const stop = draft.indexOf('\n', end);
  const text = draft.slice(at, stop === -1 ? draft.length : stop);
  const own = { start: start - at, end: end - at };
  const before = draft.lastIndexOf('\n', at - 2) + 1;
  const earlier = at > 0 ? momentsIn(draft.slice(before, at), published, []) : [];
  const paragraph = sideOf(text, published, earlier, false);
  const sentence = sentenceAround(text, own);
  const inside = paragraph.words.filter((word) => word.start >= own.start && word.end <= own.end);
  const beside = paragraph.words.filter(
    (word) => word.start >= sentence.start && word.end <= sentence.end && !inside.includes(word),
  );
  const side: MarkSide = {
    paragraph,
    at,
    mark: own,
    sentence,
    keys: keysOf(inside),
    around: keysOf(beside),
    draft: draft.toLowerCase(),
  };
  marks.set(mark, side);
  return side;
}

function sentenceAround(text: string, own: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = own;
  for (const sentence of eachSentence(text, { start: 0, end: text.length })) {
    if (sentence.end <= own.start || sentence.start >= own.end) continue;
    [start, end] = [Math.min(start, sentence.start), Math.max(end, sentence.end)];
  }
  return { start, end };
}

const passages = new WeakMap<Passage, PassageSide>();

/** What a passage says. Its own relative dates count from nothing that is known, and are left out. */
export function passageSide(passage: Passage): PassageSide {
  const known = passages.get(passage);
  if (known) return known;
  const side = sideOf(passage.text, '', [], true);
  const cells = cellsOf(passage.text, passage.around);
  const full: PassageSide = {
    ...side,
    keys: keysOf(side.words),
    aroundKeys: keysOf(wordsOf(passage.around)),
    cells,
    declared:
      declaredIn(cells.map(({ head }) => head).join(' ')) ??
      declaredIn(passage.text) ??
      declaredIn(passage.around),
  };
  passages.set(passage, full);
  return full;
}

const BETWEEN = ' | ';

/** The cells of a row, with the heads where a line of as many cells stands around it. */
function cellsOf(text: string, around: string): PassageSide['cells'] {
  if (!text.includes(BETWEEN)) return [];
  const parts = text.split(BETWEEN);
  const heads = around
    .split('\n')
    .map((line) => line.split(BETWEEN))
    .find((line) => line.length === parts.length);
  let at = 0;
  return parts.map((part, i) => {
    const start = at;
    at += part.length + BETWEEN.length;
    return { start, end: start + part.length, head: heads?.[i] ?? '' };
  });
}
