import type { CheckRule, Measure } from '../checks';
import { oneOf, set } from '../keyed';

const UNITS: ReadonlyMap<string, Measure> = new Map(
  (
    [
      ['length', 1, 'm metre metres meter meters'],
      ['length', 1000, 'km kms kilometre kilometres kilometer kilometers'],
      ['length', 0.01, 'cm centimetre centimetres centimeter centimeters'],
      ['length', 0.001, 'mm millimetre millimetres millimeter millimeters'],
      ['length', 1609.34, 'mile miles'],
      ['length', 0.3048, 'foot feet ft'],
      ['length', 0.0254, 'inch inches'],
      ['length', 0.9144, 'yard yards'],
      ['area', 1, 'square_metres square_meters sq_m'],
      ['area', 1e6, 'square_kilometres square_kilometers sq_km'],
      ['area', 2.59e6, 'square_miles sq_miles'],
      ['area', 0.0929, 'square_feet sq_ft'],
      ['area', 1e4, 'hectare hectares ha'],
      ['area', 4046.86, 'acre acres'],
      ['mass', 1, 'kg kgs kilogram kilograms kilo kilos'],
      ['mass', 0.001, 'gram grams'],
      ['mass', 1000, 'tonne tonnes'],
      ['mass', 0.4536, 'lb lbs pound pounds'],
      ['mass', 0.02835, 'ounce ounces oz'],
      ['mass', 6.35, 'stone'],
      ['volume', 1, 'litre litres liter liters'],
      ['volume', 4.2, 'gallon gallons'],
      ['volume', 0.52, 'pint pints'],
      ['power', 1, 'watt watts kilowatt kilowatts megawatt megawatts volt volts'],
      ['temperature', 1, 'c degrees_celsius °c degrees_c ºc'],
      ['temperature', 1.8, 'f degrees_fahrenheit °f degrees_f ºf'],
      [
        'speed',
        1,
        'km/h kmh kph kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour',
      ],
      ['speed', 1.609, 'mph miles_per_hour miles_an_hour'],
    ] as const
  ).flatMap(([of, factor, words]) =>
    words.split(' ').map((word): [string, Measure] => [word.replaceAll('_', ' '), { of, factor }]),
  ),
);

const WRITTEN = [...UNITS.keys()].sort((a, b) => b.length - a.length).join('|');

const ABOUT = oneOf`about around some roughly approximately nearly almost over or just_over just_under more_than`;

const CHANGES = oneOf`
  former formerly then-? now later became become promoted since until previously ex- resigned resigning
  appointed succeed\w* elected elect replaced retired stepped sacked new old last next ago before after
  served once`;

/**
 * How English says whose money it is, converts, measures, names offices, denies, and adds up over sentences.
 */
