// Holds CONFORMANCE.md to what the app uses of Electron; part of `npm run lint`:
// node build/node24.mjs build/runtime/conformance/check.mjs [--list]
//
// `--list` prints what is used, and where, instead.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import builder from '../../electron-builder.config.mjs';
import { saidIn, settingsOf } from './settings.ts';
import { wrongWith } from './sheet.ts';
import { usesIn } from './uses.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const SHEET = 'build/runtime/CONFORMANCE.md';

/** @param {string} file */
const at = (file) => path.join(root, file);
/** @param {string} file */
const read = (file) => readFileSync(at(file), 'utf8');
/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  );

/** @param {string} file */
const isTest = (file) => /\.(test|spec)\.tsx?$/.test(file);
const sources = filesIn('electron').filter((file) => file.endsWith('.ts') && !isTest(file));
const scripts = filesIn('build').filter((file) => /^build\/[^/]+\.mjs$/.test(file));
const tests = ['electron', 'build', 'e2e'].flatMap(filesIn).filter(isTest);

/** What is used, by name, with the places in the project. */
function uses() {
  const { config } = ts.readConfigFile(at('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const found = usesIn(ts.createProgram(sources.map(at), options), sources.map(at));
  /**
   * @param {string} name
   * @param {string} place
   */
  const more = (name, place) => found.set(name, [...(found.get(name) ?? []), place]);
  for (const file of [...sources, ...scripts]) saidIn(read(file)).forEach((name) => more(name, file));
  for (const name of settingsOf(builder, JSON.parse(read('package.json')))) more(name, 'package.json');
  /** @param {string} place */
  const here = (place) => path.relative(root, path.resolve(root, place));
  return new Map([...found].map(([name, places]) => [name, places.map(here)]));
}

/**
 * The text of the one test file of that name (or with that end to its path), or undefined.
 * @param {string} name
 */
function test(name) {
  const [file, another] = tests.filter((each) => each.endsWith(`/${name}`));
  return file === undefined || another !== undefined ? undefined : read(file);
}

const used = uses();
if (process.argv.includes('--list')) {
  for (const [name, places] of [...used].sort()) console.log(`${name}  ${[...new Set(places)].join(' ')}`);
} else {
  const { version } = JSON.parse(read('node_modules/electron/package.json'));
  const wrong = wrongWith(read(SHEET), { version, uses: used, test });
  for (const each of wrong) console.error(`${SHEET}: ${each}`);
  if (wrong.length === 0) console.log(`${used.size} uses of Electron stand in ${SHEET}.`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
