/**
 * Signs as statements compare them: quotation marks of any style are one, and a dash is what it stands for.
 */

import type { Token } from './statement-tokens';
import { isWordCode } from './units';

const QUOTES = '"“”„‟«»\'‘’‚‛‹›`´';
const DASHES = '-‐‑‒–—―−';
const OPENS = new RegExp(`^(?:|[\\s([{/${DASHES}${QUOTES}])$`, 'u');
const AMOUNT = /^(?:\p{L}{0,3}\p{Sc}|[.,]?\d)/u;
const BLANK = /^(?:$|\s)/;

/** The sign at `[start, end)` of `text`; `prime` where it stands for feet, inches, minutes or seconds. */
export function signToken(text: string, start: number, end: number, prime: boolean): Token {
  const sign = text.slice(start, end);
  const [before, after] = [text[start - 1] ?? '', text.slice(end, end + 4)];
  const token = (form: string): Token => ({ key: form, form, kind: 'sign', start, end });
  if (prime) return token(/['’‘‛´′]/.test(sign) ? '′' : '″');
  if (QUOTES.includes(sign)) return token('"');
  if (!DASHES.includes(sign)) return token(sign);
  if (OPENS.test(before) && AMOUNT.test(after)) return minusToken(start, end);
  if (BLANK.test(before) && BLANK.test(after)) return token('—');
  return token(/[—―]/.test(sign) && !(/\d/.test(before) && /^\d/.test(after)) ? '—' : '-');
}

/** The sign of a number below nothing, "minus" or any dash before an amount. */
export const minusToken = (start: number, end: number): Token => ({
  key: '-',
  form: '−',
  kind: 'number',
  start,
  end,
});

/** A closing mark, and a low one that opens, by the mark that opens. */
const PAIR: Record<string, string> = { '”': '“', '„': '“', '»': '«', '’': '‘', '‚': '‘', '›': '‹' };

/**
 * Where a mark behind a figure closes no quotation: "6'" and "6\"" are measures, in whatever style they are
 * set.
 */
export function primesIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const open = new Map<string, number>();
  for (const { 0: mark, index } of text.matchAll(/["“”„«»'‘’‚‹›′″]/gu)) {
    const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? ''];
    const pair = PAIR[mark] ?? mark;
    const opened = open.get(pair) ?? 0;
    if (mark === '′' || mark === '″') found.add(index);
    else if (OPENS.test(before) && after !== '' && !/\s/.test(after)) open.set(pair, opened + 1);
    else if (opened > 0 && !(isWord(before) && isWord(after))) open.set(pair, opened - 1);
    else if (/\d/.test(before)) found.add(index);
  }
  return found;
}

const isWord = (char: string): boolean => char !== '' && isWordCode(char.charCodeAt(0));
