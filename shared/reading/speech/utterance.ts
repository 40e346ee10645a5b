/** One stretch of speech, and who is its source. */

import { isSentence } from '../quotes/kinds';
import type { QuoteSpan } from '../quotes/pairs';
import type { QuoteKind, Span } from '../types';
import type { Attribution } from './attribution';
import type { Turn } from './interview';
import type { Line } from './narrative';
import type { Phrase } from './phrases';

/** Who speaks, before it is known which person that is. */
export interface Source {
  line: number;
  phrase: Phrase;
  /** The verb of saying, or null for a speaker taken from the sentence without one. */
  cue: Span | null;
  via?: Span;
  /** The cue is a verb of saying, no "believes" or "learns". */
  said?: boolean;
}

/** One stretch of speech with its source, not yet resolved. */
export interface Utterance extends Span {
  kind: QuoteKind;
  quoted: QuoteSpan[];
  source: Source | null;
  line: number;
  paragraph: number;
  /** False for what is only held or shown: "believes", "found". */
  speech: boolean;
  /**
   * The subject of the sentence before, where that sentence quotes nobody: `Roe was unmoved. "It is over."`
   */
  lead?: Source | null;
  /** Reported by a finite verb that does nothing but report: "said", "added", "according to". */
  plain?: boolean;
  /** Told in passing, of somebody who does not have the floor: "her claim that". */
  aside?: boolean;
  /** The paragraph has a label, or goes on from one that has. */
  turn?: Turn;
  /**
   * Why the source is taken for the speaker: by an attribution, the marks running on, the place in the
   * paragraph, or nothing.
   */
  by:
    | 'label'
    | 'attribution'
    | 'colon'
    | 'lead-in'
    | 'continued'
    | 'same paragraph'
    | 'led'
    | 'paragraph before'
    | 'further back'
    | 'in turn'
    | 'none';
}

/** An attribution of a line, with the stretches of the line that it reports. */
export interface Placed {
  attribution: Attribution;
  content: Phrase[];
}

/** A quotation as somebody's, or as nobody's where `source` is null. */
export function direct(
  text: string,
  quote: QuoteSpan,
  source: Source | null,
  index: number,
  line: Line,
  by: Utterance['by'],
): Utterance {
  const kind = isSentence(text, quote) ? 'direct' : 'partial';
  return {
    start: quote.start,
    end: quote.end,
    kind,
    quoted: [quote],
    source,
    line: index,
    paragraph: line.paragraph,
    speech: true,
    by: source ? by : 'none',
  };
}
