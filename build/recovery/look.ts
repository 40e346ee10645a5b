import { isDeepStrictEqual } from 'node:util';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '@shared/domain';
import { verifyHistory } from '../../electron/services/history';
import { openLibrary, type Library } from '../../electron/services/library';
import { Listing } from '../../electron/services/listing';
import { Keeper } from '../../electron/services/search/keeper';
import { openSettings } from '../../electron/services/settings';
import { contentsOf, filesInBackup } from '../../electron/storage/backup-contents';
import {
  articleFiles,
  filesIn,
  layoutOf,
  type ArticleFiles,
  type Layout,
} from '../../electron/storage/layout';
import { namesIn } from '../../electron/storage/plain';
import { trashedFiles } from '../../electron/storage/trash';
import { verifyLog, type Verification } from '../../electron/storage/verify';
import type { Listed } from './said';

/** An article in one place, as its history has it. */
export interface FoundArticle {
  /** The hash of each change. */
  hashes: string[];
  /** The names of the files attached to it. */
  attached: string[];
  /** How many of the changes were made by the look, to see that one can be made. */
  added: number;
  /** What backups hold of it that its history does not. */
  contradicted: string[];
  /** What is wrong with a copy of it. */
  problems: string[];
}

export interface Found {
  library: Map<string, FoundArticle>;
  /** By article, and by name in the trash. */
  trash: Map<string, Map<string, FoundArticle>>;
  setAside: Map<string, FoundArticle[]>;
  backups: (Listed & { articles: Map<string, FoundArticle> })[];
  /** The setting that the writer sets. */
  person: string;
  /** Which files hold secret words of articles. */
  secrets: { file: string; secrets: string[] }[];
  /** What is not as it should be, whoever wrote what: nothing may be, after a death. */
  problems: string[];
  /** What the library said it had done on opening. */
  notices: string[];
}

/** Opens a library after its writer died, as the app would, and looks at all that is in it. One a library. */
export class Looker {
  /** Read once: what is set aside or backed up has another size, time or number if it changes. */
  readonly #read = new Map<string, Promise<Verification>>();
  readonly #scanned = new Map<string, string[]>();
  readonly #layout: Layout;

  constructor(private readonly directory: string) {
    this.#layout = layoutOf(directory);
  }

