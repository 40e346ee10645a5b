import type { Measure } from './checks';

/** A unit: what it measures, and how much of the first unit of its kind it is. */
export interface Unit {
  of:
    | Measure['of']
    | 'time'
    | 'energy'
    | 'frequency'
    | 'tension'
    | 'current'
    | 'pressure'
    | 'data'
    | 'dose'
    | 'activity'
    | 'loudness'
    | 'concentration';
  factor: number;
}

/** What a qualifier makes of the figure behind it. */
export type Bound = 'about' | 'below' | 'above' | 'at most' | 'at least';

/** What setting the values of a claim beside a passage asks of a language (`shared/passages/values`). */
export interface ValueWords {
  /** A unit by how it is written, in lower case; undefined for what counts or names. */
  unitOf: (written: string) => Unit | undefined;
  /** Behind a figure: its unit, the first group, with words that may stand before it. */
  unit: RegExp;
  /** Behind a figure and its unit: for how long or how many that is, the word itself the first group. */
  per: RegExp;
  /** By the word behind "per": the word it is compared by. */
  perKey: ReadonlyMap<string, string>;
  /** Behind a figure, points; and what says that they are percentage points, somewhere beside it. */
  points: RegExp;
  share: RegExp;
  /** Behind a figure: hundredths of a percentage point. */
  basisPoints: RegExp;
  /** Behind a figure that has no currency of its own: letters that multiply it all the same. */
  looseScales: RegExp;
  /** A unit said once for all figures of a table: "(£ million)"; the groups `money` and `scale`. */
  declared: RegExp;
  /** What such a scale multiplies by, by its word in lower case. */
  scaleOf: (word: string) => number | undefined;
  /** Between two number words: what a decimal point is called. */
  point: RegExp;

  /** Before a figure: only so many of them are meant, "the first hundred". */
  ofMany: RegExp;
  /** Before a figure: it numbers something, and counts nothing. */
  numbered: RegExp;
  /** Between a figure and what it counts. */
  beforeNoun: ReadonlySet<string>;
  /** Before a figure: how it is meant. */
  bounds: readonly (readonly [before: RegExp, bound: Bound])[];
  /** Words that multiply what was named before: how many times, and whether more is told. */
  times: RegExp;
  timesOf: (word: string) => number | undefined;
  /** Behind such words: what is multiplied. Without it they may say how often something was done. */
  multiplied: RegExp;
  /** In a clause: something became more, or less. */
  change: RegExp;
  /** Between two figures, and before the first: the one became the other. */
  fromTo: (before: string, between: string) => 'to' | 'from' | null;
  /** What an age stands behind, "aged ", and before, " years old". */
  beforeAge: RegExp;
  behindAge: RegExp;
  /** What may stand between a name and the office of whoever has it: "(", ", the ". */
  behindName: RegExp;
  /** So many of so many: "one call in eight". The groups `part` and `whole`. */
  soManyIn: RegExp;
  /** In a clause: its figure is what was missed, so that a paper may have what was not. */
  lacks: RegExp;
  /** A rank: "third-largest". The groups `rank` and `of`. */
  rank: RegExp;
  rankOf: (word: string) => number | undefined;

  /** The form a word is compared by: inflection off, what means the same under one key. Lower case. */
  stem: (lower: string) => string;
  /** Whether a word, in lower case and by its stem, says nothing of what a figure is of. */
  isIdle: (lower: string, stem: string) => boolean;
  /** A year in two figures, where it can be nothing else: "since '74". */
  shortYear: RegExp;
  /** A year behind a word that only a year follows, whatever comes next: "the spring of 2023 counts". */
  yearAfter: RegExp;
  /** A day of a month without its month: "on the 23rd", the first group. */
  dayAlone: RegExp;
  /** So much later or earlier than what was told before; groups `count`, `unit`, `way`. */
  onFrom: RegExp;
  /** What such a unit is in days, or in months. */
  stretch: (unit: string) => { days?: number; months?: number } | undefined;
  isLater: (way: string) => boolean;

  /** Points of the compass, each by the word it is compared by. */
  compass: ReadonlyMap<string, string>;
  /** Before a name: something is there, or goes there. */
  locative: RegExp;
  /** Before the name of a body: its head. The group `of` is what is led. */
  leads: RegExp;
  /** Behind a noun of office: what it is of, the words themselves the first group. */
  officeOf: RegExp;
  /** Words in front of a noun of office that are no part of it. */
  notOffice: ReadonlySet<string>;
  /** Nouns of office beyond the roles and offices of `names`. */
  offices: ReadonlySet<string>;
  /** "I", as a speaker says it who tells what they are. */
  self: RegExp;

  /** Verbs that help others. */
  auxiliary: ReadonlySet<string>;
  /** What ends a word that denies: "isn't". */
  denies: RegExp;
  /** What a denial holds until: "not told until". */
  until: RegExp;
  /** Past tenses that no ending tells, in lower case. */
  pasts: ReadonlySet<string>;
  /** How a past tense or a participle ends. */
  past: RegExp;
  /** Names that somebody spells letter by letter: "P, E, double L, O, W". In lower case. */
  spelledOut: (text: string) => { start: number; end: number; word: string }[];
  /** Before a count: it is the whole of which another is a part, "of the 46 outlets". */
  ofWhole: RegExp;
  /** Before a share: it says once more what the counts before it said, ", or 37 per cent". */
  restated: RegExp;
  /** A label of a speaker before what was said: groups `name`. */
  label: RegExp;
  /** Before quoted words: who says so, the group `name`. */
  saidAhead: RegExp;
  /** Behind or before quoted words: who says so, the groups `after` and `before`. */
  saidBy: RegExp;
}
