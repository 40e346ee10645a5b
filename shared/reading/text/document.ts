import type { Span } from '../types';
import { looksEnglish } from './language';
import { paragraphs } from '../../text/paragraphs';
import { sentences } from '../../text/sentences';
import { tag } from './tagger';
import { tokenize, type Token } from './tokens';

/** One sentence with its tokens: `tokens[first, last)`. */
export interface Sentence extends Span {
  first: number;
  last: number;
  paragraph: number;
}

/** The text cut up once; every rule reads this and none cuts again. */
export interface Document {
  text: string;
  paragraphs: Span[];
  sentences: Sentence[];
  tokens: Token[];
  english: boolean;
  /** True where the first paragraph reads as a headline: short, no full stop, with a body below. */
  headline: boolean;
}

/** Paragraphs, sentences and tokens of `text`; tags are empty until `tagDocument` has run. */
export function cut(text: string): Document {
  const blocks = paragraphs(text);
  const lines: Sentence[] = [];
  const tokens: Token[] = [];
  blocks.forEach((block, paragraph) => {
    for (const span of sentences(text, block)) {
      const first = tokens.length;
      for (const token of tokenize(text, span.start, span.end)) tokens.push(token);
      if (tokens.length > first) lines.push({ ...span, first, last: tokens.length, paragraph });
    }
  });
  const title = blocks[0];
  const headline =
    title !== undefined &&
    blocks.length > 1 &&
    title.end - title.start < 200 &&
    !/[.!?…]["”'’]?$/.test(text.slice(title.start, title.end));
  return { text, paragraphs: blocks, sentences: lines, tokens, english: looksEnglish(tokens), headline };
}

const BATCH = 4000;

/** Tags the document in stretches of whole sentences, yielding the share done after each. */
export function* tagDocument(doc: Document): Generator<number, void> {
  let from = 0;
  for (const sentence of doc.sentences) {
    if (sentence.last - from < BATCH) continue;
    tag(doc.tokens, from, sentence.last);
    from = sentence.last;
    yield from / doc.tokens.length;
  }
  tag(doc.tokens, from, doc.tokens.length);
}
