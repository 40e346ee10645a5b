import { clip } from '@shared/text/clip';
import { ChangeSet } from '@codemirror/state';
import { applyChanges } from '@shared/anchoring';
import { currentDraft, type Article, type CommandBody, type Look } from '@shared/domain';
import { shortest } from '@shared/domain/commands/editing';
import { create } from 'zustand';
import { dispatchTyped, sendFirst, useArticles, type Done } from './articles';
import {
  batchOf,
  changesIn,
  goesOn,
  joined,
  onlyRemoves,
  rebased,
  wordsIn,
  type Batch,
  type TypedEdit,
} from './batch';
import { notify, say } from '../base/notices';
import { holdsTyped, typing } from '../base/saving';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * Editing the text. The manuscript shows every letter at once; what was typed follows as commands, half a
 * second's worth in one, and the manuscript never waits for the answer. Batches are made one on top of the
 * other, so each is put into words only when its turn has come and the one before it is kept.
 */

interface EditingState {
  /** The articles whose text is being edited; all others are being checked. */
  on: Record<string, true>;
  /** Of each article: the last edit of its manuscript that its copy has in it. */
  revision: Record<string, number>;
  /** Articles whose last manuscript went with words that are still on their way; typing waits for them. */
  waiting: Record<string, true>;
  /** How the words at the cursor look, for the buttons that say so. */
  look: Look | null;
}

export const useEditing = create<EditingState>(() => ({ on: {}, revision: {}, waiting: {}, look: null }));

/** What is asked of the manuscript that is typed in. */
export interface Editor {
  /**
   * The text has become another one under what was typed and is not kept yet: `changes` is what to do to what
   * is shown.
   */
  rebase: (changes: { start: number; end: number; insert: string }[]) => void;
}

/** How long typed words are at risk at most, and what makes two steps of undo of one. */
const PAUSE = 500;
/**
 * What was taken away is mostly about to be replaced. As one change it keeps its mark, as two it loses it.
 */
const HOLD = 3000;

interface Sending {
  batch: Batch;
  editor: Editor | null;
  /** The text it was made in, once its turn has come. */
  text?: string;
  dropped?: true;
}

/** What is typed in one article, from the keys to the disk. */
interface Line {
  editor: Editor | null;
  /** The last edit the editor has reported. */
  seen: number;
  batch: Batch | null;
  /** In their order. The first may be on its way. */
  sending: Sending[];
  carrying: Sending | null;
  /** Where the last batch ended and when, so that the next can go on with its run. */
  last: { changes: ChangeSet; run: string; at: number } | null;
  composing: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  due: number;
  runs: number;
  tail: Promise<unknown>;
}

const lines = new Map<string, Line>();

function lineOf(article: string): Line {
  let line = lines.get(article);
  if (!line) {
    line = {
      editor: null,
      seen: 0,
      batch: null,
      sending: [],
      carrying: null,
      last: null,
      composing: false,
      timer: undefined,
      due: Infinity,
      runs: 0,
      tail: Promise.resolve(),
    };
    lines.set(article, line);
  }
  return line;
}

const isBusy = ({ batch, sending }: Line): boolean => batch !== null || sending.length > 0;

/** Whether words are typed into the text that are not kept yet. */
export function isTyping(article: string): boolean {
  const line = lines.get(article);
  return line !== undefined && isBusy(line);
}

export const isEditing = (article: string | null): boolean =>
  article !== null && useEditing.getState().on[article] === true;

/** From now on keys type. */
export function startEditing(article: string): void {
  const { readOnly } = useArticles.getState().open[article] ?? {};
  if (readOnly) return notify('warning', readOnly);
  useEditing.setState(({ on }) => ({ on: { ...on, [article]: true } }));
  say('Editing. Keys type, and the marks follow. Escape goes back to checking.');
}

/** From now on keys act, and nothing typed changes the text. */
export function stopEditing(article: string): void {
  sendText(article);
  useEditing.setState(({ on }) => ({ on: without(on, article) }));
  say('Checking. Keys act again; the text stays as it is.');
}

