import { oneOf } from '../keyed';
import type { SuperlativeRule } from '../rules';

/** What can be measured, so that somebody must have compared. */
const MEASURED = oneOf`
  largest biggest smallest oldest youngest tallest longest shortest highest lowest deepest fastest slowest
  richest poorest deadliest busiest costliest heaviest hottest coldest wettest driest
  cheapest earliest steepest widest most_(?:expensive|popular|populous|visited|successful|profitable|common)`;

const REGIONS = oneOf`
  world country nation city county region state industry continent century party company kingdom planet`;

/** Behind a superlative: how far it reaches. */
const REACH = [
  String.raw`(?: [\p{L}-]+){1,4} (?:in|of|on) (?:the )?(?:\p{Lu}|${REGIONS}|north|south|east|west|history|record|its kind)`,
  String.raw`(?: [\p{L}-]+){1,3} (?:ever|since \d{4}|in (?:more than )?(?:\w+ )?(?:years|decades|a century|living memory))`,
  String.raw` (?:ever|in history|on record|of its kind|in the world)`,
].join('|');

/** One of a kind; of "the nation’s largest companies" nobody is told apart. */
const ONE = String.raw`(?! (?:[\p{L}-]+ ){0,2}[\p{L}-]*[^\Ws]s\b)`;

const OWNED = `(?<=(?:\\b${REGIONS}|\\p{Lu}[\\p{L}]+)['’]s? (?:(?:second|third|fourth|fifth)[ -])?)`;

/** "The first woman to lead", "the only port to", and not "the first step to". */
const FIRST = String.raw`(?<=\b(?:the|its|their|['’]s) )(?:very )?first(?=(?: (?!steps?\b|time\b|thing\b|day\b|night\b|chance\b|half\b|attempt\b|move\b|question\b|round\b|place\b|year\b)[\p{L}-]+){1,3} (?:ever|in history|in the world|of its kind|since \d{4}|to (?:lead|win|be|become|hold|run|reach|fly|climb|cross|land|serve|play|ban|adopt|introduce|offer|sail|swim|walk|score|publish|sell|build|open|complete|earn|head|command)\b))`;
const ONLY = String.raw`(?<=\b(?:the|its|['’]s) )only(?=(?: (?!way\b|thing\b|reason\b|time\b|one\b|question\b|problem\b)[\p{L}-]+){1,3} (?:in (?:the (?:world|country|nation|county|region|state|north|south|east|west)|\p{Lu})|ever to|of its kind|left in|to have (?:ever )?(?:won|been|survived|held)))`;

/** These compare by themselves. */
const COMPARING = oneOf`
  unprecedented never_before_(?:seen|in_history) record-breaking first-ever all-time_(?:record|high|low)
  unique_in number_one_in`;

/** A superlative without a source: of what can be measured, reaching over a place or a time. */
export const SUPERLATIVES: SuperlativeRule = {
  compared: new RegExp(
    [
      String.raw`(?<=\b(?:the|its|their|our) (?:(?:single|second|third|fourth|fifth)[ -])?)${MEASURED}${ONE}(?=${REACH})`,
      `${OWNED}${MEASURED}${ONE}(?=[ -]\\p{L})`,
      FIRST,
      ONLY,
      String.raw`\b${COMPARING}\b`,
    ].join('|'),
    'u',
  ),
  hint: /est\b|\bmost\b|\bfirst\b|\bonly\b|record|unprec|never|-ever|unique|number one/i,
  among:
    /\b(?:(?:one|two|three|some|many|lot|most|part|half) of|among|arguably|perhaps|probably|maybe) (?:the |its |their |our |[\p{L}’']+['’]s? )*$/iu,
  sourced:
    /\b(?:according to|said|says|say|told|found|shows?|showed|data|figures|study|report(?:ed)?|survey|census|records? (?:show|kept)|Guinness|ranked|estimated?|calculated|listed|measured|claim(?:s|ed)?|call(?:s|ed)|describe[sd]?|believe[sd]?|think|billed|known as|considered|regarded|thought to be)\b/i,
};
