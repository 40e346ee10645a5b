import type { CommandId } from '@shared/contract';
import type { Mark } from '@shared/domain';
import { useArticles } from '../../../store/article/articles';
import { targetsOf } from '../../../store/marks/selection';
import { currentMark } from '../../../store/marks/marking';
import { useDraftComparison } from '../../../store/drafts/comparison';
import { useDraftReview } from '../../../store/drafts/review';
import { useView } from '../../../store/base/view';

/** What a command of the registry does. */
export interface Handler {
  /** Whether it can be done now; always, when it does not say. */
  when?: () => boolean;
  /** Of commands that turn something on and off: whether it is on. */
  on?: () => boolean;
  run: () => void | Promise<void>;
}

/** The handlers of all commands whose ids begin with one of these words. */
export type Handlers<Begins extends string> = Record<Extract<CommandId, `${Begins}.${string}`>, Handler>;

export const screen = () => useView.getState().screen;
export const articleId = () => useView.getState().article;
export const inArticle = () => articleId() !== null;
/** Whether drafts are being looked at in place of the desk: a 4 must not decide about a mark nobody sees. */
export const lookingAtDrafts = () => {
  const article = articleId();
  return (
    article !== null &&
    (useDraftReview.getState().review?.article === article ||
      useDraftComparison.getState().shown?.article === article)
  );
};
export const onManuscript = () => screen() === 'article' && inArticle() && !lookingAtDrafts();
export const hasMark = () => onManuscript() && currentMark() !== null;
export const steps = () => useArticles.getState().open[articleId() ?? '']?.steps;

export const withArticle = (run: (article: string) => void | Promise<void>) => () => {
  const article = articleId();
  if (article !== null) return run(article);
};
export const withMark =
  (run: (at: NonNullable<ReturnType<typeof currentMark>>) => void | Promise<void>) => () => {
    const at = currentMark();
    if (at) return run(at);
  };
/** The marks chosen together, or the one in hand. */
export const withTargets = (run: (article: string, marks: readonly Mark[]) => void | Promise<void>) =>
  withArticle((article) => {
    const marks = targetsOf(article);
    if (marks.length > 0) return run(article, marks);
  });
