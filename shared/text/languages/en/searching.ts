import { keyed, set } from '../keyed';
import type { SearchWords } from '../searching';
import { DAY_WORD, MONTH, MONTH_BY_FIGURE } from './calendar-words';
import { NEAR } from './near';
import { AGAINST, PART_OF, wayOf } from './sheet-words';

/** Forms that no ending tells; each line one word, the one it is taken for first. */
const IRREGULAR = keyed(`
  be is are was were been being am
  begin began begun
  break broke broken
  bring brought
  build built
  buy bought
  catch caught
  choose chose chosen
  come came
  deal dealt
  do did done does
  draw drew drawn
  drive drove driven
  eat ate eaten
  fall fell fallen
  feel felt
  fight fought
  find found
  fly flew flown
  freeze froze frozen
  get got gotten
  give gave given
  go went gone
  grow grew grown growth
  have has had
  hear heard
  hide hid hidden
  hold held
  keep kept
  know knew known
  lay laid
  lead led
  leave left
  lend lent
  lose lost loss losses
  make made
  mean meant
  meet met
  pay paid
  ride rode ridden
  rise rose risen
  run ran
  say said says
  see saw seen
  seek sought
  sell sold
  send sent
  shake shook shaken
  shoot shot
  shrink shrank shrunk
  sing sang sung
  sink sank sunk
  sit sat
  speak spoke spoken
  spend spent
  stand stood
  steal stole stolen
  strike struck
  swim swam swum
  take took taken
  teach taught
  tell told
  think thought
  throw threw thrown
  wear wore worn
  weigh weighed weighs weight weights
  win won
  write wrote written
  man men
  woman women
  child children
  person people
  foot feet
  long length lengths longer longest
  high height heights higher highest
  wide width widths wider widest
  deep depth depths deeper deepest
  die died dies death deaths dead
  sale sales
`);

/** Words that stand beside anything and tell nothing of it. */
const IDLE = set('percent cent per mr mrs ms miss dr sir say said says saying tell told according');

const VOWEL = /[aeiouy]/;

/** Endings of inflection, then of derivation, each with what is left in its place; the first that fits. */
const INFLECTED: readonly (readonly [RegExp, string])[] = [
  [/(?:sses)$/, 'ss'],
  [/ies$/, 'y'],
  [/(?<=ch|sh|x|z|ss)es$/, ''],
  [/(?<=[^su])s$/, ''],
];
const DERIVED: readonly (readonly [RegExp, string])[] = [
  [/isation$|ization$|ising$|izing$|ised$|ized$|ise$|ize$/, 'is'],
  [/(?<=.{3})ations?$|(?<=.{4})ated$|(?<=.{4})ating$|(?<=.{4})ate$/, ''],
  [/(?<=.{2}[st])ion$/, ''],
  [/(?<=.{3})ements?$|(?<=.{4})ments?$/, ''],
  [/(?<=.{3})ally$|(?<=.{3})ly$/, ''],
  [/(?<=.{3})ness$/, ''],
  [/(?<=.{3})ing$/, ''],
  [/(?<=.{2})ied$/, 'y'],
  [/(?<=.{2})ed$/, ''],
  [/(?<=.{4})(?:er|or)$/, ''],
  [/(?<=.{4})est$/, ''],
];

function replaced(word: string, endings: typeof INFLECTED): string {
  for (const [ending, left] of endings) {
    const cut = word.replace(ending, left);
    if (cut !== word && VOWEL.test(cut)) return cut;
  }
  return word;
}

/** A light stemmer after Porter (1980): what is cut off too much is cut off in paper and draft alike. */
function stemOf(lower: string): string {
  if (IDLE.has(lower)) return '';
  const word = IRREGULAR.get(lower) ?? lower;
  if (word.length < 4) return word;
  const bare = replaced(IRREGULAR.get(replaced(word, INFLECTED)) ?? replaced(word, INFLECTED), DERIVED);
  return bare
    .replace(/([^aeioulsz])\1$/, '$1')
    .replace(/(?<=.{2})e$/, '')
    .replace(/y$/, 'i');
}

const near = new Map<string, Set<string>>();
for (const line of NEAR.trim().split('\n')) {
  const stems = line.trim().split(' ').map(stemOf);
  for (const stem of stems) {
    const others = near.get(stem) ?? new Set();
    for (const other of stems) if (other !== stem) others.add(other);
    near.set(stem, others);
  }
}
const nearLists = new Map([...near].map(([stem, others]) => [stem, [...others]]));
const NONE: readonly string[] = [];

/** Words that end as superlatives do and are none. */
const NO_SUPERLATIVE = set(`
  rest west test guest forest interest request honest harvest protest suggest contest invest latest nearest
  arrest nest quest priest digest manifest conquest modest inquest interest chest pest vest zest crest quest
  attest detest ingest infest bequest behest tempest earnest dishonest northwest southwest midwest rarest`);
const LEAST = set(`
  smallest lowest least fewest cheapest shortest slowest poorest lightest youngest narrowest worst weakest
  driest quietest thinnest shallowest coldest`);
const SUPERLATIVE =
  /(?:\bthe )?(?:\b(second|third|fourth|fifth)[- ])?\b(?:[a-z]+-)?([a-z]+est|most|least|worst)(?:[- ]growing)?\b/giu;
const RANKS = ['second', 'third', 'fourth', 'fifth'];

function superlative(text: string): ReturnType<SearchWords['superlative']> {
  for (const { 0: found, 1: ranked, 2: word, index } of text.matchAll(SUPERLATIVE)) {
    const lower = word!.toLowerCase();
    if (NO_SUPERLATIVE.has(lower)) continue;
    const rank = ranked === undefined ? 1 : RANKS.indexOf(ranked.toLowerCase()) + 2;
    // "Most people", "at least": no row is named by them.
    if ((lower === 'most' || lower === 'least') && !/^the /iu.test(found)) continue;
    return { start: index, end: index + found.length, most: !LEAST.has(lower), rank };
  }
  return null;
}

export const SEARCH_WORDS: SearchWords = {
  stemOf,
  nearTo: (stem) => nearLists.get(stem) ?? NONE,
  superlative,
  amongMost:
    /\b(?:one of|among|two of|some of) (?:the|its|their|our)(?: \p{L}+)? (?<word>\p{L}+est|most|least|worst)\b/iu,
  yearOf: (text, published) => (/\blast year\b/iu.test(text) ? published - 1 : null),
  pointsBack:
    /^\P{L}*(?:\p{L}+ ){0,1}(?:it|they|he|she|this|that|these|those|there)(?!\p{L})|\bof (?:them|these|those|which)\b/iu,
  whence: /,? ?\baccording to\b[^,;.]*,?/iu,
  day: new RegExp(
    `\\d(?:st|nd|rd|th)?(?: of)?[ -]?${MONTH_BY_FIGURE}|${MONTH_BY_FIGURE}[ -]?(?:the )?\\d|${DAY_WORD} of ${MONTH}|\\d(?<sign>[./-])\\d{1,2}\\k<sign>\\d`,
    'i',
  ),
  average: /\b(?:average[ds]?|averaging|mean)\b/iu,
  wayOf,
  against: AGAINST,
  partOf: PART_OF,
  sum: /\b(?:together|altogether|combined|totals?|totall?ed|totall?ing|in all)\b/iu,
  total: 'total',
  totals: /\b(?:totals?|sum|all|mean|average)\b/iu,
};
