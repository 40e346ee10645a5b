// What the app is made of, in CycloneDX's form: node build/release/sbom.mjs FILE
// `npm sbom` lists every package there is; of these the ones are kept that are in the bundles, and
// Electron, which for npm is a tool to build with. (Asked for less, npm 11 leaves out packages that a tool
// needs as well.)
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bundles.mjs';
import { npmCommand } from '../dependencies.mjs';
import { run, Trouble } from '../trouble.mjs';

/**
 * A list of parts as npm makes it, and of package.json what is asked of it here.
 * @typedef {{ 'bom-ref': string, name: string, version: string, hashes?: object[] }} Component
 * @typedef {{ metadata: { component: Component }, components: Component[], dependencies: { ref: string,
 *   dependsOn: string[] }[],
 * }} Bom
 * @typedef {{ name: string, version: string, dependencies: Record<string, string>, devDependencies:
 *   Record<string, string>,
 * }} Own
 */

/** @param {Record<string, string>} dependencies */
const refsOf = (dependencies) => Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);

/**
 * What ships of npm's whole list: Electron, and what the app's own dependencies lead to. `own` is
 * package.json.
 * @param {Bom} bom
 * @param {Own} own
 * @returns {Bom}
 */
export function shipped(bom, own) {
  const needs = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const electron = `electron@${own.devDependencies.electron}`;
  /** @type {Set<string>} */
  const reached = new Set();
  /** @param {string} ref */
  const reach = (ref) => {
    if (reached.has(ref)) return;
    reached.add(ref);
    // What Electron's package needs fetches its binary, and stays behind.
    if (ref !== electron) (needs.get(ref) ?? []).forEach(reach);
  };
  const direct = [...refsOf(own.dependencies), electron];
  direct.forEach(reach);
  const component = { ...bom.metadata.component, name: own.name };
  return {
    ...bom,
    // npm calls the project by its folder.
    metadata: { ...bom.metadata, component },
    components: bom.components
      .filter((each) => reached.has(each['bom-ref']))
      .map((each) => ({ ...each, scope: 'required', properties: [] })),
    dependencies: [
      { ref: component['bom-ref'], dependsOn: direct },
      ...[...reached].map((ref) => ({ ref, dependsOn: ref === electron ? [] : (needs.get(ref) ?? []) })),
    ],
  };
}

/**
 * What is missing in a list that is to be published, a sentence each. `own` is package.json.
 * @param {Bom} bom
 * @param {Own} own
 */
export function gaps(bom, own) {
  const { name, version } = bom.metadata.component;
  const listed = new Set(bom.components.map((each) => each['bom-ref']));
  const wanted = bom.dependencies.flatMap(({ dependsOn }) => dependsOn);
  return [
    ...(name === own.name && version === own.version ? [] : [`It is of ${name} ${version}.`]),
    ...[...new Set(wanted)].filter((ref) => !listed.has(ref)).map((ref) => `${ref} is not in it.`),
    ...bom.components
      .filter(({ hashes }) => !hashes?.length)
      .map((each) => `${each['bom-ref']} has no hash.`),
  ];
}

/**
 * npm's own list of this checkout, of every package in the lock file.
 * @returns {Bom}
 */
export function npmList() {
  const asked = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  const { file, args, shell } = npmCommand(asked);
  return JSON.parse(execFileSync(file, args, { cwd: root, encoding: 'utf8', shell, maxBuffer: 64e6 }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(() => {
    const [file] = process.argv.slice(2);
    if (!file) throw new Trouble('Say where to: node build/release/sbom.mjs FILE');
    const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const bom = shipped(npmList(), own);
    const found = gaps(bom, own);
    if (found.length > 0)
      throw new Trouble(`The list is not whole and was not written:\n  ${found.join('\n  ')}`);
    writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
    console.log(`${file}: ${bom.components.length} components.`);
  });
}
