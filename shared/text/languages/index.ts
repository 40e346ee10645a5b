import { ENGLISH } from './en';
import { ENGLISH_GRAMMAR } from './en/grammar';
import { ENGLISH_SURROUNDINGS } from './en/surroundings';
import type { Grammar } from './grammar/grammar';
import type { Surroundings } from './grammar/surroundings';
import type { DateParts, Language, Spelled } from './language';

export type { CueVerb } from './grammar/verbs';
export type { DateParts, Grammar, Language, Spelled, Surroundings };

/** The language that drafts are read in. The one place that names it. */
export const language: Language = ENGLISH;

/** The same language for whoever reads it by its grammar: the first read. */
export const grammar: Grammar = ENGLISH_GRAMMAR;

/** The same language for whoever compares what stands around a mark in two drafts. */
export const surroundings: Surroundings = ENGLISH_SURROUNDINGS;
