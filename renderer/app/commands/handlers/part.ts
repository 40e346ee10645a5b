import { currentDraft, PART_KINDS, partAt, type PartKind } from '@shared/domain';
import { useArticles } from '../../../store/article/articles';
import { setPart } from '../../../store/article/parts';
import { notify } from '../../../store/base/notices';
import { manuscriptHandle } from '../../manuscript-handle';
import { articleId, onManuscript, withArticle, type Handler, type Handlers } from './handler';

/** The part the cursor is in; null: it is in the body. */
function kindHere(): PartKind | null {
  const range = manuscriptHandle.current?.cursor();
  const copy = useArticles.getState().open[articleId() ?? ''];
  return (range && copy && partAt(currentDraft(copy.article).parts, range.start)?.kind) ?? null;
}

const setting = (kind: PartKind | null): Handler => ({
  when: onManuscript,
  on: () => kindHere() === kind,
  run: withArticle(async (article) => {
    const range = manuscriptHandle.current?.cursor();
    if (!range || !(await setPart(article, range, kind)))
      notify('info', 'Put the cursor into a paragraph with words first.');
  }),
});

/** What of the text is no body. */
export const partHandlers = {
  'part.body': setting(null),
  ...Object.fromEntries(PART_KINDS.map((kind) => [`part.${kind}`, setting(kind)])),
} as Handlers<'part'>;
