import type { ClaimPatterns } from './claims';
import type { Naming } from './naming';
import type { Nouns } from './nouns';
import type { Persons } from './persons';
import type { Quoting } from './quoting';
import type { Speaking } from './speaking';
import type { SpeechWords } from './speech';
import type { Verbs } from './verbs';
import type { Classes, Endings, Markers } from './words';

/**
 * What the first read asks of a language: how it tells a name from a word, who says what, and what a sentence
 * claims. The rules stand in `shared/reading` and name these; the words and patterns are the language's.
 */
export interface Grammar {
  markers: Markers;
  endings: Endings;
  classes: Classes;
  nouns: Nouns;
  naming: Naming;
  persons: Persons;
  verbs: Verbs;
  speech: SpeechWords;
  speaking: Speaking;
  claims: ClaimPatterns;
  quoting: Quoting;
}
