/** Quotations that no attribution claims. */

import { grammar } from '../../text/languages';
import { isSentence, looksSpoken } from '../quotes/kinds';
import type { QuoteSpan } from '../quotes/pairs';
import type { Line } from './narrative';
import { isComma, isTime, type Phrase, phraseAfter, phraseBefore } from './phrases';
import { canSpeak, mainSubject } from './subjects';
import { direct, type Placed, type Utterance } from './utterance';

const { endings, markers, nouns, speaking, speech } = grammar;

/**
 * A quotation that no attribution claims: spoken after a colon, or spoken by nobody named, or not spoken at
 * all (null).
 */
export function unowned(
  text: string,
  all: readonly Line[],
  line: Line,
  index: number,
  i: number,
  quote: QuoteSpan,
  placed: readonly Placed[],
): Utterance | null {
  const { tokens } = line;
  if (quote.continues) return direct(text, quote, null, index, line, 'none');
  if (tokens[i - 1]?.text === ':' && isSentence(text, quote)) {
    const phrase = leadSubject(tokens, i);
    return direct(text, quote, phrase && { line: index, phrase, cue: null }, index, line, 'colon');
  }
  const signed = signature(tokens, i);
  if (signed)
    return direct(text, quote, { line: index, phrase: signed, cue: null }, index, line, 'attribution');
  if (!looksSpoken(text, quote, tokens, i)) return null;
  const below =
    tokens.length === 1 && all[index + 1]?.paragraph === line.paragraph + 1
      ? signature(all[index + 1]!.tokens, -1)
      : null;
  if (below)
    return direct(text, quote, { line: index + 1, phrase: below, cue: null }, index, line, 'attribution');
  // `Roe chimed in with, "It is late."`
  if (
    i > 2 &&
    isComma(tokens[i - 1]) &&
    isSentence(text, quote) &&
    !placed.some(({ attribution }) => attribution.from < i)
  ) {
    const phrase = mainSubject(tokens, i);
    if (phrase && phrase.to < i - 1 && isSpeaker(tokens, phrase))
      return direct(text, quote, { line: index, phrase, cue: null }, index, line, 'lead-in');
  }
  const near = placed.findLast(
    ({ attribution }) => attribution.to <= i && attribution.verb.speech,
  )?.attribution;
  if (!near?.subject) return direct(text, quote, null, index, line, 'none');
  const cue = { start: tokens[near.cue.from]!.start, end: tokens[near.cue.to - 1]!.end };
  return direct(text, quote, { line: index, phrase: near.subject, cue }, index, line, 'attribution');
}

/**
 * Whose words a lead-in announces: "Roe was blunt:", and of "Roe's answer was no:" and "Her advice:" the
 * owner.
 */
export function leadSubject(tokens: Line['tokens'], before: number): Phrase | null {
  const first = tokens[0]!;
  if (speech.hisOrHer.has(first.lower)) {
    const noun = phraseAfter(tokens, 1);
    if (noun && nouns.utterances.has(tokens[noun.to - 1]!.lower)) return { from: 0, to: 1 };
  }
  const close = nextToColon(tokens, before);
  if (close) return close;
  const phrase = mainSubject(tokens, before);
  // "Later that month on CNN:"
  if (phrase && (isTime(tokens[phrase.to - 1]) || speech.writer.has(tokens[phrase.from]!.lower))) return null;
  const sender = phrase && senderIn(tokens, phrase);
  if (sender) return sender;
  if (!phrase || !nouns.utterances.has(tokens[phrase.to - 1]!.lower)) return phrase;
  for (let i = phrase.to - 2; i > phrase.from; i--)
    if (endings.possessive.test(tokens[i]!.lower)) return { from: phrase.from, to: i };
  return phrase;
}

/** "The message from Jane Roe was simple:" is Roe's. */
function senderIn(tokens: Line['tokens'], phrase: Phrase): Phrase | null {
  for (let i = phrase.from + 1; i < phrase.to - 1; i++)
    if (speaking.fromOrBy.has(tokens[i]!.lower))
      return nouns.utterances.has(tokens[i - 1]!.lower) ? { from: i + 1, to: phrase.to } : null;
  return null;
}

/**
 * "From the report:", "A cold spring – Jane Roe:", "Asked which was best, she demurred:" — whoever is named
 * straight before the colon.
 */
function nextToColon(tokens: Line['tokens'], before: number): Phrase | null {
  const colon = tokens[before - 1]?.text === ':' ? before - 1 : before;
  const from = tokens.slice(0, 3).findIndex(({ lower }) => lower === markers.origin);
  if (from >= 0 && (from === 0 || speech.more.has(tokens[from - 1]!.lower))) {
    const phrase = phraseAfter(tokens, from + 1);
    if (phrase?.to === colon) return phrase;
  }
  const phrase = phraseBefore(tokens, colon);
  if (
    phrase &&
    phrase.from > 0 &&
    /^[–—]$/.test(tokens[phrase.from - 1]!.text) &&
    tokens[phrase.to - 1]!.capital
  )
    return phrase;
  if (tokens[colon - 1]?.pos !== 'VERB') return null;
  const subject = phraseBefore(tokens, colon - 1);
  return subject && isComma(tokens[subject.from - 1]) && isSpeaker(tokens, subject) ? subject : null;
}

const isSpeaker = (tokens: Line['tokens'], phrase: Phrase): boolean =>
  canSpeak(tokens, phrase) &&
  (tokens[phrase.from]!.capital || speech.speakerBeginnings.has(tokens[phrase.from]!.lower));

/** `"…" – Richard Roe`: a name after a dash, and nothing else; on the line itself or alone on the next. */
function signature(tokens: Line['tokens'], i: number): Phrase | null {
  if (!/^[–—-]$/.test(tokens[i + 1]?.text ?? '')) return null;
  const phrase = phraseAfter(tokens, i + 2);
  return phrase &&
    tokens[phrase.from]!.capital &&
    (phrase.to === tokens.length || tokens[phrase.to]!.text === ',' || phrase.to === tokens.length - 1)
    ? phrase
    : null;
}
