/** What an attribution reports. */

import { grammar } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { bareClause, clauseStart, hasQuote, hasVerb, quotesOnly, withinReach, wordsBetween } from './clauses';
import { beforeLink, contentBefore } from './contents-before';
import { deedOf } from './deeds';
import { skipAddressee } from './lead';
import { isComma, isVerb, type Phrase } from './phrases';
import { isPause, trim } from './stretches';

const { endings, markers, nouns, speaking, speech, verbs } = grammar;

/**
 * What `all[k]` reports: one or two stretches of the line's tokens, the cue and its subject left out; or null
 * where the cue reports nothing ("spoke", "said goodbye", "made claims"). `floor` is the first token not yet
 * taken by an earlier attribution.
 */
export function contentOf(
  tokens: readonly Token[],
  all: readonly Attribution[],
  k: number,
  floor: number,
): Phrase[] | null {
  const at = all[k]!;
  if (at.order === 'according') return according(tokens, all, k, floor);
  const after = contentAfter(tokens, all, k);
  const resumes = after !== null && tokens[at.to]?.text === ',' && isVerb(tokens[after.from]);
  const before = contentBefore(tokens, at, floor, after !== null, resumes, all[k - 1]);
  if (before && after) {
    // "But whatever comes, Roe said, would likely fail": one statement on both sides.
    if (
      isPause(tokens[at.from - 1]) &&
      ((after.from === at.to && tokens[after.from]!.quote >= 0) ||
        /^[,:]$/.test(tokens[after.from - 1]!.text))
    )
      return [before, after];
    return [tokens[before.to - 1]!.quote >= 0 || at.order === 'cue-subject' ? before : after];
  }
  if (before) return [before];
  return after ? [after] : null;
}

/**
 * ", the authors write, is that …": set off by pauses on both sides, so that the statement goes on behind it.
 */
const resumed = (tokens: readonly Token[], at: Attribution): boolean =>
  isPause(tokens[at.from - 1]) && tokens[at.to]?.text === ',';

