/** What the readers and the comparing of transcripts ask of a language. */
export interface TapeWords {
  /** Behind a time in figures: it is one of the day and not of a recording. */
  timeOfDay: RegExp;
  /** A line that a program put into a transcript. */
  unspoken: RegExp;
}
