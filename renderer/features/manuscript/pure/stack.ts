/** A mark's place in the text: UTF-16 code units, `[start, end)`. */
export interface Placed {
  id: string;
  start: number;
  end: number;
}

/** Text order: by start, then the longer (outer) first, then by id so that the order never wavers. */
export const inTextOrder = (a: Placed, b: Placed): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Innermost first: the shortest; of equals the one that starts later; then the reverse of text order. */
export const innermostFirst = (a: Placed, b: Placed): number =>
  a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** More than any text is long, and than there are marks. */
const LENGTHS = 2 ** 28;
const PLACES = 2 ** 20;

/**
 * The places in `marks`, which are in text order, from the weakest and outermost to the strongest and
 * innermost: `innermostFirst` the other way round, by what each is worth (`strengths`, 0 to 2) before that.
 * Sorted as numbers, since a paragraph may have thousands and this is done for every frame in which it comes
 * to the screen.
 */
export function outermostFirst(marks: readonly Placed[], strengths: readonly number[]): number[] {
  const keys = Float64Array.from(
    marks,
    ({ start, end }, i) => (strengths[i]! * LENGTHS + LENGTHS - (end - start)) * PLACES + i,
  );
  return Array.from(keys.sort(), (key) => key % PLACES);
}

/** The marks that cover the character at `offset`, innermost first. */
export function stackAt<T extends Placed>(marks: Iterable<T>, offset: number): T[] {
  const stack: T[] = [];
  for (const mark of marks) if (mark.start <= offset && offset < mark.end) stack.push(mark);
  return stack.sort(innermostFirst);
}

/**
 * Which mark a click on `stack` opens: the innermost, and with every further click the next one outwards,
 * round and round. Null for an empty stack.
 */
export function nextInStack<T extends Placed>(stack: readonly T[], selected: string | null): T | null {
  const at = stack.findIndex((mark) => mark.id === selected);
  return stack[(at + 1) % stack.length] ?? null;
}

/**
 * The next or previous mark in text order. Steps from the selected mark if there is one, otherwise from
 * `cursor` (a mark that starts right at the cursor is the next one). Stops at the ends: null. `ordered` is in
 * text order.
 */
export function stepFrom<T extends Placed>(
  ordered: readonly T[],
  selected: string | null,
  cursor: number,
  direction: 1 | -1,
): T | null {
  const at = selected === null ? -1 : ordered.findIndex((mark) => mark.id === selected);
  if (at !== -1) return ordered[at + direction] ?? null;
  if (direction === 1) return ordered.find((mark) => mark.start >= cursor) ?? null;
  return ordered.findLast((mark) => mark.start < cursor) ?? null;
}
