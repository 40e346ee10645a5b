import { grammar, type CueVerb } from '../../text/languages';
import type { Token } from '../text/tokens';
import { isNominal } from './phrases';

const { endings, markers, speech, verbs } = grammar;

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
    speech.beforeNouns.has(before.lower) &&
    !(
      before.lower === markers.goal &&
      (tokens[i - 2]?.lower === markers.upon ||
        speech.goingOnTo.has(tokens[i - 2]?.lower ?? '') ||
        declines(tokens, i))
    ) &&
    !(before.lower === markers.content && token.pos === 'VERB' && endings.plural.test(token.lower) === false)
  ) {
    // "the doctor who had seen her described"
    return (
      (before.lower === markers.pointed ||
        (before.lower === markers.ownerOrObject &&
          after !== undefined &&
          /^(?:DET|PRON|PROPN|ADP)$/.test(after.pos))) &&
      token.pos === 'VERB'
    );
  }
  // "measures added by the Senate": a participle that says what was done.
  if (
    endings.reported.test(token.lower) &&
    after?.lower === markers.agent &&
    before &&
    /^(?:NOUN|PROPN)$/.test(before.pos) &&
    !quoteWithin(tokens, i, 3)
  )
    return false;
  if (verbs.plain.has(token.lower)) return true;
  // "Critics call it “a joke”", "some call him": the base form with an object, behind many.
  if (
    before &&
    (/s$/.test(before.lower) || speech.quantitiesAlone.has(before.lower)) &&
    verb(token)!.lemma === token.lower &&
    speech.objectsBehindVerbs.has(after?.lower ?? '')
  )
    return true;
  // "spoke of “a new start”", not "will speak to the council"
  if (speech.speakingOf.has(verb(token)!.lemma)) return speech.ofOrAbout.has(after?.lower ?? '');
  // "in bold underlined words"
  if (
    endings.done.test(token.lower) &&
    after?.pos === 'NOUN' &&
    before &&
    /^(?:ADJ|ADP|DET|NUM)$/.test(before.pos)
  )
    return false;
  // "the concerns voiced by residents"
  if (
    endings.done.test(token.lower) &&
    before?.pos === 'NOUN' &&
    (after?.lower === markers.agent || (after?.pos === 'ADV' && tokens[i + 2]?.lower === markers.agent))
  )
    return false;
  if (isSingularNoun(tokens, i) || postmodifies(tokens, i)) return false;
  if (token.pos === 'VERB' || token.pos === 'AUX') return true;
  if (endings.ongoing.test(token.lower) && (before?.text === ',' || before?.lower === markers.agent))
    return true;
  // `"…", reports the Post`
  const quoted =
    before !== undefined && (before.quote >= 0 || (before.text === ',' && (tokens[i - 2]?.quote ?? -1) >= 0));
  if (quoted && after && (after.capital || after.pos === 'DET' || speech.owners.has(after.lower)))
    return true;
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
    (after.lower === markers.content || after.quote >= 0 || after.text === ':') &&
    before !== undefined &&
    (isNominal(before) || before.pos === 'PRON') &&
    before.pos !== 'ADJ' &&
    before.pos !== 'NUM'
  );
}

/** "declined to say whether": what is kept back is reported too. */
const declines = (tokens: readonly Token[], i: number): boolean =>
  speech.declining.has(tokens[i - 2]?.lower ?? '') && speech.questionWords.has(tokens[i + 1]?.lower ?? '');

/** "a post that suggested", "the group claim": after one thing the base form of a verb is a noun. */
function isSingularNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (
    token.lower === speech.readForm ||
    speech.neverNouns.has(token.lower) ||
    verbs.cueVerb(token.lower)!.lemma !== token.lower ||
    (before?.pos !== 'NOUN' && before?.pos !== 'PROPN') ||
    before.quote >= 0
  )
    return false;
  if (endings.several.test(before.lower) || severalBehindLink(tokens, i)) return false;
  for (
    let k = i - 2;
    (k >= Math.max(0, i - 10) && isNominal(tokens[k]!)) || tokens[k]?.lower === markers.addition;
    k--
  )
    if (tokens[k]!.lower === markers.addition) return false;
  return tokens[i - 2]?.pos !== 'AUX' && !speech.baseFormAuxiliaries.has(tokens[i - 2]?.lower ?? '');
}

/** "DATA from the survey show that", "FIGURES of the bank suggest that": many things, the last one single. */
function severalBehindLink(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.lower !== markers.content) return false;
  for (let k = i - 2; k >= Math.max(1, i - 10); k--) {
    const { lower } = tokens[k]!;
    if (speech.phraseLinks.has(lower))
      return endings.several.test(tokens[k - 1]!.lower) || speech.severalAlone.has(tokens[k - 1]!.lower);
    if (!isNominal(tokens[k]!)) return false;
  }
  return false;
}

/** "the wall promised after the storm has not been built": a participle, for the verb comes later. */
function postmodifies(tokens: readonly Token[], i: number): boolean {
  if (!endings.done.test(tokens[i]!.lower) || tokens[i - 1]?.pos !== 'NOUN' || tokens[i + 1]?.pos !== 'ADP')
    return false;
  for (let k = i + 2; k < Math.min(tokens.length, i + 12); k++) {
    const token = tokens[k]!;
    if (
      token.quote >= 0 ||
      /^[,.;:]$/.test(token.text) ||
      token.lower === markers.content ||
      token.pos === 'PRON'
    )
      return false;
    if (token.pos === 'AUX') return tokens[k - 1]!.pos !== 'PRON';
  }
  return false;
}

const verb = (token: Token): CueVerb | undefined => verbs.cueVerb(token.lower);

function quoteWithin(tokens: readonly Token[], i: number, reach: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) if (tokens[k]!.quote >= 0) return true;
  return false;
}
