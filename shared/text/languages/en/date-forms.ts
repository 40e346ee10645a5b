/** How dates are written, as sources of regular expressions. The first that fits at a place is taken. */

import {
  COUNT,
  DAY_WORD,
  MONTH,
  MONTH_BY_FIGURE,
  NAME_BEGINS,
  UNIT,
  WEEKDAY,
  WEEKDAY_BY_FIGURE,
} from './calendar-words';

const ORDINAL = '(?:st|nd|rd|th)';
const DAY = `\\d{1,2}${ORDINAL}?`;
/** "5–6", "5 to 6", "5 and 6" in front of their month, or behind it. */
const DAYS = `${DAY}(?:(?: ?[–-] ?| to | and )${DAY})?`;
const YEAR = "(?:,? \\d{4}|,? ['’]\\d\\d)(?![\\d,]*\\d)";
/** A day behind its month ends there: "March 10,000" and "May 5.5" have none. */
const DAY_ENDS = `(?![\\d:%]|[,.]\\d|(?: of)?[ -]${MONTH_BY_FIGURE}(?!\\p{L}))`;
/** Behind its month a second day ends the phrase: "on March 5 and 12 were hurt" has one. */
const DAYS_BEHIND = `${DAY}(?: ?[–-] ?${DAY}| (?:to|and) ${DAY}(?=[,.;)]|$))?`;
const YEAR_ALONE = '(?:1[5-9]\\d\\d|20\\d\\d)';
/** What stands before a year and belongs to it, or nothing that makes it a part of a longer figure. */
const YEAR_BEGINS = '(?:(?<=(?:mid|pre|post|early|late)-)|(?<![\\d,.\\p{Sc}/–-]))';

/** Days, months and years in figures and words. */
const CALENDAR = [
  `(?:${WEEKDAY_BY_FIGURE},? )?${MONTH_BY_FIGURE} (?:the )?${DAYS_BEHIND}${DAY_ENDS}(?:${YEAR})?(?!\\p{L})`,
  `(?:${WEEKDAY_BY_FIGURE},? (?:the )?)?${DAYS}(?: of )?[ -]?${MONTH_BY_FIGURE}(?:${YEAR}|-(?:\\d{4}|\\d\\d)(?!\\d))?(?![\\p{L}\\p{N}])`,
  `(?:${WEEKDAY},? )?(?:the )?${DAY_WORD} of ${MONTH}(?:${YEAR})?(?![\\p{L}\\p{N}])`,
  `${MONTH_BY_FIGURE}(?: of)?(?:,? \\d{4}| ['’]\\d\\d)\\b`,
  `\\d{4}-\\d{2}-\\d{2}\\b`,
  `\\d{4}/\\d{1,2}/\\d{1,2}\\b`,
  `\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})\\b`,
  `\\d{1,2}-\\d{1,2}-\\d{4}\\b`,
  `\\d{1,2}\\.\\d{1,2}\\.\\d{4}\\b`,
  `\\d{2}\\.\\d{2}\\.\\d{2}(?![.\\d])`,
  `(?:in |since |by |during |of |from |until |till )?(?:early |mid-|late )?(?:the )?(?:1[0-9]|20)\\d0s\\b`,
  `(?:the )?['’]\\d0s\\b`,
  `the (?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b`,
  `${YEAR_BEGINS}${YEAR_ALONE}(?:[–/-](?:\\d{4}|\\d\\d)(?!\\d))?(?![\\d,]\\d|\\.\\d| ?%|/\\d)(?![\\p{L}\\p{N}])`,
  `FY ?(?:\\d{4}|\\d\\d)(?:[–/-]\\d\\d)?\\b`,
  `Q[1-4](?: of)? ${YEAR_ALONE}\\b`,
  `AD \\d{1,4}\\b`,
  `\\d{1,4} (?:BCE?|AD|CE)\\b`,
  `(?:the )?(?:\\d{1,2}${ORDINAL}|${DAY_WORD}) century\\b`,
];

