import { sentences } from '../reading/text/sentences';
import { currentDraft, type Article, type Draft } from './article';
import { isDecided } from './mark';

/** One paragraph that has words in it. `start` and `end` are UTF-16 code units into the draft, `[start, end)`. */
export interface ParagraphCoverage {
  /** Counted from 1 over the paragraphs that have words; what the report and the app call "¶ 4". */
  number: number;
  start: number;
  end: number;
  /** Sentences somebody has to stand behind. */
  checkable: number;
  /** Of these, how many at least one mark touches. */
  marked: number;
}

/** How much of the current draft has been looked at. Every number counts something a person can point to. */
export interface Coverage {
  sentences: number;
  /** Sentences somebody has to stand behind: all that have a letter or a figure in them, bylines apart. */
  checkable: number;
  /** Checkable sentences that at least one mark touches. A lost mark touches nothing. */
  marked: number;
  /** Checkable sentences without a mark that somebody ticked off as having nothing to check. */
  cleared: number;
  /** Marked sentences whose every mark is decided, without an alert. */
  settled: number;
  marks: number;
  /** Marks a person has decided on the words as they stand. */
  decided: number;
  paragraphs: ParagraphCoverage[];
}

/**
 * How a checkable sentence stands: nobody has looked at it, a mark touches it and is open, all its marks are decided, or
 * it was ticked off as having nothing to check.
 */
export type SentenceState = 'unseen' | 'open' | 'settled' | 'cleared';

export interface SentenceCoverage {
  /** UTF-16 code units into the draft, `[start, end)`. */
  start: number;
  end: number;
  state: SentenceState;
  /** The tick that says so, where it is cleared. */
  cleared?: string;
}

/** Every checkable sentence of the current draft in text order, and how it stands. */
export function sentencesOf(article: Article): SentenceCoverage[] {
  const { spans } = structureOf(currentDraft(article));
  const { touches, open } = countMarks(article, spans);
  const ticked = new Map(Object.values(article.cleared).map(({ id, anchor }) => [`${anchor.start} ${anchor.end}`, id]));
  return spans.map(({ start, end }, at) => {
    if (touches[at]! > 0) return { start, end, state: open[at]! > 0 ? 'open' : 'settled' };
    const cleared = ticked.get(`${start} ${end}`);
    return cleared ? { start, end, state: 'cleared', cleared } : { start, end, state: 'unseen' };
  });
}

/** Coverage of the current draft. Linear in text and marks; the text is split once a draft, however often the marks change. */
export function coverageOf(article: Article): Coverage {
  const { spans, paragraphs, sentences: count } = structureOf(currentDraft(article));
  const covered = paragraphs.map((paragraph) => ({ ...paragraph, marked: 0 }));
  const total = { unseen: 0, open: 0, settled: 0, cleared: 0 };
  sentencesOf(article).forEach(({ state }, at) => {
    total[state]++;
    if (state === 'open' || state === 'settled') covered[spans[at]!.paragraph]!.marked++;
  });
  const marks = Object.values(article.marks);
  return {
    sentences: count, checkable: spans.length, marked: total.open + total.settled, cleared: total.cleared, settled: total.settled,
    marks: marks.length, decided: marks.filter(isDecided).length, paragraphs: covered,
  };
}

/** For every sentence, how many marks touch it and how many of these are not settled. */
function countMarks(article: Article, spans: Structure['spans']): { touches: Int32Array; open: Int32Array } {
  // Difference arrays: a mark over a whole chapter costs as much as one over a word.
  const touches = new Int32Array(spans.length + 1);
  const open = new Int32Array(spans.length + 1);
  for (const mark of Object.values(article.marks)) {
    if (mark.lost) continue;
    const first = firstWhere(spans, (span) => span.end > mark.anchor.start);
    const after = firstWhere(spans, (span) => span.start >= mark.anchor.end);
    if (first >= after) continue;
    for (const counts of isDecided(mark) ? [touches] : [touches, open]) {
      counts[first]!++;
      counts[after]!--;
    }
  }
  for (const counts of [touches, open]) for (let at = 1; at < counts.length; at++) counts[at]! += counts[at - 1]!;
  return { touches, open };
}

interface Structure {
  /** The checkable sentences in text order, with the index of their paragraph. */
  spans: { start: number; end: number; paragraph: number }[];
  paragraphs: Omit<ParagraphCoverage, 'marked'>[];
  sentences: number;
}

// A status bar asks after every mark; the draft, and so its sentences, stays the same object all the while.
const known = new WeakMap<Draft, Structure>();

function structureOf(draft: Draft): Structure {
  const before = known.get(draft);
  if (before) return before;
  const structure: Structure = { spans: [], paragraphs: [], sentences: 0 };
  const bylines = new Set(draft.formats.filter((format) => format.type === 'byline').map((format) => format.start));
  const { text } = draft;
  for (let start = 0; start <= text.length;) {
    const at = text.indexOf('\n', start);
    const end = at === -1 ? text.length : at;
    if (hasWords(text.slice(start, end))) {
      const all = sentences(text, { start, end });
      // A byline is checked as a name in the details, not as a sentence of the story. Headings count: they can libel too.
      const checkable = bylines.has(start) ? [] : all.filter((span) => hasWords(text.slice(span.start, span.end)));
      const index = structure.paragraphs.length;
      structure.sentences += all.length;
      structure.paragraphs.push({ number: index + 1, start, end, checkable: checkable.length });
      for (const span of checkable) structure.spans.push({ ...span, paragraph: index });
    }
    start = end + 1;
  }
  known.set(draft, structure);
  return structure;
}

const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** The first index for which `holds`, in a list where it holds for every later one too; the length where it never does. */
function firstWhere<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
