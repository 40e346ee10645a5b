import {
  ATTITUDES,
  CLAIMS,
  CLAIM_LINKS,
  HIS_OR_HER,
  IN_WORDS,
  LINKING_VERBS,
  MAKING,
  NO_HOLDER,
  SPOKEN_ATTITUDES,
} from '../../text/languages/en/speech';
import { NOUN_LINKS, SAYING_NOUNS } from '../../text/languages/en/source-nouns';
import type { CueVerb } from '../../text/languages/en/cues';
import { UTTERANCES } from '../../text/languages/en/titles';
import type { Token } from '../text/tokens';
import { ACCORDING, type Attribution } from './attribution';
import { isComma, isTime, phraseAfter, type Phrase } from './phrases';
import { nounWithSource } from './source-nouns';
import { acrossCommas, canSpeak, knownSource, pastApposition, subjectBefore, trimSource } from './subjects';

/** Attributions without a verb of saying: "according to Roe", "in Roe's words", "Roe was adamant that". */
export const withoutVerb = (tokens: readonly Token[], i: number): Attribution | null =>
  prepositional(tokens, i) ?? owned(tokens, i) ?? nounWithSource(tokens, i) ?? holding(tokens, i);

/** "according to Roe", "in the words of Roe", "per the report". */
function prepositional(tokens: readonly Token[], i: number): Attribution | null {
  const word = tokens[i]!.lower;
  let at: Phrase;
  if (word === 'according' && tokens[i + 1]?.lower === 'to') at = { from: i, to: i + 2 };
  else if (word === 'words' && tokens[i + 1]?.lower === 'of' && tokens[i - 2]?.lower === 'in')
    at = { from: i - 2, to: i + 2 };
  else if (word === 'per' && isSourcePer(tokens, i)) at = { from: i, to: i + 1 };
  else return null;
  const phrase = phraseAfter(tokens, at.to) ?? knownSource(tokens, at.to);
  if (!phrase) return null;
  const subject = trimSource(tokens, phrase);
  const end = pastApposition(tokens, subject, at.from < 3);
  return { cue: at, verb: ACCORDING, subject, from: at.from, to: end, order: 'according' };
}

/** "Roe was adamant that …", "Roe made it clear that …" */
function holding(tokens: readonly Token[], i: number): Attribution | null {
  const word = tokens[i]!.lower;
  if (!ATTITUDES.has(word) || tokens[i + 1]?.lower !== 'that') return null;
  const spoken = SPOKEN_ATTITUDES.has(word);
  let left = i - 1;
  while (left > 0 && tokens[left]!.pos === 'ADV') left--;
  const made = tokens[left]?.lower === 'it' && MAKING.has(tokens[left - 1]?.lower ?? '');
  if (made) left--;
  else if (!LINKING_VERBS.has(tokens[left]?.lower ?? '')) return null;
  left--;
  while (left > 0 && (tokens[left]!.pos === 'AUX' || tokens[left]!.pos === 'ADV')) left--;
  const subject = isComma(tokens[left]) ? acrossCommas(tokens, left) : subjectBefore(tokens, left + 1);
  if (!subject || !canSpeak(tokens, subject) || NO_HOLDER.has(tokens[subject.from]!.lower)) return null;
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
    (next.capital || next.pos === 'DET' || next.pos === 'NUM' || /['’]s?$/.test(tokens[i + 2]?.lower ?? ''))
  );
}

/**
 * `in Roe's words, "…"`, `in her view`, `Roe's claim that the plan was "a joke"`, `his description of it as
 * "a joke"`.
 */
function owned(tokens: readonly Token[], i: number): Attribution | null {
  const noun = tokens[i]!;
  const names = SAYING_NOUNS.has(noun.lower);
  if (!UTTERANCES.has(noun.lower) && !CLAIMS.has(noun.lower) && !names) return null;
  const mark = tokens[i - 1];
  const pronoun = HIS_OR_HER.has(mark?.lower ?? '');
  if (!mark || !(pronoun || /^['’]s?$/.test(mark.lower)) || !quoteSoon(tokens, i)) return null;
  const subject = pronoun
    ? { from: i - 1, to: i }
    : (nameEndingAt(tokens, i - 1) ?? subjectBefore(tokens, i - 1));
  if (!subject || !canSpeak(tokens, subject)) return null;
  const inWords = tokens[subject.from - 1]?.lower === 'in' && IN_WORDS.has(noun.lower);
  // "his statement on Wednesday that"
  const next = tokens[i + 1]?.lower === 'on' && isTime(tokens[i + 2]) ? i + 3 : i + 1;
  const links = names ? NOUN_LINKS : CLAIM_LINKS;
  if (!inWords && !links.has(tokens[next]?.lower ?? '')) return null;
  const verb: CueVerb = { lemma: noun.lower, takes: 'quote', speech: true, addressed: false };
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
