import type { WordSet } from './words';

/** Words by their lower-case form, each with the key it is compared by: one key, one thing said. */
type Keys = ReadonlyMap<string, string>;

/**
 * What a language decides for who compares what stands around a statement: words that tell something, each by
 * what says the same, and the forms of words.
 */
export interface Surroundings {
  /* Each with its key. */
  denials: Keys;
  hedges: Keys;
  units: Keys;
  /** What multiplies the figure before it, or what it is measured in, right behind a figure. */
  scaled: Keys;
  /** Units that a capital tells apart, by their forms as written. */
  cased: Keys;
  numberWords: Keys;
  dates: Keys;
  /** A date only before a stretch of time: "last week". */
  whichTime: Keys;
  names: Keys;
  honorifics: Keys;
  pronouns: Keys;
  /** What somebody is at the time, or is held to be. */
  statuses: Keys;
  /** Phrases before a figure that hold back, by the word they begin with, the longest first. */
  measures: ReadonlyMap<string, readonly (readonly [phrase: string, key: string])[]>;

  /* Classes. */
  /** Months that are other words as well, and what stands before one that is a month. */
  doubtfulMonths: WordSet;
  beforeMonths: WordSet;
  determiners: WordSet;
  functionWords: WordSet;
  compass: WordSet;
  /** Put in front of a word they turn it into its opposite. */
  turning: WordSet;
  /** Ends that turn one word into the opposite of the other. */
  turningEnd: RegExp;
  /** Nouns of somebody: roles, sources and others that live. */
  isSomebody: (lower: string) => boolean;
  /** A body is the one to one editor and the other to the next. */
  bodyPronouns: WordSet;
  /** Verbs of saying that are nouns as well. */
  sayingNouns: WordSet;
  /** Said of who was told something, behind `being`. */
  heard: WordSet;
  being: WordSet;
  modals: WordSet;
  /** Begins a clause, in which a subject of its own stands. */
  clause: RegExp;
  /** Times that a word like "last" stands before, besides units and dates. */
  timesOfYear: RegExp;
  /** Before a figure that something rose or fell to, or from. */
  towards: WordSet;
  /** Before the base form of a verb. */
  goal: string;
  /** Before whoever did it. */
  agent: string;

  /* Forms of words. */
  demonym: RegExp;
  /** A verb beside a name at the head of a sentence, and a first word that is no name. */
  verb: RegExp;
  noName: RegExp;
  adverb: RegExp;
  ongoing: RegExp;
  plural: RegExp;
  /** The end of what may stand before a verb of saying, and of a word that is no bare first name. */
  subjectEnd: RegExp;
  noBareName: RegExp;
  pastOfSaying: RegExp;
  ordinal: RegExp;
  /**
   * The sign of an owner: at the end of a word, at the end of a stretch, as letters left to drop, and ahead.
   */
  owner: RegExp;
  ownerAtEnd: RegExp;
  possessive: RegExp;
  ownerAhead: RegExp;
  ownerBeforeName: RegExp;
  /** "didn't", the verb in the first group; and the one that is written in a word. */
  deniedVerb: RegExp;
  deniedInOne: RegExp;
  /** What is left of a verb that is denied in one word, and what it is by itself where none is listed. */
  fullForms: Readonly<Record<string, string>>;
  able: string;
  denial: string;
  /** The word for the sign of a figure, and as it stands right before one. */
  minus: string;
  minusBefore: RegExp;
  points: RegExp;
  /** "a.m." and its like; a full hour written with its minutes. */
  ofTheClock: RegExp;
  fullHour: RegExp;
  /** A month behind a day, in the first group. */
  monthAhead: RegExp;
  /** The letter of a unit that is another word without a figure, and its unit. */
  metre: readonly [letter: string, key: string];
  /** A rank that is a stretch of time as well, and its key. */
  secondRank: readonly [word: string, key: string];
  /** A hedge that is a month with its capital. */
  hedgeOrMonth: string;
  writer: RegExp;

  /* Phrases. */
  /** Names who said something: "according to". */
  accordingTo: string;
  /** Say how old somebody is, and the key of all of them. */
  ages: readonly string[];
  aged: string;
  /** What a verb of saying makes of what is said; undefined for a word that says nothing. */
  sayingOf: (lower: string) => { meaning: string; plain: boolean } | undefined;
  /** Whether somebody speaks in these words. */
  speaks: (words: string) => boolean;
  /** Rises or falls; excludes the other; stands for the other; may be the same person. */
  isDirection: (word: string) => boolean;
  isOpposite: (a: string, b: string) => boolean;
  isAlike: (a: string, b: string) => boolean;
  sameRole: (a: string, b: string) => boolean;
}
