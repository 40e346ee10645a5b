import { z } from 'zod';

/*
 * What a desk may host for its Stets: a folder with `stet-updates.json` (the manifest),
 * `stet-updates.json.sig` (who vouches for it, see electron/services/updates/signature.ts) and the installers
 * the manifest names. The bytes of the manifest are signed as they lie there, so nothing has to be made
 * canonical again to check them; `writeManifest` is the one way to make them, so that the same releases give
 * the same bytes.
 *
 * A manifest is made against somebody who owns the address and not the key. They may alter it (the signature
 * fails), give an installer of their own (its size and sha512 are in the manifest), show an old manifest
 * again (`sequence` goes up with every manifest), or show the same one for ever, so that nobody hears of an
 * update (`expires`).
 */

export const MANIFEST = 'stet-updates.json';
export const SIGNATURE = 'stet-updates.json.sig';
/** Bytes of a manifest; a longer answer is not read to its end. */
export const MOST_MANIFEST = 256 * 1024;
/** Bytes of an installer. Stet's are a tenth of that. */
export const MOST_FILE = 1024 ** 3;

const instant = z.iso.datetime();

const UpdateFile = z.object({
  /** A plain name, which lies beside the manifest: no path, no address. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/),
  /** Words of later systems and kinds are no reason to refuse the rest: `darwin`, `linux`, `win32`. */
  system: z.string().max(20),
  /** `x64`, `arm64`. */
  arch: z.string().max(20),
  /** `nsis`, `zip`, `dmg`, `AppImage`, `deb`. */
  kind: z.string().max(20),
  size: z.int().min(1).max(MOST_FILE),
  /** Base64. */
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});
export type UpdateFile = z.infer<typeof UpdateFile>;

const Release = z.object({
  /** Three figures; what is sold to newsrooms has no previews. */
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  released: instant,
  /** The schema of the articles that this version writes. An older Stet opens newer ones to read only. */
  schema: z.int().min(1),
  /** Plain text. */
  notes: z.string().max(20_000),
  files: z.array(UpdateFile).min(1).max(50),
});
export type Release = z.infer<typeof Release>;

export const Manifest = z.object({
  format: z.literal(1),
  app: z.literal('org.stet.Stet'),
  /** Higher in every manifest than in the one before. */
  sequence: z.int().min(1),
  issued: instant,
  expires: instant,
  /** The newest, and those one may go back to. */
  releases: z.array(Release).min(1).max(20),
});
export type Manifest = z.infer<typeof Manifest>;

/** Its bytes, as text. Throws where it is no manifest. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(Manifest.parse(manifest), null, 1)}\n`;
}

/** A manifest from its text, or why it is none: another format than this Stet knows, or not a manifest. */
export function readManifest(text: string): Manifest | 'format' | 'not-one' {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not-one';
  }
  const parsed = Manifest.safeParse(value);
  if (parsed.success) return parsed.data;
  const later = z.object({ app: z.literal('org.stet.Stet'), format: z.int().min(2) }).safeParse(value);
  return later.success ? 'format' : 'not-one';
}

/** Negative where `a` is the older version. Both are three figures. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
