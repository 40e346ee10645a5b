/** The words of dates, as sources of regular expressions. */

import { MONTH_NAMES, SHORT_MONTHS, WEEKDAY_NAMES } from './calendar';

const oneOf = (words: Iterable<string>): string => [...words].join('|');

/**
 * Short forms that stand for a month beside a word as well as beside a figure: "jan" and "mar" may be others.
 */
export const MONTH = `(?:${oneOf(MONTH_NAMES)}|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`;
/** Beside a figure any short form is one. */
export const MONTH_BY_FIGURE = `(?:${oneOf(MONTH_NAMES)}|(?:${oneOf(SHORT_MONTHS.keys())})\\.?)`;
export const WEEKDAY = `(?:${oneOf(WEEKDAY_NAMES)})`;
export const WEEKDAY_BY_FIGURE = `(?:${oneOf(WEEKDAY_NAMES)}|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\.?)`;

/** The first letters of months and weekdays, and so of their short forms. */
export const NAME_BEGINS = `(?:${oneOf([...MONTH_NAMES, ...WEEKDAY_NAMES].map((name) => name.slice(0, 3)))})`;

const FIRSTS = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second
  twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth
  thirty-first`.split(/\s+/);

/** Days of the month in words, by the word: "the third of March". */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map(FIRSTS.map((word, at) => [word, at + 1]));
/** The longest first: "twenty-first" is no "twenty". */
export const DAY_WORD = `(?:${oneOf([...FIRSTS].reverse())})`;

export const UNIT =
  '(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|season|morning|afternoon|evening)';
export const COUNT =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|a few|few|twenty|thirty|forty|fifty|seventeen|eighteen|fifteen)';
