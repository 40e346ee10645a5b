import { ENGLISH } from './en';
import type { Language, Spelled } from './language';

export type { Language, Spelled };

/** The language that drafts are read in. The one place that names it. */
export const language: Language = ENGLISH;
