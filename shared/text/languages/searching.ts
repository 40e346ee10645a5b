/**
 * What the finding of passages asks of a language: which words are forms of one, and which say nearly the
 * same.
 */
export interface SearchWords {
  /**
   * The stem of a lower-case word without accents, the same for all its forms; '' of a word that tells nothing.
   */
  stemOf: (lower: string) => string;
  /** For a stem the stems of words that tell of the same thing: "length" of what is "long". */
  nearTo: (stem: string) => readonly string[];
}
