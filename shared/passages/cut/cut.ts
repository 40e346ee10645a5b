import type { Paper } from '../types';
import { proseOf } from './prose';
import { rowsOf } from './rows';
import { speechOf } from './speech';
import type { Unit } from './unit';

/** All that a paper can be asked for, in the order of its text. */
export function cut(paper: Paper): Unit[] {
  const spoken = paper.apparatus.cues.some(({ speaker, time }) => speaker !== '' || time !== null);
  if (spoken) return speechOf(paper);
  const rows = rowsOf(paper);
  // A table whose rows cannot be told is read as lines of words.
  const tables = paper.apparatus.tables.filter((table) =>
    rows.some(({ start, end }) => table.start <= start && end <= table.end),
  );
  const prose = proseOf({ ...paper, apparatus: { ...paper.apparatus, tables } });
  return [...rows, ...prose].sort((a, b) => a.start - b.start);
}
