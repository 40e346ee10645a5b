import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { applyInPlace, Command, type Article, type KeptFile, type Outcome } from '@shared/domain';
import { follow, GENESIS, type Line } from './event-log';
import { filesNamed } from './kept-files';
import type { ArticleFiles } from './layout';
import { checkClosed, checkpointFile, checkpointsAmong, namesOf } from './segments';
import { readSnapshot } from './snapshot';
import { unsettledAmong, unsettledProblems } from './unsettled';
import { readWholeLog } from './whole-log';

export interface Verification {
  /** Whose history it is: what its first change says, or null where that cannot be read. */
  article: string | null;
  /** How many changes the history holds, from the first, each following on the one before. */
  changes: number;
  /** The hash of the last of them: whoever has noted it can tell later that nothing before it was touched. */
  lastHash: string;
  /** The hash of each sound change, in order. */
  hashes: string[];
  /** Lines that branch off and were stepped over: never acknowledged, see `LogReading`. */
  strays: number;
  /** The files that sound changes name: they are to be in the article's folder. */
  named: KeptFile[];
  /** What is wrong, a sentence each; empty where everything is as it was written. */
  problems: string[];
}

/**
 * Checks the whole history of an article: every line as it was written, each following on the one before, and
 * the snapshot what the history makes of it. Reads only. Throws what the system reports (no permission, a
 * failing disk).
 */
export async function verifyLog(files: ArticleFiles): Promise<Verification> {
  const names = await namesOf(files);
  const { lines, strays, spoilt } = await readWholeLog(files, names);
  const sound = follow(lines, 0, 0, GENESIS);
  const problems = lines.slice(sound).flatMap((line, at) => problemOf(line, sound + at, lines));
  if (spoilt) problems.push('The line break of a last line is not as it was written; its change is whole.');
  problems.push(...(await checkClosed(files, names, true)).problems);
  if (lines.length === 0) problems.push('The history of this article is missing or empty.');
  problems.push(...unsettledProblems(unsettledAmong(names, files)));
  const snapshot = await readSnapshot(files.snapshot);
  if (snapshot.kind === 'damaged' || snapshot.kind === 'doubtful')
    problems.push('The snapshot is not as Stet wrote it.');
  if (snapshot.kind === 'sound' || snapshot.kind === 'newer') {
    if (snapshot.seq > sound)
      problems.push(
        `The snapshot holds change ${snapshot.seq}, but the history is sound only up to change ${sound}.`,
      );
    else if (lines[snapshot.seq - 1]!.event!.hash !== snapshot.hash)
      problems.push(
        'The snapshot contradicts this history: one of the two was altered or comes from elsewhere.',
      );
    else if (snapshot.kind === 'sound' && !isSame(replayed(lines, snapshot.seq).article, snapshot.article)) {
      problems.push(`The snapshot is not what the first ${snapshot.seq} changes make.`);
    }
  }
  problems.push(...(await checkpointProblems(files, names, lines, sound)));
  const article = articleOf(lines[0]);
  return {
    article,
    changes: sound,
    lastHash: sound === 0 ? GENESIS : lines[sound - 1]!.event!.hash,
    hashes: lines.slice(0, sound).map(({ event }) => event!.hash),
    strays: strays.length,
    named: filesNamed(lines.slice(0, sound)),
    problems,
  };
}

/**
 * A checkpoint stands in for all that comes before it: one that says anything else would be believed at an
 * opening.
 */
async function checkpointProblems(
  files: ArticleFiles,
  names: readonly string[],
  lines: readonly Line[],
  sound: number,
): Promise<string[]> {
  const problems: string[] = [];
  let made: Replayed = { article: null, seq: 0 };
  for (const number of checkpointsAmong(names, files)) {
    const file = checkpointFile(files, number);
    const found = await readSnapshot(file);
    const name = path.basename(file);
    if (found.kind === 'damaged' || found.kind === 'doubtful')
      problems.push(`${name} is not as Stet wrote it. The history does not need it: delete it.`);
    if (found.kind !== 'sound' || found.seq > sound) continue;
    if (found.seq >= made.seq) made = replayed(lines, found.seq, made);
    const fits =
      lines[found.seq - 1]!.event!.hash === found.hash &&
      isSame(structuredClone(made.article), found.article);
    if (!fits)
      problems.push(`${name} contradicts this history: one of the two was altered or comes from elsewhere.`);
  }
  return problems;
}

function articleOf(first: Line | undefined): string | null {
  const command = Command.safeParse(first?.event?.command());
  return command.success && 'article' in command.data ? command.data.article : null;
}

function problemOf({ event, whole }: Line, at: number, lines: readonly Line[]): string[] {
  if (!event)
    return [
      whole
        ? `Line ${at + 1} is not as it was written, though it was saved.`
        : `Line ${at + 1}, the last, was cut off while it was being written.`,
    ];
  const before = at === 0 ? { seq: 0, hash: GENESIS } : lines[at - 1]!.event;
  // What follows on a line that cannot be read cannot be told, and that line has been named.
  const follows = before === null || (event.seq === before.seq + 1 && event.prev === before.hash);
  return follows ? [] : [`Line ${at + 1} (change ${event.seq}) does not follow on the line before it.`];
}

/**
 * Whether `made` from the history is what was kept. An earlier Stet did not note in the snapshot what was
 * done in bulk; its history tells it by how many a change was done to.
 */
function isSame(made: Article | null, kept: Article): boolean {
  if (!made || isDeepStrictEqual(made, kept)) return made !== null;
  for (const [id, mark] of Object.entries(made.marks)) {
    const then = kept.marks[id];
    if (mark.bulk && !then?.bulk) delete mark.bulk;
    if (mark.stamp?.bulk && !then?.stamp?.bulk) delete mark.stamp.bulk;
  }
  for (const [id, tick] of Object.entries(made.cleared))
    if (tick.bulk && !kept.cleared[id]?.bulk) delete tick.bulk;
  return isDeepStrictEqual(made, kept);
}

export interface Replayed {
  article: Article | null;
  seq: number;
}

/**
 * The article after the first `count` changes, from where it was replayed to before; null where a change
 * cannot be carried out.
 */
export function replayed(
  lines: readonly Line[],
  count: number,
  from: Replayed = { article: null, seq: 0 },
): Replayed {
  let { article } = from;
  for (const { event } of lines.slice(from.seq, count)) {
    const command = Command.safeParse(event!.command());
    const outcome: Outcome | null = command.success
      ? applyInPlace(article, command.data, { fresh: true })
      : null;
    if (!outcome?.ok) return { article: null, seq: count };
    ({ article } = outcome);
  }
  return { article, seq: count };
}
