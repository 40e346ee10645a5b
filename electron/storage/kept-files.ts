import path from 'node:path';
import { Command, filesOfPaper, type KeptFile } from '@shared/domain';
import { exists, makeFolder, writeDurably } from './durable';
import type { Line } from './event-log';
import type { ArticleFiles } from './layout';
import { hashOf, readPlain } from './plain';
import { codeOf } from './trouble';

/*
 * Files an article keeps as they came, by their sha256 in `files/`. One is on the disk before the change that
 * names it, and is never written again: undone, the change may be done again.
 */

/** The bytes of a file that is to be kept, in the pieces they came in. */
export type Pieces = readonly Uint8Array[];

/** Where it lies. */
export const placeOf = (
  { files }: Pick<ArticleFiles, 'files'>,
  { sha256 }: Pick<KeptFile, 'sha256'>,
): string => path.join(files, sha256);

/** Keeps a file; one that is there already as it should be stays. Throws what the disk reports. */
export async function keepFile(article: ArticleFiles, file: KeptFile, pieces: Pieces): Promise<void> {
  if (await isKept(article, file)) return;
  await makeFolder(article.files, article.folder);
  await writeDurably(placeOf(article, file), pieces);
}

/** Whether an article has a file as it came. */
export const isKept = async (article: ArticleFiles, file: KeptFile): Promise<boolean> =>
  (await stateOf(article, file)) === 'whole';

/** Whether an article has a file, without reading it. */
export const hasFile = (article: ArticleFiles, file: KeptFile): Promise<boolean> =>
  exists(placeOf(article, file));

/** The bytes of a file as it came, or what became of it. */
export async function readKept(
  article: ArticleFiles,
  file: KeptFile,
): Promise<Buffer | 'missing' | 'changed'> {
  const state = await stateOf(article, file);
  return state === 'whole' ? readPlain(placeOf(article, file)) : state;
}

/** Whether a file is there as it came; it is read for that. Throws what the disk reports. */
export async function stateOf(
  article: Pick<ArticleFiles, 'files'>,
  file: Pick<KeptFile, 'sha256'>,
): Promise<'whole' | 'missing' | 'changed'> {
  try {
    return (await hashOf(placeOf(article, file))) === file.sha256 ? 'whole' : 'changed';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'missing';
    throw error;
  }
}

/** The files that changes name, each once. */
export function filesNamed(lines: readonly Line[]): KeptFile[] {
  const found = new Map<string, KeptFile>();
  for (const { event } of lines) {
    const command = event?.command() as { type?: unknown } | undefined;
    if (!NAMING.has(command?.type)) continue;
    const { data } = Command.safeParse(command);
    for (const file of filesOf(data)) found.set(file.sha256, file);
  }
  return [...found.values()];
}

const NAMING: ReadonlySet<unknown> = new Set<Command['type']>([
  'article.create',
  'article.copy',
  'draft.add',
  'draft.bring',
  'paper.add',
  'paper.sidecar',
]);

/** The files that a command names: they are to lie with the article before it is carried out. */
export function filesOf(command: Command | undefined): KeptFile[] {
  switch (command?.type) {
    case 'article.create':
    case 'draft.add':
    case 'draft.bring':
      return command.file ? [command.file] : [];
    case 'paper.add':
      return filesOfPaper(command.paper);
    case 'paper.sidecar':
      return [command.file];
    case 'article.copy':
      return [
        ...command.content.drafts.flatMap(({ file }) => (file ? [file] : [])),
        ...Object.values(command.content.papers).flatMap(filesOfPaper),
      ];
    default:
      return [];
  }
}

/** What is wrong with the files that an article should have, a sentence each. */
export async function fileProblems(article: ArticleFiles, named: readonly KeptFile[]): Promise<string[]> {
  const problems: string[] = [];
  for (const file of named) {
    const state = await stateOf(article, file).catch(() => 'unreadable' as const);
    if (state !== 'whole') problems.push(saidOf(file, state));
  }
  return problems;
}

/** What is said of a file that is not there as it came. */
export const saidOf = ({ name, sha256 }: KeptFile, state: 'missing' | 'changed' | 'unreadable'): string =>
  `${name}, which is kept with the article, ${STATES[state]} (files/${sha256}); a backup may have it.`;

const STATES = {
  missing: 'is missing',
  changed: 'is not as it came',
  unreadable: 'could not be read',
};
