import type { BigIntStats, Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isId } from '@shared/domain';
import { layoutOf } from '../storage/layout';

/** The app's name in the file system, as Electron takes it from package.json's productName. */
const NAME = 'Stet';

/**
 * Where Stet keeps its own things for this person: the rule of Electron's `app.getPath('userData')`, so that
 * the terminal finds what the window keeps.
 */
export function userDataPlace(platform = process.platform, env = process.env, home = os.homedir()): string {
  switch (platform) {
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', NAME);
    case 'win32':
      return path.join(env.APPDATA || path.join(home, 'AppData', 'Roaming'), NAME);
    default:
      return path.join(env.XDG_CONFIG_HOME || path.join(home, '.config'), NAME);
  }
}

/** The library of somebody who has chosen none. */
export const defaultLibrary = (userData = userDataPlace()): string => path.join(userData, 'library');

/**
 * Why no report may be written to `file`, in a sentence, or null: what Stet writes for others never takes the
 * place of what it keeps, in this library or any other, and replaces nothing that is no file. It comes to the
 * same by whatever links and capitals the way leads there.
 */
export async function whyNotThere(library: string, file: string): Promise<string | null> {
  const there = await lstat(file).catch(() => null);
  if (there && !there.isFile())
    return `${file} is ${kindOf(there)}, which Stet does not replace. Nothing was written; choose another place.`;
  const root = await realpath(library).catch(() => null);
  const own = await stat(library, { bigint: true }).catch(() => null);
  for (const place of withAbove(await nearestThere(path.dirname(file)))) {
    const same = place === root || (own && isSameFolder(own, await stat(place, { bigint: true })));
    if (same) return notInside('the library');
    if (await isLibrary(place)) return notInside('a library');
  }
  return null;
}

const notInside = (what: string): string =>
  `That place is inside ${what}, where only Stet’s own files belong. Nothing was written; choose another place.`;

/** A folder by its own name, or the nearest above it that is there. */
async function nearestThere(folder: string): Promise<string> {
  const above = path.dirname(folder);
  return realpath(folder).catch(() => (above === folder ? folder : nearestThere(above)));
}

/** A folder and all above it. */
function withAbove(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...withAbove(above)];
}

/**
 * Whether two folders are one by the numbers the disk gives them. Where it numbers none, all have a 0, and
 * only names are left.
 */
export const isSameFolder = (
  a: Pick<BigIntStats, 'dev' | 'ino'>,
  b: Pick<BigIntStats, 'dev' | 'ino'>,
): boolean => a.ino !== 0n && a.ino === b.ino && a.dev === b.dev;

/**
 * Whether two paths lead to one folder, by whatever links, capitals and spellings of a letter. Never rejects.
 */
export async function leadToOne(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [a, b] = await Promise.all(
    [one, other].map((folder) => stat(folder, { bigint: true }).catch(() => null)),
  );
  return a != null && b != null && isSameFolder(a, b);
}

/**
 * Whether a folder is a library by what is in it: articles under their ids, or beside the articles what Stet
 * alone keeps.
 */
async function isLibrary(folder: string): Promise<boolean> {
  const { articles, cache, former, lock } = layoutOf(folder);
  const names = await readdir(articles).catch(() => null);
  if (names === null) return false;
  const beside = await Promise.all(
    [cache, former.list, former.search, lock].map((file) =>
      lstat(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return beside.includes(true) || names.some(isId);
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return 'a folder';
  return found.isSymbolicLink() ? 'a link' : 'no file but a device or a pipe';
}
