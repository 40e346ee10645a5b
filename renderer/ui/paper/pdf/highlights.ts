/*
 * Words that are marked on a page, painted by the browser over the words that lie there unseen. Each name is
 * one highlight of the whole window; every view adds its own and takes them away again.
 */

export const NAMES = [
  'stet-paper-found',
  'stet-paper-chosen',
  'stet-paper-current',
  'stet-paper-lit',
] as const;
export type Painted = Partial<Record<(typeof NAMES)[number], readonly Range[]>>;

/** Paints; returns the function that takes it away. */
export function paint(painted: Painted): () => void {
  const added = NAMES.flatMap((name, priority) => {
    const highlight = highlightOf(name, priority);
    return (painted[name] ?? []).map((range) => {
      highlight.add(range);
      return () => void highlight.delete(range);
    });
  });
  return () => added.forEach((remove) => remove());
}

function highlightOf(name: string, priority: number): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return made;
}
