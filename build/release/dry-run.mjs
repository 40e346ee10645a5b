// What the release's workflow does, as far as this machine can do it, with nothing published, installed or
// signed:
//   node build/node24.mjs build/release/dry-run.mjs
// Ends with a table: passed, failed, or not tried here and why; and with 0 only where nothing failed. Tools
// that electron-builder would fetch are taken from the system where it has them (Debian: dpkg,
// squashfs-tools, nsis, p7zip-full). What is started is the app on the stand-in, from where its package puts
// it.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { archFromString, build } from 'electron-builder';
import { root } from '../bundles.mjs';
import { table } from '../check-electron/table.mjs';
import config from '../electron-builder.config.mjs';
import { chooseRuntime } from '../runtime-choice.mjs';
import { scratch } from '../scratch.mjs';
import { asError, run, Trouble } from '../trouble.mjs';
import { installerName } from './artifacts.mjs';
import { writeWindowsScript } from './open-with.mjs';
import { differencesFor, platformOf } from './rehearsal.mjs';
import { copied } from './unpacked.mjs';

const home = scratch('dry-run');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const standIn = path.join(root, 'dist/runtime');

/** Thrown by a step for which this machine has not what it takes. */
class NotHere extends Error {}

/** @param {string} name */
const program = (name) => {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
};

/** @param {string[]} names */
function need(...names) {
  const missing = names.filter((name) => !program(name));
  if (missing.length > 0) throw new NotHere(`there is no ${missing.join(', ')}`);
}

/**
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function call(file, args, options = {}) {
  const { status, error } = spawnSync(file, args, { cwd: root, stdio: 'inherit', ...options });
  if (status === 0) return;
  throw new Trouble(
    `${path.basename(file)} ${path.basename(args[0] ?? '')} failed (${error?.message ?? status})`,
  );
}

/**
 * @param {string} name
 * @param {string[]} args
 */
const script = (name, ...args) => call(process.execPath, [path.join(root, name), ...args]);

/**
 * A tool of electron-builder's own, played by a line of shell.
 * @param {string} name
 * @param {string} line
 */
