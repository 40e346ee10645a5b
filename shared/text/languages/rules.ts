/*
 * What the rules of the first read (`shared/reading/flags`) ask of a language, rule by rule. Where a pattern
 * is tried on what stands before something it ends with `$`, on what stands behind something it begins with
 * `^`; a group that a rule takes out is named below as its first, its second.
 */

import type { SlipRule } from './slips';
import type { CheckRule } from './checks';
import type { DenialRule } from './denials';
import type { OfficeRule } from './offices';
import type { RateRule, SumRule } from './sums';

export interface RuleWords {
  names: NameRule;
  sources: SourceRule;
  ages: AgeRule;
  counts: CountRule;
  arithmetic: ArithmeticRule;
  superlatives: SuperlativeRule;
  content: ContentRule;
  /**
   * In a date: words whose meaning depends on the day of publication. A bare weekday is none of them: the
   * stylebook asks for it in place of "yesterday". Nor is "two years later", which the story counts from a
   * day of its own.
   */
  relative: RegExp;
  headline: HeadlineRule;
  /** Behind a date: it belongs to what follows, "today's game". */
  possessive: RegExp;
  slips: SlipRule;
  checks: CheckRule;
  denying: DenialRule;
  offices: OfficeRule;
  spelling: SpellingRule;
  sums: SumRule;
  rates: RateRule;
}

export interface HeadlineRule {
  /** What every reader knows, though the text calls it by another name: may stand in a headline alone. */
  general: ReadonlySet<string>;
  /** The words that begin a caption. */
  captioned: RegExp;
  /** Before the name of who wrote or photographed. */
  credited: RegExp;
  /** A figure, from the character before it, that is a time or belongs to a stamp. */
  timed: RegExp;
}

export interface NameRule {
  /** Behind a surname: a noun of its own, "the Roe plan". */
  nounBehind: RegExp;
  /** Before a surname: the article of that noun. */
  articleBefore: RegExp;
  /** Titles that say nothing of what somebody is. The whole title. */
  plainTitle: RegExp;
  /** Behind a name in a caption. */
  pictured: RegExp;
  /** Before a name: words that say who it is. */
  describedBefore: RegExp;
  /** Behind a name: the same. */
  describedBehind: RegExp;
  /** A word that, with a capital at the head of a sentence, may well be a plural or the name of an action. */
  nounLike: RegExp;
  /** A title that is also part of the names of things and figures: "Miss Universe". The whole title. */
  ofMany: RegExp;
}

/** What tells a slip in a name from another form of it. */
export interface SpellingRule {
  /** Endings that make another form of a name, '' among them. */
  inflections: ReadonlySet<string>;
  /** Before a surname: forms of address and short titles, in lower case and without a stop. */
  addressed: ReadonlySet<string>;
  /** Behind a name and a comma: an age. The whole token. */
  ageBehind: RegExp;
}

export interface SourceRule {
  /** In the sentence of a source without a name: why the name is left out. */
  reason: RegExp;
  /** A source that keeps its name back. */
  hidden: RegExp;
  /** A source that speaks for a body with a name, and hides nothing by it. */
  namedBody: RegExp;
  /** Several sources at once, named by none of their names. */
  plural: RegExp;
  /** Beside a quotation: somebody who may have said it, a pronoun or the like. */
  somebody: RegExp;
  /** In a title or a description: somebody who is asked because they know. */
  expert: RegExp;
  /** Between two people of whom one is named as good as the other. */
  alike: RegExp;
}

export interface AgeRule {
  /** How old somebody is, the first group, and the year of birth, the second; global. */
  ageAndBirth: RegExp;
  /** How old somebody was, the first group, in a year, the second. */
  ageThen: RegExp;
  /** Behind a name: the age, the first group, which ends the match. */
  ageBehind: RegExp;
  /** Before a name: the age, the first group, which begins the match. */
  ageBefore: RegExp;
  /** Behind a name: the year of birth, the first group, which ends the match. */
  born: RegExp;
  /** The age at death, the first group, which ends the match. */
  died: RegExp;
}

