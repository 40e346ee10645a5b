// The fuses of a binary against those of the configuration.
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/**
 * A fuse as it lies in the wire: '0' or '1' as ASCII; 'r' was removed from this Electron, 0x90 takes over a
 * default.
 */
const STATES = { 48: false, 49: true };

const nameOf = (key) => key[0].toUpperCase() + key.slice(1);

/**
 * What the configuration says of each fuse: the keys of electron-builder's `electronFuses` that are one.
 * @returns {{ name: string, at: number, wanted: boolean }[]}
 */
export const configuredFuses = (electronFuses) =>
  Object.entries(electronFuses)
    .map(([key, wanted]) => ({ name: nameOf(key), at: FuseV1Options[nameOf(key)], wanted }))
    .filter(({ at, wanted }) => at !== undefined && typeof wanted === 'boolean');

/**
 * Where the fuses in `executable` (on macOS the .app) are not what `electronFuses` says: a sentence each.
 * A fuse that nothing is said of is one too: what ships is decided, not inherited.
 */
export async function fuseFaults(executable, electronFuses) {
  const wire = await getCurrentFuseWire(executable);
  const configured = configuredFuses(electronFuses);
  const wrong = configured
    .filter(({ at, wanted }) => STATES[wire[at]] !== wanted)
    .map(
      ({ name, at, wanted }) =>
        `The fuse ${name} is ${STATES[wire[at]] ?? 'not there'} in the binary and ${wanted} in the configuration.`,
    );
  const undecided = Object.keys(FuseV1Options)
    .filter((name) => Number.isNaN(Number(name)) && !configured.some((fuse) => fuse.name === name))
    .map((name) => `The configuration says nothing of the fuse ${name}.`);
  return [...wrong, ...undecided];
}
