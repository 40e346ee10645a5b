import type { Naming } from '../grammar/naming';
import { set } from '../keyed';
import { ADDRESSED_AS, BEFORE_NAME, PLAIN_ADDRESS } from './address';
import { ALSO_NAMES, MONTHS, WEEKDAYS } from './calendar';
import { FEMALE_NAMES, MALE_NAMES } from './names';
import { DEMONYMS, PLACES } from './places';
import { FEMALE_TITLES, HONORIFICS, MALE_TITLES } from './titles';
import { BEFORE_SPEAKERS, BEHIND_DESCRIPTION } from './verbs';

/** How English names people, places and bodies. */
export const NAMING: Naming = {
  /* Names. */
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  places: PLACES,
  demonyms: DEMONYMS,
  placeLinks: set('in at near across outside inside into'),
  states: 'states',
  particles: set('de van von bin al la del da ibn el du der den di le dos ben'),
  personalParticles: set('van von bin ibn der dos'),
  suffixes: set(`
    jr sr jr. sr. ii iii iv kc qc sc mp mep msp mbe obe cbe kbe dbe phd md esq ph.d. m.d. rn dds frs`),
  noSurnames: set(`
    election elections assembly motors electric mills synod hospital court strike staff office manager
    council public minister secretary director reserve accountability`),
  labels: set('image photo picture file credit source read video watch'),
  months: MONTHS,
  weekdays: WEEKDAYS,
  monthsAsNames: ALSO_NAMES,
  skippedInitials: set('of on for and the in to against de la du des with at'),
  acronym: /^\p{Lu}[\p{Lu}\p{Ll}&]*\p{Lu}s?$/u,
  leadingThe: /^the\s/i,

  /* Titles and address. */
  honorifics: HONORIFICS,
  femaleTitles: FEMALE_TITLES,
  maleTitles: MALE_TITLES,
  plainAddress: PLAIN_ADDRESS,
  addressedAs: ADDRESSED_AS,
  beforeName: BEFORE_NAME,
  determiners: set('a an the his her its their our one'),
  acting: set('acting managing sitting founding presiding commanding visiting leading reigning'),
  becoming: set('is was became becomes'),

  /* What is said of somebody. */
  holders: set(`the a an his her its their another one ' ’ 's ’s`),
  calling: 'calling',
  itself: set('itself themselves'),
  called: set('called named dubbed'),
  descriptionLinks: set('of for and'),
  noDescription: BEHIND_DESCRIPTION,
  linkingVerbs: set('is was became becomes remains'),
  describingArticles: set('a an the one'),
  bodyLinks: set('of for on'),
  addressed: set('on told tells telling to via'),
  clauses: set('who whom whose which where when'),
  betweenNameAndVerb: set('also later then has had have himself herself'),
  pluralVerbs: set('say are were have believe think want argue claim agree hope fear'),
  beforeSpeakers: BEFORE_SPEAKERS,
  itsOwn: set('its itself'),
  heOrShe: set('he she his her'),
  she: set('she herself'),
  he: set('he his himself'),
};
