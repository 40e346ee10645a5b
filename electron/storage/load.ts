import { truncate } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '@shared/contract';
import type { Article } from '@shared/domain';
import { exists, removeTemporaries } from './durable';
import { follow, GENESIS, mendBreak, readLog, tailOf, type LogReading } from './event-log';
import { DAMAGED, damageNotice, MISSING, missingNotice, unsettledAmong, unsettledNotices } from './unsettled';
import { judge, type State, type Verdict } from './judge';
import type { Known } from './known';
import { named, notDownloaded, strangersIn, type ArticleFiles } from './layout';
import { namesIn } from './plain';
import { keepCut, setAside } from './quarantine';
import { madeAfter, readSnapshot } from './snapshot';
import type { Head } from './summary-index';

/** An article as it stands on disk, and all that is needed to go on writing it. */
export interface Loaded extends State {
  /** Why nothing may be added, or null. */
  readOnly: string | null;
  notices: Notice[];
  /** Length of the log up to which it is good; the next event goes there. */
  logBytes: number;
  /** How it ends there, see `tailOf`. */
  logTail: string;
  /** What the snapshot on disk holds and how much of the log that is, to tell when the next one is worth writing. */
  snapshot: { seq: number; bytes: number; logBytes: number } | null;
  /** The schema the snapshot was filed under, where it was older than this Stet's. */
  migratedFrom: number | null;
  /** A change that was once on disk and is not there any more, as what lies elsewhere says; or null. */
  missing: number | null;
}

export interface LoadOptions {
  /** Only under the library's lock: what is damaged is moved aside. Without it the files stay as they are. */
  repair: boolean;
  /** Whose article it has to be, where the folder's name does not say. */
  id?: string;
  /** How far its history is known to have gone, or null where nothing is known. */
  known?: Known | null;
}

/**
 * The article that two files hold, looked at by themselves: what lies beside them is not asked after, for in a backup that is
 * every other article. `whole`: they hold it up to its last saved change, as a backup should, and all that may take the place
 * of another. Null where they hold none, or one of another id. Reads only. Throws what the system reports.
 */
export async function articleIn(files: ArticleFiles, id: string): Promise<{ article: Article; whole: boolean } | null> {
  const snapshot = await readSnapshot(files.snapshot);
  const verdict = judge(snapshot, (await readLog(files.log)).lines);
  return verdict?.state.article.id === id ? { article: verdict.state.article, whole: !verdict.broken } : null;
}

export const isWhole = async (files: ArticleFiles, id: string): Promise<boolean> => (await articleIn(files, id))?.whole ?? false;

/**
 * Whether an article's history is whole and ends with that very change, its snapshot is of that history, and there is nothing
 * to be said of it: then whatever was once made from it still holds. It costs a fraction of reading the article. Throws what
 * the system reports.
 */
export async function endsWith(files: ArticleFiles, { seq, hash }: Head): Promise<boolean> {
  const names = await namesIn(files.folder);
  if (unsettledAmong(names, files).length > 0 || strangersIn(names).length > 0) return false;
  const { lines, strays, unbroken } = await readLog(files.log);
  const whole = strays.length === 0 && !unbroken && follow(lines, 0, 0, GENESIS) === lines.length;
  if (!whole || lines.length !== seq || lines.at(-1)?.event?.hash !== hash) return false;
  if (!names.includes(path.basename(files.snapshot))) return true;
  const made = await madeAfter(files.snapshot);
  return made !== null && lines[made.seq - 1]?.event?.hash === made.hash;
}

/** `message`: why there is no article to show; nothing on disk was touched. */
export type LoadResult = { ok: true; loaded: Loaded } | { ok: false; message: string };

/**
 * Reads one article, replaying what its snapshot lacks. With `repair` a damaged snapshot and an unreadable end of the log
 * are moved aside. Throws only what the system reports (no permission, a failing disk).
 */
export async function loadArticle(files: ArticleFiles, options: LoadOptions): Promise<LoadResult> {
  const { repair, id = path.basename(files.folder), known = null } = options;
  const names = await namesIn(files.folder);
  const elsewhere = notDownloaded(files, names);
  if (elsewhere !== null) return { ok: false, message: elsewhere };
  if (repair) await removeTemporaries(files.folder, names);
  // In this order: while somebody else is writing, the log read later holds what the snapshot read before it holds.
  const snapshot = await readSnapshot(files.snapshot);
  const log = await readLog(files.log);
  const verdict = judge(snapshot, log.lines);
  if (!verdict) return { ok: false, message: nothingReadable(id, await exists(files.folder)) };
  if (verdict.state.article.id !== id) {
    return { ok: false, message: `The folder ${id} holds another article (${verdict.state.article.id}). Nothing was changed; give the folder its own name back.` };
  }
  const logBytes = verdict.cutAt === null ? log.bytes.length : log.lines[verdict.cutAt]!.from;
  const missing = await missingFrom(verdict, log, known);
  // A line that was saved once is no line that was being written, however little is left of it.
  if (missing !== null && verdict.cutAt !== null) verdict.broken = true;
  const notices = [
    ...unsettledNotices(unsettledAmong(names, files)), ...strangerNotices(strangersIn(names)),
    ...endNotices(verdict, log), ...strayNotices(log), ...verdict.notices,
  ];
  if (missing !== null && !isNoted(names, missing)) notices.push(missingNotice(missing));
  if (repair) notices.push(...(await mend(files, log, verdict)));
  if (repair && missing !== null && verdict.cutAt === null) await noteMissing(files, names, missing);
  return {
    ok: true,
    loaded: {
      ...verdict.state,
      readOnly: verdict.readOnly,
      notices,
      logBytes,
      logTail: tailOf(log.bytes, logBytes),
      // One that was migrated counts as none: the next one is worth writing.
      snapshot: snapshot.kind === 'sound' && snapshot.migratedFrom === null && !verdict.setSnapshotAside
        ? { seq: snapshot.seq, bytes: snapshot.bytes, logBytes: log.lines[verdict.replayedFrom]?.from ?? log.bytes.length }
        : null,
      migratedFrom: snapshot.kind === 'sound' ? snapshot.migratedFrom : null,
      missing,
    },
  };
}

