import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
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
  try {
    await writeSynced(mine, JSON.stringify(holder));
    for (;;) {
      if (await linked(mine, file)) return { ok: true, lock: await Lock.on(file, holder.token) };
      const other = await readHolder(file);
      if (other === 'gone') continue;
      if (!(await isStale(file, mine, other))) return { ok: false, holder: other };
      await breakLock(file, mine, other);
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** A lock that is held. */
export class Lock {
  readonly #renewal: NodeJS.Timeout;
  #released = false;

  private constructor(readonly file: string, private readonly token: string, private ino: number) {
    this.#renewal = setInterval(() => void this.#renew(), RENEW_MS);
    // The lock must not keep a process alive that has nothing left to do.
    this.#renewal.unref();
  }

  static async on(file: string, token: string): Promise<Lock> {
    return new Lock(file, token, (await stat(file)).ino);
  }

  /** Throws unless the lock file is still ours: asked before every write, so that a library never has two writers. */
  async check(): Promise<void> {
    let ino: number;
    try {
      ({ ino } = await stat(this.file));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      throw new StorageError('folder-gone');
    }
    if (this.#released) throw new StorageError('lock-lost');
    if (ino === this.ino) return;
    // Memory sticks number their files anew now and then; what the file says is what counts.
    const holder = await readHolder(this.file);
    if (holder === 'gone' || holder?.token !== this.token) throw new StorageError('lock-lost');
    this.ino = ino;
  }

  async release(): Promise<void> {
    clearInterval(this.#renewal);
    if (this.#released) return;
    const ours = await this.check().then(() => true, () => false);
    this.#released = true;
    if (ours) await rm(this.file, { force: true });
  }

  async #renew(): Promise<void> {
    const now = new Date();
    await this.check().then(() => utimes(this.file, now, now)).catch(() => {});
  }
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
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
  try {
    const [theirs, ours] = await Promise.all([stat(file), stat(mine)]);
    return ours.mtimeMs - theirs.mtimeMs > STALE_MS;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

/**
 * Takes a stale lock away. Two processes may find it stale at once, and the slower would take away the faster one's new
 * lock; so the file is moved first and looked at then, and put back if it is not the one that was judged.
 */
async function breakLock(file: string, mine: string, judged: Holder | null): Promise<void> {
  const moved = `${mine}.stale`;
  try {
    await rename(file, moved);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const found = await readHolder(moved);
  const token = (holder: Holder | null | 'gone') => (holder === null || holder === 'gone' ? null : holder.token);
  if (token(found) !== token(judged)) await linked(moved, file);
  await rm(moved, { force: true });
}
