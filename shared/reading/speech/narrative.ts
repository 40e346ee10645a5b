import type { Span } from '../types';
import type { Document } from '../text/document';
import type { Token } from '../text/tokens';
import type { QuoteSpan } from '../quotes/pairs';

/**
 * A sentence of the reporter's own, with every quotation folded into one 'QUOTE' token: `"It is late. We go," she said.`
 * reads as QUOTE she said . and the rules for attributions need not know what was said.
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
    paragraph = sentence.paragraph;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = doc.tokens[i]!;
      if (q > 0 && token.start < quotes[q - 1]!.end) continue;
      if (q < quotes.length && token.end > quotes[q]!.start) {
        const quote = quotes[q]!;
        // A quotation on the heels of a finished sentence, or of a finished quotation, starts a line.
        if (finished(doc.text, current, quotes)) flush();
        current.push(folded(quote, q));
        q++;
      } else {
        if (current.length > 0 && finished(doc.text, current, quotes) && token.capital && !attributionFollows(doc, i)) flush();
        current.push(token);
      }
    }
  }
  flush();
  return out;
}

const folded = (span: Span, quote: number): Token => ({ start: span.start, end: span.end, text: '', lower: '', pos: 'QUOTE', capital: false, quote });

/** The line ends in a full stop, or in a quotation that ends its own sentence. */
function finished(text: string, current: readonly Token[], quotes: readonly QuoteSpan[]): boolean {
  const last = current[current.length - 1];
  if (!last) return false;
  if (last.quote >= 0) return /[.!?…]["'’”»]*$/.test(text.slice(Math.max(last.start, quotes[last.quote]!.inner.end - 3), quotes[last.quote]!.inner.end));
  return false;
}

/** `"Is it late?" Smith asked.` — the sentence after the mark belongs to the quotation. */
function runsOn(doc: Document, current: readonly Token[], sentence: Span & { first: number; last: number }, quotes: readonly QuoteSpan[]): boolean {
  return current.length > 0 && finished(doc.text, current, quotes) && attributionFollows(doc, sentence.first);
}

const ATTRIBUTION = /^(?:(?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von|al|bin|a|an|he|she|they|He|She|They|His|Her|The|spokes\w+|minister|president|\w+er|\w+or) ){1,6}(?:also |later |then )?(?:said|says|told|added|asked|wrote|explained|replied|continued|argued|warned|joked|recalled|shouted|tweeted|concluded|insisted|noted|stated)(?:[.,;]| (?:in|on|at|of|during|after|before|about|to|when|as|while|with|through|via|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|reporters)\b)/u;

function attributionFollows(doc: Document, at: number): boolean {
  const start = doc.tokens[at]!.start;
  return ATTRIBUTION.test(doc.text.slice(start, start + 120)) || INVERTED.test(doc.text.slice(start, start + 20));
}

const INVERTED = /^(?:said|says|asked|added|wrote|replied|according to)\b/;
