import { grammar } from '../../text/languages';
import type { Span } from '../types';
import type { Document, Sentence } from '../text/document';
import type { Token } from '../text/tokens';
import { isNickname, isWork } from '../quotes/kinds';
import type { QuoteSpan } from '../quotes/pairs';
import { isComma, phraseAfter, type Phrase } from './phrases';

const { endings, markers, nouns, speech, verbs } = grammar;

/**
 * A sentence of the reporter's own, with every quotation folded into one 'QUOTE' token: `"It is late. We go,"
 * she said.` reads as QUOTE she said . and the rules for attributions need not know what was said.
 */
export interface Line {
  tokens: Token[];
  paragraph: number;
}

/** The lines of the whole document, in order. `quotes` are in order and do not overlap. */
export function lines(doc: Document, quotes: readonly QuoteSpan[]): Line[] {
  const out: Line[] = [];
  let current: Token[] = [];
  let paragraph = 0;
  let q = 0;
  const flush = (): void => {
    if (current.length > 0) out.push({ tokens: current, paragraph });
    current = [];
  };
  for (const sentence of doc.sentences) {
    const inQuote = q > 0 && quotes[q - 1]!.end > sentence.start;
    if (sentence.paragraph !== paragraph || !(inQuote || runsOn(doc, current, sentence, quotes))) flush();
    const opens = current.length === 0 && doc.paragraphs[sentence.paragraph]!.start === sentence.start;
    paragraph = sentence.paragraph;
    const dateline = opens ? afterDateline(doc, sentence) : sentence.first;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = doc.tokens[i]!;
      if (i === dateline && i > sentence.first) flush();
      if (q > 0 && token.start < quotes[q - 1]!.end) continue;
      if (q < quotes.length && token.end > quotes[q]!.start) {
        const quote = quotes[q]!;
        // A quotation on the heels of a finished sentence, or of a finished quotation, starts a line.
        if (finished(doc.text, current, quotes)) flush();
        // The title of a work is a noun of the reporter's sentence, and a nickname part of a name.
        if (isWork(doc.text, quote, current) || (current.length > 0 && isNickname(doc.text, quote)))
          current.push({ ...folded(doc.text, quote, -1), pos: 'PROPN', capital: true, work: q });
        else current.push(folded(doc.text, quote, q));
        q++;
      } else {
        if (
          current.length > 0 &&
          finished(doc.text, current, quotes) &&
          token.capital &&
          !attributionFollows(doc, current, i)
        )
          flush();
        current.push(token);
      }
    }
  }
  flush();
  return out;
}

// "OSLO, May 8 (Reuters) – ", "ELM CITY, Tenn. — ", "RANIGARH: "
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, [\p{L}\p{N}. ]{2,24}){0,2}(?: ?\([^)\n]{2,20}\))?(?: ?[—–―] ?| --? ?|: )/u;

/**
 * The first token behind the place a report comes from: where it comes from is no part of what is reported.
 */
