import { execFile } from 'node:child_process';
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * Puts something where a file or folder of the library belongs. `outside`: a folder that is not the
 * library's.
 */
type Lay = (place: string, outside: string) => Promise<unknown>;

/** Its server clears a socket away when it ends, unless it is called something else by then. */
async function socket(place: string, outside: string): Promise<void> {
  // Made where the path is short: those of sockets must be.
  const made = path.join(outside, 's');
  const server = createServer();
  await new Promise<void>((resolve, reject) => void server.on('error', reject).listen(made, resolve));
  await rename(made, place);
  await new Promise((resolve) => server.close(resolve));
}

export const INSTEAD: readonly [string, Lay][] = [
  ['a link to a file', (place, outside) => symlink(path.join(outside, 'thesis.txt'), place)],
  ['a link to a folder', (place, outside) => symlink(path.join(outside, 'folder'), place)],
  ['a link to nowhere', (place, outside) => symlink(path.join(outside, 'nowhere'), place)],
  ['a link to itself', (place) => symlink(path.basename(place), place)],
  ['a link to an endless file', (place) => symlink('/dev/zero', place)],
  ['a pipe', (place) => promisify(execFile)('mkfifo', [place])],
  ['a socket', socket],
  ['an empty folder', (place) => mkdir(place)],
  [
    'a full folder',
    async (place, outside) => {
      await cp(path.join(outside, 'folder'), place, { recursive: true });
    },
  ],
  ['an empty file', (place) => writeFile(place, '')],
  [
    'another file',
    async (place, outside) => {
      await rm(place, { recursive: true, force: true });
      await cp(path.join(outside, 'thesis.txt'), place);
    },
  ],
];
