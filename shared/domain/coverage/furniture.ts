import type { Range } from '../../text/ranges';
import type { Format } from '../model/article';

interface WithFurniture<A extends object> {
  text: string;
  formats: Format[];
  /** Ranges of `text` at its ends, in order. */
  furniture: { start: number; end: number }[];
  /**
   * Lists of what else stands in the text: ranges, and places (`at`); what is no list goes along as it is.
   */
  apparatus: A;
}

/**
 * A text that was read, without its page furniture; the formats go along, and so does what was written on it,
 * as far as it is about what is kept. Furniture stands at the ends only, so what is kept is one stretch in
 * the middle.
 */
export function withoutFurniture<A extends object>({
  text,
  formats,
  furniture,
  apparatus,
}: WithFurniture<A>): Omit<WithFurniture<A>, 'furniture'> {
  let from = 0;
  let to = text.length;
  for (const piece of furniture) if (piece.start === from) from = Math.min(piece.end + 1, text.length);
  for (const piece of [...furniture].reverse())
    if (piece.end === to && piece.start > from) to = Math.max(piece.start - 1, from);
  return {
    text: text.slice(from, to),
    formats: formats
      .filter((format) => format.start >= from && format.end <= to)
      .map((format) => ({ ...format, start: format.start - from, end: format.end - from })),
    apparatus: Object.fromEntries(
      Object.entries(apparatus).map(([name, list]) => [
        name,
        Array.isArray(list) ? kept(list, from, to) : list,
      ]),
    ) as A,
  };
}

/**
 * What stands in `[from, to)`, with its offsets counted from there; a range that reaches out is cut short.
 */
function kept(list: readonly unknown[], from: number, to: number): unknown[] {
  return list.flatMap((each) => {
    if (isPlace(each)) return each.at < from || each.at > to ? [] : [{ ...each, at: each.at - from }];
    if (!isRange(each)) return [each];
    const isOut =
      each.end < from || each.start > to || (each.end > each.start && overlap(each, from, to) <= 0);
    const [start, end] = [Math.max(each.start, from), Math.min(each.end, to)];
    return isOut ? [] : [{ ...each, start: start - from, end: end - from }];
  });
}

const overlap = ({ start, end }: Range, from: number, to: number): number =>
  Math.min(end, to) - Math.max(start, from);
const isPlace = (each: unknown): each is { at: number } =>
  typeof each === 'object' && each !== null && 'at' in each && typeof each.at === 'number';
const isRange = (each: unknown): each is Range =>
  typeof each === 'object' && each !== null && 'start' in each && 'end' in each;
