// One set-up at a time in one checkout: two terminals (or two scripts calling `stet`) must not both rebuild
// dist/.
import { accessSync, constants, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asError, Trouble } from './trouble.mjs';

const lock = path.resolve(import.meta.dirname, '..', 'dist', '.set-up-running');

/**
 * The process that holds the lock, or undefined when it has gone, or has held it longer than any set-up
 * lasts.
 */
function holder() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (Date.now() - statSync(lock).mtimeMs > 20 * 60_000) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // EPERM: the process lives and belongs to somebody else.
    return asError(error).code === 'EPERM' ? 'another user' : undefined;
  }
}

/**
 * Runs `work` while no other set-up of this checkout runs; waits for one that does, and says so.
 * @template T
 * @param {(line: string) => void} say
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(say, work) {
  try {
    mkdirSync(path.dirname(lock), { recursive: true });
    accessSync(path.dirname(lock), constants.W_OK);
  } catch {
    throw new Trouble(
      `Stet sets itself up in its own folder, and this user may not write there: ${path.resolve(lock, '../..')}\n` +
        "Nothing was changed. Run the command as the folder's owner, or use a copy of your own.",
    );
  }
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (asError(error).code !== 'EEXIST') throw error;
      const other = holder();
      if (other === undefined) rmSync(lock, { force: true });
      else if (!waited) say(`Another set-up is at work in this folder (process ${other}); waiting for it.`);
      await sleep(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
