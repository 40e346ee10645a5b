// Makes the installers of a release in out/: node build/release/installers.mjs linux|mac|win
// On the system that they are for; it fetches Electron and the tools of the kinds from electron-builder's
// own addresses.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, Platform } from 'electron-builder';
import config from '../electron-builder.config.mjs';
import { root } from '../bundles.mjs';
import { run, Trouble } from '../trouble.mjs';
import { isSystem, missingIn } from './artifacts.mjs';

const PLATFORMS = { linux: Platform.LINUX, mac: Platform.MAC, win: Platform.WINDOWS };

await run(async () => {
  const [system] = process.argv.slice(2);
  if (!isSystem(system))
    throw new Trouble('Say for which system: node build/release/installers.mjs linux|mac|win');
  // What is installed for everybody must be readable by everybody, whatever the umask of who makes it.
  process.umask(0o022);
  // A word that is empty would be taken for the place of a certificate.
  for (const name of [
    'CSC_LINK',
    'CSC_KEY_PASSWORD',
    'APPLE_ID',
    'APPLE_APP_SPECIFIC_PASSWORD',
    'APPLE_TEAM_ID',
  ])
    if (process.env[name] === '') delete process.env[name];
  // Without a certificate of ours none is looked for in a keychain.
  if (!process.env.CSC_LINK) process.env.CSC_IDENTITY_AUTO_DISCOVERY = 'false';
  await build({ targets: PLATFORMS[system].createTarget(), projectDir: root, config, publish: 'never' });
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const faults = missingIn(path.join(root, config.directories.output), version, [system]);
  if (faults.length > 0) throw new Trouble(`Not all installers were made:\n  ${faults.join('\n  ')}`);
});
