/** English: what it decides, in one table. The longer lists of words stand in `en/`, one subject a file. */

import { ABBREVIATIONS, ALSO_WORDS, OPENERS, TRAILING } from './en/abbreviations';
import { MONTH_NAMES, MONTHS, SHORT_MONTHS, WEEKDAY_NAMES, WEEKDAYS } from './en/calendar';
import { COPY_WORDS } from './en/copy';
import { cueVerb } from './en/cues';
import { datesIn } from './en/dates';
import { DENIALS_AROUND, DENIALS_INSIDE } from './en/denials';
import { NAME_WORDS } from './en/name-words';
import {
  COUNTS,
  MONEYS,
  MULTIPLIES,
  NUMBER_WORDS,
  numberWord,
  ONES,
  SCALES,
  TENS,
  UNCOUNTED,
} from './en/numbers';
import { reckon, RELATIVE_DAYS } from './en/relative-dates';
import { RULE_WORDS } from './en/rules';
import { STATEMENT_WORDS } from './en/statements';
import { FUNCTION_WORDS } from './en/words';
import type { Language } from './language';

export const ENGLISH: Language = {
  tag: 'en',
  sentences: { abbreviations: ABBREVIATIONS, alsoWords: ALSO_WORDS, trailing: TRAILING, openers: OPENERS },
  numbers: {
    decimal: '.',
    thousands: ',',
    words: NUMBER_WORDS,
    valueOf: numberWord,
    tens: TENS,
    ones: ONES,
    scales: SCALES,
    percent: ' ?%| per ?cent(?:age points?)?(?![\\p{L}])',
    ordinal: '(?:st|nd|rd|th)',
    notCounting: ['no', 'any', 'every', 'some', 'each', 'another', 'this', 'that', 'the'],
    moneys: MONEYS,
    whose: ['US', 'A', 'C', 'NZ', 'HK'],
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
  reckon,
  denials: { inside: DENIALS_INSIDE, around: DENIALS_AROUND },
  sayingOf: (lower) => cueVerb(lower)?.lemma,
  speaks: (lower) => cueVerb(lower)?.speech === true,
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
};
