import type { MarkPassages, PassagesProgress, PassagesReply } from '@shared/contract';
import type { Article, Bearing } from '@shared/domain';
import type { ToldPassage } from '@shared/passages/told';
import { create } from 'zustand';
import { useArticles } from '../article/articles';
import { reasonOf, stet } from '../base/bridge';
import { takeWords } from './taking';

/*
 * What the papers say of the marks: of the one that is selected, and of all of them. It is asked and shown;
 * a mark gets evidence by a person, and a status by nothing here.
 */

type Found = Extract<PassagesReply, { outcome: 'found' }>;

/** What is known of one mark. */
interface Answered {
  mark: string;
  found: Found | null;
  /** Why there is no answer, in a sentence. */
  message: string | null;
}

/** The look through all papers, as far as it is. */
export interface LookedThrough {
  going: boolean;
  done: number;
  of: number;
  marks: readonly MarkPassages[];
  /** Papers without words, which were not looked in. */
  wordless: readonly string[];
  /** What was asked: the words of each mark, and the papers, as they were. */
  asked: Asked;
  message: string | null;
}

/** What a look through the papers is of. */
export interface Asked {
  marks: Readonly<Record<string, string>>;
  papers: readonly string[];
}

interface PassagesState {
  of: Record<string, Answered>;
  all: Record<string, LookedThrough>;
}

export const usePassages = create<PassagesState>(() => ({ of: {}, all: {} }));

/** Asks what the papers say of a mark. What was said of another before is not shown for it. */
export async function askPassages(article: string, mark: string): Promise<void> {
  const before = usePassages.getState().of[article];
  if (before?.mark !== mark) keepAnswer(article, { mark, found: null, message: null });
  const reply = await stet()
    ['passages.of']({ article, mark })
    .catch((error: unknown): PassagesReply => ({ outcome: 'refused', message: reasonOf(error) }));
  if (reply.outcome === 'superseded' || usePassages.getState().of[article]?.mark !== mark) return;
  keepAnswer(
    article,
    reply.outcome === 'found'
      ? { mark, found: reply, message: null }
      : { mark, found: null, message: reply.message },
  );
}

const keepAnswer = (article: string, answer: Answered): void =>
  usePassages.setState(({ of }) => ({ of: { ...of, [article]: answer } }));

/** Looks through all papers for every mark; what is found comes bit by bit. */
export async function lookThrough(article: string): Promise<void> {
  if (usePassages.getState().all[article]?.going) return;
  keepAll(article, {
    ...NOTHING,
    going: true,
    asked: askedOf(useArticles.getState().open[article]?.article),
  });
  const reply = await stet()
    ['passages.all']({ article })
    .catch((error: unknown) => ({ outcome: 'refused' as const, message: reasonOf(error) }));
  const message =
    reply.outcome === 'refused'
      ? reply.message
      : reply.outcome === 'stopped'
        ? 'Stopped. What was found until then is below.'
        : null;
  keepAll(article, { going: false, message });
}

export const stopLooking = (): void => void stet()['passages.stop']();

/** What a look through the papers of an article would be of, as it is now. */
export function askedOf(article: Pick<Article, 'marks' | 'papers'> | undefined): Asked {
  const marks = Object.values(article?.marks ?? {}).filter(({ lost }) => !lost);
  return {
    marks: Object.fromEntries(marks.map(({ id, anchor }) => [id, anchor.exact])),
    papers: Object.keys(article?.papers ?? {}),
  };
}

/** How many marks and papers came or became others since something was asked. */
export function changedSince(asked: Asked, now: Asked): { marks: number; papers: number } {
  const marks = Object.entries(now.marks).filter(([id, words]) => asked.marks[id] !== words);
  const came = now.papers.filter((id) => !asked.papers.includes(id));
  const went = asked.papers.filter((id) => !now.papers.includes(id));
  return { marks: marks.length, papers: came.length + went.length };
}

const NOTHING: LookedThrough = {
  ...{ going: false, done: 0, of: 0, marks: [], wordless: [], message: null },
  asked: { marks: {}, papers: [] },
};
const keepAll = (article: string, change: Partial<LookedThrough>): void =>
  usePassages.setState(({ all }) => ({
    all: { ...all, [article]: { ...(all[article] ?? NOTHING), ...change } },
  }));

/** Follows what the main process tells of it. Returns the function that stops. */
export const followPassages = (): (() => void) => stet().on('passages.progress', follow);

function follow({ article, left, done, of, marks, wordless }: PassagesProgress): void {
  const { of: answers, all } = usePassages.getState();
  const looked = all[article];
  if (looked?.going && of > 0) keepAll(article, { done, of, marks: [...looked.marks, ...marks], wordless });
  // One more paper was read: what it says of the mark on screen is asked for.
  const answer = answers[article];
  if (of === 0 && answer?.found && answer.found.left > left) void askPassages(article, answer.mark);
}

/** What a passage says of the mark as a whole, as far as its values tell: the person decides. */
export const differs = ({ values }: ToldPassage): boolean => values.some(({ bears }) => bears === 'differs');

/** Puts a passage against a mark, as evidence that bears on it so. True where it is there. */
export const takePassage = (
  article: string,
  mark: string,
  passage: ToldPassage,
  bears: Bearing,
): Promise<boolean> => takeWords(article, mark, passage, bears);
