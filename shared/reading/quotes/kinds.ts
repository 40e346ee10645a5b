import { grammar } from '../../text/languages';
import type { Quoted } from '../types';
import type { Token } from '../text/tokens';
import type { QuoteSpan } from './pairs';

const { endings, quoting } = grammar;

const words = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
// Looking at the first stretch of a very long quotation tells as much as all of it.
const LOOK = 400;

/**
 * True where the quoted words are a sentence of their own (or the rest of one), not a fragment in the
 * reporter's sentence.
 */
export function isSentence(text: string, quote: QuoteSpan): boolean {
  const inner = text.slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + LOOK)).trim();
  if (quote.continues || quote.close === null) return true;
  const ending = text.slice(Math.max(quote.inner.start, quote.inner.end - 4), quote.inner.end + 3);
  const enough = words(inner).length >= 2 || /^\p{Lu}\p{L}*[.!?]$/u.test(inner);
  return (
    enough &&
    (/^[^\p{L}]*\p{Lu}/u.test(inner) || /^(?:\.\.\.|…)/.test(inner)) &&
    /[.!?…,]["'’”»)\]]*\s*["'’”»,.]?/.test(ending)
  );
}

/**
 * Whether a quotation without attribution is speech all the same. A sentence of four words or more is; so is
 * a fragment with a verb or a first person. One to three words in the middle of a sentence are a scare quote,
 * a name or a term.
 */
export function looksSpoken(text: string, quote: QuoteSpan, tokens: readonly Token[], i: number): boolean {
  const inner = text.slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + LOOK));
  const found = words(inner);
  const alone = tokens.length <= 2;
  if (isTitle(inner, found) && (!/[.!?]$/.test(inner.trim()) || isWithin(tokens, i))) return false;
  if (named(tokens, i) || standsBeforeNoun(tokens, i)) return false;
  if (alone && found.length > 0) return true;
  if (isSentence(text, quote)) return found.length >= 4 || quoting.spoken.test(inner);
  return found.length >= 4 && quoting.spoken.test(inner);
}

/** `appear in “A Winter Year.”`: inside the reporter's sentence even a title may end with its full stop. */
function isWithin(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before !== undefined && before.quote < 0 && /^[\p{L}\p{N}]/u.test(before.text);
}

/** `my own “should I buy it?” test`: what stands between article and noun says what the noun is like. */
const standsBeforeNoun = (tokens: readonly Token[], i: number): boolean =>
  /^(?:DET|ADJ)$/.test(tokens[i - 1]?.pos ?? '') && tokens[i + 1]?.pos === 'NOUN';

/** `a site called "…"`, `the film "…"`: a name follows. */
function named(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.text === ',' ? tokens[i - 2] : tokens[i - 1];
  return before !== undefined && quoting.works.has(before.lower);
}

/**
 * `her memoir, “Deep End,” sold`: the title of a work, a noun in the reporter's sentence and no speech.
 * `before` are the line's tokens so far.
 */
export function isWork(text: string, quote: QuoteSpan, before: readonly Token[]): boolean {
  const last = before[before.length - 1];
  if (!last || last.quote >= 0 || quote.close === null) return false;
  const inner = text
    .slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + LOOK))
    .replace(/[,.]$/, '');
  const found = words(inner);
  // "her book “Saltwater”": of one word, where the noun says what it is.
  if (found.length === 1) return named(before, before.length) && /^\p{Lu}/u.test(inner);
  return (named(before, before.length) || endings.owner.test(last.lower)) && isTitle(inner, found);
}

/** Most words of four letters and more begin with a capital: "The Wind in the Willows". */
function isTitle(inner: string, found: readonly string[]): boolean {
  const long = found.filter((word) => word.length > 3);
  return (
    found.length > 1 &&
    found.length < 12 &&
    /^\p{Lu}/u.test(inner) &&
    long.length > 0 &&
    long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / long.length >= 0.75 &&
    found.filter((word) => /^\p{Lu}/u.test(word)).length >= 2
  );
}

/** `Marcia “Cia” Doe`: between two names, one to three words. */
export function isNickname(text: string, quote: QuoteSpan): boolean {
  const inner = text.slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + LOOK));
  return (
    /^\p{Lu}/u.test(inner) &&
    words(inner).length <= 3 &&
    /^ \p{Lu}/u.test(text.slice(quote.end, quote.end + 2)) &&
    /\p{Lu}\p{L}*\s$/u.test(text.slice(Math.max(0, quote.start - 20), quote.start))
  );
}

/** What a quotation that nobody spoke is. */
export function notSpoken(text: string, quote: QuoteSpan): Quoted {
  const inner = text.slice(quote.inner.start, quote.inner.end);
  const found = words(inner.slice(0, LOOK));
  const span = { start: quote.start, end: quote.end };
  if (isNickname(text, quote)) return { ...span, kind: 'nickname' };
  if (isTitle(inner, found)) return { ...span, kind: 'title' };
  return { ...span, kind: found.length === 1 && /^\p{Lu}/u.test(inner) ? 'term' : 'scare' };
}
