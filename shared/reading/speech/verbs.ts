import {
  BASE_FORM_AUXILIARIES,
  BEFORE_NOUNS,
  DECLINING,
  OBJECTS_BEHIND_VERBS,
  OF_OR_ABOUT,
  OWNERS,
  QUANTITIES_ALONE,
  QUESTION_WORDS,
  SPEAKING_OF,
} from '../../text/languages/en/speech';
import { cueVerb, PLAIN_CUES, type CueVerb } from '../../text/languages/en/cues';
import type { Token } from '../text/tokens';
import { isNominal } from './phrases';

/**
 * Whether a word that may be a verb of saying is one here, and no noun ("a report", "the claims") and no
 * adjective.
 */
export function isUsedAsVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token.capital && i > 0 && tokens[i - 1]!.quote < 0) return false;
  if (
    before &&
    BEFORE_NOUNS.has(before.lower) &&
    !(before.lower === 'to' && (tokens[i - 2]?.lower === 'on' || declines(tokens, i))) &&
    !(before.lower === 'that' && token.pos === 'VERB' && /s$/.test(token.lower) === false)
  ) {
    // "the doctor who had seen her described"
    return (
      (before.lower === 'this' ||
        (before.lower === 'her' && after !== undefined && /^(?:DET|PRON|PROPN|ADP)$/.test(after.pos))) &&
      token.pos === 'VERB'
    );
  }
  // "measures added by the Senate": a participle that says what was done.
  if (
    /ed$|written|told/.test(token.lower) &&
    after?.lower === 'by' &&
    before &&
    /^(?:NOUN|PROPN)$/.test(before.pos) &&
    !quoteWithin(tokens, i, 3)
  )
    return false;
  if (PLAIN_CUES.has(token.lower)) return true;
  // "Critics call it “a joke”", "some call him": the base form with an object, behind many.
  if (
    before &&
    (/s$/.test(before.lower) || QUANTITIES_ALONE.has(before.lower)) &&
    verb(token)!.lemma === token.lower &&
    OBJECTS_BEHIND_VERBS.has(after?.lower ?? '')
  )
    return true;
  // "spoke of “a new start”", not "will speak to the council"
  if (SPEAKING_OF.has(verb(token)!.lemma)) return OF_OR_ABOUT.has(after?.lower ?? '');
  // "in bold underlined words"
  if (/ed$/.test(token.lower) && after?.pos === 'NOUN' && before && /^(?:ADJ|ADP|DET|NUM)$/.test(before.pos))
    return false;
  // "the concerns voiced by residents"
  if (
    /ed$/.test(token.lower) &&
    before?.pos === 'NOUN' &&
    (after?.lower === 'by' || (after?.pos === 'ADV' && tokens[i + 2]?.lower === 'by'))
  )
    return false;
  if (isSingularNoun(tokens, i) || postmodifies(tokens, i)) return false;
  if (token.pos === 'VERB' || token.pos === 'AUX') return true;
  if (/ing$/.test(token.lower) && (before?.text === ',' || before?.lower === 'by')) return true;
  // `"…", reports the Post`
  const quoted =
    before !== undefined && (before.quote >= 0 || (before.text === ',' && (tokens[i - 2]?.quote ?? -1) >= 0));
  if (quoted && after && (after.capital || after.pos === 'DET' || OWNERS.has(after.lower))) return true;
  // `"Carbon must fall," the report states.`
  if (
    before &&
    isNominal(before) &&
    verb(token)?.takes === 'says' &&
    (!after || /^[.,;:]$/.test(after.text)) &&
    quoteWithin(tokens, i, 14)
  )
    return true;
  // "Smith claims that": the model often takes the verb for a noun.
  return (
    after !== undefined &&
    (after.lower === 'that' || after.quote >= 0 || after.text === ':') &&
    before !== undefined &&
    (isNominal(before) || before.pos === 'PRON') &&
    before.pos !== 'ADJ' &&
    before.pos !== 'NUM'
  );
}

/** "declined to say whether": what is kept back is reported too. */
const declines = (tokens: readonly Token[], i: number): boolean =>
  DECLINING.has(tokens[i - 2]?.lower ?? '') && QUESTION_WORDS.has(tokens[i + 1]?.lower ?? '');

/** "a post that suggested", "the group claim": after one thing the base form of a verb is a noun. */
function isSingularNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (
    token.lower === 'read' ||
    cueVerb(token.lower)!.lemma !== token.lower ||
    (before?.pos !== 'NOUN' && before?.pos !== 'PROPN') ||
    before.quote >= 0
  )
    return false;
  if (
    /(?:s|people|police|media|staff|public|data|men|women|children|majority|minority|quarter|third|half)$/.test(
      before.lower,
    )
  )
    return false;
  for (let k = i - 2; (k >= Math.max(0, i - 10) && isNominal(tokens[k]!)) || tokens[k]?.lower === 'and'; k--)
    if (tokens[k]!.lower === 'and') return false;
  return tokens[i - 2]?.pos !== 'AUX' && !BASE_FORM_AUXILIARIES.has(tokens[i - 2]?.lower ?? '');
}

/** "the wall promised after the storm has not been built": a participle, for the verb comes later. */
function postmodifies(tokens: readonly Token[], i: number): boolean {
  if (!/ed$/.test(tokens[i]!.lower) || tokens[i - 1]?.pos !== 'NOUN' || tokens[i + 1]?.pos !== 'ADP')
    return false;
  for (let k = i + 2; k < Math.min(tokens.length, i + 12); k++) {
    const token = tokens[k]!;
    if (token.quote >= 0 || /^[,.;:]$/.test(token.text) || token.lower === 'that' || token.pos === 'PRON')
      return false;
    if (token.pos === 'AUX') return tokens[k - 1]!.pos !== 'PRON';
  }
  return false;
}

const verb = (token: Token): CueVerb | undefined => cueVerb(token.lower);

function quoteWithin(tokens: readonly Token[], i: number, reach: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) if (tokens[k]!.quote >= 0) return true;
  return false;
}
