// The headless shell that lies inside the npm package @sparticuz/chromium: a browser for tests and demos on a
// machine that has none. It cannot show a window. Linux on x64 only, as the package is. The package's own
// unpacking writes to the shared temporary folder and its default arguments disable web security, so neither
// is used.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import zlib from 'node:zlib';

interface HeadlessShell {
  executable: string;
  /** what the shell needs in its environment on this machine */
  env: Record<string, string>;
}

/**
 * Finds the package, unpacks it into `node_modules/.cache/stet` once (some seconds), and answers how to run
 * it.
 */
export function headlessShell(): HeadlessShell | undefined {
  const source = packageFolder();
  if (!source) return undefined;
  const folder = path.join(source, '..', '..', '.cache', 'stet', `chromium-${versionOf(source)}`);
  if (!fs.existsSync(folder)) unpack(path.join(source, 'bin'), folder);
  const executable = path.join(folder, 'chromium');
  return { executable, env: environmentFor(executable, folder) };
}

function packageFolder(): string | undefined {
  try {
    // …/@sparticuz/chromium/build/cjs/index.cjs
    return path.resolve(createRequire(__filename).resolve('@sparticuz/chromium'), '..', '..', '..');
  } catch {
    return undefined;
  }
}

function versionOf(folder: string): string {
  return (JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string })
    .version;
}

// Unpacked beside its final place and renamed: a half-unpacked browser is never taken for a whole one.
function unpack(source: string, folder: string): void {
  const temporary = `${folder}.${process.pid}`;
  fs.mkdirSync(temporary, { recursive: true });
  const read = (name: string) => zlib.brotliDecompressSync(fs.readFileSync(path.join(source, name)));
  fs.writeFileSync(path.join(temporary, 'chromium'), read('chromium.br'), { mode: 0o755 });
  untar(read('fonts.tar.br'), temporary);
  untar(read('al2023.tar.br'), temporary);
  const fonts = path.join(folder, 'fonts');
  fs.writeFileSync(
    path.join(temporary, 'fonts.conf'),
    `<fontconfig><dir>${fonts}</dir><cachedir>${path.join(fonts, 'cache')}</cachedir></fontconfig>\n`,
  );
  try {
    fs.renameSync(temporary, folder);
  } catch (error) {
    fs.rmSync(temporary, { recursive: true, force: true });
    // Another process was faster; its copy is as good.
    if (!fs.existsSync(folder)) throw error;
  }
}

// The tar format as far as the package uses it: 512-byte headers, plain files and folders.
function untar(archive: Buffer, folder: string): void {
  const field = (at: number, start: number, length: number) =>
    archive.toString('latin1', at + start, at + start + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const name = field(at, 0, 100);
    const size = parseInt(field(at, 124, 12), 8) || 0;
    const isFile = ['0', ''].includes(field(at, 156, 1));
    const target = path.join(folder, name);
    if (isFile && !path.relative(folder, target).startsWith('..')) {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, archive.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function environmentFor(executable: string, folder: string): Record<string, string> {
  const env: Record<string, string> = {};
  // The shell needs the NSS libraries; a bare machine lacks them, and the package brings them.
  const runs = spawnSync(executable, ['--version'], { stdio: 'ignore' }).status === 0;
  if (!runs) env['LD_LIBRARY_PATH'] = path.join(folder, 'lib');
  if (!fs.existsSync('/etc/fonts/fonts.conf') || !fs.existsSync('/usr/share/fonts'))
    env['FONTCONFIG_FILE'] = path.join(folder, 'fonts.conf');
  return env;
}
