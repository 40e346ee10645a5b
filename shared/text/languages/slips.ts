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
  /** Two words that say "over and over". */
  overAndOver: RegExp;
}
