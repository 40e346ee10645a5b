import { ENGLISH } from './en';
import type { Language } from './language';

export type { Language };

/** The language that drafts are read in. The one place that names it. */
export const language: Language = ENGLISH;
