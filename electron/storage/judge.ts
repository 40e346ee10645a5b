import type { Notice } from '@shared/contract';
import { applyInPlace, Command, type Article } from '@shared/domain';
import { follow, GENESIS, type Line } from './event-log';
import { Pauses } from './pauses';
import type { SnapshotReading } from './snapshot';

/**
 * What was before the first of the lines: nothing, or what closed segments amount to; without an article
 * where that was not read.
 */
export type Before = Omit<State, 'article'> & { article: Article | null };
export const NOTHING_BEFORE: Before = { article: null, seq: 0, hash: GENESIS, changedAt: '' };

/** The article after event `seq`. */
export interface State {
  article: Article;
  seq: number;
  hash: string;
  /** When that event was made, as its command says. */
  changedAt: string;
}

/**
 * What an unreadable end of a log is. `torn`: a line without its line break, which was being written when it
 * was cut off, and so was never acknowledged. `damaged`: whole lines that are not what was once written, and
 * were acknowledged.
 */
export type Ending = 'torn' | 'damaged';

/**
 * What the two files of an article amount to, and what has to be done about them before anything is added.
 */
export interface Verdict {
  state: State;
  /** Why nothing may be added, or null. */
  readOnly: string | null;
  notices: Notice[];
  /**
   * Why the snapshot is to be moved aside, or null: it is damaged, or sound and of another history than the
   * log.
   */
  setSnapshotAside: 'damaged' | 'altered' | null;
  /**
   * Index of the first line of an unreadable end that is to be cut, or null; what that end is says `ending`.
   */
  cutAt: number | null;
  ending: Ending | null;
  /** Saved changes may be missing from `state`, or it is not as it was written. */
  broken: boolean;
  /**
   * The last change before a part of the history that only the snapshot knows, or null where there is no such
   * gap.
   */
  gap: number | null;
  /** Index of the first line that had to be replayed: what comes before is in the snapshot. */
  replayedFrom: number;
  /** The article as it stood some pages of history before the end, where that was passed on a long way. */
  earlier: State | null;
}

/** So many changes before the end: the first page of history, and some more that are made meanwhile. */
export const PAGES = 1000;
/** A copy of the article is worth it only where replaying it again would take long. */
export const LONG = 2 * PAGES;

/**
 * Weighs a snapshot against a log. The log is the truth; the snapshot saves replaying it, and stands in for
 * what of it cannot be read. Everything that can be known for certain is used, and nothing is added after a
 * hole:
 *
 * - The state is the snapshot, or nothing, plus the events that follow on it hash by hash.
 * - Unreadable lines at the very end are cut (they are kept in a file of their own): no change can follow
 *   from them. Where they were acknowledged that is said, now and at every opening, for a decision may be
 *   gone.
 * - Readable changes after an unreadable one are a hole: the article opens read-only, as it stood before.
 * - Damage before a sound snapshot costs nothing but the proof of that part of the history: said, and work
 *   goes on.
 * - A snapshot that is not as it was written counts only where it knows more than what is left of the log;
 *   read-only.
 *
 * `lines` may be the end of a log, after what is known to be sound `before` it; the snapshot must not be
 * older than that. Null where neither file holds an article. `snapshot` is used up: its article becomes the
 * state's; so is `before`. Where there is much to replay, others get their turn meanwhile.
 */
export async function judge(
  snapshot: SnapshotReading,
  lines: readonly Line[],
  before = NOTHING_BEFORE,
): Promise<Verdict | null> {
  const sound = follow(lines, 0, before.seq, before.hash);
  const base = baseOf(snapshot, lines, sound, { ...NOTHING, ...before });
  const end = follow(lines, base.at, base.seq, base.hash);
  const reached = base.readOnly && base.article ? base : await replay(base, lines, end);
  if (snapshot.kind === 'doubtful' && reached.seq < snapshot.seq) return doubtfulState(snapshot);
  if (!reached.article) return null;

  const { article, seq, hash, changedAt } = reached;
  const hole = lines.some(({ event }, at) => event && (at >= end || (at >= sound && event.seq > seq)));
  const readOnly = base.readOnly ?? reached.readOnly ?? (hole ? holeAfter(seq) : null);
  const cutAt = readOnly === null ? unreadableEnd(lines) : null;
  // Where the log cannot take the snapshot's place, a damaged snapshot stays where it is.
  const ending =
    cutAt === null ? null : cutAt === lines.length - 1 && !lines[cutAt]!.whole ? 'torn' : 'damaged';
  const soundTo = before.seq + sound;
  const gap = base.at > sound || (base.seq > soundTo && snapshot.kind === 'sound') ? soundTo : null;
  const broken = hole || (ending === 'damaged' && gap === null);
  const notices: Notice[] = readOnly === null ? [...base.notices] : [{ level: 'error', message: readOnly }];
  if (gap !== null) notices.push({ level: 'warning', message: gapBefore(seq, gap) });
  return {
    state: { article, seq, hash, changedAt },
    readOnly,
    notices,
    setSnapshotAside: readOnly === null ? base.setAside : null,
    cutAt,
    ending,
    broken,
    gap,
    replayedFrom: base.at,
    earlier: reached.earlier ?? null,
  };
}

