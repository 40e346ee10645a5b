import { cueVerb, PLAIN_CUES, type CueVerb } from '../lexicon/cues';
import { RELATIVE } from '../lexicon/words';
import type { Token } from '../text/tokens';
import type { Line } from './narrative';
import { isComma, isNominal, phraseAfter, phraseBefore, type Phrase } from './phrases';
import { acrossCommas, acrossRelative, beforeParenthesis, canSpeak, knownSource, mainSubject, pastApposition, trimSource } from './subjects';

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
const NEAR = 90;

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
  // `"…", reports the Post`
  const quoted = before !== undefined && (before.quote >= 0 || (before.text === ',' && (tokens[i - 2]?.quote ?? -1) >= 0));
  if (quoted && after && (after.capital || after.pos === 'DET')) return true;
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
  const nearest = phraseBefore(tokens, left + 1);
  const subject = nearest && (acrossRelative(tokens, nearest) ?? nearest);
  if (!subject || !canSpeak(tokens, subject)) return participle && /^(?:before|after|by|while|in)$/.test(before.lower) ? shared(tokens, i, verb, left, earlier) : null;
  return { cue, verb, subject, from: subject.from, to: i + 1, order: 'subject-cue' };
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
  const subject = phraseBefore(tokens, at);
  return subject && { cue: { from: i, to: i + 1 }, verb, subject, from: left, to: i + 1, order: 'subject-cue', via: left };
}
