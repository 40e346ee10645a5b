/** Words in lower case, as tokens are compared, unless an entry says otherwise. */
export type WordSet = ReadonlySet<string>;

/** Single words that a rule turns on, each by what it does in a sentence. */
export interface Markers {
  /** Joins like to like. */
  addition: string;
  /** Before whoever did it, behind a passive. */
  agent: string;
  /** As what or how: "described as", "quoted as saying". */
  role: string;
  /** Before the base form of a verb, and before whom something is said to. */
  goal: string;
  /** Before what a noun belongs to: "head of the port". */
  possession: string;
  /** Opens what is said: "said that". */
  content: string;
  /** Stands for somebody just named: "Roe, who". */
  person: string;
  /** A subject that is nobody: "it was announced". */
  impersonal: string;
  /** Before where or when. */
  within: string;
  /** Before a day, and what goes on: "went on to say". */
  upon: string;
  /** Before where something comes from. */
  origin: string;
  /** The article that points. */
  article: string;
  /** This one, pointed at. */
  pointed: string;
  /** The base form of "to be". */
  being: string;
  /** Denies the verb behind it. */
  denial: string;
  /** A pronoun that owns and is an object as well: only what follows tells. */
  ownerOrObject: string;
  /** A pronoun that is also a newspaper's name, in its small letter: "the i". */
  nameAsWell: string;
  /** Before years of life. */
  aged: string;
}

/** How a lower-case word ends, and what that makes of it where the tagger alone does not decide. */
export interface Endings {
  /** Going on: "saying". */
  ongoing: RegExp;
  /** Done: "asked". */
  done: RegExp;
  ongoingOrDone: RegExp;
  /** The same, and "written". */
  participle: RegExp;
  /** A past participle, and the short ones of news: "seen", "made". */
  doneOrMade: RegExp;
  /** "A letter seen by", "a man led to": a participle that may stand behind its noun. */
  behindNoun: RegExp;
  behindItsNoun: RegExp;
  beforeNounPhrase: RegExp;
  /** A verb with a subject: "speaks", "spoke" by its regular forms. */
  finite: RegExp;
  /** A noun of which there are several. */
  plural: RegExp;
  /** Ends as a plural does and is none: "boss". */
  noPlural: RegExp;
  /** Several, by its ending or for what it means: no base form of a verb is a noun behind it. */
  several: RegExp;
  /** What a noun of somebody or something ends in: "staffers", "founding". */
  nounLike: RegExp;
  /** What stands before a noun: "71-year-old". */
  adjectival: RegExp;
  /** Told or written, where "by" makes a participle of it. */
  reported: RegExp;
  /** The same of those who are told. */
  told: RegExp;
  /** Denied within the word: "didn't". */
  negated: RegExp;
  /** Somebody by age. */
  age: RegExp;
  /** The same as a whole word, the figure in the first group. */
  ageInYears: RegExp;
  /** A word joined to a name, which makes no name of the whole: "Oslo-based". */
  joinedToName: RegExp;
  /** The sign of an owner, as a token of its own; `owner` only where it is written out. */
  possessive: RegExp;
  owner: RegExp;
  /** The same at the end of a stretch of text. */
  owning: RegExp;
  /** The same at the end of a word that has not been cut yet, two characters. */
  uncutOwner: RegExp;
}

/** Words by their class, and how a word is cut from a text and tagged. */
export interface Classes {
  /** The pronoun that has a capital everywhere. */
  capitalPronoun: string;
  /** A capital on one of these says "sentence start", not "name". */
  functionWords: WordSet;
  pronouns: WordSet;
  /** So frequent that a page on which fewer than `share` of all words are these is in another language. */
  common: WordSet;
  share: number;
  /** A word in letters of the language. */
  letters: RegExp;
  /** Subject and verb in one word: "he'd". */
  contracted: RegExp;
  /** The beginning of a contraction, its apostrophe last: no name, though it has a capital. */
  contraction: RegExp;
  /** Before what looks like an owner's sign and is a verb: "it's". */
  beforeIs: WordSet;
  /** With their capitals: names that would read as pronouns in lower case. */
  lookalikes: WordSet;
  /** With their capitals: words that keep their full stop behind a name or in a firm's. */
  shortened: readonly string[];
  /** The tag of the Universal Dependencies set, where the model is unsure and the word is not. */
  tags: ReadonlyMap<string, string>;
  /** Before a verb, though the model take it for a noun: "who lives". */
  subjectsOfVerbs: WordSet;
  /** What the model is given for a word in other letters, with a capital and without. */
  standIns: readonly [capital: string, small: string];
}
