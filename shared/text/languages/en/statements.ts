import type { FigureWords, HyphenWords, StatementWords } from '../statements';
import { oneOf, set } from '../keyed';
import { SHORTENED } from './address';
import { MONEYS, PERCENT, POINTS } from './numbers';
import * as tellings from './tellings';

/** In -ly, and no adverbs. */
const NO_ADVERBS = set(`
  family only early daily weekly monthly quarterly yearly elderly friendly likely unlikely assembly supply
  reply rally bully ally july italy fly jelly holy deadly belly monopoly anomaly butterfly lonely lovely
`);

const PREFIXES = oneOf`
  a ante anti be by co counter de dis down en ex extra fore hyper il im in inter intra ir mid mis multi non
  off on out over para post pre pro re semi sub super trans ultra un under up`;

const HYPHENS: HyphenWords = {
  prefix: new RegExp(`^${PREFIXES}$`, 'iu'),
  verbal: /(?:ing|ed|en)$/iu,
  /* The first part is no word of its own, and the two make no other word. */
  joined: [
    /^(?:re|pre|de)-e\p{L}{2,}$/iu,
    /^co-o(?!ps?$)\p{L}{2,}$/iu,
    /^(?:non|anti|multi|semi|inter)-\p{L}{3,}$/iu,
    /^e-mail(?:s|ed|ing)?$/i,
  ],
  isAdverb: (lower) => lower === 'well' || (/^\p{L}{2,}ly$/u.test(lower) && !NO_ADVERBS.has(lower)),
};

const FIGURES: FigureWords = {
  many: /^(?:dozen|hundred|thousand|million|billion|trillion)s$/i,
  /* "two hundred-year-old trees" are two, "two-hundred-year-old trees" are some. */
  scaleApart: / (?:hundred|thousand|million|billion|trillion)$/i,
  percentage: new RegExp(PERCENT, 'iu'),
  points: POINTS,
  moneys: [
    ['£', 'pound'],
    ['€', 'euro'],
    ['¥', 'yen'],
    ['$', 'dollar'],
  ],
  coins: /^(?:cents|pence)$/,
  suffixes: ['m', 'k'],
  /* "5m people" are five million, "5m wide" is not. */
  counted: /^ (?:\p{Ll}+s|people|men|women|children)(?!\p{L})/u,
  countsIn: new RegExp(`(?:${PERCENT}|[ \\u00a0-](?:${MONEYS.join('|')}))$`, 'iu'),
};

export const STATEMENT_WORDS: StatementWords = {
  hyphens: HYPHENS,
  figures: FIGURES,
  denies: /^\p{L}+n't$/iu,
  minus: /^minus$/i,
  noName: /^I'/,
  shortened: SHORTENED,
  nameOrWord: tellings.NAME_OR_WORD,
  units: tellings.UNITS,
  currencies: tellings.CURRENCIES,
  directions: tellings.DIRECTIONS,
  degrees: tellings.DEGREES,
  standings: tellings.STANDINGS,
  times: tellings.TIMES,
  tenses: tellings.TENSES,
  /* "Rose to 5", "rose from 5", "rose by 5": the figure is another one's. "Rose 5" is "rose by 5". */
  extents: set('to from by'),
  by: 'by',
  be: set('is are was were be been being'),
  turnsBefore: /^(?:un|in|im|il|ir|dis|non|mis|a|de|anti)-?/,
  turnsBehind: /(?:ful|less)$/,
  phrase: /(?:^| )(?:in|at|above|after|of) all(?: |$)/,
};
