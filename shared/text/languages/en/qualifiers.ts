/**
 * Words that settle what a sentence says: each with the key it is compared by, so that two ways to say one
 * thing are one.
 */

import { byFirstWord, keyed, set } from '../keyed';

export { DENIALS_AROUND as DENIALS } from './denials';

/** How sure, how much and how often: each line is one way to hold back. */
export const HEDGES = keyed(`
  allegedly alleged
  reportedly said_to_be said_to_have
  rumoured rumored
  apparently seemingly ostensibly
  supposedly supposed purportedly purported so-called
  presumably
  perhaps possibly maybe
  probably likely
  unlikely
  potentially potential
  may might
  could
  must has_to have_to had_to forced_to obliged_to required_to
  should ought_to
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
  one_of
  all every
  few
  always
  often frequently
  usually typically generally normally
  sometimes occasionally
  rarely seldom
  estimated
  suspected
  proposed planned plan_to plans_to planned_to planning_to intend_to intends_to intended_to hope_to
  & hopes_to hoped_to aim_to aims_to want_to wants_to wanted_to seek_to seeks_to sought_to
  attempted tries_to tried_to try_to trying_to attempted_to`);

/** The same, in front of a figure only: "about 300", but "a talk about it". */
export const MEASURES = byFirstWord(
  (
    [
      ['about', 'about, around, roughly, approximately, some, circa, an estimated'],
      ['nearly', 'nearly, almost, close to, just under, just short of'],
      ['less than', 'less than, fewer than, under, below'],
      ['more than', 'more than, over, above, upwards of, in excess of, just over, well over'],
      ['up to', 'up to, as many as, as much as, at most, no more than, not more than, a maximum of'],
      ['at least', 'at least, no fewer than, no less than, not less than, a minimum of'],
      ['only', 'only, just, a mere, merely'],
    ] as const
  ).flatMap(([key, all]) => all.split(', ').map((phrase): [string, string] => [phrase, key])),
);

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
  retired
  wife
  husband
  widow
  widower
  uncle
  aunt
  cousin
  nephew
  niece`);

/** Names that go by more than one form. */
export const NAMES = keyed(`
  us u.s. usa u.s.a. united_states america american americans
  uk u.k. united_kingdom britain british britons
  eu e.u. european_union
  un u.n. united_nations`);

export const HONORIFICS = keyed(`
  mr
  mrs ms miss
  mx
  dr
  prof professor
  sir
  dame
  rev reverend`);
/** The first word of a sentence that is where somebody is from. */
export const DEMONYM =
  /(?:ish|ese|[aeio]an|ni|li|qi|di)$|^(?:french|dutch|greek|german|czech|swiss|thai|welsh|afghan)$/;
export const COMPASS = set('north south east west northern southern eastern western upper lower new');

export const PRONOUNS = keyed(`
  he him his himself
  she her hers herself
  they them their theirs themselves
  it its itself
  we us our ours ourselves
  i me my mine myself
  you your yours yourself`);

/** Put in front of a word they turn it into its opposite, or nearly. */
export const TURNING = set('un in im il ir dis non mis anti pro ex de under over');

/** What stands before a noun: "the report", "his claim". */
export const DETERMINERS = set(
  `a an the these those his her its their our my your no any some each every of for in on at by with from
  into under another new several many more most few other both`,
);
