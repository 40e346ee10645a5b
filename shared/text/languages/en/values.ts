import { keyed, oneOf, set } from '../keyed';
import type { ValueWords } from '../values';
import { spelledOut } from './letters';
import { RANKS, SCALES, SHORT_SCALES } from './numbers';
import { OFFICES } from './titles';
import { UNIT_WRITTEN, unitOf } from './units';
import { isIdle, stem } from './value-words';

/** Words between a figure and its unit that change nothing. */
const BETWEEN = '(?:metric |short |full |whole |consecutive |vertical )?';
const UNIT = new RegExp(`^[ \\u00a0\\u202f-]?${BETWEEN}(${UNIT_WRITTEN})(?![\\p{L}\\p{N}])`, 'u');

const TIMES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['thrice', 3],
  ['triple', 3],
  ['tripled', 3],
  ['trebled', 3],
  ['quadrupled', 4],
]);

const ABOVE = oneOf`more_than over above upwards_of in_excess_of just_over well_over exceeding greater_than beyond`;
const BELOW = oneOf`nearly almost close_to just_under just_short_of short_of nearing approaching`;
const AT_MOST = oneOf`less_than fewer_than under below up_to as_many_as as_much_as at_most no_more_than not_more_than a_maximum_of`;
const AT_LEAST = oneOf`at_least no_fewer_than no_less_than not_less_than a_minimum_of a_good`;
const ABOUT = oneOf`about around some roughly approximately circa an_estimated estimated barely only just scarcely a_mere hardly`;
const before = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})${words} (?:the |an? |its |\\p{Sc})?$`, 'iu');

/** Numbers that parts are told in: "one in eight". */
const FEW = oneOf`one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred`;

/** Points of the compass, each with what is on that side. */
const COMPASS = keyed(`
  north northern northerly northward northwards
  south southern southerly southward southwards
  east eastern easterly eastward eastwards
  west western westerly westward westwards`);

const DECLARED_SCALES: ReadonlyMap<string, number> = new Map([
  ...SCALES,
  ...SHORT_SCALES,
  ['000', 1e3],
  ['000s', 1e3],
]);

export const VALUE_WORDS: ValueWords = {
  unitOf,
  unit: UNIT,
  per: new RegExp(
    `^(?: (?!and |or |to |in |for )\\p{L}[\\p{L}-]*){0,3}? ?(?:(?:an?|per|every|each)[ -]|/ ?)(${oneOf`day week month quarter year annum hour minute second night head person share kilogram kilo kg litre l tonne metre ton kilometre km mile acre hectare ticket copy seat unit barrel gram g household pupil patient`})(?!\\p{L})`,
    'iu',
  ),
  perKey: keyed(`
    year annum
    kilogram kilo kg
    litre l
    gram g
    kilometre km
    person head`),
  points: /^[ -]points?(?!\p{L})/iu,
  share: /%|(?<!\p{L})per ?cent(?!\p{L})/iu,
  basisPoints: /^[ -](?:basis[ -]points?|bps)(?!\p{L})/iu,
  looseScales: /^ ?(?:cr|crs)\.?(?!\p{L})/iu,
  declared: new RegExp(
    `(?<money>\\p{Sc}|(?<!\\p{L})(?:Rs|INR|USD|GBP|EUR)\\.?)(?:,|['’]?) ?(?:in )?['’]?(?<scale>${[...SCALES.keys(), 'm', 'bn', 'mn', 'k', 'cr', '000s?'].join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  ),
  scaleOf: (word) => DECLARED_SCALES.get(word),
  point: /^ point (?=\p{L})/iu,
  ofMany: /(?<!\p{L})(?:first|next|last|top) $/iu,
  numbered:
    /(?<!\p{L})(?:tables?|fig(?:ure|\.)?|pages?|p\.|pp\.|appendix|annex|section|clause|schedule|chapter|paragraph|article|item|part|no\.|number|batch|claim no|suit no|room|flat|unit|route|phase|stage|grade|class|form|version|volume|vol\.|issue|step|question|rule|regulation|act|lot) ?[:#]? ?$/iu,
  beforeNoun: set('other more further such additional extra new'),
  bounds: [
    [before(AT_LEAST), 'at least'],
    // "Just under" before "under".
    [before(BELOW), 'below'],
    [before(AT_MOST), 'at most'],
    [before(ABOVE), 'above'],
    [before(ABOUT), 'about'],
  ],
  times: new RegExp(
    `(?<![\\p{L}\\d,.])(?:(?<word>${[...TIMES.keys()].join('|')})|(?<count>\\p{L}+|[\\d.]+)(?:-?fold| times(?= (?:the|that|its|their|as|what|more|higher|larger|bigger|greater|this|his|her)\\b|[.,;]|$)))(?!\\p{L})`,
    'iu',
  ),
  timesOf: (word) => TIMES.get(word.toLowerCase()),
  multiplied: /^ (?:the|that|this|those|as|what|its|their|his|her|our)(?!\p{L})/iu,
  change:
    /(?<!\p{L})(?:(?<!ma(?:d|k)e |makes |making )up|down|ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|grew|grown?|growth|increas\w+|decreas\w+|declin\w+|drop(?:s|ped)?|jump(?:s|ed)?|cut|climb(?:s|ed)?|gain(?:s|ed)?|shr[aiu]nk|more|less|fewer|higher|lower|overrun|excess|reduc\w+)(?!\p{L})/iu,
  fromTo: (first, between) => {
    if (/(?<!\p{L})from $/iu.test(first) && /^[^.;]{0,40}(?<!\p{L})to $/iu.test(between)) return 'to';
    return /^[^.;]{0,40}(?<!\p{L})(?:from|against|compared with|compared to|down from|up from|was) $/iu.test(
      between,
    ) || /^ \((?:previous|prior|last) \p{L}+: $/iu.test(between)
      ? 'from'
      : null;
  },
  beforeAge: /\b(?:aged?|(?:i|he|she|they)(?:['’](?:m|s|re)| am| is| are| was)(?: now)?) $/iu,
  behindAge: /^[ -]years?[ -]old\b/iu,
  behindName: /^(?: \(|, )(?:the )?$/iu,
  soManyIn: new RegExp(
    `(?<![\\p{L}\\d,.])(?<part>${FEW}|\\d{1,3})(?: \\p{Ll}+){0,3} (?:in|out of) (?:every |each )?(?<whole>${FEW}|\\d{1,3})(?![\\p{L}\\d]|[,.]\\d|[ -](?:per|years?|months?|weeks?|days?|hours?|minutes?)(?!\\p{L}))`,
    'iu',
  ),
  lacks:
    /(?<!\p{L})(?:miss(?:ed|es|ing)?|fail(?:ed|s|ing)?|lack(?:ed|s|ing)?|overlook(?:ed|s)?|without)(?!\p{L})/iu,
  rank: new RegExp(
    `(?<!\\p{L})(?<rank>${[...RANKS, '\\d+(?:st|nd|rd|th)'].join('|')})[ -](?<of>\\p{L}+est|most \\p{L}+|least \\p{L}+)(?!\\p{L})`,
    'iu',
  ),
  rankOf: (word) => {
    const at = RANKS.indexOf(word.toLowerCase());
    return at === -1 ? Number(/^\d+/.exec(word)?.[0] ?? NaN) : at + 1;
  },
  stem,
  isIdle,
  shortYear:
    /(?<=(?<!\p{L})(?:since|in|of|spring|summer|autumn|winter|till|until|by|from) )['’]\d\d(?![\p{L}\p{N}])/iu,
  yearAfter:
    /(?<=(?<!\p{L})(?:spring|summer|autumn|fall|winter|season|year|end|start|beginning|middle|months?|wake) (?:of )?)(?:1[5-9]|20)\d\d(?![\d,.]*\d)(?![\p{L}])/iu,
  dayAlone: /(?<!\p{L})(?:on )?the (\d{1,2})(?:st|nd|rd|th)(?! (?:century|\p{Lu}|of ))(?![\p{L}\p{N}])/u,
  onFrom:
    /^(?<count>an?|\p{L}+|\d+) (?<unit>day|week|fortnight|month|year)s? (?<way>later|after|earlier|before)$/iu,
  stretch: (unit) =>
    ({
      day: { days: 1 },
      week: { days: 7 },
      fortnight: { days: 14 },
      month: { months: 1 },
      year: { months: 12 },
    })[unit.toLowerCase()],
  isLater: (way) => /^(?:later|after)$/i.test(way),
  compass: COMPASS,
  locative: /(?<!\p{L})(?:in|at|near|outside|from|to|of|across|around|for) (?:the |central |downtown )?$/iu,
  leads:
    /(?<!\p{L})(?:chairs|chaired|leads|led|heads|headed|runs|ran|chair of|head of|leader of)(?: (?:the|its|their|our|\p{L}+['’]s?))+ (?<of>\p{Ll}+(?: \p{Ll}+){0,2} (?:committee|board|panel|group|team|commission|department|division|union))(?!\p{L})/iu,
  officeOf:
    /^( (?:of|for) (?:the )?(?!(?:this|that|his|her|these|those|it|them)\b)\p{L}[\p{L}’'-]+(?: and \p{Ll}+)?)/u,
  notOffice: set(
    `a an the its his her their our this that and or who is was as by for of with to from in at on former then senior new council's council’s firm's firm’s company's company’s longtime also acting said says told i'm i’m am be`,
  ),
  offices: new Set([
    ...OFFICES,
    ...set(
      'partner trustee governor principal investigator surveyor curator ranger harbourmaster proprietor landlord tenant guardian auditor counsel',
    ),
  ]),
  self: /(?<!\p{L})I(?: am|['’]m)(?!\p{L})/u,
  auxiliary: set(
    'is are was were be been being am has have had do does did will would shall should can could may might must',
  ),
  denies: /n['’]t$/i,
  until: /(?<!\p{L})(?:until|till|unless|before|only)(?!\p{L})/iu,
  pasts:
    set(`told said made had came knew thought began became brought sent spent left felt led lost met put got said stood struck
    sought shut cut hit set let rose fell grew drew threw showed ran sat lay lent dealt meant swore chose spoke woke froze hid bit bore beat
    fought bound bred fed fled hung held shot slid slept wept swept dug stuck stung won spun`),
  past: /(?:ed|en|ought|aught)$/,
  spelledOut,
  ofWhole: /\b(?:of|among|out of)(?: (?:all|the|its|their|his|her|our|these|those))* $/iu,
  restated:
    /(?:, or|\(|, that is,?|, which is|, i\.e\.) (?:about |around |some |roughly |nearly |almost |just (?:over|under) )?$|\($/iu,
  label: /(?:^|[\n[\]–—-] ?)(?<name>\p{Lu}{2,4}|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,3}): /u,
  saidAhead: new RegExp(
    `(?<name>(?:\\p{Lu}[\\p{L}.’'-]+ ?)+)(?:,[^.;“"]{0,60},? )?(?:said|says|told|added|asked|replied|writes|wrote)(?!\\p{L})[^.;“"]{0,30}[:,]? [“"'‘]?$`,
    'u',
  ),
  saidBy: new RegExp(
    `^[,.!?]?["”’]{0,2},? (?:(?:said|says|told|added|asked|writes|wrote) (?<after>(?:\\p{Lu}[\\p{L}.’'-]+ ?)+)|(?<before>(?:\\p{Lu}[\\p{L}.’'-]+ ?)+)(?:said|says|told|added|asked|writes|wrote)(?!\\p{L}))`,
    'u',
  ),
};
