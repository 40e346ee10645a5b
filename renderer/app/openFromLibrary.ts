import type { SearchPlace } from '@shared/contract';
import { openArticle } from '../store/article/articles';
import { select, showArticle, showWords } from '../store/base/view';

/**
 * Opens an article and shows it, at a place of it if one is given. False where it cannot be opened: the
 * screen stays and a notice says why.
 */
export async function openFromLibrary(
  id: string,
  place?: Pick<SearchPlace, 'mark' | 'start' | 'end'>,
): Promise<boolean> {
  if (!(await openArticle(id))) return false;
  if (place?.mark !== undefined) select(id, place.mark);
  else if (place?.start !== undefined && place.end !== undefined)
    showWords(id, { start: place.start, end: place.end });
  showArticle(id);
  return true;
}
