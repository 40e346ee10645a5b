import { hash, randomBytes } from 'node:crypto';
import { manifestOf, type Listed } from '@shared/proof/manifest';
import { NAMES, recordText, type RecordOf } from '@shared/proof/record';
import type { Seal } from '@shared/proof/seal';
import type { DeskKey } from './desk-key';
import type { Gathered } from './gathered';

/** A manifest and what it needs to be understood. */
export type Made = Pick<Seal, 'manifest' | 'record' | 'withheld'>;

export interface Making {
  made: RecordOf['made'];
  /** The key that is to seal it, and the sha256 of the manifest that was sealed before. */
  sealing?: { key: Pick<DeskKey, 'pem' | 'fingerprint'>; before: string | null };
}

/** Makes the manifest of what was gathered. What is withheld stands in it by the hash of a blinded list. */
export function madeOf({ article, head, entries, absent, said, handed }: Gathered, making: Making): Made {
  const { made, sealing } = making;
  const withheld = withheldOf(entries.filter(({ open }) => !open));
  const record = recordText({
    article: { id: article.id, headline: article.details.headline },
    head,
    made,
    key: sealing?.key.fingerprint ?? null,
    before: sealing?.before ?? null,
    withheld: withheld && hash('sha256', withheld.list),
    files: said,
    // The bare hash of a paper tells whoever has the same paper that it is here.
    absent: absent.filter(({ sha256 }) => handed.file(sha256)).map(({ sha256 }) => sha256),
  });
  const listed: Listed[] = [
    { name: NAMES.record, sha256: hash('sha256', record) },
    ...(sealing ? [{ name: NAMES.key, sha256: hash('sha256', sealing.key.pem) }] : []),
    ...entries.filter(({ open }) => open),
  ];
  return { manifest: manifestOf(listed), record, withheld };
}

/**
 * The list of what is withheld. The hash of a random number in it makes the hash of the list one that nobody
 * can try out, whoever has the same paper.
 */
function withheldOf(entries: readonly Listed[]): Made['withheld'] {
  if (entries.length === 0) return null;
  const nonce = `${randomBytes(32).toString('hex')}\n`;
  return { list: manifestOf([...entries, { name: NAMES.nonce, sha256: hash('sha256', nonce) }]), nonce };
}
