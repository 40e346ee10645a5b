// Folders that look like Electron's for the three systems, for rehearsing the packaging where the real ones
// cannot be had. Nothing in them runs: electron-builder only copies, renames and patches them.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import asar from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/**
 * @typedef {(name: string, content: string | Buffer, mode?: number) => void} Put writes a file of the folder
 */

/** By this mark the tools find the fuses in the executable (docs/tutorial/fuses.md, Electron 45). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/**
 * Version of the wire, its length, and a fuse a byte, '0' or '1', as Electron ships them
 * (build/fuses/fuses.json5).
 */
const WIRE = Buffer.from([1, 9, ...Buffer.from('101100011')]);
const FUSES = Buffer.concat([Buffer.from(SENTINEL), WIRE, Buffer.alloc(64)]);

/** What of it is on every system, and where. */
const MAKERS = { linux: linuxFiles, darwin: macFiles, win32: windowsFiles };

/**
 * Makes `folder` into such a distribution of `version` for `platform`, as its zip unpacks. The executables
 * have the modes that the zip gives them: 0755, chrome-sandbox among them, which an installer makes root's.
 * @param {string} folder
 * @param {string} version
 * @param {keyof typeof MAKERS} [platform]
 */
export async function makeFakeElectron(folder, version, platform = 'linux') {
  /** @type {Put} */
  const put = (name, content, mode = 0o644) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
  };
  const resources = path.join(folder, MAKERS[platform](put, folder));
  // The app that Electron shows when it has none.
  put('default/main.js', '');
  mkdirSync(resources, { recursive: true });
  await asar.createPackage(path.join(folder, 'default'), path.join(resources, 'default_app.asar'));
  rmSync(path.join(folder, 'default'), { recursive: true });
  put('version', version);
  put('LICENSE', 'Electron’s licence');
  put('LICENSES.chromium.html', 'Chromium’s licences');
}

/**
 * What lies beside the executable on Linux and Windows.
 * @param {Put} put
 * @param {string} library
 */
function besides(put, library) {
  const names = ['icudtl.dat', 'resources.pak', 'v8_context_snapshot.bin', library];
  for (const name of names) put(name, 'not here');
  for (const language of ['de', 'en-US', 'fr']) put(`locales/${language}.pak`, language);
  return 'resources';
}

/** @param {Put} put */
function linuxFiles(put) {
  put('electron', Buffer.concat([Buffer.from('\x7fELF\0'), FUSES]), 0o755);
  put('chrome-sandbox', '\x7fELF', 0o755);
  put('chrome_crashpad_handler', '\x7fELF', 0o755);
  return besides(put, 'libffmpeg.so');
}

/**
 * An executable whose resources can be edited: it has a version in one language, as Electron's has.
 * @param {Put} put
 */
function windowsFiles(put) {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 0x0409, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(FUSES);
  put('electron.exe', Buffer.from(program.generate()));
  return besides(put, 'ffmpeg.dll');
}

const HELPERS = ['', ' (Renderer)', ' (GPU)', ' (Plugin)'];

/** @param {string} name */
const plist = (name) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.${name}</string>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundleIconFile</key><string>electron.icns</string>
<key>CFBundlePackageType</key><string>APPL</string>
</dict></plist>
`;

/**
 * The fuses are in the framework, which is reached through links.
 * @param {Put} put
 * @param {string} folder
 */
function macFiles(put, folder) {
  const contents = 'Electron.app/Contents';
  /**
   * @param {string} at
   * @param {string} name
   */
  const bundle = (at, name) => {
    put(`${at}/Info.plist`, plist(name));
    put(`${at}/MacOS/${name}`, '\xcf\xfa\xed\xfe', 0o755);
  };
  bundle(contents, 'Electron');
  put(`${contents}/Resources/electron.icns`, 'a picture');
  put(`${contents}/Resources/en.lproj/InfoPlist.strings`, '');
  for (const kind of HELPERS) {
    const name = `Electron Helper${kind}`;
    bundle(`${contents}/Frameworks/${name}.app/Contents`, name);
  }
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  const library = Buffer.concat([Buffer.from('\xcf\xfa\xed\xfe'), FUSES]);
  put(`${framework}/Versions/A/Electron Framework`, library, 0o755);
  put(`${framework}/Versions/A/Resources/en.lproj/locale.pak`, 'en');
  /**
   * @param {string} target
   * @param {string} name
   */
  const link = (target, name) => symlinkSync(target, path.join(folder, framework, name));
  link('A', 'Versions/Current');
  link('Versions/Current/Electron Framework', 'Electron Framework');
  link('Versions/Current/Resources', 'Resources');
  return `${contents}/Resources`;
}
