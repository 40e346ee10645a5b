// Which browser runs the app: the one named in STET_CHROMIUM, an installed Chromium, Chrome or Edge, or,
// where no window is needed, the headless shell from npm.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { headlessShell } from './headless-shell';

export interface FoundBrowser {
  executable: string;
  kind: 'chosen' | 'installed' | 'headless-shell';
  /** to be added to the browser's environment */
  env: Record<string, string>;
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function candidates(): string[] {
  const { env } = process;
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) =>
        MAC_APPS.map((name) => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      );
    case 'win32':
      return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => path.join(folder, program)));
    default: {
      const folders = [
        ...new Set([...LINUX_FOLDERS, ...(env['PATH'] ?? '').split(':').filter(Boolean), '/snap/bin']),
      ];
      return folders.flatMap((folder) => LINUX_NAMES.map((name) => path.join(folder, name)));
    }
  }
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Finds the browser to run the app on, or undefined where there is none.
 * @param headless whether the headless shell from npm will do; unpacking it the first time takes some seconds
 * @throws Error when STET_CHROMIUM names something that cannot be run
 */
export function findBrowser(headless: boolean): FoundBrowser | undefined {
  const chosen = process.env['STET_CHROMIUM'];
  if (chosen) {
    if (!isExecutable(chosen))
      throw new Error(
        `STET_CHROMIUM names ${chosen}, which is not a program that can be run. Correct or unset it.`,
      );
    return { executable: chosen, kind: 'chosen', env: {} };
  }
  const installed = candidates().find(isExecutable);
  if (installed) return { executable: installed, kind: 'installed', env: {} };
  const shell = headless ? headlessShell() : undefined;
  return shell && { ...shell, kind: 'headless-shell' };
}
