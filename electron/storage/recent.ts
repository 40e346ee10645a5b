import { follow, scan, withoutStrays, type LoggedEvent } from './event-log';
import type { State } from './judge';
import type { ArticleFiles } from './layout';
import { openPlain } from './plain';
import {
  checkClosed,
  checkpointFile,
  checkpointsAmong,
  EARLIER,
  logFiles,
  namesOf,
  type Segment,
} from './segments';
import { readSnapshot } from './snapshot';
import { readEvents } from './whole-log';

/*
 * The end of a long log without its beginning: from an article as it once stood, and what came after.
 */

/** An article and the event it stood after. */
type Start = Pick<State, 'article' | 'seq' | 'hash'>;

/**
 * The end of a history: from the latest checkpoint that is not after event `last`, or where there is none
 * from what somebody `remembers`, and the events that follow on it, as far as the chain holds; null where
 * there is none to begin from. Reads only; throws what the system reports, the events do as well.
 */
export async function endOfHistory(
  files: ArticleFiles,
  last: number,
  remembers: () => Promise<Start | null>,
): Promise<{ start: Start; events: AsyncIterable<LoggedEvent[]> } | null> {
  const names = await namesOf(files);
  const { segments } = await checkClosed(files, names);
  const start = (await fromCheckpoint(files, last, names, segments)) ?? (await remembers());
  if (!start || start.seq > last) return null;
  return { start, events: eventsAfter(start, logFiles(files, names), segments) };
}

/** What follows on `start`, from the part on that has the next event: it may begin in the middle of it. */
async function* eventsAfter(
  start: Start,
  parts: readonly string[],
  segments: readonly Segment[],
): AsyncGenerator<LoggedEvent[]> {
  const border = segments.findIndex(({ hash }) => hash === start.hash);
  if (border !== -1) return yield* readEvents(parts.slice(border + 1), start);
  const closed = segments.findIndex(({ last }) => last > start.seq);
  const at = closed === -1 ? parts.length - 1 : closed;
  const events = await endAfter(parts[at]!, start);
  yield events;
  const { seq, hash } = events.at(-1) ?? start;
  if (segments[at]?.hash === hash) yield* readEvents(parts.slice(at + 1), { seq, hash });
}

async function fromCheckpoint(
  files: ArticleFiles,
  last: number,
  names: readonly string[],
  segments: readonly Segment[],
): Promise<Start | null> {
  const borders = new Map(segments.map((segment) => [segment.number, segment]));
  const fitting = checkpointsAmong(names, files).filter(
    (number) => number === EARLIER || (borders.get(number)?.last ?? Infinity) <= last,
  );
  for (const number of fitting.reverse()) {
    const point = await readSnapshot(checkpointFile(files, number));
    if (point.kind !== 'sound') continue;
    // At no border: what comes after it has to follow on its hash.
    const border = number === EARLIER ? { last: point.seq, hash: point.hash } : borders.get(number)!;
    if (point.seq <= last && point.seq === border.last && point.hash === border.hash) return point;
  }
  return null;
}

/** The events of one file after one near its end; none where they do not follow on it. */
async function endAfter(file: string, { seq, hash }: Start): Promise<LoggedEvent[]> {
  const head = `{"seq":${seq + 1},"prev":"${hash}"`;
  const handle = await openPlain(file);
  try {
    const { size } = await handle.stat();
    for (let length = END; ; length *= 4) {
      const from = Math.max(0, size - length);
      const bytes = Buffer.alloc(size - from);
      await handle.read(bytes, 0, bytes.length, from);
      const at = bytes.lastIndexOf(head);
      if (at === -1 && from > 0) continue;
      if (at === -1) return [];
      const { lines } = withoutStrays(scan(bytes.subarray(at)), hash);
      return lines.slice(0, follow(lines, 0, seq, hash)).map(({ event }) => event!);
    }
  } finally {
    await handle.close();
  }
}

const END = 1024 * 1024;
