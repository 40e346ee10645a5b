import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { open } from 'node:fs/promises';
import type { LogHandle } from './log-writer';

/** A new folder for each test of a file, gone afterwards. */
export function temporaryFolder(): () => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'stet-storage-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}

/** An error as the system reports it. */
export const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: for the test`), { code });

/**
 * A real log file on a disk that has room for `room` more bytes; change it at any time. `fail` makes one call
 * fail once.
 */
export class SmallDisk {
  room = Infinity;
  fail: Partial<Record<'datasync' | 'truncate', string>> = {};

  readonly open = async (file: string): Promise<LogHandle> => {
    const handle = await open(file, 'a+');
    const once = (call: 'datasync' | 'truncate') => {
      const code = this.fail[call];
      delete this.fail[call];
      if (code) throw systemError(code);
    };
    return {
      read: (buffer, offset, length, position) => handle.read(buffer, offset, length, position),
      write: async (bytes) => {
        const part = bytes.subarray(0, Math.min(bytes.length, this.room));
        if (part.length === 0 && bytes.length > 0) throw systemError('ENOSPC');
        this.room -= part.length;
        return handle.write(part);
      },
      datasync: async () => {
        once('datasync');
        await handle.datasync();
      },
      truncate: async (length) => {
        once('truncate');
        await handle.truncate(length);
      },
      stat: () => handle.stat(),
      close: () => handle.close(),
    };
  };
}
