import { constants, lstat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { ArticleSummary } from '@shared/domain';
import { openOwn, writeDurably } from './durable';
import { readPlain } from './plain';
import { entryOf, summedLine } from './summed-line';
import { codeOf } from './trouble';

/*
 * index.jsonl: what the library list says of each article, so that ten thousand of them need not be opened for it. Only
 * a cache: every entry names the log it was made from by length and time, and one that does not match is made anew, as is
 * one whose line is not as it was written. It also knows how far each history once went: where a log has lost its end at
 * the end of a line, nothing in it tells, and this does.
 * It is added to line by line (the last line of an article counts), because a file rewritten after every change would
 * cost more the more articles there are; and it is not fsynced, because losing it loses nothing.
 */

/** Raised where a summary says something else than before by the same names: entries of another version are made anew. */
const VERSION = 6;

const Head = z.object({ seq: z.int().min(1), hash: z.string() });
/** A change that was once on disk: its number, and its hash. */
export type Head = z.infer<typeof Head>;

const Entry = z.object({
  version: z.literal(VERSION), bytes: z.number(), mtime: z.number(), head: Head, summary: ArticleSummary,
});
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

  /** Never throws: an index that cannot be read is an empty one. `only`: the one article that is asked after. */
  static async read(file: string, only?: string): Promise<SummaryIndex> {
    const index = new SummaryIndex(file);
    const bytes = await readPlain(file).catch(() => Buffer.alloc(0));
    for (const line of linesOf(bytes)) {
      if (only !== undefined && !line.includes(only)) continue;
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

  /** Every article it knows, those included that are gone. */
  ids(): string[] {
    return [...this.#entries.keys()];
  }

  put(entry: IndexEntry): void {
    this.#entries.set(entry.summary.id, entry);
    this.#unsaved.push(entry.summary.id);
  }

  /** Forgets an article; its words leave the file with the next save. */
  forget(id: string): void {
    this.#gone = this.#entries.delete(id) || this.#gone;
  }

  /** Writes what is new; the whole file once in a while, when most of its lines are outdated, and when articles are gone. Never throws. */
  async save(): Promise<void> {
    const changed = [...new Set(this.#unsaved)].flatMap((id) => this.#entries.get(id) ?? []);
    if (changed.length === 0 && !this.#gone) return;
    this.#unsaved = [];
    this.#lines += changed.length;
    try {
      if (!this.#gone && this.#lines <= 2 * this.#entries.size + 100) return await append(this.file, Buffer.concat(changed.map(lineOf)));
      this.#gone = false;
      this.#lines = this.#entries.size;
      await writeDurably(this.file, [...this.#entries.values()].map(lineOf));
    } catch {
      // A list that is made slowly is still a list; a full disk is told where it matters, at the next change.
    }
  }
}

async function append(file: string, lines: Uint8Array): Promise<void> {
  const handle = await openOwn(file, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT);
  await handle.appendFile(lines).finally(() => handle.close());
}

const lineOf = (entry: IndexEntry): Buffer =>
  Buffer.concat([summedLine({ version: VERSION, ...entry }), Buffer.from('\n')]);

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf('\n', from);
    const to = at === -1 ? bytes.length : at;
    if (to > from) yield bytes.subarray(from, to);
    from = to + 1;
  }
}

function parsed(line: Buffer): IndexEntry | null {
  const entry = Entry.safeParse(entryOf(line));
  return entry.success ? entry.data : null;
}
