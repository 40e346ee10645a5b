import { constants, lstat } from 'node:fs/promises';
import path from 'node:path';
import { exists, openOwn, syncFolder } from './durable';
import { tailOf } from './event-log';
import { codeOf, StorageError } from './trouble';

/** The few calls the log makes on its open file; a test hands in one whose disk is full. */
export interface LogHandle {
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  write(bytes: Uint8Array): Promise<{ bytesWritten: number }>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  stat(): Promise<{ size: number; ino: number; dev: number }>;
  close(): Promise<void>;
}
export type OpenLog = (file: string) => Promise<LogHandle>;

/**
 * The writing end of a log. One at a time for each file, and one `append` at a time: the library sees to
 * both.
 */
export class LogWriter {
  #handle: LogHandle | null = null;
  /**
   * What a failed append may have left behind the good part, whole or in part: ours to cut, and nothing else
   * is.
   */
  #left = NOTHING_LEFT;

  /**
   * `size`: the length of the file, all of it known to be good. `tail`: how it ends, see `tailOf`.
   */
  constructor(
    readonly file: string,
    private size: number,
    private tail: string,
    private readonly openLog: OpenLog = (name) =>
      openOwn(name, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT),
  ) {}

  get bytes(): number {
    return this.size;
  }

  /** Throws `Tampered`, or what the system reports, where the file is not as this writer has left it. */
  async check(): Promise<void> {
    await this.#ready();
  }

  /**
   * Adds lines, all or none; when it returns they are on disk, right behind what was there. When it throws
   * the file is as before, or will be by the next append, which starts by cutting what this one may have
   * left. Where something else has changed the file it is left as it is, and nothing is added until the
   * article is opened again; where that happened in the very moment of writing, it throws `Unsure`.
   */
  async append(lines: string): Promise<void> {
    const bytes = Buffer.from(lines);
    const handle = await this.#ready();
    try {
      for (let done = 0; done < bytes.length;)
        done += (await handle.write(bytes.subarray(done))).bytesWritten;
      await handle.datasync();
      const { size } = await this.#stillThere(handle);
      if (size !== this.size + bytes.length) throw new Unsure();
      this.size += bytes.length;
      this.tail = tailOf(bytes, bytes.length);
      this.#left = NOTHING_LEFT;
    } catch (error) {
      await this.#forget(bytes, error instanceof Unsure);
      throw error;
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  /**
   * The open file, still the one that was read: a line is not even begun behind what something else has left
   * there.
   */
  async #ready(): Promise<LogHandle> {
    if (!this.#handle) return (this.#handle = await this.#reopen());
    try {
      const { size } = await this.#stillThere(this.#handle);
      await this.#recognise(this.#handle, size);
      if (size === this.size) return this.#handle;
    } catch (error) {
      await this.close().catch(() => {});
      throw error;
    }
    throw new Tampered();
  }

  async #reopen(): Promise<LogHandle> {
    // Opening must not make the file anew where its folder was emptied: that would start a history without
    // its past.
    if (this.size > 0) await this.#there();
    const handle = await this.openLog(this.file);
    try {
      // Opening may have made it, where a crash or a full disk kept the closing of a segment from doing so.
      if (this.size === 0) await syncFolder(path.dirname(this.file));
      const { size } = await handle.stat();
      await this.#recognise(handle, size);
      if (size > this.size) {
        await handle.truncate(this.size);
        await handle.datasync();
      }
      return handle;
    } catch (error) {
      await handle.close().catch(() => {});
      throw error;
    }
  }

  /**
   * Cutting and adding are only for the very log that was read: a backup put in its place by hand must not be
   * cut.
   */
  async #recognise(handle: LogHandle, size: number): Promise<void> {
    const beyond = size - this.size;
    if (beyond < 0 || beyond > this.#left.length) throw new Tampered();
    const expected = Buffer.concat([Buffer.from(this.tail, 'latin1'), this.#left.subarray(0, beyond)]);
    const found = Buffer.alloc(expected.length);
    await handle.read(found, 0, found.length, this.size - this.tail.length);
    if (!found.equals(expected)) throw new Tampered();
  }

  /**
   * A folder that was moved or deleted takes writes without complaint on an open file; nobody would ever see
   * them.
   */
  async #stillThere(handle: LogHandle): Promise<{ size: number }> {
    const [here, there] = await Promise.all([handle.stat(), this.#there()]);
    if (here.ino !== there.ino || here.dev !== there.dev) throw new Tampered();
    return here;
  }

  async #there(): Promise<{ ino: number; dev: number }> {
    try {
      return await lstat(this.file);
    } catch (error) {
      // Alone it was taken away; with its folder it may come back as it was.
      if (codeOf(error) === 'ENOENT' && (await exists(path.dirname(this.file)))) throw new Tampered();
      throw error;
    }
  }

  async #forget(left: Buffer, unsure: boolean): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    if (!handle) return;
    this.#left = Buffer.from(left);
    // Best effort: on a disk that is full cutting works; where it does not, the next append starts with it.
    // What something else wrote is not ours to cut.
    if (!unsure) await handle.truncate(this.size).catch(() => {});
    await handle.close().catch(() => {});
  }
}

const NOTHING_LEFT = Buffer.alloc(0);

/** The log is not as this process knows it; nothing was added. */
export class Tampered extends StorageError {
  constructor() {
    super(
      'disk-error',
      'Something else has changed the history of this article on the disk. Close it and open it again.',
    );
  }
}

/** What was added must not count as saved, for the `cause`, and may be found all the same. */
export class Unsure extends Error {
  constructor(override readonly cause: unknown = new Tampered()) {
    super('It cannot be told whether what was added will be found.');
  }
}
