import { cueVerb, PLAIN_CUES, type CueVerb } from '../lexicon/cues';
import { DOCUMENTS, SOURCES } from '../lexicon/titles';
import { RELATIVE } from '../lexicon/words';
import type { Token } from '../text/tokens';
import type { Line } from './narrative';
import { isComma, isNominal, isTime, phraseAfter, phraseBefore, type Phrase } from './phrases';

/** "NAME said …": who speaks and by which cue. All numbers index the tokens of one line. */
export interface Attribution {
  cue: Phrase;
  verb: CueVerb;
  subject: Phrase | null;
  /** The cue's own stretch with its subject, where content before it ends and content after it starts. */
  from: number;
  to: number;
  /** subject-cue: "Roe said"; cue-subject: "said Roe"; according: "according to Roe"; shared: the subject stands with an earlier verb. */
  /** The "who" of a relative clause, for which the subject stands. */
  via?: number;
  order: 'subject-cue' | 'cue-subject' | 'according' | 'shared';
}

export const ACCORDING: CueVerb = { lemma: 'according to', takes: 'says', speech: true, addressed: false };
const WINDOW = 45;

/** All attributions of a line, in order. Every walk is bounded, so a line costs time in proportion to its length. */
export function attributions(line: Line): Attribution[] {
  const out: Attribution[] = [];
  const { tokens } = line;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
      const phrase = phraseAfter(tokens, i + 2) ?? knownSource(tokens, i + 2);
      if (phrase) {
        const subject = trimSource(tokens, phrase);
        const end = pastApposition(tokens, subject, i < 3);
        out.push({ cue: { from: i, to: i + 2 }, verb: ACCORDING, subject, from: i, to: end, order: 'according' });
      }
      continue;
    }
    if (token.lower === 'words' && tokens[i + 1]?.lower === 'of' && tokens[i - 2]?.lower === 'in') {
      const subject = phraseAfter(tokens, i + 2);
      if (subject) out.push({ cue: { from: i - 2, to: i + 2 }, verb: ACCORDING, subject, from: i - 2, to: pastApposition(tokens, subject, i < 4), order: 'according' });
      continue;
    }
    const verb = cueVerb(token.lower);
    if (verb && isUsedAsVerb(tokens, i)) {
      const found = attribution(tokens, i, verb, out[out.length - 1]);
      if (found) out.push(found);
    }
  }
  const any = out.length === 0 ? anyVerb(tokens) : null;
  return any ? [any] : out;
}

const ANY: Omit<CueVerb, 'lemma'> = { takes: 'quote', speech: true, addressed: false };

/** `"I doubt it!" Park shot back.`: after a quotation, a name or pronoun and whatever verb, and the line ends. */
function anyVerb(tokens: readonly Token[]): Attribution | null {
  if (tokens.length > 8 || (tokens[0]?.quote ?? -1) < 0) return null;
  const subject = phraseAfter(tokens, 1);
  const verb = subject ? tokens[subject.to] : undefined;
  if (!subject || verb?.pos !== 'VERB' || !(tokens[1]!.capital || /^(?:he|she|they)$/.test(tokens[1]!.lower))) return null;
  return { cue: { from: subject.to, to: subject.to + 1 }, verb: { ...ANY, lemma: verb.lower }, subject, from: 1, to: subject.to + 1, order: 'subject-cue' };
}

/** "figures" and "reports" are often taken for verbs. */
function knownSource(tokens: readonly Token[], at: number): Phrase | null {
  const word = tokens[at]?.lower ?? '';
  return DOCUMENTS.has(word) || SOURCES.has(word) ? { from: at, to: at + 1 } : null;
}

/** "according to Rathbun the property …": a name ends where the next article starts. */
function trimSource(tokens: readonly Token[], subject: Phrase): Phrase {
  for (let i = subject.from + 1; i < subject.to; i++) {
    const left = tokens[i - 1]!.lower;
    if (tokens[i]!.pos === 'DET' && tokens[i - 1]!.capital && left !== 'of' && left !== 'the') return { from: subject.from, to: i };
  }
  return subject;
}

function isUsedAsVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token.capital && i > 0 && tokens[i - 1]!.quote < 0) return false;
  if (before && /^(?:to|the|a|an|this|that|these|those|its|their|his|her|no|any|of)$/.test(before.lower) && !(before.lower === 'to' && tokens[i - 2]?.lower === 'on') && !(before.lower === 'that' && token.pos === 'VERB' && /s$/.test(token.lower) === false)) {
    return before.lower === 'this' && token.pos === 'VERB';
  }
  if (PLAIN_CUES.has(token.lower)) return true;
  if (token.pos === 'VERB' || token.pos === 'AUX') return true;
  if (/ing$/.test(token.lower) && before?.text === ',') return true;
  // `"Carbon must fall," the report states.`
  if (before && isNominal(before) && verb(token)?.takes === 'says' && (!after || /^[.,;:]$/.test(after.text)) && quoteWithin(tokens, i, 14)) return true;
  // "Smith claims that": the model often takes the verb for a noun.
  return after !== undefined && (after.lower === 'that' || after.quote >= 0 || after.text === ':') && before !== undefined && (isNominal(before) || before.pos === 'PRON') && before.pos !== 'ADJ';
}