function doubtfulState({ article, seq, hash, changedAt }: SnapshotReading & { kind: 'doubtful' }): Verdict {
  const readOnly =
    'The history of this article is damaged, and its snapshot is not exactly as Stet wrote it. The article is ' +
    'shown from the snapshot and cannot be changed; compare it with a backup. Nothing was deleted.';
  return {
    state: { article, seq, hash, changedAt },
    readOnly,
    notices: [{ level: 'error', message: readOnly }],
    setSnapshotAside: null,
    cutAt: null,
    ending: null,
    broken: true,
    gap: null,
    replayedFrom: 0,
    earlier: null,
  };
}

type Reached = Omit<State, 'article'> & { article: Article | null; readOnly: string | null; earlier?: State };

interface Base extends Reached {
  /** Index of the line that follows on it. */
  at: number;
  setAside: Verdict['setSnapshotAside'];
  notices: Notice[];
}

const NOTHING: Base = {
  article: null,
  seq: 0,
  hash: GENESIS,
  changedAt: '',
  at: 0,
  setAside: null,
  readOnly: null,
  notices: [],
};

function baseOf(snapshot: SnapshotReading, lines: readonly Line[], sound: number, before: Base): Base {
  switch (snapshot.kind) {
    case 'none':
      return before;
    case 'damaged':
    case 'doubtful':
      return { ...before, setAside: before.seq + sound > 0 ? 'damaged' : null, notices: [REBUILT] };
    case 'newer': {
      const readOnly =
        `This article was last written by a newer Stet (schema ${snapshot.schema}). It is shown as far as ` +
        'this version understands it and nothing in it was changed; update Stet to work on it.';
      const { article, seq, hash, changedAt } = snapshot;
      const at = placeAfter(lines, seq, hash);
      return article ? { ...before, article, seq, hash, changedAt, at, readOnly } : { ...before, readOnly };
    }
    case 'sound': {
      const { article, seq, hash, changedAt } = snapshot;
      const known = { ...before, article, seq, hash, changedAt };
      const at = seq - before.seq;
      if (at > sound) return { ...known, at: placeAfter(lines, seq, hash) };
      if ((at === 0 ? before.hash : lines[at - 1]!.event!.hash) === hash) return { ...known, at };
      return { ...before, setAside: 'altered', notices: [ALTERED] };
    }
  }
}

/** Index of the line that follows on event `seq`, or the end where no line does. */
function placeAfter(lines: readonly Line[], seq: number, hash: string): number {
  const at = lines.findIndex(
    ({ event }) =>
      event && ((event.seq === seq && event.hash === hash) || (event.seq === seq + 1 && event.prev === hash)),
  );
  if (at === -1) return lines.length;
  return lines[at]!.event!.seq === seq ? at + 1 : at;
}

async function replay(base: Base, lines: readonly Line[], end: number): Promise<Reached> {
  const pauses = new Pauses();
  let reached: Reached = base;
  let earlier: State | undefined;
  for (let at = base.at; at < end; at += 1) {
    if (pauses.due) await pauses.take();
    if (at === end - PAGES && end - base.at >= LONG) earlier = structuredClone(stateOf(reached));
    const event = lines[at]!.event!;
    const command = Command.safeParse(event.command());
    const outcome = command.success ? applyInPlace(reached.article, command.data, { fresh: true }) : null;
    if (!command.success || !outcome?.ok) return { ...reached, readOnly: unknownChange(event.seq) };
    reached = {
      article: outcome.article,
      seq: event.seq,
      hash: event.hash,
      changedAt: command.data.at,
      readOnly: null,
    };
  }
  return earlier ? { ...reached, earlier } : reached;
}

const stateOf = ({ article, seq, hash, changedAt }: Reached): State => ({
  article: article!,
  seq,
  hash,
  changedAt,
});

const unknownChange = (seq: number): string =>
  `Change ${seq} of this article is of a kind this version of Stet does not know. The article is shown as it stood before ` +
  'that change and nothing in it was changed; update Stet to work on it.';

/** Index of the first of the unreadable lines that end the log, or null where its last line is sound. */
function unreadableEnd(lines: readonly Line[]): number | null {
  let at = lines.length;
  while (at > 0 && !lines[at - 1]!.event) at -= 1;
  return at === lines.length ? null : at;
}

const holeAfter = (seq: number): string =>
  `The history of this article is damaged after change ${seq}, and later changes cannot be read with certainty. The article ` +
  'is shown as it stood then, and cannot be changed. Nothing was deleted: restore it from a backup to go on.';

const gapBefore = (seq: number, sound: number): string =>
  `Part of the history of this article cannot be read (after change ${sound}). The article itself is complete up to change ` +
  `${seq}, thanks to its snapshot, and can be worked on; only the record of how it came about has a gap.`;

const REBUILT: Notice = {
  level: 'warning',
  message:
    'The snapshot of this article was damaged. The article was rebuilt from its history; nothing was lost.',
};

/**
 * Both are as they were written, and they contradict each other: no accident does that, and nobody can say
 * here which is true.
 */
const ALTERED: Notice = {
  level: 'error',
  message:
    'The snapshot of this article and its history do not belong together, though each is sound in itself: one of the two was altered or comes ' +
    'from elsewhere. The article is shown as the history has it. Compare it with a backup before you rely on it.',
};
