import { grammar } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { isNominal, isTime, isVerb, phraseAfter } from './phrases';

const { endings, markers, nouns, speech, verbs } = grammar;

export interface Lead {
  from: number;
  /** "that", a question word or a colon announces the content. */
  marked: boolean;
  paused: boolean;
}

/** Past "reporters in Paris on Monday", "in a statement", a comma, to "that" or to the content itself. */
export function skipAddressee(tokens: readonly Token[], at: Attribution, from: number, end: number): Lead {
  const reach = Math.min(end, from + 24);
  const first = tokens[from]!;
  for (let i = from; i < reach; i++) {
    const token = tokens[i]!;
    if (token.quote >= 0)
      return /^[,:]$/.test(tokens[i - 1]!.text) && isLeadIn(tokens, from, i)
        ? { from: i, marked: true, paused: true }
        : plain(tokens, at, from, end);
    if (token.text === ':') return { from: i + 1, marked: true, paused: true };
    if (
      token.lower === markers.content &&
      (at.verb.takes !== 'quote' || i === from || first.lower === markers.goal) &&
      isThat(tokens, from, i) &&
      !isRelative(tokens, at, from, i)
    )
      return { from: i, marked: true, paused: false };
    if (
      speech.questionWords.has(token.lower) &&
      isLeadIn(tokens, from, i) &&
      opensContent(tokens, at, from, i, end)
    ) {
      return { from: i, marked: true, paused: false };
    }
    if (isVerb(token) && i > from && !endings.ongoingOrDone.test(token.lower)) break;
  }
  return plain(tokens, at, from, end);
}

/** "asked her WHETHER", "explained on Monday HOW": a question word that opens what is said. */
function opensContent(
  tokens: readonly Token[],
  at: Attribution,
  from: number,
  i: number,
  end: number,
): boolean {
  if (i === from) return true;
  if (at.verb.addressed && i <= skipReceiver(tokens, from, end)) return true;
  if (tokens[i]!.lower === markers.person || !speech.askingOrKnowing.has(at.verb.lemma)) return false;
  return at.verb.lemma === verbs.lemmas.asking || !pausesBefore(tokens, from, i);
}

/** "said on Monday THAT": no verb and no clause stands between cue and "that". */
function isThat(tokens: readonly Token[], from: number, i: number): boolean {
  for (let k = from; k < i; k++) {
    const token = tokens[k]!;
    if (
      token.pos === 'AUX' ||
      (token.pos === 'VERB' && !endings.ongoingOrDone.test(token.lower)) ||
      token.text === '.' ||
      token.quote >= 0
    )
      return false;
  }
  const next = tokens[i + 1];
  return (next !== undefined && next.text !== ',') || i === from;
}

/**
 * "announced a plan THAT failed", "found a set THAT worked": the object has a relative clause, and nothing is
 * reported.
 */
function isRelative(tokens: readonly Token[], at: Attribution, from: number, i: number): boolean {
  // "told the council everything about the plan THAT failed"
  if (at.verb.addressed) return speech.amountsSaid.has(tokens[skipReceiver(tokens, from, i)]!.lower);
  if (i === from || at.order !== 'subject-cue') return false;
  const first = tokens[from]!;
  const noun = tokens[i - 1]!;
  if (isTime(first) || isTime(noun) || speech.claims.has(noun.lower) || nouns.utterances.has(noun.lower))
    return false;
  if (noun.pos !== 'NOUN' && noun.pos !== 'PROPN') return false;
  return (
    first.pos !== 'ADP' &&
    first.pos !== 'ADV' &&
    first.pos !== 'PRON' &&
    first.pos !== 'SCONJ' &&
    first.text !== ','
  );
}

function pausesBefore(tokens: readonly Token[], from: number, i: number): boolean {
  for (let k = from; k < i; k++)
    if (tokens[k]!.text === ',' || tokens[k]!.pos === 'SCONJ' || tokens[k]!.pos === 'CCONJ') return true;
  return false;
}