/** Times of the day by the clock. */
const HOUR = '(?:[01]?\\d|2[0-3])';
const HALF_DAY = ' ?(?:[ap]m\\b|[ap]\\.m\\.)';
const ZONE = '(?:GMT|UTC|BST|CET|CEST|IST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|AE[SD]T)';
const HOURS_IN_WORDS = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const CLOCK = [
  `${HOUR}(?:[.:][0-5]\\d)?(?:(?: ?[–-] ?| to | until )${HOUR}(?:[.:][0-5]\\d)?)?${HALF_DAY}`,
  `${HOUR}:[0-5]\\d(?::[0-5]\\d)?(?: ${ZONE}\\b)?(?!\\d)`,
  `${HOUR}[.:]?[0-5]\\d (?:${ZONE}|hours GMT)\\b`,
  `(?:${HOUR}|${HOURS_IN_WORDS}) o['’]clock\\b`,
  `(?:half|quarter|ten|twenty|five) (?:past|to) ${HOURS_IN_WORDS}\\b(?! (?:\\p{Ll}+s|hundred|thousand|million|people)\\b)`,
];

/** What is counted from the day of publication, and times without a figure. */
const RELATIVE = [
  `(?:Good|Easter|Palm|Whit|Ash|Maundy|Shrove) ${WEEKDAY}\\b`,
  `(?:(?:last|next|this|late|early) )?${WEEKDAY}(?: (?:night|morning|evening|afternoon))?\\b`,
  `(?:the )?(?:last|next|this|past|previous|following|coming|same)(?: ${COUNT})? ${UNIT}s?\\b`,
  `\\[?${COUNT}\\]?(?: and a half)? ${UNIT}s? (?:ago|earlier|later|before|in advance|from now)\\b`,
  `(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|opening|closing|final)(?: or \\p{L}+)? (?:day|night|week|weekend|month|year|decade|quarter)(?: of the \\p{L}+)?\\b`,
  `day (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)\\b`,
  `(?:the )(?:day|weekend)(?= |[.,;])(?! (?:before|after|when|he|she|they|to|care|job|trip|that))`,
  `year[ -]end\\b`,
  `(?:New Year|Christmas|Easter|Thanksgiving|Ramadan)(?:['’]s (?:Day|Eve)| Day| Eve)?\\b`,
  `(?:the )?(?:start|beginning|middle|end|turn) of (?:the|this|last|next) ${UNIT}\\b`,
  `(?:yesterday|today|tonight|tomorrow)\\b`,
  `(?:this|last|next) ${MONTH}\\b`,
  `(?:in|since|by|until|last|next|early|late|mid|of|for|from|during|to) ${MONTH}\\b(?!,? ['’]?\\d{1,2}${ORDINAL}?(?![\\d,.]*\\d)|,? \\d{4}\\b)`,
];

export const DATE_FORMS: readonly string[] = [...CLOCK, ...CALENDAR, ...RELATIVE];

/*
 * What any of the forms begins with, as the source of a lookahead, and no more than tells "of the council"
 * from "of March": all the forms are tried only there, and not at every word of a text. Whoever adds a form
 * adds what it begins with; `dates.test.ts` compares the two.
 */
const ORDER = '(?:first|second|third|fourth|fifth|sixth|seventh|opening|closing|final)';
const POINTED = '(?:last|next|this|past|previous|following|coming|same)';
const EDGE = '(?:start|beginning|middle|end|turn) of ';
export const DATE_BEGINS = [
  `[\\d'’]|\\[?${COUNT}\\]?(?: and a half)? ${UNIT}`,
  NAME_BEGINS,
  `(?:in|since|by|during|of|from|until|till|for|to) (?:early |mid-|late |the \\d|\\d|${NAME_BEGINS})`,
  `the (?:[\\d'’]|${DAY_WORD}|${ORDER}|${POINTED}|${EDGE}|day|weekend|(?:twen|thir|for|fif|six|seven|eigh|nine)t)`,
  `(?:${DAY_WORD}|${ORDER}|${POINTED}|early|late|mid)[ -]`,
  `${HOURS_IN_WORDS} o['’]clock|(?:half|quarter|ten|twenty|five) (?:past|to) `,
  `(?:FY|Q[1-4]|AD )|${EDGE}|day [\\dotfsen]|year[ -]end`,
  `(?:Good|Easter|Palm|Whit|Ash|Maundy|Shrove|New Year|Christmas|Thanksgiving|Ramadan)`,
  `(?:yesterday|today|tonight|tomorrow)`,
].join('|');
