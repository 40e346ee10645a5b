// Packages the app that is in dist/ on fake Electrons of the three systems and looks at what comes out:
//   node build/release/rehearse.mjs
// Everything electron-builder does is done but for what needs a binary: starting it, signing it, installers
// (those are tried by dry-run.mjs, as far as this machine has the tools).
import path from 'node:path';
import { root } from '../bundles.mjs';
import { scratch } from '../scratch.mjs';
import { run, Trouble } from '../trouble.mjs';
import { appFaults } from './inspect.mjs';
import { SYSTEMS, unpackedOn } from './rehearsal.mjs';

await run(async () => {
  // What is installed for everybody must be readable by everybody, whatever the umask of who builds it.
  process.umask(0o022);
  const folder = scratch('rehearse');
  for (const system of SYSTEMS) {
    const [app = ''] = await unpackedOn(system, { projectDir: root, folder: path.join(folder, system) });
    const faults = await appFaults(app);
    if (faults.length > 0)
      throw new Trouble(
        `The app for ${system} is not what was meant to be shipped:\n  ${faults.join('\n  ')}`,
      );
    console.log(`The app for ${system} is what was meant to be shipped: archive, integrity, fuses, modes.`);
  }
});
