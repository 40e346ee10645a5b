import type { Flag, Reading, RuleName } from '../types';
import type { Planted } from './twins';

/** These ask for a look where nothing need be wrong; every other rule says that something is. */
const ASKING: ReadonlySet<RuleName> = new Set([
  'bracketed-change',
  'quote-without-speaker',
  'late-speaker',
  'ambiguous-pronoun',
  'first-reference',
  'never-introduced',
  'anonymous-source',
  'plural-sources',
  'relative-date',
  'medical',
  'financial',
  'minor',
]);

export const errorFlags = ({ flags }: Reading): Flag[] =>
  flags.filter(({ rule }) => !ASKING.has(rule));

/** A flag as a person would write it down: which rule, on which words. */
export const named = (text: string, { rule, start, end }: Flag): string =>
  `${rule}: ${text.slice(start, end)}`;

/**
 * The error flags that one planted error raised, which are those that the clean twin has not, parted into the
 * ones that lead to it and the others. One leads to it that stands in its paragraph or points there, or that
 * says that the headline no longer fits; what was taken out stands nowhere, and any flag of its own rule
 * leads to it.
 */
export function raised(
  clean: Reading,
  planted: Reading,
  error: Planted,
): { leading: Flag[]; others: Flag[] } {
  const known = new Set(errorFlags(clean).map((flag) => named(clean.text, flag)));
  const leading: Flag[] = [];
  const others: Flag[] = [];
  for (const flag of errorFlags(planted)) {
    if (!known.has(named(planted.text, flag))) (leadsTo(flag, error) ? leading : others).push(flag);
  }
  return { leading, others };
}

function leadsTo(flag: Flag, { kind, text, start, end }: Planted): boolean {
  if (flag.rule === 'headline') return true;
  if (start === end) return flag.rule === kind;
  const first = text.lastIndexOf('\n', start) + 1;
  const last = text.indexOf('\n', end);
  return [flag, flag.related ?? flag].some((at) => at.end > first && (last < 0 || at.start < last));
}
