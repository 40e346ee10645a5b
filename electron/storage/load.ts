import path from 'node:path';
import type { Notice } from '@shared/contract';
import type { Article } from '@shared/domain';
import { exists, makeEmpty, removeTemporaries } from './durable';
import { follow, readLog, tailOf, type LogReading } from './event-log';
import { DAMAGED, damageNotice, MISSING, missingNotice, unsettledAmong, unsettledNotices } from './unsettled';
import type { State, Verdict } from './judge';
import type { Known } from './known';
import { named, notDownloaded, strangersIn, type ArticleFiles } from './layout';
import { namesIn } from './plain';
import { keepCut, setAside } from './quarantine';
import { lacksOpenPart, readArticleFiles, type Reading } from './reading';
import { borderAfter, checkClosed, writeRecord } from './segments';
import { madeAfter } from './snapshot';
import type { Head } from './cache/list-notes';
import { cutLog, mendBreaks } from './whole-log';

/** An article as it stands on disk, and all that is needed to go on writing it. */
export interface Loaded extends State {
  /** Why nothing may be added, or null. */
  readOnly: string | null;
  notices: Notice[];
  /** Length of the log's open part up to which it is good; the next event goes there. */
  logBytes: number;
  /** How it ends there, see `tailOf`. */
  logTail: string;
  /**
   * What the snapshot on disk holds and how much of the log that is, to tell when the next one is worth
   * writing.
   */
  snapshot: { seq: number; bytes: number; logBytes: number } | null;
  /**
   * How many parts of the log are closed, and the number of the last event in them; null where none may be
   * closed now.
   */
  closed: { count: number; seq: number } | null;
  /** See `Verdict`. */
  earlier: State | null;
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
 * The article that two files hold, looked at by themselves: what lies beside them is not asked after, for in
 * a backup that is every other article. `whole`: they hold it up to its last saved change, as a backup
 * should, and all that may take the place of another. Null where they hold none, or one of another id. Reads
 * only. Throws what the system reports.
 */
export async function articleIn(
  files: ArticleFiles,
  id: string,
): Promise<{ article: Article; whole: boolean } | null> {
  const { verdict, closed } = await readArticleFiles(files);
  if (verdict?.state.article.id !== id) return null;
  return { article: verdict.state.article, whole: !verdict.broken && closed.problems.length === 0 };
}

export const isWhole = async (files: ArticleFiles, id: string): Promise<boolean> =>
  (await articleIn(files, id))?.whole ?? false;

/**
 * Whether an article's history is whole and ends with that very change, its snapshot is of that history, and
 * there is nothing to be said of it: then whatever was once made from it still holds. It costs a fraction of
 * reading the article. Throws what the system reports.
 */
export async function endsWith(files: ArticleFiles, { seq, hash }: Head): Promise<boolean> {
  const names = await namesIn(files.folder);
  if (unsettledAmong(names, files).length > 0 || strangersIn(names).length > 0) return false;
  const closed = await checkClosed(files, names);
  if (closed.problems.length > 0 || lacksOpenPart(files, { names, closed })) return false;
  const border = borderAfter(closed.segments);
  const { lines, strays, unbroken } = await readLog(files.log, border);
  const whole =
    strays.length === 0 && !unbroken && follow(lines, 0, border.seq, border.hash) === lines.length;
  const last = lines.at(-1)?.event ?? border;
  if (!whole || last.seq !== seq || last.hash !== hash) return false;
  if (!names.includes(path.basename(files.snapshot))) return true;
  const made = await madeAfter(files.snapshot);
  // One from before the border is for reading in full to judge.
  const then = made && (made.seq === border.seq ? border : lines[made.seq - border.seq - 1]?.event);
  return made !== null && then?.hash === made.hash;
}

/** `message`: why there is no article to show; nothing on disk was touched. */
export type LoadResult = { ok: true; loaded: Loaded } | { ok: false; message: string };

/**
 * Reads one article, replaying what its snapshot lacks. With `repair` a damaged snapshot and an unreadable
 * end of the log are moved aside. Throws only what the system reports (no permission, a failing disk).
 */
export async function loadArticle(files: ArticleFiles, options: LoadOptions): Promise<LoadResult> {
  const { repair, id = path.basename(files.folder), known = null } = options;
  const present = await namesIn(files.folder);
  const elsewhere = notDownloaded(files, present);
  if (elsewhere !== null) return { ok: false, message: elsewhere };
  if (repair) await removeTemporaries(files.folder, present);
  if (repair && present.includes('files'))
    await removeTemporaries(files.files, await namesIn(files.files).catch(() => []));
  const list = () => namesIn(files.folder);
  const reading = await readArticleFiles(files, list, repair ? await list() : present);
  const { names, snapshot, closed, log, verdict } = reading;
  if (!verdict) return { ok: false, message: nothingReadable(id, await exists(files.folder)) };
  if (verdict.state.article.id !== id) {
    return {
      ok: false,
      message: `The folder ${id} holds another article (${verdict.state.article.id}). Nothing was changed; give the folder its own name back.`,
    };
  }
  const end = verdict.cutAt === null ? log.bytes.length : log.lines[verdict.cutAt]!.from;
  const logBytes = Math.max(0, end - reading.openFrom);
  const replayedFrom = log.lines[verdict.replayedFrom]?.from ?? log.bytes.length;
  const missing = await missingFrom(verdict, log, known);
  // A line that was saved once is no line that was being written, however little is left of it.
  if (missing !== null && verdict.cutAt !== null) verdict.broken = true;
  const notices = [
    ...unsettledNotices(unsettledAmong(names, files)),
    ...strangerNotices(strangersIn(names)),
    ...partNotices(files, reading),
    ...endNotices(verdict, log),
    ...(log.spoilt ? [SPOILT] : []),
    ...strayNotices(log),
    ...verdict.notices,
  ];
  if (missing !== null && !isNoted(names, missing)) notices.push(missingNotice(missing));
  if (repair) notices.push(...(await mend(files, reading, verdict)));
  if (repair && missing !== null && verdict.cutAt === null) await noteMissing(files, names, missing);
  return {
    ok: true,
    loaded: {
      ...verdict.state,
      readOnly: verdict.readOnly,
      notices,
      logBytes,
      logTail: logBytes === 0 ? '' : tailOf(log.bytes, end),
      // One that was migrated counts as none: the next one is worth writing.
      snapshot:
        snapshot.kind === 'sound' && snapshot.migratedFrom === null && !verdict.setSnapshotAside
          ? {
              seq: snapshot.seq,
              bytes: snapshot.bytes,
              logBytes: Math.max(0, replayedFrom - reading.openFrom),
            }
          : null,
      // What is not explained stays where everybody looks at it at every opening.
      closed:
        closed.problems.length > 0 || verdict.gap !== null
          ? null
          : { count: closed.segments.length, seq: borderAfter(closed.segments).seq },
      earlier: verdict.earlier,
      migratedFrom: snapshot.kind === 'sound' ? snapshot.migratedFrom : null,
      missing,
    },
  };
}

/** What is to be said of the closed parts of a log: which of them are missing or damaged. */
function partNotices(files: ArticleFiles, reading: Reading): Notice[] {
  const problems = lacksOpenPart(files, reading)
    ? [...reading.closed.problems, OPEN_PART_GONE]
    : reading.closed.problems;
  return problems.map((problem) => ({ level: 'warning', message: `${problem} ${COMPARE}` }));
}

const OPEN_PART_GONE =
  'The file that the latest changes are added to, events.jsonl, is missing: changes may be gone.';
const COMPARE =
  'Nothing was deleted; compare the article with a backup, and restore it from there if the backup has more.';
/**
 * The last change that is known to have been saved, where neither the log nor the snapshot has it; null where
 * nothing is amiss.
 */
async function missingFrom(
  verdict: Verdict,
  { lines }: LogReading,
  known: Known | null,
): Promise<number | null> {
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
  const message =
    `In the folder of this article lies what Stet has not made: ${named(names)}. It was left alone and not read. ` +
    'A program that keeps folders the same on several machines leaves such copies where both were changed: work of ' +
    'another machine may be in it. Compare, then move it away.';
  return [{ level: 'warning', message }];
}

/**
 * What is to be said of an end that cannot be read. Where the snapshot knows it, nothing is gone, and the gap
 * has been told.
 */
function endNotices({ cutAt, broken }: Verdict, log: LogReading): Notice[] {
  return cutAt !== null && broken ? [damageNotice(log.lines.slice(cutAt), log.bytes)] : [];
}

/**
 * Another process went on writing after it had lost the library, or a program that copies files wrote lines
 * twice.
 */
const strayNotices = ({ strays: { length } }: LogReading): Notice[] =>
  length === 0
    ? []
    : [
        {
          level: 'info',
          message:
            `${length === 1 ? 'A line' : `${length} lines`} of this article’s history did not follow on the one before and ` +
            `${length === 1 ? 'was' : 'were'} stepped over: written by a Stet that had lost the library meanwhile, or twice. No saved change is missing because of it.`,
        },
      ];

const SPOILT: Notice = {
  level: 'warning',
  message:
    'The line break behind the last change of this article’s history was another byte than Stet wrote. No change is missing because of it; ' +
    'something is writing into the folder, or the disk is failing: check it if this comes again.',
};

const TORN: Notice = {
  level: 'info',
  message:
    'The last change was cut off while it was being written, before it counted as saved. Everything saved before it is here; the rest of that line was left out.',
};

/** Moves aside what the verdict says; returns what is to be said of that. */
async function mend(
  files: ArticleFiles,
  { names, log, openFrom, closed }: Reading,
  { readOnly, setSnapshotAside, cutAt, ending, broken, gap }: Verdict,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  const kept: string[] = [];
  if (readOnly === null) await mendBreaks(log);
  if (setSnapshotAside) kept.push(await setAside(files.snapshot, setSnapshotAside));
  if (cutAt !== null) {
    const { from } = log.lines[cutAt]!;
    // Kept first and cut second: at no moment are the bytes nowhere.
    kept.push(await keepCut(files.log, log.bytes.subarray(from), broken ? DAMAGED : 'cut'));
    await cutLog(log, from);
    // Not said to somebody who only looks: for him it may be a line that is just being written.
    if (ending === 'torn' && gap === null && !broken) notices.push(TORN);
  }
  // Closing was interrupted before what follows was begun; once the part is noted, one that is missing is
  // told.
  if (closed.unnoted && !names.includes(path.basename(files.log))) await makeEmpty(files.log);
  // Of a closed part that was cut just now, too, the record is made anew: from its lines, at the next
  // opening.
  const cutClosed = cutAt !== null && log.lines[cutAt]!.from < openFrom;
  if (cutClosed || (closed.changed && closed.problems.length === 0))
    await writeRecord(files, closed.segments);
  if (kept.length > 0)
    notices.push({ level: 'info', message: `Set aside, for whoever wants to look: ${kept.join(', ')}.` });
  return notices;
}

const nothingReadable = (id: string, folder: boolean): string =>
  folder
    ? `Neither the snapshot nor the history of article ${id} is there and can be read. Nothing was changed; ` +
      'restore it from a backup.'
    : `There is no article ${id} in this library.`;
