// The list of updates that a released Stet reads (shared/updates/manifest.ts), made and checked.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from '../trouble.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const KEYS = path.join(root, 'electron/services/updates/keys.json');
export const MANIFEST = 'stet-updates.json';
export const SIGNATURE = `${MANIFEST}.sig`;
/** As in electron/services/updates/signature.ts. */
const SIGNED_WORDS = 'Stet updates, format 1\n';
/** Older releases that one may go back to. */
const MOST_RELEASES = 5;

/** @type {Record<string, string>} */
const SYSTEMS = { mac: 'darwin', linux: 'linux', win: 'win32' };
/** @type {Record<string, string>} */
const ARCHES = { x64: 'x64', amd64: 'x64', x86_64: 'x64', arm64: 'arm64', aarch64: 'arm64' };
/** @type {Record<string, string>} */
const KINDS = { exe: 'nsis', zip: 'zip', dmg: 'dmg', AppImage: 'AppImage', deb: 'deb' };

/**
 * @typedef {import('../../shared/updates/index.ts').Manifest} Manifest
 * @typedef {{ name: string, spki: string, key: import('node:crypto').KeyObject }} Pinned
 */

/**
 * The keys that the app takes updates by; none while the project's owner has not made one.
 * @param {string} [file]
 * @returns {Pinned[]}
 */
export function pinnedKeys(file = KEYS) {
  /** @type {{ name: string, spki: string }[]} */
  const named = JSON.parse(readFileSync(file, 'utf8'));
  return named.flatMap(({ name, spki }) => {
    try {
      const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
      return key.asymmetricKeyType === 'ed25519' ? [{ name, spki, key }] : [];
    } catch {
      return [];
    }
  });
}

/**
 * Throws Trouble where a release made now could never be updated.
 * @param {string} [file]
 */
export function requireKeys(file) {
  const keys = pinnedKeys(file);
  if (keys.length > 0) return keys;
  throw new Trouble(
    'No key for updates is pinned in electron/services/updates/keys.json.\n' +
      'A release made now would take no update. ' +
      'Nothing was made. Make a key with: node build/release/new-key.mjs FILE',
  );
}

/** @param {import('node:crypto').KeyObject} key */
const spkiOf = (key) => createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

/**
 * The private key and the name it is pinned by. Throws Trouble: nothing is signed that the app would refuse.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [keysFile]
 */
function signer(env, keysFile) {
  const keys = requireKeys(keysFile);
  const pem =
    env.STET_UPDATE_KEY ?? (env.STET_UPDATE_KEY_FILE ? readFileSync(env.STET_UPDATE_KEY_FILE, 'utf8') : null);
  if (!pem)
    throw new Trouble(
      'There is no key to sign with: set STET_UPDATE_KEY or STET_UPDATE_KEY_FILE. Nothing was written.',
    );
  let key;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new Trouble('The key to sign with is not a private key in PEM. Nothing was written.');
  }
  const pinned = keys.find(({ spki }) => spki === spkiOf(key));
  if (!pinned)
    throw new Trouble(
      'The key to sign with is not pinned in the app, which would refuse it. Nothing was written.',
    );
  return { key, name: pinned.name };
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} version
 */
async function describe(folder, name, version) {
  const [, os = '', processor = '', ext = ''] =
    new RegExp(`^Stet-${version.replaceAll('.', '\\.')}-(mac|linux|win)-(\\w+)\\.(\\w+)$`).exec(name) ?? [];
  const [system, arch, kind] = [SYSTEMS[os], ARCHES[processor], KINDS[ext]];
  if (!system || !arch || !kind) return null;
  const file = path.join(folder, name);
  return {
    name,
    system,
    arch,
    kind,
    size: statSync(file).size,
    sha512: await sha512Of(file),
  };
}

/** @param {string} file */
async function sha512Of(file) {
  const hash = createHash('sha512');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('base64');
}

/**
 * @param {string} folder
 * @returns {Pick<Manifest, 'sequence' | 'releases'>}
 */
const before = (folder) => {
  const file = path.join(folder, MANIFEST);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { sequence: 0, releases: [] };
};

/**
 * Higher than that of every list before, wherever that one was signed: the second in which it is signed, or
 * the next number where a clock was wrong once.
 * @param {number} sequence
 * @param {Date} now
 */
