import { ALLEGATION, FINANCIAL, MEDICAL, MINOR, SUPERLATIVE } from './claims';
import { ARITHMETIC } from './arithmetic';
import { EXPERT } from './titles';
import { NO_NOUN_BEHIND_NAME } from './verbs';
import type { AgeRule, CountRule, NameRule, RuleWords, SourceRule, SuperlativeRule } from '../rules';

const NAMES: NameRule = {
  nounBehind: new RegExp(`^ (?!(?:${NO_NOUN_BEHIND_NAME})\\b)\\p{Ll}{3,}(?<!ed|s) `, 'u'),
  articleBefore: /\bthe $/i,
  oneName:
    /^(?:pope|king|queen|prince|princess|saint|st|emperor|empress|lord|lady|baroness|baron|duke|duchess|earl|sultan|dame|sir|sister|brother|father)\b/i,
};

const SOURCES: SourceRule = {
  reason:
    /\b(?:anonym\w+|not (?:be )?(?:named|identified)|unnamed because|not authori[sz]ed|un-?authori[sz]ed to|declin\w+ to be (?:named|identified)|asked not to|for fear of|fear(?:s|ed|ing)? (?:of )?(?:reprisal|retaliation|retribution)|because of the sensitivity|sensitiv\w+|off the record|on background|to discuss|to speak (?:publicly|to)|whose name)\b/i,
  hidden:
    /\b(?:source|sources|insider|insiders|whistleblower|person familiar|people familiar|person close|people close|(?:senior|government|administration|intelligence|military|defen[cs]e|company|white house|security|palestinian|western|eu|u\.?s\.?) officials?|officials?|aide|diplomat|employee|executive|staffer|lawmaker)s?\b/i,
  /* "Education Department officials", "a council spokeswoman". */
  namedBody:
    /\bspokes|\b(?!White House|US\b|U\.S\.|UN\b|EU\b|Western|Palestinian|Israeli|American|British|Russian|Chinese)\p{Lu}[\p{L}.’'-]+ officials\b/u,
  plural:
    /^(?:(?:some|many|most|several|other|two|three|senior|leading|independent|legal|medical|security|foreign|the|former|various|health|government|us|american|british|western) )*(?:sources|experts|critics|officials|analysts|scientists|researchers|observers|insiders|economists|historians|commentators|campaigners|activists|supporters|opponents|doctors|lawyers|witnesses|academics|diplomats|some|many|others|people)\b/i,
  expert: EXPERT,
};

const AGES: AgeRule = {
  ageBehind: /^, (?:aged? )?(\d{1,3})(?=[,.)]| and )/,
  ageBefore: /(\d{1,3})-year-old (?:\p{L}+ ){0,3}$/u,
  born: /^[^.;]{0,60}\bborn (?:on |in )[^.;\d]{0,30}(?:\d{1,2},? )?(?:\p{L}+ )?((?:1[89]|20)\d\d)/u,
  died: /\bdied (?:\p{L}+ ){0,4}(?:at|aged)(?: the age of)? (\d{1,3})\b/u,
};

const COUNTS: CountRule = {
  /* Times, measures, shares; and small words, which are no thing to count. */
  notCounted:
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|percent|per|of|to|and|or|in|at|on|by|from|with|for|a|the|was|were|is|are|million|billion|more|other|others|points?|goals?|metres?|meters?|miles?|kilometres?|km|m|kg|feet|degrees?|year-old|-year-old|dollars?|pounds?|euros?|pm|am|th|st|nd|rd|minute|who|that|have|had|has|would|will)$/,
  skipped: /^(?:were|was|are|is|have|has|had|been|being|who|that|also|then|now|reportedly|got|be)$/,
  happened: /(?:ed|en|ied|lost|hurt|dead|left|sold|made)$/,
  /* "at least 12", "another 12", "12 of the". */
  others:
    /\b(?:another|other|further|additional|more|first|last|remaining|of the|these|those)\s(?:\p{L}+\s)?$/iu,
};

/**
 * "The largest port", "Norway's oldest", "the first woman to", "unprecedented". A bare "first" or "only"
 * seldom claims anything.
 */
const OF_WHAT = `(?:\\b(?:the|its|their|our)|['’]s) (?:(?:world|country|nation|city|county|region|state|industry|continent|century|party|company)['’]s )?(?:(?:single|second|third|fourth|fifth)[ -])?`;

const SUPERLATIVES: SuperlativeRule = {
  compared: new RegExp(
    `(?<=${OF_WHAT})(?:${SUPERLATIVE.source})|\\b(?:unprecedented|never before|record-(?:breaking|high|low|setting)|(?:all-time|world|national) record|first-ever|last-ever|unique in|number one in)\\b`,
    'i',
  ),
  /* "the first half", "the only way to", "the most of it", "the best part". */
  loose:
    /^(?:first (?!(?:\p{L}+ ){1,4}(?:to|ever|in history|in the world|since|of its kind)\b|to\b|ever\b)|most (?:of|people|recent|recently|importantly|notably|likely|often|part)\b|least (?:\d|a|one)|only (?:a|an|when|if|by|for|in|on|about|after|then|because|thing|reason|way|question|problem|two|three|four|five|\d)|best (?:known|part|thing|way|of|man|friend|interests?)|worst (?:thing|part|of)|sole(?:ly)?\b|record(?:s)? (?:of|company|label)|latest|rest\b|last\b|nearest|farthest|furthest|closest|earliest|slightest|lowest of|honest)/iu,
  among:
    /\b(?:(?:one|two|some|many|lot|most) of|among) (?:the |its |their |our |[\p{L}’']+['’]s )(?:\p{L}+['’]s )?$/iu,
};

export const RULE_WORDS: RuleWords = {
  names: NAMES,
  sources: SOURCES,
  ages: AGES,
  counts: COUNTS,
  arithmetic: ARITHMETIC,
  superlatives: SUPERLATIVES,
  content: { allegation: ALLEGATION, medical: MEDICAL, financial: FINANCIAL, minor: MINOR },
  relative: /\b(?:today|yesterday|tomorrow|tonight|ago|last|next|this|past|previous|coming|earlier|later)\b/i,
  general: new Set(
    'UK US USA EU UN GB TV PM MP MPs NHS BBC Britain America Whitehall Westminster Washington Hollywood'.split(
      ' ',
    ),
  ),
};
