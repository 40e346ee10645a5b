import { grammar } from '../../text/languages';
import type { Token } from '../text/tokens';
import { isComma, isTime, isVerb, phraseAfter, phraseBefore, withParticiple, type Phrase } from './phrases';

const { classes, endings, markers, nouns, speech, verbs } = grammar;

// No walk to a subject is longer: a line costs time in proportion to its length.
const WINDOW = 45;

/**
 * "figures", "polls" and "reports" are often taken for verbs: after "according to" a word is a source,
 * whatever the tagger says.
 */
export function knownSource(tokens: readonly Token[], at: number): Phrase | null {
  const word = tokens[at];
  if (word?.pos === 'VERB' && !endings.ongoing.test(word.lower))
    return withParticiple(tokens, { from: at, to: phraseAfter(tokens, at + 1)?.to ?? at + 1 });
  return word && (nouns.documents.has(word.lower) || nouns.sources.has(word.lower))
    ? withParticiple(tokens, { from: at, to: at + 1 })
    : null;
}

/** "according to Roe the property …": a name ends where the next article starts. */
export function trimSource(tokens: readonly Token[], subject: Phrase): Phrase {
  for (let i = subject.from + 1; i < subject.to; i++) {
    const left = tokens[i - 1]!.lower;
    if (
      tokens[i]!.pos === 'DET' &&
      tokens[i - 1]!.capital &&
      left !== markers.possession &&
      left !== markers.article
    )
      return { from: subject.from, to: i };
  }
  return subject;
}

/** A phrase that is nothing but a time, a number or an article says nothing. */
export function canSpeak(tokens: readonly Token[], phrase: Phrase): boolean {
  // "No 10 said"
  if (
    speech.numberedBelow.has(tokens[phrase.from]!.lower) &&
    tokens[phrase.from]!.capital &&
    phrase.to - phrase.from === 2
  )
    return true;
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i]!;
    if (speech.nobodies.has(token.lower)) return false;
    if (speech.singleSpeakers.has(token.lower)) return true;
    if (token.text === '%' || endings.age.test(token.lower)) return true;
    if (/^\p{L}/u.test(token.text) && token.pos !== 'DET' && token.pos !== 'ADP' && !isTime(token))
      return true;
  }
  return false;
}

/**
 * The noun phrase of the line that has a verb after it: the subject of the main clause. Failing that, the
 * first one.
 */
export function mainSubject(tokens: readonly Token[], before: number): Phrase | null {
  const end = Math.min(before, WINDOW);
  let first: Phrase | null = null;
  for (let i = 0; i < end; i++) {
    const token = tokens[i]!;
    if (token.pos === 'ADP' || token.pos === 'SCONJ') {
      // A leading "In Paris on Monday," or "After the vote,": go on behind its comma.
      const comma = nextComma(tokens, i, end);
      const inside = comma < 0 ? phraseAfter(tokens, i + 1) : null;
      i = comma >= 0 ? comma : inside ? inside.to - 1 : i;
      continue;
    }
    const phrase = phraseAfter(tokens, i);
    if (!phrase) continue;
    // "nine minutes later"
    if (
      speech.spansOfTime.has(tokens[phrase.to - 1]!.lower) &&
      /^(?:NUM|DET|ADJ)$/.test(tokens[phrase.from]!.pos)
    ) {
      i = phrase.to - 1;
      continue;
    }
    const next = tokens[phrase.to];
    const subject =
      next !== undefined &&
      (next.pos === 'AUX' ||
        next.pos === 'ADV' ||
        next.lower === markers.person ||
        (next.pos === 'VERB' && !endings.ongoingOrDone.test(next.lower)) ||
        (next.pos === 'VERB' && (tokens[phrase.from]!.capital || takesObject(tokens, phrase.to))));
    if (subject || (tokens[phrase.from]!.capital && verbBehindCommas(tokens, phrase, end))) return phrase;
    first ??= phrase;
    i = phrase.to - 1;
  }
  return first;
}

/**
 * "celebrated the attacks": a finite verb; "approved by the board" and "killed in Ohio" may be participles.
 */
const takesObject = (tokens: readonly Token[], verb: number): boolean =>
  endings.done.test(tokens[verb]!.lower) && /^(?:DET|PRON|PROPN|NUM)$/.test(tokens[verb + 1]?.pos ?? '');

/**
 * "Roe, a former guard, poked at the plan", "Roe (D-Ohio), who lost, called": a verb behind what is added to
 * the name.
 */
function verbBehindCommas(tokens: readonly Token[], phrase: Phrase, end: number): boolean {
  let at = phrase.to;
  if (tokens[at]?.text === '(') while (at < end && tokens[at++]!.text !== ')');
  if (!isComma(tokens[at])) return at > phrase.to && isVerb(tokens[at]);
  for (let to = at + 1; to < end && tokens[to]!.quote < 0; to++) {
    if (!isComma(tokens[to])) continue;
    if (!describes(tokens, at + 1, to)) return false;
    const next = tokens[to + 1];
    if (
      next &&
      (next.pos === 'AUX' || next.pos === 'ADV' || (next.pos === 'VERB' && !endings.ongoing.test(next.lower)))
    )
      return true;
    at = to;
  }
  return false;
}

