import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { PIECE, type PaperProgress, type PaperReply, type ReceiveReply } from '@shared/contract';
import { newId, type Fetched, type KeptFile, type PaperFrom } from '@shared/domain';
import type { IncomingFile } from '../../storage/incoming-file';
import { isKept, placeOf } from '../../storage/kept-files';
import { codeOf, troubleFrom } from '../../storage/trouble';
import { nameFor } from '../import/fields';
import { NOT_KEPT, type Originals } from '../originals';
import type { PaperContents } from './content';

interface UnderWay {
  article: string;
  name: string;
  size: number;
  incoming: IncomingFile;
  stop: AbortController;
}

/**
 * Brings files into articles to be their papers: copied a piece at a time, stopped at any moment with nothing
 * left, and whole on the disk before anything names them. What cannot be read is kept all the same.
 */
export class PaperIntake {
  /** What comes in pieces from a window, by its token. */
  readonly #receiving = new Map<string, UnderWay>();
  readonly #stops = new Set<AbortController>();

  constructor(
    private readonly originals: Originals,
    private readonly contents: PaperContents,
    private readonly progress: (progress: PaperProgress) => void = () => {},
  ) {}

  /** Brings a file of this machine in. Never rejects. */
  file(article: string, file: string, from?: AbortSignal): Promise<PaperReply> {
    return this.#file(article, file, nameFor(path.basename(file)).name, from);
  }

  /** Brings a paper of another article in, as it came there. Never rejects. */
  async take(to: string, from: PaperFrom, file: KeptFile): Promise<PaperReply> {
    const there = this.originals.filesOf(from.article);
    if (!(await isKept(there, file).catch(() => false)))
      return refused(`${file.name} is not there as it came, so it was not taken over. Nothing was kept.`);
    const reply = await this.#file(to, placeOf(there, file), file.name);
    return reply.outcome === 'kept' ? { outcome: 'kept', kept: { ...reply.kept, from } } : reply;
  }

