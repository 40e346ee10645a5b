import type { ImportReply } from '@shared/contract';
import { create } from 'zustand';
import { stet } from '../base/bridge';

/*
 * What is fetched from an address, for whatever it is to become: the main process asks the person, and what
 * comes is read as a file is.
 */

/** How much has come, in bytes; `size` null where nobody knows of how much. */
export const useFetched = create<{ received: number; size: number | null }>(() => ({
  received: 0,
  size: null,
}));

/**
 * Fetches an address, and hands what came of it to `take` as it would take in a file. Why it was not fetched,
 * or null.
 */
export async function fetchInto(
  address: string,
  take: (ask: () => Promise<ImportReply>) => Promise<unknown>,
): Promise<string | null> {
  let why: string | null = null;
  useFetched.setState({ received: 0, size: null });
  const stop = stet().on('import.fetched', (far) => useFetched.setState(far));
  await take(async () => {
    const reply = await stet()['import.address']({ address });
    if (reply.outcome !== 'refused') return reply;
    // The dialog has the address to be mended, and says it there.
    why = reply.message;
    return { outcome: 'cancelled' };
  });
  stop();
  return why;
}
