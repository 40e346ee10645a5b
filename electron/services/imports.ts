import path from 'node:path';
import {
  inPieces,
  type CreateReply,
  type ImportCandidate,
  type ImportReply,
  type Notice,
  type Piece,
} from '@shared/contract';
import type { Otherwise } from '@shared/document/document';
import { isPaperOnly } from '@shared/document/formats';
import type { AddBacking, Article, Command, CreateArticle, Details, Fetched, KeptFile } from '@shared/domain';
import { cutTo } from '@shared/text/clip';
import type { Asked } from './documents/read';
import type { Outcome, ReadApart } from './documents/thread';
import { LARGEST_DOCUMENT } from './documents/limits';
import { backingCommand, createCommand, decisionCommands } from './import/commands';
import type { Pieces } from '../storage/kept-files';
import { nameFor } from './import/fields';
import { originalOf } from './import/original';
import { readAtMost } from './import/read-at-most';
import { tooLarge } from './import/too-large';

/**
 * Texts that were read and wait for the person's yes. The page holds a token only, so what is kept is what
 * was shown, and a text of many megabytes crosses the bridge once. `apart`: where they are read, so that
 * nothing waits for it. `reading` hears what is being read, and null when nothing is any more.
 */
export function waitingImports(apart: ReadApart, reading: (name: string | null) => void = () => {}) {
  const waiting = new Map<string, ImportCandidate>();
  /** What waiting texts were read from, as it came, to be kept with them. */
  const originals = new Map<string, Pieces>();
  const underWay = new Set<AbortController>();
  /**
   * The bytes of one waiting document, the last that has tracked changes or is in an encoding nobody is sure
   * of: it can be read another way. One, because a document may be a hundred megabytes.
   */
  let held: { token: string; asked: HowToRead; brought?: Brought | undefined } | null = null;
  /** The file whose bytes come one by one, until all are there. */
  let coming: { file: string; parts: Uint8Array[]; size: number } | null = null;
  /** The last file that asked for a password, until it got one or was left. */
  let locked: Locked | null = null;

  /** Does `work` so that it can be stopped, by `stop` or by a signal from outside. It must not reject. */
  async function stoppable(
    origin: string,
    work: (stop: AbortSignal) => Promise<ImportReply>,
    from?: AbortSignal,
    papers = false,
  ): Promise<ImportReply> {
    const own = new AbortController();
    underWay.add(own);
    reading(nameFor(origin).name);
    const read = await work(from ? AbortSignal.any([own.signal, from]) : own.signal);
    const reply = papers ? read : noPaper(read);
    if (read.outcome === 'read' && reply.outcome !== 'read') originals.delete(read.candidate.token);
    underWay.delete(own);
    if (underWay.size === 0) reading(null);
    if (reply.outcome === 'read') waiting.set(reply.candidate.token, reply.candidate);
    return reply;
  }

  async function fresh(asked: HowToRead, stop: AbortSignal, brought?: Brought): Promise<ImportReply> {
    const reply = cameFrom(await readWithin(apart, asked, stop), brought);
    if (reply.outcome === 'locked') {
      const { password: _, ...rest } = asked;
      locked = { token: reply.token, asked: rest, brought };
    }
    if (reply.outcome !== 'read') return reply;
    const { token, changes, encoding } = reply.candidate;
    if (changes ?? encoding) held = { token, asked, brought };
    if (typeof asked.source === 'string') return reply;
    const pieces = brought ? [brought.raw] : asked.source;
    const file = await originalOf(pieces, nameFor(asked.origin).name);
    originals.set(token, pieces);
    return { outcome: 'read', candidate: { ...reply.candidate, file } };
  }

  return {
    /** Holds bytes of a file until the last are there; false where they are more than is read. */
    part(file: string, bytes: Uint8Array): boolean {
      if (coming?.file !== file) coming = { file, parts: [], size: 0 };
      coming.size += bytes.length;
      // Of one that is too large the size alone is kept, for the sentence that refuses it.
      if (coming.size > LARGEST_DOCUMENT) coming.parts = [];
      else coming.parts.push(bytes);
      return coming.size <= LARGEST_DOCUMENT;
    },

    /** Reads the file with these last bytes; `file`: under which the others came, if any did. */
    readParts(file: string | undefined, bytes: Uint8Array, origin: string): Promise<ImportReply> {
      const { parts, size } = file !== undefined && coming?.file === file ? coming : { parts: [], size: 0 };
      coming = null;
      if (size + bytes.length > LARGEST_DOCUMENT) {
        const message = tooLarge(nameFor(origin).name, size + bytes.length, LARGEST_DOCUMENT);
        return Promise.resolve({ outcome: 'refused', reason: 'too-large', message });
      }
      return stoppable(origin, (stop) => fresh({ source: [...parts, bytes], origin }, stop));
    },

    /** `html`: the page that goes with words from the clipboard. */
    read: (source: Uint8Array | string, origin: string, html?: string): Promise<ImportReply> =>
      stoppable(origin, (stop) =>
        fresh({ source: typeof source === 'string' ? source : [source], origin, html }, stop),
      ),

    /** Reads a file; one that can be no article only where `papers` are asked for. */
    readFile: (file: string, from?: AbortSignal, how: Otherwise = {}, papers = false): Promise<ImportReply> =>
      stoppable(
        path.basename(file),
        async (stop) => {
          const { name } = nameFor(path.basename(file));
          try {
            // A video dropped by mistake must not fill the memory first, nor a device that never ends and has
            // no size.
            const { pieces, size } = await readAtMost(file, LARGEST_DOCUMENT, stop);
            if (size > LARGEST_DOCUMENT) {
              const message = tooLarge(name, size, LARGEST_DOCUMENT);
              return { outcome: 'refused', reason: 'too-large', message };
            }
            const origin = path.basename(file);
            return await fresh({ source: pieces, origin, paper: papers, ...how }, stop);
          } catch (error) {
            if (stop.aborted) return { outcome: 'cancelled' };
            // The system quotes the file's whole name, line breaks and all.
            const why = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
            return {
              outcome: 'refused',
              reason: 'unreadable',
              message: `${name} could not be read (${why}). Nothing was imported.`,
            };
          }
        },
        from,
        papers,
      ),

    /**
     * Reads what waits under the token another way: its tracked changes, its encoding. Whatever comes of it,
     * something waits there until it is accepted or forgotten.
     */
    async reread(token: string, how: Otherwise): Promise<ImportReply> {
      if (held?.token !== token) return { outcome: 'refused', reason: 'not-held', message: NOT_HELD };
      const { brought } = held;
      const asked = { ...held.asked, ...how };
      return stoppable(asked.origin, async (stop) => {
        const reply = cameFrom(await readWithin(apart, asked, stop), brought);
        const before = waiting.get(token);
        if (!before) return { outcome: 'cancelled' };
        if (reply.outcome !== 'read') return reply;
        if (held?.token === token) held = { token, asked, brought };
        // Read the other way it may show no changes any more; the choice stays.
        const changes = how.changes ?? reply.candidate.changes;
        return { outcome: 'read', candidate: { ...reply.candidate, token, changes, file: before.file } };
      });
    },

    /** Reads what waits for a password with one; it waits on where that is wrong. */
    async unlock(token: string, password: string, from?: AbortSignal): Promise<ImportReply> {
      if (locked?.token !== token) return { outcome: 'refused', reason: 'not-held', message: NOT_LOCKED };
      const { asked, brought } = locked;
      locked = null;
      return stoppable(asked.origin, (stop) => fresh({ ...asked, password }, stop, brought), from);
    },

    /**
     * Reads what `bring` brings from elsewhere, which is stopped as reading is and must not reject; where it
     * comes from is kept with it. `from`: what is said to be read meanwhile.
     */
    readBrought: (
      from: string,
      bring: (stop: AbortSignal) => Promise<Brought | ImportReply>,
      outside?: AbortSignal,
    ): Promise<ImportReply> =>
      stoppable(
        from,
        async (stop) => {
          const brought = await bring(stop);
          if ('outcome' in brought) return brought;
          return fresh({ source: [brought.bytes], origin: brought.name }, stop, brought);
        },
        outside,
      ),

    /** Stops everything that is being read; whoever asked for it hears that it was cancelled. */
    stop: (): void => underWay.forEach((each) => each.abort()),

    /**
     * The commands that keep the text, and take in what was written on it, which is null where nothing was or
     * `backing` is false; undefined where the token is not known (any more).
     */
    accept(token: string, choice: Kept): { create: CreateArticle; backing: AddBacking | null } | undefined {
      const candidate = waiting.get(token);
      if (!candidate) return undefined;
      const backing = choice.backing === false ? null : backingCommand(candidate, choice);
      return { create: createCommand(candidate, choice), backing };
    },

    /**
     * The commands that decide what an annotated draft says was decided, once `accept` has made `article` of
     * it with the same choice; none where it is none.
     */
    decided(article: Article, token: string, choice: Pick<Kept, 'dropFurniture' | 'by' | 'at'>): Command[] {
      const candidate = waiting.get(token);
      return candidate?.annotated ? decisionCommands(article, candidate, choice) : [];
    },

    /** What the text was read from, and its bytes; null where it was no file, or the token is not known. */
    original(token: string): { file: KeptFile; pieces: Pieces } | null {
      const file = waiting.get(token)?.file;
      const pieces = originals.get(token);
      return file && pieces ? { file, pieces } : null;
    },

    /** A piece of what waits under the token, by its number; null where there is none. */
    piece(token: string, at: number): Piece | null {
      const candidate = waiting.get(token);
      return (candidate && inPieces(candidate).pieces[at]) ?? null;
    },

    forget(token: string): void {
      waiting.delete(token);
      originals.delete(token);
      if (held?.token === token) held = null;
      if (locked?.token === token) locked = null;
    },
  };
}

