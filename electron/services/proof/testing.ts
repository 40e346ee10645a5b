import { execFileSync } from 'node:child_process';
import { hash, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listedIn } from '@shared/proof/manifest';
import { publicKeyOf } from './desk-key';

/*
 * The tools that check a record without Stet, as others have them. Where this machine has none the same is
 * worked out here, and the titles of the tests say so.
 */

const said = (program: string, ...args: string[]): string | null => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch {
    return null;
  }
};

const SHA256SUM = said('sha256sum', '--version') !== null;
const OPENSSL = said('openssl', 'version')?.startsWith('OpenSSL 3') ?? false;

/** What checks manifests and seals here, for the titles of tests. */
export const SUMS_BY = SHA256SUM ? 'sha256sum' : 'this test itself, for there is no sha256sum here,';
export const SEALS_BY = OPENSSL ? 'openssl' : 'node:crypto, for there is no OpenSSL 3 here,';

/** The names that a list in a folder finds fault with; none where all is well. `ignore`: what is missing. */
export function faultsOf(folder: string, { list = 'manifest.sha256', ignore = false } = {}): string[] {
  if (!SHA256SUM) return worked(folder, list, ignore);
  try {
    const args = ['-c', '--strict', '--quiet', ...(ignore ? ['--ignore-missing'] : []), list];
    execFileSync('sha256sum', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: string };
    const named = stdout.split('\n').flatMap((line) => /^(.+): FAILED/.exec(line)?.[1] ?? []);
    return named.length > 0 ? named : ['(the list itself)'];
  }
}

function worked(folder: string, list: string, ignore: boolean): string[] {
  const listed = listedIn(readFileSync(path.join(folder, list), 'utf8'));
  if (!listed) return ['(the list itself)'];
  return listed.flatMap(({ name, sha256 }) => {
    const file = path.join(folder, name);
    if (!existsSync(file)) return ignore ? [] : [name];
    return hash('sha256', readFileSync(file)) === sha256 ? [] : [name];
  });
}

/** Whether the seal in a folder is one of the manifest beside it, by nothing but the key beside it. */
export function isSealed(folder: string): boolean {
  const [manifest, key, signature] = ['manifest.sha256', 'desk-key.pem', 'manifest.sha256.sig'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  if (OPENSSL)
    return (
      said(
        'openssl',
        ...['pkeyutl', '-verify', '-pubin', '-inkey', key, '-rawin', '-in', manifest, '-sigfile', signature],
      ) !== null
    );
  const open = publicKeyOf(readFileSync(key, 'utf8'));
  return open !== null && verify(null, readFileSync(manifest), open, readFileSync(signature));
}
