// Puts the list for updates of the last release into a folder, to be gone on from:
//   node build/release/list-before.mjs FOLDER
// It is fetched by GitHub's own `gh`, and has to be signed by a key that the app knows: its releases are
// those that one may go back to. That there is none yet is said by GitHub and never taken from a failure.
import { execFileSync } from 'node:child_process';
import { asError, run, Trouble } from '../trouble.mjs';
import { MANIFEST, SIGNATURE, signedList } from './manifest.mjs';

/** @param {string[]} args */
const gh = (...args) => {
  try {
    return execFileSync('gh', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  } catch (error) {
    throw new Trouble(`gh ${args.slice(0, 2).join(' ')} failed (${asError(error).message.split('\n')[0]}).`);
  }
};

await run(() => {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Trouble('Say where to: node build/release/list-before.mjs FOLDER');
  const published = ['--exclude-drafts', '--exclude-pre-releases', '--limit', '1'];
  const tag = gh('release', 'list', ...published, '--json', 'tagName', '--jq', '.[].tagName');
  if (!tag) return void console.log('This is the first release: there is no list before it.');
  gh('release', 'download', tag, '--dir', folder, '--pattern', MANIFEST, '--pattern', SIGNATURE);
  const { sequence, releases } = signedList(folder);
  console.log(`List ${sequence} of ${tag}: ${releases.map(({ version }) => version).join(', ')}.`);
});
