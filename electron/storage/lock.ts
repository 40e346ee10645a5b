import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  rm,
  rmdir,
  type FileHandle,
} from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { removePatiently, renamePatiently } from './patience';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './plain';
import { isRunning, ownIdentity } from './process-identity';
import { codeOf, StorageError } from './trouble';

/*
 * One writer a library. Node has no flock, so the lock is a file that names its holder well enough to tell a
 * live one from a dead one: process number, start time, boot, container and machine. A holder killed outright
 * is recognised at once; where the system cannot say (another machine on a network folder) the file's time
 * stamp decides, which the holder renews, and which is compared with that of a file just written on the same
 * disk: no clock is trusted.
 */

const Holder = z.object({
  /** Who, as a person would say it: "Stet", "the terminal". */
  name: z.string(),
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  machine: z.string().nullable().default(null),
  boot: z.string().nullable(),
  namespace: z.string().nullable(),
  started: z.string().nullable(),
  since: z.iso.datetime(),
});
export type Holder = z.infer<typeof Holder>;

const RENEW_MS = 10_000;
/**
 * How long an unrenewed lock of a holder nobody can ask after counts. Long enough for a lid that was shut and
 * opened.
 */
const STALE_MS = 120_000;
/**
 * And one whose machine says it was started anew since: three renewals it should have had, were it alive
 * after all.
 */
const REBOOTED_MS = 35_000;

/**
 * `alive`: its process was seen to run; otherwise nobody can tell, and its lock is not old enough to say so.
 */
export type Acquired = { ok: true; lock: Lock } | { ok: false; holder: Holder | null; alive: boolean };

/**
 * Takes the lock in `file` for `name`, or says who has it (null: a lock that cannot be read and is still
 * renewed). Throws a StorageError where something lies there that no Stet has put there: a link, a pipe, a
 * folder.
 */
export async function acquireLock(file: string, name: string): Promise<Acquired> {
  const holder: Holder = {
    name,
    token: randomUUID(),
    ...(await ownIdentity()),
    since: new Date().toISOString(),
  };
  const mine = `${file}.${holder.token}`;
  let handle: FileHandle | undefined = await writeSynced(mine, JSON.stringify(holder));
  const turn = new Turn(`${file}.breaking`);
  try {
    for (;;) {
      const other = (await linked(mine, file)) ? 'ours' : await readHolder(file);
      if (other === 'gone') continue;
      if (other !== 'ours') {
        const alive = other ? await isRunning(other) : 'unknown';
        if (alive === 'yes' || !(await isStale(file, mine, alive)))
          return { ok: false, holder: other, alive: alive === 'yes' };
      }
      if (other === 'ours' || (await brokenUp(file, mine, other, turn))) {
        const lock = new Lock(file, holder.token, handle);
        handle = undefined;
        await clearLeft(file);
        return { ok: true, lock };
      }
    }
  } finally {
    await handle?.close();
    await removePatiently(mine);
  }
}

/**
 * Clears away, next to `file`, which is ours, what processes left that were killed before they had the lock
 * or knew that they would not get it. Never throws: what cannot be cleared away is in nobody's way.
 */
async function clearLeft(file: string): Promise<void> {
  const start = `${path.basename(file)}.`;
  const names = (await readdir(path.dirname(file)).catch(() => [])).filter((name) => name.startsWith(start));
  for (const name of names.filter((each) => TOKEN.test(each.slice(start.length)))) {
    const left = path.join(path.dirname(file), name);
    try {
      const holder = await readHolder(left);
      if (holder === 'gone') continue;
      // One that cannot be read may be in the middle of being written.
      const alive = holder ? await isRunning(holder) : 'unknown';
      if (alive !== 'yes' && (await isStale(left, file, alive))) await removePatiently(left);
    } catch {
      // Asked again at the next start.
    }
  }
}

const TOKEN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A lock that is held. */
export class Lock {
  readonly #renewal: NodeJS.Timeout;
  #released = false;

  /**
   * `handle`: our lock file, kept open so that its number on the disk cannot be given to another file
   * meanwhile.
   */
  constructor(
    readonly file: string,
    private readonly token: string,
    private readonly handle: FileHandle,
  ) {
    this.#renewal = setInterval(() => void this.#renew(), RENEW_MS);
    // The lock must not keep a process alive that has nothing left to do.
    this.#renewal.unref();
  }

