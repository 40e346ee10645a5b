/** What the rules for a statement and its denial ask of a sentence. */

import { language } from '../../text/languages';
import type { Span } from '../types';
import type { Document, Sentence } from '../text/document';
import type { Token } from '../text/tokens';
import { within, type Found } from './rule';

const denying = language.rules.denying;

/** One flag for a statement and what denies it, on whichever comes last. */
export function contrary(one: Sentence, other: Sentence): Found {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  const why = 'The text says the contrary before: find out which is right.';
  return { start: last.start, end: last.end, why, related: { start: first.start, end: first.end } };
}

/** The article's own words, apart from what anybody says in it. */
export interface Own {
  doc: Document;
  told: readonly Span[];
}

export const isTold = ({ told }: Own, at: number): boolean => within(told, at);

export const tokensOf = ({ doc }: Own, { first, last }: Sentence): Token[] => doc.tokens.slice(first, last);

/** What stands before a verb denies it, or leaves it to be done. */
export const isUndone = (before: readonly Token[]): boolean =>
  before.some(({ lower }) => language.denials.inside.has(lower) || denying.notDone.has(lower));

/** Names before a verb: who does it. */
export const subjectsOf = (tokens: readonly Token[], at: number): string[] =>
  tokens.slice(0, at).flatMap(({ pos, lower, capital }) => (pos === 'PROPN' && capital ? [lower] : []));

export const isPassive = (tokens: readonly Token[], at: number): boolean =>
  denying.being.has(tokens[at - 1]?.lower ?? '');
