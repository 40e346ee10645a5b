import type { TapeWords } from '../tape';
import { keyed, set } from '../keyed';
import { DENIALS_INSIDE } from './denials';

/** Each line one word; the spelling it is compared by stands first. */
const SPELLINGS = keyed(`
  ok, okay, okey
  alright, all_right
  gray, grey
  program, programme
  toward, towards
  percent, %, per_cent
  center, centre
  color, colour
  favor, favour
  honor, honour
  labor, labour
  neighbor, neighbour
  behavior, behaviour
  defense, defence
  theater, theatre
  meter, metre
  meters, metres
  liter, litre
  liters, litres
  fiber, fibre
  caliber, calibre
  offense, offence
  license, licence
  pretense, pretence
  catalog, catalogue
  dialog, dialogue
  programs, programmes
  check, cheque
  checks, cheques
  tire, tyre
  tires, tyres
  plow, plough
  skeptical, sceptical
  aging, ageing
  judgment, judgement
  while, whilst
  among, amongst
  learned, learnt
  burned, burnt
  dollar, dollars
  pound, pounds
  euro, euros
  rupee, rupees
  1st, first
  2nd, second
  3rd, third
  4th, fourth
  5th, fifth
  6th, sixth
  7th, seventh
  8th, eighth
  9th, ninth
  10th, tenth
  11th, eleventh
  12th, twelfth
  20th, twentieth
  versus, vs
  `);

const MONEYS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['£', 'pound'],
  ['€', 'euro'],
  ['¥', 'yen'],
  ['₹', 'rupee'],
]);

/** British spellings as American ones; what is none is turned on both sides and does no harm. */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/^([a-z]{3,})is(e|es|ed|er|ers|ing|ation|ations)$/u, '$1iz$2'],
  [/^([a-z]{3,})ys(e|es|ed|er|ers|ing)$/u, '$1yz$2'],
  [/^([a-z]{3,})our(s|ed|er|ers|ing|able|ite|ites|ful|hood|hoods)?$/u, '$1or$2'],
  [/^([a-z]{3,}[aeiou])ll(ed|ing|er|ers|or|ors)$/u, '$1l$2'],
];

function respelled(lower: string): string | undefined {
  const rule = RESPELLED.find(([pattern]) => pattern.test(lower));
  return rule && lower.replace(rule[0], rule[1]);
}

/** Forms that an editor writes for what was said: each line one word, the one it is compared by first. */
const EDITED = keyed(`
  yes yeah yep yup yea
  because 'cause cos cuz 'cos
  until till 'til til
  them 'em
  about 'bout
  and an'
  senator sen
  governor gov
  representative rep
  congressman cong
  president pres
  professor prof
  doctor dr
  general gen
  lieutenant lt
  sergeant sgt
  captain capt
  colonel col
  mister mr
  missus mrs
  saint st
  january jan
  february feb
  august aug
  september sept sep
  october oct
  november nov
  december dec
  `);

/** Each line forms that agree with another person or number; a tense or a denial is no matter of grammar. */
const AGREEING = keyed(`
  am are is
  was were
  do does
  have has
  a an
  who whom
  this these
  that those
  less fewer
  i me
  he him
  we us
  they them
  saw seen
  went gone
  `);

/** Drawn together in speech, and no rule tells how. */
const OPENED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "can't": ['can', 'not'],
    cannot: ['can', 'not'],
    "won't": ['will', 'not'],
    "shan't": ['shall', 'not'],
    "ain't": ["ain't"],
    "let's": ['let', "'s"],
    gonna: ['going', 'to'],
    wanna: ['want', 'to'],
    gotta: ['got', 'to'],
    kinda: ['kind', 'of'],
    sorta: ['sort', 'of'],
    outta: ['out', 'of'],
    lemme: ['let', 'me'],
    gimme: ['give', 'me'],
    dunno: ['do', 'not', 'know'],
    "y'all": ['you', 'all'],
    "ma'am": ['madam'],
    "o'clock": ["o'clock"],
  }),
);
const ENDINGS: readonly (readonly [ending: string, word: string])[] = [
  ["n't", 'not'],
  ["'m", 'am'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'s", "'s"],
  ["'d", "'d"],
];

function opened(lower: string): readonly string[] | undefined {
  const known = OPENED.get(lower);
  if (known) return known;
  const found = ENDINGS.find(([ending]) => lower.length > ending.length && lower.endsWith(ending));
  if (!found) return undefined;
  const stem = lower.slice(0, -found[0].length);
  return [...(opened(stem) ?? [stem]), found[1]];
}

/** What English decides about what was said, and how it is quoted. */
export const TAPE_WORDS: TapeWords = {
  timeOfDay: /^(?:[ap]\.?\s?m\b|noon\b|o['’]clock\b)/iu,
  unspoken:
    /^(?:transcribed (?:by|with) (?:https?:|www\.|otter)|transcription (?:ended|started|began) |transcript by rev\b|this (?:editable )?transcript (?:was|is) (?:computer|automatically|machine)|transcript (?:generated|exported) )/iu,

  opened,
  remnants: new Map([
    ["'s", ['is', 'has', 'us', 'does', 'was']],
    ["'d", ['would', 'had', 'did']],
  ]),
  spellings: SPELLINGS,
  respelled,
  moneys: MONEYS,
  counting: set('a an half'),
  edited: EDITED,
  swallowed: (lower) => (/.in'$/u.test(lower) ? `${lower.slice(0, -1)}g` : undefined),
  sounds: set('um uh er erm eh ah hm hmm mm mhm uhm ehm uh-huh umm uhh mmm'),
  fillers: ['you know', 'i mean', 'sort of', 'kind of', 'you know what i mean'],
  asides: ['like', 'well', 'right', 'ok', 'look', 'you see', 'actually', 'basically', 'so', 'oh', 'now'],
  leading: set('and but so'),
  turning: set('but however although though unless except if only yet'),
  denying: DENIALS_INSIDE,
  agreeing: AGREEING,
  unnamed:
    /^(?:(?:unknown|unidentified|male|female) )?(?:speaker|voice|person|participant|guest|caller|man|woman|interviewer|interviewee|moderator|host|anchor|reporter|question(?:er)?|answer|audience|narrator|unknown|all|both|he|she|they|it|i|we|you|who|[qa])(?:[ _#-]*(?:\d+|[a-z]))?$/iu,
};