/** What of a text is kept, and who keeps it. */
interface Kept {
  dropFurniture: boolean;
  details: Partial<Details>;
  annotations?: Parameters<typeof backingCommand>[1]['annotations'];
  lines?: Parameters<typeof createCommand>[1]['lines'];
  backing?: boolean;
  by: string;
  at: string;
}

export type HowToRead = Omit<Asked, 'plainly'>;

interface Locked {
  token: string;
  asked: HowToRead;
  brought: Brought | undefined;
}

const NOT_LOCKED =
  'The file is not held any more, so it was not opened. Nothing was imported. Bring the file in again.';

const NOT_HELD =
  'The document is not held any more, so it cannot be read another way. What was read is ' +
  'as it was; to read it anew, bring the file in again.';

/** What was fetched, under the name that a file of it would have. */
export interface Brought {
  /** To be read: text in the encoding that the site says. */
  bytes: Uint8Array;
  /** As they came. */
  raw: Uint8Array;
  name: string;
  fetched: Fetched;
  notices: Notice[];
}

/** As long as a draft's origin may be, in UTF-16 code units. */
const LONGEST_ORIGIN = 500;

/** What was read, with where it was brought from, if it was. */
function cameFrom(reply: ImportReply, brought: Brought | undefined): ImportReply {
  if (reply.outcome !== 'read' || !brought) return reply;
  const { fetched, notices } = brought;
  const { candidate } = reply;
  const origin = cutTo(fetched.address, LONGEST_ORIGIN);
  return {
    outcome: 'read',
    candidate: { ...candidate, origin, fetched, notices: [...notices, ...candidate.notices] },
  };
}

