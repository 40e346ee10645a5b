import type { ValueWords } from '../values';

/* What somebody says who spells a name. */

const LETTER = '(?:(?:[Dd]ouble|[Tt]riple|[Cc]apital)[ -])?\\p{Lu}';
const SPELLED = new RegExp(
  `(?<![\\p{L}.])${LETTER}(?:(?:, (?:and )?|-| |\\. )${LETTER}){2,}(?![\\p{L}’'])`,
  'gu',
);
const MANY: Readonly<Record<string, number>> = { double: 2, triple: 3 };

/** "P, E, double L, O, W", "P-E-L-L-O-W". */
export const spelledOut: ValueWords['spelledOut'] = (text) =>
  Array.from(text.matchAll(SPELLED), ({ 0: found, index }) => {
    const letters = found.matchAll(/(?:([Dd]ouble|[Tt]riple|[Cc]apital)[ -])?(\p{Lu})(?!\p{Ll})/gu);
    const word = Array.from(letters, ([, many, letter]) =>
      letter!.repeat(MANY[many?.toLowerCase() ?? ''] ?? 1),
    ).join('');
    return { start: index, end: index + found.length, word: word.toLowerCase() };
  });
