import { currentDraft, type Article } from '@shared/domain';
import type { Reading } from '@shared/reading';
import { create } from 'zustand';
import { useArticles } from '../article/articles';
import { reasonOf } from '../base/bridge';
import { notify } from '../base/notices';
import { readInWorker, stopReading } from './reader';
import { useView } from '../base/view';

/*
 * The first read of the article on screen. It runs in a worker (reading/), follows the text, and suggests:
 * nothing here changes an article.
 */

export interface ArticleReading {
  /** idle: not read yet, or the text has just changed and is read once it rests. */
  state: 'idle' | 'reading' | 'done' | 'stopped' | 'failed';
  /** 0 to 1, while reading. */
  progress: number;
  /** The reading of the text as it stands; null until there is one. Its offsets fit the current draft. */
  reading: Reading | null;
  /**
   * The reading before, of an older text, for what should not blink while a changed text is read:
   * `latest.text` is what it fits.
   */
  latest: Reading | null;
  /** The sha256 of the text this is about. */
  draftSha: string;
  /** Why it failed, or null. */
  why: string | null;
}

const UNREAD: ArticleReading = {
  state: 'idle',
  progress: 0,
  reading: null,
  latest: null,
  draftSha: '',
  why: null,
};

export const useReadings = create<{ of: Record<string, ArticleReading> }>(() => ({ of: {} }));

export const readingOf = (article: string): ArticleReading => useReadings.getState().of[article] ?? UNREAD;

/**
 * The reading of an article, as it comes along. Looking at it starts nothing: the article on screen is read
 * by itself.
 */
export const useReading = (article: string): ArticleReading => useReadings(({ of }) => of[article] ?? UNREAD);

function set(article: string, change: Partial<ArticleReading>): void {
  useReadings.setState(({ of }) => ({ of: { ...of, [article]: { ...(of[article] ?? UNREAD), ...change } } }));
}

/** What a reading depends on, and what it is kept by. */
interface Wanted {
  article: string;
  key: string;
  text: string;
  date: string;
}

function wantedOf(id: string, article: Article): Wanted {
  const { text, sha256 } = currentDraft(article);
  const date = article.details.publicationDate;
  return { article: id, key: `${sha256} ${date}`, text, date };
}

/** By article, the key its state is about. */
const keys = new Map<string, string>();
/** What the worker reads. */
let under: Wanted | null = null;
/** What is read next, once the text has rested. */
let next: { wanted: Wanted; timer: ReturnType<typeof setTimeout> } | null = null;

/** How long a changed text must rest before it is read again, in ms. */
const REST = 1000;
/** How long a text that has just come on screen gets to be painted, in ms. */
const PAINTED = 200;

/** Readings worth keeping, the latest last: to go back to a text read before costs nothing. */
const kept = new Map<string, Reading>();
const MOST_KEPT = 4_000_000;

function keep(key: string, reading: Reading): void {
  kept.delete(key);
  kept.set(key, reading);
  let characters = [...kept.values()].reduce((sum, { text }) => sum + text.length, 0);
  for (const [old, { text }] of kept) {
    if (characters <= MOST_KEPT || old === key) break;
    kept.delete(old);
    characters -= text.length;
  }
}

/**
 * Follows the article on screen: reads it when it comes there and when its text changes. Returns the function
 * that stops.
 */
export function followReadings(): () => void {
  const stops = [useArticles.subscribe(look), useView.subscribe(look)];
  look();
  return () => stops.forEach((stop) => stop());
}

function look(): void {
  const { open } = useArticles.getState();
  for (const id of keys.keys()) if (!open[id]) forget(id);
  const { article } = useView.getState();
  const copy = article === null ? undefined : open[article];
  if (article !== null && copy) want(wantedOf(article, copy.article));
}

/** Has it read unless that was done, is being done, or was stopped or failed for this very text. */
function want(wanted: Wanted): void {
  const { article, key } = wanted;
  if (keys.get(article) === key) return;
  const changed = keys.has(article);
  const { reading, latest: older } = readingOf(article);
  const latest = reading ?? older;
  const known = kept.get(key);
  leaveNext();
  keys.set(article, key);
  if (known) {
    keep(key, known);
    set(article, {
      ...UNREAD,
      draftSha: shaOf(key),
      state: 'done',
      progress: 1,
      reading: known,
      latest: known,
    });
    return;
  }
  const going = under?.article === article && under.key === key;
  set(article, { ...UNREAD, draftSha: shaOf(key), latest, state: going ? 'reading' : 'idle' });
  if (going) return;
  // A text never seen is read once it has been painted; one that is being changed when it rests.
  const timer = setTimeout(() => begin(wanted), changed ? REST : PAINTED);
  next = { wanted, timer };
}

const shaOf = (key: string): string => key.slice(0, key.indexOf(' '));

/** What was not come to is wanted anew when it is looked at again. */
function leaveNext(): void {
  if (!next) return;
  clearTimeout(next.timer);
  keys.delete(next.wanted.article);
  next = null;
}

function begin(wanted: Wanted): void {
  const { article, key } = wanted;
  next = null;
  if (under) overtaken(under);
  under = wanted;
  const current = (): boolean => keys.get(article) === key;
  set(article, { state: 'reading', progress: 0 });
  readInWorker(wanted.text, wanted.date, {
    progress: (progress) => {
      if (current()) set(article, { progress });
    },
    done: (reading) => {
      under = null;
      keep(key, reading);
      if (current()) set(article, { state: 'done', progress: 1, reading, latest: reading });
      else if (keys.has(article)) set(article, { latest: reading });
    },
    failed: (why) => {
      under = null;
      if (!current()) return;
      set(article, { state: 'failed', why: reasonOf(why) });
      notify(
        'warning',
        `Stet could not read this article for suggestions: ${reasonOf(why)} The article is unchanged, and everything else works. “Redo the first read” in the File menu tries once more.`,
      );
    },
  });
}

/**
 * The worker goes on to something else: what it leaves is wanted anew when that article is on screen again.
 */
function overtaken({ article, key }: Wanted): void {
  if (keys.get(article) !== key) return;
  keys.delete(article);
  set(article, { state: 'idle', progress: 0 });
}

/** Stops reading this text of the article, for good unless it is asked for again. */
export function stopReadingOf(article: string): void {
  if (readingOf(article).state !== 'reading') return;
  drop(article);
  set(article, { state: 'stopped', progress: 0 });
}

/** Reads a text whose reading was stopped or failed. */
export function readAgain(article: string): void {
  const copy = useArticles.getState().open[article];
  if (!copy || !canReadAgain(article)) return;
  keys.delete(article);
  want(wantedOf(article, copy.article));
}

export const canReadAgain = (article: string): boolean =>
  /^(?:stopped|failed)$/.test(readingOf(article).state);

function drop(article: string): void {
  if (next?.wanted.article === article) leaveNext();
  if (under?.article !== article) return;
  under = null;
  stopReading();
}

/** The article was closed. */
function forget(article: string): void {
  drop(article);
  keys.delete(article);
  useReadings.setState(({ of }) => {
    const { [article]: _, ...others } = of;
    return { of: others };
  });
}
