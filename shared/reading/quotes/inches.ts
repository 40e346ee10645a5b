import type { Mark } from './marks';

const FEET_OR_MINUTES = /\d\s?['’′]\s?\d{1,2}(?:[.½¼¾]\d*)?$/;
// So many marks are looked past, or a column of measures would be walked once for each of them.
const LOOK = 40;
const FIGURE = /(?:^|[^\d.,])\d{1,3}(?:\.\d{1,2})?[½¼¾]?$/;

/**
 * The marks without those that stand for inches or seconds: `a 12" board`, `He is 6'2" and fast`. A double
 * mark behind a figure is one where no quotation is open, or where the quotation has another mark that closes
 * it.
 */
export function withoutInches(text: string, found: readonly Mark[]): Mark[] {
  const measures = found.map((mark) => isBehindFigure(text, mark));
  if (!measures.includes(true)) return [...found];
  const out: Mark[] = [];
  let open = false;
  found.forEach((mark, i) => {
    if (mark.family !== 'double') return void out.push(mark);
    if (measures[i] && (open ? closesLater(found, measures, i) : isMeasure(text, mark))) return;
    out.push(mark);
    open = open ? !mark.canClose : mark.canOpen;
  });
  return out;
}

const behind = (text: string, mark: Mark): string => text.slice(Math.max(0, mark.start - 10), mark.start);

const isBehindFigure = (text: string, mark: Mark): boolean =>
  mark.family === 'double' && /["”＂']/.test(mark.glyph) && /[\d½¼¾]$/.test(behind(text, mark));

const isMeasure = (text: string, mark: Mark): boolean =>
  FEET_OR_MINUTES.test(behind(text, mark)) || FIGURE.test(behind(text, mark));

/** Of the double marks behind this one, the first that is no measure itself can only close. */
function closesLater(found: readonly Mark[], measures: readonly boolean[], at: number): boolean {
  for (let i = at + 1; i < Math.min(found.length, at + LOOK); i++)
    if (found[i]!.family === 'double' && !measures[i]) return found[i]!.canClose && !opensOnly(found[i]!);
  return false;
}

const opensOnly = (mark: Mark): boolean => mark.canOpen && mark.glyph !== '”';
