/*
 * Format codes of cells, taken apart (ECMA-376, part 1, section 18.8.31): sections by semicolons, each a row
 * of pieces that stand for figures, for parts of a date, or for themselves.
 */

export type Piece =
  | { is: 'words'; words: string }
  /** Stands for a figure, or is the point, the comma or the percent sign among them. */
  | { is: 'sign'; sign: string }
  /** y, m, d, h, s in a row, AM/PM, a fraction of seconds ".00"; `elapsed` in brackets: [h]. */
  | { is: 'date'; what: string; elapsed?: true }
  | { is: 'power'; sign: string }
  | { is: 'text' }
  | { is: 'general' };

export interface Section {
  pieces: Piece[];
  /** [>=100]: which numbers it is for, where it says so itself. */
  condition: { sign: string; than: number } | null;
  /** The language of its names of months, as Windows counts languages (LCID). */
  locale: number | null;
}

/** What brackets say that changes what is shown otherwise than by a colour. */
const TOKEN =
  /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(general)|(AM\/PM|A\/P)|(E[+-])|(y+|m+|d+|h+|s+|e+|g+|b+)|(@)|([0#?.,%/])|([^])/giu;

/** The sections of a code; null where there is something in it that is shown otherwise than can be told. */
export function sectionsOf(code: string): Section[] | null {
  const sections: Section[] = [newSection()];
  for (const token of code.matchAll(TOKEN)) {
    const section = sections.at(-1)!;
    if (token[0] === ';') sections.push(newSection());
    else if (!add(section, token)) return null;
  }
  for (const { pieces } of sections) datesOf(pieces);
  return sections;
}

const newSection = (): Section => ({ pieces: [], condition: null, locale: null });

function add(section: Section, token: RegExpMatchArray): boolean {
  const [all, quoted, escaped, bracket, isGeneral, half, power, date, text, sign, other] = token;
  const words = quoted ?? escaped ?? other;
  if (words !== undefined) section.pieces.push({ is: 'words', words });
  else if (bracket !== undefined) return inBrackets(section, bracket);
  else if (isGeneral) section.pieces.push({ is: 'general' });
  else if (half) section.pieces.push({ is: 'date', what: half.toUpperCase() });
  else if (power) section.pieces.push({ is: 'power', sign: power[1]! });
  // Years of eras are another calendar's.
  else if (date)
    return !/^[egb]/i.test(date) && Boolean(section.pieces.push({ is: 'date', what: date.toLowerCase() }));
  else if (text) section.pieces.push({ is: 'text' });
  else if (sign) section.pieces.push({ is: 'sign', sign });
  // A blank as wide as a character stands at the edge, and fills nothing here.
  else if (all.startsWith('_') && section.pieces.length > 0) section.pieces.push({ is: 'words', words: ' ' });
  return true;
}

function inBrackets(section: Section, inside: string): boolean {
  const currency = /^\$([^-]*)(?:-([\da-f]+))?$/i.exec(inside);
  if (currency) {
    if (currency[1]) section.pieces.push({ is: 'words', words: currency[1] });
    if (currency[2]) section.locale = Number.parseInt(currency[2], 16) & 0xffff;
    return true;
  }
  const condition = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(inside);
  if (condition) {
    section.condition = { sign: condition[1]!, than: Number(condition[2]) };
    return true;
  }
  if (/^(h+|m+|s+)$/i.test(inside)) {
    section.pieces.push({ is: 'date', what: inside.toLowerCase(), elapsed: true });
    return true;
  }
  // Colours; what writes figures in another script is not told.
  return !/num\d/i.test(inside);
}

/** Of a section with parts of a date, ".00" after seconds are their fraction, and other signs are words. */
function datesOf(pieces: Piece[]): void {
  if (!pieces.some(({ is }) => is === 'date')) return;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece.is !== 'sign') continue;
    let zeros = 0;
    if (piece.sign === '.')
      for (let next = pieces[at + 1]; next?.is === 'sign' && next.sign === '0'; next = pieces[at + 1 + zeros])
        zeros++;
    pieces.splice(
      at,
      1 + zeros,
      zeros > 0 ? { is: 'date', what: `.${'0'.repeat(zeros)}` } : { is: 'words', words: piece.sign },
    );
  }
}