function playedBy(name, line) {
  const file = path.join(home, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${line}\n`);
  chmodSync(file, 0o755);
  return file;
}

/**
 * Makes one installer and answers its file. `differences` to the shipped configuration.
 * @param {import('./artifacts.mjs').System} system
 * @param {string} kind
 * @param {import('electron-builder').Configuration} differences
 */
async function installer(system, kind, differences) {
  const output = path.join(home, kind);
  const merged = copied({ ...config, ...differences, directories: { ...config.directories, output } });
  const arch = archFromString(process.arch);
  const targets = platformOf(system).createTarget([kind], arch);
  await build({ targets, projectDir: root, config: merged, publish: 'never' });
  const file = path.join(output, installerName(kind, version, process.arch));
  if (!existsSync(file)) throw new Trouble(`${path.basename(file)} was not made`);
  return file;
}

/** The app that is packaged for Linux here: on the stand-in, so that it can be started. */
function onTheStandIn() {
  if (process.platform !== 'linux') throw new NotHere('it is made on Linux');
  if (!existsSync(standIn)) throw new NotHere('dist/runtime is not built: node build/setup.mjs build');
  return { electronDist: standIn, asar: false, electronFuses: null };
}

/**
 * Starts what is at `file` as the workflow does, and has it leave.
 * @param {string} file
 */
function smoke(file) {
  const runtime = chooseRuntime({ headless: true, standInOnly: true });
  if (!runtime) throw new NotHere('there is no browser to start it on');
  const env = { ...process.env, ...runtime.env };
  call(process.execPath, [path.join(root, 'build/release/smoke-installed.mjs'), file], { env });
  return 'on the stand-in: opened its library, stayed, took a second start, left';
}

async function deb() {
  const differences = onTheStandIn();
  need('dpkg-deb');
  const fpm = program('fpm');
  const inShort = path.join(root, 'build/release/fpm-in-short.mjs');
  process.env.CUSTOM_FPM_PATH = fpm ?? playedBy('fpm', `exec "${process.execPath}" "${inShort}" "$@"`);
  const file = await installer('linux', 'deb', differences);
  const at = path.join(home, 'unpacked-deb');
  call('dpkg-deb', ['-x', file, at]);
  /** @param {string} name */
  const read = (name) => readFileSync(path.join(at, name), 'utf8');
  const own = `/opt/${config.productName}/${config.linux.executableName}`;
  const entries = readdirSync(path.join(at, 'usr/share/applications'));
  const entry = read(`usr/share/applications/${entries[0]}`);
  if (!entry.includes(`Exec=${own} `) || !entry.includes('MimeType=text/plain;'))
    throw new Trouble('its desktop entry is not ours');
  if (!read(`opt/${config.productName}/resources/apparmor-profile`).includes(own))
    throw new Trouble('it brings no profile for Ubuntu');
  return `${fpm ? '' : 'dpkg-deb for fpm; '}${smoke(path.join(at, own))}`;
}

/**
 * The runtime that mounts an AppImage is electron-builder's own and not here: what it would mount is
 * unpacked.
 */
async function appImage() {
  const differences = onTheStandIn();
  need('mksquashfs', 'unsquashfs');
  const tools = path.join(home, 'appimage-tools');
  const runtime = Buffer.alloc(4096, 'no runtime ');
  mkdirSync(path.join(tools, 'runtimes'), { recursive: true });
  for (const arch of ['x64', 'arm64']) {
    writeFileSync(path.join(tools, `runtimes/runtime-${arch}`), runtime);
    mkdirSync(path.join(tools, 'lib', arch), { recursive: true });
  }
  symlinkSync(program('mksquashfs') ?? '', path.join(tools, 'mksquashfs'));
  playedBy('appimage-tools/desktop-file-validate', 'exit 0');
  process.env.APPIMAGE_TOOLS_PATH = tools;
  const file = await installer('linux', 'AppImage', differences);
  const at = path.join(home, 'unpacked-appimage');
  call('unsquashfs', ['-quiet', '-no-progress', '-offset', String(runtime.length), '-dest', at, file]);
  return `without the runtime that mounts it; ${smoke(path.join(at, 'AppRun'))}`;
}

async function zip() {
  const seven = ['7za', '7zz', '7z'].map(program).find(Boolean);
  if (!seven) throw new NotHere('there is no 7za');
  if (process.platform === 'win32') throw new NotHere('Windows packs nothing for macOS');
  process.env.ELECTRON_BUILDER_7ZIP_PATH = seven;
  const file = await installer('mac', 'zip', await differencesFor('mac', path.join(home, 'mac')));
  call(seven, ['t', file], { stdio: 'ignore' });
  return 'on a fake Electron; whole, and not started';
}

/**
 * Of the installer for Windows only what is ours: electron-builder's own part needs plugins of its makers.
 */
function nsis() {
  need('makensis');
  const lines = [
    'Unicode true',
    'Name Stet',
    `OutFile "${path.join(home, 'ours.exe')}"`,
    '!define APP_EXECUTABLE_FILENAME "Stet.exe"',
    '!define PRODUCT_NAME "Stet"',
    `!include "${writeWindowsScript(root)}"`,
    'Section\nWriteUninstaller "$INSTDIR\\un.exe"\n!insertmacro customInstall\nSectionEnd',
    'Section "Uninstall"\n!insertmacro customUnInstall\nSectionEnd',
  ];
  writeFileSync(path.join(home, 'ours.nsi'), `${lines.join('\n')}\n`);
  call('makensis', ['-V2', '-WX', path.join(home, 'ours.nsi')]);
  return 'our own part alone';
}

/** @type {Record<string, () => string | Promise<string>>} */
const STEPS = {
  'the workflow’s commands, from the tag to publishing': () => {
    const tests = ['dry-run.test.ts', 'workflow.test.ts', 'scripts.test.ts', 'release.test.ts'];
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'build/vitest.config.ts'];
    script('build/node24.mjs', ...vitest, ...tests.map((file) => `build/release/${file}`));
    return 'with a gh that only notes what it is asked';
  },
  'the app for Linux, macOS and Windows': () => {
    script('build/release/rehearse.mjs');
    return 'on fake Electrons: archive, integrity, fuses, modes';
  },
  'the .deb, started from its place': deb,
  'the AppImage, started from its place': appImage,
  'the zip for macOS': zip,
  'the dmg for macOS': () => {
    throw new NotHere('it is made by macOS alone');
  },
  'the installer for Windows': nsis,
};

await run(async () => {
  process.umask(0o022);
  /** @type {import('../check-electron/table.mjs').Row[]} */
  const rows = [];
  for (const [name, step] of Object.entries(STEPS)) {
    console.log(`\n━━ ${name} ${'━'.repeat(Math.max(3, 76 - name.length))}\n`);
    try {
      rows.push({ name, result: 'passed', note: await step() });
    } catch (error) {
      const why = asError(error).message.split('\n', 1).join();
      if (error instanceof NotHere) rows.push({ name, result: 'not run', note: `not tried here: ${why}` });
      else rows.push({ name, result: 'failed', note: why });
    }
  }
  const about = `Stet ${version}, a release in rehearsal on ${process.platform} ${process.arch}`;
  console.log(`\n${table([about], rows)}`);
  return rows.some(({ result }) => result === 'failed') ? 1 : 0;
});
