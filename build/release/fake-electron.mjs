// A folder that looks like Electron's for Linux, for rehearsing the packaging where the real one cannot be
// had. Nothing in it runs: electron-builder only copies, renames and patches it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import asar from '@electron/asar';

/** By this mark the tools find the fuses in the executable (docs/tutorial/fuses.md, Electron 45). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/**
 * Version of the wire, its length, and a fuse a byte, '0' or '1', as Electron ships them
 * (build/fuses/fuses.json5).
 */
const WIRE = Buffer.from([1, 9, ...Buffer.from('101100011')]);

/**
 * Makes `folder` into such a distribution of `version`. The executables have the modes that Electron's zip
 * gives them: 0755, chrome-sandbox among them, which an installer makes root's.
 */
export async function makeFakeElectron(folder, version) {
  const put = (name, content, mode = 0o644) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
  };
  const executable = Buffer.concat([
    Buffer.from('\x7fELF\0'),
    Buffer.from(SENTINEL),
    WIRE,
    Buffer.alloc(64),
  ]);
  put('electron', executable, 0o755);
  put('chrome-sandbox', '\x7fELF', 0o755);
  put('chrome_crashpad_handler', '\x7fELF', 0o755);
  for (const name of ['icudtl.dat', 'resources.pak', 'v8_context_snapshot.bin', 'libffmpeg.so'])
    put(name, 'not here');
  for (const language of ['de', 'en-US', 'fr']) put(`locales/${language}.pak`, language);
  // The app that Electron shows when it has none.
  put('default/main.js', '');
  const resources = path.join(folder, 'resources');
  mkdirSync(resources, { recursive: true });
  await asar.createPackage(path.join(folder, 'default'), path.join(resources, 'default_app.asar'));
  rmSync(path.join(folder, 'default'), { recursive: true });
  put('version', version);
  put('LICENSE', 'Electron’s licence');
  put('LICENSES.chromium.html', 'Chromium’s licences');
}
