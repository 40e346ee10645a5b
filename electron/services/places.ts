import { realpath, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The app's name in the file system, as Electron takes it from package.json's productName. */
const NAME = 'Stet';

/**
 * Where Stet keeps its own things for this person: the rule of Electron's `app.getPath('userData')`, so that the terminal
 * finds what the window keeps.
 */
export function userDataPlace(platform = process.platform, env = process.env, home = os.homedir()): string {
  switch (platform) {
    case 'darwin': return path.join(home, 'Library', 'Application Support', NAME);
    case 'win32': return path.join(env.APPDATA || path.join(home, 'AppData', 'Roaming'), NAME);
    default: return path.join(env.XDG_CONFIG_HOME || path.join(home, '.config'), NAME);
  }
}

/** The library of somebody who has chosen none. */
export const defaultLibrary = (userData = userDataPlace()): string => path.join(userData, 'library');

/**
 * Whether `file` lies in the library in `directory`, whatever links lead there and however its name is written: what Stet
 * writes for others must never take the place of what it keeps. (Many disks take capitals for small letters, and an é for
 * an e with an accent; so the folders themselves are compared, not their names.) False where one of the two is not there.
 */
export async function isInLibrary(directory: string, file: string): Promise<boolean> {
  try {
    const [root, library] = await Promise.all([realpath(directory), stat(directory, { bigint: true })]);
    for (let folder = await realpath(path.dirname(file)); ; folder = path.dirname(folder)) {
      const { dev, ino } = await stat(folder, { bigint: true });
      // Where a disk does not number its folders only the names are left.
      if (folder === root || (ino !== 0n && dev === library.dev && ino === library.ino)) return true;
      if (folder === path.dirname(folder)) return false;
    }
  } catch {
    return false;
  }
}

export const NOT_IN_LIBRARY = 'That place is inside the library, where only Stet’s own files belong. Nothing was written; choose another place.';