const verb = (token: Token): CueVerb | undefined => cueVerb(token.lower);

function quoteWithin(tokens: readonly Token[], i: number, reach: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) if (tokens[k]!.quote >= 0) return true;
  return false;
}

function attribution(tokens: readonly Token[], i: number, verb: CueVerb, earlier: Attribution | undefined): Attribution | null {
  const token = tokens[i]!;
  let left = i - 1;
  let passive = false;
  while (left >= 0 && i - left < 8) {
    const t = tokens[left]!;
    if (t.pos === 'AUX' || /^(?:has|have|had|is|was|were|are|been|be|would|will|did|does|do|could|can|may|might|must|didn't|hasn't|haven't|doesn't|don't|wouldn't)$/.test(t.lower)) {
      if (/^(?:is|are|was|were|been|be|being)$/.test(t.lower) && !/ing$/.test(token.lower)) passive = true;
      left--;
    } else if (t.pos === 'ADV' && !/^(?:then|so|here|there)$/.test(t.lower) || /^(?:not|n't|also|later|then|even|repeatedly|reportedly)$/.test(t.lower)) left--;
    else if ((t.lower === 'to' || t.lower === 'on' || t.lower === 'went' || t.lower === 'going') && tokens[left]!.lower !== 'to' || t.lower === 'to' && tokens[left - 1]?.lower === 'on') left--;
    else if (t.lower === 'as' && /^(?:quoted|cited|reported)$/.test(tokens[left - 1]?.lower ?? '')) {
      left -= 2;
      while (left >= 0 && /^(?:was|were|is|are|been|has|have|had|widely|also)$/.test(tokens[left]!.lower)) left--;
      passive = false;
      break;
    } else break;
  }
  // "the World Health Organization (WHO) recommends"
  if (tokens[left]?.text === ')') left = beforeParenthesis(tokens, left + 1) - 1;
  const cue = { from: i, to: i + 1 };
  if (passive) return null;
  const before = tokens[left];
  const participle = /ing$/.test(token.lower);

  // `"…," said Roe` — and `…, said Roe` after reported words.
  const quoteBefore = isComma(before) && (tokens[left - 1]?.quote ?? -1) >= 0;
  const across = isComma(before) && !participle && !quoteBefore ? acrossCommas(tokens, left) : null;
  if (across) return { cue, verb, subject: across, from: across.from, to: i + 1, order: 'subject-cue' };
  const openLeft = before === undefined || before.quote >= 0 || (before.text === ',' && !participle);
  if (openLeft && left === i - 1 && !participle) {
    const inverted = invertedSubject(tokens, i, before, left);
    if (inverted) return { cue, verb, subject: inverted, from: i, to: pastApposition(tokens, inverted), order: 'cue-subject' };
  }
  if (before === undefined) return null;
  if (before.quote >= 0 || before.text === ',' || before.pos === 'CCONJ' || /^(?:and|but|or|then)$/.test(before.lower)) return shared(tokens, i, verb, left, earlier);
  if (RELATIVE.has(before.lower) && before.lower === 'who') return relative(tokens, i, verb, left);
  const subject = phraseBefore(tokens, left + 1);
  if (!subject || !canSpeak(tokens, subject)) return participle && /^(?:before|after|by|while|in)$/.test(before.lower) ? shared(tokens, i, verb, left, earlier) : null;
  return { cue, verb, subject, from: subject.from, to: i + 1, order: 'subject-cue' };
}

/** A phrase that is nothing but a time, a number or an article says nothing. */
function canSpeak(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i]!;
    if (/^(?:i|he|she|they|we|it|you|who|some|many|others|another|several|both|all|few|most)$/.test(token.lower)) return true;
    if (/^\p{L}/u.test(token.text) && token.pos !== 'DET' && token.pos !== 'ADP' && !isTime(token)) return true;
  }
  return false;
}

function invertedSubject(tokens: readonly Token[], i: number, before: Token | undefined, left: number): Phrase | null {
  const first = tokens[i + 1];
  if (!first || first.quote >= 0) return null;
  // After reported words ("…, said Roe") only a name, a title or an article may follow, or a list would read as speech.
  if (before?.text === ',' && tokens[left - 1]?.quote === undefined) return null;
  const subject = phraseAfter(tokens, i + 1);
  if (!subject || !canSpeak(tokens, subject)) return null;
  if (/^(?:it|that|this|him|her|them|us|me|you)$/.test(first.lower)) return null;
  const next = tokens[subject.to];
  // `"…" said the plan was dead`: that noun phrase has a verb of its own.
  if (next && (next.pos === 'AUX' || next.pos === 'VERB') && !/ing$/.test(next.lower)) return null;
  if (cueVerb(tokens[i]!.lower)!.addressed && next?.pos !== 'PUNCT') return null;
  return subject;
}

