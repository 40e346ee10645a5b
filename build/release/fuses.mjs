// The fuses of a binary against those of the configuration.
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/**
 * @typedef {NonNullable<import('electron-builder').Configuration['electronFuses']>} Fuses as
 *   electron-builder is told them
 */

/**
 * A fuse as it lies in the wire: '0' or '1' as ASCII; 'r' was removed from this Electron, 0x90 takes over a
 * default.
 */
/** @type {Record<number, boolean>} */
const STATES = { 48: false, 49: true };

/** @param {string} key */
const nameOf = (key) => key.charAt(0).toUpperCase() + key.slice(1);

/** The place of each fuse in the wire, by name. The enumeration leads back from places to names as well. */
const PLACES = new Map(
  Object.entries(FuseV1Options).flatMap(([name, at]) => (typeof at === 'number' ? [[name, at]] : [])),
);

/**
 * What the configuration says of each fuse: the keys of electron-builder's `electronFuses` that are one.
 * @param {Fuses} electronFuses
 * @returns {{ name: string, at: number, wanted: boolean }[]}
 */
export const configuredFuses = (electronFuses) =>
  Object.entries(electronFuses).flatMap(([key, wanted]) => {
    const at = PLACES.get(nameOf(key));
    return at !== undefined && typeof wanted === 'boolean' ? [{ name: nameOf(key), at, wanted }] : [];
  });

/**
 * Where the fuses in `executable` (on macOS the .app) are not what `electronFuses` says: a sentence each.
 * A fuse that nothing is said of is one too: what ships is decided, not inherited.
 * @param {string} executable
 * @param {Fuses} electronFuses
 */
export async function fuseFaults(executable, electronFuses) {
  /** @type {Partial<Record<number, number>>} */
  const wire = await getCurrentFuseWire(executable);
  const stateOf = (/** @type {number} */ at) => STATES[wire[at] ?? NaN];
  const configured = configuredFuses(electronFuses);
  const wrong = configured
    .filter(({ at, wanted }) => stateOf(at) !== wanted)
    .map(
      ({ name, at, wanted }) =>
        `The fuse ${name} is ${stateOf(at) ?? 'not there'} in the binary and ${wanted} in the configuration.`,
    );
  const undecided = [...PLACES.keys()]
    .filter((name) => !configured.some((fuse) => fuse.name === name))
    .map((name) => `The configuration says nothing of the fuse ${name}.`);
  return [...wrong, ...undecided];
}
