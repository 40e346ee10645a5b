import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { linkOrCopy, makeFolder, syncFolder, writeDurably } from '../../storage/durable';
import { readPlain } from '../../storage/plain';
import { codeOf } from '../../storage/trouble';

/*
 * The key that seals what this person hands on. It lies in the profile and not in the library: a library is
 * copied, backed up and lent. It is protected by its mode (0600) and by whatever protects the account and the
 * disk; whoever has the account can seal with it.
 */

export interface DeskKey {
  /** The public part, PEM (SPKI). */
  pem: string;
  /** See `fingerprintOf`. */
  fingerprint: string;
  /** Signs bytes: ed25519, 64 bytes. */
  sign(bytes: Uint8Array): Buffer;
}

/** Where the key is. */
export const keyPlace = (userData: string): string => path.join(userData, 'desk-key-private.pem');

/** Why there is no key to be had, in a sentence; what there is was left as it is. */
export class KeyTrouble extends Error {
  override readonly name = 'KeyTrouble';
}

/** The desk's key, or null where none was made yet. Throws a KeyTrouble where it cannot be read. */
export async function findDeskKey(userData: string): Promise<DeskKey | null> {
  const file = keyPlace(userData);
  let pem: Buffer;
  try {
    pem = await readPlain(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw new KeyTrouble(`The desk’s key could not be read (${reasonOf(error)}): look at ${file}.`);
  }
  const key = ed25519(() => createPrivateKey(pem));
  if (!key)
    throw new KeyTrouble(
      `${file} is not a key as Stet makes them. Put it back from a copy; or move it away, and a new key is made, ` +
        'which seals are then told apart by.',
    );
  return deskKeyOf(key);
}

/**
 * The desk's key, made if there is none. Two that make it at once have the same one. Throws a KeyTrouble
 * where it cannot be kept.
 */
export async function deskKey(userData: string): Promise<DeskKey> {
  const found = await findDeskKey(userData);
  if (found) return found;
  const file = keyPlace(userData);
  const made = path.join(userData, `.desk-key.${randomUUID()}.stet-tmp`);
  try {
    await makeFolder(userData);
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeDurably(made, [privateKey.export({ format: 'pem', type: 'pkcs8' })]);
    await linkOrCopy(made, file);
    await syncFolder(userData);
  } catch (error) {
    throw new KeyTrouble(`The desk’s key could not be kept in ${userData} (${reasonOf(error)}).`);
  } finally {
    await rm(made, { force: true }).catch(() => {});
  }
  // What is there now may be another's, who was quicker.
  const kept = await findDeskKey(userData);
  if (!kept) throw new KeyTrouble(`The desk’s key could not be kept in ${userData}.`);
  return kept;
}

function deskKeyOf(key: KeyObject): DeskKey {
  const open = createPublicKey(key);
  return {
    pem: open.export({ format: 'pem', type: 'spki' }) as string,
    fingerprint: fingerprintOf(open),
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** A public key out of its PEM; null where it is no ed25519 key. */
export const publicKeyOf = (pem: string): KeyObject | null => ed25519(() => createPublicKey(pem));

/**
 * What people compare: the sha256 of the key's DER (SPKI), so that
 * `openssl pkey -pubin -outform DER | sha256sum` says the same.
 */
export const fingerprintOf = (key: KeyObject): string =>
  hash('sha256', key.export({ format: 'der', type: 'spki' }));

function ed25519(read: () => KeyObject): KeyObject | null {
  try {
    const key = read();
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
