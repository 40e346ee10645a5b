import { applyInPlace, Command } from '@shared/domain';
import { GENESIS } from './event-log';
import { LONG, PAGES, type State } from './judge';
import type { ArticleFiles } from './layout';
import { Pauses } from './pauses';
import { endOfHistory } from './recent';
import { checkpointFile, EARLIER, logFiles, namesOf } from './segments';
import { writeSnapshot } from './snapshot';
import { readEvents } from './whole-log';

/*
 * A log that an earlier Stet left is one file, without a checkpoint: the first page of its history could only
 * be told by carrying out every change from the first one on. That is done once. What the article was like
 * some pages before the end is kept as checkpoint-000000.json, until two segments with checkpoints of their
 * own have been closed.
 */

/**
 * Whether the first page of a history of `seq` events takes reading all of it, and that takes long. Reads
 * only.
 */
export async function lacksEarlier(files: ArticleFiles, seq: number): Promise<boolean> {
  return seq >= LONG && (await endOfHistory(files, seq - PAGES / 2, () => Promise.resolve(null))) === null;
}

/**
 * The article as it stood some pages of history before event `seq`, worked out from the first event on while
 * others get their turn; null where the log cannot be followed that far, or `stopped` meanwhile. Reads only;
 * throws what the system reports.
 */
export async function earlierThan(
  files: ArticleFiles,
  seq: number,
  stopped: () => boolean = () => false,
): Promise<State | null> {
  const pauses = new Pauses();
  const reached: Omit<State, 'article'> & { article: State['article'] | null } = {
    article: null,
    seq: 0,
    hash: GENESIS,
    changedAt: '',
  };
  for await (const events of readEvents(logFiles(files, await namesOf(files)))) {
    for (const event of events) {
      if (pauses.due) await pauses.take();
      if (stopped()) return null;
      const command = Command.safeParse(event.command());
      const outcome = command.success ? applyInPlace(reached.article, command.data, { fresh: true }) : null;
      if (!command.success || !outcome?.ok) return null;
      const { article } = outcome;
      Object.assign(reached, { article, seq: event.seq, hash: event.hash, changedAt: command.data.at });
      if (event.seq === seq - PAGES) return { ...reached, article };
    }
  }
  return null;
}

/** Keeps it, whole or not at all. Until it is there, nothing is otherwise than before. */
export async function keepEarlier(files: ArticleFiles, state: State): Promise<void> {
  await writeSnapshot(checkpointFile(files, EARLIER), state, true);
}
