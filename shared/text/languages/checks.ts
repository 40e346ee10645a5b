/** A unit: what it measures, and how much of the first unit of its kind it is. */
export interface Measure {
  of: 'length' | 'area' | 'mass' | 'volume' | 'temperature' | 'speed' | 'power';
  factor: number;
}

/** What the rules that hold one figure, office or statement against another ask of a language. */
export interface CheckRule {
  /** In an amount of money: whose it is, tried in this order. */
  currencies: readonly (readonly [words: RegExp, currency: string])[];
  /** Between an amount and the same in another currency or unit. */
  converted: RegExp;
  /** Behind a figure: its unit, the first group. */
  unit: RegExp;
  /** What a unit is, by how it is written in lower case and without its stops. */
  measureOf: (unit: string) => Measure | undefined;
  /** Before a figure, or behind its unit: what it must be a measure of. */
  wants: readonly (readonly [before: RegExp | null, behind: RegExp | null, of: readonly Measure['of'][]])[];
  /** Nouns too common to say that two amounts are of one thing. */
  anyThing: ReadonlySet<string>;

  /** In a sentence: an office began or ended, and another one is no contradiction. */
  changed: RegExp;
  /** Words before an office that are no part of it. */
  aside: ReadonlySet<string>;
  /** Words that make another office of it. */
  lesser: ReadonlySet<string>;
  /** Between an office and what it is of. */
  officeOf: RegExp;
  /** Behind an office: the name of what it is of. */
  ofWhat: RegExp;
  /** Ranks of which somebody holds one, in lower case. */
  ranks: ReadonlySet<string>;

  /** At the end of a word, cut to its stem: what bends it. */
  inflected: RegExp;
  /** In a sentence: what it says is asked, imagined or somebody's. */
  unsure: RegExp;

  /** Behind an amount: it is one of many alike, "each". */
  apiece: RegExp;
  /** Between a number of things and what each costs; between the price of a time and how many of them. */
  timesOf: RegExp;
  /** Before the whole of many alike, and behind it. */
  wholeBefore: RegExp;
  wholeBehind: RegExp;
  /** Before a figure: what is left of the whole. */
  rest: RegExp;
  /** In the sentence of the parts: they are parts of what was counted before. */
  ofThem: RegExp;
  /** How far a vote or a match was won by, the first group, global. */
  margin: RegExp;
  /** The two figures of a vote or a match, global. */
  result: RegExp;
  /** How a sentence begins that says what share the one before gave. */
  thatIs: RegExp;
  /** Before a figure, or behind it: it says how far two others are apart. */
  differenceBefore: RegExp;
  differenceBehind: RegExp;
  /** Between the two others: the one is what became of the other. */
  moved: RegExp;
  /** Behind such a figure: it is as much again and again. */
  eachTime: RegExp;
  /** Before a whole whose parts follow. */
  ofAll: RegExp;
  /** Between a share in one form and the same in another; global. */
  sharePhrase: RegExp;
  /** A share as one number out of another, its groups. */
  oneIn: RegExp;
  /** Shares that are words, the longest first. */
  fractions: readonly (readonly [written: RegExp, share: number])[];
  /** In such words: it is not meant exactly. */
  hedge: RegExp;
  /** Between a whole and the list of its parts. */
  listed: RegExp;
  /** Between the last parts of a list. */
  andLast: RegExp;
  /** Between two figures: they are held against each other. */
  compared: RegExp;
  /** A year and how long ago it was, in one order or the other; global. */
  yearsAgo: RegExp;
}
