/*
 * What the rules that add up and divide (`shared/reading/flags/sums.ts`, `rates.ts`) ask of a language. `$`
 * and `^` stand as in `rules.ts`.
 */

/** Parts and their whole, in a list or over two sentences. */
export interface SumRule {
  /**
   * Between a whole and the first of its parts, with nothing but what it counts: "eleven goals in the tie, ".
   */
  whole: RegExp;
  /** Behind each of two parts: where it is, its preposition the first group. */
  place: RegExp;
  /** Between two parts of which the second is the last, from behind the first. */
  lastPart: RegExp;
  /** Between two parts that are no more than a list, "£1,200, £2,500". */
  listed: RegExp;
  /** Before a figure that is the sum of the list before it. */
  sumBefore: RegExp;
  /** At the head of a sentence: what it counts is part of what the one before counted. */
  ofThese: RegExp;
  /** At the head of a sentence: what it counts is all that is left of what the one before counted. */
  theRest: RegExp;
  /** Half of what was counted before, and the figure for it, the first group. */
  half: RegExp;
  /** In a poll: the answer of those who gave none. With it all answers are there. */
  undecided: RegExp;
  /** Behind a count of people: what befell them, the first group. */
  fate: RegExp;
  /** An item of a list that counts one: "a viaduct". */
  single: RegExp;
  /** Between the items of a list. */
  items: RegExp;
  /** In a sentence: those it counts are others than those counted before. */
  others: RegExp;
}

/** So many of one thing for each of another. */
export interface RateRule {
  /** Before the figure of a rate: it is worked out from the two before it. */
  lead: RegExp;
  /** At the head of a sentence: the same, from those of the sentence before. */
  leadAcross: RegExp;
  /** In a lead: it is not meant exactly. */
  hedge: RegExp;
  /** Behind the figure: what it is for each of. Groups: `what` is counted, for how `many`, `of` what. */
  every: RegExp;
  /** Behind a figure: it is a speed, by the words for it. */
  speed: RegExp;
  /** What it counts an hour, in the singular. */
  speeds: ReadonlyMap<string, string>;
  /** Times, by their nouns in the singular, in seconds. */
  times: ReadonlyMap<string, number>;
  /** One such time without a figure, the first group: "in its first year". */
  oneTime: RegExp;
  /** Nouns for anybody: a rate "a head" is one of whoever is counted. */
  anybody: ReadonlySet<string>;
  /** Nouns of people that a rate for anybody may count. */
  people: ReadonlySet<string>;
  /** A noun in the singular. */
  singular: (noun: string) => string;
}
