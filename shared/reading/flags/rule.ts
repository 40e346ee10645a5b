import { clip } from '../../text/clip';
import type { Claim, Fact, Flag, Person, Quote, ReadOptions, RuleName, Span, Title } from '../types';
import type { Quantity } from '../../text/numbers';
import { firstEndingAfter } from '../../text/ranges';
import type { Mention, People } from '../people/people';
import type { Pairing } from '../quotes/pairs';
import type { Doubt } from '../speech/quotes';
import type { Document, Sentence } from '../text/document';

/** Everything a rule may look at. Rules read it and change nothing. */
export interface Context extends Material {
  /** What stands between marks, in order, apart: somebody else's words. */
  quoted: readonly Span[];
}

/** What the reading has made of the text. */
export interface Material {
  doc: Document;
  marks: Pairing;
  quotes: readonly Quote[];
  doubts: readonly Doubt[];
  people: People;
  titles: readonly Title[];
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

/**
 * What a rule finds. Of those with the same `group` the first becomes a flag and the others its `also`;
 * without a group each is a flag of its own.
 */
export interface Found extends Omit<Flag, 'rule' | 'source' | 'also'> {
  group?: string;
}

// Past this, one kind of flag no longer helps a reader; ten thousand stray marks are one problem, not ten
// thousand.
export const MOST_OF_A_KIND = 200;

export const words = (context: Context, span: Span): string => context.doc.text.slice(span.start, span.end);

/** The sentence around `span`. */
export function sentenceAt(context: Context, at: number): Span {
  const { sentences } = context.doc;
  return sentences[Math.min(firstEndingAfter(sentences, at), sentences.length - 1)] ?? { start: at, end: at };
}

/** A first line without a full stop, or one short sentence by itself: what a page sets in large type. */
const LONGEST_HEADLINE = 140;

/** Where the body begins: the headline is shorter than the truth, and no rule for prose holds in it. */
export function bodyStart({ doc, quoted }: Context): number {
  const [title, next] = doc.paragraphs;
  if (!title || !next) return 0;
  const single = doc.sentences[0]?.paragraph === 0 && doc.sentences[1]?.paragraph !== 0;
  const short = title.end - title.start < LONGEST_HEADLINE;
  return doc.headline || (single && short && !within(quoted, title.end - 1)) ? title.end : 0;
}

export function sentencesBelow(context: Context): readonly Sentence[] {
  const from = bodyStart(context);
  return context.doc.sentences.filter(({ start }) => start >= from);
}

/** Whether `at` lies in one of the spans, which are in order of place. */
export function within(spans: readonly Span[], at: number): boolean {
  for (let i = firstEndingAfter(spans, at); i < spans.length && spans[i]!.start <= at; i++)
    if (at < spans[i]!.end) return true;
  return false;
}

/** The first mention of a person below the headline. */
export function firstMention(context: Context, person: Person): Mention | undefined {
  const floor = bodyStart(context);
  return context.people.mentions.find((mention) => mention.person === person && mention.start >= floor);
}

/** 'a "quoted" word' for messages, cut to a readable length. */
export const shorten = (text: string): string => clip(text, 60, { keep: 57 });
