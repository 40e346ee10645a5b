import { randomUUID } from 'node:crypto';
import { constants, copyFile, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AppUpdater } from 'electron-updater';
import type { Offer } from '@shared/updates';
import { syncFolder } from '../../storage/durable';
import { renamePatiently } from '../../storage/patience';
import { isStill } from './download';
import type { Ready } from './updates';

/** How this copy of Stet was started, from which follows by what it can be replaced. */
export interface Copy {
  packaged: boolean;
  system: string;
  /**
   * Whether there is a file of that name among what the installer laid down: beside the program, or in
   * resources.
   */
  has: (where: 'program' | 'resources', name: string) => boolean;
  /** What `resources/package-type` says. */
  packageType: string | null;
  program: string;
  env: Readonly<Record<string, string | undefined>>;
}

export type Replaceable = 'nsis' | 'zip' | 'AppImage' | 'deb';

/**
 * The kind of installer that can replace this copy, or null: one that was unpacked by hand, or runs from its
 * sources, has nobody who knows where all of it lies.
 */
export function replaceableBy({
  packaged,
  system,
  has,
  packageType,
  program,
  env,
}: Copy): Replaceable | null {
  if (!packaged) return null;
  if (system === 'win32') return has('program', 'Uninstall Stet.exe') ? 'nsis' : null;
  if (system === 'darwin') return has('resources', 'app-update.yml') ? 'zip' : null;
  // What another AppImage has left in the environment of a terminal is not about us.
  const mounted = env.APPDIR !== undefined && program.startsWith(`${path.resolve(env.APPDIR)}${path.sep}`);
  if (mounted && env.APPIMAGE !== undefined && path.isAbsolute(env.APPIMAGE)) return 'AppImage';
  return packageType === 'deb' ? 'deb' : null;
}

const BY_HAND: Record<string, readonly string[]> = {
  win32: ['nsis'],
  darwin: ['dmg', 'zip'],
  linux: ['AppImage', 'deb'],
};

/**
 * The kinds of installer to offer: the one that replaces this copy, or those a person can install themselves.
 */
export const kindsFor = (replaceable: Replaceable | null, system: string): readonly string[] =>
  replaceable ? [replaceable] : (BY_HAND[system] ?? []);

/**
 * Puts an AppImage in the place of the one that runs, and answers where it is. electron-updater's own way
 * (6.8.10) removes the old one before it moves the new one there, often from another disk, and an end in
 * between leaves nothing. Here there is one of the two at every moment. A version in the old one's name is
 * not kept in the new one's; any other name is the person's. Throws where it could not be done, and the old
 * one stands.
 */
export async function replaceAppImage({ offer, file }: Ready, old: string): Promise<string> {
  const folder = path.dirname(old);
  const target = /\d+\.\d+\.\d+/.test(path.basename(old)) ? path.join(folder, offer.file.name) : old;
  const beside = path.join(folder, `.stet-${randomUUID()}`);
  try {
    await sweep(folder);
    await copyFile(file, beside, constants.COPYFILE_EXCL);
    const handle = await open(beside, 'r+');
    try {
      await handle.chmod(((await stat(old)).mode & 0o777) | 0o500);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await isStill(offer.file, beside))) throw new Error('what was copied is not what was signed for');
    await renamePatiently(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(folder);
  if (target !== old) await rm(old, { force: true });
  return target;
}

/** A try that was cut short has left a copy that is of no use to anybody. */
async function sweep(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => /^\.stet-[0-9a-f-]{36}$/.test(name));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
}

/**
 * Gives electron-updater a file that is already here and checked, so that it installs without a request of
 * its own: it would follow redirects, send an id of this copy, and take a list and its hashes from the same
 * hands. Its way to the network is replaced by a copy on this disk that is hashed once more. Throws where the
 * copy is not what it was.
 *
 * `updateInfoAndProvider` and `httpExecutor` are what its own check would have set (AppUpdater.ts, 6.8.10,
 * pinned).
 */
export async function handOver(updater: AppUpdater, { offer, file }: Ready): Promise<void> {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  const { name, size, sha512 } = offer.file;
  const info = {
    version: offer.version,
    releaseDate: offer.released,
    path: name,
    sha512,
    files: [{ url: name, size, sha512 }],
  };
  Object.assign(updater, {
    updateInfoAndProvider: {
      info,
      provider: {
        fileExtraDownloadHeaders: null,
        resolveFiles: () => [{ url: pathToFileURL(file), info: info.files[0] }],
      },
    },
    httpExecutor: { download: (url: URL, to: string) => copyChecked(url, to, offer.file) },
  });
  await updater.downloadUpdate();
}

async function copyChecked(from: URL, to: string, file: Offer['file']): Promise<void> {
  await copyFile(fileURLToPath(from), to);
  if (!(await isStill(file, to))) throw new Error('what was copied is not what was signed for');
}
