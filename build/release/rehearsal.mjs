// One packaging on a fake Electron.
import path from 'node:path';
import { Platform } from 'electron-builder';
import config from '../electron-builder.config.mjs';
import { electronVersion } from '../electron-binary.mjs';
import { makeFakeElectron } from './fake-electron.mjs';
import { makeUnpacked } from './unpacked.mjs';

/** @typedef {import('./artifacts.mjs').System} System */

const PLATFORMS = /** @type {const} */ ({
  linux: { name: 'linux', platform: Platform.LINUX },
  mac: { name: 'darwin', platform: Platform.MAC },
  win: { name: 'win32', platform: Platform.WINDOWS },
});

/** The systems that there are fakes for. Windows makes no app for macOS: it has no links to put into it. */
export const SYSTEMS = /** @type {System[]} */ (
  process.platform === 'win32' ? ['linux', 'win'] : ['linux', 'mac', 'win']
);

/**
 * What has to differ from the shipped configuration, so that `system` is packaged on a fake Electron made in
 * `folder`, into `out` there.
 * @param {System} system
 * @param {string} folder
 * @param {string} [version]
 */
export async function differencesFor(system, folder, version = electronVersion()) {
  const electronDist = path.join(folder, 'electron');
  await makeFakeElectron(electronDist, version, PLATFORMS[system].name);
  return {
    electronDist,
    electronVersion: version,
    directories: { ...config.directories, output: path.join(folder, 'out') },
    // Signed anew by macOS's own tool, and there alone.
    electronFuses: { ...config.electronFuses, resetAdHocDarwinSignature: false },
  };
}

/** @param {System} system */
export const platformOf = (system) => PLATFORMS[system].platform;

/**
 * Makes the unpacked app of `projectDir` for `system` below `folder`, and answers its folders.
 * @param {System} system
 * @param {{ projectDir: string, folder: string, version?: string }} where
 */
export async function unpackedOn(system, { projectDir, folder, version }) {
  const differences = await differencesFor(system, folder, version);
  return makeUnpacked({ projectDir, differences, platform: platformOf(system) });
}
