import { mkdirSync } from 'node:fs';
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
