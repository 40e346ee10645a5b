// One run of electron-builder that ends with an unpacked app.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build, Platform } from 'electron-builder';
import config from '../electron-builder.config.mjs';
import { asError, Trouble } from '../trouble.mjs';

/**
 * Makes the unpacked app of the project in `projectDir` and answers its folders (macOS may have two).
 * `differences` is what has to differ from the shipped configuration, `platform` an electron-builder
 * Platform. Throws Trouble where electron-builder fails.
 * @param {{ projectDir: string, differences: import('electron-builder').Configuration, platform?: Platform
 *   }} what
 */
export async function makeUnpacked({ projectDir, differences, platform = Platform.current() }) {
  const merged = copied({ ...config, ...differences });
  const out = merged.directories?.output ?? 'dist';
  try {
    await build({ targets: platform.createTarget('dir'), projectDir, config: merged, publish: 'never' });
  } catch (error) {
    throw new Trouble(
      `Packaging failed: ${asError(error).message.split('\n')[0]}\nNothing but ${out}/ was changed.`,
    );
  }
  return appFolders(path.resolve(projectDir, out));
}

/**
 * A configuration for one run: electron-builder rewrites the one it gets, and a second run stumbles over
 * that.
 * @template T
 * @param {T} value
 * @returns {T}
 */
export function copied(value) {
  return /** @type {T} */ (copy(value));
}

/** @param {unknown} value @returns {unknown} */
function copy(value) {
  if (Array.isArray(value)) return value.map(copy);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)]));
}

/**
 * The unpacked apps in electron-builder's folder `out`.
 * @param {string} out
 */
export const appFolders = (out) =>
  (existsSync(out) ? readdirSync(out, { withFileTypes: true }) : [])
    .filter((entry) => entry.isDirectory() && /unpacked$|^mac/.test(entry.name))
    .map(({ name }) => path.join(out, name));