  async #file(article: string, file: string, name: string, from?: AbortSignal): Promise<PaperReply> {
    const own = new AbortController();
    const stop = from ? AbortSignal.any([own.signal, from]) : own.signal;
    this.#stops.add(own);
    try {
      const found = await openRegular(file);
      if (typeof found === 'string') return refused(`${name} ${found} Nothing was kept.`);
      const { handle, size } = found;
      try {
        return await this.#from(
          article,
          name,
          size,
          handle.createReadStream({ highWaterMark: PIECE, autoClose: false }),
          stop,
        );
      } finally {
        await handle.close().catch(() => {});
      }
    } catch (error) {
      if (stop.aborted) return { outcome: 'cancelled' };
      return refused(`${name} could not be read (${whyOf(error)}). Nothing was kept.`);
    } finally {
      this.#stops.delete(own);
      this.#over();
    }
  }

  /** Brings bytes in that were fetched. Never rejects. */
  async fetched(article: string, name: string, bytes: Uint8Array, fetched: Fetched): Promise<PaperReply> {
    const own = new AbortController();
    this.#stops.add(own);
    const reply = await this.#from(article, name, bytes.length, [bytes], own.signal);
    this.#stops.delete(own);
    this.#over();
    return reply.outcome === 'kept' ? { outcome: 'kept', kept: { ...reply.kept, fetched } } : reply;
  }

  /** Begins to take a file that a window sends in pieces. Never rejects. */
  async receive(article: string, called: string, size: number): Promise<ReceiveReply> {
    const { name } = nameFor(called);
    const begun = await this.originals.receive(article);
    if (!begun.ok) return begun;
    const token = newId();
    const stop = new AbortController();
    this.#receiving.set(token, { article, name, size, incoming: begun.incoming, stop });
    this.progress({ file: name, done: 0, size });
    return { ok: true, token };
  }

  /** Takes the next bytes of a file; the answer where they were the last. Never rejects. */
  async piece(token: string, bytes: Uint8Array): Promise<PaperReply | null> {
    const way = this.#receiving.get(token);
    if (!way) return { outcome: 'cancelled' };
    const { article, name, size, incoming, stop } = way;
    try {
      await incoming.write(bytes).catch(notKept);
      if (stop.signal.aborted) return { outcome: 'cancelled' };
      this.progress({ file: name, done: incoming.size, size });
      if (incoming.size < size) return null;
      const reply = await this.#keep(article, name, incoming, stop.signal);
      this.#receiving.delete(token);
      return reply;
    } catch (error) {
      this.#receiving.delete(token);
      await incoming.drop();
      return stop.signal.aborted ? { outcome: 'cancelled' } : refused(whyOf(error));
    } finally {
      this.#over();
    }
  }

  /** Stops what is on its way, to one article or to any: once this is done nothing of it is left. */
  async stop(article?: string): Promise<void> {
    if (article === undefined) for (const each of this.#stops) each.abort();
    for (const [token, way] of this.#receiving) {
      if (article !== undefined && way.article !== article) continue;
      this.#receiving.delete(token);
      way.stop.abort();
      await way.incoming.drop();
    }
    this.#over();
  }

  async #from(
    article: string,
    name: string,
    size: number,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    stop: AbortSignal,
  ): Promise<PaperReply> {
    const begun = await this.originals.receive(article);
    if (!begun.ok) return refused(begun.message);
    const { incoming } = begun;
    try {
      for await (const piece of pieces) {
        stop.throwIfAborted();
        await incoming.write(piece).catch(notKept);
        this.progress({ file: name, done: incoming.size, size });
      }
      return await this.#keep(article, name, incoming, stop);
    } catch (error) {
      await incoming.drop();
      if (stop.aborted) return { outcome: 'cancelled' };
      if (error instanceof NotKept) return refused(error.message);
      throw error;
    }
  }

  /** It has come: it is read as far as it can be, and gets its place. Throws where it is to be dropped. */
  async #keep(article: string, name: string, incoming: IncomingFile, stop: AbortSignal): Promise<PaperReply> {
    stop.throwIfAborted();
    const { file, place } = await incoming.whole(name).catch(notKept);
    const read = await this.contents.read(article, file, place, stop);
    stop.throwIfAborted();
    await incoming.keep(file).catch(notKept);
    await this.contents.note(article, file, read);
    const title = read.content?.apparatus.title ?? '';
    return { outcome: 'kept', kept: { file, kind: read.kind, title, unread: read.unread } };
  }

  /** Says that nothing is on its way any more, once that is so. */
  #over(): void {
    if (this.#receiving.size === 0 && this.#stops.size === 0) this.progress({ file: null, done: 0, size: 0 });
  }
}

const refused = (message: string): PaperReply => ({ outcome: 'refused', message });

/** The library's disk would not take it; the message says why. */
class NotKept extends Error {}

function notKept(error: unknown): never {
  throw new NotKept(troubleFrom(error, NOT_KEPT).message);
}

// Without it a pipe that nobody writes to would be waited for. Windows has no such pipes.
const NO_WAITING = constants.O_NONBLOCK ?? 0;

/** A file that is one, open to be read, or what it is instead. Throws what the system reports. */
async function openRegular(file: string) {
  const handle = await open(file, constants.O_RDONLY | NO_WAITING);
  const found = await handle.stat();
  if (found.isFile()) return { handle, size: found.size };
  await handle.close();
  return found.isDirectory() ? 'is a folder. Name the files in it.' : 'is no file but a device or a pipe.';
}

/** In words; the system's own quote the whole path. */
function whyOf(error: unknown): string {
  const code = codeOf(error);
  const known = code !== undefined && WHY[code];
  if (known) return known;
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ELOOP: 'it is a link that leads back to itself',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is longer than this system takes',
  ENXIO: 'it is no file but a device or a pipe',
};
