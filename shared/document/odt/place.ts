import type { Look } from '../writer';
import type { Resolved } from './styles';

/** How words look, and whether they are to be seen at all. */
export type Seen = Look & Pick<Resolved, 'hidden' | 'struck'>;

/** Where in the nesting of a document the walk is. */
export interface Place {
  looks: Seen[];
  /** Paragraphs that are open: words outside are none of the text. */
  paragraphs: number;
  /** What stands in frames that are anchored in the paragraph, told after it. */
  floating: (() => void)[];
  /** Of a deletion that is put back: its paragraphs, and how many of them have begun. */
  putBack: { all: number; begun: number } | null;
}

export const newPlace = (): Place => ({ looks: [{}], paragraphs: 0, floating: [], putBack: null });

/** How words look within what a style says of them. */
export function seen(outer: Seen, { bold, italic, hidden, struck, shift }: Partial<Resolved>): Seen {
  const look = { ...outer };
  if (bold !== undefined) look.bold = bold;
  if (italic !== undefined) look.italic = italic;
  if (shift !== undefined) look.shift = shift;
  if (struck !== undefined) look.struck = struck;
  // What is hidden as a whole is not shown by what stands in it.
  if (hidden) look.hidden = true;
  return look;
}
