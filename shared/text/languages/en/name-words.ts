import type { NameWords } from '../names';
import { oneOf, set } from '../keyed';
import { FEMALE_NAMES, MALE_NAMES } from './names';
import { NAMED_DAYS, PAPERS } from './papers';
import { PLACES } from './places';
import {
  BEFORE_MONTHS,
  COMMON_SURNAMES,
  MONTH_NOUNS,
  MONTHS_STAND_BEHIND,
  PARTICLES,
  SMALL_NAMES,
  SUFFIXES,
  SURNAME_HEADS,
} from './surnames';
import { HONORIFICS, ROLES } from './titles';

const HEADS = oneOf`
  The A An In On At By But And Or So For From When While After Before If As It He She They We I This That
  There His Her Their Our My To Of With Under Over Since Until According Then Now`;

export const NAME_WORDS: NameWords = {
  honorifics: HONORIFICS,
  roles: ROLES,
  places: PLACES,
  female: FEMALE_NAMES,
  male: MALE_NAMES,
  particles: PARTICLES,
  prefix: '(?:al|el)-',
  suffixes: SUFFIXES,
  common: COMMON_SURNAMES,
  beforeMonths: BEFORE_MONTHS,
  monthsStandBehind: MONTHS_STAND_BEHIND,
  monthNouns: MONTH_NOUNS,
  smallNames: SMALL_NAMES,
  surnameHeads: SURNAME_HEADS,
  papers: PAPERS,
  namedDays: NAMED_DAYS,
  articles: set('the a an'),
  definite: 'the',
  letters: set('a i'),
  inside: 'van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|al|of|the',
  heads: new RegExp(`^${HEADS} `, 'u'),
  demonym: /(?:ian|ish|ese|ean|ican|can|gan|ghan|nian|aeli|aqi|ani|reek|rench|utch|erman|wiss)s?$/,
  captions: set('image photo'),
};
