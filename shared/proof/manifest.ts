/*
 * A manifest: what `sha256sum` writes and `sha256sum -c` checks, wherever that is. No comments: GNU's skips
 * lines that begin with `#`, BusyBox's and Perl's do not; what a person is to read lies in a file of its own
 * (record.ts), which the manifest names like any other.
 */

/** One file: the sha256 of its bytes in 64 small hexadecimal figures, and its name from the folder on. */
export interface Listed {
  sha256: string;
  name: string;
}

/** Names of Stet's own making only: nothing in them that `sha256sum` would escape or a path climb by. */
const LINE = /^([0-9a-f]{64}) {2}((?!.*\.\.)[a-z0-9][a-z0-9./-]*)$/;

/** The text of a manifest, by name. Throws RangeError for what cannot stand in one. */
export function manifestOf(files: readonly Listed[]): string {
  const lines = files.map(({ sha256, name }) => `${sha256}  ${name}`);
  const odd = lines.find((line) => !LINE.test(line));
  if (odd !== undefined) throw new RangeError(`No line of a manifest: ${odd}`);
  return lines
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .map((line) => `${line}\n`)
    .join('');
}

/** What a manifest names; null where it is none of Stet's. */
export function listedIn(manifest: string): Listed[] | null {
  if (manifest !== '' && !manifest.endsWith('\n')) return null;
  const found: Listed[] = [];
  for (const line of manifest.split('\n').slice(0, -1)) {
    const [, sha256, name] = LINE.exec(line) ?? [];
    if (sha256 === undefined || name === undefined) return null;
    found.push({ sha256, name });
  }
  return found;
}
