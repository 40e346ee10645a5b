// Builds the bundles in dist/ that are out of date, and nothing else.
//
// A bundle is up to date when its outputs exist and the hash of everything that could change them (its source
// folders, its configuration, the lock file) is the one noted when it was last built. Content decides, not
// time stamps: a fresh clone, a switch of branches and a restored backup all get them wrong.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { asError, Trouble } from './trouble.mjs';

export const root = path.resolve(import.meta.dirname, '..');
const stamps = path.join(root, 'dist', '.stamps');

/**
 * Each bundle: its entry (no entry, no bundle), the folders it is made from, what it leaves in dist/.
 * @type {Record<string, { entry: string, sources: string[], outputs: string[], config?: string }>}
 */
const BUNDLES = {
  main: { entry: 'electron/main.ts', sources: ['electron', 'shared'], outputs: ['main.cjs', 'icon.png'] },
  preload: {
    entry: 'electron/preload.ts',
    sources: ['electron/preload.ts', 'shared'],
    outputs: ['preload.cjs'],
  },
  cli: { entry: 'electron/cli/main.ts', sources: ['electron', 'shared'], outputs: ['cli.cjs'] },
  renderer: {
    entry: 'renderer/index.html',
    sources: ['renderer', 'shared'],
    outputs: ['renderer/index.html'],
  },
  runtime: {
    entry: 'build/vite.runtime.config.ts',
    sources: ['build/runtime'],
    outputs: ['runtime/electron', 'runtime/find-browser.cjs'],
  },
};

// Any electron/**/*.worker.ts is a bundle of its own, and so is any *.part.ts (vite.node.ts says why).
for (const entry of filesBelow('electron').filter((file) => /\.(worker|part)\.ts$/.test(file))) {
  const name = path.basename(entry, '.ts');
  BUNDLES[name] = { entry, config: 'worker', sources: ['electron', 'shared'], outputs: [`${name}.cjs`] };
}

/**
 * The bundles that run outside the page: what the terminal needs, since printing a PDF starts the app's main
 * process.
 */
export const pagelessBundles = Object.keys(BUNDLES).filter((name) => name !== 'renderer');

/** @param {string} name */
const configOf = (name) => `build/vite.${bundle(name).config ?? name}.config.ts`;

/** @param {string} name */
function bundle(name) {
  const found = BUNDLES[name];
  if (found) return found;
  throw new Trouble(`There is no bundle '${name}'. The bundles are: ${Object.keys(BUNDLES).join(', ')}.`);
}

/**
 * Files below a path, sorted, with forward slashes. Tests are no part of a bundle: editing one rebuilds
 * nothing.
 * @param {string} relative
 * @returns {string[]}
 */
function filesBelow(relative) {
  const absolute = path.join(root, relative);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [relative];
  return readdirSync(absolute, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** @param {string} name */
function inputHash(name) {
  const { sources } = bundle(name);
  const hash = createHash('sha256');
  // What was built to be looked into is another thing than what is handed on (build/dev.mjs).
  hash.update(process.env.STET_SOURCE_MAPS ?? '');
  const common = ['package.json', 'package-lock.json', 'tsconfig.json', 'build/vite.node.ts', configOf(name)];
  for (const file of [...common, ...sources.flatMap(filesBelow)]) {
    const absolute = path.join(root, file);
    hash.update(`\0${file}\0`);
    if (existsSync(absolute)) hash.update(readFileSync(absolute));
  }
  return hash.digest('hex');
}

/**
 * The bundles among `names` whose entry exists and which have to be built again, with the hash to note
 * afterwards.
 * @param {string[]} [names]
 * @returns {{ name: string, hash: string }[]}
 */
export function staleBundles(names = Object.keys(BUNDLES)) {
  return names.flatMap((name) => {
    const { entry, outputs } = bundle(name);
    if (!existsSync(path.join(root, entry))) return [];
    const hash = inputHash(name);
    const stamp = path.join(stamps, name);
    const fresh =
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === hash &&
      outputs.every((file) => existsSync(path.join(root, 'dist', file)));
    return fresh ? [] : [{ name, hash }];
  });
}

/**
 * Builds what is stale among `names`; `say` gets one line per bundle. One that fails does not keep the others
 * from being built. Throws Trouble with the bundler's own messages when any failed.
 * @param {string[] | undefined} names
 * @param {(line: string) => void} say
 */
export async function buildBundles(names, say) {
  const stale = staleBundles(names);
  if (stale.length === 0) return;
  // Vite takes its mode from NODE_ENV when that is set; what is built must not depend on the caller's
  // environment.
  process.env.NODE_ENV = 'production';
  // Vite would otherwise suggest, at every build, to name its configuration files .mts.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
  const { build } = await import('vite');
  mkdirSync(stamps, { recursive: true });
  /** @type {string[]} */
  const failures = [];
  for (const { name, hash } of stale) {
    const started = performance.now();
    rmSync(path.join(stamps, name), { force: true });
    try {
      await build({
        configFile: path.join(root, configOf(name)),
        mode: bundle(name).config ? bundle(name).entry : 'production',
        // Warnings go to stderr; anything less would go to stdout, which belongs to the terminal's verbs.
        logLevel: 'warn',
        // Advice on slow plugins comes on a busy machine and helps nobody who only wants to start the app.
        build: {
          sourcemap: Boolean(process.env.STET_SOURCE_MAPS),
          rolldownOptions: { checks: { bundlerTimings: false } },
        },
      });
    } catch (error) {
      const { message } = asError(error);
      failures.push(`${name}: ${process.stderr.isTTY ? message : stripVTControlCharacters(message)}`);
      continue;
    }
    writeFileSync(path.join(stamps, name), hash);
    say(`  built ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
  if (failures.length > 0)
    throw new Trouble(`The build failed; what could be built is kept.\n\n${failures.join('\n\n')}`);
}
