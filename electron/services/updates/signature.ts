import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import pinned from './keys.json';

/** Said before the manifest, so that nothing else a key has ever signed passes for one. */
export const SIGNED_WORDS = 'Stet updates, format 1\n';
/** Bytes of a signature file. */
export const MOST_SIGNATURE = 8 * 1024;

/** A key whose owner may sign manifests: its name in signature files, and its DER (SPKI) in base64. */
export interface PinnedKey {
  name: string;
  spki: string;
}

/**
 * The keys of this build. Two, while the owners go from one key to the next: a release that knows both is
 * signed with the old one, later manifests with both, and once no Stet is left that knows only the old one,
 * with the new one.
 */
export const PINNED: readonly PinnedKey[] = pinned;

const Signatures = z.object({
  signatures: z
    .array(z.object({ key: z.string().max(100), ed25519: z.base64().length(88) }))
    .min(1)
    .max(10),
});

/** The keys among `keys` that are ed25519 keys; a build without any takes no update. */
export function usable(keys: readonly PinnedKey[]): Map<string, KeyObject> {
  return new Map(
    keys.flatMap(({ name, spki }) => {
      const key = keyOf(spki);
      return key ? [[name, key] as const] : [];
    }),
  );
}

function keyOf(spki: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Whether one of the keys has signed just these bytes. `signature` is the text of the signature file. */
export function isSigned(
  bytes: Uint8Array,
  signature: string,
  keys: ReadonlyMap<string, KeyObject>,
): boolean {
  let value: unknown;
  try {
    value = JSON.parse(signature);
  } catch {
    return false;
  }
  const parsed = Signatures.safeParse(value);
  if (!parsed.success) return false;
  const signed = Buffer.concat([Buffer.from(SIGNED_WORDS), bytes]);
  return parsed.data.signatures.some(({ key, ed25519 }) => {
    const known = keys.get(key);
    return known !== undefined && verify(null, signed, known, Buffer.from(ed25519, 'base64'));
  });
}
