/** Who says it: the words that a verb of saying has for its subject. */

import { surroundings as around } from '../../text/languages';
import type { Token } from './tokens';

/**
 * So far a subject reaches from its verb, with what is put in between: "Ann Roe, who chairs the board, said".
 */
const FAR = 14;
const BREAK = /^[".;:!?–()…]$/;

export interface Spoken {
  /** The verb's place among the tokens. */
  verb: number;
  /** Places of the subject's words among the tokens. */
  subject: number[];
}

/** Every verb of saying of one side of a mark that says something by itself, with its subject. */
export function spokenIn(tokens: readonly Token[]): Spoken[] {
  return tokens.flatMap(({ tells, plainSaying }, verb): Spoken[] =>
    tells === 'saying' && plainSaying ? [{ verb, subject: subjectOf(tokens, verb) }] : [],
  );
}

function subjectOf(tokens: readonly Token[], verb: number): number[] {
  const named = (at: number) => isNamed(tokens[at]!);
  const left = leftOf(tokens, verb);
  const after = follows(tokens, verb, left) ? rightOf(tokens, verb).filter(named) : [];
  return after.length > 0 ? after : left.filter(named);
}

/**
 * "…,” said Roe", "according to Roe": the subject stands behind its verb. "Roe, the mayor, said" has two
 * commas.
 */
function follows(tokens: readonly Token[], verb: number, left: readonly number[]): boolean {
  const previous = tokens[verb - 1];
  if (!previous || tokens[verb]!.leads || previous.key === '"') return true;
  return previous.key === ',' && left.filter((at) => tokens[at]!.key === ',').length === 1;
}

function leftOf(tokens: readonly Token[], verb: number): number[] {
  const found: number[] = [];
  for (let at = verb - 1; at >= 0 && verb - at <= FAR; at--) {
    const { key, tells } = tokens[at]!;
    if (BREAK.test(key) || around.clause.test(key) || (tells === 'saying' && tokens[at]!.plainSaying)) break;
    found.unshift(at);
  }
  return found;
}

function rightOf(tokens: readonly Token[], verb: number): number[] {
  const found: number[] = [];
  for (let at = verb + 1; at < tokens.length && at - verb <= FAR; at++) {
    const { key } = tokens[at]!;
    if (BREAK.test(key) || around.clause.test(key) || key === ',') break;
    found.push(at);
  }
  return found;
}

/** Adverbs and small words say nothing of who it is. */
const isNamed = ({ key, tells }: Token): boolean =>
  tells === 'name' || tells === 'pronoun' || (tells === 'plain' && !around.adverb.test(key));
