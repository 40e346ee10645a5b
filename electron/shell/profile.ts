import { chmodSync, mkdirSync, statSync } from 'node:fs';
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
 * The usual profile is for its user alone, also where an earlier Stet left it open. A folder that somebody named
 * may be more than a profile, and keeps the mode it has. Never throws.
 */
export function closeUsualProfile(): void {
  try {
    const folder = app.getPath('userData');
    if (process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
  } catch {
    // It is not there yet, or belongs to another: then whoever makes it sees to that.
  }
}
