import { grammar } from '../../text/languages';
import type { QuoteSpan } from '../quotes/pairs';
import type { Span } from '../types';
import { holdsSpeaker } from './inverted';
import type { Line } from './narrative';
import { phraseAfter, phraseBefore, type Phrase } from './phrases';
import type { Placed, Utterance } from './utterance';
import { owners } from './written';

const { speaking } = grammar;

/**
 * A quotation in a headline or a heading, and whose words these are: by the text below, or by the heading
 * itself.
 */
export interface Heading {
  quote: QuoteSpan;
  line: number;
  /** "Roe: ‘We will go’", "‘We will go’: Roe". */
  phrase: Phrase | null;
  /** The quotation of the text that has these words. */
  echoes: Utterance | null;
}

// What is looked through stays bounded, however many lines look like headings.
const MOST_HEADINGS = 60;
const MOST_UTTERANCES = 400;
const LONGEST = 80;

/** A short paragraph without a full stop: it stands over others. */
export const isHeading = (text: string, { start, end }: Span): boolean =>
  end - start < LONGEST && !/[.!?:;,…][\p{Pf}\p{Pi}"')\s]*$/u.test(text.slice(Math.max(start, end - 6), end));

/** Whom a heading names beside a colon: "Roe: ‘We will go’", "‘We will go’: Roe on her last season". */
export function besideColon(tokens: Line['tokens'], i: number): Phrase | null {
  if (tokens[i - 1]?.text === ':') {
    const phrase = phraseBefore(tokens, i - 1);
    return phrase && phrase.from === 0 && isSomebody(tokens, phrase) ? phrase : null;
  }
  if (tokens[i + 1]?.text !== ':') return null;
  const phrase = phraseAfter(tokens, i + 2);
  return phrase && isSomebody(tokens, phrase) ? phrase : null;
}

const isSomebody = (tokens: Line['tokens'], phrase: Phrase): boolean =>
  phrase.to - phrase.from < 5 && holdsSpeaker(tokens, phrase);

/** Finds for each heading the quotation below that says the same. */
export function withEchoes(text: string, found: readonly Heading[], spoken: readonly Utterance[]): Heading[] {
  if (found.length === 0) return [];
  const said = spoken.slice(0, MOST_UTTERANCES).map((utterance) => ({
    utterance,
    words: wordsOf(text.slice(utterance.start, utterance.end)),
    verbatim: utterance.quoted.length > 0,
  }));
  return found.slice(0, MOST_HEADINGS).map((heading) => {
    const own = wordsOf(text.slice(heading.quote.inner.start, heading.quote.inner.end));
    // One word may stand anywhere.
    const echoes = own.length < 2 ? undefined : said.find((one) => one.verbatim && has(one.words, own));
    return { ...heading, echoes: echoes?.utterance ?? null };
  });
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).map((word) =>
    word.replace(/’/g, "'"),
  );

/** The same words in a row, or nearly all of them where there are some. */
function has(words: readonly string[], wanted: readonly string[]): boolean {
  if (` ${words.join(' ')} `.includes(` ${wanted.join(' ')} `)) return true;
  const long = wanted.filter((word) => word.length > 3);
  const all = new Set(words);
  return long.length > 2 && long.filter((word) => all.has(word)).length / long.length >= 0.75;
}

/**
 * Three words and more that the text has not: a checker must know where they are from, though nobody is
 * named.
 */
export const isUnsupported = (text: string, { quote }: Heading): boolean => {
  const inner = text.slice(quote.inner.start, quote.inner.end);
  const own = wordsOf(inner);
  return (
    quote.paragraph === 0 &&
    own.length > 2 &&
    (/^\p{Ll}/u.test(inner) || speaking.firstOrSecondPerson.test(inner)) &&
    !text.slice(quote.end).toLowerCase().includes(own.join(' '))
  );
};

/** The quotations of a headline or a heading, with whoever it says they are by. */
export function headingsIn(
  line: Line,
  index: number,
  placed: readonly Placed[],
  quotes: readonly QuoteSpan[],
): Heading[] {
  const owner = owners(line, placed);
  const out: Heading[] = [];
  line.tokens.forEach(({ quote, work }, i) => {
    const found = quotes[quote >= 0 ? quote : (work ?? -1)];
    if (!found) return;
    const subject = placed[owner.get(i) ?? -1]?.attribution.subject ?? besideColon(line.tokens, i);
    out.push({ quote: found, line: index, phrase: subject, echoes: null });
  });
  return out;
}
