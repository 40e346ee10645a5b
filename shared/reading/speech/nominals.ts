/** Nouns of saying with what is said, and no marks around it: "Roe's claim that", "voiced concern that". */

import { grammar, type CueVerb } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { pastAuxiliaries } from './auxiliaries';
import { isVerb, phraseBefore, type Phrase } from './phrases';
import { canSpeak, mainSubject, subjectBefore } from './subjects';

const { endings, markers, speaking, speech } = grammar;

// Between the verb and its noun stand an article and an adjective or two.
const BETWEEN = 4;

/**
 * What the noun at `i` reports of whom: `repeated Roe's claim that …`, `her promise to …`, `voiced concern
 * that …`. Null where the noun opens its sentence (where it ends cannot be told), where nobody owns it, and
 * where neither "that" nor a deed follows.
 */
export function nominal(tokens: readonly Token[], i: number): Attribution | null {
  const noun = tokens[i]!;
  if (!isClaim(noun.lower) || (noun.capital && i > 0) || noun.quote >= 0) return null;
  const deed = speech.committing.has(noun.lower) && leadsToDeed(tokens, i + 1);
  if (!deed && tokens[i + 1]?.lower !== markers.content) return null;
  if (!verbBefore(tokens, i)) return null;
  const subject = owner(tokens, i) ?? (deed ? null : voicer(tokens, i));
  if (!subject || !canSpeak(tokens, subject)) return null;
  const verb: CueVerb = { lemma: noun.lower, takes: 'that', speech: true, addressed: false };
  return { cue: { from: i, to: i + 1 }, verb, subject, from: i, to: i + 1, order: 'shared', aside: true };
}

const isClaim = (lower: string): boolean =>
  speech.claims.has(lower) || speaking.sayingNouns.has(lower) || speech.concerns.has(lower);

/** "TO CUT taxes" */
export function leadsToDeed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== markers.goal) return false;
  const verb = tokens[at + 1]?.pos === 'ADV' ? tokens[at + 2] : tokens[at + 1];
  return isVerb(verb) && !endings.ongoingOrDone.test(verb!.lower);
}

/** A noun that opens the sentence is its subject: the words it leads to end at a verb nobody can tell. */
export function verbBefore(tokens: readonly Token[], i: number): boolean {
  for (let k = 0; k < i; k++) {
    const { pos, lower } = tokens[k]!;
    if (pos === 'AUX' || (pos === 'VERB' && !endings.ongoing.test(lower))) return true;
  }
  return false;
}

/** "ROE'S repeated claim", "HIS promise" */
function owner(tokens: readonly Token[], i: number): Phrase | null {
  let at = i - 1;
  while (at > i - BETWEEN && /^(?:ADJ|NOUN|VERB)$/.test(tokens[at]?.pos ?? '')) at--;
  const mark = tokens[at];
  if (!mark) return null;
  if (speech.possessives.has(mark.lower) && !speech.writersOwn.has(mark.lower))
    return { from: at, to: at + 1 };
  return endings.possessive.test(mark.lower) ? phraseBefore(tokens, at) : null;
}

/** "ROE voiced concern", "ROE rejected the idea" */
function voicer(tokens: readonly Token[], i: number): Phrase | null {
  let at = i - 1;
  while (at > i - BETWEEN && /^(?:ADJ|DET|NOUN|ADV)$/.test(tokens[at]?.pos ?? '')) at--;
  const verb = tokens[at];
  if (!verb || !speech.voicing.has(verb.lower)) return null;
  const { left, passive } = pastAuxiliaries(tokens, at);
  if (passive) return null;
  const before = tokens[left];
  if (!before || before.text === ',' || before.pos === 'CCONJ') return mainSubject(tokens, at);
  return subjectBefore(tokens, left + 1);
}
