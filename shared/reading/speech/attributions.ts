import { cueVerb, PLAIN_CUES, type CueVerb } from '../lexicon/cues';
import type { Token } from '../text/tokens';
import { QUESTION } from './lead';
import type { Line } from './narrative';
import { isComma, isNominal, isTime, phraseAfter, phraseBefore, type Phrase } from './phrases';
import { structural } from './structural';
import { acrossCommas, acrossRelative, beforeParenthesis, canSpeak, knownSource, mainSubject, pastApposition, trimSource, wholeSubject } from './subjects';

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
  /** "Roe was quoted as saying": a participle that stands for a finite verb. */
  finite?: boolean;
}

export const ACCORDING: CueVerb = { lemma: 'according to', takes: 'says', speech: true, addressed: false };
const PUT_IT: CueVerb = { lemma: 'put it', takes: 'quote', speech: true, addressed: false };
const WANT_TO_KNOW: CueVerb = { lemma: 'ask', takes: 'that', speech: true, addressed: false };
const NEAR = 90;

/** All attributions of a line, in order. Every walk is bounded, so a line costs time in proportion to its length. */
export function attributions(line: Line): Attribution[] {
  const out: Attribution[] = [];
  const { tokens } = line;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const phrased = prepositional(tokens, i);
    if (phrased) {
      out.push(phrased);
      continue;
    }
    const attitude = holding(tokens, i);
    if (attitude) {
      out.push(attitude);
      continue;
    }
    const puts = /^puts?$/.test(token.lower) && tokens[i + 1]?.lower === 'it';
    const wants = token.lower === 'know' && tokens[i - 1]?.lower === 'to' && /^(?:wants?|wanted|wanting|demand(?:s|ed|ing)?|asks?|asked|asking)$/.test(tokens[i - 2]?.lower ?? '');
    const verb = puts ? PUT_IT : wants ? WANT_TO_KNOW : cueVerb(token.lower);
    if (puts || wants || verb && isUsedAsVerb(tokens, i)) {
      const found = attribution(tokens, i, verb!, out[out.length - 1]);
      if (found) out.push(found);
    }
  }
  const opening = tokens[0]!.quote >= 0 && !out.some((one) => one.from <= 2) ? structural(tokens, 0) : null;
  return opening ? [opening, ...out.filter((one) => one.from >= opening.to || one.order === 'shared')] : out;
}

/** "according to Roe", "in the words of Roe", "per the report". */
function prepositional(tokens: readonly Token[], i: number): Attribution | null {
  const word = tokens[i]!.lower;
  let at: Phrase;
  if (word === 'according' && tokens[i + 1]?.lower === 'to') at = { from: i, to: i + 2 };
  else if (word === 'words' && tokens[i + 1]?.lower === 'of' && tokens[i - 2]?.lower === 'in') at = { from: i - 2, to: i + 2 };
  else if (word === 'per' && isSourcePer(tokens, i)) at = { from: i, to: i + 1 };
  else return null;
  const phrase = phraseAfter(tokens, at.to) ?? knownSource(tokens, at.to);
  if (!phrase) return null;
  const subject = trimSource(tokens, phrase);
  const end = pastApposition(tokens, subject, at.from < 3);
  return { cue: at, verb: ACCORDING, subject, from: at.from, to: end, order: 'according' };
}

const ATTITUDES = /^(?:adamant|confident|convinced|certain|sure|hopeful|optimistic|worried|concerned|afraid|doubtful|sceptical|skeptical|insistent|categorical|clear|unequivocal|emphatic|positive|satisfied)$/;

