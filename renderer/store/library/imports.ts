import type { ImportCandidate, ImportReply, Input } from '@shared/contract';
import type { As } from '@shared/document/annotations';
import type { Otherwise } from '@shared/document/document';
import { linesCarried, withLine, type SetLine } from '@shared/document/lines';
import { create } from 'zustand';
import { reasonOf, stet } from '../base/bridge';
import { refreshLibrary, useLibrary } from './library';
import { inQuotes } from '@shared/text/in-quotes';
import { notify } from '../base/notices';
import { keepTyped } from '../base/typed';
import { fetchInto } from './address';
import { handOver } from './handing';
import { unlocked, usePassword } from './password';
import { pageBehind } from './pasted';
import { underWay } from '../base/work';
import { whole } from './whole';

/** Longer files are refused before they are read; the main process holds the same line. */
export const LARGEST_FILE = 100 * 1024 * 1024;

interface ImportState {
  reading: boolean;
  /** Read and not kept yet: the review dialog shows it. */
  candidate: ImportCandidate | null;
  /** Where its text is typed (typed.ts): it stays there until the article is kept. */
  form: string | null;
  /** What a person wants of single annotations, by their keys, where it is not what Stet suggests. */
  annotations: Readonly<Record<string, As>>;
  /** What a person set single paragraphs to be. */
  lines: readonly SetLine[];
  /** The candidate is being read another way. */
  turning: boolean;
}

const NONE = { candidate: null, form: null, annotations: {}, lines: [], turning: false } as const;

export const useImports = create<ImportState>(() => ({ reading: false, ...NONE }));

/**
 * Lets the person choose a file. The system's dialog may stay open for long, or be lost behind a window:
 * until it answers nothing waits for it, and a text can be pasted meanwhile.
 */
export const importByDialog = (): Promise<void> => take(() => stet()['import.choose']());

/** Reads a text; with the page it was pasted from, where it is as that page has it. */
export const importText = (
  text: string,
  origin = 'paste',
  form: string | null = null,
  html = pageBehind(text),
): Promise<void> => read(() => stet()['import.text']({ text, origin, html }), form);

/** Fetches a story from an address; why it was not, or null. */
export const importAddress = (address: string): Promise<string | null> => fetchInto(address, read);

/** Reads a file dropped on the window. Its size is looked at before its bytes. */
export async function importFile(file: File): Promise<void> {
  if (file.size > LARGEST_FILE) {
    notify('error', `${file.name} is larger than 100 MB. It was not read; import the story as plain text.`);
    return;
  }
  await read(() => handOver(file));
}

let asking = false;
/** A file of the desktop that was read while something else had come first. */
let held: ImportReply | null = null;

const isBusy = ({ reading, candidate }: ImportState): boolean =>
  reading || candidate !== null || usePassword.getState().asked !== null;

/**
 * Shows the next file that was opened with Stet from the desktop, unless something is read or shown
 * already: then its turn comes when that was kept or dropped. One that cannot be read is said, and the one
 * after it has its turn.
 */
async function nextAsked(): Promise<void> {
  if (asking) return;
  asking = true;
  try {
    while (!isBusy(useImports.getState())) {
      const reply = held ?? (await stet()['import.next']());
      held = null;
      if (reply.outcome === 'cancelled') break;
      if (isBusy(useImports.getState())) held = reply;
      else await take(() => Promise.resolve(reply));
    }
  } catch (error) {
    notify('error', `The file could not be read: ${reasonOf(error)} Nothing was imported.`);
  } finally {
    asking = false;
  }
}

/** Shows what the desktop asks for from now on, and what it asked for before the page was there. */
export function followAsked(): () => void {
  let wasBusy = isBusy(useImports.getState());
  const freed = () => {
    const before = wasBusy;
    wasBusy = isBusy(useImports.getState());
    if (before && !wasBusy) void nextAsked();
  };
  const stops = [
    stet().on('import.asked', () => void nextAsked()),
    useImports.subscribe(freed),
    usePassword.subscribe(freed),
  ];
  void nextAsked();
  return () => stops.forEach((stop) => stop());
}

async function read(ask: () => Promise<ImportReply>, form: string | null = null): Promise<void> {
  if (useImports.getState().reading) return;
  useImports.setState({ reading: true });
  await cancelImport();
  await take(ask, form);
  useImports.setState({ reading: false });
}

