import type { RuleName } from './types';

/** What each rule of the first read is called where a person reads it. Apart from the rules, which load the language model. */
export const RULE_INFO: Record<RuleName, { title: string }> = {
  'unbalanced-marks': { title: 'Unbalanced quotation marks' },
  'mixed-marks': { title: 'Mixed quotation marks' },
  'bracketed-change': { title: 'Bracketed change in a quotation' },
  'quote-without-speaker': { title: 'Quotation without a speaker' },
  'late-speaker': { title: 'Speaker named late' },
  'ambiguous-pronoun': { title: 'Pronoun with two possible speakers' },
  'anonymous-source': { title: 'Anonymous source without a reason' },
  'plural-sources': { title: 'Plural sources, fewer than two named' },
  'first-reference': { title: 'First reference without full name and title' },
  'never-introduced': { title: 'Person never introduced' },
  'name-spelling': { title: 'Name spelled two ways' },
  'relative-date': { title: 'Relative date' },
  weekday: { title: 'Weekday and date do not match' },
  'no-such-date': { title: 'Date that does not exist' },
  ordinal: { title: 'Wrong ending of an ordinal number' },
  age: { title: 'Age and birth year do not match' },
  arithmetic: { title: 'Figures that do not compute' },
  quantity: { title: 'Same quantity given differently' },
  headline: { title: 'Headline the body does not bear out' },
  superlative: { title: 'Superlative without a source' },
  allegation: { title: 'Allegation of wrongdoing' },
  medical: { title: 'Medical content' },
  financial: { title: 'Financial content' },
  minor: { title: 'Children and young people' },
  'not-english': { title: 'Not in English' },
};
export const RULE_NAMES = Object.keys(RULE_INFO) as RuleName[];