const nextNumber = (sequence, now) => Math.max(sequence + 1, Math.floor(now.getTime() / 1000));

/**
 * Adds the installers of `version` in `folder` to the list there and signs it. `days`: until when it is good.
 * Without `version` the list is only signed anew, so that it does not run out. Answers with the manifest.
 * @param {string} folder
 * @param {{ version?: string, schema?: number, notes?: string, days?: number, now?: Date, env?:
 *   NodeJS.ProcessEnv, keys?: string,
 * }} signing `keys`: another file of pinned keys
 * @returns {Promise<Manifest>}
 */
export async function signFolder(
  folder,
  { version, schema, notes = '', days = 180, now = new Date(), env = process.env, keys },
) {
  const { key, name } = signer(env, keys);
  const { sequence, releases } = before(folder);
  const issued = now.toISOString();
  const others = releases.filter((release) => release.version !== version);
  if (version) {
    if (!schema)
      throw new Trouble(
        'It is not said which schema of the articles this release writes. Nothing was written.',
      );
    const files = (
      await Promise.all(
        readdirSync(folder)
          .sort()
          .map((each) => describe(folder, each, version)),
      )
    ).filter((each) => each !== null);
    if (files.length === 0)
      throw new Trouble(`There is no installer of Stet ${version} in ${folder}. Nothing was written.`);
    others.unshift({ version, released: issued, schema, notes, files });
  }
  if (others.length === 0) throw new Trouble(`There is nothing to sign in ${folder}. Nothing was written.`);
  /** @type {Manifest} */
  const manifest = {
    format: 1,
    app: 'org.stet.Stet',
    sequence: nextNumber(sequence, now),
    issued,
    expires: new Date(now.getTime() + days * 86_400_000).toISOString(),
    releases: others.slice(0, MOST_RELEASES),
  };
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  const ed25519 = sign(null, Buffer.concat([Buffer.from(SIGNED_WORDS), bytes]), key).toString('base64');
  writeFileSync(
    path.join(folder, SIGNATURE),
    `${JSON.stringify({ signatures: [{ key: name, ed25519 }] })}\n`,
  );
  writeFileSync(path.join(folder, MANIFEST), bytes);
  return manifest;
}

/**
 * The list in `folder`, signed by a key that the app knows. Throws Trouble where it is not; files and dates
 * are not looked at.
 * @param {string} folder
 * @param {string} [keys]
 * @returns {Manifest}
 */
export function signedList(folder, keys) {
  const pinned = requireKeys(keys);
  const bytes = readFileSync(path.join(folder, MANIFEST));
  /** @type {{ signatures: { key: string, ed25519: string }[] }} */
  const { signatures } = JSON.parse(readFileSync(path.join(folder, SIGNATURE), 'utf8'));
  const signed = Buffer.concat([Buffer.from(SIGNED_WORDS), bytes]);
  const by = pinned.find(({ name, key }) =>
    signatures.some(
      (each) => each.key === name && verify(null, signed, key, Buffer.from(each.ed25519, 'base64')),
    ),
  );
  if (!by) throw new Trouble(`${MANIFEST} is not signed by a key that the app knows.`);
  return JSON.parse(bytes.toString('utf8'));
}

/**
 * Checks a folder as it is going to be hosted; throws Trouble with what is wrong, or answers with the
 * manifest. `newest`: older releases' files lie elsewhere and are not asked for.
 * @param {string} folder
 * @param {{ keys?: string, now?: Date, newest?: boolean }} [given]
 */
export async function checkFolder(folder, { keys, now = new Date(), newest = false } = {}) {
  const manifest = signedList(folder, keys);
  if (new Date(manifest.expires) < now)
    throw new Trouble(`${MANIFEST} was good until ${manifest.expires}. Sign it anew.`);
  const releases = newest ? manifest.releases.slice(0, 1) : manifest.releases;
  for (const { name, size, sha512 } of releases.flatMap(({ files }) => files)) {
    const file = path.join(folder, name);
    if (!existsSync(file)) throw new Trouble(`${name} is on the list and not in the folder.`);
    if (statSync(file).size !== size || (await sha512Of(file)) !== sha512)
      throw new Trouble(`${name} is not the file that was signed for.`);
  }
  return manifest;
}
