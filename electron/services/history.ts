import { setTimeout } from 'node:timers/promises';
import { isId } from '@shared/domain';
import { againstBackups } from '../storage/continuation';
import { exists } from '../storage/durable';
import { fileProblems } from '../storage/kept-files';
import { knownOf, type Known } from '../storage/known';
import { articleFiles, layoutOf, notDownloaded, strangersIn } from '../storage/layout';
import { namesIn, requireFolder } from '../storage/plain';
import { troubleFrom } from '../storage/trouble';
import { saidOfMissing } from '../storage/unsettled';
import { verifyLog, type Verification } from '../storage/verify';
import { checkSeals, type SealCheck } from './proof/check';

/**
 * `beside`: names in the article's folder that are not Stet's, see strangersIn. `files`: what is wrong with
 * those it keeps, a sentence each. `seals`: what its seals say of it.
 */
export type HistoryResult =
  | ({ ok: true; beside: string[]; files: string[]; seals: SealCheck[] } & Verification)
  | { ok: false; message: string };

/**
 * Checks the whole history of an article, also against its seals and what the backups and the list know of
 * it, or says that there is none. `desk`: the fingerprint of the key of whoever asks. Reads only.
 */
export async function verifyHistory(
  directory: string,
  id: string,
  desk: string | null = null,
): Promise<HistoryResult> {
  if (!isId(id)) return noSuchArticle(id);
  const layout = layoutOf(directory);
  const files = articleFiles(layout, id);
  try {
    if (await exists(layout.articles)) await requireFolder(layout.articles);
    if (!(await exists(files.folder))) return noSuchArticle(id);
    const names = await namesIn(files.folder);
    const elsewhere = notDownloaded(files, names);
    if (elsewhere !== null) return { ok: false, message: elsewhere };
    // Before the log is read: who closes the article meanwhile notes more than was read here.
    const known = await knownOf(layout, id);
    let found = await verifyLog(files);
    if (found.problems.length > 0) {
      // A line that is being written this very moment looks torn: look twice.
      await setTimeout(LOOK_AGAIN_MS);
      found = await verifyLog(files);
    }
    const { article } = found;
    const problems =
      article === null || article === id ? found.problems : [otherArticle(article), ...found.problems];
    // Each says more than the next.
    if (problems.length === 0) problems.push(...(await againstBackups(layout, id, found.hashes)));
    if (problems.length === 0) problems.push(...(await lacking(known, found.hashes)));
    return {
      ok: true,
      ...found,
      problems,
      beside: strangersIn(names),
      files: await fileProblems(files, found.named),
      seals: await checkSeals(files, { id, hashes: found.hashes, looked: shaOf(found.named), desk }),
    };
  } catch (error) {
    return {
      ok: false,
      message: troubleFrom(error, `The history of the article ${id} could not be read.`).message,
    };
  }
}

/**
 * Where the end of a log is gone, whole lines of it, what is left is sound: then what lies elsewhere tells.
 */
async function lacking(known: Known | null, hashes: readonly string[]): Promise<string[]> {
  const missing = known !== null && hashes[known.seq - 1] !== known.hash && !(await known.explained());
  return missing ? [saidOfMissing(known.seq)] : [];
}

const otherArticle = (id: string): string => `The history is that of another article (${id}).`;

const shaOf = (named: Verification['named']): Set<string> => new Set(named.map(({ sha256 }) => sha256));

const LOOK_AGAIN_MS = 250;

const noSuchArticle = (id: string): HistoryResult => ({
  ok: false,
  message: `There is no article ${id} in this library.`,
});
