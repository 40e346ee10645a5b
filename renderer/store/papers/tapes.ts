import {
  isRecording,
  newId,
  recordingOf,
  transcriptsOf,
  type Article,
  type Evidence,
  type Mark,
  type Paper,
} from '@shared/domain';
import { secondsOfWords, timedTurns, turnAt, type Stretch } from '@shared/document/transcript/playing';
import { secondsOf, STAMP, stampOf } from '@shared/document/transcript/stamps';
import { clip } from '@shared/text/clip';
import { inQuotes } from '@shared/text/in-quotes';
import type { Range } from '@shared/text/ranges';
import { dispatch, undo, useArticles } from '../article/articles';
import { notify } from '../base/notices';
import { openPaper, readPaper, shownOf, usePapers } from './open';
import { playFrom, playingIn, putIn, recordingsIn, secondNow, seek, setLoop } from './player';

/* A recording and its transcript: which belongs to which, which turn is spoken, and what is noted of it. */

const articleOf = (id: string): Article | undefined => useArticles.getState().open[id]?.article;

const cuesOf = (paper: string) => usePapers.getState().contents[paper]?.content?.apparatus.cues ?? [];

/** Says which recording a transcript is of, or that none here is; can be taken back. */
export async function linkRecording(id: string, transcript: Paper, recording: string | null): Promise<void> {
  const done = await dispatch(id, { type: 'paper.recording', paper: transcript.id, recording });
  if (!done.ok) return;
  const name = recording === null ? undefined : articleOf(id)?.papers[recording]?.file.name;
  if (recording !== null) putIn(id, recording);
  notify(
    'info',
    name === undefined
      ? `${transcript.file.name} has no recording here.`
      : `${name} is the recording of ${transcript.file.name}.`,
    { label: 'Undo', run: () => void undo(id, done.command) },
  );
}

/** Plays the recording of a paper where words of it are spoken. False where the two do not tell. */
export function playWords(article: Article, paper: string, words: Range): boolean {
  const recording = recordingOf(article, paper);
  const passage = recording && secondsOfWords(cuesOf(paper), words);
  if (!passage) return false;
  playFrom(article.id, recording.id, passage);
  return true;
}

/** The same, where the paper may not have been read yet. */
export async function readAndPlay(article: Article, paper: string, words: Range): Promise<boolean> {
  if (cuesOf(paper).length === 0) await readPaper(article.id, paper);
  return playWords(article, paper, words);
}

/** The recording that evidence leads to, and the second it names; undefined where it does not. */
export function heardAt(
  article: Pick<Article, 'papers'>,
  { paper, locator }: Pick<Evidence, 'paper' | 'locator'>,
): { recording: Paper; second: number } | undefined {
  const own = paper === undefined ? undefined : article.papers[paper];
  const recording = own && (isRecording(own) ? own : recordingOf(article, own.id));
  const stamp = ONLY_STAMP.exec(locator.trim())?.[1];
  return recording && stamp !== undefined ? { recording, second: secondsOf(stamp) } : undefined;
}

const ONLY_STAMP = new RegExp(`^${STAMP}$`, 'u');

/** The recording to be played when nobody has said which: that of the paper in front, else the first. */
export function recordingAtHand(id: string): Paper | undefined {
  const article = articleOf(id);
  if (!article) return undefined;
  const { current } = shownOf(usePapers.getState(), id);
  const front = current === null ? undefined : article.papers[current];
  const played = article.papers[playingIn(id)?.recording ?? ''];
  if (front && isRecording(front)) return front;
  return (front && recordingOf(article, front.id)) ?? played ?? recordingsIn(article)[0];
}

/** Which transcript lies beside what is played: the one in front where it is of that, else the first. */
export function transcriptAtHand(
  article: Pick<Article, 'id' | 'papers'>,
  recording: string,
): Paper | undefined {
  const all = transcriptsOf(article, recording);
  const { current } = shownOf(usePapers.getState(), article.id);
  return all.find(({ id }) => id === current) ?? all.find(({ id }) => cuesOf(id).length > 0);
}

/** The turns of what is played, and which of them is spoken; none where it has no transcript with times. */
function turnsNow(id: string) {
  const article = articleOf(id);
  const playing = playingIn(id);
  const transcript = article && playing && transcriptAtHand(article, playing.recording);
  const turns = timedTurns(transcript ? cuesOf(transcript.id) : []);
  const second = secondNow(id);
  return { turns, at: turnAt(turns, second), second };
}

/** In seconds: who goes back further into a turn goes to its beginning first. */
const INTO = 2;

/** Goes to the next turn of the transcript, or back to the one before. */
export function goToTurn(id: string, by: -1 | 1): void {
  const { turns, at, second } = turnsNow(id);
  if (turns.length === 0) return notify('info', 'This recording has no transcript with times here.');
  const into = at === -1 ? 0 : second - turns[at]!.from;
  const from = turns[at]?.from ?? -1;
  const to = by === 1 ? turns.findIndex((turn) => turn.from > from) : into > INTO ? at : Math.max(0, at - 1);
  const turn = turns[to];
  if (turn) seek(id, turn.from);
}

/** In seconds: what is looped where there is neither a passage nor a turn. */
const LAST = 10;

/** Loops the passage that was asked for; without one the turn that is spoken, or what was last heard. */
export function loopPassage(id: string): void {
  const playing = playingIn(id);
  if (!playing) return;
  if (playing.loop) return setLoop(id, null);
  const { passage, long } = playing;
  const at = secondNow(id);
  const isAt =
    passage && at >= passage.from - STILL && (passage.until === null || at <= passage.until + STILL);
  if (isAt) return setLoop(id, { ...passage, until: passage.until ?? long });
  const { turns, at: nth } = turnsNow(id);
  const turn = turns[nth];
  const loop: Stretch = turn
    ? { from: turn.from, until: turn.until ?? long }
    : { from: Math.max(0, at - LAST), until: Math.max(at, 1) };
  setLoop(id, loop);
}

/** In seconds: so near a passage it is what is meant. */
const STILL = 3;

/** Puts the second that is played against a mark: what it shows of it, a person says. */
export async function noteMinute(id: string, mark: Mark): Promise<void> {
  const playing = playingIn(id);
  const recording = articleOf(id)?.papers[playing?.recording ?? ''];
  if (!playing || !recording) return;
  const locator = stampOf(secondNow(id));
  const evidence: Omit<Evidence, 'at' | 'by'> & { mark: string } = {
    ...{ id: newId(), mark: mark.id, source: recording.source, paper: recording.id },
    ...{ locator, excerpt: '', bears: 'context' as const },
  };
  const done = await dispatch(id, { type: 'evidence.add', sources: [], evidence: [evidence] });
  if (!done.ok) return;
  notify(
    'info',
    `${locator} of ${recording.file.name} is noted on ${inQuotes(clip(mark.anchor.exact, 40))}, as context. What it says is still to be filled in.`,
    { label: 'Undo', run: () => void undo(id, done.command) },
  );
}

/** Brings a recording to the front, at a second where one is known. */
export function openRecording(article: string, recording: string, second?: number): void {
  openPaper(article, recording);
  putIn(article, recording);
  if (second !== undefined) seek(article, second);
}
