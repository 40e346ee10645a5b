import { grammar } from '../../text/languages';
import { SURE } from './weights';
import type { Quote, Speaker, Span } from '../types';
import { firstEndingAfter } from '../../text/ranges';
import type { Document } from '../text/document';
import type { People } from '../people/people';
import type { QuoteSpan } from '../quotes/pairs';
import type { Heading } from './headings';
import type { Line } from './narrative';
import type { Discourse, Resolution } from './resolution';
import { resolve } from './speakers';
import { confidenceOf, withheld } from './confidence';
import { evidenceOf } from './evidence';
import { nextInTurn } from './dialogue';
import { topics } from './topics';
import type { Utterance } from './utterance';

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
    if (found.speaker && (utterance.speech || found.speaker.person))
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

/** A label says what it says, and a piece that goes on is as sure as the one before it; the rest is counted. */
const sureness = (utterance: Utterance, { speaker, by, rival, confidence }: Found): number =>
  by === 'label' || by === 'continued' || utterance.turn
    ? confidence
    : confidenceOf(evidenceOf(utterance, speaker, by, rival !== null));

/** The quotation of a heading: the speaker it names, or the one who says these words in the text. */
function overText(
  doc: Document,
  all: readonly Line[],
  people: People,
  { quote, phrase, line }: Heading,
  discourse: Discourse,
  echo: Quote | undefined,
): Quote {
  const named = phrase && resolve(doc, all, people, { line, phrase, cue: null }, discourse);
  const own = named && (named.speaker.person !== null || !echo) ? named : null;
  const { start, end } = quote;
  return {
    id: '',
    start,
    end,
    kind: 'partial',
    quoted: [{ start, end }],
    speaker: own ? own.speaker : (echo?.speaker ?? null),
    cue: null,
    candidates: [],
    carried: !own && echo?.speaker !== undefined && echo.speaker !== null,
    confidence: own ? own.confidence : echo ? echo.confidence : SURE.nobody,
    reason: own ? REASONS.attribution : echo ? 'The text below gives these words.' : REASONS.none,
    utterance: `h${start}`,
  };
}

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
    Object.assign(before, {
      speaker: quote.speaker,
      // "“We are leaving. Tom Doe, a guard, shook his head.": the closing mark may be what is missing.
      carried: grammar.speaking.narrated.test(text.slice(before.start, before.end)),
      confidence: quote.confidence * SURE.continued,
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

interface Found {
  speaker: Speaker | null;
  carried: boolean;
  confidence: number;
  by: Utterance['by'];
  utterance: string | null;
  rival: string | null;
}

function speakerFor(
  doc: Document,
  all: readonly Line[],
  people: People,
  utterance: Utterance,
  discourse: Discourse,
  previous: { utterance: Utterance; quote: Quote } | null,
  bySpan: ReadonlyMap<number, Quote>,
  inTurn: () => Speaker | null,
): Found {
  if (utterance.turn) {
    const { speaker, confidence, by } = utterance.turn;
    return { speaker, carried: by === 'in turn', confidence, by, utterance: null, rival: null };
  }
  if (utterance.source) {
    const found: Resolution = resolve(doc, all, people, utterance.source, discourse);
    const sameCue =
      previous?.utterance.source?.cue?.start === utterance.source.cue?.start &&
      previous?.quote.speaker?.start === found.speaker.start;
    return {
      speaker: found.speaker,
      carried: false,
      confidence: found.confidence,
      by: utterance.by,
      utterance: sameCue ? previous!.quote.utterance : null,
      rival: found.rival?.name ?? null,
    };
  }
  const piece = utterance.quoted[0];
  const before = piece?.continues ? bySpan.get(piece.continues.start) : undefined;
  if (before)
    return {
      speaker: before.speaker,
      carried: before.carried,
      confidence: before.confidence * SURE.continued,
      by: 'continued',
      utterance: before.utterance,
      rival: null,
    };
  const none: Found = {
    speaker: null,
    carried: false,
    confidence: SURE.nobody,
    by: 'none',
    utterance: null,
    rival: null,
  };
  if (utterance.lead) {
    const led = resolve(doc, all, people, utterance.lead, discourse);
    if (led.speaker.kind === 'person' || (led.speaker.kind === 'organisation' && !previous?.quote.speaker)) {
      return {
        speaker: led.speaker,
        carried: true,
        confidence: SURE.ledUpTo,
        by: 'led',
        utterance: null,
        rival: led.rival?.name ?? null,
      };
    }
  }
  // "And then, as I rise to go: “…”" leads up to the one who speaks already.
  const led =
    utterance.by === 'none' &&
    utterance.kind === 'direct' &&
    previous?.utterance.paragraph === utterance.paragraph &&
    /:\s$/.test(doc.text.slice(utterance.start - 2, utterance.start));
  if (!previous?.quote.speaker || !(led || opensLine(all, utterance))) return none;
  const gap = utterance.paragraph - previous.utterance.paragraph;
  // `“It is late. We must go” before the tide.` runs on into the reporter's words.
  if (
    utterance.kind !== 'direct' &&
    (gap > 0 ||
      !/^\P{L}{0,3}\p{Lu}[^.!?]*[.!?]\s/u.test(doc.text.slice(utterance.start, utterance.start + 300)))
  )
    return none;
  if (gap === 0 && utterance.line - previous.utterance.line <= 1 && previous.utterance.speech) {
    const direct = previous.utterance.kind === 'direct';
    return {
      speaker: previous.quote.speaker,
      carried: !direct,
      confidence: SURE.sameParagraph,
      by: 'same paragraph',
      utterance: direct ? previous.quote.utterance : null,
      rival: null,
    };
  }
  if (gap > 2) return none;
  const other = gap === 1 ? inTurn() : null;
  if (other)
    return {
      speaker: other,
      carried: true,
      confidence: SURE.inTurn,
      by: 'in turn',
      utterance: null,
      rival: null,
    };
  const speaker =
    lastNamed(all, people, utterance, discourse) ??
    (previous.utterance.speech ? previous.quote.speaker : null);
  if (!speaker) return none;
  return {
    speaker,
    carried: true,
    confidence: gap === 1 ? SURE.paragraphBefore : SURE.furtherBack,
    by: gap === 1 ? 'paragraph before' : 'further back',
    utterance: null,
    rival: null,
  };
}

/** The quotation stands first in its line: one inside the reporter's own sentence is not handed on. */
const opensLine = (all: readonly Line[], utterance: Utterance): boolean =>
  all[utterance.line]!.tokens[0]!.start === utterance.start;

function namedBetween(people: People, id: string, start: number, end: number): boolean {
  for (
    let i = firstEndingAfter(people.mentions, start);
    i < people.mentions.length && people.mentions[i]!.start < end;
    i++
  )
    if (people.mentions[i]!.person.id === id) return true;
  return false;
}

/**
 * The person who spoke or was written about last: "experts" give way to the one expert with a name who has
 * already spoken.
 */
function lastNamed(
  all: readonly Line[],
  people: People,
  utterance: Utterance,
  discourse: Discourse,
): Speaker | null {
  const recent = discourse.speakers[discourse.speakers.length - 1];
  if (!recent) return null;
  // Only a crowd gives way: an organisation or a document goes on speaking.
  if (recent.speaker.kind !== 'anonymous' && utterance.line - recent.line <= 1) return recent.speaker;
  for (let back = 1; back <= 3; back++) {
    const line = all[utterance.line - back];
    if (!line || utterance.paragraph - line.paragraph > 1) break;
    const first = line.tokens[0]!.start;
    const end = line.tokens[line.tokens.length - 1]!.end;
    const named = discourse.speakers.findLast(
      ({ speaker }) => speaker.person !== null && namedBetween(people, speaker.person, first, end),
    );
    if (named) return named.speaker;
  }
  return recent.speaker.kind === 'person'
    ? recent.speaker
    : (discourse.speakers.findLast(
        ({ speaker, line }) => speaker.person !== null && utterance.paragraph - all[line]!.paragraph <= 2,
      )?.speaker ?? recent.speaker);
}
