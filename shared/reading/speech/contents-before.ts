/** What an attribution reports that stands before its cue. */

import { grammar } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { hasQuote, hasVerb } from './clauses';
import { isComma, isTime, type Phrase } from './phrases';
import { afterSemicolon, trim } from './stretches';

const { endings, markers, speech } = grammar;

/**
 * Where ", but Roe said" starts: at its comma or conjunction; -1 where the next attribution lies inside this
 * one's content.
 */
export function beforeLink(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  let linked = false;
  while (at > floor) {
    const token = tokens[at - 1]!;
    // "said that while he agreed, …": inside the clause that "that" opens.
    if (token.lower === markers.content) return -1;
    if (speech.joiningClauses.has(token.lower) || /^[,;:–—]$/.test(token.text)) {
      linked = true;
      at--;
    } else break;
  }
  return linked || tokens[at]!.lower === ',' || speech.joiningWith.has(tokens[from]!.lower) ? at : -1;
}

/** The stretch before the cue and its subject that they report, or null. */
export function contentBefore(
  tokens: readonly Token[],
  at: Attribution,
  floor: number,
  followed: boolean,
  resumes: boolean,
  earlier: Attribution | undefined,
): Phrase | null {
  // "…, the government recommending": what stands before is the main clause, not speech.
  if (
    at.order === 'shared' ||
    at.via !== undefined ||
    (endings.ongoing.test(tokens[at.cue.from]!.lower) && at.order === 'subject-cue' && !at.finite)
  )
    return null;
  const last = tokens[at.from - 1];
  if (!last || at.from <= floor) return null;
  const quoted = last.quote >= 0 ? at.from - 1 : last.text === ',' ? at.from - 2 : -1;
  if (
    earlier &&
    quoted > earlier.to - 1 &&
    (tokens[quoted]?.quote ?? -1) >= 0 &&
    belongsToLead(tokens, earlier, quoted)
  )
    return null;
  if (last.quote >= 0)
    return { from: sentenceBack(tokens, at, quotesBack(tokens, at.from, floor), floor), to: at.from };
  if (last.text !== ',') return null;
  if (tokens[at.from - 2]?.quote !== undefined && tokens[at.from - 2]!.quote >= 0)
    return { from: sentenceBack(tokens, at, quotesBack(tokens, at.from - 1, floor), floor), to: at.from - 1 };
  // "a meeting which, she found, had never taken place": the meeting is the reporter's.
  if (speech.objectRelatives.has(tokens[at.from - 2]?.lower ?? '')) return null;
  if (at.verb.takes === 'quote' || (at.order === 'subject-cue' && !endsHere(tokens, at, followed)))
    return null;
  const content = trim(tokens, afterSemicolon(tokens, floor, at.from - 1), at.from - 1);
  // "The bridge, Roe said, is safe": the verb stands on the other side.
  if (content && resumes) return content;
  if (!content || content.to - content.from < 3 || !(hasVerb(tokens, content) || hasQuote(tokens, content)))
    return null;
  if (speech.circumstance.has(tokens[content.from]!.lower) && followed) return null;
  return leadsUp(tokens, content, followed) ? null : content;
}

/** `When Roe said he would “go,” the crowd applauded`: the words belong to the clause that leads up. */
function belongsToLead(tokens: readonly Token[], earlier: Attribution, quote: number): boolean {
  const opens = tokens.slice(0, 3).some(({ lower }) => speech.subordinating.has(lower));
  if (!opens || earlier.from > 6 || earlier.order !== 'subject-cue') return false;
  for (let i = earlier.to + 1; i < quote; i++) if (isComma(tokens[i])) return false;
  return true;
}

/**
 * "Shortly after it fell, she replied", "Asked about it, she said": a clause that leads up to the saying is
 * not what is said.
 */
function leadsUp(tokens: readonly Token[], content: Phrase, followed: boolean): boolean {
  const first = tokens[content.from]!;
  const second = tokens[content.from + 1];
  if (
    speech.subordinatingAndUntil.has(first.lower) ||
    (first.pos === 'ADV' && speech.subordinatingAndUntil.has(second?.lower ?? ''))
  ) {
    if (followed) return true;
    // "When it fell nobody was there, she said" needs a clause of its own behind the first.
    for (let i = content.from; i < content.to - 2; i++) if (isComma(tokens[i])) return false;
    return true;
  }
  if (first.pos !== 'VERB' || !endings.ongoingOrDone.test(first.lower)) return false;
  for (let i = content.from + 1; i < Math.min(content.to, content.from + 40); i++) {
    if (
      tokens[i]!.pos === 'AUX' ||
      (tokens[i]!.pos === 'VERB' &&
        !endings.ongoingOrDone.test(tokens[i]!.lower) &&
        tokens[i - 1]!.lower !== markers.goal)
    )
      return false;
  }
  return true;
}

/** Start of the run of quotations that ends at `end`: `"A" and "B," she said`. */
function quotesBack(tokens: readonly Token[], end: number, floor: number): number {
  let from = end - 1;
  while (
    from - 1 >= floor &&
    (tokens[from - 1]!.quote >= 0 ||
      (from - 2 >= floor && speech.joiningLists.has(tokens[from - 1]!.lower) && tokens[from - 2]!.quote >= 0))
  )
    from--;
  return from;
}

/** `The plan is “a joke,” she said`: the reporter's words that lead into the quotation are hers as well. */
function sentenceBack(tokens: readonly Token[], at: Attribution, quote: number, floor: number): number {
  if (quote === floor || at.verb.takes !== 'says' || !/^\p{L}/u.test(tokens[quote - 1]!.text)) return quote;
  let from = quote;
  while (from > floor && !/^[;:]$/.test(tokens[from - 1]!.text)) from--;
  while (from < quote && speech.endingClauses.has(tokens[from]!.lower)) from++;
  // `We must "make sure," she said`: the mark came late, and no reporter says "we".
  if (speech.writersOwn.has(tokens[from]!.lower)) return quote;
  // `The rule “could be worse,” she said`: the sentence has its verb between the marks.
  const isOne = tokens[quote]!.fragment === true && opensSentence(tokens, from);
  return hasVerb(tokens, { from, to: quote }) || isOne || tokens[from]!.quote >= 0 ? from : quote;
}

/** A subject, and no "in Rome" or "meanwhile" of the reporter's. */
const opensSentence = (tokens: readonly Token[], from: number): boolean =>
  /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(tokens[from]!.pos);

/** Nothing of weight follows "…, Roe said": the line ends, or a time, a place or a pause follows. */
function endsHere(tokens: readonly Token[], at: Attribution, followed: boolean): boolean {
  const next = tokens[at.to];
  if (!next || /^[.,;!?]$/.test(next.text)) return true;
  if (followed) return false;
  return isTime(next) || next.pos === 'ADP' || next.pos === 'ADV' || at.verb.addressed;
}
