import { rm } from 'node:fs/promises';
import type { Layout } from '../layout';

/**
 * Removes the caches of an earlier Stet, index.jsonl and search.jsonl, for they hold words. Never throws:
 * what cannot be removed is tried again at the next start.
 */
export async function removeFormer({ former }: Layout): Promise<void> {
  for (const file of [former.list, former.search]) await rm(file, { force: true }).catch(() => {});
}
