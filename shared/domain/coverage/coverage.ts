import { PART_KINDS, type PartKind } from '../../vocabulary';
import { currentDraft, type Article } from '../model/article';
import { isDecided } from '../model/mark';
import { SENTENCE_STATES, standingOf, type SentenceState } from './standing';

/**
 * One paragraph that has words in it. `start` and `end` are UTF-16 code units into the draft, `[start, end)`.
 */
export interface ParagraphCoverage {
  /** Counted from 1 over the paragraphs that have words; what the report and the app call "¶ 4". */
  number: number;
  start: number;
  end: number;
  /** Sentences somebody has to stand behind. */
  checkable: number;
  /** Of these, how many at least one mark touches. */
  marked: number;
  /** And how many without a mark were ticked off as having nothing to check. */
  cleared: number;
  /** How many somebody has looked at. */
  looked: number;
}

/**
 * How much of the current draft is marked, looked at and decided. Every number counts something a person can
 * point to.
 */
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
  /** Checkable sentences somebody has looked at, and those that are decided: see `SentenceFigures`. */
  looked: number;
  decidedSentences: number;
  marks: number;
  /** Marks a person has decided on the words as they stand, or closed as cut. */
  decided: number;
  paragraphs: ParagraphCoverage[];
  /** The same by part of the story, the body first; empty where the story is its body alone. */
  parts: PartCoverage[];
}

/** The sentences of one kind of part, and what became of them. */
export interface PartCoverage {
  kind: PartKind | 'body';
  checkable: number;
  marked: number;
  looked: number;
  decided: number;
}

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
  const {
    sentences: { starts, ends },
    states,
    ticks,
  } = standingOf(article);
  return Array.from(states, (state, at) => {
    const cleared = ticks.get(at);
    return {
      start: starts[at]!,
      end: ends[at]!,
      state: SENTENCE_STATES[state]!,
      ...(cleared === undefined ? {} : { cleared }),
    };
  });
}

/** Coverage of the current draft. */
export function coverageOf(article: Article): Coverage {
  const {
    sentences: { paragraphs, paragraphOf, starts },
    states,
    counts,
    looked,
    figures,
  } = standingOf(article);
  const covered = paragraphs.map(({ start, end, checkable }, index): ParagraphCoverage => ({
    number: index + 1,
    start,
    end,
    checkable,
    marked: 0,
    cleared: 0,
    looked: 0,
  }));
  states.forEach((state, at) => {
    const paragraph = covered[paragraphOf[at]!]!;
    if (MARKED.has(SENTENCE_STATES[state]!)) paragraph.marked++;
    else if (SENTENCE_STATES[state] === 'cleared') paragraph.cleared++;
    paragraph.looked += looked[at]!;
  });
  const marks = Object.values(article.marks);
  return {
    sentences: paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences, 0),
    checkable: figures.checkable,
    marked: figures.marked,
    cleared: counts.cleared,
    settled: counts.settled,
    looked: figures.looked,
    decidedSentences: figures.decided,
    marks: marks.length,
    decided: marks.filter(isDecided).length,
    paragraphs: covered,
    parts: byPart(article, { starts, states, looked }),
  };
}

function byPart(
  article: Article,
  { starts, states, looked }: { starts: ArrayLike<number>; states: Uint8Array; looked: Uint8Array },
): PartCoverage[] {
  const { parts } = currentDraft(article);
  if (parts.length === 0) return [];
  const counted = new Map<PartKind | 'body', PartCoverage>();
  let next = 0;
  states.forEach((state, at) => {
    const start = starts[at]!;
    while (next < parts.length && parts[next]!.end <= start) next++;
    const part = parts[next];
    const kind = part && part.start <= start ? part.kind : 'body';
    const of = counted.get(kind) ?? { kind, checkable: 0, marked: 0, looked: 0, decided: 0 };
    counted.set(kind, of);
    of.checkable++;
    if (MARKED.has(SENTENCE_STATES[state]!)) of.marked++;
    of.looked += looked[at]!;
    if (SENTENCE_STATES[state] === 'settled' || SENTENCE_STATES[state] === 'cleared') of.decided++;
  });
  return (['body', ...PART_KINDS] as const).flatMap((kind) => counted.get(kind) ?? []);
}

const MARKED: ReadonlySet<SentenceState> = new Set(['open', 'settled']);
