import { z } from 'zod';
import type { Range } from '../text/ranges';
import type { Apparatus, Comment } from './document';

/** What becomes of something written on a draft. */
export const As = z.enum(['backing', 'note', 'nothing']);
export type As = z.infer<typeof As>;

/** Something written on a draft, and the words it is about. */
export interface Annotation extends Range, Omit<Comment, 'start' | 'end'> {
  /** Names it for a person's choice: its kind and its place among those of the kind, "comment 3". */
  key: string;
  in: 'comment' | 'footnote' | 'endnote';
  /** What becomes of it unless a person turns it over. */
  as: As;
}

/** Everything that is written on a document, in the order of its words. Nobody says who wrote a note. */
export function annotationsOf({
  comments,
  footnotes,
}: Pick<Apparatus, 'comments' | 'footnotes'>): Annotation[] {
  const all: Annotation[] = [
    ...comments.map((comment, at): Annotation => ({
      ...comment,
      key: `comment ${at + 1}`,
      in: 'comment',
      as: 'nothing',
    })),
    ...footnotes.map(({ at: place, text, endnote }, at): Annotation => ({
      key: `footnote ${at + 1}`,
      in: endnote ? 'endnote' : 'footnote',
      start: place,
      end: place,
      author: '',
      text,
      resolved: false,
      replies: [],
      as: 'nothing',
    })),
  ];
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}
