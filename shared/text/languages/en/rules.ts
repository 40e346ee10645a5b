import { oneOf, set } from '../keyed';
import { ARITHMETIC } from './arithmetic';
import { CONTENT } from './content';
import { SLIPS } from './slips';
import { SUPERLATIVES } from './superlatives';
import { CHECKS } from './checks';
import { DENYING } from './denying';
import { OFFICES_HELD } from './offices';
import { RATES, SUMS } from './sums';
import { EXPERT } from './titles';
import { NO_NOUN_BEHIND_NAME } from './verbs';
import type { AgeRule, CountRule, NameRule, RuleWords, SourceRule } from '../rules';

const NAMES: NameRule = {
  nounBehind: new RegExp(`^ (?!(?:${NO_NOUN_BEHIND_NAME})\\b)\\p{Ll}{3,}(?<!ed|s) `, 'u'),
  articleBefore: /\b(?:the|an?|his|her|their|its|this) (?:\p{Ll}+ )?$/iu,
  plainTitle: /^(?:mr|mrs|ms|miss|mx)\.?$/i,
  pictured: /^,? \((?:above|below|left|right|cent(?:re|er)|pictured|second)\b/,
  describedBefore:
    /(?:\p{Ll}{3,}|\p{L}+['’]s?|\p{Lu}[\p{L}.]+)(?<!\b(?:said|says|added|asked|told|wrote|tweeted|replied|recalled|explained|and|but|when|that|because|while|after|from|with|like|continued|posted|insisted|argued|for))[ ,]{1,2}$/u,
  describedBehind:
    /^(?:['’]s? )|^,? (?:\(|who\b|whose\b|of\b|from\b|at\b|is an?\b|was an?\b|is the\b|was the\b|is one\b)|^, (?:an?|the|his|her|their|its|\d|one|\p{L}+ (?:of|at|for|from|in)\b|\p{Ll}+)|^ ?[(–—]/u,
  ofMany: /^miss$/i,
  nounLike: /(?:ors|ers|ists|men|ment|tion|sion|ness|ship|ity|ings?|ians|ees|ants|ents)$/,
};

const SPELLING: RuleWords['spelling'] = {
  inflections: new Set(['', ...'s es n an ian ans ish e y i a al ed er ers ic in ine us'.split(' ')]),
  addressed: set(
    'mr mrs ms miss mx dr prof professor judge justice sir lord lady dame sgt capt col gen rev pc sen rep gov',
  ),
  ageBehind: /^\d{1,2}$/,
};

/** Why a source is not named. */
const REASONS = oneOf`
  anonym\w+ not_(?:be_)?(?:named|identified) unnamed_because not_authori[sz]ed un-?authori[sz]ed_to
  declin\w+_to_be_(?:named|identified) asked_not_to for_fear_of
  fear(?:s|ed|ing)?_(?:of_)?(?:reprisal|retaliation|retribution) because_of_the_sensitivity sensitiv\w+
  off_the_record on_background to_discuss to_speak_(?:publicly|to) whose_name`;

const WHOSE_OFFICIALS = oneOf`
  senior government administration intelligence military defen[cs]e company white_house security
  palestinian western eu u\.?s\.?`;

const HIDING = [
  oneOf`
    source sources insider insiders whistleblower person_familiar people_familiar person_close people_close`,
  `${WHOSE_OFFICIALS} officials?`,
  oneOf`official aide diplomat employee executive staffer`,
].join('|');

/** Behind these, officials are anybody's. */
const STATES = [
  'White House',
  String.raw`US\b`,
  String.raw`U\.S\.`,
  String.raw`UN\b`,
  String.raw`EU\b`,
  ...'Western Palestinian Israeli American British Russian Chinese'.split(' '),
].join('|');

/** Which of them, before a plural. */
const WHICH = oneOf`
  some many most several other two three senior leading independent legal medical security foreign
  former various health government us american british western`;

/**
 * Those whose word carries weight because they know; "some", "many Democrats" and "supporters" are no
 * sources.
 */
const SEVERAL = oneOf`
  sources experts critics analysts observers insiders economists historians commentators academics diplomats`;

const SOURCES: SourceRule = {
  reason: new RegExp(`\\b${REASONS}\\b`, 'i'),
  hidden: new RegExp(`\\b(?:${HIDING})\\b`, 'i'),
  /* "Education Department officials", "a council spokeswoman". */
  namedBody: new RegExp(`\\bspokes|\\b(?!${STATES})\\p{Lu}[\\p{L}.’'-]+ officials\\b`, 'u'),
  plural: new RegExp(`^(?:${WHICH} )*${SEVERAL}\\b`, 'i'),
  expert: EXPERT,
  alike: /^(?:, [^,.;]{0,60},)? (?:and|or) (?:[^,.;]{0,40} )?$/,
  somebody:
    /\b(?:he|she|they|we|I|you|his|her|their|who|says?|said|asked|added|told|wrote|man|woman|mother|father|spokes\w+|official|statement|sign|letter|email|tweet|text|post)\b/i,
};

const AGES: AgeRule = {
  ageAndBirth:
    /(?<!\d)(\d{1,3})-year-old,? (?:(?:who|he|she) (?:was |is )?)?born (?:on [^,.;]{0,20}|in (?:\p{Lu}\p{L}+ )?)((?:1[89]|20)\d\d)\b/u,
  ageThen:
    /\b(?:was|were|at|when (?:I|he|she|they) (?:was|were)|turned|aged|is) (\d{1,3})(?: years old)?,?(?: when (?:[^.;]{0,60} )?)? ?in ((?:1[89]|20)\d\d)\b/iu,
  ageBehind: /^, (?:aged? )?(\d{1,3})(?=[,.)]| and )/,
  ageBefore: /(\d{1,3})-year-old (?:\p{L}+ ){0,3}$/u,
  born: /^[^.;]{0,60}\bborn (?:on |in )[^.;\d]{0,30}(?:\d{1,2},? )?(?:\p{L}+ )?((?:1[89]|20)\d\d)/u,
  died: /\bdied (?:\p{L}+ ){0,4}(?:at|aged)(?: the age of)? (\d{1,3})\b/u,
};

/** Times, measures, shares; and small words, which are no thing to count. */
const NOT_COUNTED = oneOf`
  years? months? weeks? days? hours? minutes? seconds? times? percent per of to and or in at on by from
  with for a the was were is are million billion more other others points? goals? metres? meters? miles?
  kilometres? km m kg feet degrees? year-old -year-old dollars? pounds? euros? pm am th st nd rd minute
  who that have had has would will`;

const COUNTS: CountRule = {
  notCounted: new RegExp(`^${NOT_COUNTED}$`),
  skipped: /^(?:were|was|are|is|have|has|had|been|being|who|that|also|then|now|reportedly|got|be)$/,
  happened: /(?:ed|en|ied|lost|hurt|dead|left|sold|made)$/,
  /* "at least 12", "another 12", "12 of the". */
  others:
    /\b(?:another|other|further|additional|more|first|last|remaining|of the|these|those)\s(?:\p{L}+\s)?$/iu,
};

export const RULE_WORDS: RuleWords = {
  names: NAMES,
  sources: SOURCES,
  ages: AGES,
  counts: COUNTS,
  arithmetic: ARITHMETIC,
  superlatives: SUPERLATIVES,
  content: CONTENT,
  slips: SLIPS,
  checks: CHECKS,
  denying: DENYING,
  offices: OFFICES_HELD,
  spelling: SPELLING,
  sums: SUMS,
  rates: RATES,
  /* What AP asks to be told by its weekday or date; "last year" and "this week" lead nobody astray. */
  relative:
    /\b(?:today|yesterday|tomorrow|tonight|(?<!\bthe )(?:last|next) (?:night|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:days?|weeks?|months?) ago)$/i,
  possessive: /^['’]s?\b/,
  headline: {
    general: set(
      'UK US USA EU UN GB TV PM MP MPs NHS BBC Britain America Whitehall Westminster Washington Hollywood',
    ),
    captioned: /^(?:Photo|Picture|Image|Caption|Pictured|Photograph)(?: caption)?(?: by [^:\n]{1,40})?: /i,
    credited: /\bby $/i,
    timed: /^.?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m|p\.m|gmt|est|bst|hrs|mins?|minutes?|hours?)\b/i,
  },
};
