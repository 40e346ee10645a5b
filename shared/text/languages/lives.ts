/** What tells when somebody was born, and how old they are. */
export interface LifeWords {
  /** Behind a name: the year of birth, the first group, however much stands between. */
  born: RegExp;
}
