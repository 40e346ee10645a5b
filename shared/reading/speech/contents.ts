import type { Token } from '../text/tokens';
import type { Attribution } from './attributions';
import { isComma, isNominal, isTime, isVerb, phraseAfter, type Phrase } from './phrases';

/** What an attribution reports: stretches of the line's tokens, the cue and its subject left out. */
export interface Content {
  parts: Phrase[];
  /** Content is nothing but quotation(s). */
  onlyQuoted: boolean;
}

const QUESTION = /^(?:why|how|whether|if|what|where|when|who)$/;

/**
 * The content of `all[k]`, or null where the cue reports nothing ("spoke", "said goodbye", "made claims").
 * `floor` is the first token not yet taken by an earlier attribution.
 */
export function contentOf(tokens: readonly Token[], all: readonly Attribution[], k: number, floor: number): Content | null {
  const at = all[k]!;
  if (at.order === 'according') return according(tokens, all, k, floor);
  const after = contentAfter(tokens, all, k);
  const before = contentBefore(tokens, at, floor, after !== null);
  if (before && after) {
    // "But whatever the army does, Roe said, would likely fail": one statement on both sides.
    if (isPause(tokens[at.from - 1]) && (after.from === at.to || /^[,:]$/.test(tokens[after.from - 1]!.text))) return make(tokens, [before, after]);
    return make(tokens, [tokens[before.to - 1]!.quote >= 0 || at.order === 'cue-subject' ? before : after]);
  }
  if (before) return make(tokens, [before]);
  return after ? make(tokens, [after]) : null;
}

const isPause = (token: Token | undefined): boolean => token !== undefined && (token.quote >= 0 || token.text === ',');

function make(tokens: readonly Token[], parts: Phrase[]): Content {
  const onlyQuoted = parts.every((part) => {
    for (let i = part.from; i < part.to; i++) {
      const token = tokens[i]!;
      if (token.quote < 0 && /^[\p{L}\p{N}]/u.test(token.text) && !/^(?:and|but|then|that)$/.test(token.lower)) return false;
    }
    return true;
  });
  return { parts, onlyQuoted };
}

function trim(tokens: readonly Token[], from: number, to: number): Phrase | null {
  while (from < to && /^[,;:.\-–—]$/.test(tokens[from]!.text)) from++;
  while (to > from && /^[,;:.!?\-–—]$/.test(tokens[to - 1]!.text)) to--;
  return to > from ? { from, to } : null;
}

// ---- after the cue ---------------------------------------------------------

function contentAfter(tokens: readonly Token[], all: readonly Attribution[], k: number): Phrase | null {
  const at = all[k]!;
  let start = at.to;
  const end = endOfContent(tokens, all, k);
  if (start >= end) return null;
  const lead = skipAddressee(tokens, at, start, end);
  start = lead.from;
  if (start >= end) return null;
  const strong = lead.marked;
  const content = trim(tokens, start, end);
  if (!content) return null;
  const first = tokens[content.from]!;
  // "had shown “no remorse”": what is shown or found is not what is said.
  if (!at.verb.speech && !strong && hasQuote(tokens, content) && !bareClause(tokens, content)) return null;
  if (first.quote >= 0) return at.verb.takes === 'says' ? content : quotesOnly(tokens, content);
  if (strong) return hasVerb(tokens, content) || (/^(?:that)$/.test(first.lower) && content.to - content.from > 3) || hasQuote(tokens, content) || QUESTION.test(first.lower) ? content : null;
  if (at.order === 'cue-subject') return hasQuote(tokens, content) && lead.paused ? quotesOnly(tokens, content) : null;
  if (at.verb.takes === 'quote') return hasQuote(tokens, content) ? quotesOnly(tokens, content) : null;
  if (at.verb.takes === 'that' && !(BARE.test(at.verb.lemma) && bareClause(tokens, content))) return hasQuote(tokens, content) ? quotesOnly(tokens, content) : null;
  if (!clauseStart(tokens, at, content) || (!ALWAYS_SPEECH.test(at.verb.lemma) && !bareClause(tokens, content))) return hasQuote(tokens, content) && !(first.pos === 'ADP' && at.order === 'subject-cue' && (tokens[at.from - 1]?.quote ?? -1) >= 0) ? quotesOnly(tokens, content) : null;
  return content;
}

