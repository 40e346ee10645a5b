/*
 * Signs of fonts that are pictures, not letters. Their codes mean nothing without the font; here are those
 * that stand in running text, by what they show.
 */

/** Greek and the signs of the Symbol font, from its code 0x41 (A) and 0x61 (a) on. */
const CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const SYMBOL: Record<number, string> = {
  0xa2: '′',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xc5: '⊕',
  0xce: '∈',
  0xd2: '®',
  0xd3: '©',
  0xd4: '™',
  0xd6: '√',
  0xde: '⇒',
  0xe2: '®',
  0xe3: '©',
  0xe4: '™',
  0xe5: '∑',
  0xf2: '∫',
};
const WINGDINGS: Record<number, string> = {
  0x28: '☎',
  0x2a: '✉',
  0x4a: '☺',
  0x4c: '☹',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
/** What has no letter is shown as one that is missing, so that nobody reads over it. */
const MISSING = '\uFFFD';

/** The sign of a font by its code in hexadecimal figures, as `w:sym` names it. */
export function signOf(font: string, hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  if (Number.isNaN(code) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) || code < 0x20)
    return MISSING;
  return code >= 0xf000 && code <= 0xf0ff ? inFont(font, code - 0xf000) : String.fromCodePoint(code);
}

/** Words of a run with such signs in them. */
export const withSigns = (words: string, font: string): string =>
  words.replace(/[\uF020-\uF0FF]/g, (sign) => inFont(font, sign.charCodeAt(0) - 0xf000));

function inFont(font: string, code: number): string {
  if (/^wingdings$/i.test(font)) return WINGDINGS[code] ?? MISSING;
  if (!/^symbol/i.test(font)) return MISSING;
  const letter = CAPITALS[code - 0x41] ?? SMALL[code - 0x61] ?? SYMBOL[code];
  return letter ?? (code < 0x41 ? String.fromCharCode(code) : MISSING);
}
