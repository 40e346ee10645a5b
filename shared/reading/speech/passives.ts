import { grammar, type CueVerb } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { phraseAfter, type Phrase } from './phrases';
import { canSpeak, subjectBefore } from './subjects';

const { markers, speech, verbs } = grammar;

/**
 * "Roe was asked whether …", "it was announced that …": something is reported, and nobody is said to have
 * said it; or "by" whom.
 */
export function unnamed(
  tokens: readonly Token[],
  i: number,
  verb: CueVerb,
  left: number,
  asks: boolean,
): Attribution | null {
  const next = tokens[i + 1]?.lower ?? '';
  const by = next === markers.agent ? phraseAfter(tokens, i + 2) : null;
  const impersonal = tokens[left]?.lower === markers.impersonal && next === markers.content;
  if (!impersonal && !asks && !(verb.lemma === verbs.lemmas.telling && next === markers.content) && !by)
    return null;
  if (
    by &&
    !(tokens[by.to]?.lower === markers.content || speech.questionWords.has(tokens[by.to]?.lower ?? ''))
  )
    return null;
  const to = by ? by.to : i + 1;
  return { cue: { from: i, to: i + 1 }, verb, subject: by, from: i, to, order: 'shared' };
}

/** `was called "a joke" by Roe`, `was described by Roe as "a joke"`: the words between marks are Roe's. */
export function byAgent(tokens: readonly Token[], i: number, verb: CueVerb): Attribution | null {
  let quote = -1;
  let agent: Phrase | null = null;
  for (let k = i + 1; k < Math.min(tokens.length, i + 14) && !(quote >= 0 && agent); k++) {
    const token = tokens[k]!;
    if (/^[.;:]$/.test(token.text)) break;
    if (token.quote >= 0 && (k === i + 1 || speech.asOrArticle.has(tokens[k - 1]!.lower))) quote = k;
    else if (token.lower === markers.agent) agent ??= phraseAfter(tokens, k + 1);
  }
  if (quote < 0 || !agent || !canSpeak(tokens, agent)) return null;
  return {
    cue: { from: i, to: i + 1 },
    verb: { ...verb, takes: 'quote' },
    subject: agent,
    from: i,
    to: i + 1,
    order: 'shared',
  };
}

/** `the Post quoted Roe as saying "…"`: Roe says it. */
export function quotedAs(tokens: readonly Token[], i: number, verb: CueVerb): Attribution | null {
  if (!speech.quoting.has(verb.lemma)) return null;
  const who = phraseAfter(tokens, i + 1);
  if (!who || tokens[who.to]?.lower !== markers.role || tokens[who.to + 1]?.lower !== speech.saying)
    return null;
  return {
    cue: { from: who.to + 1, to: who.to + 2 },
    verb: verbs.saying,
    subject: who,
    from: subjectBefore(tokens, i)?.from ?? i,
    to: who.to + 2,
    order: 'subject-cue',
    finite: true,
  };
}
