import type { Moved, TrashedArticle } from '@shared/contract';
import { newId, type Command, figure } from '@shared/domain';
import { create } from 'zustand';
import { dispatch, undo, useArticles } from '../article/articles';
import { reasonOf, stet } from '../base/bridge';
import { reach, selectOnly } from './browse';
import { refreshLibrary, useLibrary } from './library';
import { notify, say } from '../base/notices';
import { signature } from '../base/settings';
import { closeTabs } from '../article/tabs';
import { inParts, isBusy } from '../base/work';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * What is done to whole articles, to one or to many at once. Everything but emptying the trash can be taken
 * back, and the notice that says what was done offers it.
 */

interface TrashState {
  articles: TrashedArticle[];
  loaded: boolean;
  /** Why it could not be looked at, or null. */
  trouble: string | null;
  /** What the person is asked about before it is deleted for good; null when nobody is asked. */
  emptying: string[] | null;
  /** The backups that hold any of them, as far as is known. */
  backups: string[];
}

export const useTrash = create<TrashState>(() => ({
  articles: [],
  loaded: false,
  trouble: null,
  emptying: null,
  backups: [],
}));

export async function refreshTrash(): Promise<void> {
  try {
    const { articles, trouble } = await stet()['trash.list']();
    useTrash.setState(trouble === null ? { articles, trouble, loaded: true } : { trouble, loaded: true });
  } catch (error) {
    useTrash.setState({
      loaded: true,
      trouble: `The trash could not be looked at: ${reasonOf(error)} Nothing in it was changed.`,
    });
  }
}

/**
 * What articles are called in a notice, looked up while they are still listed: “HARBOUR ROAD”, or 3 articles.
 */
function namesOf(ids: readonly string[]): (moved: readonly string[]) => string {
  const wanted = new Set(ids);
  const { articles, damaged } = useLibrary.getState();
  const summaries = [
    ...useTrash.getState().articles.flatMap(({ summary }) => summary ?? []),
    ...articles,
  ].filter(({ id }) => wanted.has(id));
  const names = new Map([
    ...damaged.map(
      ({ article, name }) => [article, `The damaged article${name ? ` ${inQuotes(name)}` : ''}`] as const,
    ),
    ...summaries.map(
      ({ id, details }) => [id, inQuotes(details.slug || details.headline || 'Untitled')] as const,
    ),
  ]);
  return (moved) =>
    moved.length === 1
      ? (names.get(moved[0]!) ?? 'One article')
      : `${moved.length.toLocaleString('en-GB')} articles`;
}

const were = ({ length }: readonly unknown[]): string => (length === 1 ? 'was' : 'were');

/**
 * What could not be done, in one notice: the reason of the first stands for the rest, which mostly have the
 * same.
 */
function tellRefused(messages: readonly string[], what: string): void {
  const [first] = messages;
  if (first === undefined) return;
  notify(
    'error',
    messages.length === 1 ? first : `${figure(messages.length)} articles could not be ${what}. ${first}`,
  );
}

/** What is said when the person stopped it. */
const left = (count: number): string =>
  count === 0
    ? ''
    : ` You stopped it: ${count === 1 ? 'one article is' : `${count.toLocaleString('en-GB')} articles are`} as before.`;

/** Makes copies, and stands the keyboard on them. */
export async function duplicate(ids: readonly string[]): Promise<void> {
  if (isBusy()) return;
  const names = namesOf(ids);
  const made: string[] = [];
  const refused: string[] = [];
  const rest = await inParts('Duplicating articles', ids, 1, async ([article]) => {
    try {
      const reply = await stet()['article.duplicate']({ article: article! });
      if (reply.ok) made.push(reply.article);
      else refused.push(reply.message);
    } catch (error) {
      refused.push(`The article was not duplicated: ${reasonOf(error)} The library is as it was.`);
    }
  });
  tellRefused(refused, 'duplicated');
  if (made.length === 0) return;
  notify('info', `${names(ids.length === 1 ? ids : made)} ${were(made)} duplicated.${left(rest)}`, {
    label: 'Undo',
    run: () => void moveToTrash(made),
  });
  await refreshLibrary();
  selectOnly(made.length > 1 ? made : []);
  reach(made[0]!);
}

/** So many articles are changed at once: the disk has enough to do, and everything else its turn. */
const AT_ONCE = 8;

/** Puts articles into the archive, or takes them out again. */
export async function archive(ids: readonly string[], archived: boolean): Promise<void> {
  if (isBusy()) return;
  const done: { id: string; command: string | null }[] = [];
  const refused: string[] = [];
  const rest = await inParts(
    archived ? 'Moving to the archive' : 'Taking out of the archive',
    ids,
    AT_ONCE,
    async (part) => {
      await Promise.all(
        part.map(async (id) => {
          const result = await archiveOne(id, archived);
          if (result.ok) done.push({ id, command: result.command });
          else if (result.message) refused.push(result.message);
        }),
      );
    },
  );
  tellRefused(refused, archived ? 'archived' : 'taken out of the archive');
  if (done.length === 0) return;
  const moved = done.map(({ id }) => id);
  notify(
    'info',
    `${namesOf(moved)(moved)} ${were(moved)} ${archived ? 'archived' : 'taken out of the archive'}.${left(rest)}`,
    { label: 'Undo', run: () => void unarchive(done, !archived) },
  );
  await refreshLibrary();
}

