import type { RuleName } from './types';

/**
 * What each rule of the first read is called where a person reads it, and what it would cost in print: 3 a
 * correction or a lawyer's letter, 2 a letter from a reader, 1 nobody's notice. Apart from the rules, which
 * load the language model.
 */
export const RULE_INFO: Record<RuleName, { title: string; cost: 1 | 2 | 3 }> = {
  'assistant-residue': { title: 'Words of a writing program', cost: 3 },
  placeholder: { title: 'Note to the desk left in', cost: 3 },
  allegation: { title: 'Allegation without a reply', cost: 3 },
  arithmetic: { title: 'Figures that do not compute', cost: 3 },
  magnitude: { title: 'Million here, billion there', cost: 3 },
  quantity: { title: 'Same quantity given differently', cost: 3 },
  contradiction: { title: 'Statement and its denial', cost: 3 },
  headline: { title: 'Headline or caption the text does not bear out', cost: 3 },
  'name-spelling': { title: 'Name spelled two ways', cost: 3 },
  office: { title: 'Two offices for one person', cost: 3 },
  age: { title: 'Age and birth year do not match', cost: 3 },
  weekday: { title: 'Weekday and date do not match', cost: 3 },
  'no-such-date': { title: 'Date that does not exist', cost: 3 },
  'exchange-rate': { title: 'Two rates for one currency', cost: 2 },
  conversion: { title: 'Unit that does not fit', cost: 2 },
  duplicate: { title: 'Passage that stands twice', cost: 2 },
  'citation-mark': { title: 'Footnote mark left in', cost: 2 },
  'quote-without-speaker': { title: 'Quotation without a speaker', cost: 2 },
  superlative: { title: 'Superlative without a source', cost: 2 },
  minor: { title: 'Child who may be known', cost: 2 },
  medical: { title: 'Health claim', cost: 2 },
  financial: { title: 'Advice about money', cost: 2 },
  'anonymous-source': { title: 'Anonymous source without a reason', cost: 2 },
  'plural-sources': { title: 'Plural sources, fewer than two named', cost: 2 },
  'ambiguous-pronoun': { title: 'Pronoun with two possible speakers', cost: 2 },
  'doubled-word': { title: 'Word that stands twice', cost: 1 },
  'run-together': { title: 'Blank missing between sentences', cost: 1 },
  ordinal: { title: 'Wrong ending of an ordinal number', cost: 1 },
  'unbalanced-marks': { title: 'Unbalanced quotation marks', cost: 1 },
  'mixed-marks': { title: 'Mixed quotation marks', cost: 1 },
  'bracketed-change': { title: 'Bracketed change in a quotation', cost: 1 },
  'late-speaker': { title: 'Speaker named late', cost: 1 },
  'first-reference': { title: 'First reference without full name and title', cost: 1 },
  'never-introduced': { title: 'Person never introduced', cost: 1 },
  'relative-date': { title: 'Relative date without a date of publication', cost: 1 },
  'not-english': { title: 'Not in English', cost: 1 },
};
export const RULE_NAMES = Object.keys(RULE_INFO) as RuleName[];

/** By what they would cost in print, the dearest first; of one cost in the order they came in. */
export const byCost = <T extends { rule: RuleName }>(flags: readonly T[]): T[] =>
  [...flags].sort((a, b) => RULE_INFO[b.rule].cost - RULE_INFO[a.rule].cost);
