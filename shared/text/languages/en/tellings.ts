/*
 * Words on which a statement turns: change one of them, and the statement is another one. They only give a
 * difference its name; that words differ is seen without them.
 */
import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What a number is counted or measured in. */
export const UNITS = words(`
  m mm cm km metre metres meter meters millimetre millimetres centimetre centimetres kilometre kilometres
  kilometer kilometers mile miles yard yards foot feet ft inch inches furlong furlongs league leagues knot
  knots mph kph kmh mg g kg gram grams kilo kilos kilogram kilograms tonne tonnes ton tons stone lb lbs
  ounce ounces oz ml cl litre litres liter liters gallon gallons pint pints barrel barrels bushel bushels
  hectare hectares acre acres square cubic degree degrees celsius centigrade fahrenheit kelvin c f k °
  second seconds minute minutes hour hours day days week weeks fortnight fortnights month months quarter
  quarters year years decade decades century centuries w kw mw gw kwh mwh gwh watt watts kilowatt
  kilowatts megawatt megawatts gigawatt gigawatts volt volts amp amps kb mb gb tb byte bytes bit bits
  kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes hertz hz khz mhz ghz calorie
  calories kilocalories joule joules decibel decibels % ‰ percent percentage cent point points pp basis ′
  ″`);

/** Coins and moneys, and the letters they are written by. */
export const CURRENCIES = words(`
  dollar dollars pound pounds euro euros yen yuan renminbi rupee rupees rouble roubles ruble rubles cents
  pence penny franc francs krona kronor krone kroner peso pesos rand real reais won lira shekel shekels
  zloty dirham dirhams dinar dinars riyal riyals usd eur gbp aud cad nzd hkd sgd jpy chf cny inr sek nok
  dkk zar brl mxn pln rub`);

/** Up or down, here or there. */
export const DIRECTIONS = words(`
  rise rises rose risen rising raise raises raised grow grows grew grown growing increase increases
  increased increasing climb climbs climbed gain gains gained jump jumps jumped surge surges surged soar
  soars soared expand expanded improve improved double doubled triple tripled treble trebled up upward
  upwards upper higher above ahead fall falls fell fallen falling drop drops dropped decrease decreases
  decreased decreasing decline declines declined declining sink sinks sank slump slumps slumped plunge
  plunges plunged tumble tumbles tumbled reduce reduces reduced cut halve halved shrink shrinks shrank
  worsen worsened down downward downwards lower below behind win wins won lose loses lost buy bought sell
  sold north northern south southern east eastern west western left right inside outside into onto`);

/** How much, how many, how surely: what makes a number a bound and a member an exception. */
export const DEGREES = words(`
  more less fewer most least over under about around nearly almost roughly approximately exactly precisely
  only just some any all every each many much few several both either half part partly wholly entirely
  largely mainly mostly always often sometimes rarely seldom usually once first last second third largest
  smallest biggest highest lowest greatest longest shortest oldest youngest fastest slowest best worst
  possibly probably likely perhaps maybe may might could must should allegedly reportedly apparently > < ≥
  ≤ ~ ≈ ± +`);

/** Where somebody stands before the law, or in an office. */
export const STANDINGS = words(`
  charge charges charged convict convicts convicted conviction acquit acquitted acquittal accuse accuses
  accused accusation arrest arrests arrested suspect suspects suspected allege alleged allegation indict
  indicted indictment sentence sentenced jail jailed imprisoned detain detained question questioned
  caution cautioned clear cleared exonerated guilty innocent liable prosecute prosecuted sue sued try
  tried bail bailed release released fine fined pardon pardoned extradited deported suspend suspended sack
  sacked dismiss dismissed resign resigned elect elected appoint appointed nominated acting interim former
  current deputy then-chief ex plaintiff defendant victim witness married divorced engaged widowed alive
  dead`);

/** When. */
export const TIMES = words(`
  ${[...MONTH_NAMES, ...WEEKDAY_NAMES].join(' ').toLowerCase()} today yesterday tomorrow tonight now then ago before after
  since until till during next previous following earlier later morning afternoon evening night noon
  midnight am pm spring summer autumn winter`);

/** Words that set a sentence in its tense. */
export const TENSES = words(`
  is are am was were be been being will would shall has have had does do did going`);

/** In lower case a word of its own: a capital at the head of a sentence may or may not be its name's. */
export const NAME_OR_WORD = words(`
  polish march may august april june turkey china reading nice job cologne bill mark will rose grace hope
  faith joy dawn jack bob rob sue pat frank grant art gene guy miles nick ray rich rod victor wade ward
  lent slough bath sandwich hull deal rugby cork limerick derby mobile buffalo phoenix orange split tours
  guinea catholic catholics orthodox liberal liberals conservative conservatives labour labor democrat
  democrats democratic republican republicans reform congress parliament church bible sun moon mercury god
  lord pope hamlet scotch welsh dutch swede swedes iris heather daisy violet ivy olive ruby pearl amber
  crystal jade penny harry robin drew chase hunter mason baker cook smith king bush brown hunt rice stone
  bishop knight page hill wood frost snow fox wolf lamb swan fisher carpenter butler potter walker miller
  parker gardener apple amazon target gap shell windows`);
