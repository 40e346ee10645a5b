import { talked } from '@shared/workers/talk';
import type { FormatKey, ReportModel } from '@shared/reporting';
import { FORMATS } from '@shared/reporting/formats/formats';
import { threadOf, type OwnThread } from '../thread';
import type { FromWriting, ReportOf, ToWriting } from './messages';
import type { WrittenBytes } from './writers.part';

/** One report, to be written in any format. Throws where it cannot be, or was stopped. */
export type WriteReport = (key: FormatKey, missing?: readonly string[]) => Promise<WrittenBytes>;

/** Which of some letters no font of this machine has. */
export type FindMissing = (letters: readonly string[]) => Promise<string[]>;

/** Prints a page to PDF. */
export type Print = (html: string) => Promise<Uint8Array>;

/** So much memory a report may take, in megabytes; a feature of 20,000 words takes a fifth of it. */
const MEGABYTES = 1024;

/**
 * Does `work` with a report that is written in a thread of its own, and ends the thread. `file`: the bundle
 * of writing.worker.ts. What is written when `stop` says so throws.
 */
export async function inWritingThread<T>(
  file: string,
  of: ReportOf,
  work: (write: WriteReport) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const thread: OwnThread<ToWriting, FromWriting> = threadOf(file, null, ({ message }) => message, {
    maxOldGenerationSizeMb: MEGABYTES,
  });
  try {
    thread.postMessage({ type: 'report', of });
    return await work(async (key, missing = []) => {
      const answer = await talked<ToWriting, FromWriting, FromWriting>(
        thread,
        (message, done) => done(message),
        { ask: { type: 'write', key, missing }, ...(stop && { stop }) },
      );
      if (answer.is === 'stopped') throw new Stopped();
      if (answer.is === 'lost') throw new Error(`what writes it stopped: ${answer.why}`);
      if (answer.result.type === 'failed') throw new Error(answer.result.why);
      return answer.result.written;
    });
  } finally {
    await thread.terminate();
  }
}

/** Writes in this thread: for a terminal, where nothing else waits. */
export const here =
  (model: ReportModel): WriteReport =>
  async (key, missing = []) =>
    (await import('./writers.part')).writeFormat(model, key, missing);

/** It was asked to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor() {
    super('it was stopped');
  }
}

/** What a file of a report holds, and the letters in it that this machine cannot draw. */
export interface Content {
  bytes: Uint8Array;
  letters: string[];
}

/**
 * A report as this machine can show it: letters without a font stand there as code points. Where the machine
 * cannot be asked the letters stay as they are: a gap is bad, no report is worse.
 */
export async function contentOf(
  write: WriteReport,
  key: FormatKey,
  { find, print }: { find: FindMissing; print: Print },
): Promise<Content> {
  const first = await write(key);
  const letters = first.ask.length > 0 ? await find(first.ask).catch((): string[] => []) : [];
  const { bytes } = letters.length > 0 ? await write(key, letters) : first;
  if (FORMATS[key].madeBy !== 'printed') return { bytes, letters };
  return { bytes: await print(new TextDecoder().decode(bytes)), letters };
}
