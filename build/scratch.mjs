// Where the scripts here keep what they make: libraries, profiles, copies. Never in the profile or the
// library of the person who runs them, who may well have Stet open.
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { asError } from './trouble.mjs';

/** @type {Set<string>} */
const made = new Set();

/**
 * A new folder `stet-<name>-<process>-…` that this user alone can enter. It goes when the process ends, by
 * a signal too; what a process left that was killed outright goes when the next script asks for a folder.
 * e2e/fixtures/app.ts names its own alike.
 * @param {string} name
 */
export function scratch(name) {
  if (made.size === 0) {
    sweep();
    process.on('exit', () => made.forEach(remove));
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
  const folder = mkdtempSync(path.join(tmpdir(), `stet-${name}-${process.pid}-`));
  made.add(folder);
  return folder;
}

/**
 * Added to the environment of a start that forgets to name a profile or a library: it finds empty ones in
 * `folder`.
 * @param {string} folder
 */
export const noOnesProfile = (folder) => ({
  XDG_CONFIG_HOME: path.join(folder, 'config'),
  APPDATA: path.join(folder, 'config'),
});

/**
 * An app that was just ended may still be writing its last lines. What stays is left to the next sweep.
 * @param {string} folder
 */
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  } catch {}
}

function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const maker = /^stet-[a-z0-9-]+-(\d+)-\w{6}$/i.exec(name)?.[1];
    const folder = path.join(tmpdir(), name);
    if (maker && !lives(Number(maker)) && isOurs(folder)) remove(folder);
  }
}

/** @param {number} pid */
function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return asError(error).code !== 'ESRCH';
  }
}

/**
 * The temporary folder may be everybody's: another user's folder, or a link, is none of ours.
 * @param {string} folder
 */
function isOurs(folder) {
  try {
    const there = lstatSync(folder);
    return there.isDirectory() && (!process.getuid || there.uid === process.getuid());
  } catch {
    return false;
  }
}
