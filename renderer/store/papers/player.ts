import { isRecording, type Article, type Paper } from '@shared/domain';
import type { Stretch } from '@shared/document/transcript/playing';
import { stampOf } from '@shared/document/transcript/stamps';
import { create } from 'zustand';
import { useArticles } from '../article/articles';
import { notify, say } from '../base/notices';
import { shownOf, usePapers } from './open';

/*
 * The recording that lies beside the manuscript of each article, and where it is. The page draws it
 * (features/papers/player) and holds the element that plays; keys and lists act on it here.
 */

export interface Playing {
  /** The paper that is played. */
  recording: string;
  /** Where it is, and how long it is, in seconds; null: not known yet, or endless. */
  at: number;
  long: number | null;
  isPlaying: boolean;
  speed: number;
  /** What was asked for last: where playing began, and where its words end. */
  passage: Stretch | null;
  /** Only this is played, over and over. */
  loop: Stretch | null;
  /** It has a picture, and that is of a kind that cannot be shown here. */
  soundOnly: boolean;
  trouble: Trouble | null;
}

/** Why a recording is not played: its file is not there, or nothing in it can be played here. */
export type Trouble = 'missing' | 'unplayable';

export const usePlayer = create<Record<string, Playing>>(() => ({}));

export const playingIn = (article: string): Playing | undefined => usePlayer.getState()[article];

export const SPEEDS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 1.75, 2] as const;

/** In seconds: how far back and forward go. */
export const STEP = 3;

/** The elements that play, by article: there is one while the papers of an article are on screen. */
const elements = new Map<string, HTMLMediaElement>();
/** What is to be played as soon as its element is there, by article. */
const awaited = new Set<string>();
/** Where each recording was left, in seconds, for as long as the window is open. */
const left = new Map<string, number>();

const change = (article: string, to: Partial<Playing>): void =>
  usePlayer.setState((all) => (all[article] ? { [article]: { ...all[article], ...to } } : all));

/**
 * Puts a recording beside the manuscript, where it was left. One that is there already stays as it is, and is
 * tried again where it could not be played.
 */
export function putIn(article: string, recording: string): void {
  const before = playingIn(article);
  if (before?.recording === recording && before.trouble === null) return;
  if (before) left.set(before.recording, before.at);
  elements.delete(article);
  usePlayer.setState({
    [article]: {
      recording,
      at: left.get(recording) ?? 0,
      long: null,
      isPlaying: false,
      speed: before?.speed ?? 1,
      passage: null,
      loop: null,
      soundOnly: false,
      trouble: null,
    },
  });
}

/** Plays a passage of a recording; while something is looped, this is from now on. */
export function playFrom(article: string, recording: string, passage: Stretch): void {
  cue(article, recording, passage);
  play(article);
}

/** Goes to a passage of a recording, and leaves it at that. */
export function cue(article: string, recording: string, passage: Stretch): void {
  putIn(article, recording);
  const { loop } = playingIn(article)!;
  change(article, { passage, ...(loop ? { loop: passage } : {}) });
  seek(article, passage.from);
}

/** Goes to a second; beyond either end is the end. */
export function seek(article: string, second: number): void {
  const playing = playingIn(article);
  if (!playing) return;
  const to = Math.max(0, playing.long === null ? second : Math.min(second, playing.long));
  const element = elements.get(article);
  if (element) element.currentTime = to;
  change(article, { at: to });
}

/** Plays, or stops where it is. */
export function playOrPause(article: string): void {
  if (playingIn(article)?.isPlaying) pause(article);
  else play(article);
}

export function pause(article: string): void {
  awaited.delete(article);
  elements.get(article)?.pause();
}

function play(article: string): void {
  const element = elements.get(article);
  if (!element) return void awaited.add(article);
  const { loop, at, long } = playingIn(article)!;
  if (loop && !isIn(loop, at)) seek(article, loop.from);
  else if (long !== null && at >= long) seek(article, 0);
  // What cannot be played says so by its event.
  void element.play().catch(() => {});
}

const isIn = ({ from, until }: Stretch, at: number): boolean => at >= from && (until === null || at < until);

/** Goes back or forward; out of a loop one goes by leaving it. */
export function skip(article: string, by: number): void {
  if (playingIn(article)) seek(article, secondNow(article) + by);
}

/** Where it is at this moment; what is shown is told four times a second. */
export const secondNow = (article: string): number =>
  elements.get(article)?.currentTime ?? playingIn(article)?.at ?? 0;

/** The next slower or faster of the speeds. */
export function changeSpeed(article: string, by: -1 | 1): void {
  const playing = playingIn(article);
  if (!playing) return;
  const at = SPEEDS.findIndex((speed) => speed === playing.speed);
  const speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))]!;
  const element = elements.get(article);
  if (element) element.playbackRate = speed;
  change(article, { speed });
  say(`Speed ${speed}.`);
}

