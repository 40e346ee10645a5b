import type { MessagePort } from 'node:worker_threads';
import { talked } from '@shared/workers/talk';
import type { BackupReason } from '../storage/backups';
import { takeBackup, type Progress, type TakeBackup, type Taken } from '../storage/backup-taking';
import { layoutOf } from '../storage/layout';
import { codeOf, StorageError, type TroubleReason } from '../storage/trouble';
import { threadOf, type Thread } from './thread';

/*
 * A backup in a thread of its own: fifty thousand articles are copied without the window, a change or the end
 * of the app waiting for it. A thread that is ended at whatever moment leaves nothing that passes for a
 * backup.
 */

/** What the thread is started with. */
export interface BackupStart {
  root: string;
  reason: BackupReason;
  now: Date;
  inUse: readonly string[];
}

/** What the thread says; to `check` it expects an answer: whether the library may still be written. */
export type FromBackup =
  | ({ type: 'progress' } & Progress)
  | { type: 'check' }
  | { type: 'taken'; taken: Taken | null }
  | { type: 'failed'; failure: Failure };

/** Why not, or null. */
export type ToBackup = Failure | null;

/** An error on its way from one thread to the other, where it would lose what it is. */
interface Failure {
  message: string;
  reason: TroubleReason | null;
  code: string | null;
}

const failureOf = (error: unknown): Failure => ({
  message: error instanceof Error ? error.message : String(error),
  reason: error instanceof StorageError ? error.reason : null,
  code: codeOf(error) ?? null,
});

const errorOf = ({ message, reason, code }: Failure): Error =>
  reason
    ? new StorageError(reason, message)
    : Object.assign(new Error(message), code === null ? {} : { code });

/** Takes the backup in this thread and says how it goes. */
export async function serveBackup(
  port: MessagePort,
  { root, reason, now, inUse }: BackupStart,
): Promise<void> {
  const say = (message: FromBackup) => port.postMessage(message);
  const check = async () => {
    const answer = new Promise<ToBackup>((resolve) => port.once('message', resolve));
    say({ type: 'check' });
    const why = await answer;
    if (why) throw errorOf(why);
  };
  try {
    const progress = (far: Progress) => say({ type: 'progress', ...far });
    say({ type: 'taken', taken: await takeBackup(layoutOf(root), reason, { now, inUse, check, progress }) });
  } catch (error) {
    say({ type: 'failed', failure: failureOf(error) });
  }
}

export type BackupThread = Thread<ToBackup, FromBackup>;

/** A thread of its own. `file`: the bundle of backup.worker.ts. */
export const backupThread =
  (file: string) =>
  (start: BackupStart): BackupThread =>
    threadOf(file, start, ({ message }) => message);

/** Takes backups, each in a thread that `make` starts for it. */
export const takeInThread =
  (make: (start: BackupStart) => BackupThread): TakeBackup =>
  async (layout, reason, options = {}) => {
    const { now = new Date(), signal, inUse = [], check = () => Promise.resolve(), progress } = options;
    if (signal?.aborted) return null;
    const thread = make({ root: layout.root, reason, now, inUse });
    const answer = await talked<ToBackup, FromBackup, Exclude<FromBackup, { type: 'progress' | 'check' }>>(
      thread,
      (message, done) => {
        switch (message.type) {
          case 'progress':
            return progress?.({ done: message.done, of: message.of });
          case 'check':
            return void check()
              .then(() => null, failureOf)
              .then((why) => thread.postMessage(why));
          default:
            return done(message);
        }
      },
      signal ? { stop: signal } : {},
    );
    if (answer.is === 'stopped') {
      // Ended on purpose, it has taken none; what it left is no backup.
      await thread.terminate();
      return null;
    }
    if (answer.is === 'lost')
      throw new StorageError('disk-error', `The backup stopped (${answer.why}); take it again.`);
    if (answer.result.type === 'failed') throw errorOf(answer.result.failure);
    return answer.result.taken;
  };
