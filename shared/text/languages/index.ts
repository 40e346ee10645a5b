import { ENGLISH } from './en';
import { ENGLISH_GRAMMAR } from './en/grammar';
import type { Grammar } from './grammar/grammar';
import type { Language } from './language';

export type { CueVerb } from './grammar/verbs';
export type { Grammar, Language };

/** The language that drafts are read in. The one place that names it. */
export const language: Language = ENGLISH;

/** The same language for whoever reads it by its grammar: the first read. */
export const grammar: Grammar = ENGLISH_GRAMMAR;
