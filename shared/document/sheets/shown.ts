import { sectionsOf, type Section } from './codes';
import { dateShown, isDate } from './dates';
import { figuresShown } from './figures';
import { general } from './rounding';

/*
 * What a cell shows (ECMA-376, part 1, section 18.8.30). Dates that a machine shows as it is set are written
 * as nobody misreads them; what cannot be told is the number as it is, and nothing is made up.
 */

/** Codes that have a number of their own. 14 and 22 are the machine's dates. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);("$"#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);(#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);(#,##0.00)',
  41: '#,##0_);(#,##0);"-"_);@_)',
  42: '"$"#,##0_);("$"#,##0);"$-"_);@_)',
  43: '#,##0.00_);(#,##0.00);"-"??_);@_)',
  44: '"$"#,##0.00_);("$"#,##0.00);"$-"??_);@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

export type Since = 1900 | 1904;

/** The code of a number that a cell's style gives; `own` are those of the file. */
export const codeOf = (id: number, own: ReadonlyMap<number, string>): string =>
  own.get(id) ?? BUILT_IN[id] ?? 'General';

const known = new Map<string, Section[] | null>();
/** Codes that are remembered; a file may have a thousand of its own. */
const MOST_KNOWN = 5_000;

function sections(code: string): Section[] | null {
  const before = known.get(code);
  if (before !== undefined) return before;
  const made = sectionsOf(code);
  if (known.size < MOST_KNOWN) known.set(code, made);
  return made;
}

/** A number as a cell of that code shows it. */
export function shown(value: number, code: string, since: Since = 1900): string {
  const all = sections(code);
  const section = all && sectionFor(value, all);
  if (!all || !section || !Number.isFinite(value)) return general(value);
  if (isDate(section)) return dateShown(value, section, since)?.trim() ?? general(value);
  if (section.pieces.some(({ is }) => is === 'text')) return general(value);
  // A section of its own says how the minus is written, or that it is not.
  const { condition } = section;
  const own = condition ? condition.sign.startsWith('<') && condition.than <= 0 : all.indexOf(section) === 1;
  const minus = value < 0 && !own ? '-' : '';
  const figures = figuresShown(Math.abs(value), section.pieces).trim();
  return minus !== '' && /[1-9]/.test(figures) ? `-${figures}` : figures;
}

function sectionFor(value: number, all: readonly Section[]): Section | undefined {
  const conditions = all.filter(({ condition }) => condition !== null);
  if (conditions.length > 0) {
    const fits = conditions.find(({ condition }) => holds(value, condition!));
    return fits ?? all.find(({ condition }) => condition === null);
  }
  const numbers = all.filter(({ pieces }) => !pieces.some(({ is }) => is === 'text') || all.length === 1);
  if (value < 0 && numbers.length > 1) return numbers[1];
  return value === 0 && numbers.length > 2 ? numbers[2] : numbers[0];
}

function holds(value: number, { sign, than }: NonNullable<Section['condition']>): boolean {
  switch (sign) {
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '>=':
      return value >= than;
    default:
      return (value === than) === (sign === '=');
  }
}

/** Words as a cell of that code shows them: by its fourth section, where it has one. */
export function textShown(words: string, code: string): string {
  const section = sections(code)?.find(({ pieces }) => pieces.some(({ is }) => is === 'text'));
  if (!section) return words;
  return section.pieces
    .map((piece) => (piece.is === 'text' ? words : piece.is === 'words' ? piece.words : ''))
    .join('')
    .trim();
}
