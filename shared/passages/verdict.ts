import type { Found } from './answer';

/** What the papers say of a mark, as far as rules can tell. */
export type Verdict = 'supported' | 'differs' | 'nothing';

/** So many passages a person looks at. */
const LOOKED_AT = 3;
/**
 * From here on a passage is about the mark where a value agrees, and where one differs, by its words or by
 * all.
 */
const AGREEING = 0.3;
const DIFFERING = 0.2;
const DIFFERING_IN_ALL = 0.5;
/** The same where nothing was said of its values, but its numbers are there. */
const FIGURES = 0.45;
/** So much of a mark's words make a passage one about the same thing where it says nothing of values. */
const ALONE = 0.45;

/** Whether a passage speaks of what the mark speaks of, so that what it says of values counts. */
export function bearsOn({ score, share, quoted, figures, judged }: Found): boolean {
  if (quoted > 0) return true;
  // A verb by itself stands in many sentences.
  const told = judged.filter(({ value, bears }) => bears !== 'absent' && value.kind !== 'negation');
  const agreeing = told.filter(({ bears }) => bears === 'agrees');
  if (agreeing.length > 0) {
    // An office by itself stands in many sentences too.
    const isTitle = share < ALONE && agreeing.every(({ value }) => value.kind === 'title');
    if (!isTitle) return score >= AGREEING;
    if (agreeing.length === told.length) return false;
  }
  if (told.length > 0) return share >= DIFFERING || score >= DIFFERING_IN_ALL;
  if (figures) return score >= FIGURES;
  const silent = judged.some(({ value, bears }) => bears === 'absent' && isNamed(value.kind));
  return !silent && share >= ALONE;
}

const isNamed = (kind: string): boolean => kind !== 'negation' && kind !== 'title';

/**
 * Differs if any value does, by the best passage that says something of it; nothing where none bears on it.
 */
export function verdictOf(found: readonly Found[]): Verdict {
  const bearing = found.slice(0, LOOKED_AT).filter(bearsOn);
  if (bearing.length === 0) return 'nothing';
  const told = new Map<number, string>();
  for (const { judged } of bearing)
    for (const { value, bears } of judged)
      if (bears !== 'absent' && !told.has(value.start)) told.set(value.start, bears);
  return [...told.values()].includes('differs') ? 'differs' : 'supported';
}
