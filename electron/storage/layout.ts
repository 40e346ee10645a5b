import path from 'node:path';
import { isId } from '@shared/domain';
import { exists } from './durable';
import { requireFile, requireFolder } from './plain';

/** Where things lie in a library. The only place that knows. */
export interface Layout {
  root: string;
  settings: string;
  /** What tells this library from every other, see library-identity.ts. */
  identity: string;
  lock: string;
  /** What saves time, see cache/. */
  cache: string;
  /** The caches of an earlier Stet. */
  former: { list: string; search: string };
  articles: string;
  backups: string;
  setAside: string;
  trash: string;
}

const CACHE = 'cache.sqlite';
/** The cache, and what lies beside it while it is open. */
export const CACHE_FILES = [CACHE, `${CACHE}-wal`, `${CACHE}-shm`, `${CACHE}-journal`] as const;

export function layoutOf(root: string): Layout {
  return {
    root,
    settings: path.join(root, 'settings.json'),
    identity: path.join(root, 'library.json'),
    lock: path.join(root, 'library.lock'),
    cache: path.join(root, CACHE),
    former: { list: path.join(root, 'index.jsonl'), search: path.join(root, 'search.jsonl') },
    articles: path.join(root, 'articles'),
    backups: path.join(root, 'backups'),
    setAside: path.join(root, 'set-aside'),
    trash: path.join(root, 'trash'),
  };
}

/**
 * Throws a StorageError where something in the library is not what Stet has put there: a link, which would
 * lead to files elsewhere, or a pipe. What is not there yet is no matter.
 */
export async function requirePlain(layout: Layout): Promise<void> {
  const { settings, former, root } = layout;
  const caches = CACHE_FILES.map((name) => path.join(root, name));
  for (const file of [settings, former.list, former.search, ...caches]) await requireFile(file);
  for (const folder of [layout.articles, layout.backups, layout.setAside, layout.trash])
    if (await exists(folder)) await requireFolder(folder);
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

/**
 * The files of one article. Throws RangeError for anything that is not an id, because ids become file names.
 */
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

/*
 * What belongs in an article's folder: its files, what Stet put aside of them (`events.jsonl.damaged-…`), and
 * files that are being written. Systems and programs that copy files leave hidden names of their own; they
 * are nobody's work.
 */
const OWN =
  /^((article|segments|placed|(checkpoint|seal)-\d{6})\.json|events(-\d{6})?\.jsonl|files|(article\.json|events\.jsonl)\.[a-z]+-.*)$/;
const LITTER = /^\.|^(Thumbs\.db|desktop\.ini|Icon\r)$|^~syncthing~.*\.tmp$/i;

/**
 * The names in an article's folder that are neither Stet's nor litter: copies of another program, or of a
 * person.
 */
export const strangersIn = (names: readonly string[]): string[] =>
  names.filter((name) => !OWN.test(name) && !LITTER.test(name)).sort();

/** A few names, as a sentence has them. */
export const named = (names: readonly string[]): string =>
  `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`;

/**
 * The same in the library's own folder, of which somebody may have made more than a library: only what is
 * called much like a file of Stet's.
 */
export const strangersInRoot = (names: readonly string[]): string[] =>
  foreign(names).filter((name) => ALIKE_IN_ROOT.test(name) && !OWN_IN_ROOT.test(name));
const OWN_IN_ROOT = new RegExp(
  '^((settings|library)\\.json(\\.damaged-.*)?|library\\.lock(\\.[0-9a-z-]+)?|(index|search)\\.jsonl' +
    '|cache\\.sqlite(-wal|-shm|-journal)?)$',
);
const ALIKE_IN_ROOT =
  /(settings|library).*\.json\b|library.*\.lock\b|(index|search).*\.jsonl\b|cache.*\.sqlite/i;

/** The same in the folder of all articles. */
export const strangersAmongArticles = (names: readonly string[]): string[] =>
  foreign(names).filter((name) => !isId(name));

const foreign = (names: readonly string[]): string[] =>
  names.filter((name) => isPlaceholder(name) || !LITTER.test(name)).sort();

/** iCloud takes a file off the machine and leaves `.<name>.icloud` in its place. */
const isPlaceholder = (name: string): boolean => name.startsWith('.') && name.endsWith('.icloud');

/** Why an article cannot be read now though nothing is lost: its history is not on this machine. Or null. */
export function notDownloaded({ log }: ArticleFiles, names: readonly string[]): string | null {
  const name = path.basename(log);
  return names.includes(`.${name}.icloud`) && !names.includes(name)
    ? `The history of this article is not on this machine: a cloud drive has taken ${name} off it. Nothing was changed; ` +
        'have the folder downloaded and try again.'
    : null;
}
