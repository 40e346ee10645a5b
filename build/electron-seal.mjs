// Whether an unpacked Electron is still the one that was looked at: a virus scanner takes a file out, a
// person puts another version in, a disk loses some. It tells damage and mistakes, not an attacker, who could
// seal it anew.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ glance: string, contents: string }} Seal what is noted of a folder */

/**
 * Every file below a folder, sorted, as `describe` tells it, in one hash.
 * @param {string} folder
 * @param {(file: string) => string | Buffer} describe
 */
function hashOf(folder, describe) {
  const hash = createHash('sha256');
  const files = existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [];
  const kept = files.filter((entry) => entry.isFile());
  for (const file of kept.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
    hash.update(`\0${path.relative(folder, file)}\0`);
    hash.update(describe(file));
  }
  return hash.digest('hex');
}

/**
 * Names, sizes and times: some milliseconds, at every start.
 * @param {string} folder
 */
const glance = (folder) =>
  hashOf(folder, (file) => {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  });

/**
 * Every byte: about a second.
 * @param {string} folder
 */
const contents = (folder) => hashOf(folder, (file) => readFileSync(file));

/**
 * What to note of a folder, to recognise it by.
 * @param {string} folder
 * @returns {Seal}
 */
export const sealOf = (folder) => ({ glance: glance(folder), contents: contents(folder) });

/**
 * Whether a folder is as it was noted. Copied or restored files have other times and the same bytes, so these
 * are looked at where the glance differs.
 * @param {string} folder
 * @param {Seal | undefined} seal
 */
export const isSealed = (folder, seal) =>
  seal !== undefined && (glance(folder) === seal.glance || contents(folder) === seal.contents);
