/** English: what it decides, in one table. The longer lists of words stand in `en/`, one subject a file. */

import { ABBREVIATIONS, ALSO_WORDS, OPENERS, TRAILING } from './en/abbreviations';
import { MONTH_NAMES, SHORT_MONTHS, WEEKDAY_NAMES } from './en/calendar';
import { cueVerb } from './en/cues';
import { datesIn } from './en/dates';
import { MONEYS, NUMBER_WORDS, numberWord, ONES, SCALES, TENS } from './en/numbers';
import { reckon } from './en/relative-dates';
import { DENIALS } from './en/tellings';
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
  },
  calendar: { months: MONTH_NAMES, shortMonths: SHORT_MONTHS, weekdays: WEEKDAY_NAMES },
  datesIn,
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
