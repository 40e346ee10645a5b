import type { Found } from './answer';

/** What the papers say of a mark, as far as rules can tell. */
export type Verdict = 'supported' | 'differs' | 'nothing';

/** So many passages a person looks at. */
const LOOKED_AT = 3;
/** So much of a mark's words make a passage one about the same thing: by themselves, and beside a value. */
const ALONE = 0.5;
const BESIDE_A_VALUE = 0.25;

/** Whether a passage speaks of what the mark speaks of, so that what it says of values counts. */
export function bearsOn({ share, quoted, judged }: Found): boolean {
  if (quoted > 0) return true;
  const told = judged.filter(({ bears }) => bears !== 'absent');
  const silent = judged.some(({ value, bears }) => bears === 'absent' && isFigure(value.kind));
  if (told.length > 0) return share >= BESIDE_A_VALUE;
  return !silent && share >= ALONE;
}

const isFigure = (kind: string): boolean => kind === 'number' || kind === 'date';

/** Differs if any value does, by the best passage that says something of it; nothing where none bears on it. */
export function verdictOf(found: readonly Found[]): Verdict {
  const bearing = found.slice(0, LOOKED_AT).filter(bearsOn);
  if (bearing.length === 0) return 'nothing';
  const told = new Map<number, string>();
  for (const { judged } of bearing)
    for (const { value, bears } of judged)
      if (bears !== 'absent' && !told.has(value.start)) told.set(value.start, bears);
  return [...told.values()].includes('differs') ? 'differs' : 'supported';
}
