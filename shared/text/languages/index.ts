import { ENGLISH } from './en';
import type { DateParts, Language, Spelled } from './language';

export type { DateParts, Language, Spelled };

/** The language that drafts are read in. The one place that names it. */
export const language: Language = ENGLISH;
