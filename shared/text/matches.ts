const EVERYWHERE = new WeakMap<RegExp, RegExp>();

/**
 * Every match of `pattern` in `text`, in order. What a language hands out has no `g`: a pattern that
 * remembers where it stopped answers the next `test` from there. So the one that goes on is made here, once
 * for each.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpStringIterator<RegExpExecArray> {
  let everywhere = EVERYWHERE.get(pattern);
  if (!everywhere) {
    everywhere = new RegExp(pattern.source, `${pattern.flags}g`);
    EVERYWHERE.set(pattern, everywhere);
  }
  return text.matchAll(everywhere);
}
