import { clip } from '../../text/clip';
import type { Claim, Fact, Flag, Person, Quote, ReadOptions, RuleName, Span } from '../types';
import type { Quantity } from '../../text/numbers';
import { firstEndingAfter } from '../../text/ranges';
import type { Mention, People } from '../people/people';
import type { Pairing } from '../quotes/pairs';
import type { Doubt } from '../speech/quotes';
import type { Document } from '../text/document';

/** Everything a rule may look at. Rules read it and change nothing. */
export interface Context {
  doc: Document;
  marks: Pairing;
  quotes: readonly Quote[];
  doubts: readonly Doubt[];
  people: People;
  facts: readonly Fact[];
  quantities: readonly Quantity[];
  dates: readonly Span[];
  claims: readonly Claim[];
  options: ReadOptions;
}

/** One rule: its name, where it comes from, and what it finds. */
export interface Rule {
  name: RuleName;
  source: string;
  find(context: Context): Found[];
}

export type Found = Omit<Flag, 'rule' | 'source'>;

// Past this, one kind of flag no longer helps a reader; ten thousand stray marks are one problem, not ten thousand.
export const MOST_OF_A_KIND = 200;

export const words = (context: Context, span: Span): string => context.doc.text.slice(span.start, span.end);

/** The sentence around `span`. */
export function sentenceAt(context: Context, at: number): Span {
  const { sentences } = context.doc;
  return sentences[Math.min(firstEndingAfter(sentences, at), sentences.length - 1)] ?? { start: at, end: at };
}

/** The first mention of a person below the headline. */
export function firstMention(context: Context, person: Person): Mention | undefined {
  const floor = context.doc.headline ? context.doc.paragraphs[0]!.end : 0;
  return context.people.mentions.find((mention) => mention.person === person && mention.start >= floor);
}

/** 'a "quoted" word' for messages, cut to a readable length. */
export const shorten = (text: string): string => clip(text, 60, { keep: 57 });
