import type { Format } from '../model/article';

interface WithFurniture {
  text: string;
  formats: Format[];
  /** Ranges of `text` at its ends, in order. */
  furniture: { start: number; end: number }[];
}

/**
 * A text that was read, without its page furniture; the formats go along. Furniture stands at the ends only,
 * so what is kept is one stretch in the middle.
 */
export function withoutFurniture({ text, formats, furniture }: WithFurniture): {
  text: string;
  formats: Format[];
} {
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
  };
}