export type WaitingImports = ReturnType<typeof waitingImports>;
export const NO_SUCH_IMPORT: CreateReply = {
  ok: false,
  message: 'This text is no longer waiting to be imported. Nothing was kept. Import it again.',
};

/** Refuses what was read where it backs facts and is no article. */
function noPaper(reply: ImportReply): ImportReply {
  if (reply.outcome !== 'read' || !isPaperOnly(reply.candidate.kind)) return reply;
  return {
    outcome: 'refused',
    reason: 'paper',
    message: `${reply.candidate.origin} is a spreadsheet: it backs facts and is no article. Nothing was imported. Attach it to the source it belongs to.`,
  };
}

/**
 * Reads a text; one that cannot be read within the limits is tried again as plain words, and refused where
 * that fails too.
 */
export async function readWithin(
  apart: ReadApart,
  asked: HowToRead,
  stop: AbortSignal,
): Promise<ImportReply> {
  let outcome: Outcome = { outcome: 'stopped' };
  for (const plainly of [false, true]) {
    outcome = await apart({ ...asked, plainly }, stop);
    if (outcome.outcome === 'done') return outcome.reading;
    if (outcome.outcome === 'stopped') return { outcome: 'cancelled' };
  }
  const { name } = nameFor(asked.origin);
  return {
    outcome: 'refused',
    reason: outcome.outcome,
    message: `${name === 'paste' ? 'The text' : name} could not be read (${whyOf(outcome)}). Nothing was imported.`,
  };
}

function whyOf(outcome: Outcome): string {
  if (outcome.outcome === 'late') return 'even as plain text it takes too long; split it into parts';
  if (outcome.outcome === 'too-large')
    return 'even as plain text it takes too much memory; split it into parts';
  return outcome.outcome === 'failed' ? outcome.why : 'it was stopped';
}
