import { oneOf, set } from '../keyed';
import { ALLEGATION, FINANCIAL, MEDICAL, MINOR, SUPERLATIVE } from './claims';
import { ARITHMETIC } from './arithmetic';
import { EXPERT } from './titles';
import { NO_NOUN_BEHIND_NAME } from './verbs';
import type { AgeRule, CountRule, NameRule, RuleWords, SourceRule, SuperlativeRule } from '../rules';

/** People who are known by one name. */
const ONE_NAMES = oneOf`
  pope king queen prince princess saint st emperor empress lord lady baroness baron duke duchess earl
  sultan dame sir sister brother father`;

const NAMES: NameRule = {
  nounBehind: new RegExp(`^ (?!(?:${NO_NOUN_BEHIND_NAME})\\b)\\p{Ll}{3,}(?<!ed|s) `, 'u'),
  articleBefore: /\bthe $/i,
  oneName: new RegExp(`^${ONE_NAMES}\\b`, 'i'),
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
  oneOf`officials? aide diplomat employee executive staffer lawmaker`,
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
  some many most several other two three senior leading independent legal medical security foreign the
  former various health government us american british western`;

const SEVERAL = oneOf`
  sources experts critics officials analysts scientists researchers observers insiders economists
  historians commentators campaigners activists supporters opponents doctors lawyers witnesses academics
  diplomats some many others people`;

const SOURCES: SourceRule = {
  reason: new RegExp(`\\b${REASONS}\\b`, 'i'),
  hidden: new RegExp(`\\b(?:${HIDING})s?\\b`, 'i'),
  /* "Education Department officials", "a council spokeswoman". */
  namedBody: new RegExp(`\\bspokes|\\b(?!${STATES})\\p{Lu}[\\p{L}.’'-]+ officials\\b`, 'u'),
  plural: new RegExp(`^(?:${WHICH} )*${SEVERAL}\\b`, 'i'),
  expert: EXPERT,
};

const AGES: AgeRule = {
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

/** What somebody may be the first in. */
const REGIONS = oneOf`world country nation city county region state industry continent century party company`;

/**
 * "The largest port", "Norway's oldest", "the first woman to", "unprecedented". A bare "first" or "only"
 * seldom claims anything.
 */
const OF_WHAT = [
  "(?:\\b(?:the|its|their|our)|['’]s) ",
  `(?:${REGIONS}['’]s )?`,
  '(?:(?:single|second|third|fourth|fifth)[ -])?',
].join('');

/** These compare by themselves. */
const COMPARING = oneOf`
  unprecedented never_before record-(?:breaking|high|low|setting) (?:all-time|world|national)_record
  first-ever last-ever unique_in number_one_in`;

/** Behind "only" where it claims nothing. */
const ONLY_SOME = oneOf`
  a an when if by for in on about after then because thing reason way question problem two three four five
  \d`;

/** "The first half", "the only way to", "the most of it", "the best part". */
const LOOSE = [
  String.raw`first (?!(?:\p{L}+ ){1,4}(?:to|ever|in history|in the world|since|of its kind)\b|to\b|ever\b)`,
  String.raw`most (?:of|people|recent|recently|importantly|notably|likely|often|part)\b`,
  String.raw`least (?:\d|a|one)`,
  `only ${ONLY_SOME}`,
  'best (?:known|part|thing|way|of|man|friend|interests?)',
  'worst (?:thing|part|of)',
  String.raw`sole(?:ly)?\b`,
  'record(?:s)? (?:of|company|label)',
  'latest',
  String.raw`rest\b`,
  String.raw`last\b`,
  'nearest',
  'farthest',
  'furthest',
  'closest',
  'earliest',
  'slightest',
  'lowest of',
  'honest',
].join('|');

/** Before what is one of many. */
const WHOSE = "(?:the |its |their |our |[\\p{L}’']+['’]s )(?:\\p{L}+['’]s )?";

const SUPERLATIVES: SuperlativeRule = {
  compared: new RegExp(`(?<=${OF_WHAT})(?:${SUPERLATIVE.source})|\\b${COMPARING}\\b`, 'i'),
  loose: new RegExp(`^(?:${LOOSE})`, 'iu'),
  among: new RegExp(`\\b(?:(?:one|two|some|many|lot|most) of|among) ${WHOSE}$`, 'iu'),
};

export const RULE_WORDS: RuleWords = {
  names: NAMES,
  sources: SOURCES,
  ages: AGES,
  counts: COUNTS,
  arithmetic: ARITHMETIC,
  superlatives: SUPERLATIVES,
  content: { allegation: ALLEGATION, medical: MEDICAL, financial: FINANCIAL, minor: MINOR },
  relative: /\b(?:today|yesterday|tomorrow|tonight|ago|last|next|this|past|coming)\b/i,
  general: set(
    'UK US USA EU UN GB TV PM MP MPs NHS BBC Britain America Whitehall Westminster Washington Hollywood',
  ),
};
