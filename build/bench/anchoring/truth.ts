/** Marks on a draft, and the truth about each of them in a revision. */

import { between, pick, type Random } from './prose';
import type { Draft, Rendered, Token } from './revise';

export interface TrueMark {
  id: string;
  start: number;
  end: number;
  truth: Truth;
}

/**
 * - intact: every word stands, together, at `[start, end)`.
 * - changed: words were changed, put in or taken out; what stands for the mark is at `[start, end)`.
 * - deleted: no word of it stands, nor another in its place.
 * - torn: its words stand in several places, or hardly any does, or it went where other words were put in
 *   at the same spot of a sentence: no single right answer. Never counted as right, but as wrong when put
 *   where none of it is.
 */
export type Truth =
  | { kind: 'intact' | 'changed'; start: number; end: number }
  | { kind: 'deleted' }
  | { kind: 'torn'; places: { start: number; end: number }[] };

/**
 * Marks as checkers set them: 35 % sentences, 40 % phrases, 20 % a telling word or two, 5 % two sentences.
 */
export function marksOn(
  random: Random,
  draft: Draft,
  old: Rendered,
  fresh: Rendered,
  count: number,
): TrueMark[] {
  const where = newPlaces(fresh);
  const marks: TrueMark[] = [];
  while (marks.length < count) {
    const paragraph = pick(random, draft);
    const k = between(random, 0, paragraph.length - 1);
    const span = spanIn(random, paragraph, k);
    if (!span) continue;
    const [from, to] = span;
    const truth = truthOf(old, fresh, where, from, to);
    const s = paragraph[k]!;
    const blurred =
      truth.kind === 'deleted' && isFilledIn(fresh, where, s[0]!.id, s[s.length - 1]!.id, from, to);
    marks.push({
      id: `m${marks.length}`,
      start: old.starts[from]!,
      end: old.ends[to]!,
      truth: blurred ? { kind: 'torn', places: [] } : truth,
    });
  }
  return marks;
}

/**
 * Numbers of the first and last word of a new mark in sentence `k`. Words of an old draft are numbered from 0
 * on.
 */
function spanIn(random: Random, paragraph: Token[][], k: number): [number, number] | null {
  const s = paragraph[k]!;
  const first = s[0]!.id;
  const dice = random();
  if (dice < 0.35) return [first, first + s.length - 1];
  if (dice < 0.4) {
    const next = paragraph[k + 1];
    return next ? [first, next[0]!.id + next.length - 1] : null;
  }
  const words = s.filter((token) =>
    (dice < 0.8 ? /[\p{L}\p{N}]/u : /[\p{L}]{5}|\d|\p{Lu}/u).test(token.text),
  );
  if (words.length === 0) return null;
  const from = between(random, 0, words.length - 1);
  const to = Math.min(words.length - 1, from + (dice < 0.8 ? between(random, 2, 9) : 0));
  if (dice < 0.8 && to - from < 2) return null;
  return [words[from]!.id, words[to]!.id];
}

interface Where {
  survivor: Map<number, number>;
  replaced: Map<number, number[]>;
}

function newPlaces(fresh: Rendered): Where {
  const where: Where = { survivor: new Map(), replaced: new Map() };
  fresh.tokens.forEach((token, at) => {
    if (token.id >= 0) where.survivor.set(token.id, at);
    if (!token.replaces) return;
    for (let id = token.replaces[0]; id <= token.replaces[1]; id++) {
      const list = where.replaced.get(id);
      if (list) list.push(at);
      else where.replaced.set(id, [at]);
    }
  });
  return where;
}

/** New words stand between what is left of the sentence before the mark and what is left after it. */
function isFilledIn(
  fresh: Rendered,
  where: Where,
  first: number,
  last: number,
  from: number,
  to: number,
): boolean {
  let before: number | undefined;
  for (let id = from - 1; id >= first && before === undefined; id--) before = where.survivor.get(id);
  let after: number | undefined;
  for (let id = to + 1; id <= last && after === undefined; id++) after = where.survivor.get(id);
  if (before === undefined && after === undefined) return false;
  const isNew = (at: number): boolean => fresh.tokens[at]?.id === -1;
  return (before !== undefined && isNew(before + 1)) || (after !== undefined && isNew(after - 1));
}

function truthOf(old: Rendered, fresh: Rendered, where: Where, from: number, to: number): Truth {
  const places = new Set<number>();
  let letters = 0;
  let accounted = 0;
  let standing = 0;
  for (let id = from; id <= to; id++) {
    const length = old.tokens[id]!.text.length;
    letters += length;
    const survivor = where.survivor.get(id);
    const stead = where.replaced.get(id);
    if (survivor !== undefined) {
      places.add(survivor);
      standing++;
    }
    stead?.forEach((at) => places.add(at));
    if (survivor !== undefined || stead) accounted += length;
  }
  if (places.size === 0) return { kind: 'deleted' };
  const at = [...places].sort((a, b) => a - b);
  const first = at[0]!;
  const last = at[at.length - 1]!;
  const range = { start: fresh.starts[first]!, end: fresh.ends[last]! };
  if (
    standing === to - from + 1 &&
    last - first === to - from &&
    old.text.slice(old.starts[from], old.ends[to]) === fresh.text.slice(range.start, range.end)
  ) {
    return { kind: 'intact', ...range };
  }
  let strangers = false;
  for (let k = first; k <= last; k++)
    if (!places.has(k) && (fresh.tokens[k]!.id >= 0 || fresh.tokens[k]!.replaces)) strangers = true;
  if (strangers || accounted * 3 < letters)
    return { kind: 'torn', places: at.map((k) => ({ start: fresh.starts[k]!, end: fresh.ends[k]! })) };
  return { kind: 'changed', ...range };
}
