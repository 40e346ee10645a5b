/** What comparing two statements, and two texts word by word, asks of a language (`shared/anchoring`). */
export interface StatementWords {
  hyphens: HyphenWords;
  figures: FigureWords;

  /** A word that denies by how it ends: "isn't". The whole word. */
  denies: RegExp;
  /** The word for the sign of a number below nothing. The whole word. */
  minus: RegExp;
  /** A capital that makes no name of a word: "I'm". */
  noName: RegExp;
  /** Takes a full stop inside a statement: an initial and the shortest titles. The whole word. */
  shortened: RegExp;
  /** In lower case a word of its own: a capital at the head of a sentence may or may not be its name's. */
  nameOrWord: ReadonlySet<string>;

  /** What a number is counted or measured in. */
  units: ReadonlySet<string>;
  /** Coins and moneys, and the letters they are written by. */
  currencies: ReadonlySet<string>;
  /** Up or down, here or there. */
  directions: ReadonlySet<string>;
  /** How much, how many, how surely. */
  degrees: ReadonlySet<string>;
  /** Where somebody stands before the law, or in an office. */
  standings: ReadonlySet<string>;
  /** When. */
  times: ReadonlySet<string>;
  /** Words that set a sentence in its tense. */
  tenses: ReadonlySet<string>;

  /** Before a figure: which of the figures of a change it is. */
  extents: ReadonlySet<string>;
  /** The one of them that changes nothing by itself, and that in the passive names who did it. */
  by: string;
  /** The verb of the passive, in all its forms. */
  be: ReadonlySet<string>;
  /** Put in front of a word it makes its opposite. */
  turnsBefore: RegExp;
  /** At the end of words it makes opposites of them: "harmful", "harmless". */
  turnsBehind: RegExp;
  /** A phrase with a word of degree in it that says nothing of how many: "in all". */
  phrase: RegExp;
}

/** When a hyphen decides something. */
export interface HyphenWords {
  /** What before a hyphen makes another word of many: "re-signed". The whole word. */
  prefix: RegExp;
  /** How a word ends that may be the sentence's verb: "man-eating". */
  verbal: RegExp;
  /** Compounds that are the same word without their hyphen. */
  joined: readonly RegExp[];
  /** Whether a lower-case word is an adverb that needs no hyphen behind it. */
  isAdverb: (lower: string) => boolean;
}

/** Figures beyond what `numbers` reads of them: what they are of. */
export interface FigureWords {
  /** Number words that count nothing exactly: "dozens". The whole word. */
  many: RegExp;
  /** At the end of a figure: a word of its own that multiplies it. */
  scaleApart: RegExp;
  /** In a figure: that it is a share. */
  percentage: RegExp;
  /** In `percentage`: that it is one of points. */
  points: RegExp;
  /** Moneys that have a sign, and what names them in any form. The source of a regular expression. */
  moneys: readonly (readonly [sign: string, named: string])[];
  /** Coins, which a sign before the figure does not make the money itself. The whole word. */
  coins: RegExp;
  /** Letters behind a figure that multiply or measure it, as what follows tells. */
  suffixes: readonly string[];
  /** Behind such a letter: what is counted, and so it multiplies. */
  counted: RegExp;
  /** At the end of a figure: what it is of, and no part of its amount. */
  countsIn: RegExp;
}
