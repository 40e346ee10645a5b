import { grammar, type CueVerb } from '../../text/languages';
import type { Token } from '../text/tokens';
import { holdsSpeaker } from './inverted';
import { phraseBefore } from './phrases';

const { nouns, speaking, speech } = grammar;

/**
 * A verb of saying in a place where nobody says anything: "let's say", "a technique called “chronometry”",
 * "few craters, which suggests they are young", "this tells you where".
 */
export function saysNothing(tokens: readonly Token[], i: number, verb: CueVerb): boolean {
  const before = tokens[i - 1];
  if (!before) return false;
  return (
    speaking.letting.has(before.lower) ||
    (verb.lemma === 'tell' && tokens[i + 1]?.lower === 'you') ||
    namesThing(tokens, i, verb) ||
    infers(tokens, i, verb)
  );
}

/** "the technique called “x”", "a system, dubbed the “x”": a participle that says how something is called. */
function namesThing(tokens: readonly Token[], i: number, { lemma }: CueVerb): boolean {
  if (!speaking.naming.has(lemma) || !/ed$/.test(tokens[i]!.lower)) return false;
  const at = speech.articles.has(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  if ((tokens[at]?.quote ?? -1) < 0) return false;
  // "what Roe called “a joke”": what is named stands before.
  const subject = phraseBefore(tokens, i);
  const lead = subject ? tokens[subject.from - 1] : undefined;
  if (lead && speech.objectRelatives.has(lead.lower)) return false;
  if (lead?.lower === 'what') return false;
  return tokens[i - 1]!.pos === 'NOUN' || tokens[i - 1]!.text === ',';
}

/** "…, which suggests that": a conclusion of the writer's from a thing that cannot speak. */
function infers(tokens: readonly Token[], i: number, { lemma }: CueVerb): boolean {
  if (!speaking.inferring.has(lemma)) return false;
  const before = tokens[i - 1]!;
  const adverb = before.pos === 'ADV' ? 1 : 0;
  const lead = tokens[i - 1 - adverb];
  const which = lead?.lower === 'which' || lead?.lower === 'that';
  const participle = /ing$/.test(tokens[i]!.lower) && lead?.text === ',';
  if (!which && !participle) return false;
  if (participle) {
    for (let k = 0; k < i; k++)
      if (tokens[k]!.quote >= 0 || tokens[k]!.capital || holdsSpeaker(tokens, { from: k, to: k + 1 }))
        return false;
    return true;
  }
  const end = tokens[i - 2 - adverb]?.text === ',' ? i - 2 - adverb : i - 1 - adverb;
  const subject = phraseBefore(tokens, end);
  return (
    subject !== null && !holdsSpeaker(tokens, subject) && !nouns.documents.has(tokens[subject.to - 1]!.lower)
  );
}
