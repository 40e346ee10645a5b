import type { Quote, Speaker } from '../types';
import type { Evidence, Naming } from './evidence';

/*
 * Of a hundred quotations of a class, so many have the right stretch and the right speaker. Counted on articles of
 * forty papers that are not part of Stet, some fourteen a class, and drawn towards the class beside it where there
 * were fewer; `npm run bench -- speakers` says how the shares come out on articles whose speakers are marked.
 */
const RIGHT: Record<Naming, Partial<Record<Evidence['by'], number>> & Record<'rest', number>> = {
  named: {
    sentence: 0.98,
    words: 0.92,
    report: 0.94,
    'other report': 0.78,
    view: 0.8,
    colon: 0.93,
    'lead-in': 0.8,
    'same paragraph': 0.96,
    led: 0.78,
    'paragraph before': 0.82,
    'in turn': 0.7,
    rest: 0.5,
  },
  described: {
    sentence: 0.92,
    words: 0.85,
    report: 0.86,
    'other report': 0.7,
    view: 0.7,
    colon: 0.85,
    'same paragraph': 0.93,
    led: 0.65,
    'paragraph before': 0.7,
    rest: 0.5,
  },
  body: {
    sentence: 0.94,
    words: 0.72,
    report: 0.88,
    'other report': 0.7,
    view: 0.65,
    colon: 0.85,
    'same paragraph': 0.93,
    'paragraph before': 0.6,
    rest: 0.45,
  },
  somebody: {
    sentence: 0.95,
    words: 0.78,
    report: 0.88,
    'other report': 0.65,
    view: 0.65,
    colon: 0.85,
    'same paragraph': 0.93,
    'paragraph before': 0.55,
    rest: 0.45,
  },
  thing: {
    sentence: 0.78,
    words: 0.45,
    report: 0.65,
    'other report': 0.45,
    view: 0.45,
    colon: 0.6,
    'same paragraph': 0.8,
    rest: 0.4,
  },
  pronoun: {
    sentence: 0.95,
    words: 0.87,
    report: 0.9,
    'other report': 0.75,
    view: 0.75,
    colon: 0.9,
    'same paragraph': 0.95,
    led: 0.75,
    'paragraph before': 0.8,
    'in turn': 0.7,
    rest: 0.5,
  },
  doubtful: { sentence: 0.66, words: 0.64, report: 0.64, 'same paragraph': 0.7, rest: 0.5 },
  reference: {
    sentence: 0.75,
    words: 0.65,
    report: 0.72,
    'other report': 0.45,
    view: 0.4,
    colon: 0.65,
    'same paragraph': 0.72,
    rest: 0.4,
  },
  nobody: { sentence: 0.6, words: 0.45, report: 0.5, rest: 0.4 },
};

/** How sure the first read is of a quotation and its speaker, 0 to 1: of what says p, p is right. */
export const confidenceOf = ({ naming, by }: Evidence): number => RIGHT[naming][by] ?? RIGHT[naming].rest;

/** Below this no name is offered, only who it may be. */
export const OFFERED = 0.6;

/** The quotation as it is handed on: with a speaker who is sure enough, or with those it may be. */
export function withheld(quote: Quote): Quote {
  const { speaker, confidence, carried, candidates } = quote;
  const given = offered(speaker, confidence, carried);
  if (given === speaker) return { ...quote, candidates: [] };
  const names = [speaker!.resolved ?? speaker!.text, ...candidates];
  return {
    ...quote,
    speaker: given,
    candidates: names,
    carried: carried && given !== null,
    reason: `It may be ${names.join(' or ')}: the text does not say so plainly.`,
  };
}

/** Below `OFFERED` the "he" that stands there, and nobody's name; nothing, where the name stands elsewhere. */
function offered(speaker: Speaker | null, confidence: number, carried: boolean): Speaker | null {
  if (!speaker || confidence >= OFFERED || speaker.resolved === null) return speaker;
  if (carried || speaker.resolved === speaker.text) return null;
  return { ...speaker, resolved: null, person: null, kind: 'unknown' };
}
