import path from 'node:path';
import { isId } from '@shared/domain';
import { exists } from './durable';
import { requireFile, requireFolder } from './plain';

/** Where things lie in a library. The only place that knows. */
export interface Layout {
  root: string;
  settings: string;
  lock: string;
  index: string;
  search: string;
  articles: string;
  backups: string;
  setAside: string;
  trash: string;
}

export function layoutOf(root: string): Layout {
  return {
    root,
    settings: path.join(root, 'settings.json'),
    lock: path.join(root, 'library.lock'),
    index: path.join(root, 'index.jsonl'),
    search: path.join(root, 'search.jsonl'),
    articles: path.join(root, 'articles'),
    backups: path.join(root, 'backups'),
    setAside: path.join(root, 'set-aside'),
    trash: path.join(root, 'trash'),
  };
}

/**
 * Throws a StorageError where something in the library is not what Stet has put there: a link, which would lead to files
 * elsewhere, or a pipe. What is not there yet is no matter.
 */
export async function requirePlain(layout: Layout): Promise<void> {
  for (const file of [layout.settings, layout.index, layout.search]) await requireFile(file);
  for (const folder of [layout.articles, layout.backups, layout.setAside, layout.trash]) if (await exists(folder)) await requireFolder(folder);
}

export interface ArticleFiles {
  folder: string;
  /** What the names of its files in `folder` begin with: nothing, where the folder is its own. */
  stem: string;
  snapshot: string;
  /** What is added to; the closed parts of a long log lie beside it, see segments.ts. */
  log: string;
  /** What is known of the closed parts. */
  segments: string;
  files: string;
}

/** The files of one article. Throws RangeError for anything that is not an id, because ids become file names. */
export function articleFiles(layout: Layout, id: string): ArticleFiles {
  if (!isId(id)) throw new RangeError('Not an id.');
  return filesIn(path.join(layout.articles, id));
}

export const filesIn = (folder: string): ArticleFiles => namedIn(folder, '', path.join(folder, 'files'));

export const namedIn = (folder: string, stem: string, files: string): ArticleFiles => ({
  folder,
  stem,
  snapshot: path.join(folder, `${stem}article.json`),
  log: path.join(folder, `${stem}events.jsonl`),
  segments: path.join(folder, `${stem}segments.json`),
  files,
});
