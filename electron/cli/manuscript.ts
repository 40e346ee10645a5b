import path from 'node:path';
import type { ImportCandidate } from '@shared/contract';
import type { ChangesAs } from '@shared/document/document';
import { inThread } from '../services/documents/thread';
import { isKnown } from '../services/import/encoding';
import { waitingImports, type WaitingImports } from '../services/imports';
import { untilStopped } from '../services/signals';
import { fetchedBy } from './fetched';
import { opened } from './password';
import { printable, shortened } from './printable';
import { Refusal, type Call, type Option } from './verb';
import { inQuotes } from '@shared/text/in-quotes';

/** What takes longer is said to go on, where a person looks on. */
const LONG_MS = 1000;

/**
 * Reads a manuscript as the window does, its notices mentioned; a spreadsheet only where `papers` are asked
 * for. Throws a Refusal where it cannot be read.
 * Ctrl+C stops it, and this process, with nothing kept.
 */
export async function manuscriptIn(
  file: string,
  call: Call,
  changes?: ChangesAs,
  papers = false,
): Promise<{ imports: WaitingImports; candidate: ImportCandidate }> {
  const encoding = encodingOption(call);
  const imports = waitingImports(inThread(path.join(call.app.folder, 'dist', 'documents.worker.cjs')));
  const first = await told(call, path.basename(file), (stop) =>
    call.options.fetch === true
      ? fetchedBy(file, call, imports, stop)
      : imports.readFile(path.resolve(call.cwd, file), stop, { changes, encoding }, papers),
  );
  const reading = await opened(first, call, ({ token, name }, password) =>
    told(call, name, (stop) => imports.unlock(token, password, stop)),
  );
  if (reading.outcome === 'cancelled') throw new Refusal(STOPPED);
  if (reading.outcome === 'refused') throw new Refusal(printable(reading.message));
  for (const notice of reading.candidate.notices) call.mention(printable(notice.message));
  return { imports, candidate: reading.candidate };
}

/** In which encoding a text is read, where a verb takes a document. */
export const ENCODING: Record<'encoding', Option> = {
  encoding: {
    type: 'string',
    value: 'NAME',
    help: 'The encoding of a text that does not say it (windows-1252, macintosh …); guessed where left out.',
  },
};

function encodingOption({ options: { encoding } }: Call): string | undefined {
  if (encoding === undefined || (typeof encoding === 'string' && isKnown(encoding))) return encoding;
  throw new Refusal(
    `--encoding ${printable(String(encoding))} is no encoding that Stet knows; nothing was done.`,
    true,
  );
}

/** Says which lines are no part of the story by the look of them, and what becomes of them. */
export function mentionFurniture(call: Call, { furniture, text }: ImportCandidate, drop: boolean): void {
  for (const { start, end, why } of furniture) {
    const said = `${inQuotes(shortened(text.slice(start, end), 60))} (${printable(why)})`;
    call.mention(drop ? `Left out: ${said}` : `Kept, though it looks like page furniture: ${said}`);
  }
}

const STOPPED = 'Reading was stopped. Nothing was imported.';

/** Does `read`, and says where it takes long, and where it was stopped. */
function told<T>(call: Call, name: string, read: (stop: AbortSignal) => Promise<T>): Promise<T> {
  return untilStopped(async (stop) => {
    const long = setTimeout(
      () => process.stderr.isTTY && call.mention(`Reading ${printable(name)}… (Ctrl+C stops it)`),
      LONG_MS,
    );
    try {
      return await read(stop);
    } finally {
      clearTimeout(long);
      if (stop.aborted) call.mention(STOPPED);
    }
  });
}