/** The manuscript of an article is there to be typed in. Returns what to call when it goes. */
export function connectEditor(article: string, editor: Editor): () => void {
  const line = lineOf(article);
  line.editor = editor;
  line.seen = 0;
  line.last = null;
  line.composing = false;
  const waiting = isBusy(line);
  useEditing.setState((state) => ({
    revision: { ...state.revision, [article]: 0 },
    waiting: waiting ? { ...state.waiting, [article]: true } : state.waiting,
  }));
  return () => {
    if (line.editor !== editor) return;
    line.composing = false;
    sendText(article);
    line.editor = null;
  };
}

/** Somebody typed. */
export function typed(article: string, edit: TypedEdit): void {
  const line = lineOf(article);
  line.seen = edit.revision;
  const whole = edit.whole === true || edit.formats !== undefined;
  // Within a composition (accents, Chinese) letters are only tried out.
  const together = line.batch && (line.composing || (!whole && goesOn(line.batch.changes, edit)));
  if (!together) sendText(article);
  line.batch =
    together && line.batch
      ? joined(line.batch, batchOf(edit, line.batch.run))
      : batchOf(edit, runOf(article, line, edit, whole));
  typing(`text of ${article}`, true);
  if (whole || edit.changes.some(({ insert }) => insert.includes('\n'))) {
    sendText(article);
    line.last = null;
  } else schedule(article, line, !together);
}

/** Going on where the last batch ended, without a pause, is the same run. */
function runOf(article: string, line: Line, edit: TypedEdit, whole: boolean): string {
  const { last } = line;
  const same = last !== null && !whole && performance.now() - last.at < PAUSE && goesOn(last.changes, edit);
  return same ? last.run : `${article} ${++line.runs}`;
}

function schedule(article: string, line: Line, fresh: boolean): void {
  clearTimeout(line.timer);
  if (line.composing || !line.batch) return;
  const held = onlyRemoves(line.batch.changes);
  line.due = held
    ? performance.now() + HOLD
    : Math.min(fresh ? Infinity : line.due, performance.now() + PAUSE);
  line.timer = setTimeout(() => sendText(article), line.due - performance.now());
}

/** An input method began to put a word together, or has ended. */
export function composing(article: string, on: boolean): void {
  const line = lineOf(article);
  line.composing = on;
  schedule(article, line, true);
}

/**
 * The cursor was moved away: what was taken away is not about to be replaced, and what is typed next begins
 * anew.
 */
export function cursorMoved(article: string): void {
  const line = lines.get(article);
  if (!line) return;
  if (line.batch && onlyRemoves(line.batch.changes)) sendText(article);
  line.last = null;
}

/** Sends what was typed and not sent yet. */
export function sendText(article: string): void {
  const line = lines.get(article);
  if (!line?.batch || line.composing) return;
  clearTimeout(line.timer);
  const sending: Sending = { batch: line.batch, editor: line.editor };
  line.last = { changes: line.batch.changes, run: line.batch.run, at: performance.now() };
  line.batch = null;
  line.sending.push(sending);
  line.tail = dispatchTyped(article, (now) => commandOf(line, sending, now), sending.batch.run).then((done) =>
    answered(article, line, sending, done),
  );
}

/** Resolves when everything typed until now has been answered. */
export function textSettled(article: string): Promise<unknown> {
  sendText(article);
  return lines.get(article)?.tail ?? Promise.resolve();
}

/** The command for a batch, now that those before it are kept; null where there is nothing to send. */
function commandOf(line: Line, sending: Sending, article: Article): CommandBody | null {
  const draft = currentDraft(article);
  const { changes, formats } = sending.batch;
  if (sending.dropped || changes.length !== draft.text.length) return null;
  sending.text = draft.text;
  if (changes.empty && !formats) return null;
  line.carrying = sending;
  return {
    type: 'text.edit',
    draft: draft.number,
    length: changes.length,
    changes: changesIn(changes),
    ...(formats ? { formats: [...formats] } : {}),
  };
}

