import type { Shelf } from '@shared/contract';
import { useArticles } from '../../../store/article/articles';
import {
  askForSearch,
  clearFilters,
  isNarrowed,
  openPanel,
  showShelf,
  targets,
} from '../../../store/library/browse';
import { useLibrary } from '../../../store/library/library';
import { useSettings } from '../../../store/base/settings';
import { askToEmpty, restore, useTrash } from '../../../store/library/article-actions';
import { settlePrivacy, trustLibrary } from '../../../store/library/trust';
import { openDialog, showLibrary } from '../../../store/base/view';
import { openFromLibrary } from '../../openFromLibrary';
import { articleId, screen, type Handler, type Handlers } from './handler';

const shelf = (): Shelf => useSettings.getState().settings.library.shelf;
const inLibrary = () => screen() === 'library';
const onArticles = () => inLibrary() && shelf() !== 'trash';
const inTrash = () => inLibrary() && shelf() === 'trash';

export const writable = (): boolean => useSettings.getState().info.trouble === null;

/** The articles a command means: the one on screen, or those chosen in the library. */
export function chosen(): string[] {
  const article = articleId();
  if (article !== null) return [article];
  return onArticles() ? targets() : [];
}

/** Whether all that are meant lie in the archive: archiving them then means taking them out. */
export function allArchived(): boolean {
  const { articles } = useLibrary.getState();
  const archived = (id: string) =>
    useArticles.getState().open[id]?.article.archived ??
    articles.find((one) => one.id === id)?.archived ??
    false;
  const ids = chosen();
  return ids.length > 0 && ids.every(archived);
}

const toShelf = (to: Shelf): Handler => ({
  run: () => {
    if (!inLibrary()) showLibrary();
    showShelf(to);
  },
});

const MANY = 12;

/** How the library is looked at, and what is done with what lies in the trash. */
export const libraryHandlers: Handlers<'library' | 'trash'> = {
  'library.open': {
    when: () => onArticles() && targets().length > 0,
    run: async () => {
      // More tabs than one can read the names of help nobody.
      for (const id of targets().slice(0, MANY)) await openFromLibrary(id);
    },
  },
  'library.search': {
    run: () => {
      if (!inLibrary()) showLibrary();
      if (shelf() === 'trash') showShelf('articles');
      askForSearch();
    },
  },
  'library.shelf.articles': toShelf('articles'),
  'library.shelf.archive': toShelf('archive'),
  'library.shelf.trash': toShelf('trash'),
  'library.filter': { when: onArticles, run: () => openPanel('filter') },
  'library.clear': { when: () => onArticles() && isNarrowed(), run: clearFilters },
  'library.save': { when: onArticles, run: () => openDialog('save-filter') },
  'library.saved': { when: onArticles, run: () => openPanel('saved') },
  'library.trust': { when: () => useSettings.getState().info.elsewhere, run: () => void trustLibrary() },
  'library.private': { when: () => useSettings.getState().info.open, run: () => void settlePrivacy('close') },
  'library.columns': { when: onArticles, run: () => openPanel('columns') },
  'trash.restore': {
    when: () => inTrash() && writable() && targets().length > 0,
    run: () => restore(targets()),
  },
  'trash.delete': {
    when: () => inTrash() && writable() && targets().length > 0,
    run: () => askToEmpty(targets()),
  },
  'trash.empty': {
    when: () => inTrash() && writable() && useTrash.getState().articles.length > 0,
    run: () => askToEmpty(useTrash.getState().articles.map(({ name }) => name)),
  },
};
