import type { Quote, Speaker } from '../types';
import type { Evidence, Naming } from './evidence';

/*
 * Of a hundred quotations of a class, so many have the right stretch and the right speaker. Counted on the
 * twelve articles of GUM and, by eye, on some three hundred quotations of thirty papers that are not part of
 * Stet; where a class had few, its share was drawn towards that of the class beside it. `npm run bench --
 * speakers` says how the shares come out on articles whose speakers are marked.
 */
const RIGHT: Record<Naming, Partial<Record<Evidence['by'], number>> & Record<'rest', number>> = {
  named: {
    sentence: 0.97,
    words: 0.9,
    report: 0.81,
    'other report': 0.75,
    view: 0.75,
    colon: 0.93,
    'lead-in': 0.8,
    'same paragraph': 0.95,
    led: 0.75,
    'paragraph before': 0.81,
    'in turn': 0.7,
    rest: 0.5,
  },
  described: {
    sentence: 0.91,
    words: 0.84,
    report: 0.78,
    'other report': 0.68,
    view: 0.68,
    colon: 0.85,
    'same paragraph': 0.91,
    led: 0.62,
    'paragraph before': 0.7,
    rest: 0.5,
  },
  body: {
    sentence: 0.93,
    words: 0.72,
    report: 0.83,
    'other report': 0.68,
    view: 0.64,
    colon: 0.85,
    'same paragraph': 0.92,
    'paragraph before': 0.6,
    rest: 0.45,
  },
  somebody: {
    sentence: 0.94,
    words: 0.76,
    report: 0.82,
    'other report': 0.64,
    view: 0.64,
    colon: 0.85,
    'same paragraph': 0.93,
    'paragraph before': 0.55,
    rest: 0.45,
  },
  thing: {
    sentence: 0.76,
    words: 0.45,
    report: 0.62,
    'other report': 0.42,
    view: 0.42,
    colon: 0.6,
    'same paragraph': 0.78,
    rest: 0.4,
  },
  pronoun: {
    sentence: 0.94,
    words: 0.86,
    report: 0.83,
    'other report': 0.74,
    view: 0.72,
    colon: 0.9,
    'same paragraph': 0.93,
    led: 0.73,
    'paragraph before': 0.8,
    'in turn': 0.7,
    rest: 0.5,
  },
  doubtful: { sentence: 0.66, words: 0.64, report: 0.64, 'same paragraph': 0.7, rest: 0.5 },
  reference: {
    sentence: 0.76,
    words: 0.65,
    report: 0.74,
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

/**
 * Below `OFFERED` the "he" that stands there, and nobody's name; nothing, where the name stands elsewhere.
 */
function offered(speaker: Speaker | null, confidence: number, carried: boolean): Speaker | null {
  if (!speaker || confidence >= OFFERED || speaker.resolved === null) return speaker;
  if (carried || speaker.resolved === speaker.text) return null;
  return { ...speaker, resolved: null, person: null, kind: 'unknown' };
}
