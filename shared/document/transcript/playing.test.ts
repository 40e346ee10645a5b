import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cue } from '../document';
import { secondsOfWords, timedTurns, turnAt } from './playing';
import { proposedRecording } from './recording';

/* A transcript beside its recording. */

const cues = (...times: (number | null)[]): Cue[] =>
  times.map((time, at) => ({ start: at * 10, end: at * 10 + 9, speaker: '', time }));

describe('the turn spoken at a second', () => {
  test.each([
    [[0, 5, 12], -1, -1],
    [[0, 5, 12], 0, 0],
    [[0, 5, 12], 4.9, 0],
    [[0, 5, 12], 5, 1],
    [[0, 5, 12], 4.9999, 1],
    [[0, 5, 12], 43_200, 2],
    // Backward times: in the order in which they were spoken.
    [[12, 5, 20], 6, 0],
    [[0, null, 12], 6, 0],
    [[3, 7, 7, 9], 8, 1],
    [[], 3, -1],
  ])('%j at %d', (times, second, turn) => expect(turnAt(timedTurns(cues(...times)), second)).toBe(turn));

  test('is the last one that has begun, whatever the times are', () => {
    const time = fc.option(fc.integer({ min: 0, max: 50_000 }));
    fc.assert(
      fc.property(fc.array(time), fc.integer({ min: -5, max: 60_000 }), (times, second) => {
        const turns = timedTurns(cues(...times));
        const at = turnAt(turns, second);
        for (const [nth, { from, until }] of turns.entries()) {
          if (until !== null) expect(until).toBeGreaterThan(from);
          if (nth > at) expect(at === -1 || from > second || from === turns[at]!.from).toBe(true);
          else expect(from).toBeLessThanOrEqual(second);
        }
      }),
    );
  });
});

describe('the seconds that words take', () => {
  test.each([
    ['words of one turn', [0, 5, 12], { start: 11, end: 15 }, { from: 5, until: 12 }],
    ['words over two', [0, 5, 12], { start: 2, end: 15 }, { from: 0, until: 12 }],
    ['words of the last', [0, 5, 12], { start: 20, end: 25 }, { from: 12, until: null }],
    ['two turns at one second', [0, 5, 5, 9], { start: 11, end: 15 }, { from: 5, until: 9 }],
    ['times that go back', [30, 5, 40], { start: 2, end: 15 }, { from: 30, until: 40 }],
    ['a turn without a time', [0, null, 12], { start: 11, end: 15 }, null],
    ['an end without a time', [0, 5, null, 12], { start: 11, end: 25 }, { from: 5, until: 12 }],
  ])('%s', (_name, times, words, seconds) => expect(secondsOfWords(cues(...times), words)).toEqual(seconds));
});

describe('the recording that a transcript is of', () => {
  const proposed = (name: string, last: number, recordings: Record<string, number | null>) => {
    const all = Object.entries(recordings).map(([each, long]) => ({ id: each, name: each, long }));
    const found = proposedRecording({ name, last }, all);
    return found && [found.recording, found.by];
  };
  test.each([
    ['called the same', 'quay.vtt', 90, { 'quay.mp3': null, 'boat.mp3': null }, ['quay.mp3', 'name']],
    ['and as long', 'quay.vtt', 90, { 'quay.mp3': 95, 'boat.mp3': 95 }, ['quay.mp3', 'both']],
    [
      'with words that say what it is',
      'GMT2021-04_Recording.transcript.vtt',
      90,
      { 'GMT2021-04_Recording.mp4': null, 'other.mp4': null },
      ['GMT2021-04_Recording.mp4', 'name'],
    ],
    ['another number is another tape', 'quay 1.vtt', 90, { 'quay 2.mp3': 4000 }, null],
    ['too short for it', 'quay.vtt', 90, { 'quay.mp3': 60 }, null],
    [
      'just as long, whatever it is called',
      'notes.srt',
      3540,
      { 'a.mp3': 3600, 'b.mp3': 900 },
      ['a.mp3', 'length'],
    ],
    ['two that are as long', 'notes.srt', 3540, { 'a.mp3': 3600, 'b.mp3': 3610 }, null],
    ['two called so, one as long', 'q.vtt', 3540, { 'q.mp3': 3600, 'q.mp4': 9000 }, ['q.mp3', 'both']],
    ['called by nothing but what they are', 'transcript.vtt', 90, { 'audio.mp3': 4000 }, null],
    ['a few words at the beginning of hours', 'notes.srt', 12, { 'a.mp3': 4000 }, null],
    ['none there', 'quay.vtt', 90, {}, null],
  ])('%s', (_name, name, last, recordings, found) => expect(proposed(name, last, recordings)).toEqual(found));
});
