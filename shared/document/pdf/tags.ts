import type { Page, Run, Tag } from './page';

/*
 * What a structure tree says of a page's text: which of it is one paragraph, a heading, an item. A tree can
 * be as wrong as any mark-up: it is believed where it does not contradict the lines (see `isBelieved`).
 */

/** A knot of the tree that is a paragraph of its own: its number in the document, and what it is. */
export interface Tagged {
  id: number;
  /** Of a heading. */
  level?: number;
}

/** Parts of a paragraph. All others, known or not, stand by themselves. */
const INLINE = new Set(
  'Span Link Em Strong Quote Sub Reference BibEntry Annot Ruby RB RT RP Warichu WT WP Lbl LBody Code NonStruct'.split(
    ' ',
  ),
);

/** The knots of a page's tree by the marked content that is in them. `from`: the first number to give. */
export function taggedIn({ tags }: Page, from: number): Map<string, Tagged> {
  const found = new Map<string, Tagged>();
  let next = from;
  const walk = ({ role, children }: Tag, within: Tagged): void => {
    const own = INLINE.has(role) ? within : { id: next++, ...levelOf(role) };
    for (const child of children) {
      if (typeof child === 'string') found.set(child, own);
      else walk(child, own);
    }
  };
  if (tags) walk(tags, { id: next++ });
  return found;
}

function levelOf(role: string): { level?: number } {
  const level = role === 'Title' ? 1 : Number(/^H([1-6])$/.exec(role)?.[1]);
  return level ? { level } : {};
}

/** The knot that most of some runs are in. */
export function tagOf(runs: readonly Run[], tagged: ReadonlyMap<string, Tagged>): Tagged | undefined {
  if (tagged.size === 0) return undefined;
  const letters = new Map<Tagged | undefined, number>();
  for (const { mark, text } of runs) {
    const tag = tagged.get(mark);
    letters.set(tag, (letters.get(tag) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Pictures of a tree that say what they show, each with the marked content that came before. */
export function picturesIn(tags: Tag | null): { alternative: string; after: string }[] {
  const found: { alternative: string; after: string }[] = [];
  let after = '';
  const walk = ({ role, alternative, children }: Tag): void => {
    if (role === 'Figure' && alternative.trim()) found.push({ alternative: alternative.trim(), after });
    for (const child of children) {
      if (typeof child === 'string') after = child;
      else walk(child);
    }
  };
  if (tags) walk(tags);
  return found;
}
