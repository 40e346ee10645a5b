// Looks at an unpacked app as a stranger would who wants to know whether it is what was meant to be shipped.
//   node build/release/inspect.mjs [folder with electron-builder's output]     exit code 1 where something
//   is wrong
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import config from '../electron-builder.config.mjs';
import { root } from '../runtime-choice.mjs';
import { run, Trouble } from '../trouble.mjs';
import { archiveFaults } from './archive.mjs';
import { fuseFaults } from './fuses.mjs';
import { integrityFaults } from './integrity.mjs';
import { appFolders } from './unpacked.mjs';

/**
 * Where an unpacked app has its executable (for the fuses, the .app on macOS) and its resources.
 * @param {string} folder
 */
function partsOf(folder) {
  const bundle = readdirSync(folder).find((name) => name.endsWith('.app'));
  if (bundle)
    return {
      executable: path.join(folder, bundle),
      resources: path.join(folder, bundle, 'Contents/Resources'),
    };
  const windows = path.join(folder, `${config.productName}.exe`);
  const executable = existsSync(windows) ? windows : path.join(folder, config.linux.executableName);
  return { executable, resources: path.join(folder, 'resources') };
}

/**
 * What is wrong with the unpacked app in `folder`, a sentence each; `builtIn` is the folder it was built in.
 * @param {string} folder
 * @param {string} [builtIn]
 * @returns {Promise<string[]>}
 */
export async function appFaults(folder, builtIn = root) {
  const { executable, resources } = partsOf(folder);
  const archive = path.join(resources, 'app.asar');
  if (!existsSync(archive)) return ['There is no archive of the app.'];
  return [
    ...archiveFaults(archive, builtIn),
    ...['app', 'default_app.asar']
      .filter((name) => existsSync(path.join(resources, name)))
      .map((name) => `Beside the archive lies ${name}, which is another app.`),
    ...(await fuseFaults(executable, config.electronFuses)),
    ...integrityFaults(executable, archive),
    // Windows has no modes.
    ...(process.platform === 'win32' || executable.endsWith('.exe') ? [] : modeFaults(folder)),
  ];
}

/**
 * Installed for everybody, so everybody must be able to read it; and what is started has to be startable.
 * @param {string} folder
 */
function modeFaults(folder) {
  const faults = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const mode = statSync(file).mode & 0o7777;
    const started = EXECUTABLES.test(entry.name) || path.basename(entry.parentPath) === 'MacOS';
    const wanted = entry.isDirectory() || started ? 0o555 : 0o444;
    const said = `${path.relative(folder, file)} has mode ${mode.toString(8)}`;
    if ((mode & wanted) !== wanted) faults.push(`${said}: not everybody can use it.`);
    if ((mode & 0o022) !== 0) faults.push(`${said}: others may change it.`);
  }
  return faults;
}

const EXECUTABLES = new RegExp(`^(${config.linux.executableName}|chrome-sandbox|chrome_crashpad_handler)$`);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(async () => {
    const folders = appFolders(path.resolve(process.argv[2] ?? path.join(root, config.directories.output)));
    if (folders.length === 0)
      throw new Trouble('There is no unpacked app to look at. Make one with: npm run package');
    for (const folder of folders) {
      const faults = await appFaults(folder);
      if (faults.length > 0)
        throw new Trouble(`${folder} is not what was meant to be shipped:\n  ${faults.join('\n  ')}`);
      console.log(`${folder} is what was meant to be shipped.`);
    }
  });
}
