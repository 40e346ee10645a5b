// Packages the app that is in dist/ on a fake Electron and looks at what comes out: node
// build/release/rehearse.mjs Everything electron-builder does is done but for what needs the binary:
// starting it, signing it, installers.
import path from 'node:path';
import { Platform } from 'electron-builder';
import { electronVersion } from '../electron-binary.mjs';
import { root } from '../runtime-choice.mjs';
import { scratch } from '../scratch.mjs';
import { run, Trouble } from '../trouble.mjs';
import { makeFakeElectron } from './fake-electron.mjs';
import { appFaults } from './inspect.mjs';
import { makeUnpacked } from './unpacked.mjs';
import config from '../electron-builder.config.mjs';

await run(async () => {
  // What is installed for everybody must be readable by everybody, whatever the umask of who builds it.
  process.umask(0o022);
  const folder = scratch('rehearse');
  const electronDist = path.join(folder, 'electron');
  await makeFakeElectron(electronDist, electronVersion());
  const directories = { ...config.directories, output: path.join(folder, 'out') };
  const [app] = await makeUnpacked({
    projectDir: root,
    differences: { electronDist, directories },
    platform: Platform.LINUX,
  });
  const faults = await appFaults(app);
  if (faults.length > 0)
    throw new Trouble(`The packaged app is not what was meant to be shipped:\n  ${faults.join('\n  ')}`);
  console.log('The packaged app is what was meant to be shipped: archive, integrity, fuses, modes.');
});
