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
  /** Marked sentences whose every mark is decided, without an alert. */
  settled: number;
  marks: number;
  /** Marks a person has decided on the words as they stand. */
  decided: number;
  paragraphs: ParagraphCoverage[];
}

/** Coverage of the current draft. Linear in text and marks; the text is split once a draft, however often the marks change. */
export function coverageOf(article: Article): Coverage {
  const { spans, paragraphs, sentences: count } = structureOf(currentDraft(article));
  const marks = Object.values(article.marks);

  // Difference arrays: a mark over a whole chapter costs as much as one over a word.
  const touching = new Int32Array(spans.length + 1);
  const undecided = new Int32Array(spans.length + 1);
  let decided = 0;
  for (const mark of marks) {
    const settled = isDecided(mark);
    if (settled) decided++;
    if (mark.lost) continue;
    const first = firstWhere(spans, (span) => span.end > mark.anchor.start);
    const after = firstWhere(spans, (span) => span.start >= mark.anchor.end);
    if (first >= after) continue;
    for (const counts of settled ? [touching] : [touching, undecided]) {
      counts[first]!++;
      counts[after]!--;
    }
  }

  const covered = paragraphs.map((paragraph) => ({ ...paragraph, marked: 0 }));
  const total = { marked: 0, settled: 0 };
  let [touches, open] = [0, 0];
  spans.forEach((span, at) => {
    touches += touching[at]!;
    open += undecided[at]!;
    if (touches === 0) return;
    covered[span.paragraph]!.marked++;
    total.marked++;
    if (open === 0) total.settled++;
  });
  return { sentences: count, checkable: spans.length, ...total, marks: marks.length, decided, paragraphs: covered };
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
