import type { ApplyReply } from '@shared/contract';
import { apply, newId, patched, type Article, type Command, type CommandBody } from '@shared/domain';
import { create } from 'zustand';
import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';
import { answered, sent } from '../base/saving';
import { signature, useSettings } from '../base/settings';
import { leavesBehind, NO_STEPS, overlap, recorded, type Step, type Steps, type Way } from './undo';

/** The page's copy of an article. The main process writes; this follows it patch by patch. */
export interface OpenCopy {
  article: Article;
  /** Number of the last event in the copy. */
  seq: number;
  /** Why nothing can be changed, or null. */
  readOnly: string | null;
  steps: Steps;
}

export const useArticles = create<{ open: Record<string, OpenCopy> }>(() => ({ open: {} }));

/** `before` and `after` are the article around the change: what is said of it is counted from them. */
export type Done =
  { ok: true; command: string; before: Article; after: Article } | { ok: false; message: string };

const copyOf = (id: string): OpenCopy | undefined => useArticles.getState().open[id];

function setCopy(id: string, copy: OpenCopy): void {
  useArticles.setState(({ open }) => ({ open: { ...open, [id]: copy } }));
}

const opening = new Map<string, Promise<boolean>>();

/**
 * Opens an article, or returns at once when it is open. What storage found on the way is shown as notices;
 * `saying` makes the sentence of why it cannot be opened.
 */
export function openArticle(id: string, saying?: (why: string) => string): Promise<boolean> {
  const leaving = closing.get(id);
  if (leaving) return leaving.then(() => openArticle(id, saying));
  if (copyOf(id)) return Promise.resolve(true);
  // Asked for twice in a moment, it is read once: the second reading would come in over changes made since
  // the first.
  const reading = opening.get(id) ?? readAgain(id, saying).finally(() => opening.delete(id));
  opening.set(id, reading);
  return reading;
}

/** Waits until every change asked for, typed words included, has been answered. */
export const settled = (id: string): Promise<void> => afterTyping(id, () => Promise.resolve());

/** Reads an open article anew, when it was changed on disk by other means than commands. */
export const rereadArticle = (id: string): Promise<boolean> =>
  queued(id, () => (copyOf(id) ? readAgain(id) : Promise.resolve(false)));

/** Takes a fresh copy from the main process. The steps of before may not fit it and are let go. */
async function readAgain(id: string, saying = (why: string) => why): Promise<boolean> {
  try {
    const reply = await stet()['article.open']({ article: id });
    if (!reply.ok) {
      notify('error', saying(reply.message));
      return false;
    }
    const { article, seq, readOnly, notices } = reply.opened;
    setCopy(id, { article, seq, readOnly, steps: NO_STEPS });
    for (const notice of notices) notify(notice.level, notice.message);
    return true;
  } catch (error) {
    notify('error', `The article could not be opened: ${reasonOf(error)} Nothing in it was changed.`);
    return false;
  }
}

const closing = new Map<string, Promise<void>>();

/** Lets go of an article once every change asked for has been answered. */
export function closeArticle(id: string): Promise<void> {
  const closed = closing.get(id) ?? letGo(id).finally(() => closing.delete(id));
  closing.set(id, closed);
  return closed;
}

async function letGo(id: string): Promise<void> {
  await settled(id);
  useArticles.setState(({ open }) => {
    const { [id]: _, ...others } = open;
    return { open: others };
  });
  await stet()['article.close']({ article: id });
}

/**
 * One change after the other for each article, so that undo always sees what was done before it, and patches
 * come in the order they were asked for.
 */
const queues = new Map<string, Promise<unknown>>();
function queued<T>(id: string, task: () => Promise<T>): Promise<T> {
  const run = (queues.get(id) ?? Promise.resolve()).then(task);
  queues.set(
    id,
    run.catch(() => undefined),
  );
  return run;
}

const typedFirst = new Set<(id: string) => void>();

/**
 * What is typed into a text and not sent yet was there before whatever is done next, and what is done next
 * may mean places in it. `send` is called before every other change of an article is asked for. Returns the
 * function that takes it back.
 */
export function sendFirst(send: (id: string) => void): () => void {
  typedFirst.add(send);
  return () => void typedFirst.delete(send);
}

function afterTyping<T>(id: string, task: () => Promise<T>): Promise<T> {
  typedFirst.forEach((send) => send(id));
  return queued(id, task);
}

/** Signs `body` and has it carried out. A refusal changes nothing; it is shown to the person and returned. */
export function dispatch(id: string, body: CommandBody, merge?: string): Promise<Done> {
  return afterTyping(id, () => send(id, body, 'do', { merge, tell: notify }));
}

/**
 * As `dispatch`, for words typed into the text: `make` gets the article as it is when their turn comes, and
 * makes nothing (null) where they are not wanted any more. What goes wrong is returned and not shown: the
 * words themselves have to be.
 */
export function dispatchTyped(
  id: string,
  make: (article: Article) => CommandBody | null,
  merge: string,
): Promise<Done | null> {
  return queued(id, () => {
    const copy = copyOf(id);
    const body = copy && make(copy.article);
    return body ? send(id, body, 'do', { merge, tell: () => {} }) : Promise.resolve(null);
  });
}

