/*
 * Letters that fonts have in one piece, or under a number of their own. A mark, a search and a second look at
 * a quotation want the letters that were meant.
 */

const LATIN: Record<string, string> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

/**
 * TeX's fonts without a map of their own keep ligatures and quotes where others have control characters.
 * Cork is the encoding called T1, OT1 the older one (LaTeX, "Font encodings", tables 1 and 2).
 */
const CORK = [
  ...['`', '´', 'ˆ', '˜', '¨', '˝', '˚', 'ˇ', '˘', '¯', '˙', '¸', '˛', '‚', '‹', '›'],
  ...['“', '”', '„', '«', '»', '–', '—', '', '₀', 'ı', 'ȷ', 'ff', 'fi', 'fl', 'ffi', 'ffl'],
];
const OT1 = [
  ...['Γ', 'Δ', 'Θ', 'Λ', 'Ξ', 'Π', 'Σ', 'Υ', 'Φ', 'Ψ', 'Ω', 'ff', 'fi', 'fl', 'ffi', 'ffl'],
  ...['ı', 'ȷ', '`', '´', 'ˇ', '˘', '¯', '˚', '¸', 'ß', 'æ', 'œ', 'ø', 'Æ', 'Œ', 'Ø'],
];

/**
 * Chinese letters that are also parts of letters: fonts that share a shape name the part. Unicode,
 * EquivalentUnifiedIdeograph.txt; those of the block before have the letter as their compatible form.
 */
const RADICALS = new Map(
  [
    '⺟母⺠民⺩王⺫罒⺬示⺱罓⺷羊⺸羊⺼肉⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻉贝⻋车⻑長⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡飠⻢马⻣骨⻤鬼⻥鱼',
  ]
    .concat('⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟')
    .join('')
    .match(/../gu)!
    .map((pair) => [pair[0]!, pair[1]!]),
);

/** Bullets of Symbol and Wingdings, which have no place in Unicode as they stand in a file. */
const OWN: Record<string, string> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0A8': '▪',
  '\uF06F': '◦',
  '\uF0D8': '▸',
  '\uF0FC': '✓',
  '\uF02D': '–',
  '\uF0E0': '→',
};

/** How many characters a text has that stand for nothing, as fonts without a map leave them. */
const NOTHING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\uFFFD\uE000-\uF8FF]/gu;

/**
 * The letters that are meant. `texts` is all the text of a document: which of TeX's encodings its fonts are
 * in can only be told from all of it.
 */
export function lettersOf(texts: Iterable<string>): (text: string) => string {
  let ot1 = 0;
  let cork = 0;
  for (const text of texts) {
    for (const _ of text.matchAll(/(?<=\p{L})[\u000b-\u000f]|[\u000b-\u000f](?=\p{L})/gu)) ot1++;
    for (const _ of text.matchAll(/(?<=\p{L})[\u001b-\u001f]|[\u001b-\u001f](?=\p{L})|[\u0010\u0011]/gu))
      cork++;
  }
  const controls = ot1 > cork ? OT1 : CORK;
  return (text) =>
    text
      .replace(/[\u0000-\u0008\u000b-\u001f]/g, (sign) => controls[sign.charCodeAt(0)]!)
      .replace(/\u007f/g, '-')
      .replace(/[\uFB00-\uFB06]/g, (sign) => LATIN[sign]!)
      .replace(/[\uFB13-\uFDFF\uFE10-\uFE4F\uFE70-\uFEFC]/g, (sign) => sign.normalize('NFKC'))
      .replace(/[\u2F00-\u2FDF]/g, (sign) => sign.normalize('NFKC'))
      .replace(/[\u2E80-\u2EFF]/g, (sign) => RADICALS.get(sign) ?? sign.normalize('NFKC'))
      .replace(/[\uF000-\uF0FF]/g, (sign) => OWN[sign] ?? sign)
      .replace(/[\u0080-\u009f]/g, '')
      .toWellFormed();
}

/** How much of a text nobody can read: fonts that do not say which letters their shapes are. */
export const unreadableIn = (text: string): number => text.match(NOTHING)?.length ?? 0;

/** How wide a text is in most fonts, in small letters of the usual width. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /[iljtfrI.,;:'’!|() ]/.test(sign) ? 0.55 : largeWidth(sign);
  return width;
}

const largeWidth = (sign: string): number => (/[mwMW@%—]/.test(sign) ? 1.6 : /\p{Lu}/u.test(sign) ? 1.35 : 1);