/** "Roe was adamant that …", "Roe made it clear that …" */
function holding(tokens: readonly Token[], i: number): Attribution | null {
  const word = tokens[i]!.lower;
  if (!ATTITUDES.test(word) || tokens[i + 1]?.lower !== 'that') return null;
  const spoken = /^(?:adamant|insistent|categorical|clear|unequivocal|emphatic)$/.test(word);
  let left = i - 1;
  while (left > 0 && tokens[left]!.pos === 'ADV') left--;
  const made = tokens[left]?.lower === 'it' && /^(?:made|makes|make|making)$/.test(tokens[left - 1]?.lower ?? '');
  if (made) left--;
  else if (!/^(?:is|was|are|were|been|am|remains|remained|seemed|sounded|felt)$/.test(tokens[left]?.lower ?? '')) return null;
  left--;
  while (left > 0 && (tokens[left]!.pos === 'AUX' || tokens[left]!.pos === 'ADV')) left--;
  const subject = isComma(tokens[left]) ? acrossCommas(tokens, left) : subjectBefore(tokens, left + 1);
  if (!subject || !canSpeak(tokens, subject) || /^(?:it|that|this|there)$/.test(tokens[subject.from]!.lower)) return null;
  return { cue: { from: i, to: i + 1 }, verb: { lemma: word, takes: 'that', speech: spoken, addressed: false }, subject, from: subject.from, to: i + 1, order: 'subject-cue' };
}

/** "per the report", "per a recording", "per Reuters" set off by a comma or at the line's start; "40 per cent" and "per day" are not. */
function isSourcePer(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && (i === 0 || isComma(tokens[i - 1]) || tokens[i - 1]!.text === '(' || tokens[i]!.capital) && (next.capital || next.pos === 'DET' || next.pos === 'NUM' || /['’]s?$/.test(tokens[i + 2]?.lower ?? ''));
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
  // "in bold underlined words"
  if (/ed$/.test(token.lower) && after?.pos === 'NOUN' && before && /^(?:ADJ|ADP|DET|NUM)$/.test(before.pos)) return false;
  if (isSingularNoun(tokens, i) || postmodifies(tokens, i)) return false;
  if (token.pos === 'VERB' || token.pos === 'AUX') return true;
  if (/ing$/.test(token.lower) && before?.text === ',') return true;
  // `"…", reports the Post`
  const quoted = before !== undefined && (before.quote >= 0 || (before.text === ',' && (tokens[i - 2]?.quote ?? -1) >= 0));
  if (quoted && after && (after.capital || after.pos === 'DET')) return true;
  // `"Carbon must fall," the report states.`
  if (before && isNominal(before) && verb(token)?.takes === 'says' && (!after || /^[.,;:]$/.test(after.text)) && quoteWithin(tokens, i, 14)) return true;
  // "Smith claims that": the model often takes the verb for a noun.
  return after !== undefined && (after.lower === 'that' || after.quote >= 0 || after.text === ':') && before !== undefined && (isNominal(before) || before.pos === 'PRON') && before.pos !== 'ADJ';
}

/** "a post that suggested", "the group claim": after one thing the base form of a verb is a noun. */
function isSingularNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (cueVerb(token.lower)!.lemma !== token.lower || before?.pos !== 'NOUN' && before?.pos !== 'PROPN' || before.quote >= 0) return false;
  if (/(?:s|people|police|media|staff|public|data|men|women|children|majority|minority|quarter|third|half)$/.test(before.lower)) return false;
  for (let k = i - 2; k >= Math.max(0, i - 10) && isNominal(tokens[k]!) || tokens[k]?.lower === 'and'; k--) if (tokens[k]!.lower === 'and') return false;
  return tokens[i - 2]?.pos !== 'AUX' && !/^(?:did|does|do|to|will|would|can|could|may|might|must|should)$/.test(tokens[i - 2]?.lower ?? '');
}

/** "the wall promised after the storm has not been built": a participle, for the verb comes later. */
function postmodifies(tokens: readonly Token[], i: number): boolean {
  if (!/ed$/.test(tokens[i]!.lower) || tokens[i - 1]?.pos !== 'NOUN' || tokens[i + 1]?.pos !== 'ADP') return false;
  for (let k = i + 2; k < Math.min(tokens.length, i + 12); k++) {
    const token = tokens[k]!;
    if (token.quote >= 0 || /^[,.;:]$/.test(token.text) || token.lower === 'that' || token.pos === 'PRON') return false;
    if (token.pos === 'AUX') return tokens[k - 1]!.pos !== 'PRON';
  }
  return false;
}

const verb = (token: Token): CueVerb | undefined => cueVerb(token.lower);

function quoteWithin(tokens: readonly Token[], i: number, reach: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) if (tokens[k]!.quote >= 0) return true;
  return false;
}

