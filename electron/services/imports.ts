import path from 'node:path';
import type { CreateReply, ImportCandidate, ImportReply, Notice } from '@shared/contract';
import type { Otherwise } from '@shared/document/document';
import type { SetLine } from '@shared/document/lines';
import { isPaperOnly } from '@shared/document/formats';
import type { CreateArticle, Details, Fetched } from '@shared/domain';
import { cutTo } from '@shared/text/clip';
import type { Asked } from './documents/read';
import type { Outcome, ReadApart } from './documents/thread';
import { LARGEST_DOCUMENT } from './documents/limits';
import { backingCommand, createCommand, tooLarge } from './import';
import { nameFor } from './import/fields';
import { readAtMost } from './import/read-at-most';

/**
 * Texts that were read and wait for the person's yes. The page holds a token only, so what is kept is what
 * was shown, and a text of many megabytes crosses the bridge once. `apart`: where they are read, so that
 * nothing waits for it. `reading` hears what is being read, and null when nothing is any more.
 */
export function waitingImports(apart: ReadApart, reading: (name: string | null) => void = () => {}) {
  const waiting = new Map<string, ImportCandidate>();
  const underWay = new Set<AbortController>();
  /**
   * The bytes of one waiting document, the last that has tracked changes or is in an encoding nobody is sure
   * of: it can be read another way. One, because a document may be a hundred megabytes.
   */
  let held: { token: string; asked: HowToRead; brought?: Brought | undefined } | null = null;

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
    underWay.delete(own);
    if (underWay.size === 0) reading(null);
    if (reply.outcome === 'read') waiting.set(reply.candidate.token, reply.candidate);
    return reply;
  }

  async function fresh(asked: HowToRead, stop: AbortSignal, brought?: Brought): Promise<ImportReply> {
    const reply = cameFrom(await readWithin(apart, asked, stop), brought);
    if (reply.outcome === 'read' && (reply.candidate.changes ?? reply.candidate.encoding))
      held = { token: reply.candidate.token, asked, brought };
    return reply;
  }

  return {
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
            return await fresh({ source: pieces, origin: path.basename(file), ...how }, stop);
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
        if (!waiting.has(token)) return { outcome: 'cancelled' };
        if (reply.outcome !== 'read') return reply;
        if (held?.token === token) held = { token, asked, brought };
        // Read the other way it may show no changes any more; the choice stays.
        const changes = how.changes ?? reply.candidate.changes;
        return { outcome: 'read', candidate: { ...reply.candidate, token, changes } };
      });
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

    /** The command that keeps the text, or undefined where the token is not known (any more). */
    accept(
      token: string,
      choice: {
        dropFurniture: boolean;
        details: Partial<Details>;
        lines?: readonly SetLine[];
        by: string;
        at: string;
      },
    ): CreateArticle | undefined {
      const candidate = waiting.get(token);
      return candidate && createCommand(candidate, choice);
    },

    /**
     * The command that takes in what was written on the text, for the article `accept` made of it by the same
     * choice; null where nothing was, or where the token is not known.
     */
    backing(token: string, choice: Parameters<typeof backingCommand>[1]): ReturnType<typeof backingCommand> {
      const candidate = waiting.get(token);
      return candidate ? backingCommand(candidate, choice) : null;
    },

    forget(token: string): void {
      waiting.delete(token);
      if (held?.token === token) held = null;
    },
  };
}

type HowToRead = Omit<Asked, 'plainly'>;

const NOT_HELD =
  'The document is not held any more, so it cannot be read another way. What was read is ' +
  'as it was; to read it anew, bring the file in again.';

/** What was fetched, under the name that a file of it would have. */
export interface Brought {
  bytes: Uint8Array;
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
async function readWithin(apart: ReadApart, asked: HowToRead, stop: AbortSignal): Promise<ImportReply> {
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