function contentAfter(tokens: readonly Token[], all: readonly Attribution[], k: number): Phrase | null {
  const at = all[k]!;
  let start = at.to;
  const end = endOfContent(tokens, all, k);
  if (start >= end) return null;
  const deed = deedOf(tokens, at, end);
  if (deed) return deed;
  const lead = skipAddressee(tokens, at, start, end);
  start = lead.from;
  if (start >= end) return null;
  const strong = lead.marked;
  const content = trim(tokens, start, end);
  if (!content) return null;
  const first = tokens[content.from]!;
  if (!strong && saysAmount(tokens, at, content)) return null;
  // "did not know who had", "decides what to do": knowing is no saying.
  if ((!at.verb.speech || at.verb.lemma === verbs.lemmas.disputing) && speech.questionWords.has(first.lower))
    return null;
  // "Pressed on when she would decide, Roe said": a comma ends what is only held.
  if (
    !at.verb.speech &&
    at.order === 'subject-cue' &&
    !resumed(tokens, at) &&
    isComma(tokens[at.to]) &&
    first.lower !== markers.content &&
    first.quote < 0
  )
    return null;
  // "had shown “no remorse”": what is shown or found is not what is said.
  if (
    !at.verb.speech &&
    !strong &&
    hasQuote(tokens, content) &&
    !bareClause(tokens, content) &&
    !(first.quote >= 0 && findsInWriting(tokens, at))
  )
    return null;
  // `said Roe, “and,” she added, “we go.”`: the words of the next attribution are none of these.
  const more = at.order === 'cue-subject' && all[k + 1] !== undefined && all[k + 1]!.from < content.to;
  if (first.quote >= 0) return at.verb.takes === 'says' && !more ? content : quotesOnly(tokens, content);
  // "Roe's claim that it was “a joke” drew laughter": where the claim ends nothing says.
  if (
    at.verb.takes === 'quote' &&
    at.verb.lemma !== verbs.putIt.lemma &&
    !speech.inWords.has(at.verb.lemma) &&
    hasQuote(tokens, content) &&
    !withinReach(tokens, content)
  )
    return null;
  if (at.verb.takes === 'quote' && at.order === 'shared')
    return hasQuote(tokens, content) ? quotesOnly(tokens, content) : null;
  if (at.verb.takes === 'quote' && first.lower !== markers.content && !hasQuote(tokens, content)) return null;
  if (strong)
    return hasVerb(tokens, content) ||
      (speech.thatAlone.has(first.lower) && content.to - content.from > 3) ||
      hasQuote(tokens, content) ||
      (speech.questionWords.has(first.lower) && content.to - content.from > 1)
      ? content
      : null;
  // "Also, said Roe, the bridge is safe."
  if (
    at.order === 'cue-subject' &&
    lead.paused &&
    at.from === 2 &&
    tokens[0]!.quote < 0 &&
    clauseStart(tokens, at, content)
  )
    return content;
  // "They work, says Roe, though most are no more than a noise."
  if (
    at.order === 'cue-subject' &&
    lead.paused &&
    speech.contrasting.has(first.lower) &&
    hasVerb(tokens, { from: content.from + 1, to: content.to })
  )
    return content;
  if (at.order === 'cue-subject' && !(resumed(tokens, at) && isVerb(first)))
    return hasQuote(tokens, content) && lead.paused ? quotesOnly(tokens, content) : null;
  if (at.verb.takes === 'quote') return hasQuote(tokens, content) ? quotesOnly(tokens, content) : null;
  // "The easy way, they think, is to …", "The contrast, said Roe, would be …"
  if (resumed(tokens, at) && isVerb(first) && !endings.ongoing.test(first.lower)) return content;
  if (polled(tokens, at)) return content;
  if (
    at.verb.takes === 'that' &&
    !(!speech.notAlwaysSaying.has(at.verb.lemma) && bareClause(tokens, content))
  )
    return hasQuote(tokens, content) ? quotesOnly(tokens, content) : null;
  if (resumed(tokens, at) && at.verb.takes === 'says' && clauseStart(tokens, at, content)) return content;
  if (
    !clauseStart(tokens, at, content) ||
    (!speech.sayingPlainly.has(at.verb.lemma) && !bareClause(tokens, content))
  )
    return hasQuote(tokens, content) &&
      !(first.pos === 'ADP' && at.order === 'subject-cue' && (tokens[at.from - 1]?.quote ?? -1) >= 0)
      ? quotesOnly(tokens, content)
      : null;
  return content;
}

/**
 * "said little about it", "said almost nothing": how much was said, not what; and "told the hall, where many
 * stood", "easier said than done".
 */
function saysAmount(tokens: readonly Token[], at: Attribution, content: Phrase): boolean {
  const first = tokens[content.from]!;
  const amount = first.pos === 'ADV' ? tokens[content.from + 1] : first;
  const behind = tokens[content.from + (first === amount ? 1 : 2)];
  if (amount && speech.amountsSaid.has(amount.lower) && (!behind || speech.behindAmounts.has(behind.lower)))
    return true;
  if (first.lower === speech.comparing) return true;
  return (
    isComma(tokens[content.from - 1]) &&
    at.order === 'subject-cue' &&
    !resumed(tokens, at) &&
    speech.placeRelatives.has(first.lower)
  );
}

/** `The report found “no evidence”`: what a document finds it says. */
const findsInWriting = (tokens: readonly Token[], { subject, verb }: Attribution): boolean =>
  speaking.finding.has(verb.lemma) &&
  subject !== null &&
  tokens.slice(subject.from, subject.to).some(({ lower }) => nouns.documents.has(lower));

/** "WHEN Roe said", "ALTHOUGH in May she said": the clause ends at its comma, before the main one. */
function leadsIn(tokens: readonly Token[], { from }: Attribution): boolean {
  if (from > 0 && from <= 3 && speech.subordinatingTimes.has(tokens[from - 1]!.lower)) return true;
  if (from < 2 || from > 6 || !speech.contrastingLeads.has(tokens[0]!.lower)) return false;
  return !tokens.slice(0, from).some(isComma);
}