function attribution(tokens: readonly Token[], i: number, verb: CueVerb, earlier: Attribution | undefined): Attribution | null {
  const token = tokens[i]!;
  const walked = pastAuxiliaries(tokens, i);
  const { passive, finite } = walked;
  let { left } = walked;
  // "the World Health Organization (WHO) recommends"
  if (tokens[left]?.text === ')') left = beforeParenthesis(tokens, left + 1) - 1;
  const cue = { from: i, to: verb === PUT_IT ? i + 2 : i + 1 };
  const before = tokens[left];
  const asks = verb.lemma === 'ask' && QUESTION.test(tokens[i + 1]?.lower ?? '') || verb.lemma === 'ask' && tokens[i + 1]?.lower === 'by';
  if (passive || (asks && token.lower === 'asked' && (before === undefined || before.text === ',' || /^(?:when|if|once|repeatedly|later)$/.test(before.lower)))) return unnamed(tokens, i, verb, left, asks);
  const participle = /ing$/.test(token.lower) && !finite;

  // `"…," said Roe` — and `…, said Roe` after reported words.
  const quoteBefore = isComma(before) && (tokens[left - 1]?.quote ?? -1) >= 0;
  const across = isComma(before) && !participle && !quoteBefore ? acrossCommas(tokens, left) : null;
  if (across) return { cue, verb, subject: across, from: withAs(tokens, across), to: cue.to, order: 'subject-cue', finite };
  const openLeft = before === undefined || before.quote >= 0 || (before.text === ',' && !participle);
  if (openLeft && left === i - 1 && !participle) {
    const inverted = invertedSubject(tokens, i, before, left);
    if (inverted) return { cue, verb, subject: inverted, from: i, to: pastApposition(tokens, inverted), order: 'cue-subject' };
  }
  if (before === undefined) return null;
  if (before.quote >= 0 || before.text === ',' || before.pos === 'CCONJ' || /^(?:and|but|or|then)$/.test(before.lower)) return shared(tokens, i, verb, left, earlier);
  if (/^(?:who|which|that)$/.test(before.lower)) return relative(tokens, i, verb, left);
  const subject = subjectBefore(tokens, left + 1);
  if (!subject || !canSpeak(tokens, subject)) return participle && /^(?:before|after|by|while|in)$/.test(before.lower) ? shared(tokens, i, verb, left, earlier) : null;
  return { cue, verb, subject, from: withAs(tokens, subject), to: cue.to, order: 'subject-cue', finite };
}

/** The subject that ends at `end`, all of it: "a woman who lives nearby", "China" of "China has in the past said". */
function subjectBefore(tokens: readonly Token[], end: number): Phrase | null {
  const nearest = phraseBefore(tokens, end);
  if (!nearest) return acrossRelative(tokens, { from: end, to: end });
  const before = nearest.from - 2;
  if (tokens[nearest.from - 1]?.pos === 'ADP' && /^(?:has|have|had)$/.test(tokens[before]?.lower ?? '')) return phraseBefore(tokens, before);
  return wholeSubject(tokens, nearest);
}

/** ", as Roe put it,": the "as" belongs to the attribution. */
function withAs(tokens: readonly Token[], subject: Phrase): number {
  const before = tokens[subject.from - 2];
  return tokens[subject.from - 1]?.lower === 'as' && (before === undefined || isComma(before) || before.quote >= 0) ? subject.from - 1 : subject.from;
}