/** "and said", ", adding": the subject of the verb before speaks on. */
function shared(tokens: readonly Token[], i: number, verb: CueVerb, left: number, earlier: Attribution | undefined): Attribution | null {
  const near = earlier && i - earlier.to < WINDOW * 2 ? earlier.subject : mainSubject(tokens, i);
  if (!near) return null;
  return { cue: { from: i, to: i + 1 }, verb, subject: near, from: Math.max(left, 0), to: i + 1, order: 'shared' };
}

/** The noun phrase of the line that has a verb after it: the subject of the main clause. Failing that, the first one. */
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
    const next = tokens[phrase.to];
    const subject = next !== undefined && (next.pos === 'AUX' || next.pos === 'ADV' || next.lower === 'who' || (next.pos === 'VERB' && !/(?:ed|ing)$/.test(next.lower)) || (next.pos === 'VERB' && tokens[phrase.from]!.capital));
    if (subject) return phrase;
    first ??= phrase;
    i = phrase.to - 1;
  }
  return first;
}

function nextComma(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) if (tokens[i]!.text === ',') return i;
  return -1;
}

function relative(tokens: readonly Token[], i: number, verb: CueVerb, left: number): Attribution | null {
  const at = tokens[left - 1]?.text === ',' ? left - 1 : left;
  const subject = phraseBefore(tokens, at);
  return subject && { cue: { from: i, to: i + 1 }, verb, subject, from: left, to: i + 1, order: 'subject-cue', via: left };
}

/**
 * "Cres Eastman, director of the study, and chairman of the centre, says": from the comma before the verb outwards to the name.
 * Every stretch between the commas must be a description or a relative clause.
 */
function acrossCommas(tokens: readonly Token[], comma: number): Phrase | null {
  let best: Phrase | null = null;
  let end = comma;
  const floor = Math.max(0, comma - WINDOW);
  for (let i = comma - 1; i >= floor; i--) {
    const token = tokens[i]!;
    if (token.quote >= 0 || /^[;:]$/.test(token.text)) break;
    if (!isComma(token)) continue;
    if (!describes(tokens, i + 1, end)) break;
    const phrase = phraseBefore(tokens, beforeParenthesis(tokens, i));
    const lead = phrase ? tokens[phrase.from - 1] : undefined;
    // "After the match, Roe, the coach, said": the match does not speak.
    if (lead && (lead.pos === 'ADP' || lead.pos === 'SCONJ')) break;
    if (phrase && canSpeak(tokens, phrase)) best = phrase;
    else if (!/^\d+$/.test(tokens[i - 1]?.text ?? '')) break;
    end = i;
  }
  return best;
}

/** Where the words before "(R-Ohio)" end, or `end` itself. */
function beforeParenthesis(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let i = end - 2; i >= Math.max(0, end - 12); i--) if (tokens[i]!.text === '(') return i;
  return end;
}

/** The stretch between commas adds to a name: an age, an office, "who …", "from …"; not a clause with a subject of its own. */
function describes(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || to - from > 30) return false;
  if (/^(?:who|which|whose|and|a|an|the|of|from|one|formerly|then|now|aged|jr\.?|sr\.?|at|in|with|where)$/.test(first.lower) || /(?:ing|ed)$/.test(first.lower)) return true;
  for (let i = from; i < to; i++) if (tokens[i]!.pos === 'AUX' || /^(?:he|she|they|it|we|i|you|said|says)$/.test(tokens[i]!.lower)) return false;
  return true;
}

/** The end of "Chris Chivvis, associate director of the centre and a scientist at Rand" after an inverted cue or "according to". */
function pastApposition(tokens: readonly Token[], subject: Phrase, leading = false): number {
  let end = subject.to;
  while (tokens[end]?.text === ',' && end - subject.to < WINDOW) {
    const next = tokens[end + 1];
    if (!next || next.quote >= 0 || next.pos === 'ADP') break;
    let to = end + 1;
    while (to < tokens.length && to - end < 30 && !/^[,.;:]$/.test(tokens[to]!.text) && tokens[to]!.quote < 0) to++;
    const clause = tokens.slice(end + 1, to);
    const relativeClause = /^(?:who|which|whose)$/.test(next.lower);
    if (!relativeClause && clause.some((t) => t.pos === 'AUX' || t.pos === 'VERB' && !/(?:ing|ed)$/.test(t.lower) || /^(?:he|she|they|it|we|i|but|while|as|who)$/.test(t.lower))) break;
    if (!relativeClause && clause.some((t) => cueVerb(t.lower)?.takes === 'says' && t.pos === 'VERB')) break;
    if (tokens[to]?.text !== ',' && (leading || (tokens[to]?.text !== '.' && tokens[to] !== undefined))) break;
    end = to;
  }
  return end;
}
