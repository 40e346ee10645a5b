/** Units of measure: every one with what it measures, and how much of the first unit of its kind it is. */

import type { Unit } from '../values';

type Kind = Unit['of'];

/** What stands in front of a unit and multiplies it, as a word and as a letter. */
const PREFIXES: readonly (readonly [word: string, letter: string, factor: number])[] = [
  ['', '', 1],
  ['giga', 'G', 1e9],
  ['mega', 'M', 1e6],
  ['kilo', 'k', 1e3],
  ['centi', 'c', 1e-2],
  ['milli', 'm', 1e-3],
  ['micro', 'µ', 1e-6],
  ['micro', 'μ', 1e-6],
  ['nano', 'n', 1e-9],
];

/** Units that take them: words, letters, what one is of the kind's first, and the prefixes that are usual. */
const METRIC: readonly (readonly [
  kind: Kind,
  words: string,
  letters: string,
  of: number,
  letters: string,
])[] = [
  ['length', 'metre meter', 'm', 1, ' k c m µ μ n'],
  ['mass', 'gram gramme', 'g', 1e-3, ' k m µ μ n'],
  ['volume', 'litre liter', 'l L', 1, ' c m µ μ'],
  ['power', 'watt', 'W', 1, ' k M G m'],
  ['energy', 'watt-hour', 'Wh', 3600, ' k M G'],
  ['energy', 'joule', 'J', 1, 'k M G'],
  ['frequency', 'hertz', 'Hz', 1, ' k M G'],
  ['tension', 'volt', 'V', 1, 'k m'],
  ['current', 'amp ampere', 'A', 1, 'm'],
  ['pressure', 'pascal', 'Pa', 1, ' k M'],
  ['data', 'byte', 'B', 8, 'k M G'],
  ['data', 'bit', 'bit', 1, ' k M G'],
  ['dose', 'sievert', 'Sv', 1, ' m µ μ'],
  ['activity', 'becquerel', 'Bq', 1, ' k M'],
];

/** Units of their own; `_` stands for a blank. */
const OTHERS: readonly (readonly [kind: Kind, factor: number, written: string])[] = [
  ['length', 1609.34, 'mile miles mi'],
  ['length', 0.3048, 'foot feet ft'],
  ['length', 0.0254, 'inch inches in.'],
  ['length', 0.9144, 'yard yards yd yds'],
  ['length', 1852, 'nautical_mile nautical_miles'],
  ['length', 1e-6, 'micron microns'],
  ['area', 1, 'square_metre square_metres square_meter square_meters sq_m sqm m2 m²'],
  ['area', 1e6, 'square_kilometre square_kilometres square_kilometer square_kilometers sq_km km2 km²'],
  ['area', 2.59e6, 'square_mile square_miles sq_mi sq_miles'],
  ['area', 0.0929, 'square_foot square_feet sq_ft'],
  ['area', 1e4, 'hectare hectares ha'],
  ['area', 4046.86, 'acre acres'],
  ['mass', 1, 'kilo kilos kgs'],
  ['mass', 1e3, 'tonne tonnes t'],
  ['mass', 1016, 'ton tons'],
  ['mass', 0.4536, 'lb lbs'],
  ['mass', 0.02835, 'ounce ounces oz'],
  ['mass', 6.35, 'stone'],
  ['mass', 1e-6, 'mcg'],
  ['volume', 4.2, 'gallon gallons'],
  ['volume', 0.52, 'pint pints'],
  ['volume', 159, 'barrel barrels'],
  ['volume', 1e3, 'cubic_metre cubic_metres cubic_meter cubic_meters m3 m³'],
  ['volume', 28.3, 'cubic_foot cubic_feet'],
  ['power', 746, 'horsepower hp bhp'],
  ['energy', 4184, 'kilocalorie kilocalories kcal calorie calories'],
  ['loudness', 1, 'decibel decibels dB'],
  ['temperature', 1, 'degree_Celsius degrees_Celsius degrees_C °C ºC Celsius centigrade'],
  ['temperature', 0.56, 'degree_Fahrenheit degrees_Fahrenheit degrees_F °F ºF Fahrenheit'],
  ['speed', 1, 'km/h kmh kph kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour'],
  ['speed', 1.609, 'mph miles_per_hour miles_an_hour'],
  ['speed', 1.852, 'knot knots'],
  ['speed', 3.6, 'm/s metres_per_second meters_per_second'],
  ['concentration', 1, 'ppm parts_per_million'],
  ['concentration', 1e-3, 'ppb parts_per_billion'],
  ['time', 1, 'second seconds sec secs s'],
  ['time', 1e-3, 'millisecond milliseconds ms'],
  ['time', 60, 'minute minutes min mins'],
  ['time', 3600, 'hour hours hr hrs h'],
  ['time', 86_400, 'day days'],
  ['time', 604_800, 'week weeks'],
  ['time', 1_209_600, 'fortnight fortnights'],
  ['time', 2_629_800, 'month months'],
  ['time', 31_557_600, 'year years yr yrs'],
  ['time', 315_576_000, 'decade decades'],
  ['time', 3_155_760_000, 'century centuries'],
];

const plural = (word: string): string => (word.endsWith('z') ? word : `${word}s`);

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...METRIC.flatMap(([of, words, letters, base, usual]) =>
    PREFIXES.flatMap(([word, letter, factor]) => {
      const unit = { of, factor: base * factor };
      const named = words.split(' ').flatMap((each) => [word + each, plural(word + each)]);
      const short = usual.split(' ').includes(letter) ? letters.split(' ').map((each) => letter + each) : [];
      return [...named, ...short].map((each): [string, Unit] => [each, unit]);
    }),
  ),
  ...OTHERS.flatMap(([of, factor, written]) =>
    written.split(' ').map((each): [string, Unit] => [each.replaceAll('_', ' '), { of, factor }]),
  ),
]);

const SMALL: ReadonlyMap<string, Unit> = new Map(
  [...UNITS].map(([written, unit]) => [written.toLowerCase(), unit]),
);

/** A unit as it is written: letters by their capitals where they tell, "mW" and "MW"; words as they come. */
export const unitOf = (written: string): Unit | undefined => {
  const plain = written.replace(/\s+/g, ' ');
  const bare = plain.replace(/-/g, ' ');
  return (
    UNITS.get(plain) ?? UNITS.get(bare) ?? SMALL.get(plain.toLowerCase()) ?? SMALL.get(bare.toLowerCase())
  );
};

const escaped = (written: string): string =>
  written.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[ -]');

/** All ways to write one, the longest first: the source of a regular expression. */
export const UNIT_WRITTEN = [...UNITS.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
