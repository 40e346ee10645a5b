import { BEARING_INFO, newId, type Bearing, type Evidence } from '@shared/domain';
import { dispatch, undo, useArticles } from '../article/articles';
import { notify } from '../base/notices';

/** Words of a paper that are to be evidence. Offsets are into the text of the paper. */
interface Taken {
  paper: string;
  start: number;
  end: number;
  text: string;
  locator: string;
  heard?: Evidence['heard'];
}

/** Puts words of a paper against a mark, as evidence that bears on it so. True where it is there. */
export async function takeWords(
  article: string,
  mark: string,
  { paper: id, start, end, text, locator, heard }: Taken,
  bears: Bearing,
): Promise<boolean> {
  const paper = useArticles.getState().open[article]?.article.papers[id];
  if (!paper) return false;
  const done = await dispatch(article, {
    type: 'evidence.add',
    sources: [],
    evidence: [
      {
        ...{ id: newId(), mark, source: paper.source, locator, excerpt: text, bears },
        ...{ paper: paper.id, place: { start, end } },
        ...(heard ? { heard } : {}),
      },
    ],
  });
  if (!done.ok) return false;
  notify('info', `Evidence added: ${BEARING_INFO[bears].label.toLowerCase()}.`, {
    label: 'Undo',
    run: () => void undo(article, done.command),
  });
  return true;
}
