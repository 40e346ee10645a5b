// The hash by which Electron on macOS and Windows knows the archive before it starts it, read back from the
// packaged app: in Info.plist there, among the resources of the executable here
// (docs/tutorial/asar-integrity.md, Electron 45). Linux has none.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import asar from '@electron/asar';
import { NtExecutable, NtExecutableResource } from 'resedit';

/**
 * What the hash is of: the archive's header, which has the hashes of all that is in it.
 * @param {string} archive
 */
function headerHash(archive) {
  asar.uncache(archive);
  return createHash('sha256').update(asar.getRawHeader(archive).headerString).digest('hex');
}

/** @param {string} bundle */
function inPlist(bundle) {
  const text = readFileSync(path.join(bundle, 'Contents/Info.plist'), 'utf8');
  const noted = /<key>ElectronAsarIntegrity<\/key>\s*<dict>([^]*?<\/dict>\s*)<\/dict>/.exec(text)?.[1];
  const own = /<key>Resources\/app\.asar<\/key>\s*<dict>([^]*?)<\/dict>/.exec(noted ?? '')?.[1];
  return /<key>hash<\/key>\s*<string>(\w+)<\/string>/.exec(own ?? '')?.[1];
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function inExecutable(file) {
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(file)), true);
  const found = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  if (!found) return undefined;
  /** @type {{ file: string, value: string }[]} */
  const noted = JSON.parse(Buffer.from(found.bin).toString('utf8'));
  return noted.find((each) => each.file === 'resources\\app.asar')?.value;
}

/**
 * Where the app does not know its archive: a sentence, or none. `executable` is the .app on macOS.
 * @param {string} executable
 * @param {string} archive
 * @returns {string[]}
 */
export function integrityFaults(executable, archive) {
  const read = executable.endsWith('.app') ? inPlist : executable.endsWith('.exe') ? inExecutable : undefined;
  if (!read) return [];
  const noted = read(executable);
  if (noted === headerHash(archive)) return [];
  const another = 'The app knows another archive than this one.';
  return [noted ? another : 'The app does not know its archive: it takes any.'];
}
