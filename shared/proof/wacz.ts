import { z } from 'zod';
import { unreadable, type Unreadable } from './sidecar';

/*
 * Captured pages as a WACZ (specs.webrecorder.net/wacz): a zip whose datapackage.json names its parts with
 * their hashes, and whose datapackage-digest.json has the hash of that. Here is what those two say; the parts
 * are hashed by whoever opens the zip.
 */

export const WACZ_PACKAGE = 'datapackage.json';
export const WACZ_DIGEST = 'datapackage-digest.json';

const Hash = z.string().regex(/^sha256:[0-9a-f]{64}$/i);
const Package = z.object({
  created: z.string().max(100).optional().catch(undefined),
  mainPageUrl: z.string().max(10_000).optional().catch(undefined),
  resources: z
    .array(z.object({ path: z.string().min(1).max(1000), hash: Hash, bytes: z.int().min(0) }))
    .min(1)
    .max(10_000),
});
const Digest = z.object({ path: z.literal(WACZ_PACKAGE), hash: Hash, signedData: z.unknown().optional() });

export interface WaczReading {
  ok: true;
  resources: { path: string; sha256: string; bytes: number }[];
  /** The sha256 that datapackage.json is to have; null where nothing says. */
  digest: string | null;
  /** Somebody signed that: who, Stet does not check. */
  signed: boolean;
  /** When it says it was captured, and which page; null where it does not say. */
  created: string | null;
  page: string | null;
}

/** What the two files say; `digest`: null where there is none. Never throws. */
export function readWacz(datapackage: string, digest: string | null): WaczReading | Unreadable {
  const found = Package.safeParse(parsed(datapackage));
  if (!found.success) return unreadable('has a datapackage.json that is none');
  const sealed = digest === null ? null : Digest.safeParse(parsed(digest));
  if (sealed && !sealed.success) return unreadable('has a datapackage-digest.json that is none');
  const { resources, created, mainPageUrl } = found.data;
  return {
    ok: true,
    resources: resources.map(({ path, hash, bytes }) => ({ path, bytes, sha256: bare(hash) })),
    digest: sealed ? bare(sealed.data.hash) : null,
    signed: sealed?.data.signedData !== undefined,
    created: created ?? null,
    page: mainPageUrl ?? null,
  };
}

const bare = (hash: string): string => hash.slice('sha256:'.length).toLowerCase();

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
