/*
 * Superscripts and subscripts in plain text. A raised figure is never set beside another as if it were its
 * next digit: "14" with a raised 2 is "14²", not "142".
 */

const UP = pairs('0123456789+-\u2212=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾');
const DOWN = pairs('0123456789+-\u2212=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');
const POWER = new Map([...UP, ['n', 'ⁿ'], ['i', 'ⁱ']]);
const WHOLE: Record<string, string> = { TM: '™', SM: '℠', n: 'ⁿ' };
/**
 * Raised after a figure these are ordinals, hours, minutes and the like: 2e, 5h. Other single letters are
 * marks of notes.
 */
const AFTER_FIGURE: Record<string, string> = {
  a: 'ª',
  o: 'º',
  e: 'e',
  h: 'h',
  m: 'm',
  s: 's',
  d: 'd',
  n: 'ⁿ',
};
/** Longer than any ending that is set raised ("ième"): words of their own. */
const LONGEST_ENDING = 4;

/**
 * What `words`, set raised, are in a line of plain text after `before` (what stands there so far). Figures
 * and signs get their raised forms, letters stay plain letters (21st, 1er), the mark of a note is kept
 * apart ("14 [b]").
 */
export function raised(words: string, before: string): string {
  const whole = WHOLE[words];
  const afterFigure = /\p{Nd}$/u.test(before);
  if (/^\p{L}(?:\s*,\s*\p{L})*$/u.test(words)) {
    const isNote = words.length > 1 || (afterFigure ? !(words in AFTER_FIGURE) : /\p{Ll}{3}$/u.test(before));
    if (isNote) return ` [${words}]`;
    if (afterFigure) return AFTER_FIGURE[words]!;
  }
  // "x" to the "n+1", but "2nd".
  const power = /^[ni\d+\-\u2212=()]*[\d+\-\u2212][ni\d+\-\u2212=()]*$/.test(words) ? POWER : UP;
  return whole ?? apart(shifted(words, power), before);
}

/** The same for what is set lowered: H₂O. */
export const lowered = (words: string, before: string): string => apart(shifted(words, DOWN), before);

/**
 * Figures without a raised form of their own (other scripts') and whole words keep their distance from what
 * is before.
 */
function apart(words: string, before: string): string {
  if (!/[\p{L}\p{N}]$/u.test(before)) return words;
  const joins = /\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(words);
  return joins || (/^\p{L}[\p{L}\s]*$/u.test(words) && words.length > LONGEST_ENDING) ? ` ${words}` : words;
}

const shifted = (words: string, forms: Map<string, string>): string =>
  [...words].map((sign) => forms.get(sign) ?? sign).join('');

function pairs(plain: string, forms: string): Map<string, string> {
  const to = [...forms];
  return new Map([...plain].map((sign, index) => [sign, to[index]!]));
}
