import type { MarkKind } from '@shared/domain';
import { language } from '@shared/text/languages';
import { firstStartingFrom } from '@shared/text/ranges';
import { sentences } from '@shared/text/sentences';
import type { TextRange } from '../types';
import { wordsOf } from './words';

/**
 * The sentence of `paragraph` that `offset` stands in, trimmed of blanks; null when there are no words.
 * An offset right after a sentence's last character belongs to that sentence.
 */
export function sentenceAt(paragraph: string, offset: number): TextRange | null {
  const all = sentences(paragraph, { start: 0, end: paragraph.length });
  const sentence = all[Math.max(0, firstStartingFrom(all, offset + 1) - 1)];
  return sentence ? wordsOf(paragraph, sentence.start, sentence.end) : null;
}

const PAIRS: Record<string, string> = Object.fromEntries(language.quotationMarks);

/**
 * The quotation of `paragraph` that `offset` stands in, with its quotation marks; null when it stands in
 * none.
 */
export function quotationAt(paragraph: string, offset: number): TextRange | null {
  for (let start = 0; start < paragraph.length; start++) {
    const close = PAIRS[paragraph[start]!];
    // A single quote after a letter is an apostrophe.
    if (!close || (paragraph[start] === '‘' && /\p{L}/u.test(paragraph[start - 1] ?? ''))) continue;
    const end = closingOf(paragraph, start, close);
    if (end === -1) continue;
    if (offset >= start && offset <= end + 1) return { start, end: end + 1 };
    start = end;
  }
  return null;
}

function closingOf(paragraph: string, start: number, close: string): number {
  for (let end = paragraph.indexOf(close, start + 1); end !== -1; end = paragraph.indexOf(close, end + 1)) {
    if (close !== '’' || !/\p{L}/u.test(paragraph[end + 1] ?? '')) return end;
  }
  return -1;
}

/**
 * The part of a sentence around `offset` that lies outside quotations: "said the mayor" in “No,” said the
 * mayor.
 */
function outsideQuotations(paragraph: string, sentence: TextRange, offset: number): TextRange | null {
  let { start, end } = sentence;
  for (let at = sentence.start; at < sentence.end; at++) {
    const quotation = PAIRS[paragraph[at]!] ? quotationAt(paragraph, at) : null;
    if (!quotation || quotation.start !== at) continue;
    if (quotation.end <= offset) start = Math.max(start, quotation.end);
    else if (quotation.start >= offset) end = Math.min(end, quotation.start);
    at = quotation.end - 1;
  }
  const words = wordsOf(paragraph, start, end);
  return (
    words &&
    wordsOf(
      paragraph,
      words.start,
      words.end - /[\s.,;:]*$/u.exec(paragraph.slice(words.start, words.end))![0].length,
    )
  );
}

/**
 * What a key marks when nothing is selected: for a quote the quotation the cursor stands in, for an
 * attribution the sentence without its quotations, otherwise (and for a claim) the sentence. Null when there
 * are no words at the cursor.
 */
export function wordsAtCursor(paragraph: string, offset: number, kind: MarkKind): TextRange | null {
  const sentence = sentenceAt(paragraph, offset);
  const quotation = kind === 'claim' ? null : quotationAt(paragraph, offset);
  if (kind === 'quote') return quotation ?? sentence;
  if (kind === 'attribution' && sentence && !quotation)
    return outsideQuotations(paragraph, sentence, offset) ?? sentence;
  return sentence;
}
