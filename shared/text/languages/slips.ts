/** What the rules for slips of the pen ask of a language. Every pattern is global. */
export interface SlipRule {
  /** What an editor writes into copy to say that something is missing. */
  placeholder: RegExp;
  /** What only a writing program leaves, wherever it stands. */
  machine: RegExp;
  /** What such a program says to whom it writes for; in a quotation it may be news. */
  assistant: RegExp;
  /** Footnote signs and other marks of a source. */
  citation: RegExp;
  /** Before a raised figure: a unit that is squared or cubed, not cited. */
  unitBefore: RegExp;
  /** Words that stand twice in good prose: "had had", "very, very". */
  mayRepeat: ReadonlySet<string>;
  /** One of these all the same, with what stands behind it. */
  notRepeated: RegExp;
  /** What begins a sentence and stands with a capital nowhere else, with what stands behind it. */
  begins: RegExp;
  /** The same behind a comma, a semicolon or a closing mark. */
  beginsBehindStop: RegExp;
  /** Words in small letters that may begin a sentence of their own. */
  starters: ReadonlySet<string>;
  /** Behind a word: who begins another sentence without a capital, and does something. */
  begunSmall: RegExp;
  /** The same, and an aside that only stands near the head of a sentence. */
  turned: RegExp;
  /** Words that end what is said of somebody: no clause follows them. */
  complete: ReadonlySet<string>;
  /** Words that a clause follows. */
  subordinate: ReadonlySet<string>;
  /** Two words that say "over and over". */
  overAndOver: RegExp;
}
