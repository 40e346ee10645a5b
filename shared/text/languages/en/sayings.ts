/** Verbs of saying, and what each of them makes of what is said. */

import { inflect } from './cues';
import { set } from '../keyed';

/**
 * Verbs that only report stand for one another: nothing is changed by "added" for "said", or by a tense. All
 * others say how somebody stands to the words, and "denied" for "said" is another statement. One line, one
 * meaning; after the lists of `cues` and what the AP stylebook warns of putting in the place
 * of "said".
 */
const REPORTING =
  'say tell add state write speak remark note explain announce comment reply respond answer report';
const LOADED = `claim assert contend maintain insist
  allege charge accuse
  deny rebut refute disavow
  dispute contest challenge
  reject dismiss
  refuse decline
  admit acknowledge concede confess
  confirm affirm
  argue reason
  warn caution
  suggest hint imply indicate
  promise pledge vow swear
  threaten
  predict forecast
  estimate reckon
  believe think
  know realise realize
  doubt question
  hope
  fear worry
  expect anticipate
  suspect
  ask wonder inquire enquire
  demand urge
  recommend advise
  agree concur
  disagree
  complain protest object
  criticise criticize condemn denounce blame
  praise applaud welcome
  joke quip
  lie
  boast
  testify
  order rule
  speculate
  show demonstrate prove
  find establish
  retract withdraw`;

/** Words that say or hold something whatever stands beside them, and so are missed where they go. */
const HOLDING =
  set(`know realise realize show demonstrate prove find establish order rule reason question challenge contest
  charge welcome object`);

interface Saying {
  /** Equal for verbs that stand for one another. */
  meaning: string;
  /** Hardly ever anything but a verb of saying: it counts by itself and not only in the place of another. */
  plain: boolean;
}

const SAYINGS = new Map<string, Saying>();

function learn(lemmas: readonly string[], meaning: string): void {
  for (const lemma of lemmas) {
    for (const form of [...inflect(lemma), ...(IRREGULAR[lemma] ?? [])]) {
      if (!SAYINGS.has(form)) SAYINGS.set(form, { meaning, plain: !HOLDING.has(lemma) });
    }
  }
}

const IRREGULAR: Record<string, string[]> = {
  // The one verb of saying that turns its words into the opposite, in the languages a desk is likely to meet.
  deny: `bestritt bestreitet leugnete dementierte nié niait démenti dément negó niega negaba desmintió negou nega
    desmentiu negato smentito smentisce ontkende ontkent отрицал отрицала отрицает отрицают опроверг опровергла`.split(
    /\s+/,
  ),
  prove: ['proven'],
  forecast: ['forecast'],
  withdraw: ['withdrew', 'withdrawn'],
  lie: ['lying'],
};

learn(REPORTING.split(' '), 'say');
for (const line of LOADED.split('\n')) {
  const lemmas = line.trim().split(' ');
  learn(lemmas, lemmas[0]!);
}

/** What a word makes of what is said, by its lower-case form; undefined for a word that says nothing. */
export const sayingOf = (lower: string): Saying | undefined => SAYINGS.get(lower);

/** Whether somebody speaks in these words. */
export const speaks = (words: string): boolean =>
  /\baccording to\b/i.test(words) ||
  (words.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => SAYINGS.get(word)?.plain === true);
