import { newId, type Command } from '@shared/domain';
import { verifyHistory } from '../../electron/services/history';
import { openLibrary } from '../../electron/services/library';
import { articleFiles, layoutOf } from '../../electron/storage/layout';
import { readWholeLog } from '../../electron/storage/whole-log';

/** A change of which the library has said that it is saved. */
export interface Acknowledged {
  article: string;
  seq: number;
  /** The id of the command. */
  command: string;
}

export interface Found {
  articles: number;
  /** Acknowledged changes that are not there. There must never be any. */
  missing: Acknowledged[];
  /** What is not as it should be: articles that cannot be read, opened or written, histories that do not hold. */
  problems: string[];
  /** What the library said it had done on opening. */
  notices: string[];
}

/** Opens a library after its writer died and looks for everything the writer was told was saved. */
export async function missing(directory: string, acknowledged: readonly Acknowledged[]): Promise<Found> {
  const found: Found = { articles: 0, missing: [], problems: [], notices: [] };
  const library = await openLibrary(directory, { holder: 'the check' });
  if (library.trouble !== null) found.problems.push(library.trouble);
  const { articles: trashed } = await library.trash.list();
  if (trashed.length > 0) {
    const { refused } = await library.trash.restore(trashed.map(({ name }) => name));
    found.problems.push(...refused.map(({ message }) => message));
  }
  const { articles, damaged, trouble } = await library.list();
  found.articles = articles.length;
  found.problems.push(...damaged.map(({ message }) => message), ...(trouble === null ? [] : [trouble]));

  const perArticle = new Map<string, Acknowledged[]>();
  for (const change of acknowledged) {
    const changes = perArticle.get(change.article);
    if (changes) changes.push(change);
    else perArticle.set(change.article, [change]);
  }
  for (const id of new Set([...articles.map((article) => article.id), ...perArticle.keys()])) {
    const opened = await library.open(id);
    if (!opened.ok || opened.opened.readOnly !== null) {
      found.problems.push(`${id}: ${opened.ok ? opened.opened.readOnly : opened.message}`);
    } else {
      found.notices.push(...opened.opened.notices.map(({ message }) => message));
      const command = { id: newId(), at: new Date().toISOString(), by: 'Check', type: 'details.set', set: { desk: 'Checked' } } satisfies Command;
      const applied = await library.apply(id, command);
      if (!applied.ok) found.problems.push(`${id}: ${applied.message}`);
    }
    // Only now: opening has cut what was torn.
    const history = await verifyHistory(directory, id);
    if (!history.ok) found.problems.push(`${id}: ${history.message}`);
    else found.problems.push(...history.problems.map((problem) => `${id}: ${problem}`));

    const { lines } = await readWholeLog(articleFiles(layoutOf(directory), id));
    const commands = new Map(lines.flatMap(({ event }) => (event ? [[event.seq, (event.command() as Command).id] as const] : [])));
    found.missing.push(...(perArticle.get(id) ?? []).filter(({ seq, command }) => commands.get(seq) !== command));
  }
  await library.close();
  return found;
}
