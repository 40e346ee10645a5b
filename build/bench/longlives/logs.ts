import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { Histories } from '../../../electron/services/histories';
import { openLibrary, type Library } from '../../../electron/services/library';
import type { State } from '../../../electron/storage/judge';
import { articleFiles, layoutOf, type ArticleFiles } from '../../../electron/storage/layout';
import { checkClosed, checkpointFile, segmentFile, writeRecord } from '../../../electron/storage/segments';
import { writeSnapshot } from '../../../electron/storage/snapshot';
import { verifyLog } from '../../../electron/storage/verify';
import { lifeOf, type Life } from './life';
import { measured, type Took } from './measure';

const SEGMENT = 1000;
const PAGE = 100;

/** What it costs to open an article with a long log, and to see the first page of its history then. */
export interface Opening {
  opened: Took;
  page: Took;
}

/** What it costs the first time to work on what an earlier Stet left in one file, and from then on. */
export interface Bringing {
  first: Opening;
  /** Brought into parts. */
  parted: Took;
  then: Opening;
}

export interface LongLog {
  megabytes: number;
  oneFile: { withSnapshot: Bringing; withoutSnapshot: Bringing };
  segmented: { withSnapshot: Opening; withoutSnapshot: Opening };
  verified: Took;
}

/** A log of `count` lines, in one file and in segments, in the library at `folder`. */
export async function longLog(folder: string, count: number): Promise<LongLog> {
  const checkpoints = new Map<number, State>();
  const life = lifeOf(count, (state) => {
    if (state.seq % SEGMENT === 0 && count - state.seq < 3 * SEGMENT)
      checkpoints.set(state.seq, structuredClone(state));
  });
  const files = articleFiles(layoutOf(folder), life.id);
  const bringing = async (hasSnapshot: boolean): Promise<Bringing> => {
    await rm(files.folder, { recursive: true, force: true });
    await mkdir(files.folder, { recursive: true });
    await writeFile(files.log, life.lines.join(''));
    if (hasSnapshot) await writeSnapshot(files.snapshot, life.end);
    const library = await openLibrary(folder, { dailyBackup: false });
    const first = await opening(library, life);
    const { took: parted } = await measured(() => library.flush());
    await library.close();
    return { first, parted, then: await lookedAt(folder, life) };
  };
  const oneFile = { withSnapshot: await bringing(true), withoutSnapshot: await bringing(false) };

  await rm(files.folder, { recursive: true });
  await inSegments(files, life, checkpoints);
  const { took: verified } = await measured(() => verifyLog(files));
  const withSnapshot = await lookedAt(folder, life);
  await rm(files.snapshot);
  const segmented = { withSnapshot, withoutSnapshot: await lookedAt(folder, life) };
  return {
    megabytes: life.lines.reduce((sum, { length }) => sum + length, 0) / 1e6,
    oneFile,
    segmented,
    verified,
  };
}

/** As closing them one by one would have left them. */
async function inSegments(
  files: ArticleFiles,
  { lines, end }: Life,
  checkpoints: ReadonlyMap<number, State>,
): Promise<void> {
  await mkdir(files.folder, { recursive: true });
  const open = lines.length - 1 - ((lines.length - 1) % SEGMENT);
  for (let from = 0; from < open; from += SEGMENT) {
    const number = from / SEGMENT + 1;
    await writeFile(segmentFile(files, number), lines.slice(from, from + SEGMENT).join(''));
    const state = checkpoints.get(from + SEGMENT);
    if (state && from + 2 * SEGMENT >= open) await writeSnapshot(checkpointFile(files, number), state, true);
  }
  await writeFile(files.log, lines.slice(open).join(''));
  await writeSnapshot(files.snapshot, end, true);
  await writeRecord(files, (await checkClosed(files, await readdir(files.folder))).segments);
}

async function lookedAt(folder: string, life: Life): Promise<Opening> {
  const library = await openLibrary(folder, { readOnly: true });
  const took = await opening(library, life);
  await library.close();
  return took;
}

async function opening(library: Library, { id, end }: Life): Promise<Opening> {
  const { took: opened } = await measured(() => mustHold(library, id, end.seq));
  const histories = new Histories(library);
  const { took: page, result } = await measured(() => histories.of({ article: id, limit: PAGE }));
  if (!result.ok || result.entries.length !== PAGE || result.note !== null)
    throw new Error('The history is not all there.');
  return { opened, page };
}

async function mustHold(library: Library, id: string, seq: number): Promise<void> {
  const result = await library.open(id);
  if (!result.ok || result.opened.seq !== seq) throw new Error(`It was not opened up to change ${seq}.`);
}