export interface CountRule {
  /** Behind a figure: what is counted anew in every sentence, and so may differ. The whole word. */
  notCounted: RegExp;
  /** Words between what is counted and what happened to it. The whole word. */
  skipped: RegExp;
  /** How a word ends that says what happened to those counted: "killed". */
  happened: RegExp;
  /** Before a figure: it counts others than the figure before did. */
  others: RegExp;
}

export interface ArithmeticRule {
  /** Before the first figure of a change: "from". */
  from: RegExp;
  /** Between the two figures of a change: "to". */
  to: RegExp;
  /** A verb, or the like of it, of going down. */
  down: RegExp;
  /** Before a difference: the noun it is a figure of, "a rise of". */
  changeOf: RegExp;
  /** Behind the figure of a share: it is one of percentage points. */
  points: RegExp;
  /** Before a difference: the verb of it, "rose by". */
  changedBy: RegExp;
  /** Between a difference and the first figure of its change: "from". */
  byFrom: RegExp;
  /** Before the first figure of a change: the verb of it, the first group. */
  went: RegExp;
  /** Between a part and its whole: "of". */
  partOf: RegExp;
  /** Between a whole and the share of it that the part before was: "or". */
  orShare: RegExp;
  /** Words for people and what is counted like them: a total of these adds up its parts. The whole word. */
  people: RegExp;
  /** Behind a figure: it counts nothing that is named. The whole word. */
  noUnit: RegExp;
  /** Before a figure: it is the sum of those before it. */
  totalBefore: RegExp;
  /** Behind a figure: the same. */
  totalBehind: RegExp;
  /** Between the two parts of a sum: "and". */
  partAndPart: RegExp;
  /** Verbs of multiplying, in lower case, and by how much. */
  multiples: ReadonlyMap<string, number>;
  /** Before the first figure of a multiplication: its verb, the first group, and "from". */
  multiplied: RegExp;
  /** Before such a verb, or before a figure: it is more than that. */
  over: RegExp;
  /** The same: it is not quite as much. */
  under: RegExp;
  /** The same: it is more or less as much. */
  about: RegExp;
  /** In a sentence: its figures are places in an order, of which the lower is the better. */
  ranks: RegExp;
  /** Before a whole: what follows may be a part of its parts. */
  ofWhole: RegExp;
  /** Between a whole and the list of its parts. */
  listed: RegExp;
  /** Between the two figures of a multiplication: "to". */
  multipliedTo: RegExp;
}

export interface SuperlativeRule {
  /** In every sentence that has one: told quickly. */
  hint: RegExp;
  /** Says that somebody has compared. */
  compared: RegExp;
  /** Before a superlative: one of many, or a view. */
  among: RegExp;
  /** In its sentence: somebody is said to have compared. */
  sourced: RegExp;
}

/** Content that an article is careful with: the words it is known by. */
export interface ContentRule {
  allegation: RegExp;
  medical: RegExp;
  financial: RegExp;
  minor: RegExp;
  /** In every sentence that has any of the three below: told quickly. */
  charges: RegExp;
  /** What is laid to the charge of whoever stands before it. Global. */
  accused: RegExp;
  /** The same of whoever stands behind it. Global. */
  accuses: RegExp;
  /** Wrongdoing told as a fact, of whoever stands before it. Global. */
  did: RegExp;
  /** In a sentence: a court has said so, or it is long ago. */
  settled: RegExp;
  /** Harm told of whoever stands before it, where somebody says so. Global. */
  harm: RegExp;
  /** In a sentence: somebody says it, or a paper does. */
  hearsay: RegExp;
  /** Right before a deed: the name of a body, the first group. */
  accusedBody: RegExp;
  /** Behind an accusation: whom it means, the first group, without a name. */
  accusedPronoun: RegExp;
  /** The pronouns of it that mean a woman, and a man. */
  her: string;
  him: string;
  /** Before such words: nobody says so. */
  notSaid: RegExp;
  /** Before such words: somebody definite without a name. */
  culprit: RegExp;
  /** The other side is heard or was asked. */
  reply: RegExp;
  /** Says what cures, prevents or harms: the remedy is a group. */
  remedy: RegExp;
  /** Tells readers what to do with their money: the group. */
  advice: RegExp;
  /** A child who may be known by it. */
  identified: RegExp;
}
