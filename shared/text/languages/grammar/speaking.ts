import type { WordSet } from './words';

/**
 * How somebody is given the floor beyond a plain "said": labels, nouns, statements, and what looks like it.
 */
export interface Speaking {
  /** Words that have lost their beginning, without the apostrophe. */
  beheaded: WordSet;
  /** Words that have lost their end. */
  curtailed: WordSet;
  /** A word whose last letter is left out in speech. */
  droppedEnd: RegExp;
  /** What stands before the second apostrophe of a word that has lost both its ends. */
  bothEnds: RegExp;
  /** "said the …": an attribution behind words that nothing closes; the verb is the first group. */
  verbFirst: RegExp;
  /** "the guard said.": the verb, and what ends the sentence behind it. */
  subjectFirst: RegExp;
  /** A sentence about somebody with a full name, which nobody says of himself. */
  narrated: RegExp;
  /** Labels of whoever asks, where it is the publication itself. */
  askers: WordSet;
  /** Labels of whoever answers. */
  answerers: WordSet;
  /** Labels that say what somebody is. */
  labelRoles: WordSet;
  /** What stands before a colon and is nobody's name. */
  noLabels: WordSet;
  /** The label of a speaker at the head of a paragraph; the first group is the name. */
  label: RegExp;
  /** The letter of a question or an answer. */
  letterLabel: RegExp;
  /** Begins a letter. */
  salutation: RegExp;
  /** Behind these words the person is named whom an interview is with. */
  interviewWith: RegExp;
  /** Who talks to whom: either may be the one who asks. */
  talkedWith: RegExp;
  /** Behind the name of somebody who asks for a paper. */
  ofPaper: RegExp;
  /** Before the name of the writer. */
  byline: RegExp;
  /** What somebody does who gives an interview. */
  givesInterview: RegExp;
  /** Somebody speaks for himself or to somebody. */
  firstOrSecondPerson: RegExp;
  /** Somebody speaks for himself or for his own. */
  ownWords: RegExp;
  /** The words before a colon say that something is written. */
  inWriting: RegExp;
  /** A line that speaks to the reader of the page. */
  addressingReader: RegExp;
  /** The beginning of an item of a list. */
  bullet: RegExp;
  /** Nouns that name what somebody says. */
  sayingNouns: WordSet;
  /** What leads from such a noun to its source. */
  fromOrBy: WordSet;
  /** What leads from such a noun to the words. */
  nounLinks: WordSet;
  /** What leads from the source to whom it addresses. */
  addressing: WordSet;
  /** Who speaks without a name or an office. */
  speakingCrowds: WordSet;
  /** The ending of a word for whoever does something. */
  somebody: RegExp;
  /** Verbs that quote only behind a preposition. */
  onlyWithAs: WordSet;
  /** "let's say". */
  letting: WordSet;
  /** How something is called, and by nobody in particular. */
  naming: WordSet;
  /** What follows from something. */
  inferring: WordSet;
  /** Verbs that report nothing with a particle behind them. */
  notWithParticle: WordSet;
  /** What a report does with what it then says. */
  finding: WordSet;
  /** How people belong to one another. */
  relatives: WordSet;
  /** Before an office no verb: "lead author". */
  leading: WordSet;
  /** First names that look like auxiliaries. */
  namesOrAuxiliaries: WordSet;
}