/** The content ends with the line, at a semicolon, or where the next attribution with a subject of its own begins. */
function endOfContent(tokens: readonly Token[], all: readonly Attribution[], k: number): number {
  const at = all[k]!;
  let end = tokens.length;
  for (let n = k + 1; n < all.length; n++) {
    const next = all[n]!;
    // "Roe, who wrote the book, told …": the relative clause ends at the comma before the main verb.
    if (next.from < at.from && next.cue.from > at.to && next.order === 'subject-cue') {
      end = next.cue.from;
      while (end > at.to && !isComma(tokens[end])) end--;
      break;
    }
    if (next.from <= at.to) continue;
    const cut = beforeLink(tokens, next.from, at.to);
    if (cut >= 0 && wordsBetween(tokens, at.to, cut)) {
      end = cut;
      break;
    }
  }
  for (let i = at.to; i < end; i++) if (tokens[i]!.text === ';') return i;
  return end;
}

function wordsBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.quote >= 0 || /^[\p{L}\p{N}]/u.test(tokens[i]!.text)) return true;
  return false;
}

/** Where ", but Roe said" starts: at its comma or conjunction; -1 where the next attribution lies inside this one's content. */
function beforeLink(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  let linked = false;
  while (at > floor) {
    const token = tokens[at - 1]!;
    if (/^(?:and|but|while|although|though|with|whereas|yet|or)$/.test(token.lower) || /^[,;:–—]$/.test(token.text)) {
      linked = true;
      at--;
    } else break;
  }
  return linked || (tokens[at]!.lower === ',' || /^(?:and|but|with|while)$/.test(tokens[from]!.lower)) ? at : -1;
}

interface Lead {
  from: number;
  /** "that", a question word or a colon announces the content. */
  marked: boolean;
  paused: boolean;
}

/** Past "reporters in Paris on Monday", "in a statement", a comma, to "that" or to the content itself. */
function skipAddressee(tokens: readonly Token[], at: Attribution, from: number, end: number): Lead {
  const reach = Math.min(end, from + 24);
  for (let i = from; i < reach; i++) {
    const token = tokens[i]!;
    if (token.quote >= 0) return /^[,:]$/.test(tokens[i - 1]!.text) && isLeadIn(tokens, from, i) ? { from: i, marked: true, paused: true } : plain(tokens, at, from, end);
    if (token.text === ':') return { from: i + 1, marked: true, paused: true };
    if (token.lower === 'that' && isThat(tokens, from, i)) return { from: i, marked: true, paused: false };
    if (QUESTION.test(token.lower) && isLeadIn(tokens, from, i) && (i === from || at.verb.addressed || /^(?:ask|wonder|question|explain|say|know)$/.test(at.verb.lemma))) {
      return { from: i, marked: true, paused: false };
    }
    if (isVerb(token) && i > from && !/(?:ing|ed)$/.test(token.lower)) break;
  }
  return plain(tokens, at, from, end);
}

/** "said on Monday THAT": no verb and no clause stands between cue and "that". */
function isThat(tokens: readonly Token[], from: number, i: number): boolean {
  for (let k = from; k < i; k++) {
    const token = tokens[k]!;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/(?:ing|ed)$/.test(token.lower)) || token.text === '.' || token.quote >= 0) return false;
  }
  const next = tokens[i + 1];
  return next !== undefined && next.text !== ',' || i === from;
}

function isLeadIn(tokens: readonly Token[], from: number, i: number): boolean {
  for (let k = from; k < i; k++) if (isVerb(tokens[k]) && !/(?:ing)$/.test(tokens[k]!.lower) || /^(?:he|she|they|it|we|i)$/.test(tokens[k]!.lower)) return false;
  return true;
}

function plain(tokens: readonly Token[], at: Attribution, from: number, end: number): Lead {
  let i = from;
  let paused = false;
  if (at.verb.addressed || tokens[i]?.lower === 'to') {
    if (tokens[i]?.lower === 'to') i++;
    i = skipReceiver(tokens, i, end);
  }
  // Times and places of the saying: "on Tuesday", "in a statement", "last week", "at a news conference".
  for (;;) {
    const token = tokens[i];
    if (!token || i >= end) break;
    if (isTime(token) && (token.capital || /^(?:today|yesterday|tonight)$/.test(token.lower))) i++;
    else if (/^(?:last|this|late|early)$/.test(token.lower) && isTime(tokens[i + 1])) i += 2;
    else if (/^(?:in|on|at|via|through|during|after)$/.test(token.lower) && placeOfSaying(tokens, i, end) > i) i = placeOfSaying(tokens, i, end);
    else if (token.pos === 'ADP' && endsAtQuote(tokens, i, end)) i = phraseAfter(tokens, i + 1)!.to;
    else if (token.text === ',') {
      paused = true;
      i++;
    } else break;
  }
  return { from: i, marked: false, paused };
}

