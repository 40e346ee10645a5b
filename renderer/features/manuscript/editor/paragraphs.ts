import type { EditorView } from '@codemirror/view';

/** A paragraph as far as it is drawn: all of it, or a piece of a very long one. Offsets, `[from, to)`. */
export interface Part {
  from: number;
  to: number;
}

/** What is drawn, on the screen and a little around it, in text order. An empty paragraph is none. */
export function partsOn({ visibleRanges, state: { doc } }: EditorView): Part[] {
  const parts: Part[] = [];
  for (const { from, to } of visibleRanges)
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      const end = Math.min(to, line.to);
      if (at < end) parts.push({ from: at, to: end });
      at = line.to + 1;
    }
  return parts;
}
