import type { Range } from '../../text/ranges';
import { append, trimmed } from './lines';
import { labelAt, speakersAmong } from './labels';
import { wordsOf } from './markup';
import { secondsOf, STAMP } from './stamps';
import type { Turn } from './transcript';

/*
 * Captions (SubRip, WebVTT, YouTube's .sbv, and what programs make of them): a line with from when to when,
 * and under it the words. Everything that is not plainly a header is words: the usual readers lose those of a
 * cue whose times are broken, and swallow the header of the next where the empty line between is missing.
 */

/** "00:00:01,000 --> 00:00:04,000", with whatever settings follow; the second time may be broken. */
const SETTINGS = '(?:\\s+(?:align|line|position|size|region|vertical|[XY]\\d):\\S*)*';
const TIMES = new RegExp(`^${STAMP}(?:\\s*[-=–—]{1,2}>\\s*[\\d:;.,]*)?${SETTINGS}$`, 'u');
const ARROW = /[-=–—]{1,2}>/u;
/** ".sbv": both times with a comma between. */
const PAIR = /^(\d+:\d{2}:\d{2}\.\d{3}),\d+:\d{2}:\d{2}\.\d{3}$/u;

/** The time a caption's header gives, in seconds; null for any other line. */
export function timesIn(line: string): number | null {
  const pair = PAIR.exec(line);
  if (pair) return secondsOf(pair[1]!);
  const match = ARROW.test(line) ? TIMES.exec(line) : null;
  return match ? secondsOf(match[1]!) : null;
}

/** A caption as it stands in the file. */
interface Caption {
  time: number;
  lines: Range[];
}

/** The turns of a file of captions: one a caption, or more where several speak in it. */
export function turnsOfCaptions(source: string, lines: readonly Range[]): Turn[] {
  const captions = withoutRepeats(source, captionsOf(source, lines));
  const speakers = speakersAmong(
    captions.flatMap(({ lines: own }) => own.map(({ start, end }) => source.slice(start, end))),
  );
  const turns: Turn[] = [];
  let speaker = '';
  for (const caption of captions) {
    let turn: Turn | null = null;
    for (const line of caption.lines) {
      const said = whoSays(source, line, speakers);
      if (said.speaker !== null) speaker = said.speaker;
      if (!turn || (said.speaker !== null && turn.speaker !== speaker)) {
        turn = { speaker, time: caption.time, pieces: [] };
        turns.push(turn);
      }
      append(turn, wordsOf(source, said.words));
    }
  }
  return turns;
}

/** A voice of WebVTT: "<v Ann Roe>", with classes or without. */
const VOICE = /^<v(?:\.[^\s>]*)?\s+([^>]+)>/u;
/** Another voice, of whom no more is said. */
const ANOTHER = /^>>+\s*/u;

/** Whose words a line of a caption are (null: it does not say), and where they begin. */
function whoSays(
  source: string,
  line: Range,
  speakers: ReadonlySet<string>,
): { speaker: string | null; words: Range } {
  const text = source.slice(line.start, line.end);
  const voice = VOICE.exec(text);
  const label = labelAt(text);
  const behind = (length: number): Range => ({ start: line.start + length, end: line.end });
  if (voice) return { speaker: voice[1]!.trim(), words: behind(voice[0].length) };
  if (label && speakers.has(label.name)) return { speaker: label.name, words: behind(label.length) };
  const another = ANOTHER.exec(text);
  return another ? { speaker: '', words: behind(another[0].length) } : { speaker: null, words: line };
}

/** Blocks of WebVTT that nobody spoke, up to the next empty line. */
const UNSPOKEN = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/u;

function captionsOf(source: string, lines: readonly Range[]): Caption[] {
  const captions: Caption[] = [];
  let unspoken = false;
  for (const [index, line] of lines.entries()) {
    const words = trimmed(source, line);
    const text = words ? source.slice(words.start, words.end).replace(/^\uFEFF/u, '') : '';
    if (!words) unspoken = false;
    else if (timesIn(text) !== null) {
      captions.push({ time: timesIn(text)!, lines: [] });
      unspoken = false;
    } else if (UNSPOKEN.test(text) && isBehindGap(source, lines, index)) unspoken = true;
    else if (!unspoken && !isName(source, lines, index)) captions.at(-1)?.lines.push(words);
  }
  return captions;
}

const isBehindGap = (source: string, lines: readonly Range[], index: number): boolean =>
  index === 0 || trimmed(source, lines[index - 1]!) === null;

/**
 * The number or name of a caption, in the line before its times; a sentence there is the last one's words.
 */
function isName(source: string, lines: readonly Range[], index: number): boolean {
  const next = lines[index + 1];
  const times = next && trimmed(source, next);
  if (!times || timesIn(source.slice(times.start, times.end)) === null) return false;
  const line = source.slice(lines[index]!.start, lines[index]!.end).trim();
  return /^\d+$/u.test(line) || (!/\s/u.test(line) && isBehindGap(source, lines, index));
}

/** Of so many captions of several lines one begins as the last one ended: they roll up. */
const ROLLING = 3;

/** Captions that roll up show every line twice; each is said once. */
function withoutRepeats(source: string, captions: Caption[]): Caption[] {
  const bare = (line: Range | undefined): string =>
    line
      ? wordsOf(source, line)
          .map(({ text }) => text)
          .join('')
          .trim()
      : '';
  const repeats = (caption: Caption, index: number): boolean =>
    caption.lines.length > 0 &&
    bare(caption.lines[0]) !== '' &&
    bare(caption.lines[0]) === bare(captions[index - 1]?.lines.at(-1));
  const rolling = captions.filter(repeats).length;
  if (rolling * ROLLING < captions.filter(({ lines }) => lines.length > 0).length) return captions;
  return captions.map((caption, index) =>
    repeats(caption, index) ? { ...caption, lines: caption.lines.slice(1) } : caption,
  );
}
