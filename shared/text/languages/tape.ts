/** What the readers and the comparing of transcripts ask of a language. Words are in lower case. */
export interface TapeWords {
  /** Behind a time in figures: it is one of the day and not of a recording. */
  timeOfDay: RegExp;
  /** A line that a program put into a transcript. */
  unspoken: RegExp;

  /** What is drawn together into a word, as words: "don't" is "do", "not". Undefined for any other word. */
  opened: (lower: string) => readonly string[] | undefined;
  /** What is left of a word in a contraction, and the words it may be: "'s" is "is", "has". */
  remnants: ReadonlyMap<string, readonly string[]>;
  /** Spellings of one word, or of two as one, each with the one they are compared by: "okay" is "ok". */
  spellings: ReadonlyMap<string, string>;
  /** The same by rule, for the spellings of one language in two countries; undefined where none holds. */
  respelled: (lower: string) => string | undefined;
  /** What a sign of money is called, by the spelling it is compared by: "$" is "dollar". */
  moneys: ReadonlyMap<string, string>;
  /** Words other than numbers that a number in words may begin with: "a hundred". */
  counting: ReadonlySet<string>;
  /**
   * Forms that an editor changes without asking, each with the one they are compared by: "sen" is "senator",
   * "yeah" is "yes".
   */
  edited: ReadonlyMap<string, string>;
  /** Letters that were swallowed: "goin'", "'em"; undefined for any other word. */
  swallowed: (lower: string) => string | undefined;
  /** Sounds that are no words. */
  sounds: ReadonlySet<string>;
  /** Phrases that fill a pause wherever they stand, words apart by blanks. */
  fillers: readonly string[];
  /** Words and phrases that fill one where signs stand around them. */
  asides: readonly string[];
  /** What a sentence may begin with and is left out without a change. */
  leading: ReadonlySet<string>;
  /** What turns a sentence when it goes on with it. */
  turning: ReadonlySet<string>;
  /** What denies what stands beside it. */
  denying: ReadonlySet<string>;
  /** Forms of a word that grammar alone chooses between, each with the first of them: "were" is "was". */
  agreeing: ReadonlyMap<string, string>;
  /** What somebody is called whose name is not said: "Speaker 2", "Interviewer", "she". */
  unnamed: RegExp;
}
