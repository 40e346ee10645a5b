import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '@shared/domain';
import { articleFrom, fakeMain } from '../../dev/fake';
import { dispatch, openArticle, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { useNotices } from '../base/notices';
import { takeContent } from './open';
import {
  changeSpeed,
  cue,
  heard,
  holdElement,
  playFrom,
  playingIn,
  playOrPause,
  putIn,
  seek,
  skip,
  usePlayer,
} from './player';
import { goToTurn, loopPassage, noteMinute, playWords } from './tapes';

/* What keys do to the recording beside the manuscript, on an element that plays at a word. */

const given = articleFrom('The ferry left.', 'paste', { headline: 'Ferry' });
const [transcript, recording, other, mark] = [newId(), newId(), newId(), newId()];
const article = given.id;
const open = () => useArticles.getState().open[article]!.article;
const now = () => playingIn(article)!;

const CUES = [
  { start: 0, end: 5, speaker: 'A', time: 0 },
  { start: 6, end: 11, speaker: 'B', time: 10 },
  { start: 12, end: 17, speaker: 'A', time: 20 },
];

/** An element of one minute; its time goes on when it is told. */
class Tape extends EventTarget {
  currentTime = 0;
  duration = 60;
  paused = true;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  seeking = false;
  src = 'stet://app/papers/x';
  play = () => (this.tell('onPlay', false), Promise.resolve());
  pause = () => this.tell('onPause', true);
  tell(what: 'onPlay' | 'onPause' | 'onTimeUpdate' | 'onLoadedMetadata', paused = this.paused): void {
    this.paused = paused;
    heard(article, this as unknown as HTMLMediaElement)[what]();
  }
}

const hold = (tape: Tape) => holdElement(article, tape as unknown as HTMLMediaElement);

beforeEach(async () => {
  useArticles.setState({ open: {} });
  useNotices.setState({ shown: [] });
  connect(fakeMain([given]).bridge);
  await openArticle(article);
  const paper = (id: string, name: string, kind: string, sum: string) =>
    dispatch(article, {
      type: 'paper.add',
      paper: { id, source: id, file: { sha256: sum.repeat(64), size: 3, name }, kind },
      source: { id, title: name, kind: 'recording', terms: 'on-the-record', where: '' },
      evidence: [],
    });
  if (!open().papers[transcript]) {
    await paper(transcript, 'quay.vtt', 'captions', 'a');
    await paper(recording, 'quay.mp3', 'audio', 'b');
    await paper(other, 'boat.mp3', 'audio', 'c');
    await dispatch(article, { type: 'paper.recording', paper: transcript, recording });
    await dispatch(article, { type: 'mark.add', mark: { id: mark, kind: 'claim', start: 4, end: 9 } });
  }
  const apparatus = { title: '', tables: [], cues: CUES, places: [], pictures: [] };
  const content = { text: 'one A\ntwo B\nmore A', formats: [], apparatus, notices: [] };
  await takeContent(transcript, { content, unread: null, trouble: null, locked: false });
  usePlayer.setState({}, true);
});

describe('the recording beside the manuscript', () => {
  test('is played from a passage as soon as there is something that plays it, and paused', () => {
    playFrom(article, recording, { from: 12, until: 20 });
    expect(now()).toMatchObject({ recording, at: 12, isPlaying: false });
    const tape = new Tape();
    const letGo = hold(tape);
    expect([tape.currentTime, tape.paused, now().isPlaying]).toEqual([12, false, true]);
    playOrPause(article);
    expect([tape.paused, now().isPlaying]).toEqual([true, false]);
    letGo();
  });

  test('goes back and forward, never past an end, and keeps its speed and its place', () => {
    putIn(article, recording);
    const tape = new Tape();
    const letGo = hold(tape);
    tape.tell('onLoadedMetadata');
    skip(article, -3);
    expect(tape.currentTime).toBe(0);
    seek(article, 58);
    skip(article, 3);
    expect(tape.currentTime).toBe(60);
    for (let press = 0; press < 9; press++) changeSpeed(article, -1);
    expect([tape.playbackRate, now().speed]).toEqual([0.5, 0.5]);
    changeSpeed(article, 1);
    letGo();
    putIn(article, other);
    expect(now()).toMatchObject({ recording: other, at: 0, speed: 0.6 });
    putIn(article, recording);
    expect(now()).toMatchObject({ at: 60, speed: 0.6 });
  });

  test('goes from turn to turn, back to the beginning of one first', () => {
    putIn(article, recording);
    const tape = new Tape();
    const letGo = hold(tape);
    const after = (second: number, by: 1 | -1) => {
      tape.currentTime = second;
      goToTurn(article, by);
      return tape.currentTime;
    };
    expect([after(3, 1), after(10, 1), after(25, 1)]).toEqual([10, 20, 25]);
    expect([after(15, -1), after(11, -1), after(1, -1)]).toEqual([10, 0, 0]);
    letGo();
  });

  test('loops the passage that was asked for, else the turn, and then goes on', () => {
    expect(playWords(open(), transcript, { start: 7, end: 9 })).toBe(true);
    const tape = new Tape();
    const letGo = hold(tape);
    tape.tell('onLoadedMetadata');
    loopPassage(article);
    expect(now().loop).toEqual({ from: 10, until: 20 });
    tape.currentTime = 20.1;
    tape.tell('onTimeUpdate');
    expect(tape.currentTime).toBe(10);
    loopPassage(article);
    expect(now().loop).toBeNull();
    seek(article, 30);
    loopPassage(article);
    expect(now().loop).toEqual({ from: 20, until: 60 });
    letGo();
  });

  test('without a transcript what was last heard is looped', () => {
    cue(article, other, { from: 30, until: null });
    seek(article, 50);
    usePlayer.setState({ [article]: { ...now(), passage: null } });
    loopPassage(article);
    expect(now().loop).toEqual({ from: 40, until: 50 });
    goToTurn(article, 1);
    expect(useNotices.getState().shown.map(({ message }) => message)).toEqual([
      'This recording has no transcript with times here.',
    ]);
  });

  test('its second is noted on the mark, as context, and that can be taken back', async () => {
    cue(article, recording, { from: 754, until: null });
    await noteMinute(article, open().marks[mark]!);
    expect(open().marks[mark]!.evidence).toMatchObject([
      { source: recording, paper: recording, locator: '00:12:34', excerpt: '', bears: 'context' },
    ]);
    const [notice] = useNotices.getState().shown;
    expect(notice!.message).toContain('00:12:34 of quay.mp3 is noted on “ferry”');
    notice!.action!.run();
    await vi.waitFor(() => expect(open().marks[mark]!.evidence).toEqual([]));
  });

  test('goes with its paper', async () => {
    putIn(article, other);
    await dispatch(article, { type: 'paper.remove', paper: other });
    expect(playingIn(article)).toBeUndefined();
  });
});
