import { quantities } from '../../text/numbers';
import type { AskedMark, Judged, MarkValue, Passage } from '../types';

export function valuesOf(mark: AskedMark): MarkValue[] {
  const text = mark.draft.slice(mark.start, mark.end);
  return quantities(text).map(({ start, end }) => ({
    start: mark.start + start,
    end: mark.start + end,
    kind: 'number' as const,
    text: text.slice(start, end),
  }));
}

export function judged(_mark: AskedMark, values: readonly MarkValue[], passage: Passage): Judged[] {
  const there = new Set(quantities(passage.text).map(({ value }) => value));
  return values.map((value) => {
    const [read] = quantities(value.text);
    return { value, bears: read && there.has(read.value) ? ('agrees' as const) : ('absent' as const) };
  });
}
