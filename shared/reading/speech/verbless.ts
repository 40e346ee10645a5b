import { grammar, type CueVerb } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { isComma, isTime, phraseAfter, type Phrase } from './phrases';
import { nominal, verbBefore } from './nominals';
import { nounWithSource } from './source-nouns';
import { acrossCommas, canSpeak, knownSource, pastApposition, subjectBefore, trimSource } from './subjects';

const { endings, markers, nouns, speaking, speech, verbs } = grammar;

/** The words that any of these turns on: of a hundred words of prose some three. */
const TURNING: ReadonlySet<string> = new Set([
  speech.accordingTo[0],
  speech.inTheWordsOf[1],
  speech.per,
  ...nouns.utterances,
  ...speech.claims,
  ...speaking.sayingNouns,
  ...speech.attitudes,
  ...speech.concerns,
  ...speech.committing,
]);

/** Attributions without a verb of saying: "according to Roe", "in Roe's words", "Roe was adamant that". */
export function withoutVerb(tokens: readonly Token[], i: number): Attribution | null {
  if (!TURNING.has(tokens[i]!.lower)) return null;
  return (
    prepositional(tokens, i) ??
    owned(tokens, i) ??
    nounWithSource(tokens, i) ??
    nominal(tokens, i) ??
    holding(tokens, i)
  );
}

/** "according to Roe", "in the words of Roe", "per the report". */
function prepositional(tokens: readonly Token[], i: number): Attribution | null {
  const word = tokens[i]!.lower;
  const [according, to] = speech.accordingTo;
  const [within, words, of] = speech.inTheWordsOf;
  let at: Phrase;
  if (word === according && tokens[i + 1]?.lower === to) at = { from: i, to: i + 2 };
  else if (word === words && tokens[i + 1]?.lower === of && tokens[i - 2]?.lower === within)
    at = { from: i - 2, to: i + 2 };
  else if (word === speech.per && isSourcePer(tokens, i)) at = { from: i, to: i + 1 };
  else return null;
  const phrase = phraseAfter(tokens, at.to) ?? knownSource(tokens, at.to);
  if (!phrase) return null;
  const subject = trimSource(tokens, phrase);
  const end = pastApposition(tokens, subject, at.from < 3);
  return { cue: at, verb: verbs.accordingTo, subject, from: at.from, to: end, order: 'according' };
}

/** "Roe was adamant that …", "Roe made it clear that …" */
function holding(tokens: readonly Token[], i: number): Attribution | null {
  const word = tokens[i]!.lower;
  if (!speech.attitudes.has(word) || tokens[i + 1]?.lower !== markers.content) return null;
  const spoken = speech.spokenAttitudes.has(word);
  let left = i - 1;
  while (left > 0 && tokens[left]!.pos === 'ADV') left--;
  // "made it clear that", "makes clear that"
  const made = speech.making.has(
    tokens[left - (tokens[left]?.lower === markers.impersonal ? 1 : 0)]?.lower ?? '',
  );
  if (made) left -= tokens[left]!.lower === markers.impersonal ? 1 : 0;
  else if (!speech.linkingVerbs.has(tokens[left]?.lower ?? '')) return null;
  left--;
  while (left > 0 && (tokens[left]!.pos === 'AUX' || tokens[left]!.pos === 'ADV')) left--;
  const subject = isComma(tokens[left]) ? acrossCommas(tokens, left) : subjectBefore(tokens, left + 1);
  if (!subject || !canSpeak(tokens, subject) || speech.noHolder.has(tokens[subject.from]!.lower)) return null;
  return {
    cue: { from: i, to: i + 1 },
    verb: { lemma: word, takes: 'that', speech: spoken, addressed: false },
    subject,
    from: subject.from,
    to: i + 1,
    order: 'subject-cue',
  };
}

/**
 * "per the report", "per a recording", "per Reuters" set off by a comma or at the line's start; "40 per cent"
 * and "per day" are not.
 */
function isSourcePer(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    (i === 0 || isComma(tokens[i - 1]) || tokens[i - 1]!.text === '(' || tokens[i]!.capital) &&
    (next.capital ||
      next.pos === 'DET' ||
      next.pos === 'NUM' ||
      endings.owning.test(tokens[i + 2]?.lower ?? ''))
  );
}

/**
 * `in Roe's words, "…"`, `in her view`, `Roe's claim that the plan was "a joke"`, `his description of it as
 * "a joke"`.
 */
function owned(tokens: readonly Token[], i: number): Attribution | null {
  const noun = tokens[i]!;
  const names = speaking.sayingNouns.has(noun.lower);
  if (!nouns.utterances.has(noun.lower) && !speech.claims.has(noun.lower) && !names) return null;
  const mark = tokens[i - 1];
  const pronoun = speech.hisOrHer.has(mark?.lower ?? '');
  if (!mark || !(pronoun || endings.possessive.test(mark.lower)) || !quoteSoon(tokens, i)) return null;
  const subject = pronoun
    ? { from: i - 1, to: i }
    : (nameEndingAt(tokens, i - 1) ?? subjectBefore(tokens, i - 1));
  if (!subject || !canSpeak(tokens, subject)) return null;
  const inWords = tokens[subject.from - 1]?.lower === markers.within && speech.inWords.has(noun.lower);
  // "his statement on Wednesday that"
  const next = tokens[i + 1]?.lower === markers.upon && isTime(tokens[i + 2]) ? i + 3 : i + 1;
  const links = names ? speaking.nounLinks : speech.claimLinks;
  if (!inWords && !links.has(tokens[next]?.lower ?? '')) return null;
  // "repeated Roe's claim that it was “a joke”": all of the clause is the claim.
  const whole = tokens[next]?.lower === markers.content && verbBefore(tokens, subject.from);
  const takes = whole ? 'that' : 'quote';
  const verb: CueVerb = { lemma: noun.lower, takes, speech: true, addressed: false };
  return { cue: { from: i, to: i + 1 }, verb, subject, from: subject.from, to: i + 1, order: 'shared' };
}

/** "the check on Jane Roe's claim": the name alone owns it. */
function nameEndingAt(tokens: readonly Token[], end: number): Phrase | null {
  let from = end;
  while (
    from > 0 &&
    end - from < 6 &&
    ((tokens[from - 1]!.capital && tokens[from - 1]!.pos === 'PROPN') ||
      (tokens[from - 1]!.text === '.' && from < end))
  )
    from--;
  return from < end ? { from, to: end } : null;
}

/**
 * Words between marks follow before the noun's clause is over: "Roe's claim that he left is “a joke”" is
 * nobody's claim.
 */
function quoteSoon(tokens: readonly Token[], i: number): boolean {
  let verbs = 0;
  for (let k = i + 1; k < Math.min(tokens.length, i + 16); k++) {
    if (tokens[k]!.quote >= 0) return true;
    if (/^[.;:]$/.test(tokens[k]!.text)) return false;
    if (tokens[k]!.pos === 'AUX' && tokens[k - 1]!.pos !== 'AUX' && ++verbs > 1) return false;
  }
  return false;
}
