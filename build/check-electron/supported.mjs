// Prints the oldest or the newest Electron that its makers still support: node
// build/check-electron/supported.mjs oldest|newest
//
// They look after the three newest major versions
// (https://www.electronjs.org/docs/latest/tutorial/electron-timelines), and npm has a tag for the newest
// release of each: latest, and 43-x-y for one that is not the latest.
import { execSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { run, Trouble } from '../trouble.mjs';

const MAJORS = 3;

/**
 * `tags`: as `npm view electron dist-tags` has them. Throws Trouble where there is no such tag.
 * @param {string | undefined} which
 * @param {Record<string, string>} tags
 */
export function supported(which, tags) {
  if (which !== 'oldest' && which !== 'newest') throw new Trouble('Say which: oldest or newest.');
  const newest = tags.latest ?? '';
  const major = Number.parseInt(newest, 10);
  const version = which === 'newest' ? newest : tags[`${major - MAJORS + 1}-x-y`];
  if (!version) throw new Trouble(`npm has no tag for Electron ${major - MAJORS + 1}.`);
  return version;
}

// realpath: the script may have been called through a link.
if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  await run(() => {
    // Our own words: nothing here needs quoting, on Windows either.
    const tags = JSON.parse(execSync('npm view electron dist-tags --json', { encoding: 'utf8' }));
    console.log(supported(process.argv[2], tags));
  });
}
