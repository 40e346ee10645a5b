/** Words that settle what a sentence says: each with the key it is compared by, so that two ways to say one thing are one. */

const keyed = (lines: string): ReadonlyMap<string, string> => new Map(lines.trim().split('\n').flatMap((line) => {
  const words = line.trim().split(/\s*,\s*|\s+/);
  return words.map((word): [string, string] => [word.replaceAll('_', ' '), words[0]!.replaceAll('_', ' ')]);
}));

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** One denial is as good as another: "no evidence", "not any evidence". */
export const DENIALS = keyed(`
  not no none never nobody nothing nowhere cannot no_longer no_one hardly scarcely barely
  neither nor
  without lacking lacks lack lacked
  unable fail fails failed failing failure
  except
  ruled_out rules_out rule_out ruling_out
  far_from
  false falsely untrue`);

/** How sure, how much and how often: each line is one way to hold back. */
export const HEDGES = keyed(`
  allegedly alleged
  reportedly
  apparently seemingly ostensibly
  supposedly supposed purportedly purported so-called
  presumably
  perhaps possibly maybe
  probably likely
  unlikely
  potentially potential
  may might
  could
  appear appears appeared appearing seem seems seemed seeming
  if whether provided
  unless
  only merely
  almost nearly
  mostly largely mainly chiefly
  partly partially
  entirely wholly fully completely totally
  most majority
  minority
  all every
  few
  always
  often frequently
  usually typically generally normally
  sometimes occasionally
  rarely seldom
  estimated
  suspected
  proposed planned
  attempted`);

/** The same, in front of a figure only: "about 300", but "a talk about it". The longest come first. */
export const MEASURES: readonly (readonly [string, string])[] = ([
  ['about', 'about, around, roughly, approximately, some, circa, an estimated'],
  ['nearly', 'nearly, almost, close to, just under, just short of'],
  ['less than', 'less than, fewer than, under, below'],
  ['more than', 'more than, over, above, upwards of, in excess of, just over, well over'],
  ['up to', 'up to, as many as, as much as, at most, no more than, not more than, a maximum of'],
  ['at least', 'at least, no fewer than, no less than, not less than, a minimum of'],
  ['only', 'only, just, a mere, merely'],
] as const).flatMap(([key, all]) => all.split(', ').map((phrase): [string, string] => [phrase, key])).sort(([a], [b]) => b.length - a.length);

