import type { DraftComparison } from '@shared/anchoring';
import { currentDraft, type Article, type SurroundingsRule } from '@shared/domain';
import type { DraftReview } from '@shared/domain/commands/draft-review';
import { talked, type Talked } from '@shared/workers/talk';
import { pageWorker } from '../base/page-worker';
import type { Answer, Question } from './messages';

/**
 * Where questions are answered: a worker in the app, a function in tests. `stop` lets go of what is under
 * way.
 */
export interface Comparer {
  answer: Promise<Answer>;
  stop: () => void;
}

type Ask = (question: Question) => Comparer;

/** A worker for each question: it is stopped by ending it, and its memory goes with it. */
const askWorker: Ask = (question) => {
  const worker = pageWorker<Question, Answer>(
    new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' }),
  );
  const stopped = new AbortController();
  const over = talked(worker, (answer: Answer, done: (answer: Answer) => void) => done(answer), {
    ask: question,
    stop: stopped.signal,
  }).finally(() => worker.terminate());
  return { answer: over.then(answerOf), stop: () => stopped.abort() };
};

function answerOf(over: Talked<Answer>): Answer | Promise<never> {
  if (over.is === 'done') return over.result;
  if (over.is === 'lost')
    return { type: 'failed', message: over.why || 'the comparison could not be started.' };
  return new Promise(() => {});
}

let ask: Ask = askWorker;

/** Says who answers: for tests, which have no workers. */
export const compareWith = (other: Ask): void => void (ask = other);

/**
 * What a new text makes of an article. Rejects where it cannot be compared; never settles once it is stopped.
 */
export function revising(
  article: Article,
  text: string,
  rule: SurroundingsRule,
): { found: Promise<DraftReview>; stop: () => void } {
  const { drafts: _, ...rest } = article;
  // Older drafts do not matter to the comparison, and may be long.
  const { answer, stop } = ask({
    type: 'review',
    article: { ...rest, drafts: [currentDraft(article)] },
    text,
    rule,
  });
  return { stop, found: answer.then((found) => (found.type === 'reviewed' ? found.found : failed(found))) };
}

export function comparing(
  old: string,
  text: string,
): { comparison: Promise<DraftComparison>; stop: () => void } {
  const { answer, stop } = ask({ type: 'compare', old, text });
  return {
    stop,
    comparison: answer.then((found) => (found.type === 'compared' ? found.comparison : failed(found))),
  };
}

function failed(answer: Answer): never {
  throw new Error(
    answer.type === 'failed' ? answer.message : 'the comparison gave another answer than was asked for.',
  );
}
