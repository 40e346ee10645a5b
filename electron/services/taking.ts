import { setTimeout } from 'node:timers/promises';
import { removeUnfinished } from '../storage/article-file';
import { removeLeftovers } from '../storage/backups';
import { makeFolder, removeTemporaries } from '../storage/durable';
import { requirePlain, type Layout } from '../storage/layout';
import { begin } from '../storage/library-identity';
import { acquireLock, type Acquired, type Lock } from '../storage/lock';
import { namesIn } from '../storage/plain';
import { finishRestoring } from '../storage/restore';
import { finishEmptying } from '../storage/trash';
import { troubleFrom } from '../storage/trouble';

/** A library this process may write, or why it may only look at it. */
export type Taken = { lock: Lock; trouble: null } | { lock: null; trouble: string };

/**
 * Takes the library for this process to write: makes it where there is none, locks it in the name of
 * `holder`, and ends what an earlier process began. Waits up to `patience` ms for a holder of that name.
 * Never throws.
 */
export async function takeLibrary(layout: Layout, holder: string, patience: number): Promise<Taken> {
  try {
    await makeFolder(layout.articles);
    await requirePlain(layout);
    const acquired = await acquirePatiently(layout.lock, holder, patience);
    if (!acquired.ok) return { lock: null, trouble: heldBy(acquired) };
    await begin(layout);
    await removeTemporaries(layout.root, await namesIn(layout.root).catch(() => []));
    // What cannot be cleared away is never shown, and no reason not to work: the next start tries again.
    await removeUnfinished(layout.articles).catch(() => {});
    await removeLeftovers(layout).catch(() => {});
    await finishRestoring(layout);
    await finishEmptying(layout).catch(() => {});
    return { lock: acquired.lock, trouble: null };
  } catch (error) {
    return { lock: null, trouble: troubleFrom(error, 'The library can only be looked at.').message };
  }
}

async function acquirePatiently(file: string, name: string, patience: number): Promise<Acquired> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const acquired = await acquireLock(file, name);
    if (acquired.ok || acquired.holder?.name !== name || waited >= patience) return acquired;
    await setTimeout(PAUSE_MS);
  }
}

const PAUSE_MS = 50;

function heldBy({ holder, alive }: Extract<Acquired, { ok: false }>): string {
  const who = holder
    ? `${holder.name} (process ${holder.pid} on ${holder.host}, since ${holder.since})`
    : 'another process that does not give its name';
  const what = alive
    ? 'close it there and try again.'
    : 'close it there and try again. If it runs no longer, wait two minutes, or delete library.lock in the library’s folder.';
  return `The library is in use by ${who}. Nothing was changed; ${what}`;
}
