/**
 * What the first read says about a draft. Every offset is a UTF-16 code unit into the text that was read,
 * `[start, end)`. A reading suggests and never decides: nothing here is a status.
 */

import type { Range as Span } from '../text/ranges';
import type { Facet, Risk } from '../vocabulary';

export type { Span };

/** One person, organisation or description that speaks, as the article names it at this place. */
export interface Speaker extends Span {
  /** The words at `[start, end)`: a name, a description or a pronoun. */
  text: string;
  /** The fullest name the article gives this speaker, or null where nothing better than `text` is known. */
  resolved: string | null;
  /** `Person.id`, or null for an organisation, a document or a source without a name. */
  person: string | null;
  /** The "who" that stands for the speaker beside the cue, where there is one. */
  via?: Span;
  kind: 'person' | 'organisation' | 'anonymous' | 'document' | 'group' | 'unknown';
}

export interface Cue extends Span {
  text: string;
}

/**
 * direct: whole sentences between marks; partial: a few quoted words inside the reporter's sentence;
 * indirect: reported without marks; mixed: reported, with quoted words inside.
 */
export type QuoteKind = 'direct' | 'partial' | 'indirect' | 'mixed';

export interface Quote extends Span {
  id: string;
  kind: QuoteKind;
  /**
   * The stretches between marks, marks included, or behind a transcript's "ROE:". Empty for an indirect
   * quote.
   */
  quoted: Span[];
  speaker: Speaker | null;
  cue: Cue | null;
  /** Who it may be, the likeliest first, where the reading is not sure enough to name a speaker. */
  candidates: string[];
  /** True where the speaker was taken over from a quotation before: a person should look. */
  carried: boolean;
  /** 0 to 1: of what says p, stretch and speaker are right in p. Under 0.6 no name is offered. */
  confidence: number;
  /** One sentence: why this is taken for a quotation of that speaker. */
  reason: string;
  /** Quotes that are one utterance in pieces (interrupted, or over several paragraphs) share this. */
  utterance: string;
}

/** Words between quotation marks that nobody is said to have spoken. */
export interface Quoted extends Span {
  kind: 'scare' | 'title' | 'nickname' | 'term';
}

export interface Person {
  id: string;
  /** The fullest form found, without title. */
  name: string;
  /** "Jr.", "III": which of a family, where the article says it. */
  generation?: string;
  title: string | null;
  affiliation: string | null;
  gender: 'f' | 'm' | null;
  /** Every place that names this person. Pronouns are not here: `Quote.speaker` says whom they mean. */
  mentions: Span[];
}

/** The words of an office or a form of address beside somebody's name: "Dr", "county analyst". */
export interface Title extends Span {
  /** `Person.id`. */
  person: string;
}

/**
 * The facets that the words of a sentence tell, and a comparison, which a checker ticks off with the numbers.
 */
export type ClaimFacet =
  | Extract<
      Facet,
      'number' | 'date-place' | 'name-title' | 'superlative' | 'cause' | 'history' | 'science' | 'allegation'
    >
  | 'comparison';

export type FactKind = 'person' | 'organisation' | 'place' | 'name' | 'date' | 'number' | 'money' | 'percent';

/** One thing inside a claim to tick off: a name, a number, a date. */
export interface Fact extends Span {
  kind: FactKind;
}

export interface Claim extends Span {
  facets: ClaimFacet[];
  /** 0 to 1, for ordering: how much there is to check and how much hangs on it. */
  score: number;
  /** False for sentences listed only for order: opinion, future, questions, nothing to check. */
  checkable: boolean;
  facts: Fact[];
  /** What its words touch that an article is careful with: a suggestion, and no flag. */
  risk?: Risk;
}

export interface Flag extends Span {
  rule: RuleName;
  /** One sentence of why. */
  why: string;
  /** Where the rule comes from. */
  source: string;
  /** A risk suggestion, where the rule makes one. */
  risk?: Risk;
  /** The other place, where the flag compares two. */
  related?: Span;
  /** Where the same stands again, in order of place: one flag speaks for all of them. */
  also?: Span[];
}

export type RuleName =
  | 'unbalanced-marks'
  | 'mixed-marks'
  | 'quote-without-speaker'
  | 'late-speaker'
  | 'ambiguous-pronoun'
  | 'first-reference'
  | 'never-introduced'
  | 'name-spelling'
  | 'anonymous-source'
  | 'plural-sources'
  | 'relative-date'
  | 'weekday'
  | 'placeholder'
  | 'assistant-residue'
  | 'citation-mark'
  | 'doubled-word'
  | 'duplicate'
  | 'run-together'
  | 'magnitude'
  | 'exchange-rate'
  | 'conversion'
  | 'office'
  | 'contradiction'
  | 'no-such-date'
  | 'ordinal'
  | 'age'
  | 'arithmetic'
  | 'quantity'
  | 'headline'
  | 'superlative'
  | 'bracketed-change'
  | 'allegation'
  | 'medical'
  | 'financial'
  | 'minor'
  | 'not-english';

export interface ReadOptions {
  /**
   * Publication date, ISO `YYYY-MM-DD`: relative dates are reckoned from it. Without it they are flagged
   * undated.
   */
  date?: string;
  /** Rules a desk has switched off. */
  off?: readonly RuleName[];
}

export interface Reading {
  text: string;
  /** False where the text is not in English: then only quotation marks are read. */
  english: boolean;
  quotes: Quote[];
  quoted: Quoted[];
  people: Person[];
  /** In order of place, apart. One that stands before a name lies inside that person's fact. */
  titles: Title[];
  claims: Claim[];
  facts: Fact[];
  flags: Flag[];
}