function answered(article: string, line: Line, sending: Sending, done: Done | null): void {
  line.carrying = null;
  line.sending = line.sending.filter((other) => other !== sending);
  if (sending.dropped) return;
  if (isKept(article, sending, done)) {
    // Only now: the manuscript takes what it is shown for its own once the revision says so.
    if (sending.editor === line.editor)
      useEditing.setState(({ revision }) => ({
        revision: { ...revision, [article]: sending.batch.revision },
      }));
  } else giveUp(article, line, sending, done);
  if (line.sending.every(({ editor }) => editor === line.editor))
    useEditing.setState(({ waiting }) => (waiting[article] ? { waiting: without(waiting, article) } : {}));
  if (!isBusy(line)) typing(`text of ${article}`, false);
}

function isKept(article: string, { text, batch }: Sending, done: Done | null): boolean {
  if (done?.ok || (done === null && text !== undefined)) return true;
  // An answer that got lost says nothing about the words: they may be on the disk all the same.
  const copy = useArticles.getState().open[article];
  return (
    copy !== undefined &&
    text !== undefined &&
    !batch.changes.empty &&
    currentDraft(copy.article).text === applyChanges(text, changesIn(batch.changes))
  );
}

/**
 * Words that could not be kept, with everything typed on top of them: the manuscript goes back to what is
 * kept, and they are offered.
 */
function giveUp(article: string, line: Line, failed: Sending, done: Done | null): void {
  clearTimeout(line.timer);
  const lost = [failed.batch, ...line.sending.map(({ batch }) => batch), ...(line.batch ? [line.batch] : [])];
  for (const sending of line.sending) sending.dropped = true;
  Object.assign(line, { sending: [], batch: null, last: null });
  useEditing.setState(({ revision }) => ({ revision: { ...revision, [article]: line.seen } }));
  const all = lost.slice(1).reduce((sum, { changes }) => sum.compose(changes), failed.batch.changes);
  const words = wordsIn(failed.text ?? '', all);
  const why = done && !done.ok ? done.message : 'The text was changed elsewhere meanwhile.';
  notify(
    'error',
    `${why} ${words ? `The text is shown as it is kept, without what you typed: ${inQuotes(clip(words, 200))}.` : 'The text is shown as it is kept.'}`,
    undefined,
    words,
  );
}

/**
 * The text became another one by something else than typing: what is typed and not kept yet moves with it.
 */
function textChanged(article: string, line: Line, before: string, after: string): void {
  if (line.carrying || !isBusy(line)) return;
  const typedHere = line.batch !== null || line.sending.some(({ editor }) => editor === line.editor);
  const change = ChangeSet.of(shortest(before, 0, before.length, after), before.length, '\n');
  const moved = rebased(
    [...line.sending.map(({ batch }) => batch), ...(line.batch ? [line.batch] : [])],
    change,
  );
  line.sending.forEach((sending, at) => (sending.batch = moved.batches[at]!));
  if (line.batch) line.batch = moved.batches.at(-1)!;
  line.last = null;
  if (typedHere)
    line.editor?.rebase(
      changesIn(moved.change).map(({ from, to, insert }) => ({ start: from, end: to, insert })),
    );
}

/** Sees to it that nothing typed is left behind, whatever is done next. Returns the function that stops. */
export function followTyping(): () => void {
  const sendAll = () => [...lines.keys()].forEach(sendText);
  const stops = [
    sendFirst(sendText),
    holdsTyped(sendAll),
    useArticles.subscribe(({ open }, { open: before }) => {
      for (const [article, line] of lines) {
        const [was, is] = [before[article]?.article, open[article]?.article];
        if (was && is && was.drafts !== is.drafts && currentDraft(was).text !== currentDraft(is).text)
          textChanged(article, line, currentDraft(was).text, currentDraft(is).text);
        if (was && !is) {
          lines.delete(article);
          useEditing.setState(({ on }) => ({ on: without(on, article) }));
        }
      }
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

function without<T>(all: Record<string, T>, one: string): Record<string, T> {
  const { [one]: _, ...others } = all;
  return others;
}
