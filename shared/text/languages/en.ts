/** English: what it decides, in one table. The longer lists of words stand in `en/`, one subject a file. */

import { AGENCY_WORDS } from './en/agencies';
import { ABBREVIATIONS, ALSO_WORDS, OPENERS, TRAILING } from './en/abbreviations';
import { CLAIM_COLUMNS } from './en/claim-columns';
import { LIFE_WORDS } from './en/lives';
import { CONTACT_WORDS } from './en/contacts';
import { BACKING_WORDS } from './en/backing';
import { MONTH_NAMES, MONTHS, SHORT_MONTHS, WEEKDAY_NAMES, WEEKDAYS } from './en/calendar';
import { COPY_WORDS } from './en/copy';
import { TAPE_WORDS } from './en/tape';
import { cueVerb } from './en/cues';
import { readDateIn } from './en/date-parts';
import { datesIn } from './en/dates';
import { DENIALS_AROUND, DENIALS_INSIDE } from './en/denials';
import { NAME_WORDS } from './en/name-words';
import {
  COUNTS,
  isMeasure,
  isScale,
  isVague,
  MONEY_CODES,
  MONEYS,
  MULTIPLIES,
  numberWord,
  ONES,
  ordinalOf,
  PERCENT,
  POINTS,
  range,
  SCALES,
  SHORT_SCALES,
  UNCOUNTED,
} from './en/numbers';
import { reckon, RELATIVE_DAYS } from './en/relative-dates';
import { RULE_WORDS } from './en/rules';
import { SEARCH_WORDS } from './en/searching';
import { partAt, SPELLED_FIRST, spelledAt } from './en/spelled';
import { STATEMENT_WORDS } from './en/statements';
import { VALUE_WORDS } from './en/values';
import { FUNCTION_WORDS } from './en/words';
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
    points: POINTS,
    ordinal: '(?:st|nd|rd|th)',
    ordinalOf,
    notCounting: ['no', 'any', 'every', 'some', 'each', 'another', 'this', 'that', 'the'],
    isNoOne: /^ another(?!\p{L})/iu,
    range,
    minus: 'minus',
    moneys: MONEYS,
    codes: MONEY_CODES,
    whose: ['US', 'A', 'AU', 'C', 'CA', 'NZ', 'HK', 'S', 'R', 'NT'],
    counts: COUNTS,
    multiplies: MULTIPLIES,
    uncounted: UNCOUNTED,
  },
  calendar: {
    months: MONTH_NAMES,
    shortMonths: SHORT_MONTHS,
    weekdays: WEEKDAY_NAMES,
    monthOf: MONTHS,
    weekdayOf: WEEKDAYS,
    relativeDays: RELATIVE_DAYS,
    ofMonth: 'of',
  },
  datesIn,
  readDate: readDateIn,
  reckon,
  denials: { inside: DENIALS_INSIDE, around: DENIALS_AROUND },
  sayingOf: (lower) => cueVerb(lower)?.lemma,
  speaks: (lower) => cueVerb(lower)?.speech === true,
  addresses: (lower) => cueVerb(lower)?.addressed === true,
  quotationMarks: [
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ['«', '»'],
    ['„', '“'],
  ],
  functionWords: FUNCTION_WORDS,
  names: NAME_WORDS,
  rules: RULE_WORDS,
  statements: STATEMENT_WORDS,
  copy: COPY_WORDS,
  tape: TAPE_WORDS,
  contacts: CONTACT_WORDS,
  lives: LIFE_WORDS,
  backing: BACKING_WORDS,
  agencies: AGENCY_WORDS,
  claimColumns: CLAIM_COLUMNS,
  searching: SEARCH_WORDS,
  values: VALUE_WORDS,
};
