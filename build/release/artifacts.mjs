// The files of a release: whether all are there, and their checksums.
//   node build/release/artifacts.mjs check FOLDER [linux|mac|win]   are the installers there that the
//   configuration asks for? node build/release/artifacts.mjs sums FOLDER                    writes
//   SHA256SUMS over everything in it node build/release/artifacts.mjs verify FOLDER                  and
//   reads it again
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import config from '../electron-builder.config.mjs';
import { root } from '../bundles.mjs';
import { run, Trouble } from '../trouble.mjs';

/** @typedef {'linux' | 'mac' | 'win'} System */

/**
 * How each kind of package calls the processors, and ends: as electron-builder names them
 * (getArtifactArchName).
 * @type {Record<string, { os: System, ext: string, x64: string, arm64: string }>}
 */
const KINDS = {
  dmg: { os: 'mac', ext: 'dmg', x64: 'x64', arm64: 'arm64' },
  zip: { os: 'mac', ext: 'zip', x64: 'x64', arm64: 'arm64' },
  nsis: { os: 'win', ext: 'exe', x64: 'x64', arm64: 'arm64' },
  AppImage: { os: 'linux', ext: 'AppImage', x64: 'x86_64', arm64: 'arm64' },
  deb: { os: 'linux', ext: 'deb', x64: 'amd64', arm64: 'arm64' },
};

/**
 * The name of one installer: `kind` as electron-builder calls it, `arch` as Node does.
 * @param {string} kind
 * @param {string} version
 * @param {string} arch
 */
export function installerName(kind, version, arch) {
  const names = KINDS[kind];
  const processor = arch === 'x64' || arch === 'arm64' ? names?.[arch] : undefined;
  if (!names || !processor) throw new Trouble(`There is no installer of the kind '${kind}' for ${arch}.`);
  return `${config.productName}-${version}-${names.os}-${processor}.${names.ext}`;
}

/**
 * The installers of `version` that the configuration asks for on `systems`, by name.
 * @param {string} version
 * @param {System[]} [systems]
 * @returns {string[]}
 */
export const installersOf = (version, systems = ['linux', 'mac', 'win']) =>
  systems.flatMap((system) =>
    config[system].target.flatMap(({ target, arch }) =>
      arch.map((each) => installerName(target, version, each)),
    ),
  );

/** @param {string | undefined} name @returns {name is System} */
export const isSystem = (name) => name === 'linux' || name === 'mac' || name === 'win';

/**
 * What is not right with the installers in `folder`, a sentence each.
 * @param {string} folder
 * @param {string} version
 * @param {System[]} [systems]
 */
export function missingIn(folder, version, systems) {
  return installersOf(version, systems).flatMap((name) => {
    const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
    if (!stat?.isFile()) return [`${name} is missing.`];
    return stat.size === 0 ? [`${name} is empty.`] : [];
  });
}

const SUMS = 'SHA256SUMS';

/** @param {string} file */
async function sumOf(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== SUMS)
    .map(({ name }) => name)
    .sort();

/**
 * Writes SHA256SUMS as `sha256sum --check` reads it, and answers how many files are in it.
 * @param {string} folder
 */
export async function writeSums(folder) {
  const names = filesIn(folder);
  if (names.length === 0) throw new Trouble(`There is nothing in ${folder}.`);
  /** @type {string[]} */
  const lines = [];
  for (const name of names) lines.push(`${await sumOf(path.join(folder, name))}  ${name}\n`);
  writeFileSync(path.join(folder, SUMS), lines.join(''));
  return names.length;
}

/**
 * Where the files of `folder` are not those of its SHA256SUMS: another, none, or one too many.
 * @param {string} folder
 */
export async function sumFaults(folder) {
  const file = path.join(folder, SUMS);
  if (!existsSync(file)) return [`There is no ${SUMS}.`];
  const said = new Map(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => /** @type {const} */ ([line.slice(66), line.slice(0, 64)])),
  );
  const names = filesIn(folder);
  const faults = [...said.keys()]
    .filter((name) => !names.includes(name))
    .map((name) => `${name} is missing.`);
  for (const name of names) {
    if (!said.has(name)) faults.push(`${name} is not in ${SUMS}.`);
    else if (said.get(name) !== (await sumOf(path.join(folder, name))))
      faults.push(`${name} is another file.`);
  }
  return faults;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(async () => {
    const [what, folder, system] = process.argv.slice(2);
    if (!folder)
      throw new Trouble('Say what and where: node build/release/artifacts.mjs check|sums|verify FOLDER');
    if (what === 'sums')
      return void console.log(`${await writeSums(folder)} files are in ${path.join(folder, SUMS)}.`);
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const faults =
      what === 'verify'
        ? await sumFaults(folder)
        : missingIn(folder, version, isSystem(system) ? [system] : undefined);
    if (faults.length > 0)
      throw new Trouble(`${folder} is not what a release needs:\n  ${faults.join('\n  ')}`);
    console.log(`${folder} is what a release needs.`);
  });
}
