import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { Log } from '../services/log';
import { handOver, replaceableBy, replaceAppImage, type Replaceable } from '../services/updates/installer';
import type { Ready } from '../services/updates/updates';

/** By what this copy of Stet can be replaced, or null. */
export function replaceable(): Replaceable | null {
  const program = process.execPath;
  const folders = { program: path.dirname(program), resources: process.resourcesPath ?? '' };
  const type = path.join(folders.resources, 'package-type');
  return replaceableBy({
    packaged: app.isPackaged,
    system: process.platform,
    program,
    env: process.env,
    has: (where, name) => existsSync(path.join(folders[where], name)),
    packageType: existsSync(type) ? readFileSync(type, 'utf8').trim() : null,
  });
}

/** An installer is started beside us, and its failing to start comes as an event a moment later. */
const STARTS_MS = 2_000;

/**
 * Installs over this copy, as the very last thing the app does; the copy that was installed starts where
 * `again` says so. Throws where nothing was begun. On macOS the system ends the app itself, and it does not
 * return.
 */
export async function install(kind: Replaceable, ready: Ready, again: boolean, log: Log): Promise<void> {
  if (kind === 'AppImage') {
    const target = await replaceAppImage(ready, process.env.APPIMAGE ?? '');
    if (again) app.relaunch({ execPath: target, args: [] });
    return;
  }
  const { DebUpdater, MacUpdater, NsisUpdater } = await import('./updater.part');
  const updater = kind === 'nsis' ? new NsisUpdater() : kind === 'deb' ? new DebUpdater() : new MacUpdater();
  updater.logger = { info: log.info, warn: log.warn, error: (why) => log.error('the updater', why) };
  const failed = new Promise<never>((_resolve, reject) => void updater.on('error', reject));
  await Promise.race([handOver(updater, ready), failed]);
  await Promise.race([begin(updater, again), failed]);
}

async function begin(
  updater: AppUpdater & { install?: (silent: boolean, again: boolean) => boolean },
  again: boolean,
): Promise<void> {
  updater.autoRunAppAfterInstall = again;
  if (!updater.install) {
    updater.quitAndInstall();
    return new Promise(() => {});
  }
  if (!updater.install(true, again)) throw new Error('the installer did not start');
  await wait(STARTS_MS);
}
