import { PIECE, type PaperReply } from '@shared/contract';
import { attaching, type Paper } from '@shared/domain';
import { besideItsPaper, papersFirst } from '@shared/proof/sidecar';
import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';
import { showWork } from '../base/work';
import { dispatch, undo, useArticles } from '../article/articles';
import { beginEvidence } from '../article/evidence-forms';
import { openPaper } from './open';

/* How files become papers of an article: chosen, dropped, or fetched from an address. */

/** To which source they are put; absent: to a new one each. */
export interface Onto {
  source?: string | undefined;
}

/** Shows the open dialog, and attaches what is chosen. */
export async function attachByDialog(article: string, onto: Onto = {}): Promise<void> {
  if (!mayChange(article)) return;
  await attach(article, onto, () => stet()['papers.choose']({ article }));
}

/** Attaches files that were dropped on the window; the papers they are now, or were already. */
export async function attachFiles(
  article: string,
  files: readonly File[],
  onto: Onto = {},
): Promise<string[]> {
  if (!mayChange(article)) return [];
  const papers: string[] = [];
  for (const file of papersFirst(files, ({ name }) => name)) {
    let reply: PaperReply | null = null;
    papers.push(...(await attach(article, onto, async () => [(reply = await sent(article, file))])));
    if (isCancelled(reply)) break;
  }
  return papers;
}

/** Attaches files that were dropped on marks, and begins the evidence that stands in the last of them. */
export async function attachToMarks(
  article: string,
  files: readonly File[],
  marks: readonly string[],
): Promise<boolean> {
  const paper = (await attachFiles(article, files)).at(-1);
  if (paper === undefined || marks.length === 0) return false;
  return beginEvidence(article, marks, { paper, place: undefined, locator: '', excerpt: '' });
}

/** Attaches what lies at an address, if the person agrees; why it was not fetched, or null. */
export async function attachAddress(
  article: string,
  address: string,
  onto: Onto = {},
): Promise<string | null> {
  let why: string | null = null;
  await attach(article, onto, async () => {
    const reply = await stet()['papers.address']({ article, address });
    if (reply.outcome !== 'refused') return [reply];
    why = reply.message;
    return [];
  });
  return why;
}

/** Stops everything that is on its way to be a paper. */
export const stopAttaching = (): void => void stet()['papers.stop']();

/** Shows how much of a paper has been copied, from now on. Returns the function that stops. */
export const followPapers = (): (() => void) =>
  stet().on('papers.progress', ({ file, done, size }) => {
    const far = file === null ? null : { done: megabytes(done), of: megabytes(size) };
    showWork(WORK, `Attaching ${file ?? ''}, in MB`, far, stopAttaching);
  });

const WORK = 'papers';
const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

function mayChange(article: string): boolean {
  const readOnly = useArticles.getState().open[article]?.readOnly;
  if (readOnly) notify('info', readOnly);
  return readOnly === null;
}

/** A file goes over in pieces: no page may name a path, and it may be larger than memory. */
async function sent(article: string, file: File): Promise<PaperReply> {
  const begun = await stet()['papers.receive']({ article, name: file.name, size: file.size });
  if (!begun.ok) return { outcome: 'refused', message: begun.message };
  const { token } = begun;
  try {
    for (let at = 0; ; at += PIECE) {
      const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
      const reply = await stet()['papers.piece']({ token, bytes });
      if (reply) return reply;
      if (at + PIECE >= file.size) throw new Error('it became shorter while it was read');
    }
  } catch (error) {
    stopAttaching();
    return {
      outcome: 'refused',
      message: `${file.name} could not be read: ${reasonOf(error)} Nothing was kept.`,
    };
  }
}

async function attach(article: string, onto: Onto, bring: () => Promise<PaperReply[]>): Promise<string[]> {
  const papers: string[] = [];
  try {
    const replies = await bring();
    if (replies.some(isCancelled))
      notify(
        'info',
        'Attaching was cancelled. Nothing was kept of the file that was on its way, nor of any after it.',
      );
    for (const reply of papersFirst(replies, nameOf)) {
      const paper = await take(article, onto, reply);
      if (paper !== null) papers.push(paper);
    }
  } catch (error) {
    notify('error', `The paper was not attached: ${reasonOf(error)} The article is as it was.`);
  }
  return papers;
}

const isCancelled = (reply: PaperReply | null): boolean => reply?.outcome === 'cancelled';

/** What a file is called that came; what did not come has no turn to wait for. */
const nameOf = (reply: PaperReply): string => (reply.outcome === 'kept' ? reply.kept.file.name : '');

/** Makes what was kept a paper of the article; which one, or null. */
async function take(article: string, { source }: Onto, reply: PaperReply): Promise<string | null> {
  if (reply.outcome === 'refused') notify('error', reply.message);
  const copy = useArticles.getState().open[article];
  if (reply.outcome !== 'kept' || !copy) return null;
  const { kept } = reply;
  const beside = source === undefined ? besideItsPaper(copy.article, kept.file) : null;
  if (beside) return putBeside(article, beside, copy.article.papers[beside.paper]!);
  const to = attaching(copy.article, kept, source);
  if (to.is === 'here') {
    notify('info', `${kept.file.name} is here already, as ${to.paper.file.name}. Nothing was added.`);
    openPaper(article, to.paper.id);
    return to.paper.id;
  }
  const done = await dispatch(article, to.command);
  if (!done.ok) return null;
  openPaper(article, to.command.paper.id);
  notify('info', `Attached ${kept.file.name}.${kept.unread === null ? '' : ` ${kept.unread}`}`, {
    label: 'Undo',
    run: () => void undo(article, done.command),
  });
  return to.command.paper.id;
}

/** Puts a sidecar beside its paper; which that is, or null. */
async function putBeside(
  article: string,
  command: NonNullable<ReturnType<typeof besideItsPaper>>,
  paper: Paper,
): Promise<string | null> {
  const done = await dispatch(article, command);
  if (!done.ok) return null;
  openPaper(article, paper.id);
  notify('info', `Put ${command.file.name} beside ${paper.file.name}.`, {
    label: 'Undo',
    run: () => void undo(article, done.command),
  });
  return paper.id;
}

/**
 * Takes a paper out of the article, and offers to take it back. Where evidence stands in it that is refused,
 * unless it is to go even so.
 */
export async function removePaper(article: string, paper: Paper, even = false): Promise<void> {
  const done = await dispatch(article, {
    type: 'paper.remove',
    paper: paper.id,
    ...(even ? { even: true as const } : {}),
  });
  if (done.ok)
    notify('info', `Removed the paper ${paper.file.name}. Its source stays in the list of sources.`, {
      label: 'Undo',
      run: () => void undo(article, done.command),
    });
}
