import { follow, GENESIS, type LogReading } from './event-log';
import { isSealed } from './json-file';
import type { ArticleFiles } from './layout';
import { articleIn } from './load';
import { readPlain } from './plain';
import { codeOf } from './trouble';
import { readWholeLog } from './whole-log';

/**
 * How far a copy of an article is what was once written. By bytes alone where that settles it (the chain of
 * hashes from the first change on, the seal of the snapshot, the place where they meet), which takes a tenth
 * of the time of making the article. `whole`: every saved change is in it, and its history from the first.
 * `torn`: the length of a last line that was being written when it was copied, and was not saved yet. Reads
 * only. Throws what the system reports.
 */
export async function soundness(files: ArticleFiles, id: string): Promise<{ whole: boolean; torn: number }> {
  const log = await readWholeLog(files);
  const { lines } = log;
  const last = lines.at(-1);
  const torn = last && !last.event && !last.whole ? last.to - last.from : 0;
  const complete = torn === 0 ? lines.length : lines.length - 1;
  const chained = complete > 0 && follow(lines, 0, 0, GENESIS) === complete && articleOf(log) === id;
  if (!chained) return { whole: false, torn };
  const snapshot = await sealedHead(files.snapshot);
  const meets =
    snapshot === 'none' || (snapshot !== null && lines[snapshot.seq - 1]?.event?.hash === snapshot.hash);
  return { whole: meets || ((await articleIn(files, id))?.whole ?? false), torn };
}

/** Whose log it is: the first change makes the article. */
function articleOf({ lines }: LogReading): unknown {
  const command = lines[0]?.event?.command();
  return typeof command === 'object' && command !== null && 'article' in command ? command.article : null;
}

/** A snapshot begins with these, see `writeSnapshot`. */
const HEAD = /^\{\s*"schema": \d+,\s*"shape": "[^"]*",\s*"seq": (\d{1,15}),\s*"hash": "([0-9a-f]{64})",/;
const LONGEST_HEAD = 400;

/**
 * The change a sealed snapshot stands at; null where it has no seal or another beginning, and more has to be
 * looked at.
 */
async function sealedHead(file: string): Promise<{ seq: number; hash: string } | 'none' | null> {
  try {
    const bytes = await readPlain(file);
    const found = HEAD.exec(bytes.toString('latin1', 0, LONGEST_HEAD));
    return found && (await isSealed(bytes)) ? { seq: Number(found[1]), hash: found[2]! } : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none';
    throw error;
  }
}
