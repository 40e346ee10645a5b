import { realpath } from 'node:fs/promises';
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
 * Whether `file` lies in the library in `directory`, whatever links lead there: what Stet writes for others must never take
 * the place of what it keeps. False where one of the two is not there.
 */
export async function isInLibrary(directory: string, file: string): Promise<boolean> {
  try {
    const [library, folder] = await Promise.all([realpath(directory), realpath(path.dirname(file))]);
    const way = path.relative(library, folder);
    return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
  } catch {
    return false;
  }
}

export const NOT_IN_LIBRARY = 'That place is inside the library, where only Stet’s own files belong. Nothing was written; choose another place.';
