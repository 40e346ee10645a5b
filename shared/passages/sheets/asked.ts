import { language } from '../../text/languages';
import { quantities } from '../../text/numbers';
import type { Grid } from '../cut/unit';
import type { AskedMark, Judged, MarkValue } from '../types';
import type { Around } from '../rank';
import { averageIn } from './average';
import { extremeIn, superlativeIn, type Superlative } from './extreme';
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
  /** The words around it that may say what it speaks of. */
  context: string;
}

/** A smaller number is the sum of some rows by chance. */
const SMALLEST_SUM = 100;

export function questionOf(mark: AskedMark, around: Around): SheetQuestion {
  const text = mark.draft.slice(mark.start, mark.end);
  const figures = quantities(text).map(({ start, end, value: figure }): AskedFigure => ({
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
    context: [...around.sentence, ...around.beside].join(' · '),
  };
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
  const { superlative, mark, context } = question;
  return superlative && extremeIn(grid, mark, superlative, context);
}
