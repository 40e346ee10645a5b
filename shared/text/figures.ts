/** What is written in digits, and what it amounts to. */

/** The signs a language writes between thousands and before decimals. */
export interface FigureSigns {
  thousands: string;
  decimal: string;
}

const escaped = (sign: string): string => sign.replace(/[.]/g, '\\$&');

/** Blanks that stand inside a figure or between it and what belongs to it. */
export const BLANK = '[ \\u00a0\\u2009\\u202f]';
/** What sets off thousands wherever a language reads: a blank that does not break, an apostrophe. */
const NO_BREAK = "[\\u00a0\\u2009\\u202f'’]";

/** Fractions that are one character. */
export const VULGAR = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒';
const PARTS = '(?:2|3|4|5|6|8|10|12|16|32|64)';

/**
 * Figures as they are written, as the source of a regular expression:
 * - groups of three behind commas, blanks or apostrophes ("10,000", "10 000", "1'200"), and India's of two
 *   ("1,00,000"), whose last has three;
 * - the other signs, where they can be nothing else ("1.200,5", "1.234.567");
 * - decimals, also without a nought before them (".5");
 * - a fraction behind it or by itself ("1½", "1 1/2", "¾").
 */
export function figureSource({ thousands, decimal }: FigureSigns): string {
  const [own, point] = [escaped(thousands), escaped(decimal)];
  const whole = [
    `\\d{1,2}(?:${own}\\d\\d)+${own}\\d{3}(?!\\d)(?:${point}\\d+)?`,
    `\\d{1,3}(?:${point}\\d{3})+${own}\\d{1,2}(?!\\d)(?!${own})`,
    `\\d{1,3}(?:${point}\\d{3}){2,}(?![\\d${own}${point}]*\\d)`,
    `\\d{1,3}(?:${NO_BREAK}\\d{3})+(?!\\d)(?:${point}\\d+)?`,
    // A blank that breaks may stand between two figures: not behind a third one, nor before a fourth.
    `(?<!\\d )[1-9]\\d{0,2}(?: \\d{3})+(?![\\d:/]| \\d)(?:${point}\\d+)?`,
    `\\d+(?:${own}\\d{3})*(?:${point}\\d+)?`,
  ].join('|');
  const slashed = `(?<!\\d[/⁄])\\d{1,2}[/⁄]${PARTS}(?![\\d/⁄])`;
  return `(?:${slashed}|(?:${whole})(?:${BLANK}?[${VULGAR}]|[ -]\\d{1,2}[/⁄]${PARTS}(?![\\d/⁄]))?|[${VULGAR}]|(?<![\\d)\\]])${point}\\d+)`;
}

/** What a figure that `figureSource` found amounts to. */
export function figureValue(figure: string, signs: FigureSigns): number {
  const slashed = /(?:^|[ -])(\d{1,2})[/⁄](\d+)$/.exec(figure);
  if (slashed) {
    const before = figure.slice(0, slashed.index);
    return (before === '' ? 0 : wholeValue(before, signs)) + Number(slashed[1]) / Number(slashed[2]);
  }
  const vulgar = figure.at(-1)!;
  if (!VULGAR.includes(vulgar)) return wholeValue(figure, signs);
  const [above, below] = vulgar.normalize('NFKD').split('⁄');
  const before = figure.slice(0, -1).trimEnd();
  return (before === '' ? 0 : wholeValue(before, signs)) + Number(above) / Number(below);
}

function wholeValue(figure: string, { thousands, decimal }: FigureSigns): number {
  const bare = figure.replace(/[\s'’]/g, '');
  const points = bare.split(decimal).length - 1;
  const isForeign = points > 1 || (points === 1 && bare.lastIndexOf(thousands) > bare.indexOf(decimal));
  return isForeign
    ? Number(bare.replaceAll(decimal, '').replace(thousands, '.'))
    : Number(bare.replaceAll(thousands, '').replace(decimal, '.'));
}

/** Whether a slashed pair is a fraction rather than a date or a score: "3/4", not "9/11" and not "24/7". */
export function isProper(figure: string): boolean {
  const slashed = /(\d{1,2})[/⁄](\d+)$/.exec(figure);
  return !slashed || Number(slashed[1]) < Number(slashed[2]);
}
