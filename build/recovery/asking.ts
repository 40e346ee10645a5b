import { MessageChannel } from 'node:worker_threads';
import { newId, type Command, type CommandBody } from '@shared/domain';
import { openLibrary, type Library } from '../../electron/services/library';
import type { SearchWorker } from '../../electron/services/search/search';
import { serve } from '../../electron/services/search/serve';

/** Where logs are kept in segments these are short: many a death is at the closing of one. */
const SHORT_SEGMENTS = { segments: { events: 12, bytes: 40_000 } };

/** The library, which has to be free. */
export async function opened(directory: string): Promise<Library> {
  const library = await openLibrary(directory, {
    holder: 'the writer',
    dailyBackup: false,
    ...SHORT_SEGMENTS,
  });
  if (library.trouble !== null) throw new Error(library.trouble);
  return library;
}

/** The worker of the search, in this thread: it dies with the writer either way. */
export function inThisThread(root: string): SearchWorker {
  const { port1: here, port2: there } = new MessageChannel();
  serve(there, { root, writing: true });
  return {
    postMessage: (message) => here.postMessage(message),
    onMessage: (listener) => void here.on('message', listener),
    onEnd: (listener) => void here.on('close', () => listener('it ended')),
    terminate: async () => here.close(),
  };
}

/** The answer, which has to be yes. */
export async function must<T extends { ok: boolean }>(asked: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const answer = await asked;
  if (!answer.ok) throw new Error((answer as { message?: string }).message);
  return answer as Extract<T, { ok: true }>;
}

/** The name of the one article that was moved. */
export async function moved(
  moving: Promise<{ moved: { name: string }[]; refused: { message: string }[] }>,
): Promise<string> {
  const {
    moved: [one],
    refused,
  } = await moving;
  if (!one) throw new Error(refused[0]?.message);
  return one.name;
}

export const secretIn = (slug: string): string => /zq[0-9a-f]{32}/.exec(slug)?.[0] ?? '';

export const signed = <B extends CommandBody>(body: B) =>
  ({ ...body, id: newId(), at: new Date().toISOString(), by: 'Recovery' }) as B & Command;
