import { setTimeout } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { layoutOf } from '../../storage/layout';
import { threadOf } from '../thread';
import { fill, Filler } from './filler';
import { Keeper } from './keeper';
import type { FromSearch, SearchStart, ToSearch } from './messages';
import { keptStore } from './stores';

/**
 * So long an answer waits for what was changed to be read; then it is given from what there is, and says so.
 */
const PATIENCE_MS = 30;

/** Fills the cache of a library, see `Filler`. */
export const fillFor = (port: MessagePort, root: string): void => fill(port, keptStore(layoutOf(root)));

/** Answers on `port` for as long as it is open. */
export function serve(port: MessagePort, { root, writing, list, file }: SearchStart): void {
  const say = (message: FromSearch) => port.postMessage(message);
  const keeper = new Keeper(layoutOf(root), writing, (words) => say({ type: 'said', words }), {
    ...(file === undefined ? {} : { filler: () => new Filler(threadOf(file, { fill: root })) }),
    ...(list ? { list: { ids: list, tell: (notes, left) => say({ type: 'notes', notes, left }) } } : {}),
  });

  keeper.start().catch(report);
  port.on('close', () => keeper.close());
  port.on('message', (message: ToSearch) => {
    switch (message.type) {
      case 'again':
        return void keeper.readAgain(message.article).catch(report);
      case 'changed':
        return void keeper.reread(message.articles).catch(report);
      case 'library':
        return void keeper.refresh().catch(report);
      case 'ask':
        return void answer(message.ask, () => ({
          type: 'answer',
          ask: message.ask,
          reply: keeper.search(message.request),
        }));
      case 'seen':
        return void answer(message.ask, () => ({
          type: 'seen',
          ask: message.ask,
          reply: keeper.seenBefore(message.request),
        }));
    }
  });

  async function answer(ask: number, reply: () => FromSearch): Promise<void> {
    if (!keeper.isReady) await Promise.race([keeper.idle, setTimeout(PATIENCE_MS)]);
    try {
      say(reply());
    } catch (error) {
      say({ type: 'failed', ask, message: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** A folder that cannot be read is told by the list; the search goes on with what it has. */
const report = (error: unknown): void => console.error(error);
