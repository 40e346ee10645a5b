import { grammar } from '../../text/languages';
import { beginsWithLetter, type Token } from './tokens';

const { classes } = grammar;

const ENOUGH_WORDS = 25;
const SAMPLE = 4000;

/**
 * False where the text is long enough to tell and does not look English. Short texts are taken for English,
 * save other scripts.
 */
export function looksEnglish(tokens: readonly Token[]): boolean {
  let words = 0;
  let common = 0;
  let latin = 0;
  for (let i = 0; i < tokens.length && words < SAMPLE; i++) {
    const token = tokens[i]!;
    if (!beginsWithLetter(token)) continue;
    words++;
    // A common word is in the language's own letters.
    if (classes.common.has(token.lower)) common++;
    else if (!classes.letters.test(token.text)) continue;
    latin++;
  }
  if (words === 0) return true;
  if (latin / words < 0.5) return false;
  return words < ENOUGH_WORDS || common / words >= classes.share;
}
