import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';

/**
 * Keeps the app's own things in `folder` instead of in this person's profile: what prints, tests and shows
 * beside an open Stet has a profile of its own. Must run before the single-instance lock is asked for,
 * which counts by profile.
 */
export function setProfile(folder: string): void {
  // Electron refuses a folder that is not there. Private: it is a browser's profile.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}

/**
 * The usual profile is for its user alone, also where an earlier Stet left it open. A folder that somebody
 * named may be more than a profile, and keeps the mode it has. Never throws.
 */
export function closeUsualProfile(): void {
  try {
    const folder = app.getPath('userData');
    if (process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
  } catch {
    // It is not there yet, or belongs to another: then whoever makes it sees to that.
  }
}

/**
 * A profile for one print alone. The person's Stet may be open, and two Chromiums on one profile get in each
 * other's way: the second ends, or hands its work to the first. Gone with the print; what a killed one leaves
 * goes with the terminal's scratch folders of that name.
 */
export function profileToPrint(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-print-'));
  app.on('quit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Windows: a process of the browser is still at its end.
    }
  });
  return folder;
}
