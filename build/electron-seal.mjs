// Whether an unpacked Electron is still the one that was looked at: a virus scanner takes a file out, a
// person puts another version in, a disk loses some. It tells damage and mistakes, not an attacker, who could
// seal it anew.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, sorted, as `describe` tells it, in one hash. */
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

/** Names, sizes and times: some milliseconds, at every start. */
const glance = (folder) =>
  hashOf(folder, (file) => {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  });

/** Every byte: about a second. */
const contents = (folder) => hashOf(folder, (file) => readFileSync(file));

/** What to note of a folder, to recognise it by. */
export const sealOf = (folder) => ({ glance: glance(folder), contents: contents(folder) });

/**
 * Whether a folder is as it was noted. Copied or restored files have other times and the same bytes, so these
 * are looked at where the glance differs.
 */
export const isSealed = (folder, seal) =>
  seal !== undefined && (glance(folder) === seal.glance || contents(folder) === seal.contents);
