import type { Flag, Quote, Reading } from './types';

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
  speaker: { start: number; end: number; text: string; resolved: string | null; mention: { start: number; end: number } } | null;
  cue: string | null;
  cue_start: number | null;
  cue_end: number | null;
  carried: boolean;
  confidence: number;
}

/** The line for one reading. Pure: `JSON.stringify` of the result is the line. */
export function toLine(id: string, reading: Reading): ReadingLine {
  return {
    id,
    quotes: reading.quotes.map(quoteLine),
    claims: reading.claims.map(({ start, end, score, checkable, facets }) => ({ start, end, score, pred: checkable ? 1 : 0, facets })),
    facts: reading.facts.map(({ start, end, kind }) => ({ start, end, kind })),
    flags: reading.flags,
  };
}

function quoteLine(quote: Quote): QuoteLine {
  const { speaker, cue } = quote;
  return {
    start: quote.start,
    end: quote.end,
    type: quote.kind === 'partial' ? 'direct' : quote.kind,
    quoted: quote.quoted.map(({ start, end }) => [start, end]),
    // A quote that took its speaker over has no pronoun of its own to show: it shows the name.
    speaker: speaker && { start: speaker.start, end: speaker.end, text: cue ? speaker.text : (speaker.resolved ?? speaker.text), resolved: speaker.resolved, mention: { start: (speaker.via ?? speaker).start, end: (speaker.via ?? speaker).end } },
    cue: cue?.text ?? null,
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    carried: quote.carried,
    confidence: quote.confidence,
  };
}
