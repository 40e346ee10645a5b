import { grammar } from '../../text/languages';
import type { People } from '../people/people';
import type { QuoteSpan } from '../quotes/pairs';
import type { Document } from '../text/document';
import type { Quote, Speaker, Span } from '../types';
import { confidenceOf, withheld } from './confidence';
import { nextInTurn } from './dialogue';
import { evidenceOf } from './evidence';
import { speakerFor, type Found } from './handed-on';
import type { Heading } from './headings';
import type { Line } from './narrative';
import { overText } from './over-text';
import type { Discourse } from './resolution';
import { topics } from './topics';
import type { Utterance } from './utterance';
import { SURE } from './weights';

/** A pronoun that may mean either of two people. */
export interface Doubt extends Span {
  text: string;
  first: string;
  second: string;
}

const REASONS: Record<Utterance['by'], string> = {
  attribution: 'The sentence says who speaks.',
  label: 'The label before it says who speaks.',
  colon: 'The words before the colon lead up to it.',
  'lead-in': 'The sentence leads up to it.',
  continued: 'It runs on from the quotation in the paragraph before.',
  led: 'The sentence before it leads up to it.',
  'same paragraph': 'It follows this speaker in the same paragraph.',
  'paragraph before': 'Nobody is named; this speaker was the last one before it.',
  'further back': 'Nobody is named; this speaker was the last one some paragraphs before it.',
  'in turn': 'Two people take turns here, and this is the turn of the other.',
  none: 'Words between quotation marks that read as speech.',
};

// Nobody means a speaker from further back, and a longer memory would be walked for every pronoun.
const REMEMBERED = 24;

/** Turns utterances into quotes: finds every speaker, and hands one on to the quotations that name none. */
export function withSpeakers(
  doc: Document,
  all: readonly Line[],
  people: People,
  spoken: readonly Utterance[],
  headings: readonly Heading[],
): { quotes: Quote[]; doubts: Doubt[] } {
  const discourse: Discourse = { speakers: [], topics: topics(all, people) };
  const quotes: Quote[] = [];
  const doubts: Doubt[] = [];
  const bySpan = new Map<number, Quote>();
  spoken.forEach((utterance, index) => {
    const before = floor(spoken, quotes, index);
    const previous = before < 0 ? null : { utterance: spoken[before]!, quote: quotes[before]! };
    const found = speakerFor(doc, all, people, utterance, discourse, previous, bySpan, () =>
      nextInTurn(all, spoken, quotes, index),
    );
    const quote: Quote = {
      id: `q${index + 1}`,
      start: utterance.start,
      end: utterance.end,
      kind: utterance.kind,
      quoted: utterance.quoted.map(({ start, end }) => ({ start, end })),
      speaker: found.speaker,
      cue: utterance.source?.cue
        ? {
            ...utterance.source.cue,
            text: doc.text.slice(utterance.source.cue.start, utterance.source.cue.end),
          }
        : null,
      candidates: found.rival === null ? [] : [found.rival],
      carried: found.carried,
      confidence: sureness(utterance, found),
      reason: REASONS[found.by],
      utterance: found.utterance ?? `u${index + 1}`,
    };
    quotes.push(quote);
    for (const piece of utterance.quoted) bySpan.set(piece.start, quote);
    if (utterance.source && quote.speaker) speakerAtTheEnd(doc.text, utterance, quote, bySpan);
    // "Many think …" and "the figures show …" do not go on to speak.
    if (found.speaker && !utterance.aside && (utterance.speech || found.speaker.person))
      remember(discourse, found.speaker, utterance);
    if (found.rival && utterance.source && found.speaker) {
      doubts.push({
        start: found.speaker.start,
        end: found.speaker.end,
        text: found.speaker.text,
        first: found.speaker.resolved ?? '',
        second: found.rival,
      });
    }
  });
  const over = headings.map((heading) =>
    overText(doc, all, people, heading, discourse, quotes[spoken.indexOf(heading.echoes!)]),
  );
  return {
    quotes: [...over, ...quotes]
      .sort((a, b) => a.start - b.start)
      .map(withheld)
      .map((quote, i) => ({ ...quote, id: `q${i + 1}` })),
    doubts,
  };
}

/**
 * A label says what it says, and a piece that goes on is as sure as the one before it; the rest is counted.
 */
const sureness = (utterance: Utterance, { speaker, by, rival, sure }: Found): number =>
  by === 'label' || by === 'continued' || sure !== undefined
    ? (sure ?? SURE.nobody)
    : confidenceOf(evidenceOf(utterance, speaker, by, rival !== null));

/**
 * The utterance that the one at `index` follows: of those in the line before it, the last whole sentence
 * somebody speaks, or else the last.
 */
function floor(spoken: readonly Utterance[], quotes: readonly Quote[], index: number): number {
  const { line } = spoken[index - 1] ?? {};
  if (line === spoken[index]!.line) return index - 1;
  for (let i = index - 1; i >= 0 && index - i <= REMEMBERED && spoken[i]!.line === line; i--)
    if (spoken[i]!.kind === 'direct' && quotes[i]!.speaker) return i;
  return index - 1;
}

/** `"It is late," Roe said, after Doe said it was early.` — it is still Roe who has the floor. */
function remember({ speakers }: Discourse, speaker: Speaker, { line, kind }: Utterance): void {
  const last = speakers[speakers.length - 1];
  const aloud = kind === 'direct';
  speakers.splice(last?.aloud && !aloud && last.line === line ? speakers.length - 1 : speakers.length, 0, {
    speaker,
    line,
    aloud,
  });
  if (speakers.length > REMEMBERED) speakers.shift();
}

/**
 * A quotation over several paragraphs may name its speaker in the last: the pieces before it are the same
 * person's.
 */
function speakerAtTheEnd(
  text: string,
  utterance: Utterance,
  quote: Quote,
  bySpan: ReadonlyMap<number, Quote>,
): void {
  for (let piece = utterance.quoted[0]?.continues; piece; piece = piece.continues) {
    const before = bySpan.get(piece.start);
    // Each piece is given its speaker once, so that a long chain is walked once.
    if (!before || before.cue || (before.speaker && !before.carried)) return;
    // "“We are leaving. Tom Doe, a guard, shook his head.": the closing mark may be what is missing.
    const narrated = grammar.speaking.narrated.test(text.slice(before.start, before.end));
    Object.assign(before, {
      speaker: quote.speaker,
      carried: narrated,
      confidence: quote.confidence * (narrated ? SURE.narrated : SURE.continued),
      reason: REASONS.continued,
      utterance: quote.utterance,
    });
  }
}

/** The quotations of a text whose language the reading does not know: marks, and nobody's name. */
export const marksOnly = (spans: readonly QuoteSpan[]): Quote[] =>
  spans.map(({ start, end }, index) => ({
    id: `q${index + 1}`,
    start,
    end,
    kind: 'direct',
    quoted: [{ start, end }],
    speaker: null,
    cue: null,
    candidates: [],
    carried: false,
    confidence: SURE.marksOnly,
    reason: 'Words between quotation marks.',
    utterance: `u${index + 1}`,
  }));
