/** English: what it decides, in one table. The longer lists of words stand in `en/`, one subject a file. */

import { ABBREVIATIONS, ALSO_WORDS, OPENERS, TRAILING } from './en/abbreviations';
import { MONTH_NAMES, SHORT_MONTHS, WEEKDAY_NAMES } from './en/calendar';
import { cueVerb } from './en/cues';
import { readDateIn } from './en/date-parts';
import { datesIn } from './en/dates';
import {
  isMeasure,
  isScale,
  isVague,
  MONEY_CODES,
  MONEYS,
  numberWord,
  ONES,
  PERCENT,
  range,
  SCALES,
  SHORT_SCALES,
} from './en/numbers';
import { reckon } from './en/relative-dates';
import { partAt, SPELLED_FIRST, spelledAt } from './en/spelled';
import { DENIALS } from './en/tellings';
import type { Language } from './language';

export const ENGLISH: Language = {
  tag: 'en',
  sentences: { abbreviations: ABBREVIATIONS, alsoWords: ALSO_WORDS, trailing: TRAILING, openers: OPENERS },
  numbers: {
    decimal: '.',
    thousands: ',',
    valueOf: numberWord,
    ones: ONES,
    spelledFirst: SPELLED_FIRST,
    spelledAt,
    partAt,
    isVague,
    scales: SCALES,
    shortScales: SHORT_SCALES,
    isScale,
    isMeasure,
    percent: PERCENT,
    points: /p(?:oin)?ts?$|pp$/i,
    ordinal: '(?:st|nd|rd|th)',
    notCounting: ['no', 'any', 'every', 'some', 'each', 'another', 'this', 'that', 'the'],
    isNoOne: /^ another(?!\p{L})/iu,
    range,
    minus: 'minus',
    moneys: MONEYS,
    codes: MONEY_CODES,
    whose: ['US', 'A', 'AU', 'C', 'CA', 'NZ', 'HK', 'S', 'R', 'NT'],
  },
  calendar: { months: MONTH_NAMES, shortMonths: SHORT_MONTHS, weekdays: WEEKDAY_NAMES },
  datesIn,
  readDate: readDateIn,
  reckon,
  denials: DENIALS,
  sayingOf: (lower) => cueVerb(lower)?.lemma,
  quotationMarks: [
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ['«', '»'],
    ['„', '“'],
  ],
};
