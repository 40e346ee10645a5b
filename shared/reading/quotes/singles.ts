import { grammar } from '../../text/languages';
import type { Mark } from './marks';

const { quoting } = grammar;

/**
 * For each single mark that may open, the index of the mark that closes it. An owner's apostrophe ("the workers' pay")
 * looks like a closer: it closes only where nothing better follows before the next opening mark.
 */
export function singleClosers(text: string, found: readonly Mark[]): Map<Mark, number> {
  const out = new Map<Mark, number>();
  let firm = -1;
  let weak = -1;
  for (let i = found.length - 1; i >= 0; i--) {
    const mark = found[i]!;
    if (mark.family !== 'single') continue;
    if (mark.canOpen && !mark.canClose) {
      const best = firm >= 0 ? firm : weak;
      if (best >= 0) out.set(mark, best);
      // What lies beyond an opening mark closes that one, not an earlier one.
      firm = weak = -1;
    } else if (mark.canClose) {
      if (isOwner(text, mark)) weak = i;
      else firm = i;
    }
  }
  return out;
}

/** s' before a word: an owner rather than the end of a quotation. */
function isOwner(text: string, mark: Mark): boolean {
  return (
    quoting.endsOwner.test(text[mark.start - 1] ?? '') && /^\s\p{L}/u.test(text.slice(mark.end, mark.end + 2))
  );
}