  /**
   * Throws unless the lock file is still ours: asked before every write, so that a library never has two
   * writers.
   */
  async check(): Promise<void> {
    if (this.#released) throw new StorageError('lock-lost');
    let there;
    try {
      there = await lstat(this.file);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      // A disk that was unplugged may leave its folder, but an empty one.
      const beside = await readdir(path.dirname(this.file)).catch(() => []);
      throw beside.length > 0 ? new StorageError('lock-lost', LOCK_GONE) : new StorageError('folder-gone');
    }
    const ours = await this.handle.stat();
    if (there.ino === ours.ino && there.dev === ours.dev) return;
    // Memory sticks number their files anew now and then, and know no second names: what the file says is
    // what counts.
    const holder = await readHolder(this.file);
    if (holder === 'gone' || holder?.token !== this.token) throw new StorageError('lock-lost');
  }

  async release(): Promise<void> {
    clearInterval(this.#renewal);
    if (this.#released) return;
    const ours = await this.check().then(
      () => true,
      () => false,
    );
    this.#released = true;
    await this.handle.close();
    if (ours) await removePatiently(this.file);
  }

  /**
   * Writes the byte it begins with once more: the file's time is then the disk's own, by which others judge
   * its age.
   */
  async #renew(): Promise<void> {
    try {
      await this.check();
      const file = await open(this.file, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0));
      await file.write('{', 0).finally(() => file.close());
    } catch {
      // Whoever writes next finds out, and is told.
    }
  }
}

/**
 * On a network folder another machine takes over from one that sleeps too long, and lets go again before that
 * wakes: what this process holds in its memory may be of before.
 */
const LOCK_GONE =
  'Another process had the library meanwhile, or its lock was removed. Close Stet and open the library again.';

async function writeSynced(file: string, text: string): Promise<FileHandle> {
  const handle = await open(file, 'wx', PRIVATE_FILE);
  try {
    await handle.writeFile(text);
    await handle.sync();
    return handle;
  } catch (error) {
    await handle.close();
    await removePatiently(file);
    throw error;
  }
}

/** Gives the file a second name, all at once with its content; false where the name is taken. */
async function linked(mine: string, file: string): Promise<boolean> {
  try {
    await link(mine, file).catch((error: unknown) => {
      if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
      // Memory sticks know no second names. A copy is not there all at once, but a half-written lock counts
      // as held.
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
    const found = await lstat(file);
    // Looked at before it is opened: a link would lead elsewhere, and a pipe is opened only when somebody
    // writes to it.
    if (!found.isFile()) throw new StorageError('not-allowed', obstacle(file));
    const handle = await open(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const { buffer, bytesRead } = await handle
      .read(Buffer.alloc(LONGEST), 0, LONGEST, 0)
      .finally(() => handle.close());
    const holder = Holder.safeParse(JSON.parse(buffer.toString('utf8', 0, bytesRead)));
    return holder.success ? holder.data : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** More than any holder has to say. */
const LONGEST = 64 * 1024;

const obstacle = (file: string): string =>
  `${path.basename(file)} in the library’s folder is not a file that Stet has put there. Look at it, move it away, and try again.`;

async function isStale(
  file: string,
  mine: string,
  alive: Awaited<ReturnType<typeof isRunning>>,
): Promise<boolean> {
  return alive === 'no' || olderThan(file, mine, alive === 'rebooted' ? REBOOTED_MS : STALE_MS);
}

/**
 * Whether `file` was last renewed that long before `mine` was written, by the one clock of the disk they are
 * on.
 */
async function olderThan(file: string, mine: string, ms: number): Promise<boolean> {
  try {
    const [theirs, ours] = await Promise.all([lstat(file), lstat(mine)]);
    return ours.mtimeMs - theirs.mtimeMs > ms;
  } catch (error) {
    // Gone meanwhile: whoever asks looks again.
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

/**
 * The folder that says whose turn it is to break a lock: only one process can make it. It is there for
 * milliseconds; one that stays was left by a process that was killed, however its time reads, and is cleared
 * away by who has watched it long.
 */
class Turn {
  #watched: { as: string; since: number } | null = null;

  constructor(readonly folder: string) {}

  /** False where another has it; called again and again until it is ours. Throws where it cannot be had. */
  async take(): Promise<boolean> {
    try {
      await mkdir(this.folder, { mode: PRIVATE_FOLDER });
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      await this.#watch();
      return false;
    }
  }

  end(): Promise<void> {
    return rmdir(this.folder).catch(() => {});
  }

  async #watch(): Promise<void> {
    const found = await lstat(this.folder).catch(() => null);
    if (!found) return;
    const as = `${found.ino} ${found.mtimeMs}`;
    if (this.#watched?.as !== as) this.#watched = { as, since: performance.now() };
    if (performance.now() - this.#watched.since > LEFT_MS) await this.#clear(found.isDirectory());
    else await setTimeout(10);
  }

  async #clear(folder: boolean): Promise<void> {
    try {
      await (folder ? rmdir(this.folder) : rm(this.folder));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw new StorageError('not-allowed', obstacle(this.folder));
    }
  }
}

const LEFT_MS = 2_000;

/**
 * Puts our lock in the place of a stale one, all at once; false where it has changed meanwhile. Of several
 * that find it stale at once only one may do so, or the slower would replace the faster one's new lock: hence
 * the turn.
 */
async function brokenUp(file: string, mine: string, judged: Holder | null, turn: Turn): Promise<boolean> {
  if (!(await turn.take())) return false;
  try {
    const found = await readHolder(file);
    if (found === 'gone' || found?.token !== judged?.token) return false;
    // Not so long that the turn would be taken for one that was left.
    await renamePatiently(mine, file, { waits: 6 });
    return true;
  } finally {
    await turn.end();
  }
}
