import path from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable';
import { parsed } from './json';
import type { Layout } from './layout';
import { readPlain } from './plain';

/*
 * backups/record.jsonl: what the last backup holds, a line for each article, and how the article's own files
 * stood when they were copied. By it the next backup tells without reading them which have not changed, and
 * which of the copies are due to be read again. It is a help and never the truth: without it everything is
 * copied and looked at anew.
 */

/**
 * One file of an article: its name there, how it was on the disk when it was copied, and the sha256 of its
 * copy.
 */
export interface Kept {
  name: string;
  size: number;
  mtime: number;
  ctime: number;
  ino: number;
  hash: string;
}

export interface Recorded {
  id: string;
  /** Whether the copy holds the article as it was written. */
  whole: boolean;
  /** When the copies were last read, in ms. */
  checked: number;
  files: Kept[];
}

const File = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.string()]);
const Line = z.tuple([z.string(), z.boolean(), z.number(), z.array(File)]);
const Head = z.object({ backup: z.string() });

export interface LastRecord {
  /** The name of the backup. */
  backup: string;
  articles: Map<string, Recorded>;
}

const recordFile = (layout: Layout): string => path.join(layout.backups, 'record.jsonl');

/**
 * The backup that is recorded, and what it holds, by article; null where there is no record. Lines that
 * cannot be read are left out.
 */
export async function readRecord(layout: Layout): Promise<LastRecord | null> {
  const text = await readPlain(recordFile(layout)).then(
    (bytes) => bytes.toString('utf8'),
    () => '',
  );
  const [head, ...lines] = text.split('\n');
  const named = Head.safeParse(parsed(head ?? ''));
  if (!named.success) return null;
  const articles = new Map<string, Recorded>();
  for (const line of lines) {
    const found = Line.safeParse(parsed(line));
    if (!found.success) continue;
    const [id, whole, checked, files] = found.data;
    articles.set(id, { id, whole, checked, files: files.map(keptOf) });
  }
  return { backup: named.data.backup, articles };
}

export const writeRecord = (
  layout: Layout,
  backup: string,
  articles: readonly Recorded[],
): Promise<unknown> => writeDurably(recordFile(layout), linesOf(backup, articles));

/** Strikes these articles from the record. */
export async function forget(layout: Layout, ids: readonly string[]): Promise<void> {
  const record = await readRecord(layout);
  if (!record || !ids.some((id) => record.articles.has(id))) return;
  await writeRecord(
    layout,
    record.backup,
    [...record.articles.values()].filter(({ id }) => !ids.includes(id)),
  );
}

const AT_ONCE = 1000;

function* linesOf(backup: string, articles: readonly Recorded[]): Generator<string> {
  yield `${JSON.stringify({ backup } satisfies z.infer<typeof Head>)}\n`;
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    yield articles
      .slice(at, at + AT_ONCE)
      .map(lineOf)
      .join('');
  }
}

function lineOf({ id, whole, checked, files }: Recorded): string {
  const line: z.infer<typeof Line> = [id, whole, checked, files.map(filed)];
  return `${JSON.stringify(line)}\n`;
}

const filed = ({ name, size, mtime, ctime, ino, hash }: Kept): z.infer<typeof File> => [
  name,
  size,
  mtime,
  ctime,
  ino,
  hash,
];
const keptOf = ([name, size, mtime, ctime, ino, hash]: z.infer<typeof File>): Kept => ({
  name,
  size,
  mtime,
  ctime,
  ino,
  hash,
});
