import type { Paper } from '../types';
import { proseOf } from './prose';
import { rowsOf } from './rows';
import { speechOf } from './speech';
import type { Unit } from './unit';

/** All that a paper can be asked for, in the order of its text. */
export function cut(paper: Paper): Unit[] {
  const { cues } = paper.apparatus;
  const known = cues.filter(({ speaker, time }) => speaker !== '' || time !== null).length;
  // A page with a name or a time here and there is no talk.
  if (known * 2 > cues.length) return speechOf(paper);
  const rows = rowsOf(paper);
  // A table whose rows cannot be told is read as lines of words.
  const tables = paper.apparatus.tables.filter((table) =>
    rows.some(({ start, end }) => table.start <= start && end <= table.end),
  );
  const prose = proseOf({ ...paper, apparatus: { ...paper.apparatus, tables } });
  return [...rows, ...prose].sort((a, b) => a.start - b.start);
}
