/** What resolving a speaker comes to, and what it is done with. */

import { grammar } from '../../text/languages';
import type { Person, Span, Speaker } from '../types';
import type { Line } from './narrative';
import type { Phrase } from './phrases';

const { markers, nouns, speech } = grammar;

/** A speaker, and the other person a pronoun may mean. */
export interface Resolution {
  speaker: Speaker;
  rival: Person | null;
}

/** What has been said so far; pronouns are resolved against it. */
export interface Discourse {
  /** Whom each line is about. */
  topics: readonly (Person | null)[];
  /** The last speakers, newest last; `aloud` where whole sentences of theirs are given. */
  speakers: { speaker: Speaker; line: number; aloud: boolean }[];
}

/** A speaker at `span`, whose words are `text`. */
export const speakerOf = (
  span: Span,
  text: string,
  resolved: string | null,
  person: string | null,
  kind: Speaker['kind'],
): Speaker => ({ ...span, text, resolved, person, kind });

/** Where a phrase stands in the text. */
export function spanOf(tokens: Line['tokens'], phrase: Phrase): Span {
  return { start: tokens[phrase.from]!.start, end: tokens[phrase.to - 1]!.end };
}

/** What a phrase that names nobody stands for, by its noun. */
export function kindOf(tokens: Line['tokens'], phrase: Phrase): Speaker['kind'] {
  let head = phrase.to - 1;
  for (let i = phrase.from; i < phrase.to; i++) {
    if (speech.nameLinks.has(tokens[i]!.lower) && i > phrase.from) {
      head = i - 1;
      break;
    }
  }
  const word = tokens[head]!.lower;
  if (nouns.documents.has(word)) return 'document';
  if (speech.speakingQuantities.has(word)) return 'anonymous';
  if (nouns.sources.has(word)) return 'anonymous';
  for (let i = phrase.from; i < phrase.to; i++)
    if (nouns.inNamesOfBodies.has(tokens[i]!.lower)) return 'organisation';
  if (tokens[head]!.capital || tokens[head]!.text === markers.nameAsWell) return 'organisation';
  return tokens[head]!.pos === 'NOUN' ? 'anonymous' : 'unknown';
}
