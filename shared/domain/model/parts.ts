import type { Range } from '../../text/ranges';
import { mapPos, type Change } from '../../anchoring/changes';
import type { PartKind } from '../../vocabulary';
import { linesOf, type LineAt } from './formats';
import type { Part } from './part';

/*
 * Which paragraphs are no body: what happens to that when words change, and when a person says it. A part is
 * of whole paragraphs, and a paragraph is in one part at most.
 */

/**
 * `range` over the whole of its paragraphs; a selection that ends where a line begins does not mean that
 * line.
 */
export function ofWholeLines(text: string, { start, end }: Range): Range {
  const lineAt = linesOf(text);
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  return { start: lineAt(start).start, end: lineAt(last).end };
}

/** Parts as they may stand over `text`: whole paragraphs with words in them, in order, each in one part. */
export function partsFitting(parts: readonly Part[], text: string): Part[] {
  return apart(
    parts
      .filter(({ start, end }) => start < end && end <= text.length)
      .map((part) => ({ ...part, ...ofWholeLines(text, part) }))
      .filter(({ start, end }) => /\S/.test(text.slice(start, end))),
  );
}

/** Parts after `changes`: each goes on over its whole paragraphs; one without words is gone. */
export function mapParts(parts: readonly Part[], changes: readonly Change[], lineAt: LineAt): Part[] {
  return apart(
    parts.flatMap((part): Part[] => {
      const start = mapPos(changes, part.start, 1);
      const end = Math.max(start, mapPos(changes, part.end, -1));
      return start === end ? [] : [{ ...part, start: lineAt(start).start, end: lineAt(end).end }];
    }),
  );
}

/** The paragraphs of `range` are a part of the kind, whatever they were; null: they are body. */
export function withPart(parts: readonly Part[], text: string, range: Range, kind: PartKind | null): Part[] {
  const { start, end } = ofWholeLines(text, range);
  const others = parts.flatMap((part): Part[] => {
    if (part.end < start || part.start > end) return [part];
    return [
      ...(part.start < start ? [{ ...part, end: start - 1 }] : []),
      ...(part.end > end ? [{ ...part, start: end + 1 }] : []),
    ];
  });
  return partsFitting([...others, ...(kind ? [{ start, end, kind }] : [])], text);
}

/** The part a place is in. */
export const partAt = (parts: readonly Part[], offset: number): Part | undefined =>
  parts.find(({ start, end }) => start <= offset && offset <= end);

/** In text order; a paragraph that two have is the first one's. */
function apart(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(part.start, (result.at(-1)?.end ?? -1) + 1);
    if (start < part.end) result.push({ ...part, start });
  }
  return result;
}
