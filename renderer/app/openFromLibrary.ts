import { openArticle } from '../store/articles';
import { showArticle } from '../store/view';

/** Opens an article and shows it; where it cannot be opened the screen stays and a notice says why. */
export async function openFromLibrary(id: string): Promise<void> {
  if (await openArticle(id)) showArticle(id);
}
