import type { WordSet } from './words';

/** What tells speech from a title, a name and an apostrophe. */
export interface Quoting {
  /** A word that a spoken sentence has and a title or a term has not. */
  spoken: RegExp;
  /** Before the name of a work or of anything: `the film "…"`. */
  works: WordSet;
  /** A word whose beginning is left out, its apostrophe first: no quotation mark. */
  elided: RegExp;
  /** The letter behind which an apostrophe may be an owner's: "the workers' pay". */
  endsOwner: RegExp;
}