/** Plays a passage over and over; null: goes on behind it again. */
export function setLoop(article: string, loop: Stretch | null): void {
  change(article, { loop });
  if (loop)
    say(`Loop from ${stampOf(loop.from)} to ${loop.until === null ? 'the end' : stampOf(loop.until)}.`);
  else say('Loop off.');
  const at = playingIn(article)?.at;
  if (loop && at !== undefined && !isIn(loop, at)) seek(article, loop.from);
  watchLoop(article);
}

/** Takes the element that plays what is put in, as that was left. Returns the function that lets go of it. */
export function holdElement(article: string, element: HTMLMediaElement): () => void {
  const { at, speed } = playingIn(article)!;
  elements.set(article, element);
  // Before anything of the file is known this is where it will begin.
  if (at > 0) element.currentTime = at;
  element.defaultPlaybackRate = speed;
  element.playbackRate = speed;
  if (awaited.delete(article)) play(article);
  return () => {
    element.pause();
    clearTimeout(ends.get(article));
    if (elements.get(article) === element) elements.delete(article);
    change(article, { isPlaying: false });
  };
}

/** What the element of an article tells, by the names of its events. */
export const heard = (article: string, element: HTMLMediaElement) => ({
  onLoadedMetadata: () => {
    const long = Number.isFinite(element.duration) ? element.duration : null;
    const soundOnly = 'videoWidth' in element && element.videoWidth === 0;
    change(article, { long, soundOnly, trouble: null });
  },
  onDurationChange: () =>
    change(article, { long: Number.isFinite(element.duration) ? element.duration : null }),
  onPlay: () => change(article, { isPlaying: true }),
  onPlaying: () => watchLoop(article),
  onRateChange: () => watchLoop(article),
  onPause: () => change(article, { isPlaying: false }),
  onEnded: () => {
    const loop = playingIn(article)?.loop;
    change(article, { isPlaying: false });
    if (loop) play(article);
  },
  onSeeked: () => moved(article, element),
  onTimeUpdate: () => moved(article, element),
  onError: () => void fails(article, element),
});

function moved(article: string, element: HTMLMediaElement): void {
  if (element.seeking || elements.get(article) !== element) return;
  change(article, { at: element.currentTime });
  watchLoop(article);
}

const ends = new Map<string, ReturnType<typeof setTimeout>>();

/** Waits for the end of the loop: an element tells of its time four times a second, and words are shorter. */
function watchLoop(article: string): void {
  clearTimeout(ends.get(article));
  const element = elements.get(article);
  const loop = playingIn(article)?.loop;
  if (!element || element.paused || !loop || loop.until === null) return;
  const rest = loop.until - element.currentTime;
  if (rest <= 0) return seek(article, loop.from);
  const again = () => watchLoop(article);
  ends.set(article, setTimeout(again, (rest / element.playbackRate) * 1000));
}

async function fails(article: string, element: HTMLMediaElement): Promise<void> {
  const { recording } = playingIn(article) ?? {};
  const found = await fetch(element.src, { method: 'HEAD' }).catch(() => null);
  if (playingIn(article)?.recording !== recording) return;
  const trouble = found?.ok ? 'unplayable' : 'missing';
  change(article, { trouble, isPlaying: false });
  const name = useArticles.getState().open[article]?.article.papers[recording ?? '']?.file.name ?? '';
  const isFront = shownOf(usePapers.getState(), article).current === recording;
  if (!isFront) notify('error', `${name}: ${TROUBLE_INFO[trouble]}`);
}

/** What is said of it, and what to do. */
export const TROUBLE_INFO: Record<Trouble, string> = {
  missing:
    'The recording cannot be played: its file is not in the article’s folder any more. What was noted of it stays.',
  unplayable:
    'The recording cannot be played here: the file is damaged, is no recording, or its sound is stored in a way ' +
    'that this program does not know. Save a copy and play it elsewhere, or attach it as .mp3, .wav or .ogg.',
};

/** The recordings of an article, as they were attached. */
export const recordingsIn = ({ papers }: Pick<Article, 'papers'>): Paper[] =>
  Object.values(papers)
    .filter(isRecording)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

// What is put in goes with its article, and a recording that was removed is played no longer.
useArticles.subscribe(({ open }) => {
  for (const [article, { recording }] of Object.entries(usePlayer.getState())) {
    if (open[article]?.article.papers[recording]) continue;
    usePlayer.setState(({ [article]: _, ...others }) => others, true);
    elements.delete(article);
  }
});
