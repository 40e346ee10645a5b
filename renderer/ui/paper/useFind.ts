import { useMemo, useState } from 'react';
import { matchesOf } from '@shared/text/find';

type Match = { start: number; end: number };
const NONE: readonly Match[] = [];

/** What is looked for in a paper: found as in the manuscript, counted, and gone through round and round. */
export function useFind(text: string, asked: string) {
  const [own, setOwn] = useState<{ asked: string; query: string; current: number }>(() => ({
    ...{ asked, query: asked, current: 0 },
  }));
  // What is asked for from outside takes the place of what was typed here.
  const { query, current } = own.asked === asked ? own : { query: asked, current: 0 };
  const matches = useMemo(() => (query.trim() === '' ? NONE : matchesOf(text, query)), [text, query]);
  const at = matches.length === 0 ? -1 : Math.min(current, matches.length - 1);
  return {
    found: { query, matches, current: at },
    match: matches[at] ?? null,
    look: (to: string) =>
      setOwn((before) =>
        before.query === to && before.asked === asked ? before : { asked, query: to, current: 0 },
      ),
    step: (direction: 1 | -1) =>
      matches.length > 0 &&
      setOwn({ asked, query, current: (at + direction + matches.length) % matches.length }),
  };
}
