import type { AcrossProgress, AcrossReply } from '@shared/contract';
import type { Article } from '@shared/domain';
import { create } from 'zustand';
import { reasonOf, stet } from '../base/bridge';
import { useSettings } from '../base/settings';

/* What is told of each article as a whole. It is asked and shown; nothing is decided by it. */

export type FoundAcross = Extract<AcrossReply, { outcome: 'found' }>;

export interface Told {
  going: boolean;
  /** How many papers are still to be read, and then the share done, 0 to 1. */
  left: number;
  done: number;
  /** As it was told last; of another text than the draft has now, it is asked anew. */
  found: FoundAcross | null;
  /** What it was told of, besides the text: papers, drafts, the day of publication. */
  of: string;
  /** Why there is no newer answer, in a sentence. */
  message: string | null;
}

const NOTHING: Told = { going: false, left: 0, done: 0, found: null, of: '', message: null };

export const useAcross = create<Record<string, Told>>(() => ({}));

export const toldOf = (state: Record<string, Told>, article: string): Told => state[article] ?? NOTHING;

/** The last question of each article: an answer to one before it is nobody's. */
const asked = new Map<string, number>();

/** What an article is told of, besides its text. */
export const toldOn = ({ papers, drafts, details, dismissed }: Article): string =>
  [
    ...[Object.keys(papers).join(), drafts.length, details.publicationDate],
    ...[Object.keys(dismissed).length, useSettings.getState().settings.flagsOff.join()],
  ].join(' ');

/** Asks anew; what was told before stays until then. `of`: see `toldOn`. */
export async function askAcross(article: string, of: string): Promise<void> {
  const nth = (asked.get(article) ?? 0) + 1;
  asked.set(article, nth);
  keep(article, { going: true, left: 0, done: 0, message: null });
  const reply = await stet()
    ['across.of']({ article })
    .catch((error: unknown): AcrossReply => ({ outcome: 'refused', message: reasonOf(error) }));
  if (asked.get(article) !== nth) return;
  if (reply.outcome === 'found') keep(article, { going: false, found: reply, of });
  else if (reply.outcome === 'refused') keep(article, { going: false, message: reply.message });
  else keep(article, { going: false, message: 'Stopped. What was found before is below.' });
}

export const stopAcross = (): void => void stet()['across.stop']();

/** The article whose list a command sends the keyboard to, as soon as it is there. */
let awaited: string | null = null;

export const awaitKeyboard = (article: string): void => void (awaited = article);

/** Whether the keyboard waits for the list of an article; asked once. */
export function takesKeyboard(article: string): boolean {
  const takes = awaited === article;
  awaited = null;
  return takes;
}

/** Follows what the main process tells of it. Returns the function that stops. */
export const followAcross = (): (() => void) =>
  stet().on('across.progress', ({ article, left, done }: AcrossProgress) => keep(article, { left, done }));

const keep = (article: string, change: Partial<Told>): void =>
  useAcross.setState((state) => ({ [article]: { ...toldOf(state, article), ...change } }));