  /** `change`: which of the articles is changed, to see that it can be; by its place among them. */
  async look(change = 0): Promise<Found> {
    const found: Found = {
      library: new Map(),
      trash: new Map(),
      setAside: new Map(),
      backups: [],
      person: '',
      secrets: [],
      problems: [],
      notices: [],
    };
    const settings = await openSettings(this.directory);
    found.person = settings.get().person;
    found.problems.push(...settings.notices.map(({ message }) => message));
    const library = await openLibrary(this.directory, { holder: 'the check', dailyBackup: false });
    if (library.trouble !== null) found.problems.push(library.trouble);
    await this.#caches(library, found);
    await this.#articles(library, found, change);
    await this.#trashed(library, found);
    await this.#asideAndBackups(found);
    found.secrets = await this.#secrets();
    await library.close();
    found.problems.push(...(await this.#litter()));
    return found;
  }

  /** The list and the search find the same with what they kept and without. */
  async #caches(library: Library, found: Found): Promise<void> {
    const { articles, damaged, trouble } = await library.list();
    found.problems.push(...damaged.map(({ message }) => message), ...(trouble === null ? [] : [trouble]));
    const afresh = { ...this.#layout, cache: `${this.directory}-no-cache` };
    const { articles: anew } = await new Listing(afresh, false).list(new Map());
    if (!isDeepStrictEqual(articles, anew)) found.problems.push('The list is not what the articles say.');

    // What a death leaves is no damage: a search that had to begin anew would hide what stayed in its file.
    const searched = await searchIn(this.#layout, true, (words) => found.problems.push(words));
    if (!isDeepStrictEqual(searched, await searchIn(afresh, false)))
      found.problems.push('The search does not find what the articles say.');
    if (searched.length !== articles.length)
      found.problems.push(`The search finds ${searched.length} articles of ${articles.length}.`);
  }

  async #articles(library: Library, found: Found, change: number): Promise<void> {
    const { articles } = await library.list();
    for (const [at, { id }] of articles.entries()) {
      const opened = await library.open(id);
      if (!opened.ok || opened.opened.readOnly !== null) {
        found.problems.push(`${id}: ${opened.ok ? opened.opened.readOnly : opened.message}`);
        continue;
      }
      const { notices } = opened.opened;
      found.notices.push(...notices.map(({ message }) => message));
      // A death is no damage: whoever is told of damage goes looking for what was lost.
      found.problems.push(
        ...notices.filter(({ level }) => level !== 'info').map(({ message }) => `${id}: ${message}`),
      );
      const added = at === change % articles.length ? 1 : 0;
      if (added) {
        const applied = await library.apply(id, {
          id: newId(),
          at: new Date().toISOString(),
          by: 'Check',
          type: 'details.set',
          set: { desk: 'Checked' },
        });
        if (!applied.ok) found.problems.push(`${id}: ${applied.message}`);
      }
      const history = await verifyHistory(this.directory, id);
      const problems = history.ok ? history.problems : [history.message];
      const contradicted = problems.filter((problem) => problem.startsWith('The backup '));
      found.problems.push(
        ...problems
          .filter((problem) => !contradicted.includes(problem))
          .map((problem) => `${id}: ${problem}`),
      );
      const files = articleFiles(this.#layout, id);
      found.library.set(id, {
        hashes: history.ok ? history.hashes : [],
        attached: (await namesIn(files.files)).filter(isSha256),
        added,
        contradicted,
        problems: [],
      });
    }
  }

  async #trashed(library: Library, found: Found): Promise<void> {
    const { articles, trouble } = await library.trash.list();
    if (trouble !== null) found.problems.push(trouble);
    for (const { name, article, message } of articles) {
      if (message !== null) found.problems.push(`${article} in the trash: ${message}`);
      const names = found.trash.get(article) ?? new Map<string, FoundArticle>();
      found.trash.set(article, names.set(name, await this.#copyIn(trashedFiles(this.#layout, name))));
    }
  }

  async #asideAndBackups(found: Found): Promise<void> {
    for (const name of await namesIn(this.#layout.setAside)) {
      const id = name.slice(0, 36);
      const one = await this.#copyIn(filesIn(`${this.#layout.setAside}/${name}`));
      found.setAside.set(id, [...(found.setAside.get(id) ?? []), one]);
    }
    const library = await openLibrary(this.directory, { readOnly: true });
    for (const { name, at, made } of await library.backups.list()) {
      const articles = new Map<string, FoundArticle>();
      for (const { id } of await contentsOf(this.#layout, name)) {
        articles.set(id, await this.#copyIn(filesInBackup(this.#layout, name, id)));
      }
      found.backups.push({ name, at: at.toISOString(), made, articles });
    }
  }

  async #copyIn(files: ArticleFiles): Promise<FoundArticle> {
    const marks = await Promise.all([files.log, files.snapshot].map(markOf));
    const key = marks.join(' ');
    const reading = this.#read.get(key) ?? verifyLog(files);
    this.#read.set(key, reading);
    const { problems, hashes } = await reading;
    const attached = (await namesIn(files.files)).filter(isSha256);
    return { hashes, attached, added: 0, contradicted: [], problems };
  }

  async #secrets(): Promise<Found['secrets']> {
    const files = await filesBelow(this.directory);
    return Promise.all(
      files.map(async (file) => {
        const key = await markOf(file);
        const known = this.#scanned.get(key);
        const secrets = known ?? [
          ...new Set((await readFile(file, 'latin1')).match(/zq[0-9a-f]{32}/g) ?? []),
        ];
        this.#scanned.set(key, secrets);
        return { file: path.relative(this.directory, file), secrets };
      }),
    );
  }

  /**
   * What is begun and not ended goes at the next start; nothing of it is left once a library was opened and
   * closed. But for what goes with its folder, and a lock that was cut off in the middle of a word: it may
   * be another's, for two minutes.
   */
  async #litter(): Promise<string[]> {
    const entries = (await readdir(this.directory, { recursive: true })).filter((entry) =>
      LITTER.test(entry),
    );
    const found = await Promise.all(
      entries.map(async (entry) => {
        const torn =
          entry.startsWith('library.lock.') &&
          !isJson(await readFile(path.join(this.directory, entry), 'utf8'));
        return torn ? [] : [`${entry.replace(/[0-9a-f-]{36}/g, 'ID')} was left lying about.`];
      }),
    );
    return found.flat();
  }
}

/** Neither in an article that nobody has opened since, nor among its attached files. */
const LITTER = /^library\.lock|^(?!(?:set-aside|trash).).*(?<!files.)(?<=^|[\\/])\.[^\\/]*$/;

const isSha256 = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}

/** What a search finds, and where. */
async function searchIn(layout: Layout, writing: boolean, say?: (words: string) => void): Promise<unknown[]> {
  const keeper = new Keeper(layout, writing, say);
  await keeper.start();
  const { hits } = keeper.search({ query: 'bridge archive', limit: 200 });
  keeper.close();
  return hits.sort((a, b) => (a.article < b.article ? -1 : 1));
}

async function markOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  // Numbers of files are used again, and a copy has the time of what it is a copy of.
  return found ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : 'none';
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
}
