import type { SearchPlace } from '@shared/contract';

export interface Stretch {
  words: string;
  found: boolean;
}

/** An excerpt cut where what was looked for begins and ends. */
export function stretches({ excerpt, highlights }: Pick<SearchPlace, 'excerpt' | 'highlights'>): Stretch[] {
  const parts: Stretch[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    if (start > at) parts.push({ words: excerpt.slice(at, start), found: false });
    if (end > start) parts.push({ words: excerpt.slice(Math.max(at, start), end), found: true });
    at = Math.max(at, end);
  }
  if (at < excerpt.length) parts.push({ words: excerpt.slice(at), found: false });
  return parts;
}
