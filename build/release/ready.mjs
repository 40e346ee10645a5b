// Whether a tag may become a release, asked before anything is built: node build/release/ready.mjs v1.2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bundles.mjs';
import { asError, run, Trouble } from '../trouble.mjs';
import { entriesOf, releaseText } from './changelog.mjs';
import { pinnedKeys } from './manifest.mjs';

/**
 * What keeps `tag` from being released, a sentence each: `version` is the one in package.json, `locked` the
 * one in the lock file, `keys` how many keys for updates are pinned.
 * @param {{ tag: string, version: string, locked: string, changelog: string, keys: number }} said
 * @returns {string[]}
 */
export function obstacles({ tag, version, locked, changelog, keys }) {
  /** @type {string[]} */
  const found = [];
  if (tag !== `v${version}`)
    found.push(`The tag ${tag} is not that of the version in package.json, v${version}.`);
  if (locked !== version)
    found.push(`package-lock.json says ${locked}, package.json ${version}: run npm install.`);
  try {
    releaseText(changelog, version);
    const newest = entriesOf(changelog).find((entry) => entry.version !== '');
    if (newest?.version !== version)
      found.push(`The newest entry of CHANGELOG.md is that of ${newest?.version}.`);
  } catch (error) {
    found.push(asError(error).message);
  }
  if (keys === 0)
    found.push(
      'No key for updates is pinned in electron/services/updates/keys.json, so nobody could ever update it: ' +
        'node build/release/new-key.mjs FILE',
    );
  return found;
}

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), 'utf8');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(() => {
    const [tag] = process.argv.slice(2);
    if (!tag) throw new Trouble('Say which tag: node build/release/ready.mjs v1.2.0');
    const { version } = JSON.parse(read('package.json'));
    const { version: locked } = JSON.parse(read('package-lock.json'));
    const changelog = read('CHANGELOG.md');
    const found = obstacles({ tag, version, locked, changelog, keys: pinnedKeys().length });
    if (found.length > 0)
      throw new Trouble(`${tag} cannot be released:\n  ${found.join('\n  ')}\nNothing was built.`);
    console.log(`${tag} may be released.`);
  });
}