function isLeadIn(tokens: readonly Token[], from: number, i: number): boolean {
  for (let k = from; k < i; k++)
    if (
      (isVerb(tokens[k]) &&
        !endings.ongoing.test(tokens[k]!.lower) &&
        !(endings.done.test(tokens[k]!.lower) && /^(?:ADV|PUNCT)$/.test(tokens[k - 1]!.pos))) ||
      speech.subjectPronouns.has(tokens[k]!.lower)
    )
      return false;
  return true;
}

function plain(tokens: readonly Token[], at: Attribution, from: number, end: number): Lead {
  let i = from;
  let paused = false;
  if (at.verb.addressed || tokens[i]?.lower === markers.goal) {
    if (tokens[i]?.lower === markers.goal) i++;
    i = skipReceiver(tokens, i, end);
  }
  // Times and places of the saying: "on Tuesday", "in a statement", "last week", "at a news conference".
  for (;;) {
    const token = tokens[i];
    if (!token || i >= end) break;
    if (isTime(token) && (token.capital || speech.daysByThemselves.has(token.lower))) i++;
    else if (speech.whichDay.has(token.lower) && isTime(tokens[i + 1])) i += 2;
    else if (speech.occasion.has(token.lower) && placeOfSaying(tokens, i, end) > i)
      i = placeOfSaying(tokens, i, end);
    else if (token.pos === 'ADP' && endsAtQuote(tokens, i, end)) i = phraseAfter(tokens, i + 1)!.to;
    else if (token.text === ',') {
      paused = true;
      i++;
    } else break;
  }
  return { from: i, marked: false, paused };
}

/**
 * "told a rally IN OHIO", "wrote ON HIS BLOG": what stands between a preposition and the mark is not yet
 * speech.
 */
function endsAtQuote(tokens: readonly Token[], i: number, end: number): boolean {
  const phrase = phraseAfter(tokens, i + 1);
  const next = phrase ? tokens[phrase.to] : undefined;
  return (
    phrase !== null &&
    phrase.to < end &&
    next !== undefined &&
    (next.quote >= 0 || (next.text === ',' && (tokens[phrase.to + 1]?.quote ?? -1) >= 0))
  );
}

function placeOfSaying(tokens: readonly Token[], from: number, end: number): number {
  let seen = false;
  let i = from + 1;
  for (; i < Math.min(end, from + 8) && (isNominal(tokens[i]!) || tokens[i]!.pos === 'PRON'); i++) {
    if (speech.placesOfSaying.has(tokens[i]!.lower)) seen = true;
    else if (seen && !/^\d+$/.test(tokens[i]!.text)) break;
  }
  return seen ? i : from;
}

/**
 * "told the Evening Post", "told the court", "told him": one name, one article with its nouns, or a pronoun.
 */
function skipReceiver(tokens: readonly Token[], from: number, end: number): number {
  const first = tokens[from];
  if (!first) return from;
  if (first.pos === 'PRON' && !speech.subjectsWithYou.has(first.lower)) return from + 1;
  if (speech.objectsBehindVerbs.has(first.lower)) return from + 1;
  let i = from;
  if (first.pos === 'DET' || speech.articlesAndOwners.has(first.lower)) {
    i++;
    while (i < Math.min(end, from + 8) && isNominal(tokens[i]!) && tokens[i]!.pos !== 'DET') i++;
    return i;
  }
  if (first.capital) {
    while (
      i < Math.min(end, from + 8) &&
      (tokens[i]!.capital || speech.insideBody.test(tokens[i]!.lower)) &&
      tokens[i]!.pos !== 'PRON' &&
      tokens[i]!.quote < 0
    )
      i++;
    // "told Radio 4's Today programme"
    return tokens[i]?.pos === 'NOUN' && (tokens[i + 1]?.quote ?? -1) >= 0 ? i + 1 : i;
  }
  if (first.pos === 'NOUN' || first.pos === 'ADJ')
    while (i < Math.min(end, from + 3) && (tokens[i]!.pos === 'NOUN' || tokens[i]!.pos === 'ADJ')) i++;
  return i;
}
