import { language } from '../../text/languages';
import { quantities, type Quantity } from '../../text/numbers';
import type { Grid } from '../cut/unit';
import type { AskedMark, Judged, MarkValue } from '../types';
import type { Around } from '../rank';
import { averageIn } from './average';
import { extremeIn, superlativeIn, type Superlative } from './extreme';
import { namingOf, type Naming } from './named';
import { relationIn, type RelationAsked } from './relation';
import { sumIn } from './sum';

/** What a grid says of a mark beyond its cells: the row that says it, and of what value. */
export interface Derived {
  row: number;
  column: number;
  judged: Judged | null;
}

/** A figure of a mark as it stands, and what it amounts to. */
interface AskedFigure {
  value: MarkValue;
  figure: number;
}

/** What a mark asks of sheets beyond their cells, read once. */
export interface SheetQuestion {
  mark: AskedMark;
  superlative: Superlative | null;
  /** The figures that it calls an average, and those it calls a sum. */
  averages: AskedFigure[];
  sums: AskedFigure[];
  /** Those that it calls a change, a difference or a share, and the words it names cells by. */
  relations: RelationAsked[];
  naming: Naming;
  /** The words around it that may say what it speaks of. */
  context: string;
}

/** A smaller number is the sum of some rows by chance. */
const SMALLEST_SUM = 100;

export function questionOf(mark: AskedMark, around: Around): SheetQuestion {
  const text = mark.draft.slice(mark.start, mark.end);
  const numbers = quantities(text);
  const figures = numbers.map(({ start, end, value: figure }): AskedFigure => ({
    value: {
      start: mark.start + start,
      end: mark.start + end,
      kind: 'number',
      text: text.slice(start, end),
    },
    figure,
  }));
  const { average, sum } = language.searching;
  return {
    mark,
    superlative: superlativeIn(mark),
    averages: average.test(text) ? figures : [],
    sums: sum.test(text) ? figures.filter(({ figure }) => figure >= SMALLEST_SUM) : [],
    relations: relationsIn(text, numbers, figures),
    naming: namingOf(text, mark.published),
    context: [...around.sentence, ...around.beside].join(' · '),
  };
}

/** So much around a figure says what it is. */
const AROUND = 60;

function relationsIn(text: string, numbers: readonly Quantity[], figures: AskedFigure[]): RelationAsked[] {
  const { wayOf, against, partOf } = language.searching;
  return figures.flatMap(({ value, figure }, at): RelationAsked[] => {
    const { start, end, kind, points } = numbers[at]!;
    const around = text.slice(Math.max(0, start - AROUND), end + AROUND);
    const percent = kind === 'percent';
    if (!Number.isFinite(figure) || figure <= 0 || (percent && points)) return [];
    const way = wayOf(around);
    const asked = { value, figure, percent, way: way ?? (0 as const) };
    if (percent && partOf.test(around)) return [{ ...asked, is: 'share' }];
    if (way !== null && percent) return [{ ...asked, is: against.test(around) ? 'difference' : 'change' }];
    const isApart = !percent && figure >= SMALLEST_SUM && (way !== null || against.test(around));
    return isApart ? [{ ...asked, is: against.test(around) ? 'difference' : 'change' }] : [];
  });
}

/** What a grid answers; null where it has nothing to say. */
export function derivedFrom(grid: Grid, question: SheetQuestion): Derived | null {
  for (const { value, figure } of question.averages) {
    const found = averageIn(grid, value, figure);
    if (found) return found;
  }
  for (const { value, figure } of question.sums) {
    const found = sumIn(grid, value, figure);
    if (found) return found;
  }
  for (const asked of question.relations) {
    const found = relationIn(grid, asked, question.naming);
    if (found) return found;
  }
  const { superlative, mark, context } = question;
  return superlative && extremeIn(grid, mark, superlative, context);
}
