import { oneOf, set } from '../keyed';
import type { RateRule, SumRule } from '../sums';

const ABOUT = oneOf`about around some roughly approximately nearly almost over just_over just_under under`;

/** How English adds up. */
export const SUMS: SumRule = {
  whole:
    /^(?: (?!and\b|or\b|to\b|than\b|from\b)\p{L}[\p{L}’'-]*){0,6}(?:, | [–—] |: )(?:(?:of whom|including none) )?$/u,
  place: /^(?: \p{L}+){0,2} (in|at|on|from|by|for) (?:(?:the|its|his|her|their|a) )?\p{L}/u,
  lastPart: /^[^,.;:–—\d]{2,40} and $/u,
  listed: /^(?: each)?(?:, | and |, and )$/,
  sumBefore:
    /\b(?:for|making|with|giving|reaching)? ?(?:a total|a sum|totals?|totalling|altogether) (?:of )?$/i,
  ofThese: /^(?:Of|Among) (?:these|those|them)\b/,
  theRest: /^The (?:other|remaining) $/,
  half: /^(?:Exactly )?[Hh]alf(?: of (?:them|these|those))?, (?:or )?(\d+|\p{L}+),? /u,
  undecided:
    /\b(?:(?:did|do|does)(?: not|n['’]t) know|don['’]t know|undecided|unsure|not sure|no opinion|no answer|did not (?:say|answer))\b/i,
  fate: /^ (?:\p{L}+ )?(?:were|was) (\p{L}+(?:ed|en|t))\b/u,
  single: /^an? (?:\p{L}[\p{L}-]* ){0,2}\p{L}[\p{L}-]*$/u,
  items: /, and |, | and /,
  others: /\b(?:another|other|more|also|further|elsewhere|besides|including|as well|separate(?:ly)?)\b/i,
};

const PEOPLE = set(
  `people guests visitors pupils students patients inhabitants residents members voters workers employees
  children men women adults households players passengers customers readers soldiers prisoners`,
);

const NOUN_ES = /(?:s|x|z|ch|sh)es$/;

/** How English says how much of one thing there is for each of another. */
export const RATES: RateRule = {
  lead: new RegExp(
    `\\b(?:or|equals?|that is|(?:which|that) (?:is|was|means|makes|comes to|amounts to|equals)|work(?:s|ed|ing) out at|averag(?:es|ed|ing)|(?:an|the) average(?: (?:speed|pace|price|cost|score|rate|pay|wage))? of|an average|a rate of|at a (?:cost|price|rate) of|equivalent to) (?:${ABOUT} )?$`,
    'iu',
  ),
  leadAcross: new RegExp(
    `^(?:That|This|It) (?:is|was|makes|means|works out at|comes to|equals)(?: an average of| a rate of)? (?:${ABOUT} )?$`,
    'u',
  ),
  hedge: new RegExp(`\\b${ABOUT} $`, 'i'),
  every:
    /^(?: (?<what>(?!an? |per |each |every |apiece|for |to |in |from )\p{L}+(?: (?!an? |per |each |every |apiece|for |to |in |from )\p{L}+)?))?(?:(?: an?| per|(?: for| to| in| from)? (?:each|every)| per)(?: (?<many>\d[\d,]*)(?![\d.]))?(?: (?<of>\p{L}+))?| apiece| each)(?![\p{L}])/u,
  speed: /^ ?(mph|kph|km\/h|kmh|knots)(?!\p{L})/iu,
  speeds: new Map([
    ['mph', 'mile'],
    ['knots', 'mile'],
    ['kph', 'kilometre'],
    ['km/h', 'kilometre'],
    ['kmh', 'kilometre'],
  ]),
  times: new Map([
    ['second', 1],
    ['minute', 60],
    ['hour', 3600],
    ['day', 86_400],
    ['week', 604_800],
    ['month', 2_629_800],
    ['year', 31_557_600],
    ['decade', 315_576_000],
  ]),
  oneTime:
    /\b(?:an?|per|each|every|(?:in|over|for|during) (?:its|his|her|their|the)(?: (?:first|whole|last|past|full|previous))?|last|this|every) (second|minute|hour|day|week|month|year|decade)\b(?! (?:ago|old|before|earlier|later))/i,
  anybody: set('head person'),
  people: PEOPLE,
  singular: (noun) =>
    noun.endsWith('ies')
      ? `${noun.slice(0, -3)}y`
      : noun.endsWith('ves')
        ? `${noun.slice(0, -3)}f`
        : NOUN_ES.test(noun)
          ? noun.slice(0, -2)
          : noun.replace(/(?<!s)s$/, ''),
};
