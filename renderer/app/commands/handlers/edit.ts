import { stepBack, stepForth } from '../../../store/article/articles';
import { isEditing, isTyping } from '../../../store/article/editing';
import { say } from '../../../store/base/notices';
import { beginEditing, goToChange, leaveEditing } from '../../editing';
import { manuscriptHandle } from '../../manuscript-handle';
import { articleId, onManuscript, screen, steps, withArticle, type Handlers } from './handler';
import { libraryHandlers } from './library';

/** Taking back, doing again, finding, and opening the text to typing. */
export const editHandlers: Handlers<'edit'> = {
  // Where the article's text is not on the screen nobody would see what is taken back.
  'edit.undo': {
    when: () => onManuscript() && (Boolean(steps()?.undo.length) || isTyping(articleId() ?? '')),
    run: withArticle(async (article) => {
      const step = await stepBack(article);
      if (!step) return;
      say(`Undone: ${step.label}.`);
      goToChange(article, step, steps()?.redo.at(-1));
    }),
  },
  'edit.redo': {
    when: () => onManuscript() && Boolean(steps()?.redo.length),
    run: withArticle(async (article) => {
      const step = await stepForth(article);
      if (!step) return;
      say(`Done again: ${step.label}.`);
      goToChange(article, step, steps()?.undo.at(-1));
    }),
  },
  // In the library the same key means its own search.
  'edit.find': {
    when: () => onManuscript() || screen() === 'library',
    run: () =>
      screen() === 'library' ? libraryHandlers['library.search'].run() : manuscriptHandle.current?.find(),
  },
  'edit.text': {
    when: onManuscript,
    on: () => isEditing(articleId()),
    run: withArticle((article) => (isEditing(article) ? leaveEditing(article) : beginEditing(article))),
  },
};
