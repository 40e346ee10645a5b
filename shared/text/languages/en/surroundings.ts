import type { Surroundings } from '../grammar/surroundings';
import { set } from '../keyed';
import {
  BEFORE_MONTHS,
  CASED,
  DATES,
  DOUBTFUL_MONTHS,
  NUMBER_WORDS,
  SCALED,
  UNITS,
  WHICH_TIME,
} from './measures';
import * as qualifiers from './qualifiers';
import { sayingOf, speaks } from './sayings';
import { isAlike, isDirection, isOpposite } from './scales';
import { sameRole } from './synonyms';
import { ROLES, SOURCES } from './titles';
import { PAST_OF_SAYING } from './verbs';
import { FUNCTION_WORDS } from './words';

const LIVING = set(`
  patients children adults pupils pensioners migrants refugees prisoners mice rats monkeys dogs pigs cells
  people men women`);

/** What says the same around an English statement, and what does not. */
export const ENGLISH_SURROUNDINGS: Surroundings = {
  denials: qualifiers.DENIALS,
  hedges: qualifiers.HEDGES,
  units: UNITS,
  scaled: SCALED,
  cased: CASED,
  numberWords: NUMBER_WORDS,
  dates: DATES,
  whichTime: WHICH_TIME,
  names: qualifiers.NAMES,
  honorifics: qualifiers.HONORIFICS,
  pronouns: qualifiers.PRONOUNS,
  statuses: qualifiers.STATUS_WORDS,
  measures: qualifiers.MEASURES,
  doubtfulMonths: DOUBTFUL_MONTHS,
  beforeMonths: BEFORE_MONTHS,
  determiners: qualifiers.DETERMINERS,
  functionWords: FUNCTION_WORDS,
  compass: qualifiers.COMPASS,
  turning: qualifiers.TURNING,
  turningEnd: /(?:ful|less)$/,
  isSomebody: (lower) => ROLES.has(lower) || SOURCES.has(lower) || LIVING.has(lower),
  bodyPronouns: set('it they'),
  sayingNouns: set(`
      report claim charge promise demand threat doubt question joke challenge complaint forecast order rule
      vow object hope fear worry comment note state remark answer reply estimate protest reason caution show
      find`),
  heard: set('told informed warned asked'),
  being: set('is are was were be been being'),
  modals: set('will would can could shall should must do did does'),
  clause: /^(?:that|and|but|because|when|while|whether|if|as|so|or|where|although|though)$/,
  timesOfYear: /^(?:spring|night)$/,
  towards: set('to from'),
  goal: 'to',
  agent: 'by',
  demonym: qualifiers.DEMONYM,
  verb: /^(?:is|was|were|are|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|not)$|.{2}ed$/,
  noName: /(?:s|ing|ly|tion|ment|ness|ity|ance|ence|ism)$/,
  adverb: /ly$/,
  ongoing: /ing$/,
  plural: /s$/,
  subjectEnd: /(?:s|ly|people|police|women|men)$/,
  noBareName: /(?:s|ly|ing)$/,
  pastOfSaying: PAST_OF_SAYING,
  ordinal: /(?:st|nd|rd|th)$/,
  owner: /'s$/i,
  ownerAtEnd: /'s$|s'$/,
  possessive: /'s?$/,
  ownerAhead: /^'s /,
  ownerBeforeName: /^(?:'s)? \p{Lu}/u,
  deniedVerb: /^(\p{L}+)n't$/iu,
  deniedInOne: /^cannot$/i,
  fullForms: { "won't": 'will', "can't": 'can', "shan't": 'shall', cannot: 'can' },
  able: 'can',
  denial: 'not',
  minus: 'minus',
  minusBefore: /\bminus $/i,
  points: /points?$/i,
  ofTheClock: /^(?:am|pm|a\.m\.|p\.m\.)$/,
  fullHour: /(\d)[:.]00(?= ?[ap]\.?m\b)/i,
  monthAhead: /^ (?:of )?(\p{Lu}\p{Ll}+)/u,
  metre: ['m', 'metre'],
  secondRank: ['second', '#2nd'],
  hedgeOrMonth: 'may',
  writer: /^I(?:'|$)/,
  accordingTo: 'according to',
  ages: ['year-old', 'year old', 'years old'],
  aged: 'aged',
  sayingOf,
  speaks,
  isDirection,
  isOpposite,
  isAlike,
  sameRole,
};
