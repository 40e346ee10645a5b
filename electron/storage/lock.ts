import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, open, readFile, rename, rm, rmdir, stat, utimes, type FileHandle } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { isRunning, ownIdentity } from './process-identity';
import { codeOf, StorageError } from './trouble';

/*
 * One writer a library. Node has no flock, so the lock is a file that names its holder well enough to tell a live one
 * from a dead one: process number, start time, boot, container and machine. A holder killed outright is recognised at
 * once; where the system cannot say (another machine on a network folder) the file's time stamp decides, which the
 * holder renews, and which is compared with that of a file just written on the same disk: no clock is trusted.
 */

const Holder = z.object({
  /** Who, as a person would say it: "Stet", "the terminal". */
  name: z.string(),
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  boot: z.string().nullable(),
  namespace: z.string().nullable(),
  started: z.string().nullable(),
  since: z.iso.datetime(),
});
export type Holder = z.infer<typeof Holder>;

const RENEW_MS = 10_000;
/** How long an unrenewed lock of a holder nobody can ask after counts. Long enough for a lid that was shut and opened. */
const STALE_MS = 120_000;

export type Acquired = { ok: true; lock: Lock } | { ok: false; holder: Holder | null };

/** Takes the lock in `file` for `name`, or says who has it (null: a lock that cannot be read and is still renewed). */
export async function acquireLock(file: string, name: string): Promise<Acquired> {
  const holder: Holder = { name, token: randomUUID(), ...(await ownIdentity()), since: new Date().toISOString() };
  const mine = `${file}.${holder.token}`;
  let handle: FileHandle | undefined = await writeSynced(mine, JSON.stringify(holder));
  try {
    for (;;) {
      const other = (await linked(mine, file)) ? 'ours' : await readHolder(file);
      if (other === 'gone') continue;
      if (other !== 'ours' && !(await isStale(file, mine, other))) return { ok: false, holder: other };
      if (other === 'ours' || (await brokenUp(file, mine, other))) {
        const lock = new Lock(file, holder.token, handle);
        handle = undefined;
        return { ok: true, lock };
      }
    }
  } finally {
    await handle?.close();
    await rm(mine, { force: true });
  }
}

/** A lock that is held. */
export class Lock {
  readonly #renewal: NodeJS.Timeout;
  #released = false;

  /** `handle`: our lock file, kept open so that its number on the disk cannot be given to another file meanwhile. */
  constructor(readonly file: string, private readonly token: string, private readonly handle: FileHandle) {
    this.#renewal = setInterval(() => void this.#renew(), RENEW_MS);
    // The lock must not keep a process alive that has nothing left to do.
    this.#renewal.unref();
  }

  /** Throws unless the lock file is still ours: asked before every write, so that a library never has two writers. */
  async check(): Promise<void> {
    if (this.#released) throw new StorageError('lock-lost');
    let there;
    try {
      there = await stat(this.file);
    } catch (error) {
      throw codeOf(error) === 'ENOENT' ? new StorageError('folder-gone') : error;
    }
    const ours = await this.handle.stat();
    if (there.ino === ours.ino && there.dev === ours.dev) return;
    // Memory sticks number their files anew now and then, and know no second names: what the file says is what counts.
    const holder = await readHolder(this.file);
    if (holder === 'gone' || holder?.token !== this.token) throw new StorageError('lock-lost');
  }

  async release(): Promise<void> {
    clearInterval(this.#renewal);
    if (this.#released) return;
    const ours = await this.check().then(() => true, () => false);
    this.#released = true;
    await this.handle.close();
    if (ours) await rm(this.file, { force: true });
  }

  async #renew(): Promise<void> {
    const now = new Date();
    await this.check().then(() => utimes(this.file, now, now)).catch(() => {});
  }
}

async function writeSynced(file: string, text: string): Promise<FileHandle> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
    return handle;
  } catch (error) {
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }
}

/** Gives the file a second name, all at once with its content; false where the name is taken. */
async function linked(mine: string, file: string): Promise<boolean> {
  try {
    await link(mine, file).catch((error: unknown) => {
      if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
      // Memory sticks know no second names. A copy is not there all at once, but a half-written lock counts as held.
      return copyFile(mine, file, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR']);

async function readHolder(file: string): Promise<Holder | null | 'gone'> {
  try {
    const holder = Holder.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return holder.success ? holder.data : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function isStale(file: string, mine: string, holder: Holder | null): Promise<boolean> {
  const running = holder ? await isRunning(holder) : 'unknown';
  if (running !== 'unknown') return running === 'no';
  return olderThan(file, mine, STALE_MS);
}

/** Whether `file` was last renewed that long before `mine` was written, by the one clock of the disk they are on. */
async function olderThan(file: string, mine: string, ms: number): Promise<boolean> {
  try {
    const [theirs, ours] = await Promise.all([stat(file), stat(mine)]);
    return ours.mtimeMs - theirs.mtimeMs > ms;
  } catch (error) {
    // Gone meanwhile: whoever asks looks again.
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

/** A process that breaks a lock needs milliseconds; one that was killed at it must not be waited for. */
const BREAKING_MS = 10_000;

/**
 * Puts our lock in the place of a stale one, all at once; false where it has changed meanwhile. Of several that find it
 * stale at once only one may do so, or the slower would replace the faster one's new lock: hence the folder, which only
 * one can make.
 */
async function brokenUp(file: string, mine: string, judged: Holder | null): Promise<boolean> {
  const turn = `${file}.breaking`;
  try {
    await mkdir(turn);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (await olderThan(turn, mine, BREAKING_MS)) await rmdir(turn).catch(() => {});
    await setTimeout(10);
    return false;
  }
  try {
    const found = await readHolder(file);
    if (found === 'gone' || found?.token !== judged?.token) return false;
    await rename(mine, file);
    return true;
  } finally {
    await rmdir(turn).catch(() => {});
  }
}
