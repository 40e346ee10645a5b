import path from 'node:path';
import type { ImportCandidate } from '@shared/contract';
import { inThread } from '../services/documents/thread';
import { waitingImports, type WaitingImports } from '../services/imports';
import { printable } from './printable';
import { Refusal, type Call } from './verb';

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What takes longer is said to go on, where a person looks on. */
const LONG_MS = 1000;

/**
 * Reads a manuscript as the window does, its notices mentioned. Throws a Refusal where it cannot be read.
 * Ctrl+C stops it,
 * and this process, with nothing kept.
 */
export async function manuscriptIn(
  file: string,
  call: Call,
): Promise<{ imports: WaitingImports; candidate: ImportCandidate }> {
  const imports = waitingImports(inThread(path.join(call.app.folder, 'dist', 'documents.worker.cjs')));
  const reading = await untilStopped(call, path.basename(file), (stop) =>
    imports.readFile(path.resolve(call.cwd, file), stop),
  );
  if (reading.outcome === 'cancelled') throw new Refusal(STOPPED);
  if (reading.outcome === 'refused') throw new Refusal(printable(reading.message));
  for (const notice of reading.candidate.notices) call.mention(printable(notice.message));
  return { imports, candidate: reading.candidate };
}

const STOPPED = 'Reading was stopped. Nothing was imported.';

/** A signal that ends this process aborts `stop` first, and is heeded once nothing is read any more. */
async function untilStopped<T>(
  call: Call,
  name: string,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals) => stopping.abort(signal);
  for (const signal of ENDINGS) process.on(signal, stop);
  const long = setTimeout(
    () => process.stderr.isTTY && call.mention(`Reading ${printable(name)}… (Ctrl+C stops it)`),
    LONG_MS,
  );
  try {
    return await work(stopping.signal);
  } finally {
    clearTimeout(long);
    for (const signal of ENDINGS) process.off(signal, stop);
    if (stopping.signal.aborted) {
      call.mention(STOPPED);
      process.kill(process.pid, stopping.signal.reason as NodeJS.Signals);
    }
  }
}
