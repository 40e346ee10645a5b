// Makes an unpacked app in out/: node build/package.mjs. Set-up (build/setup.mjs package) has run before.
//
// With Electron's binary: the app as it would be shipped, but for the installer. Without it, on Linux: the
// same app on the stand-in, for looking at. Installers (dmg, nsis, AppImage, deb) fetch tools of their own
// and are made by a release: npx electron-builder --config build/electron-builder.config.mjs
import { existsSync } from 'node:fs';
import path from 'node:path';
import config from './electron-builder.config.mjs';
import { electronVersion, wholeElectron } from './electron-binary.mjs';
import { appFaults } from './release/inspect.mjs';
import { makeUnpacked } from './release/unpacked.mjs';
import { root } from './runtime-choice.mjs';
import { unpackedAdvice } from './sandbox.mjs';
import { run, Trouble } from './trouble.mjs';

const standIn = path.join(root, 'dist/runtime');

/**
 * The folder that electron-builder takes for Electron, and what has to differ from the shipped configuration.
 */
function source() {
  if (wholeElectron()) return { electronDist: path.join(root, 'node_modules/electron/dist') };
  console.log(
    `Electron ${electronVersion()} could not be fetched, so the app cannot be made as it would be shipped.`,
  );
  if (process.platform !== 'linux' || !existsSync(standIn)) {
    throw new Trouble(
      'Nothing was packaged. Allow the download of Electron (or set ELECTRON_MIRROR to a host you can reach) and run: npm run setup electron',
    );
  }
  console.log(
    'Making it on the stand-in instead: it runs on an installed Chromium, Chrome or Edge, and is for looking at.\n',
  );
  // The stand-in is a script: it knows no asar archive and has no fuses to set.
  return { electronDist: standIn, asar: false, electronFuses: null };
}

await run(async () => {
  // What is installed for everybody must be readable by everybody, whatever the umask of who makes it.
  process.umask(0o022);
  const differences = source();
  for (const folder of await makeUnpacked({ projectDir: root, differences })) {
    console.log(`\nThe unpacked app is in ${folder}`);
    if (!wholeElectron()) continue;
    const faults = await appFaults(folder);
    if (faults.length > 0) {
      throw new Trouble(
        `It is not what was meant to be shipped: do not hand it on.\n  ${faults.join('\n  ')}`,
      );
    }
    // An installer sets the sandbox up; whoever starts the unpacked app would see it end without a word.
    const advice = unpackedAdvice(path.join(folder, config.linux.executableName));
    if (advice) console.log(advice);
  }
  if (!wholeElectron())
    console.log(
      'It lacks what only Electron has: the asar archive, the fuses, and a browser and a Node of its own.',
    );
});
