// Puts the packages of the lock file into node_modules, when they are not there yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './trouble.mjs';

const root = path.resolve(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');
const aside = path.join(root, '.node_modules-before');

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} Locked a package as a lock file has it
 */

/** @param {string} file @returns {Record<string, Locked>} */
const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
const wanted = () =>
  Object.entries(readPackages(path.join(root, 'package-lock.json'))).filter(([where]) => where !== '');
/** @param {string} where */
const inPlace = (where) => existsSync(path.join(root, where, 'package.json'));

/**
 * Whether node_modules holds what the lock file asks for. npm notes what it installed in
 * node_modules/.package-lock.json; the two are compared package by package, so that an install made by hand
 * counts too. Optional packages may be missing: most of them are for other systems.
 */
export function dependenciesMatch() {
  try {
    const installed = readPackages(path.join(modules, '.package-lock.json'));
    return wanted().every(([where, { version, optional, link }]) => {
      if (link) return true;
      const there = installed[where];
      return there ? there.version === version && inPlace(where) : optional === true;
    });
  } catch {
    return false;
  }
}

/**
 * npm as a command that works on every system: the npm that started us, or the one on the PATH (a .cmd on
 * Windows).
 * @param {string[]} args
 * @returns {{ file: string, args: string[], shell: boolean }}
 */
export function npmCommand(args) {
  const started = process.env.npm_execpath;
  if (started && path.basename(started) === 'npm-cli.js')
    return { file: process.execPath, args: [started, ...args], shell: false };
  // Windows can start npm.cmd only through a shell; the arguments are our own words and need no quoting.
  if (process.platform === 'win32') return { file: ['npm', ...args].join(' '), args: [], shell: true };
  return { file: 'npm', args, shell: false };
}

/**
 * Runs `npm ci`; answers with its exit code and what it complained about.
 * @param {(line: string) => void} say
 * @returns {Promise<{ code: number, complaints: string }>}
 */
async function npmCi(say) {
  // --loglevel=error: Electron's package warns about Node 20 on every install, and Electron brings its own
  // Node. --include: with NODE_ENV=production or an omit setting in ~/.npmrc, npm would leave out what builds
  // the app.
  const whole = ['--include=dev', '--include=optional', '--engine-strict=false'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--progress=false'];
  const command = npmCommand(['ci', '--prefer-offline', ...whole, ...quiet]);
  const packages = wanted().filter(([, entry]) => !entry.optional);
  const started = Date.now();
  const progress = setInterval(() => {
    const count = packages.filter(([where]) => inPlace(where)).length;
    say(
      `  ${count} of ${packages.length} packages in place (${Math.round((Date.now() - started) / 1000)} s)`,
    );
  }, 5_000);
  try {
    return await new Promise((resolve) => {
      // The registry may be a company's own, behind a certificate that only this system knows.
      const env = { ...process.env, NODE_USE_SYSTEM_CA: process.env.NODE_USE_SYSTEM_CA ?? '1' };
      const child = spawn(command.file, command.args, {
        cwd: root,
        env,
        shell: command.shell,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let complaints = '';
      child.stderr.on('data', (text) => (complaints += text));
      child.on('error', (error) => resolve({ code: 1, complaints: error.message }));
      child.on('close', (code) => resolve({ code: code ?? 1, complaints }));
    });
  } finally {
    clearInterval(progress);
  }
}

/**
 * The lines of npm's complaint that mean something to a person.
 * @param {string} complaints
 */
const telling = (complaints) =>
  complaints
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s?/, '').trim())
    .filter((line) => line && !/^at |complete log of this run|_logs/i.test(line))
    .slice(0, 6)
    .map((line) => `  ${line}`)
    .join('\n');

/**
 * Installs the lock file's packages unless they are there. Where an older set is there and the new one cannot
 * be had (no network), the older set is put back and the work goes on with it. Throws Trouble when there is
 * nothing to go on with.
 * @param {(line: string) => void} say
 */
export async function installDependencies(say) {
  if (dependenciesMatch()) return;
  const count = wanted().length;
  let older = existsSync(path.join(modules, '.package-lock.json'));
  if (older) say('The packages here are not those of the lock file; fetching them anew …');
  else say(`Fetching the ${count} packages Stet is built from (once; a minute or two) …`);
  // npm ci begins by deleting node_modules; moving it aside keeps a working set for the case that the network
  // is gone.
  rmSync(aside, { recursive: true, force: true });
  try {
    if (older) renameSync(modules, aside);
  } catch {
    older = false; // Windows: something has a file in it open. npm will have to do without the net.
  }
  const { code, complaints } = await npmCi(say);
  if (code === 0) {
    rmSync(aside, { recursive: true, force: true });
    say('  packages ready');
    return;
  }
  if (!older) {
    throw new Trouble(
      `The packages could not be fetched. npm said:\n${telling(complaints)}\n` +
        'Nothing else was changed. Check the network (or the npm registry settings) and run the same command again.',
    );
  }
  rmSync(modules, { recursive: true, force: true });
  renameSync(aside, modules);
  say(
    `The new packages could not be fetched; going on with the ones that were here. npm said:\n${telling(complaints)}`,
  );
}