/** "told a rally IN OHIO", "wrote ON HIS BLOG": what stands between a preposition and the mark is not yet speech. */
function endsAtQuote(tokens: readonly Token[], i: number, end: number): boolean {
  const phrase = phraseAfter(tokens, i + 1);
  const next = phrase ? tokens[phrase.to] : undefined;
  return phrase !== null && phrase.to < end && next !== undefined && (next.quote >= 0 || (next.text === ',' && (tokens[phrase.to + 1]?.quote ?? -1) >= 0));
}

const PLACE_OF_SAYING = /^(?:statement|interview|report|letter|email|e-mail|tweet|post|message|conference|briefing|news|press|speech|court|radio|television|tv|twitter|facebook|blog|release|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|meeting|memo|filing|debate|article|telephone|phone|hearing|call)$/;

function placeOfSaying(tokens: readonly Token[], from: number, end: number): number {
  let seen = false;
  let i = from + 1;
  for (; i < Math.min(end, from + 8) && (isNominal(tokens[i]!) || tokens[i]!.pos === 'PRON'); i++) {
    if (PLACE_OF_SAYING.test(tokens[i]!.lower)) seen = true;
    else if (seen && !/^\d+$/.test(tokens[i]!.text)) break;
  }
  return seen ? i : from;
}

