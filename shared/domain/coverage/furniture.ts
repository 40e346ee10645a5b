import type { Format } from '../model/article';
import type { Part } from '../model/part';

interface WithFurniture {
  text: string;
  formats: Format[];
  parts?: readonly Part[];
  /** Ranges of `text` at its ends, in order. */
  furniture: { start: number; end: number }[];
}

/**
 * A text that was read, without its page furniture; the formats go along. Furniture stands at the ends only,
 * so what is kept is one stretch in the middle.
 */
export function withoutFurniture({ text, formats, parts = [], furniture }: WithFurniture): {
  text: string;
  formats: Format[];
  parts: Part[];
} {
  let from = 0;
  let to = text.length;
  for (const piece of furniture) if (piece.start === from) from = Math.min(piece.end + 1, text.length);
  for (const piece of [...furniture].reverse())
    if (piece.end === to && piece.start > from) to = Math.max(piece.start - 1, from);
  const stays = ({ start, end }: { start: number; end: number }) => start >= from && end <= to;
  const moved = <T extends { start: number; end: number }>(each: T): T => ({
    ...each,
    start: each.start - from,
    end: each.end - from,
  });
  return {
    text: text.slice(from, to),
    formats: formats.filter(stays).map(moved),
    parts: parts.filter(stays).map(moved),
  };
}
