import { grammar } from '../text/languages';
import { firstEndingAfter } from '../text/ranges';
import { FACET_INFO } from '../vocabulary';
import type { ClaimFacet, Flag, Person, Quote, Reading, Span, Speaker } from './types';

const { classes } = grammar;

/** One output line of `read --jsonl`: the shape other programs and the scorer read. */
export interface ReadingLine {
  id: string;
  quotes: QuoteLine[];
  claims: { start: number; end: number; score: number; pred: 0 | 1; facets: string[] }[];
  facts: { start: number; end: number; kind: string }[];
  flags: Flag[];
}

interface QuoteLine {
  start: number;
  end: number;
  type: 'direct' | 'indirect' | 'mixed';
  quoted: [number, number][];
  speaker: {
    start: number;
    end: number;
    text: string;
    resolved: string | null;
    mention: { start: number; end: number };
  } | null;
  cue: string | null;
  cue_start: number | null;
  cue_end: number | null;
  carried: boolean;
  candidates: string[];
  confidence: number;
}

/** The line for one reading. Pure: `JSON.stringify` of the result is the line. */
export function toLine(id: string, reading: Reading): ReadingLine {
  const people = new Map(reading.people.map((person) => [person.id, person]));
  return {
    id,
    quotes: reading.quotes.map((quote) => quoteLine(quote, reading, people)),
    claims: reading.claims.map(({ start, end, score, checkable, facets }) => ({
      start,
      end,
      score,
      pred: checkable ? 1 : 0,
      facets: facets.map(inWords),
    })),
    facts: reading.facts.map(({ start, end, kind }) => ({ start, end, kind })),
    flags: reading.flags,
  };
}

/** As a checker's sheet says it: "date and place". */
const inWords = (facet: ClaimFacet): string =>
  facet === 'comparison' ? facet : FACET_INFO[facet].label.toLowerCase();

function quoteLine(quote: Quote, reading: Reading, people: ReadonlyMap<string, Person>): QuoteLine {
  const { speaker, cue } = quote;
  return {
    start: quote.start,
    end: quote.end,
    type: quote.kind === 'partial' ? 'direct' : quote.kind,
    quoted: quote.quoted.map(({ start, end }) => [start, end]),
    speaker: speaker && speakerOf(speaker, reading, people),
    cue: cue?.text ?? null,
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    carried: quote.carried,
    candidates: quote.candidates,
    confidence: quote.confidence,
  };
}

/**
 * `text` names the speaker where a name is known: for "she said" the last place before it that names her;
 * `mention` is the "she" itself.
 */
function speakerOf(
  speaker: Speaker,
  reading: Reading,
  people: ReadonlyMap<string, Person>,
): QuoteLine['speaker'] {
  const { start, end } = speaker.via ?? speaker;
  const named = classes.pronouns.has(speaker.text.toLowerCase())
    ? antecedent(speaker, reading, people)
    : null;
  const place = named ?? speaker;
  return {
    start: place.start,
    end: place.end,
    text: reading.text.slice(place.start, place.end),
    resolved: speaker.resolved,
    mention: { start, end },
  };
}

// A name further back than this is not looked for: the "it" of a long text would walk through all of it.
const REACH = 20_000;

function antecedent(
  { person, resolved, start }: Speaker,
  { text }: Reading,
  people: ReadonlyMap<string, Person>,
): Span | null {
  const mentions = people.get(person ?? '')?.mentions;
  if (mentions) return mentions[firstEndingAfter(mentions, start) - 1] ?? mentions[0] ?? null;
  const from = Math.max(0, start - REACH);
  const at = resolved ? text.slice(from, start).lastIndexOf(resolved) : -1;
  return at < 0 ? null : { start: from + at, end: from + at + resolved!.length };
}