/**
 * The last change that is known to have been saved, where neither the log nor the snapshot has it; null where
 * nothing is amiss.
 */
async function missingFrom(verdict: Verdict, { lines }: LogReading, known: Known | null): Promise<number | null> {
  const { state, broken, setSnapshotAside } = verdict;
  // What is damaged is told by itself, and by what is left of it; so is a snapshot of another history.
  if (known === null || broken || setSnapshotAside === 'altered') return null;
  const { seq, hash } = known;
  const inLog = lines.findLast(({ event }) => event?.seq === seq)?.event?.hash;
  const there = inLog ?? (state.seq === seq ? state.hash : null);
  const lacks = there === null ? state.seq < seq : there !== hash;
  return lacks && !(await known.explained()) ? seq : null;
}

/** Says it at every opening from now on: what is known elsewhere is soon forgotten there. */
async function noteMissing({ log }: ArticleFiles, names: readonly string[], missing: number): Promise<void> {
  if (isNoted(names, missing)) return;
  await keepCut(log, Buffer.from(`${missingNotice(missing).message}\n`), `${MISSING}-${missing}`);
}

const isNoted = (names: readonly string[], missing: number): boolean =>
  names.some((name) => name.includes(`.${MISSING}-${missing}-`));

function strangerNotices(names: readonly string[]): Notice[] {
  if (names.length === 0) return [];
  const message = `In the folder of this article lies what Stet has not made: ${named(names)}. It was left alone and not read. `
    + 'A program that keeps folders the same on several machines leaves such copies where both were changed: work of '
    + 'another machine may be in it. Compare, then move it away.';
  return [{ level: 'warning', message }];
}

/** What is to be said of an end that cannot be read. Where the snapshot knows it, nothing is gone, and the gap has been told. */
function endNotices({ cutAt, broken }: Verdict, log: LogReading): Notice[] {
  return cutAt !== null && broken ? [damageNotice(log.lines.slice(cutAt), log.bytes)] : [];
}

/** Another process went on writing after it had lost the library, or a program that copies files wrote lines twice. */
const strayNotices = ({ strays: { length } }: LogReading): Notice[] => (length === 0 ? [] : [{
  level: 'info',
  message: `${length === 1 ? 'A line' : `${length} lines`} of this article’s history did not follow on the one before and `
    + `${length === 1 ? 'was' : 'were'} stepped over: written by a Stet that had lost the library meanwhile, or twice. No saved change is missing because of it.`,
}]);

const TORN: Notice = {
  level: 'info',
  message: 'The last change was cut off while it was being written, before it counted as saved. Everything saved before it is here; the rest of that line was left out.',
};

/** Moves aside what the verdict says; returns what is to be said of that. */
async function mend(files: ArticleFiles, log: LogReading, { readOnly, setSnapshotAside, cutAt, ending, broken, gap }: Verdict): Promise<Notice[]> {
  const notices: Notice[] = [];
  const kept: string[] = [];
  if (log.unbroken && readOnly === null) await mendBreak(files.log, log.bytes.length);
  if (setSnapshotAside) kept.push(await setAside(files.snapshot, setSnapshotAside));
  if (cutAt !== null) {
    const { from } = log.lines[cutAt]!;
    // Kept first and cut second: at no moment are the bytes nowhere.
    kept.push(await keepCut(files.log, log.bytes.subarray(from), broken ? DAMAGED : 'cut'));
    await truncate(files.log, from);
    // Not said to somebody who only looks: for him it may be a line that is just being written.
    if (ending === 'torn' && gap === null && !broken) notices.push(TORN);
  }
  if (kept.length > 0) notices.push({ level: 'info', message: `Set aside, for whoever wants to look: ${kept.join(', ')}.` });
  return notices;
}

const nothingReadable = (id: string, folder: boolean): string =>
  folder
    ? `Neither the snapshot nor the history of article ${id} is there and can be read. Nothing was changed; `
      + 'restore it from a backup.'
    : `There is no article ${id} in this library.`;
