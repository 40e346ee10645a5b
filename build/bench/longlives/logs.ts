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

export interface LongLog {
  megabytes: number;
  /** As an earlier Stet left it: one file. */
  oneFile: { withoutSnapshot: Opening; withSnapshot: Opening };
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
  await mkdir(files.folder, { recursive: true });
  await writeFile(files.log, life.lines.join(''));
  const withoutSnapshot = await opening(folder, life);
  await rm(files.folder, { recursive: true });
  await mkdir(files.folder, { recursive: true });
  await writeFile(files.log, life.lines.join(''));
  await writeSnapshot(files.snapshot, life.end);
  const oneFile = { withoutSnapshot, withSnapshot: await opening(folder, life) };

  await rm(files.folder, { recursive: true });
  await inSegments(files, life, checkpoints);
  const { took: verified } = await measured(() => verifyLog(files));
  const withSnapshot = await opening(folder, life);
  await rm(files.snapshot);
  const segmented = { withSnapshot, withoutSnapshot: await opening(folder, life) };
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

async function opening(folder: string, { id, end }: Life): Promise<Opening> {
  const library = await openLibrary(folder, { readOnly: true });
  const { took: opened } = await measured(() => mustHold(library, id, end.seq));
  const histories = new Histories(library);
  const { took: page, result } = await measured(() => histories.of({ article: id, limit: PAGE }));
  if (!result.ok || result.entries.length !== PAGE || result.note !== null)
    throw new Error('The history is not all there.');
  await library.close();
  return { opened, page };
}

async function mustHold(library: Library, id: string, seq: number): Promise<void> {
  const result = await library.open(id);
  if (!result.ok || result.opened.seq !== seq) throw new Error(`It was not opened up to change ${seq}.`);
}