export const CHECKS: CheckRule = {
  currencies: [
    [/A\$|AU\$|australian dollar/i, 'Australian dollar'],
    [/C\$|CA\$|canadian dollar/i, 'Canadian dollar'],
    [/HK\$/i, 'Hong Kong dollar'],
    [/NZ\$/i, 'New Zealand dollar'],
    [/\$|dollars?|USD/i, 'dollar'],
    [/£|pounds?|sterling|GBP/i, 'pound'],
    [/€|euros?|EUR/i, 'euro'],
    [/¥|yen|JPY/i, 'yen'],
    [/₹|rupees?|\bRs\b|INR/i, 'rupee'],
    [/francs?|CHF/i, 'franc'],
    [/kron[aeo]r?|kronor|crowns?|\bkr\b/i, 'crown'],
  ],
  converted: new RegExp(`^,? ?(?:\\(|or )(?:${ABOUT} )?$`, 'i'),
  unit: new RegExp(`^[ -]?(${WRITTEN})(?![\\p{L}\\p{N}])`, 'iu'),
  measureOf: (unit) => UNITS.get(unit.toLowerCase().replace(/-/g, ' ')),
  wants: [
    [/\b(?:weigh(?:s|ed|ing)?|a weight of)(?: \p{L}+){0,2} $/iu, null, ['mass']],
    [/\b(?:temperatures? (?:of|reached|hit|fell to|rose to))(?: \p{L}+)? $/iu, null, ['temperature']],
    [/\b(?:an area of|floor space of)(?: \p{L}+)? $/iu, null, ['area']],
    [null, /^ (?:tall|high|long|wide|deep|across|in diameter|away)\b/i, ['length']],
    [null, /^ (?:Celsius|Fahrenheit)\b/, ['temperature']],
    [/\b(?:speeds? of)(?: \p{L}+)? $/iu, /^(?! (?:per|an?|every)\b)/i, ['speed']],
  ],
  anyThing: set(
    'people year years month months week day days percent cent number total man men woman women time times dollars pounds euros',
  ),

  changed: new RegExp(`\\b${CHANGES}\\b`, 'i'),
  aside: set(
    `senior leading longtime long-time veteran current former new then outgoing incoming local british american french
    german the a an his her its their our this chief acting interim retired late young old top respected`,
  ),
  lesser: set('deputy vice assistant associate junior shadow'),
  ofWhat: /^ (?:of|for) (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u,
  officeOf: / (?:of|for) (?:the )?/i,
  ranks: set(
    'sheriff chief bishop archbishop cardinal senator representative governor constable corporal sergeant lieutenant captain major colonel brigadier general inspector superintendent',
  ),

  inflected: /(?:e|ed|es|s|i|in)$/,
  unsure:
    /\?|\b(?:if|whether|unless|would|could|might|(?<!\b(?:in|since|by|of|from|late|early|\d\d?) )may|should|said|says|claim(?:s|ed)?|argu(?:es|ed)|insist(?:s|ed)?|told|according|alleg\w+|expected|until|first|initially|originally|at first|then|later|yet|before|after|last|this|next)\b/i,

  apiece:
    /^ (?:each|apiece|every|per \p{L}+|an? (?:month|year|week|day|head|person|ticket|hour|night|share|copy|seat))\b/iu,
  timesOf:
    /^ (?:\p{L}+ ){1,3}(?:at|for|cost|costs|costing|paid|pay|charged|worth|priced at|of)(?: \p{L}+)? $/iu,
  wholeBefore:
    /\b(?:total(?:ling|ing|s|led)?(?: of)?|altogether|in all,?|came to|comes to|makes?|making|bill (?:of|was|is)|raised|raising|cost(?:ing|s)?|paid|brought in)(?: (?:him|her|them|it|us|the \p{L}+))? $/iu,
  wholeBehind: /^,? (?:in all|in total|altogether|overall)\b/i,
  rest: /\b(?:the (?:other|remaining|rest,?)|the rest of them,?) $/i,
  ofThem: /\b(?:of them|of those|of these|of whom|among them|the (?:other|remaining|rest))\b/i,
  margin:
    /\bby (?:a margin of |just |only )?(\d[\d,]*|[a-z]+) (?:votes?|points?|goals?|runs?|seats?)\b(?! to\b)/i,
  result:
    /(?<![\d.,–-])(\d[\d,]*) ?(?: votes? | points? )?(?:to|[-–]|against) ?(\d[\d,]*)(?![\d.,]*\d|[–-]\d| per| %|%)/,
  thatIs: /^(?:That|This) (?:is|was|makes|means|amounts to|comes to|represents)\b/,
  differenceBefore:
    /(?:\b(?:a|an) (?:\p{L}+ )?(?:rise|gain|increase|jump|fall|drop|decrease|decline|loss|cut|reduction) of |(?:, |\(| is | was | are | were )(?:up|down) (?:by )?|\b(?:rose|fell|grew|increased|decreased|cut|lowered|raised|dropped|declined|climbed)(?: \p{L}+){0,3} by )(?:about |just |some )?$/iu,
  differenceBehind:
    /^(?: an? \p{L}+| \p{L}+)? (?:more|less|fewer|higher|lower|above|below|longer|shorter|taller|heavier)(?: \p{L}+)? (?:than|the|last)\b|^(?: an? \p{L}+)? (?:more|less|higher|lower)(?=[.,;])/iu,
  moved: /\b(?:from|than|up|down|compared|above|below|record|rises?|rose|falls?|fell|was|to)\b/i,
  eachTime: /^ (?:each|every|per|an?) /i,
  ofAll: /\bof (?:the |its |their |all )*$/i,
  sharePhrase:
    /,? (?:\(|or |(?:that|which|this) (?:is|was|makes|means) )(?:(?:about|around|roughly|nearly|almost|just over|just under|some|more than|over) )?/i,
  oneIn:
    /^(\d[\d,]*|\p{L}+)(?: \p{L}+)? (?:in (?:every )?|out of (?:every )?|for every |per )(\d[\d,]*|\p{L}+)\b/iu,
  fractions: [
    [/^three[ -]quarters\b/i, 0.75],
    [/^two[ -]thirds\b/i, 2 / 3],
    [/^(?:a|one)[ -]half\b|^half\b/i, 0.5],
    [/^(?:a|one)[ -]third\b/i, 1 / 3],
    [/^(?:a|one)[ -]quarter\b/i, 0.25],
    [/^(?:a|one)[ -]fifth\b/i, 0.2],
    [/^(?:a|one)[ -]tenth\b/i, 0.1],
  ],
  hedge: /\b(?:about|around|roughly|nearly|almost|over|under|some|more than)\b/i,
  listed: /^[^.;]{0,40}: *(?:\p{L}+ ){0,3}$/u,
  andLast: /\band (?:\p{L}+ ){0,3}$/iu,
  compared:
    /\b(?:short of|more than|less than|up from|down from|from|against|compared (?:with|to)|above|below|beat|than)\b/i,
  yearsAgo:
    /\bin ((?:1[5-9]|20)\d\d), (?:exactly )?(\d+|[a-z-]+) years ago\b|(?<![\p{L}\d])(?:exactly )?(\d+|[\p{L}-]+) years ago,? in ((?:1[5-9]|20)\d\d)\b/iu,
};
