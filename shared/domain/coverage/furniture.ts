import { firstWhere } from '../../text/ranges';
import type { Format } from '../model/article';
import type { Part } from '../model/part';

interface WithFurniture {
  text: string;
  formats: Format[];
  parts?: readonly Part[];
  /** Whole lines of `text`, in order. */
  furniture: readonly Stretch[];
}

interface Stretch {
  start: number;
  end: number;
}

/** A text that was read, without its page furniture; formats and parts go along. */
export function withoutFurniture({ text, formats, parts = [], furniture }: WithFurniture): {
  text: string;
  formats: Format[];
  parts: Part[];
} {
  const cut = withoutLines(text, furniture);
  return { text: cut.text, formats: formats.flatMap(cut.moved), parts: parts.flatMap(cut.moved) };
}

/** A text without some of its lines, and where in it things are that were in the whole. */
export interface Cut {
  text: string;
  /** The offset that was `offset`; what was in a line that is gone is where that was. */
  at(offset: number): number;
  /** The offset in the whole of what is at `offset` now. */
  from(offset: number): number;
  /** A stretch of words with all that goes with it; none where its words are gone. */
  moved<T extends Stretch>(stretch: T): T[];
}

/** `text` without the `lines` (whole ones, in order). */
export function withoutLines(text: string, lines: readonly Stretch[]): Cut {
  const kept: { from: number; to: number; at: number }[] = [];
  let length = 0;
  let from = 0;
  const keep = (to: number): void => {
    if (to > from || lines.length === 0) kept.push({ from, to, at: length });
    length += Math.max(0, to - from);
  };
  for (const { start, end } of lines) {
    keep(start);
    from = Math.min(end + 1, text.length);
  }
  // What ended the last line that stays, ends nothing where no line comes after it.
  if (from === text.length && kept.length > 0) kept.at(-1)!.to--;
  else keep(text.length);
  const whole = kept.map((piece) => text.slice(piece.from, piece.to)).join('');
  /** The last piece that begins at or before an offset. */
  const pieceAt = (offset: number) => kept[firstWhere(kept.length, (at) => kept[at]!.from > offset) - 1];
  const at = (offset: number): number => {
    const piece = pieceAt(offset);
    return piece ? piece.at + Math.min(offset, piece.to) - piece.from : 0;
  };
  const isGone = ({ start, end }: Stretch): boolean => {
    const piece = pieceAt(start);
    if (start < end) return at(start) >= at(end);
    return !piece || start > piece.to;
  };
  return {
    text: whole,
    at,
    from(offset) {
      const piece = kept.findLast((each) => each.at <= offset);
      return piece ? piece.from + offset - piece.at : offset;
    },
    moved(stretch) {
      return isGone(stretch) ? [] : [{ ...stretch, start: at(stretch.start), end: at(stretch.end) }];
    },
  };
}
