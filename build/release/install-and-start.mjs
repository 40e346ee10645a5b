// Installs one installer of a release as a person would and starts the app from where it then is.
//   node build/release/install-and-start.mjs deb|AppImage|dmg|zip|nsis FOLDER [--dry-run]
// It changes this system: meant for a machine that is thrown away afterwards. --dry-run only says what it
// would do.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { root } from '../bundles.mjs';
import config from '../electron-builder.config.mjs';
import { hasDisplay } from '../runtime-choice.mjs';
import { scratch } from '../scratch.mjs';
import { run, Trouble } from '../trouble.mjs';
import { installerName } from './artifacts.mjs';

const { productName } = config;

/**
 * What to run, one after the other, to install `file`, and where the app then is. `folder` is one to put it
 * in, where the kind does not decide that; `programs` where Windows keeps what a person installed for
 * themselves.
 * @param {string} kind
 * @param {string} file
 * @param {string} folder
 * @param {string} programs
 */
export function stepsFor(kind, file, folder, programs) {
  const bundle = path.join(folder, `${productName}.app`);
  const inBundle = path.join(bundle, 'Contents/MacOS', productName);
  const mounted = path.join(folder, 'mounted');
  const appImage = path.join(folder, path.basename(file));
  /** @type {Record<string, { steps: [program: string, ...args: string[]][], app: string }>} */
  const kinds = {
    deb: {
      steps: [['sudo', 'apt-get', 'install', '--yes', file]],
      app: `/opt/${productName}/${config.linux.executableName}`,
    },
    AppImage: {
      steps: [
        ['cp', file, appImage],
        ['chmod', '755', appImage],
      ],
      app: appImage,
    },
    dmg: {
      steps: [
        ['hdiutil', 'attach', '-nobrowse', '-readonly', '-mountpoint', mounted, file],
        ['ditto', path.join(mounted, `${productName}.app`), bundle],
        ['hdiutil', 'detach', mounted],
      ],
      app: inBundle,
    },
    zip: { steps: [['ditto', '-x', '-k', file, folder]], app: inBundle },
    nsis: { steps: [[file, '/S']], app: path.join(programs, productName, `${productName}.exe`) },
  };
  const found = kinds[kind];
  if (!found)
    throw new Trouble(`There is no kind '${kind}'. The kinds are: ${Object.keys(kinds).join(', ')}.`);
  return found;
}

/**
 * How the app is started: by the smoke test, on a virtual screen where there is none.
 * @param {string} app
 * @param {boolean} display
 * @returns {[program: string, ...args: string[]]}
 */
export function starting(app, display) {
  /** @type {[program: string, ...args: string[]]} */
  const smoke = [process.execPath, path.join(root, 'build/release/smoke-installed.mjs'), app];
  return display ? smoke : ['xvfb-run', '--auto-servernum', ...smoke];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(() => {
    const {
      positionals: [kind, from],
      values,
    } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' } },
    });
    if (!kind || !from) throw new Trouble('Say which kind and from where: install-and-start.mjs KIND FOLDER');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const programs = path.join(process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData/Local'), 'Programs');
    const file = path.resolve(from, installerName(kind, version, process.arch));
    const { steps, app } = stepsFor(kind, file, scratch('install'), programs);
    for (const [program, ...args] of [...steps, starting(app, hasDisplay())]) {
      console.log(`> ${[program, ...args].join(' ')}`);
      if (values['dry-run']) continue;
      const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
      if (status !== 0) throw new Trouble(`${program} failed (${error?.message ?? status}).`);
    }
  });
}