function afterDateline(doc: Document, sentence: Sentence): number {
  const found = DATELINE.exec(doc.text.slice(sentence.start, sentence.start + 120));
  if (!found || !/\p{Lu}{3}/u.test(found[0]) || (found[0].endsWith(': ') && sentence.paragraph > 2))
    return sentence.first;
  let at = sentence.first;
  while (at < sentence.last && doc.tokens[at]!.start < sentence.start + found[0].length) at++;
  // "ROE: “It is late.”" names a speaker.
  return at < sentence.last && !/^["“„‘'«]/.test(doc.tokens[at]!.text) ? at : sentence.first;
}

function folded(text: string, span: QuoteSpan, quote: number): Token {
  const ending =
    /[,.!?…:;—–-]$/.exec(text.slice(span.inner.start, span.inner.end).slice(-3).trimEnd())?.[0] ?? '';
  return {
    start: span.start,
    end: span.end,
    text: '',
    lower: '',
    pos: 'QUOTE',
    capital: false,
    quote,
    ending,
    fragment: /^\p{Ll}/u.test(text.slice(span.inner.start, span.inner.start + 2)),
  };
}

/** The line ends in a full stop, or in a quotation that ends its own sentence. */
function finished(text: string, current: readonly Token[], quotes: readonly QuoteSpan[]): boolean {
  const last = current[current.length - 1];
  if (!last) return false;
  if (last.quote >= 0)
    return /[.!?…]["'’”»]*$/.test(
      text.slice(Math.max(last.start, quotes[last.quote]!.inner.end - 3), quotes[last.quote]!.inner.end),
    );
  return false;
}

/** `"Is it late?" Smith asked.` — the sentence after the mark belongs to the quotation. */
function runsOn(
  doc: Document,
  current: readonly Token[],
  sentence: Span & { first: number; last: number },
  quotes: readonly QuoteSpan[],
): boolean {
  return (
    current.length > 0 &&
    finished(doc.text, current, quotes) &&
    attributionFollows(doc, current, sentence.first)
  );
}

/**
 * What follows a finished quotation names its speaker: "Smith asked.", "the head of the port later told the
 * court", "Park shot back."
 */
function attributionFollows(doc: Document, current: readonly Token[], at: number): boolean {
  const ending = current[current.length - 1]!.ending;
  // A few quoted words at the end of the reporter's sentence end it.
  if (ending === '.' && current[0]!.quote < 0) return false;
  const { tokens } = doc;
  const first = tokens[at]!;
  if (!first.capital && /^\p{L}/u.test(first.text))
    return verbs.cueVerb(first.lower)?.speech === true || first.lower === speech.accordingTo[0];
  const subject = phraseAfter(tokens, at);
  if (!subject || subject.to - at > 14) return false;
  let i = subject.to;
  for (let commas = 0; isComma(tokens[i]) && commas < 3; commas++) {
    let to = i + 1;
    while (to < i + 16 && tokens[to] && !/^[,.;:?!"“”]$/.test(tokens[to]!.text)) to++;
    if (!isComma(tokens[to])) return false;
    i = to + 1;
  }
  while (tokens[i]?.pos === 'ADV' || tokens[i]?.pos === 'AUX' || speech.later.has(tokens[i]?.lower ?? ''))
    i++;
  const verb = tokens[i];
  if (!verb || verb.capital) return false;
  const wants = tokens[i + 2]?.lower === speech.knowing && speech.wanting.has(verb.lower);
  const goesOn = speech.going.has(verb.lower) && tokens[i + 1]?.lower === markers.upon;
  const cue = verbs.cueVerb(wants ? speech.asked : goesOn ? speech.continued : verb.lower);
  // "He has asked" after "a lot of running." begins a sentence of its own; after a question it belongs to it.
  if (cue?.lemma === verbs.lemmas.asking && ending !== '?') return false;
  const named =
    (first.capital && first.pos !== 'DET') ||
    first.pos === 'PRON' ||
    endings.age.test(tokens[subject.to - 1]!.lower) ||
    someone(tokens, subject);
  if (named && cue?.speech === true && (goesOn || verbs.plain.has(verb.lower) || verb.pos === 'VERB'))
    return !reports(tokens, wants ? i + 2 : i);
  // Any verb, if the sentence ends with it: "Park shot back."
  const next = tokens[i + 1];
  const end =
    next?.pos === 'ADV' || next?.pos === 'PART' || speech.particles.has(next?.lower ?? '') ? i + 2 : i + 1;
  return (
    verb.pos === 'VERB' &&
    tokens[end]?.text === '.' &&
    first.capital &&
    first.pos !== 'DET' &&
    subject.to - at <= 4
  );
}

function someone(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++)
    if (nouns.roles.has(tokens[i]!.lower) || nouns.sources.has(tokens[i]!.lower)) return true;
  return false;
}

/**
 * "Smith said the port was full" begins a report of its own; "Smith said on Monday." belongs to the quotation
 * before it.
 */
function reports(tokens: readonly Token[], cue: number): boolean {
  for (let i = cue + 1; i < cue + 16 && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (
      /^[.;]$/.test(token.text) ||
      (i === cue + 1 && (isComma(token) || speech.aboutOrOf.has(token.lower))) ||
      speech.subordinatingCues.has(token.lower)
    )
      return false;
    if (
      token.lower === markers.content ||
      /^["“‘:]$/.test(token.text) ||
      token.pos === 'AUX' ||
      (token.pos === 'VERB' && !endings.ongoingOrDone.test(token.lower))
    )
      return true;
  }
  return false;
}
