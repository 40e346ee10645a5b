import { openArticle } from '../store/articles';
import { showArticle } from '../store/view';

/** Opens an article and shows it. False where it cannot be opened: the screen stays and a notice says why. */
export async function openFromLibrary(id: string): Promise<boolean> {
  if (!(await openArticle(id))) return false;
  showArticle(id);
  return true;
}
