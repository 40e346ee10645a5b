import { grammar } from '../../text/languages';
import type { Token } from '../text/tokens';
import { phraseAfter, type Phrase } from './phrases';
import { canSpeak } from './subjects';

const { endings, nouns, speech, verbs } = grammar;

/** The subject behind its verb: "said ROE"; null where what follows is none. */
export function invertedSubject(
  tokens: readonly Token[],
  i: number,
  before: Token | undefined,
  left: number,
): Phrase | null {
  const first = tokens[i + 1];
  if (!first || first.quote >= 0) return null;
  // After reported words ("…, said Roe") only a name, a title or an article may follow, or a list would read
  // as speech.
  if (before?.text === ',' && tokens[left - 1]?.quote === undefined) return null;
  const subject = phraseAfter(tokens, i + 1);
  if (!subject || !canSpeak(tokens, subject)) return null;
  if (speech.noInvertedSubject.has(first.lower)) return null;
  // `She turned to the lamp, wrote a line`: after a comma only somebody speaks.
  if (
    before?.text === ',' &&
    (tokens[left - 1]?.quote ?? -1) < 0 &&
    !first.capital &&
    !holdsSpeaker(tokens, subject)
  )
    return null;
  const next = tokens[subject.to];
  // `"…" said the plan was dead`: that noun phrase has a verb of its own.
  if (next && (next.pos === 'AUX' || next.pos === 'VERB') && !endings.ongoing.test(next.lower)) return null;
  if (
    verbs.cueVerb(tokens[i]!.lower)!.addressed &&
    (next?.pos !== 'PUNCT' || (before?.text === ',' && (tokens[left - 1]?.quote ?? -1) < 0))
  )
    return null;
  return subject;
}

/** Whether a phrase has a word of somebody or something that speaks. */
export function holdsSpeaker(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    const { lower, capital } = tokens[i]!;
    if (
      capital ||
      nouns.roles.has(lower) ||
      nouns.sources.has(lower) ||
      nouns.documents.has(lower) ||
      nouns.bodies.has(lower) ||
      speech.speakingPronouns.has(lower)
    )
      return true;
  }
  return false;
}
