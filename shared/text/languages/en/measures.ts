/** Words of counting, measuring and dating, each with the key it is compared by. */

import { keyed, set } from '../keyed';
import { MONTH_NAMES, SHORT_MONTHS, WEEKDAY_NAMES } from './calendar';

/** Numbers that are words of their own; the rest is read by `quantities`. */
export const NUMBER_WORDS = keyed(`
  half halved halves halving
  twice double doubled doubles doubling
  triple tripled triples trebled treble thrice
  quadrupled quadruple
  quarter quarters
  dozens
  hundreds
  thousands
  millions
  billions
  tens
  1st first
  2nd second
  3rd third thirds
  4th fourth
  5th fifth
  6th sixth
  7th seventh
  8th eighth
  9th ninth
  10th tenth
  11th eleventh
  12th twelfth
  eightfold
  tenfold
  zwei deux dos två
  drei trois tres tre trzy
  vier quatre cuatro quattro
  fünf cinq cinco cinque
  sechs seis sei
  sieben siete sette
  acht huit ocho otto
  neun neuf nueve nove
  zehn dix diez dieci
  onze undici
  zwölf douze doce dodici
  dreizehn treize trece tredici
  zwanzig vingt veinte venti
  hundert cien cento
  tausend`);

/**
 * What multiplies the figure before it, or what it is measured in, wherever one of these follows a figure: in
 * the languages a desk is likely to meet, and elsewhere no word of counting at all.
 */
export const SCALED = keyed(`
  k
  m mn mio mln млн
  bn mrd млрд
  tn
  crore crores
  lakh lakhs
  score
  gross
  square sq
  cubic cu
  mille mil mila тысяч тыс tausend tysięcy
  millionen millones milioni milhões миллионов milionów
  milliarden milliards miliardi миллиардов`);

export const UNITS = keyed(`
  kilometre kilometres kilometer kilometers km kms
  metre metres meter meters
  centimetre centimetres centimeter centimeters cm
  millimetre millimetres millimeter millimeters mm
  mile miles
  foot feet ft
  inch inches
  yard yards
  hectare hectares
  acre acres
  kilogram kilograms kilogramme kilogrammes kg kilo kilos
  gram grams gramme grammes
  milligram milligrams mg
  microgram micrograms µg
  tonne tonnes
  ton tons
  ounce ounces oz
  pound pounds lb lbs
  stone
  litre litres liter liters
  millilitre millilitres milliliter milliliters ml
  gallon gallons
  barrel barrels
  mph
  kph km/h
  knot knots
  watt watts
  kilowatt kilowatts kw
  megawatt megawatts mw
  gigawatt gigawatts gw
  celsius centigrade
  fahrenheit
  degree degrees
  seconds
  minute minutes
  hour hours hourly
  day days daily
  night nights nightly overnight
  week weeks weekly
  fortnight fortnights fortnightly
  month months monthly
  quarterly
  year years yearly annual annually
  decade decades
  century centuries
  dollar dollars
  euro euros
  yen
  yuan renminbi
  rupee rupees
  rouble roubles ruble rubles
  franc francs
  peso pesos
  krona kronor krone kroner
  cent cents
  penny pence
  percent per_cent
  percentage_points percentage_point
  basis_points basis_point
  byte bytes
  megabyte megabytes mb
  gigabyte gigabytes gb
  decibel decibels
  volt volts`);

/** Units that a capital tells apart. */
export const CASED: ReadonlyMap<string, string> = new Map([
  ['mW', 'milliwatt'],
  ['Mb', 'megabit'],
  ['Gb', 'gigabit'],
]);

/** Months that are other words as well: a date with its capital, beside a figure or behind such a word. */
export const DOUBTFUL_MONTHS = set('may march');

/** The others, each with its short forms. */
const MONTH_LINES = MONTH_NAMES.map((name) => name.toLowerCase())
  .flatMap((name, at) => (DOUBTFUL_MONTHS.has(name) ? [] : [[name, ...shortFor(at)].join(' ')]))
  .join('\n');

function shortFor(month: number): string[] {
  return [...SHORT_MONTHS].filter(([, at]) => at === month).map(([short]) => short);
}

export const DATES = keyed(`
  ${MONTH_LINES}
  ${WEEKDAY_NAMES.join('\n').toLowerCase()}
  today
  yesterday
  tomorrow
  tonight
  weekend weekends
  summer
  winter
  autumn
  morning mornings
  afternoon afternoons
  evening evenings
  midnight
  noon midday
  dawn
  dusk
  christmas
  easter
  ramadan
  janvier enero janeiro gennaio января январе январь
  février febrero fevereiro febbraio февраля феврале февраль
  marzo março марта марте март
  avril abril aprile апреля апреле апрель
  mayo maio maggio мая мае май
  juin junio junho giugno июня июне июнь
  juillet julio julho luglio июля июле июль
  août agosto августа августе август
  septembre septiembre setembro settembre сентября сентябре сентябрь
  octobre octubre outubro ottobre октября октябре октябрь
  novembre noviembre ноября ноябре ноябрь
  décembre diciembre dezembro dicembre декабря декабре декабрь`);

/** What stands before such a month. */
export const BEFORE_MONTHS = set(
  'in since by until till last next early late mid of from during on to every this',
);
/** A date only before a stretch of time: "last week", but "the last to leave". */
export const WHICH_TIME = keyed(`
  last previous past
  next following coming`);
