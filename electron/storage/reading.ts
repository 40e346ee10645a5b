import { isDeepStrictEqual } from 'node:util';
import path from 'node:path';
import { readLog, type LogReading } from './event-log';
import { judge, type Before, type Verdict } from './judge';
import type { ArticleFiles } from './layout';
import {
  borderAfter,
  checkClosed,
  checkpointFile,
  checkpointsAmong,
  closedAmong,
  namesOf,
  type Border,
  type Closed,
} from './segments';
import { readSnapshot, type SnapshotReading } from './snapshot';
import { readWholeLog, type WholeLog } from './whole-log';

/** What the files of an article amount to, and what of them had to be read for that. */
export interface Reading {
  names: readonly string[];
  snapshot: SnapshotReading;
  closed: Closed;
  /** The whole log, or only its open part where the closed ones are as they were when they were checked. */
  log: WholeLog;
  /** How many bytes of `log` lie before its open part. */
  openFrom: number;
  /** Null where they hold no article. */
  verdict: Verdict | null;
}

/**
 * Reads an article. Closed segments that have not changed since they were checked are not read, nor replayed;
 * where anything about them or about what follows is not as it should be, the whole log is, and judged as if
 * it were one file. Reads only. Throws what the system reports. `list`: of the names in its folder; `first`:
 * as it was a moment ago.
 */
export async function readArticleFiles(
  files: ArticleFiles,
  list: () => Promise<string[]> = () => namesOf(files),
  first?: string[],
): Promise<Reading> {
  let names = first ?? (await list());
  for (let again = AGAIN; ; again -= 1) {
    const reading = await readOnce(files, names);
    // Whoever writes may have closed a segment meanwhile; then its lines were in neither of the places looked
    // at.
    const after = await list();
    if (again === 0 || isDeepStrictEqual(closedAmong(after, files), closedAmong(names, files)))
      return reading;
    names = after;
  }
}

const AGAIN = 5;

async function readOnce(files: ArticleFiles, names: readonly string[]): Promise<Reading> {
  // In this order: while somebody else is writing, the log read later holds what the snapshot read before it
  // holds.
  const snapshot = await readSnapshot(files.snapshot);
  const closed = await checkClosed(files, names);
  if (closed.problems.length === 0 && closed.segments.length > 0) {
    const found = await fromBorder(files, names, snapshot, borderAfter(closed.segments));
    if (found) return { names, closed, openFrom: 0, ...found };
  }
  const log = await readWholeLog(files, names);
  // The snapshot may have been used up above.
  const fresh = closed.segments.length > 0 ? await readSnapshot(files.snapshot) : snapshot;
  const verdict = await withCheckpoint(files, names, fresh, log, await judge(fresh, log.lines));
  const openFrom = log.parts.at(-1)!.from;
  return { names, snapshot: fresh, closed, log, openFrom, verdict: withClosedKept(verdict, log) };
}

/**
 * Where there is no snapshot, the last checkpoint stands in for it if it knows what can no longer be read.
 */
async function withCheckpoint(
  files: ArticleFiles,
  names: readonly string[],
  snapshot: SnapshotReading,
  log: WholeLog,
  verdict: Verdict | null,
): Promise<Verdict | null> {
  if (snapshot.kind !== 'none' && snapshot.kind !== 'damaged') return verdict;
  const point = await lastCheckpoint(files, names);
  const found = point && (await judge(point, log.lines));
  if (!found || found.state.seq <= (verdict?.state.seq ?? 0)) return verdict;
  const setSnapshotAside = snapshot.kind === 'damaged' && found.readOnly === null ? 'damaged' : null;
  return { ...found, setSnapshotAside };
}

/**
 * What of the closed parts cannot be read stays where it is, where a snapshot tells what came of it: it is
 * not the end of the log.
 */
function withClosedKept(verdict: Verdict | null, { lines, parts }: WholeLog): Verdict | null {
  const isClosed = verdict && verdict.cutAt !== null && lines[verdict.cutAt]!.from < parts.at(-1)!.from;
  return isClosed && verdict.gap !== null ? { ...verdict, cutAt: null, ending: null } : verdict;
}

async function lastCheckpoint(
  files: ArticleFiles,
  names: readonly string[],
): Promise<SnapshotReading | null> {
  const number = checkpointsAmong(names, files).at(-1);
  return number === undefined ? null : readSnapshot(checkpointFile(files, number));
}

/** Judges the open part alone; null where that leaves anything to be explained. */
async function fromBorder(
  files: ArticleFiles,
  names: readonly string[],
  snapshot: SnapshotReading,
  border: Border,
): Promise<Pick<Reading, 'snapshot' | 'log' | 'verdict'> | null> {
  const log = asWhole(files, await readLog(files.log, border));
  const isNewEnough = snapshot.kind === 'sound' && snapshot.seq >= border.seq;
  const before: Before = { ...border, article: null, changedAt: '' };
  const verdict = (isNewEnough ? await judge(snapshot, log.lines, before) : null) ?? (await fromCheckpoint());
  return verdict && isClean(verdict) ? { snapshot, log, verdict } : null;

  async function fromCheckpoint(): Promise<Verdict | null> {
    const point = await lastCheckpoint(files, names);
    if (point?.kind !== 'sound' || point.seq !== border.seq || point.hash !== border.hash) return null;
    if (snapshot.kind === 'sound' && snapshot.seq < border.seq) return null;
    const { article, changedAt } = point;
    return judge(snapshot, log.lines, { ...border, article, changedAt });
  }
}

const isClean = ({ readOnly, broken, gap }: Verdict): boolean => readOnly === null && !broken && gap === null;

const asWhole = ({ log: file }: ArticleFiles, log: LogReading): WholeLog => ({
  ...log,
  parts: [{ file, from: 0, to: log.bytes.length }],
  unbrokenParts: log.unbroken ? [file] : [],
});

/** Whether the open part, which is made with every segment that is closed, was taken away. */
export const lacksOpenPart = (
  files: ArticleFiles,
  { names, closed }: Pick<Reading, 'names' | 'closed'>,
): boolean => closed.segments.length > 0 && !closed.unnoted && !names.includes(path.basename(files.log));