async function unarchive(
  done: readonly { id: string; command: string | null }[],
  archived: boolean,
): Promise<void> {
  const rest = await inParts(
    archived ? 'Moving back to the archive' : 'Taking back out of the archive',
    done,
    AT_ONCE,
    async (part) => {
      await Promise.all(
        part.map(async ({ id, command }) => {
          if (command === null || !(id in useArticles.getState().open) || !(await undo(id, command)))
            await archiveOne(id, archived);
        }),
      );
    },
  );
  await refreshLibrary();
  say(rest === 0 ? 'Undone.' : `Undone in part.${left(rest)}`);
}

type ArchiveOutcome = { ok: true; command: string | null } | { ok: false; message: string };

/** An article that is open keeps the step, so that undo knows of it; of another nobody needs the copy. */
async function archiveOne(id: string, archived: boolean): Promise<ArchiveOutcome> {
  if (id in useArticles.getState().open) {
    const done = await dispatch(id, { type: 'article.archive', archived });
    // A refusal was shown already.
    return done.ok ? done : { ok: false, message: '' };
  }
  const command: Command = {
    type: 'article.archive',
    archived,
    id: newId(),
    at: new Date().toISOString(),
    by: signature(),
  };
  try {
    const reply = await stet()['article.apply']({ article: id, command });
    // Main opened it for that; were it opened here meanwhile, main would just read it once more.
    if (!(id in useArticles.getState().open)) await stet()['article.close']({ article: id });
    return reply.ok ? { ok: true, command: null } : { ok: false, message: reply.message };
  } catch (error) {
    return { ok: false, message: `The article was not changed: ${reasonOf(error)}` };
  }
}

/** Moves articles to the trash; their tabs go with them. */
export async function moveToTrash(ids: readonly string[]): Promise<void> {
  if (isBusy()) return;
  const names = namesOf(ids);
  const { moved, rest } = await move('Moving to the trash', ids, 'moved to the trash', async (articles) => {
    // Words typed and not yet sent belong to the article: closing sends them.
    await closeTabs(articles);
    return stet()['article.trash']({ articles });
  });
  if (moved.length === 0) return;
  notify('info', `${names(articlesIn(moved))} ${were(moved)} moved to the trash.${left(rest)}`, {
    label: 'Undo',
    run: () => void restore(moved.map(({ name }) => name)),
  });
}

/** Puts articles back from the trash, by their names there. */
export async function restore(names: readonly string[]): Promise<void> {
  if (isBusy()) return;
  const called = namesOf(names.map(articleOf));
  const { moved, rest } = await move('Putting back into the library', names, 'put back', (part) =>
    stet()['trash.restore']({ names: part }),
  );
  if (moved.length === 0) return;
  reach(moved[0]!.article);
  notify('info', `${called(articlesIn(moved))} ${were(moved)} put back into the library.${left(rest)}`);
}

/** Asks about deleting for good, and looks which backups hold it; null takes the question back. */
export function askToEmpty(names: readonly string[] | null): void {
  const emptying = names && [...names];
  useTrash.setState({ emptying, backups: [] });
  if (!emptying || emptying.length === 0) return;
  void stet()
    ['backups.holding']({ articles: emptying.map(articleOf) })
    .then(
      ({ backups }) => {
        if (useTrash.getState().emptying === emptying) useTrash.setState({ backups });
      },
      () => {},
    );
}

/** Deletes for good what the person was asked about; with `backups`, from those that hold it too. */
export async function emptyTrash({ backups = false } = {}): Promise<void> {
  const { emptying } = useTrash.getState();
  useTrash.setState({ emptying: null, backups: [] });
  if (!emptying || emptying.length === 0 || isBusy()) return;
  const called = namesOf(emptying.map(articleOf));
  const { moved, rest } = await move('Deleting for good', emptying, 'deleted', (part) =>
    stet()['trash.empty']({ names: part, backups }),
  );
  if (moved.length > 0)
    notify('info', `${called(articlesIn(moved))} ${were(moved)} deleted for good.${left(rest)}`);
}

/** The article that lies in the trash under a name. */
const articleOf = (name: string): string => name.slice(0, 36);
const articlesIn = (moved: Moved['moved']): string[] => moved.map(({ article }) => article);

/** So many folders are moved between one look at how far it is and the next. */
const A_PART = 40;

/**
 * Has articles moved, part by part: those that were, and how many nobody began with because it was stopped.
 */
async function move(
  words: string,
  keys: readonly string[],
  what: string,
  ask: (part: string[]) => Promise<Moved>,
): Promise<{ moved: Moved['moved']; rest: number }> {
  const moved: Moved['moved'] = [];
  const refused: string[] = [];
  try {
    const rest = await inParts(words, keys, A_PART, async (part) => {
      const reply = await ask([...part]);
      moved.push(...reply.moved);
      refused.push(...reply.refused.map(({ message }) => message));
    });
    tellRefused(refused, what);
    return { moved, rest };
  } catch (error) {
    tellRefused(refused, what);
    notify('error', `Stet got no answer: ${reasonOf(error)} What is listed now is what there is.`);
    return { moved, rest: 0 };
  } finally {
    void refreshLibrary();
    if (useTrash.getState().loaded) void refreshTrash();
  }
}

/** Shows the folder of an article in the system's file manager. */
export async function revealArticle(article: string): Promise<void> {
  try {
    const { path } = await stet()['article.reveal']({ article });
    notify('info', `The article’s folder is ${path}`);
  } catch (error) {
    notify('error', `The folder could not be shown: ${reasonOf(error)}`);
  }
}