/** "told LA Weekly", "told the court", "told him": one name, one article with its nouns, or a pronoun. */
function skipReceiver(tokens: readonly Token[], from: number, end: number): number {
  const first = tokens[from];
  if (!first) return from;
  if (first.pos === 'PRON' && !/^(?:he|she|they|it|we|i|you)$/.test(first.lower)) return from + 1;
  if (/^(?:you|it|them|him|her|us|me)$/.test(first.lower)) return from + 1;
  let i = from;
  if (first.pos === 'DET' || /^(?:the|a|an|his|her|their|its|our)$/.test(first.lower)) {
    i++;
    while (i < Math.min(end, from + 8) && isNominal(tokens[i]!) && tokens[i]!.pos !== 'DET') i++;
    return i;
  }
  if (first.capital) {
    while (i < Math.min(end, from + 8) && (tokens[i]!.capital || /^(?:['’]s|of|&)$/.test(tokens[i]!.lower)) && tokens[i]!.pos !== 'PRON' && tokens[i]!.quote < 0) i++;
    return i;
  }
  if (first.pos === 'NOUN' || first.pos === 'ADJ') while (i < Math.min(end, from + 3) && (tokens[i]!.pos === 'NOUN' || tokens[i]!.pos === 'ADJ')) i++;
  return i;
}

function hasVerb(tokens: readonly Token[], part: Phrase): boolean {
  for (let i = part.from; i < Math.min(part.to, part.from + 60); i++) if (isVerb(tokens[i])) return true;
  return false;
}

function hasQuote(tokens: readonly Token[], part: Phrase): boolean {
  for (let i = part.from; i < part.to; i++) if (tokens[i]!.quote >= 0) return true;
  return false;
}

/** The first quotation of the stretch, and those joined to it: `called for "x" and "y"`. */
function quotesOnly(tokens: readonly Token[], part: Phrase): Phrase {
  let from = part.from;
  while (tokens[from]!.quote < 0) from++;
  let to = from + 1;
  while (to + 1 < part.to && /^(?:and|or|,)$/.test(tokens[to]!.lower) && tokens[to + 1]!.quote >= 0) to += 2;
  return { from, to };
}

// These never take a plain object in news prose; "conceded a penalty", "added salt", "claimed the title" must show a clause.
const ALWAYS_SPEECH = /^(?:say|tell|state|insist|argue|according to)$/;
const BARE = /^(?:believe|think|hope|fear|feel|suspect|suggest|agree|predict|estimate|promise|know|expect|vow|pledge|doubt|find|show)$/;

/** A clause without "that" after a strong verb: something that can be a subject, and a verb somewhere behind it. */
function clauseStart(tokens: readonly Token[], at: Attribution, part: Phrase): boolean {
  const first = tokens[part.from]!;
  // Quoted words may hold the verb: `said he "could not go on"`.
  if (part.to - part.from < 3 && !hasQuote(tokens, part)) return false;
  if (!hasVerb(tokens, part) && (first.pos === 'ADP' || !hasQuote(tokens, part))) return false;
  if (isVerb(first)) {
    // "…, which media say range from": the subject stands before the attribution.
    const lead = tokens[at.from - 1]?.lower ?? '';
    const gerund = /(?:ing|ed)$/.test(first.lower) && hasVerb(tokens, { from: part.from + 1, to: part.to });
    // "But whatever happens, Roe said, would likely fail."
    const resumes = lead === ',' && tokens[at.to]!.text === ',';
    return gerund || resumes || /^(?:which|that|who|what)$/.test(lead);
  }
  if (/^(?:of|to|for|with|about|against|so|goodbye|nothing|yes|by|from|into|up|out|off)$/.test(first.lower)) return false;
  return true;
}

/** "believes the plan will fail", "hopes they can": after a weaker verb the clause must show its verb soon. */
function bareClause(tokens: readonly Token[], part: Phrase): boolean {
  const first = tokens[part.from]!;
  if (!(first.pos === 'PRON' || first.pos === 'DET' || first.pos === 'PROPN' || first.pos === 'NOUN' || /^(?:there|more|most|many)$/.test(first.lower))) return false;
  if (/^(?:him|her|them|us|me)$/.test(first.lower)) return false;
  const limit = Math.min(part.to, part.from + 10);
  for (let i = part.from + 1; i < limit; i++) {
    const token = tokens[i]!;
    if (/^(?:which|who|that|to|whose|where)$/.test(token.lower)) return false;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower))) return true;
    if (/^[,;:]$/.test(token.text)) return false;
  }
  return false;
}

// ---- before the cue --------------------------------------------------------

function contentBefore(tokens: readonly Token[], at: Attribution, floor: number, followed: boolean): Phrase | null {
  // "…, the government recommending": what stands before is the main clause, not speech.
  if (at.order === 'shared' || (/ing$/.test(tokens[at.cue.from]!.lower) && at.order === 'subject-cue')) return null;
  const last = tokens[at.from - 1];
  if (!last || at.from <= floor) return null;
  if (last.quote >= 0) return { from: quotesBack(tokens, at.from, floor), to: at.from };
  if (last.text !== ',') return null;
  if (tokens[at.from - 2]?.quote !== undefined && tokens[at.from - 2]!.quote >= 0) return { from: quotesBack(tokens, at.from - 1, floor), to: at.from - 1 };
  if (at.verb.takes === 'quote' || (at.order === 'subject-cue' && !endsHere(tokens, at, followed))) return null;
  const content = trim(tokens, floor, at.from - 1);
  if (!content || content.to - content.from < 3 || !hasVerb(tokens, content)) return null;
  if (/^(?:when|after|before|as|while|if|in|on|at|during|asked|speaking|writing|although|though|despite|because|since|citing|for|with|following)$/.test(tokens[content.from]!.lower) && followed) return null;
  return content;
}

/** Start of the run of quotations that ends at `end`: `"A" and "B," she said`. */
function quotesBack(tokens: readonly Token[], end: number, floor: number): number {
  let from = end - 1;
  while (from - 1 >= floor && (tokens[from - 1]!.quote >= 0 || (from - 2 >= floor && /^(?:and|,|or)$/.test(tokens[from - 1]!.lower) && tokens[from - 2]!.quote >= 0))) from--;
  return from;
}

/** Nothing of weight follows "…, Roe said": the line ends, or a time, a place or a pause follows. */
function endsHere(tokens: readonly Token[], at: Attribution, followed: boolean): boolean {
  const next = tokens[at.to];
  if (!next || /^[.,;!?]$/.test(next.text)) return true;
  if (followed) return false;
  return isTime(next) || next.pos === 'ADP' || next.pos === 'ADV' || at.verb.addressed;
}

// ---- according to ----------------------------------------------------------

function according(tokens: readonly Token[], all: readonly Attribution[], k: number, floor: number): Content | null {
  const at = all[k]!;
  const leads = !wordsBetween(tokens, floor, at.from) || (/^(?:but|and|while|[,;])$/.test(tokens[at.from - 1]!.lower) && !hasVerb(tokens, { from: floor, to: at.from - 1 }) && !hasQuote(tokens, { from: floor, to: at.from }));
  if (leads) {
    const content = trim(tokens, at.to, endOfContent(tokens, all, k));
    return content && (hasVerb(tokens, content) || hasQuote(tokens, content)) ? make(tokens, [content]) : null;
  }
  const content = trim(tokens, floor, at.from);
  return content ? make(tokens, [content]) : null;
}
