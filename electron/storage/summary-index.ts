import { constants, lstat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { ArticleSummary } from '@shared/domain';
import { writeDurably } from './durable';
import { openPlain, readPlain } from './plain';
import { codeOf } from './trouble';

/*
 * index.jsonl: what the library list says of each article, so that ten thousand of them need not be opened for it. Only
 * a cache: every entry names the log it was made from by length and time, and one that does not match is made anew.
 * It is added to line by line (the last line of an article counts), because a file rewritten after every change would
 * cost more the more articles there are; and it is not fsynced, because losing it loses nothing.
 */

/** Raised where a summary says something else than before by the same names: entries of another version are made anew. */
const VERSION = 5;

const Entry = z.object({ version: z.literal(VERSION), bytes: z.number(), mtime: z.number(), summary: ArticleSummary });
export type IndexEntry = Omit<z.infer<typeof Entry>, 'version'>;

/** So many lines are read in one go: the window is coming up meanwhile and is served by the same thread. */
const AT_ONCE = 200;

/** Length and time of a log: what an entry is compared by. A missing log has length 0. */
export async function logMark(log: string): Promise<Pick<IndexEntry, 'bytes' | 'mtime'>> {
  try {
    const { size, mtimeMs } = await lstat(log);
    return { bytes: size, mtime: mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { bytes: 0, mtime: 0 };
    throw error;
  }
}

export class SummaryIndex {
  readonly #entries = new Map<string, IndexEntry>();
  #unsaved: string[] = [];
  #lines = 0;
  /** The file has entries of articles that are gone, or what may be left of them: it is written anew, and nothing of them stays. */
  #gone = false;

  private constructor(private readonly file: string) {}

  /** Never throws: an index that cannot be read is an empty one. */
  static async read(file: string): Promise<SummaryIndex> {
    const index = new SummaryIndex(file);
    const text = await readPlain(file).then((bytes) => bytes.toString('utf8'), () => '');
    for (const line of text.split('\n')) {
      if (!line) continue;
      index.#lines += 1;
      if (index.#lines % AT_ONCE === 0) await setImmediate();
      const entry = parsed(line);
      if (entry) index.#entries.set(entry.summary.id, entry);
      // Torn by a power cut, or of an older Stet: nobody can say whose words stand in it.
      else index.#gone = true;
    }
    return index;
  }

  get(id: string): IndexEntry | undefined {
    return this.#entries.get(id);
  }

  put(entry: IndexEntry): void {
    this.#entries.set(entry.summary.id, entry);
    this.#unsaved.push(entry.summary.id);
  }

  /** Forgets what is not among `ids`; its words leave the file with the next save. */
  keep(ids: ReadonlySet<string>): void {
    for (const id of this.#entries.keys()) if (!ids.has(id)) this.#gone = this.#entries.delete(id) || this.#gone;
  }

  /** Writes what is new; the whole file once in a while, when most of its lines are outdated, and when articles are gone. Never throws. */
  async save(): Promise<void> {
    const changed = [...new Set(this.#unsaved)].flatMap((id) => this.#entries.get(id) ?? []);
    if (changed.length === 0 && !this.#gone) return;
    this.#unsaved = [];
    this.#lines += changed.length;
    try {
      if (!this.#gone && this.#lines <= 2 * this.#entries.size + 100) return await append(this.file, changed.map(lineOf).join(''));
      this.#gone = false;
      this.#lines = this.#entries.size;
      await writeDurably(this.file, [...this.#entries.values()].map(lineOf));
    } catch {
      // A list that is made slowly is still a list; a full disk is told where it matters, at the next change.
    }
  }
}

async function append(file: string, lines: string): Promise<void> {
  const handle = await openPlain(file, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT);
  await handle.appendFile(lines).finally(() => handle.close());
}

const lineOf = (entry: IndexEntry): string => `${JSON.stringify({ version: VERSION, ...entry })}\n`;

function parsed(line: string): IndexEntry | null {
  try {
    const entry = Entry.safeParse(JSON.parse(line));
    return entry.success ? entry.data : null;
  } catch {
    return null;
  }
}
