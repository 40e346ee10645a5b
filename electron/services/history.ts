import { setTimeout } from 'node:timers/promises';
import { isId } from '@shared/domain';
import { againstBackups } from '../storage/continuation';
import { exists } from '../storage/durable';
import { articleFiles, layoutOf } from '../storage/layout';
import { requireFolder } from '../storage/plain';
import { troubleFrom } from '../storage/trouble';
import { verifyLog, type Verification } from '../storage/verify';

export type HistoryResult = ({ ok: true } & Verification) | { ok: false; message: string };

/** Checks the whole history of an article, also against what the backups hold of it, or says that there is none. Reads only. */
export async function verifyHistory(directory: string, id: string): Promise<HistoryResult> {
  if (!isId(id)) return noSuchArticle(id);
  const layout = layoutOf(directory);
  const files = articleFiles(layout, id);
  try {
    if (await exists(layout.articles)) await requireFolder(layout.articles);
    if (!(await exists(files.folder))) return noSuchArticle(id);
    let found = await verifyLog(files);
    if (found.problems.length > 0) {
      // A line that is being written this very moment looks torn: look twice.
      await setTimeout(LOOK_AGAIN_MS);
      found = await verifyLog(files);
    }
    const elsewhere = found.problems.length > 0 ? [] : await againstBackups(layout, id, found.hashes);
    return { ok: true, ...found, problems: [...found.problems, ...elsewhere] };
  } catch (error) {
    return { ok: false, message: troubleFrom(error, `The history of the article ${id} could not be read.`).message };
  }
}

const LOOK_AGAIN_MS = 250;

const noSuchArticle = (id: string): HistoryResult => ({ ok: false, message: `There is no article ${id} in this library.` });