interface Manner {
  merge?: string | undefined;
  /** Tells the person what went wrong. */
  tell: typeof notify;
}

async function send(id: string, body: CommandBody, way: Way, { merge, tell }: Manner): Promise<Done> {
  const before = copyOf(id);
  if (!before) return { ok: false, message: 'The article is not open.' };
  if (before.readOnly !== null) {
    tell('warning', before.readOnly);
    return { ok: false, message: before.readOnly };
  }
  const command: Command = {
    ...asTheDeskCounts(body),
    id: newId(),
    at: new Date().toISOString(),
    by: signature(),
  };
  sent(id);
  try {
    const reply = await stet()['article.apply']({ article: id, command });
    if (!reply.ok) {
      // A command that does not fit is no trouble with saving; a disk that cannot be written is.
      answered(id, reply.reason === 'not-saved' ? reply.message : null);
      tell(reply.reason === 'not-saved' ? 'error' : 'warning', reply.message);
      return { ok: false, message: reply.message };
    }
    const around = { before: before.article, after: before.article };
    await follow(id, { seq: reply.seq, patches: reply.patches, command }, (copy, article) => {
      Object.assign(around, { before: copy.article, after: article });
      return recorded(copy.steps, copy.article, article, command, way, merge);
    });
    answered(id, null);
    return { ok: true, command: command.id, ...around };
  } catch (error) {
    const message = `Stet got no answer about the last change: ${reasonOf(error)} The article was reloaded from disk; what you see is what is kept.`;
    await readAgain(id);
    answered(id, message);
    tell('error', message);
    return { ok: false, message };
  }
}

/**
 * A change of words says what the desk counts as the same, and what as another sentence, so that it comes out
 * the same everywhere.
 */
function asTheDeskCounts(body: CommandBody): CommandBody {
  const { sameWords: same, surroundings } = useSettings.getState().settings;
  switch (body.type) {
    case 'text.edit':
    case 'draft.add':
    case 'draft.bring':
      return { ...body, same, surroundings };
    case 'mark.fix':
    case 'mark.move':
      return { ...body, surroundings };
    default:
      return body;
  }
}

type Applied = Pick<Extract<ApplyReply, { ok: true }>, 'seq' | 'patches'> & { command: Command };

/** Brings the copy from `seq - 1` to `seq`. Old news is ignored; a gap means the copy is read again. */
async function follow(
  id: string,
  { seq, patches, command }: Applied,
  steps: (copy: OpenCopy, after: Article) => Steps,
): Promise<void> {
  const copy = copyOf(id);
  if (!copy || seq <= copy.seq) return;
  if (seq > copy.seq + 1) {
    await readAgain(id);
    return;
  }
  const article = patches ? patched(copy.article, patches) : carriedOut(copy.article, command);
  if (!article) {
    await readAgain(id);
    return;
  }
  setCopy(id, { ...copy, article, seq, steps: steps(copy, article) });
}

/**
 * The main process has carried the command out on the same article; null should the two have drifted apart
 * all the same.
 */
function carriedOut(article: Article, command: Command): Article | null {
  const outcome = apply(article, command);
  return outcome.ok ? outcome.article : null;
}

/**
 * Takes back the last step, or the one `command` made, if nothing since has touched the same things.
 * False when there was nothing to take back or it was refused; the person is told why.
 */
export const undo = async (id: string, command?: string): Promise<boolean> =>
  (await stepBack(id, command)) !== null;

export const redo = async (id: string): Promise<boolean> => (await stepForth(id)) !== null;

/** As `undo`, and answers what was taken back. */
export function stepBack(id: string, command?: string): Promise<Step | null> {
  return afterTyping(id, () => {
    const stack = copyOf(id)?.steps.undo ?? [];
    const at =
      command === undefined ? stack.length - 1 : stack.findLastIndex((step) => step.undoes === command);
    const step = stack[at];
    if (!step) return Promise.resolve(null);
    if (leavesBehind(copyOf(id)!.article, step)) {
      notify('warning', 'This cannot be undone on its own: evidence rests on it since. Remove that first.');
      return Promise.resolve(null);
    }
    if (stack.slice(at + 1).some((later) => overlap(later, step))) {
      notify(
        'warning',
        'This cannot be undone on its own: the same was changed since. Undo goes back step by step.',
      );
      return Promise.resolve(null);
    }
    return take(id, 'undo', step);
  });
}

/** As `redo`, and answers what was done again. */
export function stepForth(id: string): Promise<Step | null> {
  return afterTyping(id, () => {
    const step = copyOf(id)?.steps.redo.at(-1);
    return step ? take(id, 'redo', step) : Promise.resolve(null);
  });
}

async function take(id: string, way: 'undo' | 'redo', step: Step): Promise<Step | null> {
  const { ok } = await send(id, step.body, way, { tell: notify });
  const copy = copyOf(id);
  if (ok && copy)
    setCopy(id, {
      ...copy,
      steps: { ...copy.steps, [way]: copy.steps[way].filter((other) => other !== step) },
    });
  return ok ? step : null;
}