/** "A poll shows Roe ahead by two points": what people answered, whatever it is put in. */
const polled = (tokens: readonly Token[], { subject, verb, cue, order }: Attribution): boolean =>
  order === 'subject-cue' &&
  (speaking.finding.has(verb.lemma) || speech.polling.has(verb.lemma)) &&
  subject !== null &&
  subject.to === cue.from &&
  speech.polls.has(tokens[subject.to - 1]!.lower);

/**
 * The content ends with the line, at a semicolon, or where the next attribution with a subject of its own
 * begins.
 */
function endOfContent(tokens: readonly Token[], all: readonly Attribution[], k: number): number {
  const at = all[k]!;
  let end = tokens.length;
  // "When Roe said it was late, the mayor left": the main clause is nobody's speech.
  if (k === 0 && leadsIn(tokens, at)) {
    for (let i = at.to + 2; i < tokens.length && end === tokens.length; i++)
      if (tokens[i]!.text === ',') end = i;
  }
  // "Asked by a reporter why, Roe shrugged"
  if (at.verb.lemma === verbs.lemmas.asking && at.order === 'shared')
    for (let i = at.to; i < tokens.length && end === tokens.length; i++) if (tokens[i]!.text === ',') end = i;
  for (let n = k + 1; n < all.length; n++) {
    const next = all[n]!;
    // "Roe, who wrote the book, told …": the relative clause ends at the comma before the main verb.
    if (next.from <= at.from && next.cue.from > at.to && next.order === 'subject-cue') {
      let comma = next.cue.from;
      while (comma > at.to && !isComma(tokens[comma])) comma--;
      end = comma > at.to ? comma : next.cue.from;
      if (end === next.cue.from)
        while (end > at.to && (tokens[end - 1]!.pos === 'AUX' || tokens[end - 1]!.pos === 'ADV')) end--;
      break;
    }
    if (
      next.from <= at.to ||
      (!next.verb.speech && next.order === 'subject-cue' && tokens[next.from - 1]?.text === ',')
    )
      continue;
    const cut = beforeLink(tokens, next.from, at.to);
    if (cut >= 0 && wordsBetween(tokens, at.to, cut)) {
      end = cut;
      break;
    }
  }
  for (let i = at.to; i < end; i++) {
    if (tokens[i]!.text === ';') return i;
    // "said she would come but did not say when": the reporter's.
    if (i > at.to + 2 && tokens[i]!.lower === speech.but && speech.keptBack.has(tokens[i + 1]?.lower ?? ''))
      return i;
  }
  return end;
}

function according(
  tokens: readonly Token[],
  all: readonly Attribution[],
  k: number,
  floor: number,
): Phrase[] | null {
  const at = all[k]!;
  const leads =
    !wordsBetween(tokens, floor, at.from) ||
    // "It is known: according to Roe, …"
    tokens[at.from - 1]?.text === ':' ||
    (isComma(tokens[at.from - 1]) && speech.lateRelatives.has(tokens[at.from - 2]?.lower ?? '')) ||
    (speech.pausing.has(tokens[at.from - 1]!.lower) &&
      !hasVerb(tokens, { from: floor, to: at.from - 1 }) &&
      !hasQuote(tokens, { from: floor, to: at.from }));
  if (leads) {
    const lead =
      wordsBetween(tokens, floor, at.from) && tokens[at.from - 1]!.text === ','
        ? trim(tokens, floor, at.from)
        : null;
    const content = trim(tokens, at.to, endOfContent(tokens, all, k));
    const whole = lead && !/^(?:ADP|ADV|SCONJ)$/.test(tokens[lead.from]!.pos) && !hasVerb(tokens, lead);
    return content && (hasVerb(tokens, content) || hasQuote(tokens, content))
      ? whole
        ? [lead, content]
        : [content]
      : null;
  }
  const content = trim(tokens, floor, at.from);
  return content ? [content] : null;
}
