import { hash, verify } from 'node:crypto';
import { counted } from '@shared/domain';
import { listedIn } from '@shared/proof/manifest';
import { fileNameOf, NAMES, readRecord } from '@shared/proof/record';
import type { Seal } from '@shared/proof/seal';
import { stateOf } from '../../storage/kept-files';
import type { ArticleFiles } from '../../storage/layout';
import { readSeals } from '../../storage/seals';
import { fingerprintOf, publicKeyOf } from './desk-key';

/** What is to be said of one seal of an article. */
export interface SealCheck {
  number: number;
  said: string;
  /** It does not hold, or what it sealed is not there as it was. */
  wrong: boolean;
}

/** A seal whose own parts fit each other, and what it says of the history. */
export interface Sound {
  seal: Seal;
  fingerprint: string;
  record: NonNullable<ReturnType<typeof readRecord>>;
}

/** Whether a seal's parts fit each other and its signature; else what does not, in a sentence. */
export function soundSeal(seal: Seal | null): Sound | string {
  if (!seal) return 'Its file is not as it was written; a backup may have it.';
  const key = publicKeyOf(seal.key);
  if (!key) return 'Its key is none that Stet seals with.';
  if (!verify(null, Buffer.from(seal.manifest), key, Buffer.from(seal.signature, 'base64')))
    return 'Its signature does not fit its manifest: one of the two was altered.';
  const record = readRecord(seal.record);
  const listed = new Map(listedIn(seal.manifest)?.map(({ name, sha256 }) => [name, sha256]));
  const withheld = seal.withheld && listedIn(seal.withheld.list);
  const fingerprint = fingerprintOf(key);
  const fits =
    record !== null &&
    record.key === fingerprint &&
    listed.get(NAMES.record) === hash('sha256', seal.record) &&
    listed.get(NAMES.key) === hash('sha256', seal.key) &&
    record.withheld === (seal.withheld && hash('sha256', seal.withheld.list)) &&
    (seal.withheld === null || nonceIn(withheld) === hash('sha256', seal.withheld.nonce));
  return fits
    ? { seal, fingerprint, record }
    : 'What lies beside its manifest is not what the manifest names.';
}

const nonceIn = (list: ReturnType<typeof listedIn>): string | undefined =>
  list?.find(({ name }) => name === NAMES.nonce)?.sha256;

/** What the history of an article is now, for its seals to be held against. */
interface Now {
  id: string;
  hashes: readonly string[];
  /** The sha256 of the files that are looked at anyway. */
  looked: ReadonlySet<string>;
  /** The fingerprint of the key of whoever asks; null where they have none. */
  desk: string | null;
}

/**
 * Holds every seal of an article against what is there now, the first first. Throws what the disk reports.
 */
export async function checkSeals(files: ArticleFiles, now: Now): Promise<SealCheck[]> {
  const checks: SealCheck[] = [];
  let before: string | null = null;
  let next = 1;
  for (const { number, seal } of await readSeals(files)) {
    for (; next < number; next += 1)
      checks.push({ number: next, wrong: true, said: `Seal ${next} is missing; a backup may have it.` });
    const { said, wrong } = await checkSeal(files, soundSeal(seal), { ...now, before, first: number === 1 });
    checks.push({ number, wrong, said: `Seal ${number}: ${said}` });
    before = seal && hash('sha256', seal.manifest);
    next = number + 1;
  }
  return checks;
}

async function checkSeal(
  files: ArticleFiles,
  sound: Sound | string,
  { id, hashes, looked, desk, before, first }: Now & { before: string | null; first: boolean },
): Promise<Omit<SealCheck, 'number'>> {
  const wrong = (said: string) => ({ said, wrong: true });
  if (typeof sound === 'string') return wrong(sound);
  const { record, fingerprint, seal } = sound;
  const { head, made } = record;
  if (record.article !== id) return wrong('It is the seal of another article.');
  // Of one before that is missing or damaged no more can be told, and that was said.
  if (before !== null || first)
    if (record.before !== before) return wrong('It was not made behind the seal that lies before it.');
  const by = fingerprint === desk ? 'this desk’s key' : `the key ${fingerprint}, which is not this desk’s`;
  const sealed = `change ${head.changes}, sealed ${made.at} by ${made.by} with ${by}`;
  const there = hashes[head.changes - 1];
  if (there !== head.hash)
    return wrong(
      `THE HISTORY WAS REWRITTEN BELOW THIS SEAL, or its end is gone (${sealed}). ` +
        `Change ${head.changes} had the hash ${head.hash}; ` +
        `${there === undefined ? `there are only ${hashes.length} sound changes now` : `it has ${there} now`}.`,
    );
  const gone: string[] = [];
  const named = [...(listedIn(seal.manifest) ?? []), ...(listedIn(seal.withheld?.list ?? '') ?? [])];
  for (const { name, sha256 } of named) {
    if (name !== fileNameOf(sha256) || looked.has(sha256)) continue;
    if ((await stateOf(files, { sha256 })) !== 'whole') gone.push(name);
  }
  if (gone.length > 0) return wrong(`${sealed}. Not there any more as it was sealed: ${gone.join(', ')}.`);
  const since = hashes.length - head.changes;
  return {
    wrong: false,
    said: `${sealed}; all of it is as it was sealed, ${since === 0 ? 'and nothing was changed since' : `with ${counted(since, 'change')} since`}.`,
  };
}
