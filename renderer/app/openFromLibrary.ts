import type { SearchPlace } from '@shared/contract';
import { openArticle } from '../store/article/articles';
import { setShown } from '../store/app/panes';
import { select, showArticle, showWords } from '../store/base/view';
import { openPaper } from '../store/papers/open';

/**
 * Opens an article and shows it, at a place of it if one is given. False where it cannot be opened: the
 * screen stays and a notice says why.
 */
export async function openFromLibrary(
  id: string,
  place?: Pick<SearchPlace, 'mark' | 'paper' | 'start' | 'end'>,
): Promise<boolean> {
  if (!(await openArticle(id))) return false;
  if (place?.mark !== undefined) select(id, place.mark);
  else {
    const range =
      place?.start !== undefined && place.end !== undefined ? { start: place.start, end: place.end } : null;
    if (place?.paper !== undefined) {
      openPaper(id, place.paper, range);
      setShown(['papers'], true);
    } else if (range) showWords(id, range);
  }
  showArticle(id);
  return true;
}