/** What somebody is at the time, or is held to be. */
export const STATUS_WORDS = keyed(`
  former ex ex- erstwhile
  acting interim caretaker
  deputy vice assistant
  would-be aspiring
  convicted
  charged
  arrested
  acquitted cleared
  accused
  jailed imprisoned
  late
  self-described self-styled
  honorary
  retired`);

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
  tenfold`);

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
  second_ seconds
  minute minutes
  hour hours hourly
  day days daily
  night nights nightly
  week weeks weekly
  fortnight fortnights fortnightly
  month months monthly
  quarter_ quarterly
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

export const DATES = keyed(`
  january jan
  february feb
  april apr
  june jun
  july jul
  august aug
  september sept sep
  october oct
  november nov
  december dec
  monday
  tuesday
  wednesday
  thursday
  friday
  saturday
  sunday
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
  ramadan`);

/** Months that are other words as well: a date with its capital, beside a figure or behind such a word. */
export const DOUBTFUL_MONTHS = set('may march');
export const BEFORE_MONTHS = set('in since by until till last next early late mid of from during on to every this');
/** A date only before a stretch of time: "last week", but "the last to leave". */
export const WHICH_TIME = keyed(`
  last previous past
  next following coming`);

/** Names that go by more than one form. */
export const NAMES = keyed(`
  us u.s. usa u.s.a. united_states
  uk u.k. united_kingdom
  eu e.u. european_union
  un u.n. united_nations`);

export const HONORIFICS = set('mr mrs ms miss dr prof sir dame mx rev');
export const COMPASS = set('north south east west northern southern eastern western upper lower new');

export const PRONOUNS = keyed(`
  he him his himself
  she her hers herself
  they them their theirs themselves
  it its itself
  we us_ our ours ourselves
  i me my mine myself
  you your yours yourself`);

/**
 * Words of one line stand for one thing, and lines without a blank line between them exclude each other: one in the place of another says the
 * opposite, or something else that was settled.
 */
export const OPPOSITES: readonly ReadonlyMap<string, number>[] = `
  rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed climbing jump jumped soar soared surge surged gain gained gains up higher more
  fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreased decreases shrink shrank shrunk sink sank plunge plunged slump slumped slip slipped tumble tumbled down lower less fewer
  stagnate stagnated unchanged steady flat

  before ahead
  after following

  win wins won winning victory
  lose loses lost losing defeat

  lost lose loses losing lose
  found find finds
  kept keep keeps retained gained gain

  buy buys bought buying purchase purchased acquire acquired acquires
  sell sells sold selling
  rent rented lease leased

  hire hires hired hiring recruit recruited employ employed appointed
  fire fires fired firing sack sacked dismiss dismissed laid

  accept accepts accepted accepting
  reject rejects rejected rejecting refuse refused

  approve approves approved approving passed pass back backed
  block blocks blocked veto vetoed reject rejected rejects
  delay delayed postpone postponed

  support supports supported supporting back backs backed backing favour favor favours
  oppose opposes opposed opposing fight fights fought

  allow allows allowed permit permits permitted legalise legalised legalize legalized
  ban bans banned prohibit prohibits prohibited forbid forbidden outlaw outlawed
  require requires required

  include includes included including
  exclude excludes excluded excluding

  begin begins began begun start starts started launched
  end ends ended stop stops stopped finish finished cancelled canceled

  open opens opened opening
  close closes closed closing shut shuts

  arrive arrives arrived enter entered join joined
  leave leaves left quit quits

  guilty convicted
  innocent acquitted cleared

  alive survived survive
  dead died killed dies die

  killed kills kill dead died
  injured wounded hurt injuring wounding
  missing
  rescued saved
  unharmed unhurt

  charged
  convicted sentenced
  arrested detained held
  acquitted cleared released
  suspected
  questioned
  sued

  caused causes cause causing
  linked associated correlated tied
  prevented prevents prevent

  good
  bad

  better best
  worse worst

  high highest
  low lowest

  large larger largest big bigger biggest
  small smaller smallest

  rich richer richest
  poor poorer poorest

  strong stronger strongest
  weak weaker weakest

  old older oldest
  young younger youngest
  new newer newest

  fast faster fastest
  slow slower slowest

  north northern
  south southern
  east eastern
  west western

  public
  private

  man men male boy boys
  woman women female girl girls

  husband
  wife

  father
  mother

  son sons
  daughter daughters

  brother brothers
  sister sisters

  import imports imported
  export exports exported

  lend lends lent
  borrow borrows borrowed

  inside within
  outside beyond

  for
  against

  with
  without

  ally allies
  enemy enemies rival rivals

  maximum
  minimum

  temporary temporarily
  permanent permanently

  compulsory mandatory
  voluntary optional

  some
  many
  several
  each every all
  most
  few

  always
  often
  sometimes
  rarely

  plan plans planned
  considered considering consider
  completed complete finished`.split(/\n\s*\n/).map((block) => new Map(
  block.trim().split('\n').flatMap((line, pole) => line.trim().split(/\s+/).map((word): [string, number] => [word, pole]))));

/** Put in front of a word they turn it into its opposite, or nearly. */
export const TURNING = set('un in im il ir dis non mis anti pro ex de under over');

/** What stands before a noun: "the report", "his claim". */
export const DETERMINERS = set('a an the these those his her its their our my your no any some each every of for in on at by with from into under another new');
