import { locatorOf } from '../document/locator';
import { cueAt } from '../document/transcript/transcript';
import type { Paper } from '../passages/types';
import { contextOf, type Context } from '../tape/context';
import type { Difference } from '../tape/differences';
import { matchQuote } from '../tape/match';
import { allowedBy, type TapePolicy } from '../tape/policy';
import type { Tape } from '../tape/tape';
import type { Range } from '../text/ranges';
import { VERDICTS, type Verdict, type Voice } from '../vocabulary';
import type { AskedWords } from './asked';
import { voiceOf } from './voice';

/** A paper that quotations are compared with: its words indexed, and what its speakers are called. */
export interface QuotedPaper {
  /** Its id is its name. */
  paper: Paper;
  tape: Tape;
  /** Who a label is, where a person has said so. */
  nameOf: (label: string) => string;
}

/** A passage that a quotation may come from. Offsets are UTF-16 code units into the paper's text. */
export interface HeardPassage extends Range {
  paper: string;
  text: string;
  /** "0:12:40", "page 14" or "paragraph 3". */
  locator: string;
  /** In seconds from the recording's start; null where the paper does not say. */
  time: number | null;
  /** Who speaks, as the paper calls them; empty where it does not say. */
  speaker: string;
  voice: Voice;
  verdict: Exclude<Verdict, 'not found'>;
  /** The share of what the quotation's words weigh that was said there, 0 to 1. */
  score: number;
  diff: Difference[];
  context: Context;
}

/** Words of the draft between quotation marks, and where they were said, best first. */
export interface HeardPiece {
  quote: string;
  passages: HeardPassage[];
}

/** A quotation beside all papers. */
export interface HeardQuote {
  /** The worst of its pieces. */
  verdict: Verdict;
  /** The voice of the best passages: another where one of them is. */
  voice: Voice;
  pieces: HeardPiece[];
  /** Whom the draft lets speak, as it says it; empty where it does not. */
  by: string;
}

/** So many passages are told of each piece. */
const MOST = 4;

/** Where the words of a quotation were said, and what became of them. */
export function heardQuote(
  papers: readonly QuotedPaper[],
  { pieces, speaker }: AskedWords,
  policy: TapePolicy,
): HeardQuote {
  const allowed = allowedBy(policy);
  const heard = (quote: string): HeardPiece => ({
    quote,
    passages: papers
      .flatMap((paper) => heardIn(paper, quote, speaker, allowed) ?? [])
      .sort(byWorth)
      .slice(0, MOST),
  });
  // "He came," she said, "and went" is one sentence that was said, if it was.
  const whole = pieces.length > 1 ? heard(pieces.map((piece) => piece.trim()).join(' ')) : null;
  const isWhole = whole?.passages[0] !== undefined && whole.passages[0].verdict !== 'altered';
  const all = isWhole ? [whole] : pieces.map(heard);
  const by = speaker.names.length > 0 ? speaker.names.join(', ') : speaker.words;
  return { verdict: verdictOver(all), voice: voiceOver(all), pieces: all, by };
}

function heardIn(
  { paper, tape, nameOf }: QuotedPaper,
  quote: string,
  speaker: AskedWords['speaker'],
  allowed: ReturnType<typeof allowedBy>,
): HeardPassage | null {
  const { cues } = paper.apparatus;
  const voiceAt = (at: number): Voice => voiceOf(nameOf(cueAt(cues, at)?.speaker ?? ''), speaker);
  const match = matchQuote(tape, quote, { allowed, prefers: ({ start }) => voiceAt(start) === 'right' });
  if (!match.found) return null;
  const { start, end, verdict, score, diff } = match;
  const cue = cueAt(cues, start);
  const time = cue?.time ?? null;
  return {
    ...{ paper: paper.name, start, end, verdict, score, diff, time },
    text: paper.text.slice(start, end),
    locator: locatorOf(paper, { start, end }),
    speaker: cue?.speaker ?? '',
    voice: voiceAt(start),
    context: contextOf(tape, match),
  };
}

/** What is said by another than the draft says comes last; then what was spoken before what was written. */
const byWorth = (a: HeardPassage, b: HeardPassage): number =>
  Number(a.voice === 'another') - Number(b.voice === 'another') ||
  Number(!isSpoken(a)) - Number(!isSpoken(b)) ||
  VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
  Number(b.voice === 'right') - Number(a.voice === 'right') ||
  b.score - a.score;

const isSpoken = ({ time, speaker }: HeardPassage): boolean => time !== null || speaker !== '';

const verdictOver = (pieces: readonly HeardPiece[]): Verdict => {
  const verdicts = pieces.map(({ passages }): Verdict => passages[0]?.verdict ?? 'not found');
  return VERDICTS.findLast((verdict) => verdicts.includes(verdict)) ?? 'not found';
};

function voiceOver(pieces: readonly HeardPiece[]): Voice {
  const voices = pieces.flatMap(({ passages }) => passages[0]?.voice ?? []);
  if (voices.includes('another')) return 'another';
  return voices.includes('right') ? 'right' : 'unknown';
}
