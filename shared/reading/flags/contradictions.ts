import { grammar, language, surroundings } from '../../text/languages';
import { deniedElsewhere } from './denials';
import { merged, reachingInto } from '../../text/ranges';
import type { Span } from '../types';
import { within, type Context, type Found, type Rule } from './rule';
import type { Sentence } from '../text/document';

const { unsure, inflected } = language.rules.checks;
const { endings } = grammar;

/** Parts of speech that say what a sentence is about. */
const TELLING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** A word that half the text has tells nothing. */
const MOST_SENTENCES = 20;
const LEAST_SHARED = 3;
const STEM = 5;
/** So much of what either says, the other says too. */
const ALIKE = 0.6;

interface Statement {
  sentence: Sentence;
  /** By their stems. */
  words: ReadonlyMap<string, string>;
  denials: number;
}

/**
 * A statement of the article and its denial, both its own: "the council approved it", "the council did not
 * approve it".
 */
export const contradiction: Rule = {
  name: 'contradiction',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 2: internal consistency',
  find(context) {
    const having = new Map<string, Statement[]>();
    const said = merged(context.quotes);
    const alike = context.doc.sentences.flatMap((sentence): Found[] => {
      const one = statementIn(context, sentence, said);
      if (!one) return [];
      const other = candidates(having, one).find((earlier) => excludes(earlier, one));
      for (const word of one.words.keys()) {
        const known = having.get(word);
        if (!known) having.set(word, [one]);
        else if (known.length <= MOST_SENTENCES) known.push(one);
      }
      if (!other) return [];
      const why = 'The text says the contrary before: find out which is right.';
      const { start, end } = other.sentence;
      return [{ start: sentence.start, end: sentence.end, why, related: { start, end } }];
    });
    const flagged = new Set(alike.map((one) => one.start));
    const others = deniedElsewhere(context, merged([...said, ...context.quoted])).filter(
      ({ start }) => !flagged.has(start),
    );
    return [...alike, ...others].sort((a, b) => a.start - b.start);
  },
};

function statementIn({ doc, quoted }: Context, sentence: Sentence, said: readonly Span[]): Statement | null {
  const text = doc.text.slice(sentence.start, sentence.end);
  if (reachingInto(said, sentence).length > 0 || within(quoted, sentence.start) || unsure.test(text))
    return null;
  const words = new Map<string, string>();
  let denials = 0;
  for (const { lower, pos } of doc.tokens.slice(sentence.first, sentence.last)) {
    if (language.denials.inside.has(lower) || (lower.endsWith('t') && endings.negated.test(lower))) denials++;
    else if (TELLING.has(pos) && !language.functionWords.has(lower)) words.set(stem(lower), lower);
  }
  return words.size > LEAST_SHARED ? { sentence, words, denials } : null;
}

const stem = (word: string): string =>
  (word.length > STEM ? word.slice(0, STEM + 1) : word).replace(inflected, '');

const oftenNone = (all: readonly Statement[] = []): readonly Statement[] =>
  all.length > MOST_SENTENCES ? [] : all;

function candidates(having: ReadonlyMap<string, Statement[]>, { words }: Statement): Statement[] {
  const shared = new Map<Statement, number>();
  for (const word of words.keys())
    for (const other of oftenNone(having.get(word))) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared].filter(([, count]) => count >= LEAST_SHARED).map(([other]) => other);
}

/** The words of one that the other has not. */
const without = (a: Statement, b: Statement): string[] =>
  [...a.words].flatMap(([key, word]) => (b.words.has(key) ? [] : [word]));

/** The same but for a denial, or but for one word that is the opposite. */
function excludes(a: Statement, b: Statement): boolean {
  const [onlyA, onlyB] = [without(a, b), without(b, a)];
  const shared = a.words.size - onlyA.length;
  if (shared < LEAST_SHARED || shared / (shared + onlyA.length + onlyB.length) < ALIKE) return false;
  // With another figure it is another statement.
  if ([...onlyA, ...onlyB].some((word) => /\d/.test(word))) return false;
  if (a.denials !== b.denials) return Math.abs(a.denials - b.denials) === 1 && a.denials * b.denials === 0;
  return onlyA.length === 1 && onlyB.length === 1 && surroundings.isOpposite(onlyA[0]!, onlyB[0]!);
}