function nextComma(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) if (tokens[i]!.text === ',') return i;
  return -1;
}

/**
 * "Jane Roe, director of the study, and chair of the centre, says": from the comma before the verb outwards
 * to the name. Every stretch between the commas must be a description or a relative clause.
 */
export function acrossCommas(tokens: readonly Token[], comma: number): Phrase | null {
  let best: Phrase | null = null;
  let end = comma;
  const floor = Math.max(0, comma - WINDOW);
  for (let i = comma - 1; i >= floor; i--) {
    const token = tokens[i]!;
    if (token.quote >= 0 || /^[;:]$/.test(token.text)) break;
    if (!isComma(token)) continue;
    if (!describes(tokens, i + 1, end)) break;
    // "Bill Low Jr., of the Tax Center,": the full stop belongs to the abbreviation.
    const stop = tokens[i - 1]?.text === '.' ? i - 1 : i;
    const phrase = phraseBefore(tokens, beforeParenthesis(tokens, stop));
    const lead = phrase ? tokens[phrase.from - 1] : undefined;
    // "Jane Roe, 59, of Ashton, Md., said": where she is from says nothing either, but belongs to her.
    if (phrase && speech.ofOrFrom.has(lead?.lower ?? '') && isComma(tokens[phrase.from - 2])) {
      end = i;
      continue;
    }
    // "After the match, Roe, the coach, said", "Giving evidence, the coach, Roe, said": neither the match nor
    // the evidence speaks.
    if (lead && (lead.pos === 'ADP' || lead.pos === 'SCONJ') && !speech.thatOrRelative.has(lead.lower)) break;
    if (
      phrase &&
      tokens[phrase.from]!.pos === 'VERB' &&
      endings.ongoingOrDone.test(tokens[phrase.from]!.lower)
    )
      break;
    if (phrase && canSpeak(tokens, phrase)) best = phrase;
    else if (!/^\d+$/.test(tokens[i - 1]?.text ?? '')) break;
    // "a number that a spokeswoman, Roe, described as": the clause begins here.
    if (lead && speech.thatOrRelative.has(lead.lower)) break;
    end = i;
  }
  return best;
}

/** The whole of a subject of which the noun phrase next to the verb is only the last part. */
function wholeSubject(tokens: readonly Token[], nearest: Phrase): Phrase {
  // A pronoun is all of its subject.
  if (classes.pronouns.has(tokens[nearest.from]!.lower)) return nearest;
  const antecedent = acrossRelative(tokens, nearest);
  // "Roe, the guru who founded the site tweeted"
  if (antecedent) return nameBefore(tokens, antecedent, true) ?? antecedent;
  return acrossParticiple(tokens, nearest) ?? nameBefore(tokens, nearest) ?? nearest;
}

