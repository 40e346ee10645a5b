/**
 * What the rule for a statement and its denial in other words asks of a language. `$` and `^` as in
 * `rules.ts`.
 */
export interface DenialRule {
  /** Told quickly: a sentence that may deny for good. */
  hint: RegExp;
  /** Denies the verb behind it for all time, in lower case. */
  never: string;
  /** In a sentence with it: it held until something happened, or but for something. */
  broken: RegExp;
  /** Forms of verbs that the ending does not tell, by the form they are compared by. */
  irregular: ReadonlyMap<string, string>;
  /** Nouns that stand for whatever was told: "the race", "the match". */
  generic: ReadonlySet<string>;
  /** Before the object of a verb: it is one that the reader knows. */
  definite: ReadonlySet<string>;
  /** Says that nobody came to harm. */
  unharmed: RegExp;
  /** Says that somebody did. */
  harmed: RegExp;
  /** In a sentence: it tells of another time, another event, or what might be. */
  elsewhere: RegExp;
  /** Somebody or something has none of what the group names: `who`, `what`. */
  hasNone: RegExp;
  /** What is denied with such a noun, where it is more than itself: "children" are daughters. */
  kinds: ReadonlyMap<string, readonly string[]>;
  /** Before what somebody has: pronouns that own. */
  owners: ReadonlySet<string>;
  /** Verbs of deciding, each with its matters and the side it takes in each. */
  sides: ReadonlyMap<string, readonly (readonly [matter: number, side: number])[]>;
  /** Words behind a verb that make another verb of it: "turned down". */
  phrasal: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Verdicts on one person that exclude each other: on everything, and on nothing. */
  verdicts: readonly [convicted: RegExp, cleared: RegExp];
  /** Puts an end to the thing behind it: "lifted". */
  ending: ReadonlySet<string>;
  /** Says that the thing before it holds still: "remains in force". */
  holding: RegExp;
  /** Says how something stands today; `state`. */
  standing: RegExp;
  /** The states that exclude each other. */
  states: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[];
  /** In a sentence: it was done once more, or long ago. */
  repeated: RegExp;
  /** Before a verb: never up to the day that is told of. */
  tillThen: ReadonlySet<string>;
  /** Behind "never", before the verb, and no more than "never". */
  upToNow: ReadonlySet<string>;
  /** Before a verb: it is not done. */
  notDone: ReadonlySet<string>;
  /** Forms of "to be" before a participle. */
  being: ReadonlySet<string>;
}
