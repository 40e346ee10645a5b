import { wordsOf } from './words';

/** One thing that must be there: a word, or several next to each other. */
export interface Term {
  words: string[];
  /** The first of them as it was typed. */
  typed: string;
  /** The last word is perhaps only begun: whatever begins like it will do. */
  open: boolean;
  /** One word in quotation marks: that word and no other. */
  exact?: true;
  /** What will do in the place of one word that is nowhere; see `forgiven`. */
  instead?: readonly string[];
}

const QUOTATION_MARKS = /["“”„‟«»＂]/u;

/**
 * Reads what somebody is typing. Words are terms, what stands in quotation marks is one term, and so is what
 * only a sign divides ("O'Brien", "1,200"). The end is open until a quotation mark closes it.
 */
export function parseQuery(query: string): Term[] {
  const parts = query.split(QUOTATION_MARKS);
  return parts.flatMap((part, index) => {
    const quoted = index % 2 === 1;
    const last = index === parts.length - 1;
    const pieces = quoted ? [part] : part.split(/\s+/u);
    const terms = pieces
      .map((piece) => wordsOf(piece).map((word) => ({ ...word, typed: piece.slice(word.start, word.end) })))
      .filter((words) => words.length > 0);
    const open = (at: number): boolean => last && at === terms.length - 1;
    return terms.map((words, at) => ({
      words: words.map(({ folded }) => folded),
      typed: words[0]!.typed,
      open: open(at),
      ...(quoted && words.length === 1 ? { exact: true } : {}),
    }));
  });
}
