import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/*
 * Stands between this process and its disk, and hears of everything that changes it: for a death at a
 * certain step, and for a record of what was done in which order. Reading is not heard of.
 */

/** An open file or folder: the same object at each call on it. */
export interface Opened {
  path: string;
}

export type Step =
  /** `made`: the file was not there. */
  | { call: 'open'; opened: Opened; made: boolean }
  | { call: 'write'; opened: Opened; bytes: Buffer; at: number | null }
  | { call: 'truncate'; opened: Opened; length: number }
  /** Of a file its content, of a folder its entries. */
  | { call: 'sync'; opened: Opened }
  | { call: 'shorten'; path: string; length: number }
  | { call: 'rename' | 'link' | 'copy'; path: string; to: string }
  | { call: 'mkdir' | 'rmdir' | 'remove' | 'times'; path: string };

/**
 * `before` is asked with each step before it is taken; it may wait, and never return. What it returns is
 * called when the step is taken, and not where it failed.
 */
export type Watch = (step: Step) => (() => void) | undefined;

/** Begins to watch; what it returns ends it. */
export async function watchDisk(watch: Watch): Promise<() => void> {
  const promises = { ...fs.promises };
  const sync = { ...fs };
  const probe = await promises.open(os.devNull);
  const methods = Object.getPrototypeOf(probe) as fs.promises.FileHandle;
  const { write, writeFile, appendFile, truncate, sync: syncAll, datasync } = methods;
  await probe.close();
  const handles = new WeakMap<object, Opened>();
  const numbers = new Map<number, Opened>();

  async function told<T>(step: Step, take: () => Promise<T>): Promise<T> {
    const taken = watch(step);
    const result = await take();
    taken?.();
    return result;
  }
  const known = (handle: object): Opened => handles.get(handle) ?? { path: '' };
  const bytesOf = (data: unknown): Buffer =>
    typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as Uint8Array);
  const both =
    (call: 'rename' | 'link' | 'copy', take: (from: string, to: string, ...rest: never[]) => Promise<void>) =>
    (from: string, to: string, ...rest: never[]) =>
      told({ call, path: from, to }, () => take(from, to, ...rest));
  const one =
    <T>(call: 'mkdir' | 'rmdir' | 'remove' | 'times', take: (file: string, ...rest: never[]) => Promise<T>) =>
    (file: string, ...rest: never[]) =>
      told({ call, path: file }, () => take(file, ...rest));

  Object.assign(fs.promises, {
    async open(file: string, flags: string | number = 'r', mode?: number) {
      const opened = { path: path.resolve(file) };
      const made = makes(flags) && !fs.existsSync(file);
      const open = () => promises.open(file, flags, mode);
      const handle = await (made ? told({ call: 'open', opened, made }, open) : open());
      if (!made) watch({ call: 'open', opened, made })?.();
      handles.set(handle, opened);
      return handle;
    },
    rename: both('rename', promises.rename as never),
    link: both('link', promises.link as never),
    copyFile: both('copy', promises.copyFile as never),
    mkdir: one('mkdir', promises.mkdir as never),
    rmdir: one('rmdir', promises.rmdir as never),
    rm: one('remove', promises.rm as never),
    unlink: one('remove', promises.unlink as never),
    utimes: one('times', promises.utimes as never),
    truncate: (file: string, length = 0) =>
      told({ call: 'shorten', path: file, length }, () => promises.truncate(file, length)),
  });

  Object.assign(methods, {
    write(
      this: fs.promises.FileHandle,
      data: Uint8Array | string,
      ...rest: [number?, number?, (number | null)?]
    ) {
      const [offset = 0, length, at = null] =
        typeof data === 'string' ? [0, undefined, rest[0] ?? null] : rest;
      const bytes = bytesOf(data).subarray(offset, length === undefined ? undefined : offset + length);
      return told({ call: 'write', opened: known(this), bytes, at }, () =>
        write.call(this, data as never, ...(rest as [])),
      );
    },
    writeFile(this: fs.promises.FileHandle, data: string, ...rest: never[]) {
      return told({ call: 'write', opened: known(this), bytes: bytesOf(data), at: null }, () =>
        writeFile.call(this, data, ...rest),
      );
    },
    appendFile(this: fs.promises.FileHandle, data: string, ...rest: never[]) {
      return told({ call: 'write', opened: known(this), bytes: bytesOf(data), at: null }, () =>
        appendFile.call(this, data, ...rest),
      );
    },
    truncate(this: fs.promises.FileHandle, length = 0) {
      return told({ call: 'truncate', opened: known(this), length }, () => truncate.call(this, length));
    },
    sync(this: fs.promises.FileHandle) {
      return told({ call: 'sync', opened: known(this) }, () => syncAll.call(this));
    },
    datasync(this: fs.promises.FileHandle) {
      return told({ call: 'sync', opened: known(this) }, () => datasync.call(this));
    },
  });

  const atOnce = (step: Step, take: () => unknown): void => {
    const taken = watch(step);
    take();
    taken?.();
  };
  const synced = (number: number, take: (number: number) => void) => {
    const opened = numbers.get(number);
    if (opened) atOnce({ call: 'sync', opened }, () => take(number));
    else take(number);
  };
  Object.assign(fs, {
    renameSync: (from: string, to: string) =>
      atOnce({ call: 'rename', path: from, to }, () => sync.renameSync(from, to)),
    linkSync: (from: string, to: string) =>
      atOnce({ call: 'link', path: from, to }, () => sync.linkSync(from, to)),
    copyFileSync: (from: string, to: string, mode?: number) =>
      atOnce({ call: 'copy', path: from, to }, () => sync.copyFileSync(from, to, mode)),
    mkdirSync: (file: string, options?: fs.MakeDirectoryOptions) =>
      atOnce({ call: 'mkdir', path: file }, () => sync.mkdirSync(file, options)),
    rmSync: (file: string, options?: fs.RmOptions) =>
      atOnce({ call: 'remove', path: file }, () => sync.rmSync(file, options)),
    unlinkSync: (file: string) => atOnce({ call: 'remove', path: file }, () => sync.unlinkSync(file)),
    utimesSync: (file: string, atime: number, mtime: number) =>
      atOnce({ call: 'times', path: file }, () => sync.utimesSync(file, atime, mtime)),
    fsyncSync: (number: number) => synced(number, sync.fsyncSync),
    fdatasyncSync: (number: number) => synced(number, sync.fdatasyncSync),
    openSync(file: string, flags: string | number = 'r', mode?: number) {
      const opened = { path: path.resolve(file) };
      const taken = watch({ call: 'open', opened, made: makes(flags) && !fs.existsSync(file) });
      const number = sync.openSync(file, flags, mode);
      taken?.();
      numbers.set(number, opened);
      return number;
    },
    writeSync(number: number, data: Uint8Array | string, ...rest: [number?, number?, (number | null)?]) {
      const opened = numbers.get(number);
      const [offset = 0, length, at = null] = rest;
      const bytes = bytesOf(data).subarray(offset, length === undefined ? undefined : offset + length);
      const taken = opened && watch({ call: 'write', opened, bytes, at });
      const written = sync.writeSync(number, data as Uint8Array, ...(rest as []));
      taken?.();
      return written;
    },
    ftruncateSync(number: number, length = 0) {
      const opened = numbers.get(number);
      const taken = opened && watch({ call: 'truncate', opened, length });
      sync.ftruncateSync(number, length);
      taken?.();
    },
    closeSync(number: number) {
      numbers.delete(number);
      sync.closeSync(number);
    },
  });
  syncBuiltinESMExports();

  return () => {
    Object.assign(fs.promises, promises);
    Object.assign(methods, { write, writeFile, appendFile, truncate, sync: syncAll, datasync });
    Object.assign(fs, Object.fromEntries(AT_ONCE.map((name) => [name, sync[name]])));
    syncBuiltinESMExports();
  };
}

const AT_ONCE = [
  'openSync',
  'writeSync',
  'ftruncateSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'copyFileSync',
  'mkdirSync',
  'rmSync',
  'unlinkSync',
  'utimesSync',
  'fsyncSync',
  'fdatasyncSync',
] as const;

const makes = (flags: string | number): boolean =>
  typeof flags === 'number' ? (flags & fs.constants.O_CREAT) !== 0 : /[wa]/.test(flags);
