import { language } from '../../text/languages';
import type { SourceKind } from '../../vocabulary';

const words = language.backing;

/** The kind of thing a stretch speaks of, by the last noun of the first kind that is there. */
export function kindIn(stretch: string): { kind: SourceKind; at: number; end: number } | null {
  for (const [noun, kind] of words.kinds) {
    const found = noun.exec(stretch);
    if (found) return { kind, at: found.index, end: found.index + found[0].length };
  }
  return null;
}

/**
 * Whether words are said by somebody to somebody, and are no title: those have capitals within them where a
 * sentence has none.
 */
export const isRemark = (stretch: string): boolean => {
  const first = /\p{L}/u.exec(stretch)?.index ?? 0;
  return words.remark.test(
    stretch.slice(0, first) + stretch.charAt(first).toLowerCase() + stretch.slice(first + 1),
  );
};
