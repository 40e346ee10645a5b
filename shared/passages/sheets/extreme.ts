import { language } from '../../text/languages';
import { quantities } from '../../text/numbers';
import type { Range } from '../../text/ranges';
import type { Grid } from '../cut/unit';
import { stemsIn } from '../keys';
import type { AskedMark, Judged } from '../types';
import { addressOf, bodyOf, columnsOf, hitsIn, isFigure, type Column } from './columns';
import { namingOf, yearIn } from './named';

/** What a sheet says of a mark that calls something the most or the least. */
export interface Extreme {
  /** The row that is, and its column. */
  row: number;
  column: number;
  judged: Judged | null;
}

/** What is said to be most or least in a mark. Offsets are into the draft. */
export interface Superlative extends Range {
  most: boolean;
  /** 1 of what is the most, 2 of what is second to it. */
  rank: number;
}

/** The first superlative of a mark outside quotations; null where there is none. */
export function superlativeIn({ draft, start, end, kind }: AskedMark): Superlative | null {
  if (kind === 'quote') return null;
  const found = language.searching.superlative(draft.slice(start, end));
  return found && { start: start + found.start, end: start + found.end, most: found.most, rank: found.rank };
}

/**
 * The row of a grid that is what the mark says something is, and whether it is that something: by the column
 * that the mark's own figure stands in, or whose head its words are near to. Null where no column is.
 */
export function extremeIn(
  grid: Grid,
  mark: AskedMark,
  { most, rank, ...place }: Superlative,
  context: string,
): Extreme | null {
  const text = mark.draft.slice(mark.start, mark.end);
  const own = new Set(stemsIn(text));
  const rows = among(grid, bodyOf(grid), own);
  if (rows.length < 2) return null;
  const named = labelled(grid, rows, text);
  const column = columnFor(columnsOf(grid, rows), mark, own, named !== null);
  if (!column) return null;
  const order = rows
    .map((row, at) => ({ row, value: column.values[at]! }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => (most ? b.value - a.value : a.value - b.value));
  const best = order[rank - 1];
  // Nobody could say which of two with the same figure is meant.
  if (!best || order[rank]?.value === best.value || order[rank - 2]?.value === best.value) return null;
  const says = labelOf(grid, best.row);
  const cells = addressOf(column, rows);
  const formula =
    rank === 1 ? `=${most ? 'MAX' : 'MIN'}(${cells})` : `=${most ? 'LARGE' : 'SMALL'}(${cells},${rank})`;
  const answer = (range: Range, bears: 'agrees' | 'differs'): Judged => ({
    value: { ...range, kind: 'name', text: mark.draft.slice(range.start, range.end) },
    bears,
    says,
    why: formula,
  });
  const at = (range: Range): Range => ({ start: mark.start + range.start, end: mark.start + range.end });
  if (named)
    return {
      row: best.row,
      column: column.at,
      judged: answer(at(named), named.row === best.row ? 'agrees' : 'differs'),
    };
  const around = labelled(grid, rows, context) ?? labelled(grid, rows, wider(mark));
  return {
    row: best.row,
    column: column.at,
    judged: around ? answer(place, around.row === best.row ? 'agrees' : 'differs') : null,
  };
}

/** So much of the draft before a mark may have named what it speaks of. */
const BEFORE = 3000;

const wider = ({ draft, start }: AskedMark): string => draft.slice(Math.max(0, start - BEFORE), start);

/** Of rows that are of kinds those of the kind the mark speaks of: "the restored marshes". */
function among(grid: Grid, rows: readonly number[], own: ReadonlySet<string>): number[] {
  const width = grid.rows[grid.head]?.length ?? 0;
  for (let at = 1; at < width; at++) {
    const of = rows.filter((row) => stemsIn(grid.rows[row]![at] ?? '').some((stem) => own.has(stem)));
    if (of.length > 1 && of.length < rows.length) return of;
  }
  return [...rows];
}

/** A number up to so much stands in many columns. */
const SMALL = 12;

function columnFor(
  columns: readonly Column[],
  { draft, start, end, published }: AskedMark,
  own: ReadonlySet<string>,
  named: boolean,
): Column | undefined {
  const text = draft.slice(start, end);
  const withFigure = columns.filter(({ head, values }) =>
    quantities(text).some(
      ({ value, unit }) =>
        value > SMALL &&
        values.includes(value) &&
        (named || unit === '' || hitsIn(head, new Set(stemsIn(unit))) > 0),
    ),
  );
  if (withFigure.length === 1) return withFigure[0];
  const { years } = namingOf(text, published);
  const ofYear = columns.filter(({ head }) => years.has(yearIn(head) ?? NaN));
  if (ofYear.length === 1) return ofYear[0];
  const hits = columns.map(({ head }) => hitsIn(head, own));
  const best = Math.max(0, ...hits);
  const first = columns.filter((_, at) => hits[at] === best);
  return best > 0 && first.length === 1 ? first[0] : undefined;
}

const labelOf = (grid: Grid, row: number): string =>
  grid.rows[row]!.filter((cell, at) => cell !== '' && (at === 0 || !isFigure(cell)))
    .filter((cell, at, cells) => at > 0 || cells.length === 1 || !isFigure(cell) || /^\d{4}$/.test(cell))
    .join(', ');

/** The one row that a text names by its label, and where; null where it names none, or several. */
function labelled(grid: Grid, rows: readonly number[], text: string): (Range & { row: number }) | null {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    stems: /^\d{4}$/.test(word) ? [word] : stemsIn(word),
  }));
  const found = rows.flatMap((row) => {
    const label = labelOf(grid, row);
    const stems = new Set([...stemsIn(label), ...(/^\d{4}\b/.exec(label) ?? [])]);
    const there = words.filter(({ stems: each }) => each.some((stem) => stems.has(stem)));
    return there.length === 0
      ? []
      : [{ row, start: there[0]!.start, end: there.at(-1)!.end, share: there.length / stems.size }];
  });
  found.sort((a, b) => b.share - a.share);
  const [first, second] = found;
  return first && first.share >= 0.3 && first.share > (second?.share ?? 0) ? first : null;
}