/** Shows what was read in place of what may be shown already. */
async function take(ask: () => Promise<ImportReply>, form: string | null = null): Promise<void> {
  try {
    const reply = await unlocked(await ask());
    if (reply.outcome === 'refused') notify('error', reply.message);
    if (reply.outcome !== 'read') return;
    const { candidate: earlier } = useImports.getState();
    useImports.setState({ ...NONE, candidate: reply.candidate, form });
    tellOwn(reply.candidate);
    if (earlier) await stet()['import.cancel']({ token: earlier.token });
  } catch (error) {
    notify('error', `The text could not be read: ${reasonOf(error)} Nothing was imported.`);
  }
}

/** Says of an annotated draft of an article that is here where it belongs. */
function tellOwn({ annotated }: ImportCandidate): void {
  const article = useLibrary.getState().articles.find(({ id }) => id === annotated?.article);
  if (!article) return;
  const name = inQuotes(article.details.headline || 'Untitled article');
  notify(
    'warning',
    `This is an annotated draft of ${name}, which is in this library. Imported here it becomes an article of its own; ` +
      'to take in what was written on it, cancel, open that article and bring it in as a new draft.',
  );
}

/**
 * Stops what is being read, for a new article or a draft: nothing is kept, and what was typed stays where it
 * is.
 */
export async function stopReading(): Promise<void> {
  await stet()['import.stop']();
  notify('info', 'Reading was cancelled. Nothing was kept.');
}

let done: (() => void) | null = null;

/** Shows that a text is being read, and the way to cancel it. */
export function showReading(name: string | null): void {
  done?.();
  done =
    name === null
      ? null
      : underWay(name === 'paste' ? 'Reading the text' : `Reading ${name}`, () => void stopReading());
}

/** Whether a text is being read; Escape then cancels that, before anything else. */
export const isReading = (): boolean => done !== null;

/**
 * Keeps the candidate as a new article. Its id, or null when it could not be kept; the candidate then
 * stays.
 */
export async function acceptImport(
  choice: Omit<Input<'import.accept'>, 'token' | 'annotations' | 'lines'>,
): Promise<string | null> {
  const { candidate, form, annotations, lines, turning } = useImports.getState();
  if (!candidate || turning) return null;
  try {
    const reply = await stet()['import.accept']({
      token: candidate.token,
      annotations,
      lines: [...lines],
      ...choice,
    });
    if (!reply.ok) {
      notify('error', reply.message);
      return null;
    }
    useImports.setState(NONE);
    if (form !== null) keepTyped(form, null);
    void refreshLibrary();
    return reply.article;
  } catch (error) {
    notify('error', `The article was not kept: ${reasonOf(error)} The text is still here; try again.`);
    return null;
  }
}

export async function cancelImport(): Promise<void> {
  const { candidate } = useImports.getState();
  if (!candidate) return;
  useImports.setState(NONE);
  await stet()['import.cancel']({ token: candidate.token });
}

/** Says what becomes of annotations, by their keys. */
export function decide(keys: readonly string[], as: As): void {
  const decided = Object.fromEntries(keys.map((key) => [key, as]));
  useImports.setState(({ annotations }) => ({ annotations: { ...annotations, ...decided } }));
}

/** Says what a paragraph is. */
export function setLine(line: SetLine): void {
  useImports.setState(({ lines }) => ({ lines: withLine(lines, line) }));
}

/**
 * Reads what is shown another way: its tracked changes, its encoding; where that cannot be done what is shown
 * stays. What was decided about annotations stays too, they are the same ones, and what paragraphs were set
 * to be, where they are there.
 */
export async function readOtherwise(how: Otherwise): Promise<void> {
  const { candidate, turning } = useImports.getState();
  if (!candidate || turning || isReadSo(candidate, how)) return;
  useImports.setState({ turning: true });
  const turned = await reread(candidate, how);
  const { candidate: now, lines } = useImports.getState();
  if (now?.token !== candidate.token) return;
  if (turned)
    useImports.setState({ candidate: turned, lines: linesCarried(lines, candidate.text, turned.text) });
  useImports.setState({ turning: false });
}

export const isReadSo = (
  { changes: taken, encoding: written }: ImportCandidate,
  { changes = taken ?? undefined, encoding = written?.is }: Otherwise,
): boolean => changes === (taken ?? undefined) && encoding === written?.is;

/** The candidate read another way; null where it cannot be, which is said. */
export async function reread({ token }: ImportCandidate, how: Otherwise): Promise<ImportCandidate | null> {
  try {
    const reply = await whole(await stet()['import.reread']({ token, ...how }));
    if (reply.outcome === 'refused')
      notify('error', reply.message.replace('Nothing was imported', 'What was read stays as it is'));
    return reply.outcome === 'read' ? reply.candidate : null;
  } catch (error) {
    notify('error', `It could not be read another way: ${reasonOf(error)} What was read stays.`);
    return null;
  }
}
