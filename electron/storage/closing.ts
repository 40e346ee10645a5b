import path from 'node:path';
import { copyIntoPlace, exists, makeEmpty, syncFolder } from './durable';
import type { ArticleFiles } from './layout';
import { removePatiently, renamePatiently } from './patience';
import { namesIn } from './plain';
import {
  checkClosed,
  checkpointFile,
  checkpointsAmong,
  segmentFile,
  writeRecord,
  type Segment,
} from './segments';
import { StorageError } from './trouble';

const NOT_AS_WRITTEN =
  'The history of an article is not as it was written. Close the article and open it again to see what is wrong.';

/** Checkpoints that are kept: the first page of history may begin before the last one. */
const KEPT = 2;

/**
 * Closes the open part of a log, all of which the snapshot on disk holds and to which nobody adds meanwhile.
 * A crash at any step leaves a log that reads the same: what is named as closed is recognised by its lines,
 * an open part that is missing is one without events, and what is not noted is noted at the next opening.
 */
export async function closeSegment(
  files: ArticleFiles,
  closing: Pick<Segment, 'number' | 'first' | 'last' | 'hash'>,
): Promise<void> {
  const { number, hash } = closing;
  const file = segmentFile(files, number);
  if (await exists(file))
    throw new StorageError(
      'disk-error',
      `There is a ${path.basename(file)} already. Close the article and open it again.`,
    );
  // One of a closing that was given up is another snapshot. Copied, not linked: damage to one of the two must
  // not be in both.
  await copyIntoPlace(files.snapshot, checkpointFile(files, number));
  await syncFolder(files.folder);
  await renamePatiently(files.log, file);
  // At once, so that saving does not have to sync the folder for it.
  await makeEmpty(files.log);
  await syncFolder(files.folder);
  const names = await namesIn(files.folder);
  // By its lines, as nobody has noted it yet: a byte that changed under our hands must not be taken for
  // checked.
  const { segments } = await checkClosed(files, names);
  if (segments.at(-1)?.hash !== hash) throw new StorageError('disk-error', NOT_AS_WRITTEN);
  await writeRecord(files, segments);
  for (const old of checkpointsAmong(names, files).slice(0, -KEPT))
    await removePatiently(checkpointFile(files, old));
}
