import { hash } from 'node:crypto';
import { Seal, sealContent } from '@shared/proof/seal';
import { writeDurably } from './durable';
import { parsed } from './json';
import type { ArticleFiles } from './layout';
import { namesIn, readPlain } from './plain';
import { sealFile, sealsAmong } from './segments';

/*
 * Seals lie beside the log, one file each, and are never written again. They are no events: what they seal is
 * the head of the log, and an event would move it. They stand where the checkpoints stand, so that the trash,
 * backups and restoring take them along by their names.
 */

export interface KeptSeal {
  number: number;
  /** Null where the file is not as it was written. */
  seal: Seal | null;
}

/** The seals of an article, the first first. Throws what the disk reports. */
export async function readSeals(files: ArticleFiles): Promise<KeptSeal[]> {
  const numbers = sealsAmong(await namesIn(files.folder), files);
  const found: KeptSeal[] = [];
  for (const number of numbers) found.push({ number, seal: await readSeal(sealFile(files, number)) });
  return found;
}

async function readSeal(file: string): Promise<Seal | null> {
  const text = (await readPlain(file)).toString('utf8');
  const { data } = Seal.safeParse(parsed(text));
  return data && text === textOf(data) && data.sha256 === sumOf(data) ? data : null;
}

/** Keeps a seal behind those there are; its number. Only under the lock. Throws what the disk reports. */
export async function keepSeal(files: ArticleFiles, content: Omit<Seal, 'sha256'>): Promise<number> {
  const last = sealsAmong(await namesIn(files.folder), files).at(-1) ?? 0;
  const seal: Seal = { ...content, sha256: sumOf(content) };
  await writeDurably(sealFile(files, last + 1), [textOf(seal)]);
  return last + 1;
}

const sumOf = (seal: Omit<Seal, 'sha256'>): string => hash('sha256', sealContent(seal));

/** Always the same text for the same seal: any other byte in the file is a bad one. */
const textOf = (seal: Seal): string => `${sealContent(seal).slice(0, -1)},"sha256":"${seal.sha256}"}`;
