import { redo, undo } from '../../../store/articles';
import { say } from '../../../store/notices';
import { stage } from '../../stage';
import { onManuscript, steps, withArticle, type Deeds } from './deed';

/** Taking back, doing again, finding. */
export const editDeeds: Deeds<'edit'> = {
  'edit.undo': { when: () => Boolean(steps()?.undo.length), run: withArticle(async (article) => {
    const label = steps()?.undo.at(-1)?.label;
    if (await undo(article)) say(`Undone: ${label}.`);
  }) },
  'edit.redo': { when: () => Boolean(steps()?.redo.length), run: withArticle(async (article) => {
    const label = steps()?.redo.at(-1)?.label;
    if (await redo(article)) say(`Done again: ${label}.`);
  }) },
  'edit.find': { when: onManuscript, run: () => stage.manuscript?.find() },
};
