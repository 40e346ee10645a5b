import type { Found } from './answer';
import type { AskedMark } from './types';

/** What the papers say of a mark, as far as rules can tell. */
export type Verdict = 'supported' | 'differs' | 'nothing';

/** So many passages a person looks at. */
const LOOKED_AT = 3;

/** Differs if any value does, by the best passage that says something of it; nothing where none bears on it. */
export function verdictOf(_mark: AskedMark, found: readonly Found[]): Verdict {
  const bearing = found.slice(0, LOOKED_AT).filter(({ bears }) => bears);
  if (bearing.length === 0) return 'nothing';
  const told = new Map<number, string>();
  for (const { judged } of bearing)
    for (const { value, bears } of judged)
      if (bears !== 'absent' && !told.has(value.start)) told.set(value.start, bears);
  return [...told.values()].includes('differs') ? 'differs' : 'supported';
}
