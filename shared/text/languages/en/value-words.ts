import { keyed, set } from '../keyed';
import { DENYING } from './denying';
import { FUNCTION_WORDS } from './words';

/** Words by the form they are compared by: what means the same in a claim and in a paper. */
const SAME = keyed(`
  pay paid pays payment payments
  cost costs costing price prices priced
  buy bought buys purchase purchased purchases
  sell sold sells sale sales revenue turnover
  employ employees employee staff workers worker workforce employs employed
  farmer farmers grower growers
  rise rose risen rises rising increase increased increases increasing grew grow grown grows growth up climbed
  fall fell fallen falls falling decrease decreased decreases dropped drop decline declined down shrank shrunk reduced cut
  begin began begun begins start started starts found founded founding
  say said says tell told tells
  length long
  width wide
  height high tall
  weight weigh weighs weighed weighing heavy
  depth deep
  age aged old
  variation variations change changes
  shut close closed closes closure closures closing stoppage stoppages
  debt debts owe owes owed owing
  year annual annually annum yearly
  month monthly
  week weekly
  people persons person
  visitor visitors visits visit
  vote votes voted
  council councillors councillor
  member members
  plant plants factory factories
  firm company companies firms business businesses
  suit lawsuit sue sued suing sues claim claims
  hold held holds holding
  meet met meets meeting meetings
  recommend recommendation recommendations recommended
  crossing crossings cross crossed
  profit profits earnings
  share shares stock stocks
  independent independents
  test tested tests testing
  study studies studied
  sample samples sampled sampling
  site sites
  car cars vehicle vehicles
  home homes house houses household households
  doctor doctors physician physicians
  pupil pupils student students
  fine fines fined penalty
  borrow borrowing borrowed loan loans
  import imports imported
  export exports exported
  estimate estimated estimates
  total totals altogether overall all
  issue issued issues`);

/** Words that everything is told with: they say nothing of what a figure is of. */
const IDLE = set(`
  about more less than over under only just nearly almost around some roughly at least most up down
  per cent percent percentage point points number figure figures total amount year years month months week weeks day days
  time times first last next new old one two three mr mrs ms dr said says say told rise fall
  million billion thousand hundred crore lakh item name page table note thing way part`);

const IRREGULAR = DENYING.irregular;

/** A word without its bending; what means the same under one key. */
export function stem(lower: string): string {
  const bare = lower.replace(/['’]s?$/, '');
  const same = SAME.get(bare) ?? IRREGULAR.get(bare);
  if (same !== undefined) return SAME.get(same) ?? same;
  if (/\d/.test(bare) || bare.length < 4) return bare;
  const cut = bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ations?|ating|ated|ates)$/, 'at')
    .replace(/(?:ings?|ed|ers?|es|s|e|ly|al)$/, (end, at: number) => (at < 3 ? end : ''));
  const root = /([bdgklmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut;
  return SAME.get(root) ?? root;
}

export const IDLE_WORDS: ReadonlySet<string> = new Set(
  [...FUNCTION_WORDS, ...IDLE].flatMap((w) => [w, stem(w)]),
);