/** "A man who saw the crash said": the man, not the crash. Null where no relative clause stands between. */
function acrossRelative(tokens: readonly Token[], nearest: Phrase): Phrase | null {
  let verbs = 0;
  const floor = Math.max(1, nearest.from - 14);
  for (let i = nearest.from - 1; i >= floor; i--) {
    const token = tokens[i]!;
    if (token.quote >= 0 || /^[,.;:–—"“”]$/.test(token.text)) return null;
    if (isVerb(token)) verbs++;
    if (
      token.lower === markers.person ||
      (token.lower === markers.content && tokens[i - 1]!.pos === 'NOUN')
    ) {
      const antecedent = verbs > 0 ? phraseBefore(tokens, i) : null;
      return antecedent && canSpeak(tokens, antecedent) ? antecedent : null;
    }
  }
  return null;
}

/** "A study published on Wednesday in the journal Nature suggests": the study, not the journal. */
function acrossParticiple(tokens: readonly Token[], nearest: Phrase): Phrase | null {
  if (tokens[nearest.from - 1]?.pos !== 'ADP' && !isTime(tokens[nearest.from])) return null;
  const floor = Math.max(1, nearest.from - 14);
  for (let i = nearest.from - 1; i >= floor; i--) {
    const token = tokens[i]!;
    const noun = tokens[i - 1]!;
    if (token.quote >= 0 || /^[,.;:–—]$/.test(token.text) || token.pos === 'AUX' || token.pos === 'PRON')
      return null;
    if (token.pos !== 'VERB') continue;
    // "Protesters marching through the streets chanted"
    if (!endings.behindItsNoun.test(token.lower) || (noun.pos !== 'NOUN' && noun.pos !== 'PROPN'))
      return null;
    const antecedent = phraseBefore(tokens, i);
    const lead = antecedent ? tokens[antecedent.from - 1] : undefined;
    return antecedent && canSpeak(tokens, antecedent) && lead?.pos !== 'ADP'
      ? { from: antecedent.from, to: nearest.to }
      : null;
  }
  return null;
}

/**
 * "Jane Roe, editor of the Post told the court": the second comma is missing, and Roe speaks all the same.
 */
function nameBefore(tokens: readonly Token[], nearest: Phrase, described = false): Phrase | null {
  // "Roe, FROM the harbour board told": the description starts at its preposition.
  const from = speech.appositionLinks.has(tokens[nearest.from - 1]?.lower ?? '')
    ? nearest.from - 1
    : nearest.from;
  const first = tokens[from]!;
  if (
    !isComma(tokens[from - 1]) ||
    first.capital ||
    !(described || nouns.roles.has(first.lower) || from < nearest.from || holdsRole(tokens, nearest))
  )
    return null;
  const name = phraseBefore(tokens, beforeParenthesis(tokens, from - 1));
  if (
    !name ||
    !tokens[name.to - 1]!.capital ||
    !tokens[name.from]!.capital ||
    tokens[name.to - 1]!.pos !== 'PROPN' ||
    isTime(tokens[name.to - 1])
  )
    return null;
  const lead = tokens[name.from - 1];
  return lead === undefined ||
    lead.quote >= 0 ||
    (isComma(lead) && (tokens[name.from - 2]?.quote ?? -1) >= 0) ||
    speech.joiningSubjects.has(lead.lower)
    ? name
    : null;
}

function holdsRole(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let i = phrase.from; i < phrase.to && i < phrase.from + 6; i++)
    if (nouns.roles.has(tokens[i]!.lower)) return true;
  return false;
}

/**
 * The subject that ends at `end`, all of it: "a woman who lives nearby", "China" of "China has in the past
 * said".
 */
export function subjectBefore(tokens: readonly Token[], end: number): Phrase | null {
  // "The firm itself said"
  if (speech.selves.has(tokens[end - 1]?.lower ?? '')) return phraseBefore(tokens, end - 1);
  // "the order RELEASED on Friday said": the time is behind us, the participle is not.
  const participle =
    end > 1 &&
    tokens[end - 1]!.pos === 'VERB' &&
    endings.beforeNounPhrase.test(tokens[end - 1]!.lower) &&
    (tokens[end - 2]!.pos === 'NOUN' || nouns.documents.has(tokens[end - 2]!.lower));
  const nearest = phraseBefore(tokens, participle ? end - 1 : end);
  if (participle && nearest) return { from: nearest.from, to: end };
  // "the doctor who had last seen her said": her is whom he saw.
  if (nearest && speech.objectPronouns.has(tokens[nearest.to - 1]!.lower))
    return acrossRelative(tokens, { from: end, to: end });
  if (!nearest) return acrossRelative(tokens, { from: end, to: end });
  const before = nearest.from - 2;
  if (tokens[nearest.from - 1]?.pos === 'ADP' && speech.having.has(tokens[before]?.lower ?? ''))
    return phraseBefore(tokens, before);
  return wholeSubject(tokens, nearest);
}

/** Where the words before "(R-Ohio)" end, or `end` itself. */
export function beforeParenthesis(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let i = end - 2; i >= Math.max(0, end - 30); i--) if (tokens[i]!.text === '(') return i;
  return end;
}

/**
 * The stretch between commas adds to a name: an age, an office, "who …", "from …"; not a clause with a
 * subject of its own.
 */
function describes(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || to - from > 30) return false;
  if (speech.behindComma.has(first.lower) || endings.ongoingOrDone.test(first.lower)) return true;
  for (let i = from; i < to; i++)
    if (tokens[i]!.pos === 'AUX' || speech.subjectsOrSaid.has(tokens[i]!.lower)) return false;
  return true;
}

/**
 * The end of "Jane Roe, associate director of the centre and a scientist at Hill College" after an inverted
 * cue or "according to".
 */
export function pastApposition(tokens: readonly Token[], subject: Phrase, leading = false): number {
  let end = subject.to;
  while (tokens[end]?.text === ',' && end - subject.to < WINDOW) {
    const next = tokens[end + 1];
    if (!next || next.quote >= 0 || next.pos === 'ADP') break;
    let to = end + 1;
    while (to < tokens.length && to - end < 30 && !/^[,.;:]$/.test(tokens[to]!.text) && tokens[to]!.quote < 0)
      to++;
    const clause = tokens.slice(end + 1, to);
    const relativeClause = speech.owningRelatives.has(next.lower);
    if (
      !relativeClause &&
      clause.some(
        (t) =>
          t.pos === 'AUX' ||
          (t.pos === 'VERB' && !endings.ongoingOrDone.test(t.lower)) ||
          speech.clauseOpeners.has(t.lower),
      )
    )
      break;
    if (!relativeClause && clause.some((t) => verbs.cueVerb(t.lower)?.takes === 'says' && t.pos === 'VERB'))
      break;
    if (tokens[to]?.text !== ',' && (leading || (tokens[to]?.text !== '.' && tokens[to] !== undefined)))
      break;
    end = to;
  }
  return end;
}