const AUXILIARY = /^(?:has|have|had|is|was|were|are|been|be|would|will|did|does|do|could|can|may|might|must|didn['’]t|hasn['’]t|haven['’]t|doesn['’]t|don['’]t|wouldn['’]t|couldn['’]t)$/;

/** From the cue leftwards over "has repeatedly", "went on to", "was quoted as": to the last token before them. */
function pastAuxiliaries(tokens: readonly Token[], i: number): { left: number; passive: boolean; finite: boolean } {
  const participle = /ing$/.test(tokens[i]!.lower);
  let left = i - 1;
  let passive = false;
  while (left >= 0 && i - left < 8) {
    const t = tokens[left]!;
    const before = tokens[left - 1]?.lower ?? '';
    // "Roe on Monday said", "Roe has in the past said"
    if (isTime(t) && (t.capital || /^(?:today|yesterday|tonight)$/.test(t.lower)) && left > 0) {
      left -= /^(?:on|in|late|early|last)$/.test(before) ? 2 : 1;
    } else if (t.lower === 'past' && before === 'the' && tokens[left - 2]?.lower === 'in') left -= 3;
    else if (t.pos === 'AUX' || AUXILIARY.test(t.lower)) {
      if (/^(?:is|are|was|were|been|be|being)$/.test(t.lower) && !participle) passive = true;
      left--;
    } else if (t.pos === 'ADV' && !/^(?:then|so|here|there)$/.test(t.lower) || /^(?:not|n't|also|later|then|even|repeatedly|reportedly|once|often)$/.test(t.lower)) left--;
    else if ((t.lower === 'to' || t.lower === 'on' || t.lower === 'went' || t.lower === 'going' || t.lower === 'goes' || /^(?:wants?|wanted|demands?|demanded|asks?|asked)$/.test(t.lower) && tokens[left + 1]!.lower === 'to') && (t.lower !== 'to' || /^(?:on|went|going|goes|claimed|appeared|seemed|continued|wants?|wanted|demands?|demanded|asks?|asked)$/.test(before))) left--;
    else if (participle && (t.lower === 'as' && /^(?:quoted|cited|reported|recorded)$/.test(before) || /^(?:heard|overheard|seen|filmed|recorded|caught)$/.test(t.lower))) {
      left -= t.lower === 'as' ? 2 : 1;
      while (left >= 0 && /^(?:was|were|is|are|been|be|has|have|had|can|could|widely|also|later)$/.test(tokens[left]!.lower)) left--;
      return { left, passive: false, finite: true };
    } else break;
  }
  return { left, passive, finite: false };
}

/** "Roe was asked whether …", "it was announced that …": something is reported, and nobody is said to have said it; or "by" whom. */
function unnamed(tokens: readonly Token[], i: number, verb: CueVerb, left: number, asks: boolean): Attribution | null {
  const next = tokens[i + 1]?.lower ?? '';
  const by = next === 'by' ? phraseAfter(tokens, i + 2) : null;
  const impersonal = tokens[left]?.lower === 'it' && next === 'that';
  if (!impersonal && !asks && !(verb.lemma === 'tell' && next === 'that') && !by) return null;
  if (by && !(tokens[by.to]?.lower === 'that' || QUESTION.test(tokens[by.to]?.lower ?? ''))) return null;
  const to = by ? by.to : i + 1;
  return { cue: { from: i, to: i + 1 }, verb, subject: by, from: i, to, order: 'shared' };
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
  const near = earlier && i - earlier.to < NEAR ? earlier.subject : mainSubject(tokens, i);
  if (!near) return null;
  return { cue: { from: i, to: i + 1 }, verb, subject: near, from: Math.max(left, 0), to: i + 1, order: 'shared' };
}

function relative(tokens: readonly Token[], i: number, verb: CueVerb, left: number): Attribution | null {
  const at = tokens[left - 1]?.text === ',' ? left - 1 : left;
  // "a report that said"; "the day that said" has no comma to lean on and must be a source.
  if (tokens[left]!.lower === 'that' && (at < left || !verb.speech)) return null;
  const subject = phraseBefore(tokens, beforeParenthesis(tokens, at));
  return subject && { cue: { from: i, to: i + 1 }, verb, subject, from: left, to: i + 1, order: 'subject-cue', via: left };
}
